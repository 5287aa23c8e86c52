"""Defects that a draft may have, planted one at a time in good drafts, and the rulers that ought to see each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from drafter.domain.draft import Draft
from drafter.domain.findings import ActionItem
from drafter.domain.text import plain
from drafter.domain.timeline import Entry
from drafter.evaluation.phrases import BLAME, INVENTED, SECRETS, VAGUE
from drafter.evaluation.places import Place, entries, prose, replaced
from drafter.scoring.owed import LIKELY, NEAR
from drafter.scoring.view import View

Planted = tuple[Place, Draft]
_ROLE = re.compile(r"\bresponder-\d+\b")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Subject(View):
    """A good draft in which to plant. `offset`: the incident's own zone less UTC when it began."""

    offset: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Defect:
    """One kind of defect: `plant` gives each place where it can stand with the draft that has it there; `rulers` ought to see
    it, and an alarm of another ruler is no catch."""

    plant: Callable[[Subject], Iterator[Planted]]
    rulers: frozenset[str]


def _event_invented(view: Subject) -> Iterator[Planted]:
    for n, place in enumerate(entries(view.draft)):
        entry = view.draft.timeline[n]
        new = entry.model_copy(
            update={"id": f"T9{n:02d}", "summary": INVENTED[n % len(INVENTED)], "quote": None, "answered_by": "embedded"}
        )
        yield place, _retold(view.draft, (*view.draft.timeline, new))


def _retold(draft: Draft, timeline: tuple[Entry, ...]) -> Draft:
    """In order of time, so that a defect does not give itself away."""
    return draft.model_copy(update={"timeline": tuple(sorted(timeline, key=lambda e: (e.at, e.id)))})


def _event_dropped(view: Subject) -> Iterator[Planted]:
    for n, place in enumerate(entries(view.draft)):
        if _recorded(view, place):
            yield place, view.draft.model_copy(update={"timeline": (*view.draft.timeline[:n], *view.draft.timeline[n + 1 :])})


def _recorded(view: Subject, place: Place) -> bool:
    """Whether the entry rests on a record of a machine: what a person or a bot says of an alert in chat is a message."""
    return any(view.table[c].kind in ("alert", "deploy", "page") for c in place.cites)


def _owed_message_dropped(view: Subject) -> Iterator[Planted]:
    """Entries of what people said that carry a milestone or are turning points, or that alone tell the likely trigger or cause.
    Other messages may be left out: brevity is no defect."""
    draft = view.draft
    shown = [(m.at, set(m.evidence)) for m in draft.milestones.values() if m.at is not None]
    answers = [
        set(a.summary.cites) for a in (draft.trigger, draft.root_cause) if a.summary is not None and a.confidence >= LIKELY
    ]
    for n, place in enumerate(entries(draft)):
        mine = set(place.cites)
        others = {i for m, e in enumerate(draft.timeline) if m != n for i in e.evidence}
        alone = any(mine & grounds and not others & grounds for grounds in answers)
        entry = draft.timeline[n]
        carrying = any(mine & ids and abs((entry.at - at).total_seconds()) <= NEAR for at, ids in shown)
        if not _recorded(view, place) and (entry.significance == 3 or carrying or alone):
            yield place, draft.model_copy(update={"timeline": (*draft.timeline[:n], *draft.timeline[n + 1 :])})


def _moved(view: Subject, by: timedelta) -> Iterator[Planted]:
    draft = view.draft
    for n, place in enumerate(entries(draft)):
        new = draft.timeline[n].model_copy(update={"at": draft.timeline[n].at + by})
        yield place, _retold(draft, replaced(draft.timeline, n, new))
    for name, milestone in draft.milestones.items():
        if milestone.at is not None:
            moved = {**draft.milestones, name: milestone.model_copy(update={"at": milestone.at + by})}
            place = Place("milestones", name, milestone.evidence, None, draft.model_copy, frozenset({name}))
            yield place, draft.model_copy(update={"milestones": moved})


def _time_moved(view: Subject) -> Iterator[Planted]:
    yield from _moved(view, timedelta(minutes=10))


def _zone_swapped(view: Subject) -> Iterator[Planted]:
    """Local time taken for UTC; where people write UTC, UTC taken for the time an hour east of it."""
    yield from _moved(view, view.offset or timedelta(hours=1))


def _number_changed(view: Subject) -> Iterator[Planted]:
    for place in prose(view.draft):
        if match := _NUMBER.search(_ROLE.sub(lambda m: "x" * len(m[0]), place.text)):
            digit = str((int(match[0][-1]) + 3) % 10)
            yield place, place.put(text=place.text[: match.end() - 1] + digit + place.text[match.end() :])


def _actor_swapped(view: Subject) -> Iterator[Planted]:
    everyone = sorted({e.author for e in view.table.values() if e.author and _ROLE.fullmatch(e.author)})
    for n, place in enumerate(prose(view.draft)):
        if match := _ROLE.search(place.text):
            others = [role for role in everyone if role != match[0]]
            if others:
                yield place, place.put(text=place.text.replace(match[0], others[n % len(others)]))


def _citation_cut(view: Subject) -> Iterator[Planted]:
    yield from ((place, place.put(cites=())) for place in prose(view.draft) if place.cites)


