"""The milestones, the timeline and the action items in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.domain.findings import ActionItem
from drafter.drafting.glance import UNKNOWN, assignments, glance, owner, spans
from drafter.drafting.rows import KEY, TimelineRow, milestone_rows, timeline_rows
from drafter.drafting.view import INLINE, View
from drafter.drafting.words import counted, words
from drafter.sinks.escape import markdown as esc

Row = Sequence[str]


def links(view: View, ids: Iterable[str]) -> str:
    """Citations as links into the appendix: `[A1](#a-0f3c…) [M2](#m-…)`; beyond three, `[+4]` leads to the next."""
    cites = view.known(ids)
    shown = [f"[{view.labels[cite]}](#{cite})" for cite in cites[:INLINE]]
    return " ".join([*shown, *([f"[+{len(cites) - INLINE}](#{cites[INLINE]})"] if len(cites) > INLINE else [])])


def table(head: Row, rows: Iterable[Row]) -> str:
    """A table of cells that are Markdown already; empty without rows."""
    body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *body]) if body else ""


def folded(title: str, body: str) -> str:
    """What is there for those who look; empty without a body. `title` is this program's own words."""
    return f"<details><summary>{title}</summary>\n\n{body}\n\n</details>" if body else ""


def at_a_glance(view: View) -> str:
    """The line under the summary: the answers in their closed vocabulary, and where to read what is not known."""
    parts = [f"**{name}:** {esc(text)}" for name, text in glance(view.draft)]
    if told := view.told.get("unsaid"):
        missing = counted(len(told.blanks) + len(told.claims), "open point")
        parts.append(f"[{missing}](#what-the-evidence-does-not-say)")
    return " · ".join(parts)


def milestones(view: View) -> str:
    """When impact began, was noticed, fought and ended, and how long each took."""
    rows = [
        (name, time, f"{esc(why)} {links(view, cites)}".strip())
        for name, time, why, cites in milestone_rows(view.draft, view.clock)
    ]
    if not rows:
        return ""
    lengths = " · ".join(f"{name}: **{length}**" for name, length in spans(view.draft))
    body = table(("Milestone", "UTC", "What shows it"), rows)
    return "\n\n".join(part for part in ("## Milestones", body, lengths) if part)


def timeline(view: View) -> str:
    """Every entry, oldest first, with the milestones marked where they fall; details of a long one folded."""
    rows = timeline_rows(view.draft, view.clock)
    head = ("UTC", "What happened", "Evidence")
    shown, details = ([_cells(view, row) for row in rows if row.detail is detail] for detail in (False, True))
    body = table(head, shown) or "The evidence holds no event of the incident."
    more = folded(f"{counted(len(details), 'detail')} more", table(head, details))
    return "\n\n".join(block for block in ("## Timeline", KEY if rows else "", body, more) if block)


def _cells(view: View, row: TimelineRow) -> Row:
    what = esc(row.text)
    if row.marks:
        what = f"**{row.marks}.** {what}"
    return row.time, what, links(view, row.cites)


def actions(view: View) -> str:
    """The proposed action items; when each of them is done stands folded below."""
    items, more = view.draft.action_items, assignments(view.draft)
    rows = [_action(view, n, item, more) for n, item in enumerate(items, start=1)]
    body = table(("#", "Action", "Type", *more, "Evidence"), rows)
    done = "\n".join(f"{n}. {esc(item.done_when)}" for n, item in enumerate(items, start=1))
    return f"## Action items\n\n{body}\n\n{folded('When each is done', done)}" if body else ""


def _action(view: View, number: int, item: ActionItem, more: Sequence[str]) -> Row:
    title = f"{esc(item.title)} (promised)" if item.origin == "commitment" else esc(item.title)
    known = {"Owner": esc(owner(item)), "Due": esc(item.due or UNKNOWN)}
    return str(number), title, f"{words(item.type)}, {item.strength}", *(known[name] for name in more), links(view, item.cites)
