"""The incident in a few plain sentences by code, each with its citations: what a summary may say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.evidence import Evidence
from drafter.domain.findings import RootCause, Statement, Trigger
from drafter.domain.text import SafeText, compose, join, plain
from drafter.drafting.brevity import brief
from drafter.drafting.changes import LABEL, change
from drafter.drafting.changes import LONGEST as NOTES
from drafter.drafting.ending import came_back, ended_by
from drafter.drafting.facts import first_seen_when_detected, impact_window, known, lasted, sentence, settled, when
from drafter.drafting.harm import telling
from drafter.drafting.wording import LONGEST, bare, claimed, lowered, quoted
from drafter.drafting.words import CATEGORY, Clock, likelihood
from drafter.sinks.escape import clipped

_NAME = 3
"""Words up to which an alert's title is a name."""
_WORDS_OF = re.compile(r"(?:, in the words of the chat| let it through)(?=: )")
_TOLD = re.compile(r"^(?:Reported(?: later)?(?: as the beginning)?|Suspected|Verified|Decided): ")
_ROLE = re.compile(r"\bresponder-\d")
_TAIL = 40
"""Characters at the end by which two statements are the same words."""
_FEW = 12
"""Citations of what is undetermined."""
_KIND = {"configuration_push": "configuration change"}
"""What a change without a name of its own is called, where the kind of trigger says more than that it was a change."""


