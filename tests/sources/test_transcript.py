from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.domain.records import RawRecord, Reading
from tests.sources.made import Content, folder, read, read_text

DAY = "2026-03-04"


def said(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [(clock(record), record.author, record.text) for record in reading.records]


def clock(record: RawRecord) -> str:
    return record.stamp.at.strftime("%d %H:%M:%S") if record.stamp.at else "?"


def transcript(root: Path, text: Content, said: Mapping[str, object] | None = None, **spec: object) -> Reading:
    return read_text(root, "transcript", text, said=said, **{"date": DAY, **spec})


IRSSI = """--- Log opened Wed Mar 04 13:00:00 2026
14:10 <@mira> orders are slow since 1.2
14:10  * jona looks
14:11 < ola> 14:05 is when it began
14:12 -!- kim [~k@host.example] has joined #inc
14:13 -!- jona is now known as jona_away
--- Day changed Thu Mar 05 2026
00:01 <+kim> done
--- Log closed Thu Mar 05 00:30:00 2026
"""
WEECHAT = (
    "2026-03-04 14:10:00\t@mira\torders are slow\n"
    "2026-03-04 14:10:05\t *\tjona looks\n"
    "2026-03-04 14:12:00\t-->\tkim (~k@host.example) has joined #inc\n"
    "2026-03-04 14:15:00\t--\tmira has changed topic for #inc\n"
    "2026-03-05 00:01:00\tkim\tdone\n"
)
ZNC = """[14:10:00] <mira> orders are slow
[14:10:05] * jona looks
[14:10:06] -probe-eu- OrdersSlow firing
[14:12:00] *** Joins: kim (~k@host.example)
[23:59:59] <kim> almost
[00:01:00] <kim> done
"""
PASTED = """Mira Okafor  2:10 PM
orders are slow
since the release

looking at carts
2:12
rolling back (edited)
3 replies
Last reply today at 2:20 PM
Probe APP  2:13 PM
OrdersSlow resolved
Jona Lind :palm_tree:
  11:58 PM
writing it up
12:04
done
"""
LOOSE = """Notes of the call
14:10 mira: orders: slow
   and carts too
14:11 UTC Jona Lind: rolling back
[14:12:30] ola: see https://dash.example
14:13 - status page set to red: partial outage
2026-03-05T00:01:00+01:00 kim: done
"""


def test_irssi(tmp_path: Path) -> None:
    reading = transcript(tmp_path, IRSSI, date=None)
    assert said(reading) == [
        ("04 14:10:00", "mira", "orders are slow since 1.2"),
        ("04 14:10:00", "jona", "looks"),
        ("04 14:11:00", "ola", "14:05 is when it began"),
        ("05 00:01:00", "kim", "done"),
    ]
    assert {record.stamp.precision for record in reading.records} == {60}
    assert [(s.reason, s.records) for s in reading.set_aside] == [("channel events: joins, leaves, topics", 2)]
    assert reading.people[0].names == ("jona", "jona_away")


def test_weechat(tmp_path: Path) -> None:
    reading = transcript(tmp_path, WEECHAT, date=None)
    assert said(reading) == [
        ("04 14:10:00", "mira", "orders are slow"),
        ("04 14:10:05", "jona", "looks"),
        ("05 00:01:00", "kim", "done"),
    ]
    assert {(record.stamp.precision, record.stamp.flags) for record in reading.records} == {(1, ("naive",))}
    assert sum(s.records for s in reading.set_aside) == 2


def test_znc_rolls_over_at_midnight(tmp_path: Path) -> None:
    reading = transcript(tmp_path, ZNC)
    assert said(reading) == [
        ("04 14:10:00", "mira", "orders are slow"),
        ("04 14:10:05", "jona", "looks"),
        ("04 14:10:06", "probe-eu", "OrdersSlow firing"),
        ("04 23:59:59", "kim", "almost"),
        ("05 00:01:00", "kim", "done"),
    ]
    assert [record.actor for record in reading.records] == ["person", "person", "bot", "person", "person"]
    assert [record.stamp.flags for record in reading.records][3:] == [("naive",), ("naive", "rolled-over")]


def test_pasted_chat(tmp_path: Path) -> None:
    reading = transcript(tmp_path, PASTED)
    assert said(reading) == [
        ("04 14:10:00", "Mira Okafor", "orders are slow\nsince the release\n\nlooking at carts"),
        ("04 14:12:00", "Mira Okafor", "rolling back"),
        ("04 14:13:00", "Probe", "OrdersSlow resolved"),
        ("04 23:58:00", "Jona Lind", "writing it up"),
        ("05 00:04:00", "Jona Lind", "done"),
    ]
    assert [record.actor for record in reading.records] == ["person", "person", "bot", "person", "person"]
    assert [record.marks for record in reading.records][1] == ("edited",)
    assert [(s.reason, s.records) for s in reading.set_aside] == [("text of the chat window", 2)]


def test_loose_notes(tmp_path: Path) -> None:
    reading = transcript(tmp_path, LOOSE)
    assert said(reading) == [
        ("04 14:10:00", "mira", "orders: slow\n   and carts too"),
        ("04 14:11:00", "Jona Lind", "rolling back"),
        ("04 14:12:30", "ola", "see https://dash.example"),
        ("04 14:13:00", None, "status page set to red: partial outage"),
        ("04 23:01:00", "kim", "done"),
    ]
    assert [record.kind for record in reading.records] == ["message"] * 3 + ["note", "message"]
    assert [(s.reason, s.records) for s in reading.set_aside] == [("before the first message", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "[3/4 2:10 PM] Mira Okafor\nslow\n[3/4 2:11 PM] Jona\nlooking\n",
        "[04/03/2026, 14:10] Mira Okafor: slow\n[04/03/2026, 14:11] Jona: looking\n",
        "[3/4/26, 2:10 PM] Mira Okafor: slow\n[3/4/26, 2:11 PM] Jona: looking\n",
        "4.3.2026 14:10 Mira Okafor: slow\n4.3.2026 14:11 Jona: looking\n",
        "Mira Okafor — 03/04/2026 2:10 PM\nslow\nJona — Today at 2:11 PM\nlooking\n",
        "Mira Okafor\n:rocket:  2:10 PM\nslow\nJona\n  2:11 PM\nlooking\n",
        "Mira Okafor [14:10]\nslow\nJona [14:11]\nlooking\n",
        "Mira Okafor, 14:10\nslow\nJona, 14:11\nlooking\n",
        "Mira Okafor (14:10): slow\nJona (14:11): looking\n",
        "Mar 04 14:10 <Mira Okafor> slow\nMar 04 14:11 <Jona> looking\n",
        "14:10 Mira Okafor> slow\n14:11 Jona> looking\n",
        "2026-03-04T14:10Z [Mira Okafor] slow\n2026-03-04T14:11Z [Jona] looking\n",
        "- **14:10 UTC** - Mira Okafor: slow\n- **14:11 UTC** - @Jona: looking\n",
        "| 14:10 | Mira Okafor | slow |\n| 14:11 | Jona | looking |\n",
        "14:10 Mira Okafor (SRE): slow\n14:11 Jona [IC]: looking\n",
        "[14:10] [IC] Mira Okafor: slow\n[14:11] [SRE] Jona: looking\n",
        "[14:10]Mira Okafor: slow\n[14:11]Jona: looking\n",
        "[14:10, 4.3.2026] Mira Okafor: slow\n[14:11, 4.3.2026] Jona: looking\n",
        "**14:10** **Mira Okafor**: slow\n**14:11** **Jona**: looking\n",
        "`14:10` Mira Okafor: slow\n`14:11` Jona: looking\n",
        "**Mira Okafor** 14:10\nslow\n**Jona** 14:11\nlooking\n",
        "**Mira Okafor (SRE)** [14:10]: slow\n**Jona** [14:11]: looking\n",
        "Mira Okafor (he/him)\n  2:10 PM\nslow\nJona\n  2:11 PM\nlooking\n",
        "Mira Okafor\n  Mar 4th at 2:10 PM\nslow\nJona\n  March 4th, 2026 at 2:11 PM\nlooking\n",
        "Mira Okafor\n2:10 PM\nslow\nJona\n2:11 PM\nlooking\n",
        "Mira Okafor (Guest)\n3/4/2026 2:10 PM\nslow\nJona (External)\n3/4/2026 2:11 PM\nlooking\n",
        "[Yesterday 2:10 PM] Mira Okafor\nslow\n[Wednesday 2:11 PM] Jona\nlooking\n",
        "Mira Okafor\n — \nToday at 2:10 PM\nslow\nJona\n — \nToday at 2:11 PM\nlooking\n",
        "Mira Okafor\nSRE\n — 03/04/2026 2:10 PM\nslow\nJona — 03/04/2026 2:11 PM\nlooking\n",
        "Mira Okafor, [Mar 4, 2026 at 2:10:00 PM]:\nslow\nJona, [Mar 4, 2026 at 2:11:00 PM]:\nlooking\n",
        "14:10:00 From Mira Okafor to Everyone:\n\tslow\n14:11:00\t From  Jona : looking\n",
        "Mar 04 14:10:00 <Mira Okafor>\tslow\nMar 04 14:11:00 <Jona>\tlooking\n",
        "2026-03-04 14:10 | Mira Okafor | slow\n2026-03-04 14:11 | Jona | looking\n",
    ],
)
def test_many_hands_write_the_same(tmp_path: Path, text: str) -> None:
    assert said(transcript(tmp_path, text, date=None)) == [
        ("04 14:10:00", "Mira Okafor", "slow"),
        ("04 14:11:00", "Jona", "looking"),
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("14:10:00 From Mira to Jona(Direct Message):\n\tbetween us\n14:11:00 From Jona to Everyone:\n\tlooking\n", "private"),
        ("Mar 04 14:10:00 *\tMira has joined\nMar 04 14:11:00 <Jona>\tlooking\n", "channel events"),
        ("14:10  * Mira (~m@host.example) has quit (Ping timeout)\n14:11 <Jona> looking\n", "channel events"),
        ("Mira\n — \nToday at 2:10 PM\nJona\n — \nToday at 2:11 PM\nlooking\n", "text of the chat window"),
    ],
)
def test_what_the_team_did_not_hear_is_set_aside(tmp_path: Path, text: str, left: str) -> None:
    reading = transcript(tmp_path, text)
    assert [record.text for record in reading.records] == ["looking"]
    assert left in " ".join(aside.reason for aside in reading.set_aside)


