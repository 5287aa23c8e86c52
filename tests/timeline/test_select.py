"""Which lines are told."""

from __future__ import annotations

from datetime import timedelta

from drafter.domain.text import SafeText
from drafter.timeline.line import Line
from drafter.timeline.select import MOST, Ends, select
from tests.timeline.records import at


def line(number: str, clock: str, text: str, state: str = "action", significance: int = 2, **more: object) -> Line:
    kind = str(more.pop("kind", state))
    return Line(at(clock), kind, SafeText(text), (number,), state=state, significance=significance, **more)  # type: ignore[arg-type]


def told(lines: list[Line], ends: Ends | None = None) -> list[str]:
    return [one.evidence[0] for one in select(lines, ends or Ends())]


def test_the_number_of_entries_follows_how_much_happened() -> None:
    step = [line(f"m{n}", "09:00", f"step {word}") for n, word in enumerate(("gateway", "cache", "ledger"))]
    steps = [
        Line(**{f: getattr(s, f) for f in s.__slots__} | {"at": s.at + timedelta(minutes=9 * n)}) for n, s in enumerate(step)
    ]
    assert told(steps) == ["m0", "m1", "m2"]
    many = [line(f"m{n}", f"{8 + n // 4:02d}:{n % 4 * 15:02d}", f"restarted worker group {n} of cluster") for n in range(60)]
    assert len(told(many)) <= MOST


def test_of_a_crowd_at_one_moment_those_are_told_that_add_words() -> None:
    same = [line(f"r{n}", f"09:0{n}", "orders fail with errors for customers", "report") for n in range(8)]
    other = line("f", "09:04", "connection pool of the ledger is exhausted by the nightly export", "finding", 3)
    filler = [line(f"m{n}", f"{10 + n}:00", f"drained shard {name} and moved its tenants") for n, name in enumerate("abcdefgh")]
    chosen = told([*same, other, *filler])
    assert "f" in chosen and sum(c.startswith("r") for c in chosen) < 4


def test_an_earlier_moment_told_later_is_not_told_twice() -> None:
    early = line("m1", "08:10", "Reported later: first orders failed on shard seven", "onset", kind="report")
    late = line("m1", "09:30", "Reported: first orders failed on shard seven", "report")
    filler = [
        line(f"x{n}", f"{10 + n}:00", f"drained shard {name} and moved its tenants") for n, name in enumerate("abcdefghijk")
    ]
    assert told([early, late, *filler]).count("m1") == 1


def test_a_finding_soon_after_the_end_is_told_and_chatter_is_not() -> None:
    ends = Ends(mitigated=at("10:00"), restored=at("10:05"))
    found = line("f", "10:15", "the export held every connection of the ledger pool open", "finding")
    chatter = line("c", "10:16", "maybe the export should run at night on another host", "suspicion")
    filler = [
        line(f"x{n}", f"09:{n * 5:02d}", f"drained shard {name} and moved its tenants") for n, name in enumerate("abcdefghi")
    ]
    chosen = told([found, chatter, *filler], ends)
    assert "f" in chosen and "c" not in chosen


def test_what_is_remembered_after_the_end_is_told_at_its_moment_only() -> None:
    words = "queue age of the ledger climbed without an alert"
    early = line("m1", "08:10", f"Reported later: {words}", "told", 3, kind="finding")
    late = line("m1", "10:20", f"{words}", "finding", 3)
    assert [one.at for one in select([early, late], Ends(restored=at("10:05")))] == [at("08:10")]
    assert len(select([early, late], Ends(restored=at("10:30")))) == 2
