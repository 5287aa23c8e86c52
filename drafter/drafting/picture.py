"""The timeline as a picture: lanes for milestones, alerts, pages, deploys and the volume of chat, drawn by hand as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.domain.vocabulary import MILESTONES
from drafter.drafting.facts import impact_window, known
from drafter.drafting.lanes import CHARACTER, LEFT, RIGHT, WIDTH, Scale, is_near, near, placed
from drafter.drafting.sections import clock_of
from drafter.drafting.words import MILESTONE, Clock, counted
from drafter.sinks.escape import clipped
from drafter.sinks.escape import xml as esc

ROW = 17
BINS = 72
SHARE = 4
"""Pixels beside each other in which records outside the timeline share a mark."""
STYLE = """
svg.tl{--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--paper:#fff;--impact:#cf222e;
--alert:#bc4c00;--page:#8250df;--deploy:#0969da;--chat:#59636e}
@media (prefers-color-scheme:dark){svg.tl{--ink:#e6edf3;--soft:#9da7b3;--line:#3d444d;--paper:#0d1117;--impact:#ff7b72;
--alert:#f0883e;--page:#bc8cff;--deploy:#58a6ff;--chat:#9da7b3}}
@media print{svg.tl{--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--paper:#fff}}
.tl text{font:12px system-ui,sans-serif;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.tl .soft{fill:var(--soft)}.tl .lane{font-weight:600}.tl line{stroke:var(--line)}.tl line.mark{stroke:var(--ink)}
.tl .alert{fill:var(--alert)}.tl .page{fill:var(--page)}.tl .deploy{fill:var(--deploy)}.tl .chat{fill:var(--chat)}
.tl .over{fill:var(--paper);stroke:var(--alert);stroke-width:1.5}.tl .impact{fill:var(--impact);opacity:.12}
"""

_LANES = (("alert", "Alerts", 3), ("page", "Pages", 2), ("deploy", "Deploys", 3))
_OVER = {"resolved", "ok", "closed"}


def timeline_svg(draft: Draft, evidence: Iterable[Evidence], window: tuple[datetime, datetime] | None = None) -> str:
    """One `<svg>` that works inside HTML and as a file, light and dark, with title and description for screen readers.
    `window` draws only what lies in it.

    Entries far from the milestones are left to the table. Empty when no instant is known.
    No script, no link, no font or image from elsewhere.
    """
    records = tuple(evidence)
    scale, clock = scale_of(draft, records, window), clock_of(draft)
    if scale is None:
        return ""
    inside = sorted((e for e in records if e.at is not None and scale.holds(e.at)), key=lambda e: (e.at, e.id))
    parts: list[str] = []
    y = _milestones(parts, draft, scale, clock)
    below = y
    for kind, name, rows in _LANES:
        if drawn := [e for e in inside if e.kind == kind]:
            y = _lane(parts, (name, rows), drawn, (scale, draft), y)
    if messages := [e.at for e in inside if e.kind == "message" and e.at is not None]:
        y = _chat(parts, messages, scale, y)
    behind = [*_band(draft, scale, y), *_axis(scale, clock, below, y)]
    return _svg(draft, clock, "\n".join([*behind, *parts]), y + 24)


def scale_of(draft: Draft, evidence: Iterable[Evidence], window: tuple[datetime, datetime] | None = None) -> Scale | None:
    """What the picture spans: the milestones, the entries near them and the change that set it off, or a window. None where no
    instant is known."""
    instants = [e.at for e in near(draft)] + [m.at for m in draft.milestones.values() if m.at is not None]
    if not instants:
        return None
    change = [e.at for e in evidence if e.id == draft.trigger.change and e.at is not None and is_near(draft, e.at, 1)]
    return Scale.over(window or [*instants, *change])


def _svg(draft: Draft, clock: Clock, body: str, height: int) -> str:
    told, _ = impact_window(draft, clock)
    about = [f"{MILESTONE[n]} at {clock.at(m.at)} UTC" for n in MILESTONES if (m := known(draft, n)) and m.at]
    title = esc(f"Timeline of {draft.incident.title or 'incident ' + draft.incident.id}")
    description = esc(
        ". ".join([*([f"Impact {told}"] if told else []), *about, f"{counted(len(draft.timeline), 'event')} in the timeline"])
        + "."
    )
    return (
        f'<svg class="tl" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="tl-title tl-desc">\n<title id="tl-title">{title}</title>\n<desc id="tl-desc">{description}</desc>\n'
        f'<style>{STYLE}</style>\n<rect width="{WIDTH}" height="{height}" style="fill:var(--paper)"/>\n{body}\n</svg>\n'
    )


def _milestones(parts: list[str], draft: Draft, scale: Scale, clock: Clock) -> int:
    """Milestones of one instant share a flag. Returns y below the lane."""
    at: dict[datetime, list[str]] = {}
    for name in MILESTONES:
        if (found := known(draft, name)) and found.at is not None:
            at.setdefault(found.at, []).append(MILESTONE[name])
    flags = [(scale.x(when), f"{clock.at(when)} {', '.join(names).lower()}") for when, names in sorted(at.items())]
    labels = placed(flags, len(flags))
    bottom = 8 + ROW * (1 + max((label.row for label in labels), default=0))
    for label in labels:
        top = 8 + label.row * ROW
        parts.append(f'<line class="mark" x1="{label.x}" x2="{label.x}" y1="{top}" y2="{bottom + 4}"/>')
        parts.append(_text(label.x + (-4 if label.leftward else 4), top + 11, label.text, "end" if label.leftward else "start"))
    return bottom + 4 if labels else 8


def _lane(parts: list[str], lane: tuple[str, int], records: Sequence[Evidence], about: tuple[Scale, Draft], y: int) -> int:
    """Every record as a mark; those in the timeline with a label where there is room. Returns y below the lane."""
    (name, rows), (scale, draft) = lane, about
    told: dict[str, str] = {cite: entry.summary for entry in reversed(draft.timeline) for cite in entry.evidence}
    told |= {c.change: c.summary for c in draft.trigger.candidates if c.change == draft.trigger.change and c.change}
    points = [(scale.x(e.at), e) for e in _apart(records, told, scale) if e.at is not None]
    wanted = [(x, clipped(_named(e, told), 34)) for x, e in points if e.id in told and e.status not in _OVER]
    labels = placed(_named_once(wanted), rows, [x for x, _ in points])
    height = ROW * max((label.row + 1 for label in labels), default=1)
    top = y + 16
    parts.append(_text(8, top + 5, name, css="lane"))
    for x, record in points:
        css = "over" if record.status in _OVER else record.kind
        shape = f"{x},{top - 5} {x + 5},{top} {x},{top + 5} {x - 5},{top}"
        parts.append(
            f'<polygon class="{css}" points="{shape}"><title>{esc(clipped(_named(record, told), 120))}</title></polygon>'
        )
    for label in labels:
        x = label.x - 8 if label.leftward else label.x + 8
        if label.row:
            parts.append(f'<line class="mark" x1="{label.x}" x2="{label.x}" y1="{top + 6}" y2="{top + 4 + label.row * ROW}"/>')
        parts.append(_text(x, top + 4 + label.row * ROW, label.text, "end" if label.leftward else "start"))
    return top + height + 2


def _apart(records: Sequence[Evidence], told: Mapping[str, str], scale: Scale) -> list[Evidence]:
    """Records of the timeline, and of the others one for each place where there is room for a mark."""
    seen: set[tuple[int, bool]] = set()
    out: list[Evidence] = []
    for record in records:
        assert record.at is not None, "only records inside the scale are drawn"
        place = (int(scale.x(record.at) / SHARE), record.status in _OVER)
        if record.id in told or place not in seen:
            seen.add(place)
            out.append(record)
    return out


def _named_once(wanted: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """The first of each run of equal labels: a flapping alert is named once."""
    return [pair for i, pair in enumerate(wanted) if i == 0 or wanted[i - 1][1] != pair[1]]


def _named(record: Evidence, told: Mapping[str, str]) -> str:
    return record.title or told.get(record.id, "") or record.text or record.kind


def _chat(parts: list[str], messages: Sequence[datetime], scale: Scale, y: int) -> int:
    width = (WIDTH - LEFT - RIGHT) / BINS
    counts = [0] * BINS
    for at in messages:
        counts[min(int((scale.x(at) - LEFT) / width), BINS - 1)] += 1
    top, tall, most = y + 10, 34, max(counts)
    parts.append(_text(8, top + tall - 8, "Chat", css="lane"))
    for i, count in enumerate(counts):
        if count:
            high = round(max(tall * count / most, 2), 1)
            x, up = round(LEFT + i * width, 1), round(top + tall - high, 1)
            bar = f'x="{x}" y="{up}" width="{round(width - 1, 1)}" height="{high}"'
            parts.append(f'<rect class="chat" {bar}><title>{counted(count, "message")}</title></rect>')
    return top + tall + 4


def _band(draft: Draft, scale: Scale, bottom: int) -> list[str]:
    began, ended = known(draft, "impact_start"), known(draft, "mitigated") or known(draft, "restored")
    if not (began and ended and began.at and ended.at and began.at < ended.at):
        return []
    left, right = scale.x(began.at), scale.x(ended.at)
    return [f'<rect class="impact" x="{left}" y="0" width="{round(right - left, 1)}" height="{bottom}"/>']


def _axis(scale: Scale, clock: Clock, top: int, bottom: int) -> list[str]:
    out = [
        f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{bottom}" y2="{bottom}"/>',
        _text(8, bottom + 17, "◇ resolved", css="soft"),
    ]
    for at in scale.ticks():
        x = scale.x(at)
        out.append(f'<line x1="{x}" x2="{x}" y1="{top}" y2="{bottom + 4}"/>')
        half = CHARACTER * len(clock.at(at)) / 2
        if x + half < WIDTH:
            out.append(_text(x, bottom + 17, clock.at(at), "middle", "soft"))
    return out


def _text(x: float, y: float, text: str, anchor: str = "start", css: str = "") -> str:
    mark = f' class="{css}"' if css else ""
    return f'<text{mark} x="{round(x, 1)}" y="{y}" text-anchor="{anchor}">{esc(text)}</text>'
