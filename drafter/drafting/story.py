"""The incident in a few plain sentences by code, each with its citations: what a summary may say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.evidence import Evidence
from drafter.domain.findings import RootCause, Statement, Trigger
from drafter.domain.text import SafeText, compose, join, plain
from drafter.domain.timeline import Entry, Milestone
from drafter.drafting.facts import first_seen_when_detected, impact_window, known, lasted, sentence, settled, when
from drafter.drafting.harm import telling
from drafter.drafting.words import CATEGORY, Clock, likelihood
from drafter.sinks.escape import clipped

SOON = timedelta(hours=1)
"""A step this long before the end is told as what came before it."""

_LONGEST = 240
_NAME = 3
"""Words up to which an alert's title is a name."""

_LOOKS = re.compile(r"\b(?:look|check|watch|monitor|investigat)\w*\b", re.IGNORECASE)
_LABEL = re.compile(r"(^|: )(?:message|description|summary|update): (?:\[[A-Z]{2,12}:\d+\] )?", re.IGNORECASE)
_BEFORE = re.compile(r"^[/|>•\s]+(?:responder-\d+\s+)?")
_AFTER = re.compile(r"\s*\(View[^()]{0,20}\)?\.?$")
_TAIL = 40
"""Characters at the end by which two statements are the same words."""
_FEW = 12
"""Words up to which a step that speaks of looking is a look and no change."""


