"""The judging half of the embedded engine: prompt id → function."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel

from drafter.models.embedded.judging.actions import judge_actions
from drafter.models.embedded.judging.cause import judge_cause
from drafter.models.embedded.judging.factors import judge_factors
from drafter.models.embedded.judging.impact import judge_impact
from drafter.models.embedded.judging.lessons import judge_lessons
from drafter.models.embedded.judging.summary import judge_summary
from drafter.models.embedded.judging.trigger import judge_trigger

JUDGING: dict[str, Callable[..., BaseModel]] = {
    "analysis.trigger": judge_trigger,
    "analysis.root_cause": judge_cause,
    "analysis.factors": judge_factors,
    "analysis.impact": judge_impact,
    "analysis.actions": judge_actions,
    "analysis.lessons": judge_lessons,
    "drafting.summary": judge_summary,
}
