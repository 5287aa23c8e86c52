from __future__ import annotations

from drafter.domain.asking import CauseAnswer


def judge_cause(**slots: object) -> CauseAnswer:
    return CauseAnswer()
