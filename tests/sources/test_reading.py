import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Reading
from drafter.errors import ArchiveRefused, ManifestInvalid, NothingUsable
from drafter.sources.bundle import open_bundle
from drafter.sources.reading import read_bundle
from drafter.sources.table import SOURCES
from tests.sources.corpus import CORPUS, GOOD
from tests.sources.made import folder, lines, manifest, read, read_text

INCIDENTS = Path(__file__).resolve().parents[3] / "shared" / "incidents"
TYPES = sorted(SOURCES)


def bundle(root: Path, *specs: SourceSpec) -> Bundle:
    return Bundle(root=root, manifest=manifest(*specs, channels=("inc-7",)))


def reading_of(root: Path, type_: str, content: bytes) -> Reading | None:
    """None where nothing of the content can be used; any other error fails the test."""
    folder(root, {"export": content, "good": GOOD})
    try:
        return read_bundle(bundle(root, SourceSpec(type=type_, path="export")))
    except (NothingUsable, ManifestInvalid) as error:
        assert "\n" not in str(error)
        assert str(error).isprintable()
        return None


def check(reading: Reading, size: int) -> None:
    assert reading.read == len(reading.records) + sum(s.records for s in reading.set_aside) + sum(
        q.records for q in reading.quarantined
    )
    for record in reading.records:
        assert 0 <= record.place.start < record.place.end <= size
        assert "\x00" not in record.text
        assert record.text.encode("utf-8") is not None  # no lone surrogates
    for problem in reading.quarantined:
        assert 0 <= problem.offset <= size
        assert len(problem.reason) <= 200
        assert problem.reason.isprintable()


def test_the_corpus_is_large() -> None:
    assert len(CORPUS) >= 120
    assert len(set(CORPUS)) == len(CORPUS)


@pytest.mark.parametrize("type_", TYPES)
def test_malformed_exports_give_no_traceback(tmp_path: Path, type_: str) -> None:
    for content in CORPUS:
        reading = reading_of(tmp_path, type_, content)
        if reading is not None:
            check(reading, len(content))


@pytest.mark.parametrize("type_", ["chat-jsonl", "alerts-jsonl", "deploys-jsonl"])
def test_one_bad_line_costs_one_line(tmp_path: Path, type_: str) -> None:
    one_line = [c for c in CORPUS if b"\n" not in c and b"\r" not in c and c.strip() and c[:2] not in (b"\xff\xfe", b"\xfe\xff")]
    for content in (c for c in one_line if not c.lstrip().startswith((b"\xef\xbb\xbf", b"PK", b"\x1f\x8b"))):
        body = GOOD.encode() + b"\n" + content + b"\n" + GOOD.encode() + b"\n"
        reading = reading_of(tmp_path, type_, body)
        assert reading is not None
        assert reading.read == 3, content
        assert len(reading.records) >= 2, content


@given(st.sampled_from(TYPES), st.lists(st.sampled_from(CORPUS) | st.binary(max_size=30) | st.just(GOOD.encode()), max_size=5))
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_content_is_accounted_for(tmp_path: Path, type_: str, parts: list[bytes]) -> None:
    content = b"\n".join(parts)
    reading = reading_of(tmp_path, type_, content)
    if reading is not None:
        check(reading, len(content))


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_changed_byte_costs_no_more_than_its_line(tmp_path: Path, at: int, value: int) -> None:
    line = bytearray(GOOD.encode())
    line[at] = value
    content = GOOD.encode() + b"\n" + bytes(line) + b"\n" + GOOD.encode()
    reading = reading_of(tmp_path, "chat-jsonl", content)
    assert reading is not None
    check(reading, len(content))
    starts = [record.place.start for record in reading.records]
    assert (starts[0], starts[-1]) == (0, 2 * len(GOOD) + 2)


def test_a_long_line_is_quarantined_and_the_rest_is_read(tmp_path: Path) -> None:
    long = lines({"ts": "2026-03-04T14:00:00Z", "text": "x" * (5 * 1024 * 1024)})
    reading = read_text(tmp_path, "chat-jsonl", GOOD + "\n" + long + GOOD + "\n")
    assert len(reading.records) == 2
    assert [q.reason for q in reading.quarantined] == ["longer than 4 MB"]
    assert reading.quarantined[0].offset == len(GOOD) + 1


