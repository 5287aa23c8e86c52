"""Sentences of a finished draft held against the records that they cite: their facts, their words, their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from drafter.domain.draft import Score
from drafter.domain.timeline import Milestone
from drafter.proof import facts
from drafter.proof.carried import carried, carried_text
from drafter.proof.check import unproved
from drafter.scoring.contexts import misplaced, swapped_role
from drafter.scoring.truth import share, statements
from drafter.scoring.view import Told, View, told

LEAST_SUPPORT, FEWEST_WORDS = 1 / 3, 3
"""A sentence of at least so many content words must share at least this part of them with what it cites."""
RETELLING = ("timeline", "impact", "contributing_factors", "lessons")
"""Parts that retell records; the others draw conclusions, in other words."""
_COUNTS = re.compile(r"\((?:fired )?\d+ times\)$|\band \d+ more\b")
"""How code counts the records that it gathers in one entry."""
_UNITS = re.compile(r"(?<![\d.,])(\d+) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|d|h|min)\b")
"""Days and durations as drafts write them."""
_MOMENT = re.compile(r"\b(\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)) ~?(\d{1,2}:\d\d)")
_APART = "\nendofrecord\n"
"""Between records, so that the last number of one has no neighbour in the next."""
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_ROLE = re.compile(r"\bresponder-\d+\b")


def proof(view: View) -> Score:
    """Share of sentences without a number, time, identifier, name or negation that their records do not have (drafter/proof).
    The distances that code computes for and against a candidate are in no record and are passed over."""
    judged = [t for t in told(view.draft) if not _computed_only(t)]
    bad = [t for t in judged if unproved(t.text, t.cites, t.quote, view.table, computed(t, view))]
    return share("proof", len(judged), [(t.where, t.text) for t in bad], "sentences carry only facts of their records")


def _computed_only(said: Told) -> bool:
    return said.by == "code" and said.where in ("trigger", "root_cause")


def computed(said: Told, view: View) -> str:
    """What code worked out from records that the sentence cites: dates, milestones and durations; and for a sentence of the
    summary, what the other parts have proved from the same records."""
    if said.where == "timeline":
        return " ".join(_COUNTS.findall(said.text)) if said.by == "code" else ""
    draft, records = view.draft, view.records(said.cites)
    parts = [draft.incident.title, *draft.incident.services, *(_day(r.at) for r in records if r.at is not None)]
    if said.where == "action_items":
        parts += {r.service for r in view.table.values() if r.service}  # what an item is about, where nothing else names it
        parts += {r.title for r in view.table.values() if r.kind == "alert"}
    shared = {name for name, m in draft.milestones.items() if set(m.evidence) & set(said.cites)}
    parts += [
        f"{m.at:%Y-%m-%d %H:%M:%S %H:%M} {_day(m.at)} {m.why}" for name, m in draft.milestones.items() if name in shared and m.at
    ]
    if said.where == "lessons" and said.by == "code":
        return "\n".join(
            [*parts, *_distances([r.at for r in records if r.at is not None], [draft.milestones[n] for n in shared], view)]
        )
    for duration in draft.durations.values():
        if duration.seconds is not None and {duration.start, duration.end} & shared:
            spelled = view.grounds.span(abs(duration.seconds)), view.grounds.span(duration.plus_minus)
            parts += [*spelled, _to_the_minute(abs(duration.seconds))]
    if said.where == "summary":
        parts += [s.text for _, s in statements(draft) if set(s.cites) & set(said.cites)]
    return "\n".join(parts)


def _distances(instants: Sequence[datetime], marks: Sequence[Milestone], view: View) -> list[str]:
    """How far the cited records lie from each other and from the milestones that they show, as drafts write it."""
    others = [*instants, *(mark.at for mark in marks if mark.at is not None)]
    return [view.grounds.span(int(abs((one - other).total_seconds()))) for one in others for other in others]


def _day(at: datetime) -> str:
    return f"{at.day} {at:%b}"


def _to_the_minute(seconds: int) -> str:
    return f"{seconds // 86400} d {seconds % 86400 // 3600} h {seconds % 3600 // 60} min"


def support(view: View) -> Score:
    """Share of the sentences by an engine that retell records and share words with them."""
    judged = [t for t in told(view.draft) if t.by != "code" and t.where in RETELLING]
    bad = [(t.where, t.text) for t in judged if supported(t, view) < LEAST_SUPPORT]
    return share("support", len(judged), bad, "retold sentences share their words with their records")


def _moments(said: Told, view: View) -> set[tuple[str, str]]:
    """(day, time) of the cited records, of the milestones that they show and of the entries that rest on them."""
    cites = set(said.cites)
    shown = [m.at for m in view.draft.milestones.values() if cites & set(m.evidence)]
    told_ = [e.at for e in view.draft.timeline if cites & set(e.evidence)]
    instants = [at for at in (*(r.at for r in view.records(said.cites)), *shown, *told_) if at is not None]
    return {(_day(at), f"{at:%H:%M}") for at in instants}


def supported(said: Told, view: View) -> float:
    """Share of the sentence's content words that its records have; 1 where it has too few to tell."""
    words = {w[:5] for w in facts.words(said.text) if len(w) > 3}
    known = {w[:5] for r in view.records(said.cites) for w in carried(r).words}
    return len(words & known) / len(words) if len(words) >= FEWEST_WORDS else 1.0


def numbers(view: View) -> Score:
    """Share of the sentences that retell records, or sum them up, without a number beside a word that stands beside another
    number there, and without a day, a duration or (summed up) a time that no record and no milestone has."""
    judged = [t for t in told(view.draft) if t.where != "action_items" and not _computed_only(t)]
    bad = [(t.where, t.text) for t in judged if _misplaced(t, view)]
    return share("numbers", len(judged), bad, "sentences have their numbers where their records have them")


def _misplaced(said: Told, view: View) -> bool:
    by_code = said.by == "code" and said.where == "impact"
    worked_out = by_code or said.where == "summary" or (said.by == "code" and said.where == "lessons")
    carried = [] if by_code else [carried_text(r) for r in view.records(said.cites)]
    known = _APART.join([*carried, computed(said, view) if worked_out else ""])
    if not set(_UNITS.findall(said.text)) <= set(_UNITS.findall(known)):
        return True
    bare = _ROLE.sub("somebody", _COUNTS.sub("", said.text))
    if said.where == "timeline" and said.by == "code":
        bare = bare.partition(": ")[2] or bare  # what stands before it are code's own words: "Deployed: #12 …"
    if said.where == "summary":
        if not set(_MOMENT.findall(said.text)) <= _moments(said, view):
            return True
        if not set(_CLOCK.findall(said.text)) <= set(_CLOCK.findall(known)):
            return True
        bare, known = (_CLOCK.sub("", t) for t in (bare, known))
    if worked_out:
        bare, known = (_UNITS.sub("", t) for t in (bare, known))
    return misplaced(bare, known) is not None


def actors(view: View) -> Score:
    """Share of the sentences with a role in which each stands where the records have it, and not another."""
    judged = [t for t in told(view.draft) if _ROLE.search(t.text)]
    bad = [t for t in judged if swapped_role(t.text, [(r.author, f"{r.title}. {r.text}") for r in view.records(t.cites)])]
    return share("actors", len(judged), [(t.where, t.text) for t in bad], "sentences have each role where their records have it")
