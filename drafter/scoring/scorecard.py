"""The table of scorers that run on every draft."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping

from drafter.domain.draft import Score
from drafter.scoring import action_items, answers, truth
from drafter.scoring.blameless import blamelessness
from drafter.scoring.instants import times
from drafter.scoring.opposites import opposites
from drafter.scoring.owed import owed
from drafter.scoring.retelling import actors, numbers, proof, support
from drafter.scoring.view import View

SCORERS: Mapping[str, Callable[[View], Score]] = {
    "citations": lambda v: truth.citations(v.draft, v.table),
    "quotes": lambda v: truth.quotes(v.draft, v.table),
    "machine_events": lambda v: truth.machine_events(v.draft, v.table),
    "owed": owed,
    "proof": proof,
    "support": support,
    "numbers": numbers,
    "actors": actors,
    "opposites": opposites,
    "times": times,
    "order": lambda v: truth.order(v.draft),
    "answers_agree": answers.answers_agree,
    "trigger_is_not_cause": lambda v: truth.trigger_is_not_cause(v.draft),
    "uncited_summary": answers.uncited_summary,
    "blamelessness": lambda v: blamelessness(v.draft),
    "action_items": lambda v: action_items.specificity(v.draft),
    "action_portfolio": lambda v: action_items.portfolio(v.draft),
    "owners": answers.owners,
    "secrets": answers.secrets,
    "leakage": lambda v: truth.leakage(v.draft, v.grounds.leaks),
}
"""Every scorer by the name of its score, in the order in which a draft shows them."""


def scorecard(view: View, only: Container[str] = SCORERS) -> tuple[Score, ...]:
    """Scores of one draft, each with its reason; those named in `only`."""
    return tuple(scorer(view) for name, scorer in SCORERS.items() if name in only)
