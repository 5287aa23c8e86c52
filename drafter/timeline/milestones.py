"""The six milestones, each from evidence or unknown (docs/timeline.md says how each is chosen)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from drafter.domain.timeline import Milestone
from drafter.domain.vocabulary import MilestoneName
from drafter.timeline.fitting import Option, fitted
from drafter.timeline.line import around
from drafter.timeline.onset import EARLIEST, VAGUE, impact
from drafter.timeline.signals import AGREES, Signal, Signals, What

HELD = timedelta(minutes=60)
"""A declared end that held this long was an end, even if the incident was opened again afterwards."""
ECHO = timedelta(minutes=30)
"""One remark is no incident: within this time a report is followed by other words of trouble, or it was of something else."""
_LONGEARLIEST = timedelta(minutes=15)
"""A step in vain this long before the first report was against what nobody had put as a report."""
SETTLING = timedelta(minutes=30)
"""Recoveries seen within this time of each other are one return to normal."""
_STEP_PROVES, _IDLE, _LATER, _UNKNOWN, _RULE = 0.85, 0.2, 0.02, 0.35, 0.3
"""Worths beside those of `_WEIGHT`: of a step as proof that trouble was seen; what a step loses that aims at nothing, and
one that comes later than others; of leaving the first step unknown; of what the rules for an end prefer."""
_GOES_ON = 2
"""So many reports of trouble in the hour after a declared end say that it was none."""
_TOILS = 3
"""So many steps after an alert was resolved say that it was not over for those who were there."""
_WEIGHT: dict[What, float] = {
    "alert": 0.8, "page": 0.8, "ack": 0.85, "mitigated": 0.85, "all_clear": 0.75, "onset": 0.7, "fix": 0.6, "action": 0.65,
    "report": 0.65, "word": 0.55, "recovery": 0.65, "message": 0.5, "relapse": 0.5, "undone": 0.5,
    "changed": 0.4, "undoing": 0.5, "last_step": 0.35,
}  # fmt: skip
_IMPACT: dict[What, str] = {
    "onset": "somebody reports when it began",
    "alert": "the first alert fired; impact may have begun earlier",
    "page": "the first page; impact may have begun earlier",
    "report": "the first report of a symptom; impact may have begun earlier",
    "word": "the first word about it; impact may have begun earlier",
    "message": "the first message about it; impact may have begun earlier",
    "action": "somebody was already acting on it; impact may have begun earlier",
    "undone": "the change that was taken back went live; impact may have begun later",
    "changed": "people tell that a change went live then, and undoing it helped; impact may have begun later",
}
_DETECTED: dict[What, str] = {
    "alert": "the first alert fired",
    "page": "the first page",
    "report": "a person reported it first",
    "word": "a person spoke of it first",
    "message": "the first message about it",
    "action": "somebody was already acting on it",
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
    "last_step": "the last step against it; nobody says that it helped, and no trouble is told of after it",
}


def milestones(signals: Signals) -> dict[MilestoneName, Milestone]:
    """All six, unknown where nothing shows them: the choice in possible order for which most speaks.

    Impact may be reported to begin after it was detected; that is shown as a conflict."""
    detected, engaged, started, mitigated, restored = _best(signals)
    over = signals.of("recovery", "mitigated", "all_clear")
    first = signals.of("onset", "alert", "page", "report")
    return {
        "impact_start": _milestone(impact(signals, detected), _IMPACT, first),
        "detected": _milestone(detected, _DETECTED, first),
        "engaged": _milestone(engaged, _ENGAGED, signals.of("ack", "message")),
        "mitigation_started": _milestone(started, _STARTED, ()),
        "mitigated": _milestone(mitigated or (_last_step(signals, detected) if restored is None else None), _ENDED, over),
        "restored": _milestone(restored, _ENDED, over),
    }


def worked_until(signals: Signals, restored: datetime | None) -> datetime | None:
    """The end of the story: restoration, or what of the trouble or of steps against it followed within a day."""
    if restored is None:
        return None
    later = [s.at for s in signals.of("alert", "fix", "action") if s.formal or s.what != "action"]
    last = max((at for at in later if restored < at <= restored + EARLIEST), default=restored)
    met = [s.at for s in signals.of("recovery", "all_clear", "action") if restored < last < s.at <= last + HELD / 2]
    return max(met, default=last)


def _best(signals: Signals) -> tuple[Signal | None, ...]:
    """Detection, engagement, first step, mitigation, restoration. Who engaged depends on how it was detected, so each way
    in which it may have been detected is fitted by itself."""
    ways: list[tuple[float, tuple[Signal | None, ...]]] = []
    for detected, worth in _detections(signals):
        engaged = _engaged(signals, detected)
        floor = detected.at if detected is not None else None
        total, rest = fitted([_starts(signals, detected), *_ends(signals, detected)], floor)
        ways.append((worth + total, (detected, engaged, *rest)))
    return max(ways, key=lambda w: w[0])[1]


def _detections(signals: Signals) -> list[tuple[Signal | None, float]]:
    """What was detected first, and a step against it that came before: nobody undoes what nobody has seen."""
    found = _detected(signals)
    if found is None:
        return [(None, 0.0)]
    steps = [s for s in signals.of("action") if s.formal and found.at - HELD <= s.at < found.at - AGREES]
    return [(found, _WEIGHT[found.what]), *((s, _STEP_PROVES) for s in steps[:1])]


def _starts(signals: Signals, detected: Signal | None) -> list[Option]:
    steps = [s for s in signals.of("action", "fix") if detected is None or s.at >= detected.at]
    worth = [_WEIGHT[s.what] - (0.0 if s.formal or s.what == "fix" else _IDLE) for s in steps]
    return [Option(s, w - _LATER * n) for n, (s, w) in enumerate(zip(steps, worth, strict=True))] + [Option(None, _UNKNOWN)]


def _ends(signals: Signals, detected: Signal | None) -> tuple[list[Option], list[Option]]:
    """What could be the end of impact and the return to normal: all that says so, those by the rules for either before others."""
    mitigated = _mitigated(signals, detected)
    restored = _restored(signals, mitigated, detected)
    said = [s for s in signals.of("recovery", "mitigated", "all_clear") if detected is None or s.at >= detected.at]
    return (
        [Option(s, _end_worth(s, signals) + (_RULE if s is mitigated else 0.0)) for s in said],
        [Option(s, _end_worth(s, signals) + (_RULE if s is restored else -_RULE)) for s in said],
    )


def _end_worth(signal: Signal, signals: Signals) -> float:
    worth = 0.8 if signal.act == "alert" else _WEIGHT[signal.what]
    worth -= 0.1 if signal.what == "recovery" and not signal.formal else 0.0
    return worth if _quiet(signal, signals) else worth - _RULE


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

    def stands(signal: Signal) -> bool:
        return signal.what != "report" or signal.act == "told" or _echoed(signal, signals)

    firm = signals.of("alert", "page", "report")
    found = next(filter(stands, firm), None) or next(iter(firm), None)
    return _fought(signals, found) or found or signals.first("word") or signals.first("message")


def _echoed(report: Signal, signals: Signals) -> bool:
    """Whether in the talk that follows a report, without a long pause, there are other words of trouble."""
    last = report.at
    for s in signals.of("alert", "page", "report", "word", "relapse", "message"):
        if s.at < report.at or s.evidence == report.evidence:
            continue
        if s.at - last > ECHO:
            return False
        if s.what != "message":
            return True
        last = s.at
    return False


def _fought(signals: Signals, found: Signal | None) -> Signal | None:
    """The first word of trouble, where people spoke of steps in vain or took some against it long before it was `found`."""
    vain = [s for s in signals.of("relapse") if found is not None and found.at - _LONGEARLIEST > s.at]
    if found is None or found.what != "report" or not vain:
        return None
    return next((s for s in signals.of("word", "relapse") if timedelta(0) < vain[0].at - s.at <= HELD), None)


def _engaged(signals: Signals, detected: Signal | None) -> Signal | None:
    """The first acknowledgement, or the first word of somebody who answers what was detected."""
    if detected is None:
        return signals.first("ack", "message")
    if detected.what == "action" or (detected.formal and detected.what in ("report", "word")):
        return detected
    human = detected.what in ("report", "word", "message")
    answers = [s for s in signals.of("ack", "message") if s.at >= detected.at and not (human and s.author == detected.author)]
    told = next((s for s in answers if s.act != "noise"), None)
    other = next((s for s in answers if s.act not in ("noise", "report", "impact")), None)
    if answers and told is not None and told.at - answers[0].at <= ECHO:
        answers = [told]
    if (
        human
        and answers
        and other is not None
        and answers[0].act in ("report", "impact")
        and other.at - answers[0].at <= ECHO / 2
    ):
        answers = [other]  # a second person who reports it does not answer it
    met = {s.author for s in signals.of("ack")}
    opened = [s for s in signals.of("page") if s.author and s.at >= detected.at and met <= {s.author}]
    if human and not answers:
        return detected
    answers += [s for s in signals.of("action") if human and s.author == detected.author and s.at >= detected.at - AGREES][:1]
    answers.sort(key=lambda s: s.at)
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
    steps = 0
    met = next((s for s in signals.of("message", "ack") if detected is not None and s.at >= detected.at), None)
    for s in signals.of("recovery", "all_clear", "relapse", "alert", "action"):
        if detected is not None and s.at < detected.at:
            continue
        if s.what == "action":
            steps += 1
            enough = 1 if best is not None and met is not None and best.at <= met.at else _TOILS
            pending = pending or (steps >= enough and best is not None and best.act == "alert")
            continue
        if s.what == "all_clear" and not _quiet(s, signals):
            continue
        if s.what == "alert" and best is not None and best.act != "alert":
            continue  # another alarm is no return of what somebody saw end
        if s.what in ("relapse", "alert"):
            if best is not None and s.at - best.at >= HELD and (best.formal or best.act == "alert"):
                return best
            pending = True
        elif pending or (best is not None and best.act == "easing" and s.act != "easing" and s.at - best.at <= SETTLING):
            best, pending, steps = s, False, 0
    return best


def _last_step(signals: Signals, detected: Signal | None) -> Signal | None:
    """The last step that aims at ending impact, where no trouble is told of after it, nor any recovery."""
    steps = [
        s for s in signals.of("action", "fix") if (s.formal or s.what == "fix") and detected is not None and s.at > detected.at
    ]
    trouble = [s.at for s in signals.of("report", "relapse", "alert", "page")]
    last = steps[-1] if steps else None
    return replace(last, what="last_step") if last is not None and max(trouble, default=last.at) <= last.at else None


def _went_on(signals: Signals, first: Signal, second: Signal) -> bool:
    """Whether between two recoveries people took steps, one of them after an alert that fired anew, or several."""
    between = [s for s in signals.of("action", "alert") if first.at < s.at <= second.at]
    steps = sum(s.what == "action" for s in between)
    return steps >= _TOILS - (2 if steps < len(between) else 1)


def _quiet(end: Signal, signals: Signals) -> bool:
    """Whether in the hour after a declared end trouble did not go on."""
    if end.what != "all_clear":
        return True
    after = around(signals.all, end.at + HELD / 2 + AGREES / 2, HELD / 2 - AGREES / 2)
    return sum(s.what in ("report", "relapse", "alert") for s in after) < _GOES_ON


def _restored(signals: Signals, mitigated: Signal | None, detected: Signal | None) -> Signal | None:
    """The last declared end; else the last recovery that was told formally; else the last of those seen one upon another."""
    begun = detected.at if detected is not None else signals.scene.start
    ends = [s for s in signals.of("all_clear") if s.at >= begun and _quiet(s, signals)]
    if ends:
        return ends[-1]
    told = [s for s in signals.of("recovery", "mitigated") if s.at >= (mitigated.at if mitigated is not None else begun)]
    formal = [s for s in told if s.formal and s.act not in ("action", "alert", "easing")]
    if formal or not told:
        return formal[-1] if formal else None
    last = told[0]
    for later in told[1:]:
        if later.at - last.at > SETTLING and not _went_on(signals, last, later):
            break
        last = later
    watched = [s for s in told if s.act == "alert" and s.at <= last.at]
    return watched[-1] if watched else last
