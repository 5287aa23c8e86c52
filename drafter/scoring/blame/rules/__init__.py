"""All rules, in the order in which they are told. A rule fires on a subject and a cue, never on a word alone."""

from __future__ import annotations

from drafter.scoring.blame.rule import Rule
from drafter.scoring.blame.rules import (
    agents,
    appraisals,
    attribution,
    conduct,
    counterfactuals,
    exemptions,
    governance,
    lapses,
    manners,
    omissions,
    ourselves,
    remedies,
    tone,
    turns,
    voices,
)

RULES: tuple[Rule, ...] = (
    *agents.RULES,
    *attribution.RULES,
    *lapses.RULES,
    *governance.RULES,
    *voices.RULES,
    *counterfactuals.RULES,
    *omissions.RULES,
    *conduct.RULES,
    *tone.RULES,
    *remedies.RULES,
    *appraisals.RULES,
    *turns.RULES,
    *manners.RULES,
    *ourselves.RULES,
    *exemptions.RULES,
)
