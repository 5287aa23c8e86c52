"""What docs/confidence.md promises of the rule for naming a change, on invented incidents."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafter.analysis.analyse import analyse
from tests.analysis.scenes import Embedded

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "evals"))  # evals are scripts, not a package
from synthetic_incidents import Chances, make  # needs the path above

HOSTILE = Chances(explained=0.2, decoy_suspected=0.9, decoy_cleared=0.2, decoy_reverted=0.6)


@pytest.mark.parametrize("chances", [Chances(), HOSTILE], ids=["usual", "hostile"])
def test_innocent_changes_are_hardly_ever_named_and_culprits_mostly(chances: Chances) -> None:
    accused = innocent = found = guilty = 0
    for seed in range(300_000, 300_060):
        made = make(seed, chances)
        named = analyse(made.evidence, made.timeline, made.title, Embedded()).trigger.change
        guilty += made.culprit is not None
        innocent += made.culprit is None
        found += named is not None and named == made.culprit
        accused += named is not None and named != made.culprit
    assert accused <= 0.05 * (innocent + guilty)
    assert found >= 0.5 * guilty


def test_the_same_seed_makes_the_same_incident() -> None:
    assert make(7).evidence == make(7).evidence
