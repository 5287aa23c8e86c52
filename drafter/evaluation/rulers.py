"""Rulers beside those of every live draft: what a finished draft says, held against the records that it cites. All pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from drafter.domain.draft import Draft, Score
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate, RootCause, Trigger
from drafter.drafting.words import span
from drafter.evaluation.contexts import misplaced
from drafter.evaluation.likeness import likeness
from drafter.proof import facts
from drafter.proof.check import carried_text, unproved
from drafter.redaction.secrets import secret_spans
from drafter.scoring.actions.score import score_action
from drafter.scoring.scorecard import scorecard
from drafter.scoring.truth import Leaks, statements

LEAST_SUPPORT, FEWEST_WORDS = 0.25, 3
"""A sentence of at least so many content words must share at least this part of them with what it cites."""
_ROLE = re.compile(r"\bresponder-\d+\b")
_HALVES = re.compile(r"\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s?([ap])\.?m\b", re.I)
_HOURS = {"midnight": (0, 0), "noon": (12, 0)}
_STRAYED = 0.2
_RETELLING = ("timeline", "impact", "contributing_factors", "lessons")
Alarm = tuple[str, str, str]
"""Ruler, part of the draft, and the text or name that it speaks of."""


@dataclass(frozen=True, slots=True)
class View:
    """A draft and what it is held against. `zones`: the zones in which people of this incident give clock times;
    `names`: what `leaks` knows, for planting."""

    draft: Draft
    table: Mapping[str, Evidence]
    leaks: Leaks
    zones: tuple[tzinfo, ...] = (UTC,)
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of the draft with what it rests on."""

    where: str
    text: str
    cites: tuple[str, ...]
    quote: str | None
    by: str


def told(draft: Draft) -> Iterator[Told]:
    """Everything that the draft says in its own words."""
    yield from (Told("summary", c.text, c.cites, None, c.origin) for c in draft.summary)
    yield from (Told("timeline", e.summary, e.evidence, e.quote, e.answered_by) for e in draft.timeline)
    yield from (Told(where, s.text, s.cites, s.quote, s.answered_by) for where, s in statements(draft))
    yield from (Told("action_items", f"{a.title}. {a.done_when}", a.cites, a.quote, a.answered_by) for a in draft.action_items)


def alarms(view: View) -> frozenset[Alarm]:
    """What every ruler finds: the live scorecard's spans (or its bare name, where a score below 1 has none), and those below."""
    found = {alarm for score in scorecard(view.draft, view.table, view.leaks) for alarm in _of_score(score)}
    return frozenset(found | {(name, where, text) for name, ruler in RULERS.items() for where, text in ruler(view)})


def _of_score(score: Score) -> Sequence[Alarm]:
    if score.spans or score.value is None or score.value == 1:
        return [(score.name, where, text) for where, text in score.spans]
    return [(score.name, "draft", "")]


def proof(view: View) -> Iterator[tuple[str, str]]:
    """Sentences that carry a number, time, identifier, name or negation that their records do not (drafter/proof). The
    distances that code computes for and against a candidate are in no record and are passed over."""
    for said in told(view.draft):
        if said.by == "code" and said.where in ("trigger", "root_cause"):
            continue
        if unproved(said.text, said.cites, said.quote, view.table, _computed(said, view)):
            yield said.where, said.text


def _computed(said: Told, view: View) -> str:
    """What code worked out from records that the sentence cites: dates, milestones and durations; and for a sentence of the
    summary, what the other parts have proved from the same records."""
    if said.where == "timeline":  # code counts the records that it gathers in one entry ("fired 2 times", "and 4 more")
        return " ".join(str(n) for n in range(1, len(said.cites) + 1)) if said.by == "code" else ""
    draft, records = view.draft, [view.table[c] for c in said.cites if c in view.table]
    parts = [draft.incident.title, *draft.incident.services, *(_day(r.at) for r in records if r.at is not None)]
    if said.where == "action_items":
        parts += {r.service for r in view.table.values() if r.service}
    shared = {name for name, m in draft.milestones.items() if set(m.evidence) & set(said.cites)}
    parts += [
        f"{m.at:%Y-%m-%d %H:%M:%S %H:%M} {_day(m.at)} {m.why}" for name, m in draft.milestones.items() if name in shared and m.at
    ]
    for duration in draft.durations.values():
        if duration.seconds is not None and {duration.start, duration.end} & shared:
            parts += [span(abs(duration.seconds)), span(duration.plus_minus), _to_the_minute(abs(duration.seconds))]
    if said.where == "summary":
        parts += [s.text for _, s in statements(draft) if set(s.cites) & set(said.cites)]
    return "\n".join(parts)


def _day(at: datetime) -> str:
    return f"{at.day} {at:%b}"


def _to_the_minute(seconds: int) -> str:
    return f"{seconds // 86400} d {seconds % 86400 // 3600} h {seconds % 3600 // 60} min"


def support(view: View) -> Iterator[tuple[str, str]]:
    """Sentences by an engine that retell records and share hardly a word with them. Conclusions are put in other words."""
    for said in told(view.draft):
        if said.by == "code" or said.where not in _RETELLING:
            continue
        words = {w[:5] for w in facts.words(said.text) if len(w) > 3}
        known = {w[:5] for c in said.cites if c in view.table for w in facts.words(carried_text(view.table[c]))}
        if len(words) >= FEWEST_WORDS and len(words & known) / len(words) < LEAST_SUPPORT:
            yield said.where, said.text