def test_a_time_alone_goes_on_with_the_same_person_where_no_name_stands_above(tmp_path: Path) -> None:
    text = "Mira Okafor\n2:10 PM\nslow\n\n2:12 PM\nrolling back.\n2:13 PM\nJona is on it too now\nJona\n2:14 PM\nlooking\n"
    assert [author for _, author, _ in said(transcript(tmp_path, text))] == ["Mira Okafor"] * 3 + ["Jona"]


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("14:10 rolled back: see the wiki", None),
        ("14:10 ERROR: disk full", None),
        ("14:10 [INFO] pool exhausted", None),
        ("14:10 https://dash.example/d/1", None),
        ("14:10 UTC: x", None),
        ("14:10 mira: x", "mira"),
        ("14:10 Mira van der Berg: x", "Mira van der Berg"),
    ],
)
def test_words_before_a_colon_are_not_always_a_name(tmp_path: Path, text: str, said_by: str | None) -> None:
    (record,) = transcript(tmp_path, text).records
    assert record.author == said_by


@pytest.mark.parametrize(
    ("date_", "why"),
    [("3/4", "without a year"), ("3/4/2026", "in two ways"), ("31/31/2026", "no such date"), ("Feb 30", "no such date")],
)
def test_dates_that_nothing_decides(tmp_path: Path, date_: str, why: str) -> None:
    known = {"first_signal": None, "last_signal": None} if "/4" in date_ else {}
    reading = transcript(tmp_path, f"[{date_} 14:10] mira: x\n", date=None, said=known)
    assert why in reading.quarantined[0].reason


