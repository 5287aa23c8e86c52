"""draft.md: the draft for people, in GitHub-flavoured Markdown. The story fits the first screen, the proof is at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Statement
from drafter.drafting.facts import impact_parts
from drafter.drafting.glance import LISTED, account, criteria, flagged, lessons, not_used_by_reason
from drafter.drafting.markdown_causes import causes, factors
from drafter.drafting.markdown_tables import actions, at_a_glance, folded, links, milestones, timeline
from drafter.drafting.mermaid import chart
from drafter.drafting.view import View, excerpt, origin, seen_at, status_line
from drafter.drafting.words import counted
from drafter.sinks.escape import clipped, code
from drafter.sinks.escape import markdown as esc

IMPACTS = 4
"""Lines of impact; draft.json has them all."""


def render_markdown(draft: Draft, evidence: Iterable[Evidence]) -> str:
    """The draft as Markdown, ending in one newline. All text is escaped; the only links lead to the evidence below."""
    view = View.of(draft, evidence)
    picture = folded("Chart", chart(draft, view.clock))
    noticed, done, asked = (_listed(view, section) for section in ("detection", "response", "questions"))
    blocks = (
        _head(view), _summary(view), at_a_glance(view), _impact(view), milestones(view), picture, timeline(view), causes(view),
        factors(view), noticed, done, actions(view), _lessons(view), asked, _owed(view), _unsaid(view), _made(view),
        _evidence(view),
    )  # fmt: skip
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(view: View) -> str:
    draft = view.draft
    title = esc(draft.incident.title) or f"Incident {esc(draft.incident.id)}"
    return f"# {title}\n\n{' · '.join(esc(part) for part in status_line(draft))}"


def _said(view: View, claim: SectionClaim | Statement) -> str:
    return f"{esc(claim.text)} {links(view, claim.cites)}".strip()


def _summary(view: View) -> str:
    text = " ".join(_said(view, claim) for claim in view.draft.summary)
    return "## Summary\n\n" + (f"\\{text}" if text.startswith("/") else text)  # `/close` at a line's start is a command


def _impact(view: View) -> str:
    parts = impact_parts(view.draft)
    lines = [f"- **{name}:** {_said(view, statement)}" for name, statements in parts for statement in statements]
    return "## Impact\n\n" + "\n".join(lines[:IMPACTS]) if lines else ""


def _owed(view: View) -> str:
    lines = [f"- {answer}: {esc(text)} {links(view, cites)}".rstrip() for answer, text, cites in criteria(view.draft)]
    return "## Why a postmortem is owed\n\n" + "\n".join(lines) if lines else ""


def _listed(view: View, section: str) -> str:
    told = view.told.get(section)
    if told is None or not told.claims:
        return ""
    return f"## {esc(told.title)}\n\n" + "\n".join(f"- {_said(view, claim)}" for claim in told.claims)


def _lessons(view: View) -> str:
    team = view.told.get("team")
    lines = [f"- {name}: {_said(view, statement)}" for name, statements in lessons(view.draft) for statement in statements]
    prompts = f"_For the team to write: {esc(' '.join(team.blanks))}_" if team else ""
    body = "\n\n".join(part for part in ("\n".join(lines), prompts) if part)
    return f"## Lessons\n\n{body}" if body else ""


def _unsaid(view: View) -> str:
    told = view.told.get("unsaid")
    if told is None:
        return ""
    lines = [*(esc(blank) for blank in told.blanks), *(_said(view, claim) for claim in told.claims)]
    return f"## {esc(told.title)}\n\n" + "\n".join(f"- {line}" for line in lines)


def _made(view: View) -> str:
    left = [f"- {esc(reason)}: {count:,}" for reason, count in not_used_by_reason(view.draft)]
    unproved = [f"- {esc(d.where)}: “{esc(clipped(d.text, 160))}”: {esc(d.reason)}" for d in view.draft.dropped[:LISTED]]
    look = [
        f"- {esc(check)}, {esc(section)}: “{esc(clipped(text, 160))}”" for check, section, text in flagged(view.draft)[:LISTED]
    ]
    first, *rest = account(view.draft)
    blocks = (
        "\n".join(f"- {esc(line)}" for line in rest),
        _small(f"{counted(len(view.draft.not_used), 'machine event')} not in the timeline", left),
        _small(f"{counted(len(flagged(view.draft)), 'sentence')} for a human to look at", look),
        _small(f"{counted(len(view.draft.dropped), 'statement')} dropped because unproved", unproved),
    )
    more = folded("More on how it was made", "\n\n".join(block for block in blocks if block))
    return "\n\n".join(block for block in ("## How this draft was made", esc(first), more) if block)


def _small(title: str, lines: Sequence[str]) -> str:
    return f"**{title}**\n\n" + "\n".join(lines) if lines else ""


def _evidence(view: View) -> str:
    lines = [_record(view, record) for record in view.cited.values()]
    return "## Evidence\n\n" + "\n".join(lines) if lines else ""


def _record(view: View, record: Evidence) -> str:
    place = f"{code(record.place.file)} bytes {record.place.start}–{record.place.end}"
    said = f"{seen_at(record)} · {esc(origin(record))} · “{esc(excerpt(view, record))}”"
    return f'- <a id="{record.id}"></a>**{view.labels[record.id]}** · {said} · {place} · `{record.id}`'