def numbers(view: View) -> Iterator[tuple[str, str]]:
    """Sentences that retell records with a number beside a word that stands beside another number there; and how long impact
    lasted, in other numbers than code computed."""
    for said in told(view.draft):
        if said.where not in _RETELLING or (said.by == "code" and said.where != "impact"):
            continue
        records = [carried_text(view.table[c]) for c in said.cites if c in view.table]
        carried = _computed(said, view) if said.by == "code" else "\n".join(records)
        if misplaced(_ROLE.sub("", said.text), carried) is not None:
            yield said.where, said.text


def times(view: View) -> Iterator[tuple[str, str]]:
    """Entries and milestones at an instant that no cited record has, and that none of them states as a clock time."""
    for entry in view.draft.timeline:
        if not _stands(entry.at, entry.precision_seconds, entry.evidence, view):
            yield "timeline", entry.id
    for name, milestone in view.draft.milestones.items():
        if milestone.at is not None and not _stands(milestone.at, milestone.precision_seconds or 1, milestone.evidence, view):
            yield "milestones", name


def _stands(at: datetime, precision: int, cites: Sequence[str], view: View) -> bool:
    records = [view.table[c] for c in cites if c in view.table]
    if any(r.at is not None and abs((r.at - at).total_seconds()) <= max(precision, r.precision) for r in records):
        return True
    clocks = {(local.hour, local.minute) for local in (at.astimezone(zone) for zone in view.zones)}
    return any(clocks & _clock_times(f"{r.title}\n{r.text}") for r in records)


def _clock_times(text: str) -> set[tuple[int, int]]:
    """Clock times in figures, with am and pm, and in words."""
    found = facts.clock_times(text)
    for match in _HALVES.finditer(text):
        hour, minute = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0), int(match[2] or 0)
        found.add((hour, minute))
    return found | {at for word, at in _HOURS.items() if word in text.lower()}


def owners(view: View) -> Iterator[tuple[str, str]]:
    """Owners and due dates of action items that the cited records do not name."""
    for item in view.draft.action_items:
        records = [view.table[c] for c in item.cites if c in view.table]
        carried = "\n".join(carried_text(r) for r in records).lower()
        if any(named is not None and named.lower() not in carried for named in (item.owner, item.due)):
            yield "action_items", item.id


def vague_actions(view: View) -> Iterator[tuple[str, str]]:
    """Action items that a stranger could not tell to be finished (docs/actions.md)."""
    for item in view.draft.action_items:
        if not score_action(item.title).specific and not score_action(f"{item.title}. {item.done_when}").specific:
            yield "action_items", item.id


def answers_agree(view: View) -> Iterator[tuple[str, str]]:
    """Trigger or root cause in words that rest on nothing of the candidate whose category is given, or that are rather those of
    the other question's candidate."""
    trigger, cause = view.draft.trigger, view.draft.root_cause
    for where, answer, other in (("trigger", trigger, cause), ("root_cause", cause, trigger)):
        if answer.summary is None:
            continue
        own, theirs = _chosen(answer), _chosen(other)
        text = answer.summary.text
        strayed = own and theirs and likeness(text, theirs[0].summary) - likeness(text, own[0].summary) > _STRAYED
        if strayed or not set(answer.summary.cites) & _grounds(answer, own):
            yield where, text


def _chosen(answer: Trigger | RootCause) -> list[Candidate]:
    """The candidates of the category that is given, likeliest first."""
    return sorted((c for c in answer.candidates if c.category == answer.category), key=lambda c: -c.score)


def _grounds(answer: Trigger | RootCause, chosen: Sequence[Candidate]) -> set[str]:
    if isinstance(answer, Trigger) and answer.change is not None:
        return {answer.change}
    grounds = {i for c in chosen for s in c.evidence_for for i in s.cites} | {c.change for c in chosen if c.change}
    return grounds or set(answer.summary.cites if answer.summary else ())


def uncited_summary(view: View) -> Iterator[tuple[str, str]]:
    """Sentences of the summary that cite nothing, or a record on which no other part of the draft rests."""
    draft = view.draft
    known = {c for said in told(draft) if said.where != "summary" for c in said.cites}
    known |= {c for m in draft.milestones.values() for c in m.evidence} | {draft.trigger.change or ""}
    for said in told(draft):
        if said.where == "summary" and said.by != "code" and (not said.cites or not known.issuperset(said.cites)):
            yield said.where, said.text


def secrets(view: View) -> Iterator[tuple[str, str]]:
    """Sentences that hold what looks like a secret."""
    for said in told(view.draft):
        if secret_spans(said.text):
            yield said.where, said.text


RULERS: Mapping[str, Callable[[View], Iterator[tuple[str, str]]]] = {
    "proof": proof,
    "support": support,
    "numbers": numbers,
    "times": times,
    "owners": owners,
    "vague_actions": vague_actions,
    "answers_agree": answers_agree,
    "uncited_summary": uncited_summary,
    "secrets": secrets,
}
"""Rulers that are not on the live scorecard yet, by name."""