def test_a_bad_first_clock_costs_its_line(tmp_path: Path) -> None:
    reading = transcript(tmp_path, "25:10 mira: x\n14:11 jona: looking\n", date=None)
    assert [r.text for r in reading.records] == ["looking"]
    assert len(reading.quarantined) == 1


@pytest.mark.parametrize("text", [IRSSI, WEECHAT, ZNC, PASTED, LOOSE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_places_cover_the_lines_of_the_message(tmp_path: Path, text: str, encoding: str, newline: str) -> None:
    data = text.replace("\n", newline).encode(encoding)
    reading = transcript(tmp_path, data)
    plain = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    ends = 0
    for record in reading.records:
        body = data[record.place.start : record.place.end].decode(plain)
        assert record.place.start >= ends
        ends = record.place.end
        assert body.split(newline)[-1].strip()
        assert all(line in body for line in record.text.split("\n"))


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("--- Day changed Thu Mar 05 2026", "05"),
        ("2026-03-06", "06"),
        ("=== 2026-03-07 ===", "07"),
        ("Sunday, March 8th, 2026", "08"),
        ("March 9", "09"),
        ("10 March 2026", "10"),
        ("-- Wed, 11 Mar 2026 --", "11"),
        ("Thursday, March 12th", "12"),
        ("Feb 30 2026", "04"),
        ("March of the penguins", "04"),
    ],
)
def test_date_headers(tmp_path: Path, header: str, day: str) -> None:
    reading = transcript(tmp_path, f"14:10 mira: a\n{header}\n14:20 mira: b\n")
    assert clock(reading.records[1])[:2] == day


