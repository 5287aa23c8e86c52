"""draft.md: the draft for people, in GitHub-flavoured Markdown. The story fits the first screen, the proof is at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.evidence import Evidence
from drafter.domain.findings import ActionItem
from drafter.domain.timeline import Entry
from drafter.domain.vocabulary import MILESTONES, MilestoneName
from drafter.drafting.escape import clipped
from drafter.drafting.escape import markdown as esc
from drafter.drafting.facts import because, cause, known, lasted
from drafter.drafting.markdown_causes import factors, finding
from drafter.drafting.unsaid import account, not_used_by_reason
from drafter.drafting.view import View, excerpt, origin, seen_at
from drafter.drafting.words import DURATION, MILESTONE, counted, words

FOLD = 60
"""Timeline rows beyond which mere details are folded away."""


def render_markdown(draft: Draft, evidence: Iterable[Evidence]) -> str:
    """The draft as Markdown, ending in one newline. All text is escaped; the only links lead to the evidence below."""
    view = View.of(draft, evidence)
    blocks = (
        _head(draft), _summary(view), _glance(view), _listed(view, "impact"), _milestones(view), _timeline(view),
        finding(view, "Trigger", draft.trigger), finding(view, "Root cause", draft.root_cause), factors(view),
        _listed(view, "detection"), _listed(view, "response"), _actions(view), _lessons(view), _listed(view, "questions"),
        _unsaid(view), _evidence(view),
    )  # fmt: skip
    return "\n\n".join(block for block in blocks if block) + "\n"


def links(view: View, ids: Iterable[str]) -> str:
    """Citations as links into the appendix: `[A1](#a-0f3c…) [M2](#m-…)`."""
    return " ".join(f"[{view.labels[cite]}](#{cite})" for cite in view.known(ids))


def sentence(view: View, claim: SectionClaim) -> str:
    """A claim and its citations."""
    return f"{esc(claim.text)} {links(view, claim.cites)}".strip()


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already; empty without rows."""
    body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *body]) if body else ""


def _head(draft: Draft) -> str:
    head = draft.incident
    day = f"{head.window[0]:%Y-%m-%d}" if head.window else ""
    parts = (f"Incident {head.id}", head.severity or "", day, ", ".join(head.services), "Status: draft, not reviewed")
    status = parts if head.status == "draft" else (*parts[:-1], f"Status: {head.status}")
    return f"# {esc(head.title) or 'Incident ' + esc(head.id)}\n\n{' · '.join(esc(p) for p in status if p)} · all times UTC"


def _summary(view: View) -> str:
    return "## Summary\n\n" + " ".join(sentence(view, claim) for claim in view.draft.summary)


def _glance(view: View) -> str:
    draft = view.draft
    length = lasted(draft, "impact_duration")
    causes = [(name, cause(found, name)) for name, found in (("Trigger", draft.trigger), ("Root cause", draft.root_cause))]
    rows = [("Duration of impact", length), ("Time to detect", lasted(draft, "time_to_detect"))]
    rows += [(name, "" if said is None else clipped(said.text.removeprefix(f"{name}: "), 160)) for name, said in causes]
    open_items = counted(len(draft.action_items), "action item") if draft.action_items else ""
    rows.append(("Proposed", open_items))
    return table(("", "At a glance"), [(f"**{name}**", esc(text)) for name, text in rows if text])


def _listed(view: View, section: str) -> str:
    told = view.told.get(section)
    if told is None or not told.claims:
        return ""
    return f"## {told.title}\n\n" + "\n".join(f"- {sentence(view, claim)}" for claim in told.claims)


def _milestones(view: View) -> str:
    rows = [row for name in MILESTONES if (row := _milestone(view, name))]
    spans = [f"**{DURATION[name]}:** {length}" for name in DURATION if (length := lasted(view.draft, name))]
    body = table(("Milestone", "UTC", "What shows it"), rows)
    return "\n\n".join(part for part in ("## Milestones" if body else "", body, " · ".join(spans)) if part)


def _milestone(view: View, name: MilestoneName) -> tuple[str, str, str] | None:
    found = known(view.draft, name)
    if found is None or found.at is None:
        return None
    shown = f"{esc(because(found).removeprefix(': '))} {links(view, found.evidence)}".strip()
    return MILESTONE[name], view.clock.at(found.at, found.precision_seconds), shown