def story(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> tuple[SectionClaim, ...]:
    """What broke and for how long, who noticed, what set it off, why, and what ended it; at least one honest sentence."""
    told = [*_broke(draft, clock), *_noticed(draft, clock, table), *_causes(draft, clock, table), *_ended(draft, clock)]
    return tuple(told) or (SectionClaim(text=plain("The evidence does not say what happened."), cites=()),)


def _broke(draft: Draft, clock: Clock) -> Iterator[SectionClaim]:
    window, ends = impact_window(draft, clock)
    if window:
        lasting = window.removeprefix("Impact ")
        name = compose("“{}”", draft.incident.title) if draft.incident.title else plain("The incident")
        yield _claim(compose("{} {}.", name, lasting), *(cite for end in ends for cite in end.evidence))
    worst = telling(draft.impact)
    if worst is not None:
        text = join("", (plain("Impact: "), sentence(compose("{}", clipped(_bare(worst.text), _LONGEST)))))
        yield SectionClaim(text=text, cites=worst.cites, origin=worst.answered_by)
    elif not window:
        yield from _turning_points(draft, clock)


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
    later = lasted(draft, "time_to_detect")
    after = f", {later} after impact began" if later and not first_seen_when_detected(draft) else ""
    who = noticer([table[cite] for cite in detected.evidence if cite in table])
    yield _claim(compose("{} at {}{}.", who, when(detected, clock), after), *detected.evidence)


def noticer(records: list[Evidence]) -> SafeText:
    """`It was noticed by an alert (DiskFull)`: told by what the earliest record is and who made it."""
    if not records:
        return plain("It was noticed")
    first = min(records, key=lambda r: (r.at is None, r.at.timestamp() if r.at else 0.0, r.id))
    by_hand = first.actor == "person" or (first.kind in ("message", "note") and first.actor == "unknown")
    if by_hand:
        return plain("A person opened a page for it") if first.kind == "page" else plain("It was first reported by a person")
    if first.kind in ("alert", "page"):
        name = first.title.strip(" :") if len(first.title.split()) <= _NAME else ""
        return (
            compose("It was noticed by an alert ({})", name)
            if name and first.kind == "alert"
            else plain("It was noticed by an alert")
        )
    return plain("It was first reported by an automatic message")


def _causes(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> Iterator[SectionClaim]:
    trigger, cause = draft.trigger, draft.root_cause
    open_ = "; the underlying cause is undetermined" if not settled(cause) else ""
    if trigger.summary is not None and settled(trigger):
        text = compose("{}{}.", _set_off(draft, clock, table), open_)
        yield SectionClaim(text=text, cites=trigger.summary.cites, origin=trigger.summary.answered_by)
    elif cites := _pointers(trigger, cause) or tuple(c for m in draft.milestones.values() for c in m.evidence)[:_FEW]:
        both = "What set it off and the underlying cause are undetermined." if open_ else "What set it off is undetermined."
        yield _claim(compose("{}", both), *cites)
    if cause.summary is not None and settled(cause):
        same = trigger.summary is not None and settled(trigger) and _same(trigger.summary, cause.summary)
        said = (
            compose(", by the same words: {}", CATEGORY[cause.category]) if same else compose(": {}", _lower(cause.summary.text))
        )
        text = sentence(compose("{} underlying cause{}", likelihood(cause.confidence)[1], _bare(said)))
        yield SectionClaim(text=text, cites=cause.summary.cites, origin=cause.summary.answered_by)


def _set_off(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> SafeText:
    trigger, began = draft.trigger, known(draft, "impact_start")
    assert trigger.summary is not None, "asked for a settled trigger"
    likely = likelihood(trigger.confidence)[0]
    text = _bare(trigger.summary.text.rstrip(". "))
    change = trigger.change or (trigger.summary.cites[0] if text.startswith("Change: ") else "")
    record = table.get(change)
    if record is not None and record.at is not None and record.kind == "deploy":
        label = text.removeprefix("Change: ")
        at = f"{clock.at(record.at, record.precision)} UTC"
        late = f"recorded at {at}, after impact began" if began and began.at and began.at < record.at else f"deployed at {at}"
        return compose("{} set off by the change “{}”, {}", likely, clipped(label, 160), late)
    return compose("{} set off by this: {}", likely, _lower(compose("{}", clipped(text, _LONGEST))))


def _pointers(trigger: Trigger, cause: RootCause) -> tuple[str, ...]:
    """What the candidates rest on, where none of them carries the finding."""
    offered = [c for finding in (trigger, cause) for c in finding.candidates[:2]]
    own = [c.change for c in offered if c.change]
    said = [cite for c in offered for s in c.evidence_for[:1] for cite in s.cites[:1]]
    return tuple(dict.fromkeys((*own, *said)))


def _ended(draft: Draft, clock: Clock) -> Iterator[SectionClaim]:
    """What was done last before impact ended: a sequence, no proof that it helped."""
    ended = known(draft, "mitigated") or known(draft, "restored")
    if ended is None or ended.at is None:
        return
    step = last_step(draft, ended)
    restored = known(draft, "restored")
    later = restored if restored and restored.at != ended.at else None
    whole = f"; service was fully restored at {when(later, clock)}" if later else ""
    shown = (*ended.evidence, *(later.evidence if later else ()))
    if step is None:
        why = ended.why.strip().rstrip(".")
        text = compose("Impact ended at {}{}{}.", when(ended, clock), f" ({why})" if why else "", whole)
        yield _claim(text, *shown)
        return
    at = clock.at(step.at, step.precision_seconds)
    said = clipped(step.summary.rstrip(". "), _LONGEST)
    done = compose("after “{}” was deployed at {}", said.removeprefix("Deployed: "), at)
    if step.kind != "deploy":
        done = compose("after this step at {}: {}", at, said)
    text = compose("Impact ended at {}, {}{}.", when(ended, clock), done, whole)
    yield SectionClaim(text=text, cites=tuple(dict.fromkeys((*shown, *step.evidence))), origin=step.answered_by)


def last_step(draft: Draft, ended: Milestone) -> Entry | None:
    """The last deploy or action of the incident within an hour before its end, else the last decision that was no proposal."""
    assert ended.at is not None, "asked for a known end only"
    began = known(draft, "impact_start")
    during = [e for e in draft.timeline if began is None or began.at is None or e.at >= began.at]
    before = [e for e in during if timedelta(0) <= ended.at - e.at <= SOON and not set(e.evidence) <= set(ended.evidence)]
    done = [e for e in before if e.kind == "deploy" or (e.kind == "action" and not _looks(e.summary))]
    decided = [e for e in before if e.kind == "decision" and not e.summary.startswith("Proposed")]
    return next(iter([*done[::-1], *decided[::-1]]), None)


def _same(trigger: Statement, cause: Statement) -> bool:
    """Whether one quotation stands for both."""
    return trigger.cites[0] == cause.cites[0] and trigger.text[-_TAIL:] == cause.text[-_TAIL:]


def _bare(text: str) -> SafeText:
    """Without the labels that a form or a pager puts before and after what was said."""
    return compose("{}", _AFTER.sub("", _LABEL.sub(r"\1", _BEFORE.sub("", text))))


def _looks(text: str) -> bool:
    return len(text.split()) <= _FEW and bool(_LOOKS.search(text))


def _lower(text: SafeText) -> SafeText:
    """Without a capital where the first word is an ordinary one: it stands within a sentence."""
    first = text.split(" ", 1)[0].rstrip(",;:.")
    return compose("{}{}", text[:1].lower(), text[1:]) if first.isalpha() and first.istitle() else text


def _claim(text: SafeText, *cites: str) -> SectionClaim:
    return SectionClaim(text=text, cites=tuple(dict.fromkeys(cites)))
