"""The six milestones, each from evidence or unknown (docs/timeline.md says how each is chosen)."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Sequence
from datetime import timedelta

from drafter.domain.timeline import Milestone
from drafter.domain.vocabulary import MilestoneName
from drafter.timeline.signals import AGREES, Signal, Signals, What

_BEFORE = timedelta(days=1)
"""How long before detection a reported onset may lie."""
HELD = timedelta(minutes=60)
"""A declared end that held this long was an end, even if the incident was opened again afterwards."""
ECHO = timedelta(minutes=15)
"""One remark is no incident: within this time a report is followed by other words of trouble, or it was of something else."""
SETTLING = timedelta(minutes=20)
"""Recoveries seen within this time of each other are one return to normal."""
VAGUE = 60
"""A signal known to less than a minute is less sure."""
_WEIGHT: dict[What, float] = {
    "alert": 0.8, "page": 0.8, "ack": 0.85, "mitigated": 0.85, "all_clear": 0.75, "onset": 0.7, "fix": 0.6, "action": 0.65,
    "report": 0.65, "word": 0.55, "recovery": 0.65, "message": 0.5, "relapse": 0.5,
}  # fmt: skip
_IMPACT: dict[What, str] = {
    "onset": "somebody reports when it began",
    "alert": "the first alert fired; impact may have begun earlier",
    "page": "the first page; impact may have begun earlier",
    "report": "the first report of a symptom; impact may have begun earlier",
    "word": "the first word about it; impact may have begun earlier",
    "message": "the first message about it; impact may have begun earlier",
}
_DETECTED: dict[What, str] = {
    "alert": "the first alert fired",
    "page": "the first page",
    "report": "a person reported it first",
    "word": "a person spoke of it first",
    "message": "the first message about it",
}
_ENGAGED: dict[What, str] = {
    "ack": "the page was acknowledged",
    "page": "a person opened the incident",
    "message": "the first answer of a responder",
    "action": "the first step of a responder",
    "report": "the reporter is a responder",
    "word": "the reporter is a responder",
}
_STARTED: dict[What, str] = {"action": "the first step taken on the system", "fix": "the first repair was deployed"}
_ENDED: dict[What, str] = {
    "mitigated": "somebody says that impact was over then",
    "recovery": "recovery was seen, and no relapse after it",
    "all_clear": "it was declared over",
}


def milestones(signals: Signals) -> dict[MilestoneName, Milestone]:
    """All six, unknown where nothing shows them. No order is forced: what cannot be is shown as a conflict."""
    detected = _detected(signals)
    engaged = _engaged(signals, detected)
    steps = [s for s in signals.of("action", "fix") if detected is None or s.at >= detected.at]
    started = next((s for s in steps if s.formal or s.what == "fix"), next(iter(steps), None))
    mitigated = _mitigated(signals, detected)
    restored = _restored(signals, mitigated, detected)
    over = signals.of("recovery", "mitigated", "all_clear")
    first = signals.of("onset", "alert", "page", "report")
    return {
        "impact_start": _milestone(_impact(signals, detected), _IMPACT, first),
        "detected": _milestone(detected, _DETECTED, first),
        "engaged": _milestone(engaged, _ENGAGED, signals.of("ack", "message")),
        "mitigation_started": _milestone(started, _STARTED, ()),
        "mitigated": _milestone(mitigated, _ENDED, over),
        "restored": _milestone(restored, _ENDED, over),
    }


def _milestone(signal: Signal | None, why: dict[What, str], others: Sequence[Signal]) -> Milestone:
    """A signal as a milestone: surer by what kind it is, and where another signal says the same."""
    if signal is None:
        return Milestone(why="the evidence does not show it")
    agrees = any(abs(s.at - signal.at) <= AGREES and s.evidence != signal.evidence for s in others)
    sure = _WEIGHT[signal.what] + (0.1 if agrees else 0.0) - (0.1 if signal.precision > VAGUE else 0.0)
    return Milestone(
        at=signal.at,
        precision_seconds=signal.precision,
        evidence=signal.evidence,
        confidence=round(min(0.95, sure), 2),
        why=why.get(signal.what, "the nearest signal of it"),
    )


def _detected(signals: Signals) -> Signal | None:
    """The first alert or page, or the first report that did not stay alone; else the first word about it."""
    trouble = signals.of("alert", "page", "report", "word", "relapse")
    times = [s.at for s in trouble]

    def stands(signal: Signal) -> bool:
        echoes = trouble[bisect_left(times, signal.at) : bisect(times, signal.at + ECHO)]
        return signal.what != "report" or any(s.evidence != signal.evidence for s in echoes)

    firm = signals.of("alert", "page", "report")
    return next(filter(stands, firm), None) or next(iter(firm), None) or signals.first("word") or signals.first("message")


def _impact(signals: Signals, detected: Signal | None) -> Signal | None:
    """The reported onset that most reports agree on (told exactly, and of impact, before others); else what was detected."""
    onsets = [s for s in signals.of("onset") if detected is None or detected.at - _BEFORE <= s.at <= detected.at + AGREES]
    votes = {s: sum(abs(s.at - other.at) <= AGREES for other in onsets) for s in onsets}
    return min(onsets, key=lambda s: (-votes[s], s.precision > VAGUE, s.act not in ("impact", "report"), s.at), default=detected)


def _engaged(signals: Signals, detected: Signal | None) -> Signal | None:
    """The first acknowledgement, or the first word of somebody who answers what was detected."""
    if detected is None:
        return signals.first("ack", "message")
    if detected.formal and detected.what in ("report", "word"):
        return detected
    human = detected.what in ("report", "word", "message")
    answers = [s for s in signals.of("ack", "message") if s.at >= detected.at and not (human and s.author == detected.author)]
    opened = [s for s in signals.of("page") if s.author and s.at >= detected.at]
    if human and not answers:
        return next((s for s in signals.of("action") if s.at >= detected.at), detected)
    return min([*answers[:1], *opened[:1]], key=lambda s: s.at, default=None)


def _mitigated(signals: Signals, detected: Signal | None) -> Signal | None:
    """What somebody calls mitigated; else the first recovery after the last relapse that a recovery followed.

    A declared end that held for an hour counts although the incident was there again later.
    """
    said = [s for s in signals.of("mitigated") if detected is None or s.at >= detected.at]
    if said:
        return said[0]
    best: Signal | None = None
    pending = True
    for s in signals.of("recovery", "all_clear", "relapse", "alert"):
        if detected is not None and s.at < detected.at:
            continue
        if s.what in ("relapse", "alert"):
            if best is not None and best.formal and s.at - best.at >= HELD:
                return best
            pending = True
        elif pending:
            best, pending = s, False
    return best


def _restored(signals: Signals, mitigated: Signal | None, detected: Signal | None) -> Signal | None:
    """The last declared end; else the last recovery that was told formally; else the last of those seen one upon another."""
    begun = detected.at if detected is not None else signals.scene.start
    ends = [s for s in signals.of("all_clear") if s.at >= begun]
    if ends:
        return ends[-1]
    told = [s for s in signals.of("recovery", "mitigated") if s.at >= (mitigated.at if mitigated is not None else begun)]
    formal = [s for s in told if s.formal]
    if formal or not told:
        return formal[-1] if formal else None
    last = told[0]
    for later in told[1:]:
        if later.at - last.at > SETTLING:
            break
        last = later
    return last
