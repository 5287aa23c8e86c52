"""Whatever happens to an export on its way, reading it gives records, reasons and a sum that is right; never an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.exports import captured, read

SHIPPED = Path(__file__).resolve().parents[2] / "fixtures" / "incidents"
GIT = """\
commit 1111111111111111111111111111111111111111 (HEAD -> main)
Author: Hanne Dverg <hanne@heron.example>
Date:   Thu Apr 2 09:00:00 2026 +0200

    Größere Etiketten (#41)

    Reviewed-by: Odd Lien <odd@heron.example>

M\tsrc/labels.py
R090\told.py\tnew.py
"""
EXPORTS = {
    "alertmanager": (SHIPPED / "123" / "alertmanager.jsonl").read_bytes(),
    "pagerduty": (SHIPPED / "124" / "pagerduty_webhooks.jsonl").read_bytes(),
    "github-deployments": (SHIPPED / "123" / "github_deployments.json").read_bytes(),
    "argocd-history": (SHIPPED / "123" / "argocd_applications.json").read_bytes(),
    "git-log": (GIT * 3).encode("utf-8"),
}
WRONG = st.sampled_from(
    [b"", b"\x00", b"\xff", b'"', b"{", b"}", b"[", b"]", b",", b":", b"null", b"NaN", b"\n", b"9" * 30, b"\\ud800", b"[" * 70]
)
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), WRONG), min_size=1, max_size=4)


@pytest.mark.parametrize("kind", sorted(EXPORTS))
@settings(max_examples=60, deadline=None)
@given(changes=CHANGES, kept=st.floats(0.2, 1))
def test_any_damage_is_reported_and_never_raised(kind: str, changes: list[tuple[float, int, bytes]], kept: float) -> None:
    data = EXPORTS[kind]
    for where, removed, added in changes:
        at = int(where * len(data))
        data = data[:at] + added + data[at + removed :]
    data = data[: int(kept * len(data))]
    with tempfile.TemporaryDirectory() as folder:
        reading = read(Path(folder), kind, {"export": data})
        for record in reading.records:
            assert captured(Path(folder), record).strip()
        for lost in reading.quarantined:
            assert 0 <= lost.offset <= len(data)
            assert len(lost.reason) < 240


@pytest.mark.parametrize("kind", sorted(EXPORTS))
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_change_nothing_but_the_places(tmp_path: Path, kind: str, encoding: str) -> None:
    plain = read(tmp_path, kind, {"plain": EXPORTS[kind]})
    marked = read(tmp_path, kind, {"marked": EXPORTS[kind].decode("utf-8").encode(encoding)})
    assert [(r.stamp, r.title, r.text, r.details) for r in marked.records] == [
        (r.stamp, r.title, r.text, r.details) for r in plain.records
    ]
    assert marked.records
    for one, other in zip(marked.records, plain.records, strict=True):
        bare = encoding if encoding == "utf-8-sig" else "utf-16-le"
        assert captured(tmp_path, one).decode(bare) == captured(tmp_path, other).decode("utf-8")


@pytest.mark.parametrize("kind", sorted(EXPORTS))
def test_an_encoding_that_nobody_declared_is_not_guessed(tmp_path: Path, kind: str) -> None:
    reading = read(tmp_path, kind, {"latin": "größer".encode("latin-1")})
    assert not reading.records
    assert [(q.offset, "not UTF-8" in q.reason) for q in reading.quarantined] == [(2, True)]


@pytest.mark.parametrize("kind", sorted(EXPORTS))
def test_bytes_that_are_not_utf8_cost_one_record(tmp_path: Path, kind: str) -> None:
    data, whole = EXPORTS[kind], read(tmp_path, kind, {"whole": EXPORTS[kind]})
    at = whole.records[-1].place.start + 30
    reading = read(tmp_path, kind, {"torn": data[:at] + b"\xfc" + data[at:]})
    assert [(q.offset, "not UTF-8" in q.reason) for q in reading.quarantined] == [(at, True)]
    assert len(whole.records) - len(reading.records) in (1, 2)  # an alert is two: firing and resolved


@pytest.mark.parametrize("kind", sorted(EXPORTS))
@pytest.mark.parametrize("content", [b"", b" \n", b"[]", b"\n[]\n"])
def test_an_empty_export_holds_nothing(tmp_path: Path, kind: str, content: bytes) -> None:
    reading = read(tmp_path, kind, {"empty": content})
    assert (reading.records, reading.quarantined) == ((), ())


@pytest.mark.parametrize("kind", sorted(EXPORTS))
@pytest.mark.parametrize("content", [b"null", b"7", b'"x"', b"[" * 100_000, b'{"a":' * 100_000, b"[{}]", b"[[{}]]", b"{}"])
def test_what_is_no_export_is_quarantined(tmp_path: Path, kind: str, content: bytes) -> None:
    reading = read(tmp_path, kind, {"odd": content})
    assert not reading.records
    assert len(reading.quarantined) >= 1
