"""The milestones, the timeline and the action items in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from drafter.domain.findings import ActionItem
from drafter.domain.timeline import Entry
from drafter.domain.vocabulary import MILESTONES, MilestoneName
from drafter.drafting.escape import markdown as esc
from drafter.drafting.facts import because, known
from drafter.drafting.glance import glance, marks, spans, who_and_when
from drafter.drafting.view import View
from drafter.drafting.words import MILESTONE, counted, words

FOLD = 60
"""Timeline rows beyond which mere details are folded away."""

Row = Sequence[str]


def links(view: View, ids: Iterable[str]) -> str:
    """Citations as links into the appendix: `[A1](#a-0f3c…) [M2](#m-…)`."""
    return " ".join(f"[{view.labels[cite]}](#{cite})" for cite in view.known(ids))


def table(head: Row, rows: Iterable[Row]) -> str:
    """A table of cells that are Markdown already; empty without rows."""
    body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *body]) if body else ""


def folded(title: str, body: str) -> str:
    """What is there for those who look; empty without a body. `title` is this program's own words."""
    return f"<details><summary>{title}</summary>\n\n{body}\n\n</details>" if body else ""


def at_a_glance(view: View) -> str:
    """The table under the summary."""
    rows = [(f"**{name}**", f"{esc(text)} {links(view, cites)}".strip()) for name, text, cites in glance(view.draft, view.clock)]
    if told := view.told.get("unsaid"):
        missing = counted(len(told.blanks) + len(told.claims), "point")
        rows.append(("**Not known**", f"{missing}, under [{told.title}](#what-the-evidence-does-not-say)"))
    return table(("", ""), rows)


def milestones(view: View) -> str:
    """When impact began, was noticed, fought and ended, and how long each took."""
    rows = [row for name in MILESTONES if (row := _milestone(view, name))]
    if len(rows) < 2:
        return ""  # one alone stands in the timeline
    lengths = " · ".join(f"{name}: **{length}**" for name, length in spans(view.draft))
    body = table(("Milestone", "UTC", "What shows it"), rows)
    return "\n\n".join(part for part in ("## Milestones", body, lengths) if part)


def _milestone(view: View, name: MilestoneName) -> Row | None:
    found = known(view.draft, name)
    if found is None or found.at is None:
        return None
    shown = f"{esc(because(found).removeprefix(': '))} {links(view, found.evidence)}".strip()
    return MILESTONE[name], view.clock.at(found.at, found.precision_seconds), shown


def timeline(view: View) -> str:
    """Every entry, oldest first, with the milestones marked where they fall; details of a long one folded."""
    entries = view.draft.timeline
    on, alone = marks(view.draft)
    details = [e for e in entries if e.significance < 2 and e.id not in on] if len(entries) > FOLD else []
    aside = {e.id for e in details}
    rows = [(e.at, _entry(view, e, on.get(e.id, []))) for e in entries if e.id not in aside]
    rows += [row for name in alone if (row := _alone(view, name))]
    head = ("UTC", "What happened", "Known by", "Evidence")
    blocks = ("## Timeline", table(head, _in_order(rows)) or "The evidence holds no event of the incident.")
    more = folded(f"{counted(len(details), 'detail')} more", table(head, [_entry(view, e, []) for e in details]))
    return "\n\n".join(block for block in (*blocks, more) if block)


def _in_order(rows: list[tuple[datetime, Row]]) -> list[Row]:
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


def _entry(view: View, entry: Entry, shows: list[str]) -> Row:
    what = esc(entry.summary)
    if entry.quote and entry.basis == "reported" and entry.quote not in entry.summary:
        what += f" “{esc(entry.quote)}”"
    if shows:
        what = f"**{', '.join(shows)}.** {what}"
    elif entry.significance >= 3:
        what = f"**{what}**"
    return view.clock.at(entry.at, entry.precision_seconds), what, entry.basis, links(view, entry.evidence)


def _alone(view: View, name: MilestoneName) -> tuple[datetime, Row] | None:
    found = known(view.draft, name)
    if found is None or found.at is None:
        return None
    time = view.clock.at(found.at, found.precision_seconds)
    return found.at, (
        time,
        f"**{MILESTONE[name]}.** {esc(because(found).removeprefix(': '))}".strip(),
        "",
        links(view, found.evidence),
    )


def actions(view: View) -> str:
    """The proposed action items."""
    rows = [_action(view, item) for item in view.draft.action_items]
    body = table(("Action", "Type", "Strength", "Done when", "Owner and due", "Evidence"), rows)
    return f"## Action items\n\n{body}" if body else ""


def _action(view: View, item: ActionItem) -> Row:
    title = f"{esc(item.title)} (promised in chat)" if item.origin == "commitment" else esc(item.title)
    return title, words(item.type), item.strength, esc(item.done_when), esc(who_and_when(item)), links(view, item.cites)
