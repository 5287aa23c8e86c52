"""The table of scorers that run on every draft."""

from __future__ import annotations

from drafter.domain.draft import Draft, Score
from drafter.scoring import action_items, truth
from drafter.scoring.blameless import blamelessness
from drafter.scoring.truth import Leaks, Table


def scorecard(draft: Draft, table: Table, leaks: Leaks) -> tuple[Score, ...]:
    """Scores of one draft, in a fixed order; each with its reason."""
    return (
        truth.citations(draft, table),
        truth.quotes(draft, table),
        truth.machine_events(draft, table),
        truth.order(draft),
        truth.trigger_is_not_cause(draft),
        blamelessness(draft),
        action_items.specificity(draft),
        action_items.portfolio(draft),
        truth.leakage(draft, leaks),
    )
