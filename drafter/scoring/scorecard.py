"""The table of scorers that run on every draft."""

from __future__ import annotations

from drafter.domain.draft import Score
from drafter.scoring import action_items, answers, truth
from drafter.scoring.blameless import blamelessness
from drafter.scoring.instants import times
from drafter.scoring.owed import owed
from drafter.scoring.retelling import actors, numbers, proof, support
from drafter.scoring.view import View


def scorecard(view: View) -> tuple[Score, ...]:
    """Scores of one draft, in a fixed order; each with its reason."""
    draft, grounds = view.draft, view.grounds
    return (
        truth.citations(draft, grounds.table),
        truth.quotes(draft, grounds.table),
        truth.machine_events(draft, grounds.table),
        owed(view),
        proof(view),
        support(view),
        numbers(view),
        actors(view),
        times(view),
        truth.order(draft),
        answers.answers_agree(view),
        truth.trigger_is_not_cause(draft),
        answers.uncited_summary(view),
        blamelessness(draft),
        action_items.specificity(draft),
        action_items.portfolio(draft),
        answers.owners(view),
        answers.secrets(view),
        truth.leakage(draft, grounds.leaks),
    )
