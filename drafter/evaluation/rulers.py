"""What the live rulers say of a draft, and of the turning points that a second reading of the evidence finds."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from drafter.scoring.owed import stands
from drafter.scoring.scorecard import SCORERS, scorecard
from drafter.scoring.view import View

if TYPE_CHECKING:
    from drafter.domain.draft import Draft, Score
    from drafter.pipeline.run import Prepared

Alarm = tuple[str, str, str]
"""Ruler, part of the draft, and the text or name that it speaks of."""
Turning = tuple[frozenset[str], datetime, str]
"""The records of a turning point, its instant and its words."""


def alarms(view: View, turning: Sequence[Turning] = (), only: Container[str] = SCORERS) -> frozenset[Alarm]:
    """What every ruler finds: the live scorecard's spans (or its bare name, where a score below 1 has none), and turning points
    of which no record stands in the timeline at their time. `only`: the scorers to ask."""
    found = {alarm for score in scorecard(view, only) for alarm in _of_score(score)}
    return frozenset(found | {("turning_points", "timeline", words) for ids, at, words in turning if not stands(view, ids, at)})


def _of_score(score: Score) -> Sequence[Alarm]:
    if score.spans or score.value is None or score.value == 1:
        return [(score.name, where, text) for where, text in score.spans]
    return [(score.name, "draft", "")]


def no_block(draft: Draft) -> Score:
    """1 when no sentence of the draft has a finding that would block it (severity block)."""
    from drafter.domain.draft import Score
    from drafter.scoring.blame.judge import judge
    from drafter.scoring.blameless import sentences

    bad = tuple((where, text) for where, text in sentences(draft) if any(f.severity == "block" for f in judge(text)))
    reason = f"{len(bad)} sentences would block the draft." if bad else "Nothing would block the draft."
    return Score(name="no_block", value=float(not bad), reason=reason, spans=bad[:50])


def turning_points(prepared: Prepared) -> tuple[Turning, ...]:
    """Found anew from the evidence by the embedded engine, whatever engine wrote the draft: the lines that it calls turning
    points (significance 3) and that rest on what people said."""
    from drafter.evidence.windows import windows
    from drafter.models.build import embedded_ask
    from drafter.models.tokens import estimate
    from drafter.pipeline.blameless import blameless_timeline
    from drafter.pipeline.build import WINDOW_TOKENS
    from drafter.timeline.build import build

    redacted, ask = prepared.redacted, embedded_ask(prepared.leaks, lambda: 0.0)
    read = build(
        redacted.evidence, prepared.bundle.manifest, redacted.title, ask, lambda events: windows(events, WINDOW_TOKENS, estimate)
    )
    return tuple(
        (frozenset(e.evidence), e.at, str(e.summary))
        for e in blameless_timeline(read, redacted.evidence).entries
        if e.significance == 3
    )