@pytest.mark.parametrize("type_", ["chat-jsonl", "alerts-jsonl", "deploys-jsonl"])
def test_a_truncated_array_gives_its_complete_items_marked(tmp_path: Path, type_: str) -> None:
    whole = f"[{GOOD},\n {GOOD},\n {GOOD}]"
    reading = read_text(tmp_path, type_, whole[:-40])
    assert [record.marks[-1] for record in reading.records] == ["recovered", "recovered"]
    assert [q.records for q in reading.quarantined] == [1]
    assert "cut off" in reading.quarantined[0].reason
    assert not any("recovered" in record.marks for record in read_text(tmp_path, type_, whole).records)


def test_sources_add_up_and_progress_is_told(tmp_path: Path) -> None:
    folder(tmp_path, {"a": (GOOD + "\n") * 1500, "b": GOOD + "\nbroken\n"})
    heard: list[int] = []
    reading = read_bundle(
        bundle(tmp_path, SourceSpec(type="chat-jsonl", path="a"), SourceSpec(type="alerts-jsonl", path="b")), heard.append
    )
    assert (reading.read, len(reading.records), len(reading.quarantined)) == (1502, 1501, 1)
    assert heard == [1000, 1500, 1501]
    assert [file.file for file in reading.files] == ["a", "b"]


def test_an_unknown_type_and_an_empty_bundle(tmp_path: Path) -> None:
    with pytest.raises(ManifestInvalid, match=r"unknown source type carrier-pigeon; there is .*chat-jsonl"):
        read_bundle(bundle(tmp_path, SourceSpec(type="carrier-pigeon", path="a")))
    with pytest.raises(NothingUsable, match=r"read 0"):
        read_bundle(bundle(tmp_path))
    with pytest.raises(NothingUsable, match="no such file"):
        read_bundle(bundle(tmp_path, SourceSpec(type="chat-jsonl", path="gone")))


def test_an_unsafe_archive_stops_the_reading(tmp_path: Path) -> None:
    folder(tmp_path, {"export.zip": b"PK\x03\x04 torn", "good": GOOD})
    with pytest.raises(ArchiveRefused):
        read_bundle(
            bundle(tmp_path, SourceSpec(type="chat-jsonl", path="good"), SourceSpec(type="slack-export", path="export.zip"))
        )


@pytest.mark.skipif(not INCIDENTS.is_dir(), reason="the measured incidents are not beside the repository")
def test_real_incidents_are_read_to_the_last_record() -> None:
    folders = sorted(path for path in INCIDENTS.iterdir() if path.is_dir())
    assert folders
    for path in folders:
        reading = read_bundle(open_bundle(INCIDENTS, path.name))
        expected = sum(1 for file in path.glob("*.jsonl") for line in file.read_text().splitlines() if line.strip())
        assert (reading.read, len(reading.records)) == (expected, expected)
        assert not reading.quarantined
        for record in reading.records:
            body = (path / record.place.file).read_bytes()[record.place.start : record.place.end]
            assert body.startswith(b"{")
            assert body.endswith(b"}")


def test_a_slack_export_without_listed_channels_says_what_to_do(tmp_path: Path) -> None:
    folder(tmp_path, {"slack/channels.json": "[]", "slack/inc-7/2026-03-04.json": "[]"})
    with pytest.raises(NothingUsable, match=r"no channels are listed in incident\.toml, .* the export holds #inc-7"):
        read_bundle(Bundle(root=tmp_path, manifest=manifest(SourceSpec(type="slack-export", path="slack"))))


@pytest.mark.parametrize(
    ("type_", "path"), [("pagerduty", "a.json.gz"), ("argocd-history", "all"), ("transcript", "a.json.gz"), ("git-log", "all")]
)
def test_a_file_packed_with_gzip_is_told_apart_and_what_to_do(tmp_path: Path, type_: str, path: str) -> None:
    packed = gzip.compress(b"[]")
    root = folder(tmp_path, {"a.json.gz": packed, "all/b.json.gz": packed})
    reading = read(root, type_, path)
    assert [q.reason for q in reading.quarantined] == [
        "compressed with gzip: unpack it (`gunzip FILE`) and name the unpacked file"
    ]