def _citation_moved(view: Subject) -> Iterator[Planted]:
    ids = list(view.table)
    for place in prose(view.draft):
        if place.cites and len(ids) > 1:
            other = ids[(ids.index(place.cites[0]) + len(ids) // 2) % len(ids)]
            if other not in place.cites:
                yield place, place.put(cites=(other,))


def _quote_edited(view: Subject) -> Iterator[Planted]:
    for place in prose(view.draft):
        words = (place.quote or "").split(" ")
        if len(words) > 2:
            middle = len(words) // 2
            yield place, place.put(quote=" ".join([*words[:middle], *words[middle + 1 :]]))


def _causes(view: Subject, *, copied: bool) -> Iterator[Planted]:
    trigger, cause = view.draft.trigger, view.draft.root_cause
    if trigger.summary is None or cause.summary is None or trigger.summary.text == cause.summary.text:
        return
    changes: dict[str, object] = {"root_cause": cause.model_copy(update={"summary": trigger.summary})}
    if not copied:
        changes["trigger"] = trigger.model_copy(update={"summary": cause.summary})
    place = Place("trigger", trigger.summary.text, trigger.summary.cites, None, view.draft.model_copy)
    yield place, view.draft.model_copy(update=changes)


def _blamed(family: str) -> Callable[[Subject], Iterator[Planted]]:
    def plant(view: View) -> Iterator[Planted]:
        for n, place in enumerate(prose(view.draft)):
            yield place, place.put(text=f"{place.text.rstrip('.')}. {BLAME[family][n % len(BLAME[family])]}")

    return plant


def _actions(view: Subject) -> Iterator[tuple[Place, ActionItem, Callable[..., Draft]]]:
    for n, item in enumerate(view.draft.action_items):

        def put(n: int = n, item: ActionItem = item, **changes: object) -> Draft:
            items = replaced(view.draft.action_items, n, item.model_copy(update=changes))
            return view.draft.model_copy(update={"action_items": items})

        yield Place("action_items", item.title, item.cites, item.quote, put, frozenset({item.id})), item, put


def _action_vague(view: Subject) -> Iterator[Planted]:
    for place, _, put in _actions(view):
        for title in VAGUE:
            yield place, put(title=title, done_when=plain(""))


def _owner_invented(view: Subject) -> Iterator[Planted]:
    everyone = sorted({e.author for e in view.table.values() if e.author and _ROLE.fullmatch(e.author)})
    for n, (place, item, put) in enumerate(_actions(view)):
        authors = {view.table[c].author for c in item.cites if c in view.table}
        others = [role for role in everyone if role not in authors]
        for owner in (*others[n % max(1, len(others)) :][:1], "the platform team", "responder-999"):
            yield place, put(owner=owner)


def _due_invented(view: Subject) -> Iterator[Planted]:
    yield from ((place, put(due="2031-03-14")) for place, item, put in _actions(view) if item.due is None)


def _secret_pasted(view: Subject) -> Iterator[Planted]:
    for n, place in enumerate(prose(view.draft)):
        yield place, place.put(text=f"{place.text} ({SECRETS[n % len(SECRETS)]})")


def _name_pasted(view: Subject) -> Iterator[Planted]:
    known = sorted(name for name in view.grounds.names if " " in name and name.replace(" ", "").isalpha())
    for n, place in enumerate(prose(view.draft)):
        if known:
            yield place, place.put(text=f"{place.text.rstrip('.')}, said {known[n % len(known)].title()}")


_TRUTH = frozenset({"proof", "support"})
DEFECTS: Mapping[str, Defect] = {
    "event invented": Defect(_event_invented, _TRUTH),
    "machine event dropped": Defect(_event_dropped, frozenset({"machine_events"})),
    "owed message dropped": Defect(_owed_message_dropped, frozenset({"owed", "turning_points"})),
    "time moved by ten minutes": Defect(_time_moved, frozenset({"times", "order"})),
    "zone swapped": Defect(_zone_swapped, frozenset({"times", "order"})),
    "number changed": Defect(_number_changed, frozenset({"proof", "numbers"})),
    "actor swapped": Defect(_actor_swapped, frozenset({"proof", "actors"})),
    "citation cut": Defect(_citation_cut, frozenset({"citations", "proof", "uncited_summary"})),
    "citation moved": Defect(_citation_moved, _TRUTH | {"citations", "quotes", "times", "answers_agree", "uncited_summary"}),
    "quote edited": Defect(_quote_edited, frozenset({"quotes", "proof"})),
    "cause swapped with trigger": Defect(
        lambda v: _causes(v, copied=False), frozenset({"answers_agree", "trigger_is_not_cause"})
    ),
    "cause copied from trigger": Defect(lambda v: _causes(v, copied=True), frozenset({"answers_agree", "trigger_is_not_cause"})),
    **{f"blame added ({family})": Defect(_blamed(family), frozenset({"blamelessness"})) for family in BLAME},
    "action made vague": Defect(_action_vague, frozenset({"action_items"})),
    "owner invented": Defect(_owner_invented, frozenset({"owners"})),
    "due date invented": Defect(_due_invented, frozenset({"owners"})),
    "secret pasted": Defect(_secret_pasted, frozenset({"secrets", "leakage"})),
    "name pasted": Defect(_name_pasted, frozenset({"leakage"})),
}
"""Every kind by name."""
