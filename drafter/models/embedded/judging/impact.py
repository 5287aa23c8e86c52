from __future__ import annotations

from drafter.domain.asking import ImpactAnswer


def judge_impact(**slots: object) -> ImpactAnswer:
    return ImpactAnswer()
