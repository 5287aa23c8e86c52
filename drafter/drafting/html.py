"""draft.html: one self-contained page, evidence beside the text. No script, no request, nothing live from the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.drafting.facts import impact_parts
from drafter.drafting.glance import (
    LISTED,
    UNKNOWN,
    account,
    assignments,
    criteria,
    flagged,
    glance,
    lessons,
    not_used_by_reason,
    owner,
    spans,
)
from drafter.drafting.picture import timeline_svg
from drafter.drafting.rows import KEY, LIKELY_TRIGGER, milestone_rows, timeline_rows
from drafter.drafting.verdicts import verdicts
from drafter.drafting.view import INLINE, View, origin, seen_at, status_line
from drafter.drafting.words import EFFECT, confidence, counted, words
from drafter.sinks.escape import LIMIT, clipped, multiline, pieces
from drafter.sinks.links import allowed

LIT = 400
"""Records that light up while a citation is only hovered; beyond, a click or the target does it (the rules would weigh)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A record in the evidence column. `parts` are (text, whether the draft quotes it) in order."""

    id: str
    label: str
    kind: str
    at: str
    origin: str
    parts: tuple[tuple[str, bool], ...]
    place: str
    link: tuple[str, str] | None


def render_html(draft: Draft, evidence: Iterable[Evidence], hosts: frozenset[str] = frozenset()) -> str:
    """The page. Every text is a text node by autoescape; the picture is the only markup, made by this package.

    `hosts` are the hosts to which the address that a source gave for a record may be a link; none by default.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    records = tuple(evidence)
    view = View.of(draft, records)
    environment = Environment(
        loader=PackageLoader("drafter.drafting"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    picture = Markup(timeline_svg(draft, records))  # noqa: S704 - markup by picture.py, whose every text went through escape.xml
    return environment.get_template("draft.html").render(**_slots(view), picture=picture, records=_shown(view, hosts))


def _slots(view: View) -> dict[str, object]:
    draft, clock = view.draft, view.clock
    return {
        "draft": draft,
        "told": view.told,
        "status": status_line(draft),
        "cites": lambda ids: [(cite, view.labels[cite]) for cite in view.known(ids)],
        "glance": list(glance(draft)),
        "impact": [(name, statements) for name, statements in impact_parts(draft) if statements],
        "criteria": criteria(draft),
        "milestones": milestone_rows(draft, clock),
        "spans": list(spans(draft)),
        "timeline": timeline_rows(draft, clock),
        "key": KEY,
        "likely": LIKELY_TRIGGER,
        "inline": INLINE,
        "lessons": lessons(draft),
        "verdicts": list(verdicts(draft)),
        "effects": EFFECT,
        "account": list(account(draft)),
        "flagged": flagged(draft),
        "most": LISTED,
        "left": not_used_by_reason(draft),
        "lit": list(view.cited)[:LIT],
        "words": words,
        "confidence": confidence,
        "counted": counted,
        "clipped": clipped,
        "pieces": pieces,
        "owner": owner,
        "unknown": UNKNOWN,
        "assignments": assignments(draft),
    }


def _shown(view: View, hosts: frozenset[str]) -> list[Shown]:
    return [
        Shown(
            id=record.id,
            label=view.labels[record.id],
            kind=record.kind,
            at=seen_at(record),
            origin=origin(record),
            parts=_marked(_said(record), view.quotes.get(record.id, ())),
            place=f"{record.place.file} bytes {record.place.start}–{record.place.end}",
            link=allowed(record.details.get("url", ""), hosts),
        )
        for record in view.cited.values()
    ]


def _said(record: Evidence) -> str:
    titled = record.title and record.title not in record.text
    text = (f"{record.title}\n{record.text}" if titled else record.text).strip() or record.status
    return text if len(text) <= LIMIT else text[:LIMIT] + " …"


def _marked(text: str, quotes: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """The text cut at the first place of each quote; quotes that overlap an earlier one are not marked again."""
    spans = sorted((at, at + len(quote)) for quote in quotes if (at := text.find(quote)) >= 0)
    out: list[tuple[str, bool]] = []
    done = 0
    for start, end in spans:
        if start >= done:
            out += [(text[done:start], False), (text[start:end], True)]
            done = end
    return tuple((multiline(part), quoted) for part, quoted in [*out, (text[done:], False)] if part)