def story(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> tuple[SectionClaim, ...]:
    """What broke and for how long, what set it off, why it could, who noticed, what ended it; at least one honest sentence."""
    told = [*_broke(draft, clock), *_causes(draft, clock, table), *_noticed(draft, clock, table), *ended_by(draft, clock, table)]
    told += list(came_back(draft, table))[:1]
    return tuple(told) or (SectionClaim(text=plain("The evidence does not say what happened."), cites=()),)


def _broke(draft: Draft, clock: Clock) -> Iterator[SectionClaim]:
    """`Labels do not print from 14:06 to 14:44 UTC (38 min): about 1,900 parcels waited.`, or as much of it as is known."""
    told, ends = impact_window(draft, clock)
    worst = telling(draft.impact)
    if not told:
        yield from _turning_points(draft, clock) if worst is None else [claimed(sentence(_harm(worst)), *worst.cites)]
        return
    head = compose("{} {}", _title(draft), told)
    cites = [cite for end in ends for cite in end.evidence]
    if worst is None:
        yield claimed(sentence(head), *cites)
        return
    text = join("", (head, plain(": "), sentence(lowered(_harm(worst)))))
    yield SectionClaim(text=text, cites=tuple(dict.fromkeys((*worst.cites, *cites))), origin=worst.answered_by)


def _title(draft: Draft) -> SafeText:
    """In quotation marks where it begins with no ordinary word, which a sentence would write with a capital."""
    title = clipped(draft.incident.title, NOTES).rstrip(" .:;!?")
    if not title:
        return plain("Impact")
    return compose("{}", title) if title.split()[0].strip(",:").isalpha() else compose("“{}”", title)


def _harm(worst: Statement) -> SafeText:
    return compose("{}", clipped(bare(worst.text), LONGEST))


def _turning_points(draft: Draft, clock: Clock) -> Iterator[SectionClaim]:
    """The first entries of the highest significance, where nothing else opens the story."""
    strong = [entry for entry in draft.timeline if entry.significance >= 3] or list(draft.timeline)
    for entry in strong[:3]:
        text = compose("{}: {}.", clock.at(entry.at, entry.precision_seconds), entry.summary.rstrip("."))
        yield SectionClaim(text=text, cites=entry.evidence, origin=entry.answered_by)


def _noticed(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> Iterator[SectionClaim]:
    detected = known(draft, "detected")
    if detected is None:
        return
    who = noticer([table[cite] for cite in detected.evidence if cite in table])
    if first_seen_when_detected(draft):
        text = compose("{}, at {}; how long it went unnoticed is unknown.", who, when(detected, clock))
        yield claimed(text, *detected.evidence)
        return
    later = lasted(draft, "time_to_detect", vaguely=True)
    after = f", {later} after it began" if later else ""
    yield claimed(compose("{}, at {}{}.", who, when(detected, clock), after), *detected.evidence)


def noticer(records: list[Evidence]) -> SafeText:
    """`An alert showed it first (DiskFull)`: told by what the earliest record is and who made it."""
    if not records:
        return plain("It was noticed")
    first = min(records, key=lambda r: (r.at is None, r.at.timestamp() if r.at else 0.0, r.id))
    by_hand = first.actor == "person" or (first.kind in ("message", "note") and first.actor == "unknown")
    if by_hand:
        return plain("A person opened a page for it") if first.kind == "page" else plain("A person reported it first")
    if first.kind in ("alert", "page"):
        name = first.title.strip(" :") if len(first.title.split()) <= _NAME and len(first.title) <= LABEL else ""
        named = name and first.kind == "alert"
        return compose("An alert showed it first ({})", name) if named else plain("An alert showed it first")
    return plain("An automatic message showed it first")


def _causes(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> Iterator[SectionClaim]:
    trigger, cause = draft.trigger, draft.root_cause
    open_ = "; the underlying cause is undetermined" if not settled(cause) else ""
    if trigger.summary is not None and settled(trigger):
        text = compose("{}{}.", _set_off(draft, clock, table), open_)
        yield SectionClaim(text=text, cites=trigger.summary.cites, origin=trigger.summary.answered_by)
    elif cites := _pointers(trigger, cause) or tuple(c for m in draft.milestones.values() for c in m.evidence)[:_FEW]:
        both = "What set it off and the underlying cause are undetermined." if open_ else "What set it off is undetermined."
        yield claimed(compose("{}", both), *cites)
    if cause.summary is not None and settled(cause):
        same = trigger.summary is not None and settled(trigger) and _same(trigger.summary, cause.summary)
        text = compose("{}", CATEGORY[cause.category]) if same else bare(_WORDS_OF.sub("", cause.summary.text))
        yield SectionClaim(text=_allowed(text, cause), cites=cause.summary.cites, origin=cause.summary.answered_by)


def _allowed(text: SafeText, cause: RootCause) -> SafeText:
    likely = likelihood(cause.confidence)
    if text.startswith(("A ", "An ", "The way ")):
        return sentence(compose("The underlying cause is {} {}", likely, lowered(text)))
    return sentence(compose("The underlying cause is {} this: {}", likely, lowered(text)))


def _set_off(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> SafeText:
    trigger, began = draft.trigger, known(draft, "impact_start")
    assert trigger.summary is not None, "asked for a settled trigger"
    likely = likelihood(trigger.confidence)
    text = bare(trigger.summary.text.rstrip(". "))
    record = table.get(trigger.change or (trigger.summary.cites[0] if text.startswith("Change: ") else ""))
    if record is None or record.at is None or record.kind != "deploy":
        return compose("It was {} set off by this: {}{}", likely, lowered(compose("{}", clipped(text, LONGEST))), _seen(draft))
    at = f"{clock.at(record.at, record.precision)} UTC"
    after = began is not None and began.at is not None and (record.at - began.at).total_seconds() >= max(60, record.precision)
    late = f"recorded at {at}, after impact began" if after else f"deployed at {at}"
    named = change(record, _KIND.get(trigger.category, "change"), _spoken(draft, table))
    return compose("It was {} set off by {}, {}{}", likely, named.name, late, quoted(named))


def _seen(draft: Draft) -> str:
    """What a trigger that is named by its kind alone was seen as: the finding of the timeline that it rests on first, of
    nobody's doing."""
    said = draft.trigger.summary
    if said is None or ": " in said.text:
        return ""
    found = (entry.summary for entry in draft.timeline if entry.kind == "finding" and said.cites[0] in entry.evidence)
    told = next((_TOLD.sub("", line) for line in found if not _ROLE.search(line)), "")
    return f" ({lowered(compose('{}', brief(told, LONGEST // 2)))})" if told else ""


def _spoken(draft: Draft, table: Mapping[str, Evidence]) -> str:
    """What people and machines said of trigger and cause, beside the change itself."""
    answers = (draft.trigger.summary, draft.root_cause.summary)
    cites = {cite for answer in answers if answer is not None for cite in answer.cites} - {draft.trigger.change}
    return " ".join(table[cite].text for cite in sorted(cites) if cite in table)


def _pointers(trigger: Trigger, cause: RootCause) -> tuple[str, ...]:
    """What the candidates rest on, where none of them carries the finding."""
    offered = [c for finding in (trigger, cause) for c in finding.candidates[:2]]
    own = [c.change for c in offered if c.change]
    said = [cite for c in offered for s in c.evidence_for[:1] for cite in s.cites[:1]]
    return tuple(dict.fromkeys((*own, *said)))


def _same(trigger: Statement, cause: Statement) -> bool:
    """Whether one quotation stands for both."""
    return trigger.cites[0] == cause.cites[0] and trigger.text[-_TAIL:] == cause.text[-_TAIL:]