def _timeline(view: View) -> str:
    entries = view.draft.timeline
    details = [e for e in entries if e.significance < 2] if len(entries) > FOLD else []
    shown = [e for e in entries if not details or e.significance >= 2]
    head = ("UTC", "What happened", "How we know", "Evidence")
    blocks = ["## Timeline", table(head, [_row(view, e) for e in shown]) or "The evidence holds no event of the incident."]
    blocks.append(folded(f"{counted(len(details), 'detail')} more", table(head, [_row(view, e) for e in details])))
    return "\n\n".join(block for block in blocks if block)


def _row(view: View, entry: Entry) -> tuple[str, str, str, str]:
    what = esc(entry.summary)
    if entry.significance >= 3:
        what = f"**{what}**"
    if entry.quote and entry.quote not in entry.summary:
        what += f" “{esc(entry.quote)}”"
    return view.clock.at(entry.at, entry.precision_seconds), what, entry.basis, links(view, entry.evidence)


def _actions(view: View) -> str:
    rows = [_action(view, item) for item in view.draft.action_items]
    body = table(("Action", "Type", "Strength", "Done when", "Owner", "Due", "Evidence"), rows)
    return f"## Action items\n\n{body}" if body else ""


def _action(view: View, item: ActionItem) -> tuple[str, ...]:
    guess = f"suggested: {esc(item.suggested_owner)}" if item.suggested_owner else "not in the evidence"
    owner = esc(item.owner) if item.owner else guess
    due = esc(item.due) if item.due else "not in the evidence"
    kind = "promised in chat" if item.origin == "commitment" else "proposed"
    title = f"{esc(item.title)} ({kind})"
    return title, words(item.type), item.strength, esc(item.done_when), owner, due, links(view, item.cites)


def _lessons(view: View) -> str:
    observed, team = view.draft.lessons, view.told.get("team")
    parts = ((observed.went_well, "Went well"), (observed.went_poorly, "Went poorly"), (observed.lucky, "Lucky"))
    lines: list[str] = []
    for statements, name in parts:
        lines += [f"- {name}: {esc(s.text)} {links(view, s.cites)}" for s in statements]
    if team:
        prompts = " ".join(team.blanks)
        lines += (
            ["", f"_For the team to write, nobody else can: {prompts}_"] if lines else [f"_For the team to write: {prompts}_"]
        )
    return "## Lessons\n\n" + "\n".join(lines) if lines else ""


def _unsaid(view: View) -> str:
    told = view.told.get("unsaid")
    lines = [f"- {blank}" for blank in told.blanks] if told else []
    lines += [f"- {sentence(view, claim)}" for claim in told.claims] if told else []
    lines += [f"- {esc(notice)}" for notice in view.draft.notices]
    lines.append(f"- {account(view.draft)}")
    left = [f"- {esc(reason)}: {count:,}" for reason, count in not_used_by_reason(view.draft)]
    unproved = [f"- {esc(d.where)}: “{esc(clipped(d.text, 160))}”: {esc(d.reason)}" for d in view.draft.dropped]
    blocks = (
        "\n".join(lines),
        folded(f"{counted(len(view.draft.not_used), 'machine event')} not in the timeline", "\n".join(left)),
        folded(f"{counted(len(unproved), 'statement')} dropped because unproved", "\n".join(unproved)),
    )
    return "## What the evidence does not say\n\n" + "\n\n".join(block for block in blocks if block)


def folded(title: str, body: str) -> str:
    """What is there for those who look; empty without a body. `title` is this program's own words."""
    return f"<details><summary>{title}</summary>\n\n{body}\n\n</details>" if body else ""


def _evidence(view: View) -> str:
    lines = [_record(view, record) for record in view.cited.values()]
    return "## Evidence\n\n" + "\n".join(lines) if lines else ""


def _record(view: View, record: Evidence) -> str:
    place = f"`{record.place.file}` bytes {record.place.start}–{record.place.end}"
    said = f"{seen_at(record)} · {esc(origin(record))} · “{esc(excerpt(record))}”"
    return f'- <a id="{record.id}"></a>**{view.labels[record.id]}** · {said} · {place} · `{record.id}`'
