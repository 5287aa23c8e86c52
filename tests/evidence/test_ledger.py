"""evidence.jsonl: what is written is read back, in the same bytes every time."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.evidence import Evidence
from drafter.domain.records import Place, Stamp
from drafter.domain.text import SafeText
from drafter.errors import EvidenceChanged
from drafter.evidence.ledger import ledger_bytes, read_ledger
from tests.evidence.made import NOON, evidence

FULL = replace(
    evidence("m-0123456789", Place("slack.zip!inc/a.json", "ab" * 32, 5, 90), "rolled back, errors gone"),
    author="responder-2",
    actor="person",
    channel="inc-77",
    parent="m-9876543210",
    service="search",
    status="",
    details={"url": SafeText("https://example.com"), "files": SafeText("a\nb")},
    marks=("edited",),
    also=(Place("b.json", "cd" * 32, 0, 7),),
    text_sha256="ef" * 32,
    stamp=Stamp(NOON, "Tue 14:00", "Europe/Berlin", 60, ("naive", "fold")),
    precision=60,
)
KEYS = """id kind at precision_seconds source source_type source_id file sha256 start end span_sha256 text_sha256
author actor channel parent service status title text details marks original_time zone time_flags also""".split()


def test_a_line_says_everything_under_stable_names() -> None:
    row = json.loads(ledger_bytes([FULL], {FULL.place: "12" * 32}))
    assert list(row) == KEYS
    assert (row["at"], row["precision_seconds"], row["original_time"], row["zone"]) == (
        "2031-05-06T12:00:00Z",
        60,
        "Tue 14:00",
        "Europe/Berlin",
    )
    assert (row["file"], row["start"], row["end"], row["span_sha256"]) == ("slack.zip!inc/a.json", 5, 90, "12" * 32)
    assert row["also"] == [{"file": "b.json", "sha256": "cd" * 32, "start": 0, "end": 7, "span_sha256": ""}]


_TEXT = st.text(st.characters(codec="utf-8"), max_size=30).map(SafeText)
_EVIDENCE = st.builds(
    lambda n, minute, text, title, details: replace(
        FULL,
        id=f"m-{n:010x}",
        at=None if minute is None else NOON,
        text=text,
        title=title,
        details=details,
        stamp=replace(FULL.stamp, at=None if minute is None else NOON),
    ),
    st.integers(0, 2**39),
    st.sampled_from([None, 1]),
    _TEXT,
    _TEXT,
    st.dictionaries(_TEXT, _TEXT, max_size=3),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_EVIDENCE, max_size=8, unique_by=lambda e: e.id), st.randoms(use_true_random=False))
def test_read_back_and_stable(tmp_path_factory: pytest.TempPathFactory, items: list[Evidence], rng: random.Random) -> None:
    path = tmp_path_factory.getbasetemp() / "ledger.jsonl"
    path.write_bytes(ledger_bytes(items))
    back = read_ledger(path)
    assert {item.id: item for item in back} == {item.id: item for item in items}
    shuffled = list(items)
    rng.shuffle(shuffled)
    assert ledger_bytes(shuffled) == path.read_bytes() == ledger_bytes(back)


@pytest.mark.parametrize("damage", [b"{", b"[]\n", b'{"id": 5}\n', b"\xff\xfe\n", b'{"id":' + b"[" * 5000])
def test_a_damaged_ledger_is_named_by_its_line(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "evidence.jsonl"
    path.write_bytes(ledger_bytes([FULL]) + damage)
    with pytest.raises(EvidenceChanged, match=r"evidence\.jsonl, line 2"):
        read_ledger(path)


def test_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(EvidenceChanged, match="no such file"):
        read_ledger(tmp_path / "evidence.jsonl")