def test_the_date_comes_from_the_manifest_the_file_name_or_the_incident(tmp_path: Path) -> None:
    line = "23:50 mira: orders are slow\n00:10 jona: looking\n"
    folder(tmp_path, {"#inc_20260301.log": line, "plain.log": line})
    near = {"first_signal": datetime(2026, 3, 5, 0, 5, tzinfo=UTC)}
    stated = read(tmp_path, "transcript", "plain.log", date=DAY)
    named = read(tmp_path, "transcript", "#inc_20260301.log")
    assumed = read(tmp_path, "transcript", "plain.log", said=near)
    undated = read(tmp_path, "transcript", "plain.log", said={"first_signal": None, "last_signal": None})
    assert [clock(r) for r in stated.records] == ["04 23:50:00", "05 00:10:00"]
    assert [clock(r) for r in named.records] == ["01 23:50:00", "02 00:10:00"]
    assert [(clock(r), "date-assumed" in r.stamp.flags) for r in assumed.records] == [
        ("04 23:50:00", True),
        ("05 00:10:00", True),
    ]
    assert [(clock(r), r.stamp.flags, r.stamp.original) for r in undated.records] == [
        ("?", ("undated",), "23:50"),
        ("?", ("undated",), "00:10"),
    ]


def test_a_small_step_back_is_no_new_day(tmp_path: Path) -> None:
    reading = transcript(tmp_path, "14:10 mira: a\n14:08 jona: late\n14:11 mira: b\n")
    assert [clock(r) for r in reading.records] == ["04 14:10:00", "04 14:08:00", "04 14:11:00"]


def test_zones_folds_and_odd_clocks(tmp_path: Path) -> None:
    reading = transcript(
        tmp_path, "01:30 a: x\n01:31 EST b: y\n23:59:60 UTC c: z\n", timezone="America/New_York", date="2026-11-01"
    )
    assert [(r.stamp.at.isoformat() if r.stamp.at else "", r.stamp.flags) for r in reading.records] == [
        ("2026-11-01T05:30:00+00:00", ("naive", "fold")),
        ("2026-11-01T06:31:00+00:00", ()),
        ("2026-11-02T00:00:00+00:00", ("leap-second",)),
    ]


@pytest.mark.parametrize(
    "line", ["25:10 mira: x", "14:61 mira: x", "13:10 PM mira: x", "2026-02-30 14:10 mira: x", "24:30 mira: x"]
)
def test_clocks_that_do_not_exist_are_quarantined(tmp_path: Path, line: str) -> None:
    reading = transcript(tmp_path, f"14:09 jona: before\n{line}\n14:11 jona: after\n")
    assert [r.text for r in reading.records] == ["before", "after"]
    (problem,) = reading.quarantined
    assert problem.offset == len("14:09 jona: before\n")
    assert "no such" in problem.reason


def test_a_line_in_another_encoding_costs_that_line(tmp_path: Path) -> None:
    reading = transcript(tmp_path, b"14:09 jona: before\n14:10 mira: caf\xe9\n14:11 jona: after\x00\n")
    assert [r.text for r in reading.records] == ["before", "after\u2400"]
    assert (reading.quarantined[0].offset, "not UTF-8" in reading.quarantined[0].reason) == (34, True)


def test_text_without_times_gives_nothing(tmp_path: Path) -> None:
    reading = transcript(tmp_path, "Dear all,\nthe orders were slow.\n\nRegards\n")
    assert not reading.records
    assert [(s.reason, s.records) for s in reading.set_aside] == [("before the first message", 3)]


def test_the_channel_is_the_one_that_is_named(tmp_path: Path) -> None:
    reading = transcript(tmp_path, "14:10 mira: a\n", channels=("#inc-7",), label="war room")
    assert [(r.channel, r.source) for r in reading.records] == [("inc-7", "war room")]
    assert [(r.channel, r.source) for r in transcript(tmp_path, "14:10 mira: a\n").records] == [(None, "chat export")]


names = st.sampled_from(["mira", "jona_l", "Kim-2"])
words = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\n\x00", exclude_categories=["Cc", "Zl", "Zp", "Cs"]),
    min_size=1,
    max_size=20,
)


