"""The six milestones, each from evidence or unknown (docs/timeline.md says how each is chosen)."""

from __future__ import annotations

from datetime import timedelta

from drafter.domain.timeline import Milestone
from drafter.domain.vocabulary import MilestoneName
from drafter.timeline.signals import AGREES, HELD, Signal, Signals, milestone

_BEFORE = timedelta(days=1)
"""How long before detection a reported onset may lie."""


def milestones(signals: Signals) -> dict[MilestoneName, Milestone]:
    """All six, unknown where nothing shows them. No order is forced: what cannot be is shown as a conflict."""
    detected = signals.first("alert", "page", "report", "word") or signals.first("message")
    engaged = _engaged(signals, detected)
    started = next((s for s in signals.of("action", "fix") if detected is None or s.at >= detected.at), None)
    mitigated = _mitigated(signals, detected)
    restored = _restored(signals, mitigated)
    impact = _impact(signals, detected)
    return {
        "impact_start": milestone(
            impact,
            _WHY_IMPACT.get(impact.what if impact else "", "nothing shows when impact began"),
            signals.of("onset", "alert"),
        ),
        "detected": milestone(
            detected,
            _WHY_DETECTED.get(detected.what if detected else "", "nothing shows the first sign"),
            signals.of("alert", "page", "report"),
        ),
        "engaged": milestone(
            engaged,
            _WHY_ENGAGED.get(engaged.what if engaged else "", "no responder appears in the evidence"),
            signals.of("ack", "message"),
        ),
        "mitigation_started": milestone(
            started, "the first step taken on the system" if started else "no step on the system appears in the evidence"
        ),
        "mitigated": milestone(
            mitigated,
            _WHY_ENDED.get(mitigated.what if mitigated else "", "nothing shows that impact ended"),
            signals.of("recovery", "all_clear"),
        ),
        "restored": milestone(
            restored,
            _WHY_ENDED.get(restored.what if restored else "", "nothing shows that service was restored"),
            signals.of("recovery", "all_clear"),
        ),
    }


_WHY_IMPACT = {
    "onset": "somebody reports when it began", "alert": "the first alert fired; impact may have begun earlier",
    "page": "the first page; impact may have begun earlier", "report": "the first report of a symptom; impact may have begun earlier",
    "message": "the first message about it; impact may have begun earlier",
    "word": "the first word about it; impact may have begun earlier",
}  # fmt: skip
_WHY_DETECTED = {
    "alert": "the first alert fired",
    "page": "the first page",
    "report": "a person reported it first",
    "message": "the first message about it",
}
_WHY_ENGAGED = {
    "ack": "the page was acknowledged",
    "page": "a person opened the incident",
    "message": "the first responder spoke",
    "action": "the first step by a responder",
    "report": "the reporter is a responder",
}
_WHY_ENDED = {
    "recovery": "recovery was seen, and no relapse after it",
    "all_clear": "it was declared over",
    "fix": "the last repair",
}


def _impact(signals: Signals, detected: Signal | None) -> Signal | None:
    onsets = [s for s in signals.of("onset") if detected is None or detected.at - _BEFORE <= s.at <= detected.at + AGREES]
    return next(iter(onsets), None) or detected


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
    """The first recovery after the last relapse that was itself followed by a recovery; a declared end that held counts."""
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


def _restored(signals: Signals, mitigated: Signal | None) -> Signal | None:
    """The last declared end; without one, the last recovery that anybody saw or told."""
    ends = signals.of("all_clear")
    if ends:
        return ends[-1]
    told = [s for s in signals.of("recovery") if mitigated is None or s.at >= mitigated.at]
    formal = [s for s in told if s.formal]
    return formal[-1] if formal else told[0] if told else None
