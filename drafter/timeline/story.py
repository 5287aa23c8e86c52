"""From reads to chat lines: instalments of one author joined, outcomes put to their steps, reported times told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import Read
from drafter.timeline.chat import SILENT
from drafter.timeline.dating import LATER, dated, from_then_on, reported_time
from drafter.timeline.line import Line
from drafter.timeline.mentions import MINUTE, zone_named
from drafter.timeline.scene import LEAD, Scene

INSTALMENT = timedelta(minutes=2)
"""Messages of one author this close together are one thought."""
AT_ONCE = timedelta(minutes=1)
"""Two weighty messages of one author are one event only this close together."""
OUTCOME = timedelta(minutes=15)
"""How long after a step its author's word on how it went still speaks of it."""
EARLIER, LEAST = timedelta(minutes=10), timedelta(minutes=1)
"""A reported time `EARLIER` before the message is an event of its own; one less than `LEAST` before it is the message's own."""
_TELLING = frozenset({"finding", "report", "impact", "suspicion"})
RETOLD = frozenset({"onset", "told", "ended", "quiet", "changed", "reported"})
"""States of lines at a time that was told later."""
_OVER = frozenset({"result", "all_clear"})
_LONGEST = 160


def chat_lines(reads: Sequence[Read], table: Mapping[str, Evidence], scene: Scene, zone: str) -> list[Line]:
    """Lines for what was said, in time order. Reads whose act makes no entry, or without a time, make no line; outside the
    incident's own channels a message weighs one less, and a step two: there people have other work."""
    zones = _home_zones(reads, table)
    lines: list[Line] = [line for e in table.values() if scene.central(e) for line in dated(e, zone)]
    for read in reads:
        record = table[read.event]
        if record.at is None or read.act in SILENT or not read.salience or not read.summary or record.actor == "bot":
            continue
        if not scene.near(record.at, LEAD, LATER):
            continue
        line = _line(read, record)
        if not scene.central(record):
            line = line.with_significance(line.significance - (1 if read.act in _TELLING else 2))
        lines += _reported(line, read, record, zones.get(record.author or "", zone))
    return _ends(_instalments(_outcomes(sorted(lines, key=lambda line: line.at))))


def _line(read: Read, record: Evidence) -> Line:
    assert record.at is not None
    return Line(
        at=record.at,
        kind=read.act if record.kind == "message" else "note" if read.act not in ("all_clear",) else read.act,
        summary=read.summary,
        evidence=(record.id,),
        precision=record.precision,
        quote=read.quote,
        by=read.answered_by,
        significance=read.salience,
        author=record.author,
        worked=read.worked,
        state=read.act,
    )


def _home_zones(reads: Sequence[Read], table: Mapping[str, Evidence]) -> dict[str, str]:
    """Authors who once stated their zone beside a time mean it elsewhere too."""
    homes: dict[str, str] = {}
    for read in reads:
        record = table[read.event]
        if record.author and record.author not in homes and (stated := zone_named(record.text)):
            homes[record.author] = stated
    return homes


def _reported(line: Line, read: Read, record: Evidence, zone: str) -> list[Line]:
    """The line, and where it tells of an earlier moment, a line for that moment."""
    if (read.act not in _TELLING and not (read.act == "result" and read.worked is False)) or record.at is None:
        return [line]
    found = reported_time(read.quote or record.text, record.at, zone)
    if found is None and read.act != "suspicion":
        found = from_then_on(record.text, record.at, zone)
    if found is None or record.at - found[0].at < LEAST:
        return [line]
    named, began = found
    weight = line.significance if record.at - named.at >= EARLIER else 0  # of itself no event, but it says when impact began
    weight = weight if named.precision <= MINUTE else min(weight, 1)
    summary = cut(compose("Reported later: {}", line.summary.removeprefix("Reported: ")), end=_LONGEST + 16)
    return [
        replace(
            line, at=named.at, precision=named.precision, summary=summary, state="onset" if began else "told", significance=weight
        ),
        line,
    ]


def _outcomes(lines: list[Line]) -> list[Line]:
    """A step that did not work is told with its outcome, in one line, at the time of the step."""
    told: list[Line] = []
    steps: dict[str | None, int] = {}
    for line in lines:
        step = steps.get(line.author)
        fails = line.state == "result" and line.worked is False
        if fails and step is not None and line.author and line.at - told[step].at <= OUTCOME:
            both = compose("{}; {}", told[step].summary, line.summary)
            told[step] = replace(told[step], summary=_fit(both), evidence=(*told[step].evidence, *line.evidence), worked=False)
            continue
        if line.state == "action":
            steps[line.author] = len(told)
        told.append(line)
    return told


def _instalments(lines: list[Line]) -> list[Line]:
    """One line for neighbouring messages of one author; the weightier speaks, the other is cited and, if short, told.

    Two steps stay two lines: each may have its own outcome."""
    joined: list[Line] = []
    for line in lines:
        last = next((n for n in range(len(joined) - 1, max(-1, len(joined) - 4), -1) if joined[n].author == line.author), None)
        if last is not None and _one_thought(joined[last], line):
            joined[last] = _one(joined[last], line)
        else:
            joined.append(line)
    return joined


def _one_thought(first: Line, second: Line) -> bool:
    if (
        not second.author
        or not RETOLD.isdisjoint((first.state, second.state))
        or (first.state == "action" and second.state == "action")
    ):
        return False
    if len(first.summary) + len(second.summary) + 2 > _LONGEST:
        return False  # one line could not tell both
    return second.at - first.at <= (INSTALMENT if min(first.significance, second.significance) < 2 else AT_ONCE)


def _one(first: Line, second: Line) -> Line:
    main = second if second.significance > first.significance else first
    both = compose("{}; {}", first.summary, second.summary)
    summary = both if len(both) <= _LONGEST else main.summary
    worked = second.worked if second.worked is not None else first.worked
    others = tuple(e for e in (*first.evidence, *second.evidence) if e not in main.evidence)
    return replace(main, summary=summary, evidence=(*main.evidence, *others), worked=worked)


def _ends(lines: list[Line]) -> list[Line]:
    """Several voices that say at once that it is over are one event; the most formal speaks."""
    told: list[Line] = []
    for line in lines:
        last = told[-1] if told else None
        if (
            last is not None
            and line.worked
            and last.worked
            and line.at - last.at <= INSTALMENT
            and line.state in _OVER
            and last.state in _OVER
        ):
            main, other = (line, last) if line.state == "all_clear" and last.state != "all_clear" else (last, line)
            told[-1] = replace(
                main,
                at=last.at,
                summary=_fit(compose("{}; {}", main.summary, other.summary)),
                evidence=(*main.evidence, *other.evidence),
            )
        else:
            told.append(line)
    return told


def _fit(text: SafeText) -> SafeText:
    """Cut at a word, where there is one to cut at."""
    if len(text) <= _LONGEST:
        return text
    space = text.rfind(" ", 0, _LONGEST)
    return cut(text, end=space if space > 0 else _LONGEST)