@given(st.lists(st.tuples(st.integers(0, 30), names, words.map(lambda w: f"w{w}")), min_size=1, max_size=8), st.integers(0, 1439))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_was_said_comes_back(tmp_path: Path, talk: list[tuple[int, str, str]], start: int) -> None:
    lines, at, expected = [], start, []
    for minutes, name, text in talk:
        at += minutes
        lines.append(f"[{at // 60 % 24:02d}:{at % 60:02d}] <{name}> {text}")
        expected.append((at // 1440 - (start + talk[0][0]) // 1440, name, text.strip("\n")))
    reading = transcript(tmp_path, "\n".join(lines))
    days = [(r.stamp.at.date() - datetime(2026, 3, 4, tzinfo=UTC).date()).days for r in reading.records if r.stamp.at]
    assert list(zip(days, [r.author for r in reading.records], [r.text for r in reading.records], strict=True)) == expected


@given(st.text(alphabet="0123456789:[]<>-*! \t\nabAPM.,Z+#", max_size=120))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_accounted_for(tmp_path: Path, text: str) -> None:
    reading = transcript(tmp_path, text)
    for record in reading.records:
        assert 0 <= record.place.start < record.place.end <= len(text.encode())
        assert record.text.strip()


@pytest.mark.parametrize("line", ["All times are UTC", "Timeline (times in UTC)", "# timestamps: GMT"])
def test_a_text_that_says_its_times_are_utc_is_believed(tmp_path: Path, line: str) -> None:
    text = f"{line}\n14:10 mira: x\n"
    berlin = {"timezone": "Europe/Berlin"}
    assert clock(transcript(tmp_path, text, said=berlin).records[0]) == "04 14:10:00"
    assert clock(transcript(tmp_path, text, timezone="Europe/Berlin").records[0]) == "04 13:10:00"
    assert clock(transcript(tmp_path, "14:10 mira: all times are UTC\n", said=berlin).records[0]) == "04 13:10:00"


@pytest.mark.parametrize(
    "text",
    [
        "mira (SRE) 14:10: orders are slow\nJona Lind 14:11: rolling back\n",
        "mira 14:10: orders are slow\nJona Lind (Ops), 14:11: rolling back\n",
        "14:10 - mira - orders are slow\n14:11 - Jona Lind - rolling back\n14:12 - mira - thanks\n",
        "14h10 mira: orders are slow\n14h11 Jona Lind: rolling back\n",
        "timestamp,user,message\n2026-03-04 14:10:00,mira,orders are slow\n2026-03-04 14:11:00,Jona Lind,rolling back\n",
        "Date;Time;Author;Text\n04/03/2026;14:10;mira;orders are slow\n04/03/2026;14:11;Jona Lind;rolling back\n",
        "message\tfrom\twhen\norders are slow\tmira\t2026-03-04T14:10:00\nrolling back\tJona Lind\t2026-03-04T14:11:00\n",
    ],
)
def test_other_ways_to_write_a_name_and_a_time(tmp_path: Path, text: str) -> None:
    assert said(transcript(tmp_path, text))[:2] == [
        ("04 14:10:00", "mira", "orders are slow"),
        ("04 14:11:00", "Jona Lind", "rolling back"),
    ]


def test_a_table_may_hold_line_breaks_commas_and_quotes(tmp_path: Path) -> None:
    text = (
        "ts,author,channel,text\n"
        '2026-03-04 14:10:00,mira,#inc,"slow, and ""503"" too\nsince the release"\n'
        "2026-03-04 14:11:00,jona,#inc,on it\n"
        "not a row\n"
    )
    reading = transcript(tmp_path, text)
    assert said(reading) == [
        ("04 14:10:00", "mira", 'slow, and "503" too\nsince the release'),
        ("04 14:11:00", "jona", "on it\nnot a row"),
    ]
    assert [(s.reason, s.records) for s in reading.set_aside] == [("before the first message", 1)]


def test_notes_with_dashes_are_no_names(tmp_path: Path) -> None:
    reading = transcript(tmp_path, "14:10 - checkout down - investigating\n14:20 - update - status page is red\n14:30 - fixed\n")
    assert [record.author for record in reading.records] == [None, None, None]


@given(cells=st.lists(st.text(alphabet='ab ,;"\n', max_size=12), min_size=1, max_size=6))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_cell_of_a_table_is_read_as_it_was_written(tmp_path: Path, cells: list[str]) -> None:
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in cells]
    text = "time,name,text\n" + "".join(f"2026-03-04 14:{n:02d}:00,mira,{cell}\n" for n, cell in enumerate(quoted))
    assert [t for _, _, t in said(transcript(tmp_path, text))] == [c.strip("\n\t") for c in cells if c.strip()]
