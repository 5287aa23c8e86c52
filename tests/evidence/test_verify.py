"""`draft verify` proves that every cited place is as it was captured, and names what is not."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from drafter.domain.evidence import Evidence
from drafter.domain.incident import Bundle, Manifest
from drafter.domain.records import Place
from drafter.errors import EvidenceChanged
from drafter.evidence.ledger import ledger_bytes
from drafter.evidence.places import span_hashes
from drafter.evidence.verify import verify_run
from tests.evidence.made import evidence

LINES = [b"12:00 mo: search is down\n", b"12:01 lee: looking\n", b"12:09 lee: the index was full\n"]
CHAT = b"".join(LINES)
IDS = ["m-000000000a", "m-000000000b", "m-000000000c"]


def lines(file: str) -> list[Evidence]:
    found, start = [], 0
    for name, line in zip(IDS, LINES, strict=True):
        place = Place(file, sha256(CHAT).hexdigest(), start, start + len(line) - 1)
        found.append(evidence(name, place, line.decode().split(": ", 1)[1].strip()))
        start += len(line)
    return found


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    root = tmp_path / "77"
    root.mkdir()
    (root / "chat.log").write_bytes(CHAT)
    with zipfile.ZipFile(root / "chat.zip", "w") as archive:
        archive.writestr("inc/chat.log", CHAT)
    return Bundle(root=root, manifest=Manifest(id="77"))


@pytest.fixture
def run(tmp_path: Path, bundle: Bundle) -> Path:
    return made(tmp_path / "run", bundle, lines("chat.log"))


def made(folder: Path, bundle: Bundle, items: list[Evidence], *, hashed: bool = True) -> Path:
    folder.mkdir()
    (folder / "evidence.jsonl").write_bytes(ledger_bytes(items, span_hashes(bundle, items) if hashed else None))
    return folder


def test_untouched_is_proved(run: Path, bundle: Bundle) -> None:
    assert verify_run(run, bundle) == ()


CHANGES: list[tuple[Callable[[bytes], bytes], list[str]]] = [
    (
        lambda data: data.replace(b"looking", b"LOOKING"),
        [
            "chat.log: changed since it was captured; 2 of 3 cited places are unchanged",
            f"chat.log: other bytes than captured at {IDS[1]}",
        ],
    ),
    (lambda data: data + b"12:30 mo: more\n", ["chat.log: changed since it was captured; 3 of 3 cited places are unchanged"]),
    (
        lambda data: data[:60],
        [
            "chat.log: changed since it was captured; 2 of 3 cited places are unchanged",
            f"chat.log: ends at byte 60, before {IDS[2]}",
        ],
    ),
    (
        lambda data: b"# note\n" + data,
        [
            "chat.log: changed since it was captured; 0 of 3 cited places are unchanged",
            f"chat.log: other bytes than captured at {', '.join(IDS)}",
        ],
    ),
]


@pytest.mark.parametrize(("change", "said"), CHANGES)
def test_each_change_is_named(run: Path, bundle: Bundle, change: Callable[[bytes], bytes], said: list[str]) -> None:
    (bundle.root / "chat.log").write_bytes(change(CHAT))
    assert list(verify_run(run, bundle)) == said


def test_a_missing_file_names_who_cites_it(run: Path, bundle: Bundle) -> None:
    (bundle.root / "chat.log").unlink()
    assert verify_run(run, bundle) == (f"chat.log: no such file or directory; {', '.join(IDS)} cannot be shown any more",)


def test_every_single_byte_counts(run: Path, bundle: Bundle) -> None:
    for at in range(len(CHAT)):
        (bundle.root / "chat.log").write_bytes(CHAT[:at] + bytes([CHAT[at] ^ 1]) + CHAT[at + 1 :])
        hit = [name for name, item in zip(IDS, lines("chat.log"), strict=True) if item.place.start <= at < item.place.end]
        said = " ".join(verify_run(run, bundle))
        assert [name for name in IDS if name in said] == hit
        assert "changed since" in said


def test_a_member_of_an_archive(tmp_path: Path, bundle: Bundle) -> None:
    run = made(tmp_path / "zip-run", bundle, lines("chat.zip!inc/chat.log"))
    assert verify_run(run, bundle) == ()
    with zipfile.ZipFile(bundle.root / "chat.zip", "w") as archive:
        archive.writestr("inc/chat.log", CHAT.replace(b"full", b"fuel"))
    assert f"other bytes than captured at {IDS[2]}" in " ".join(verify_run(run, bundle))
    with zipfile.ZipFile(bundle.root / "chat.zip", "w") as archive:
        archive.writestr("other.log", CHAT)
    assert "no such member" in verify_run(run, bundle)[0]
    (bundle.root / "chat.zip").write_bytes(b"PK not a zip")
    assert "the archive cannot be read" in verify_run(run, bundle)[0]


def test_a_bundle_that_is_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "77.zip", "w") as archive:
        archive.writestr("77/chat.log", CHAT)
    bundle = Bundle(root=tmp_path / "77.zip", manifest=Manifest(id="77"))
    assert verify_run(made(tmp_path / "run", bundle, lines("77/chat.log")), bundle) == ()


def test_further_places_are_checked_too(tmp_path: Path, bundle: Bundle) -> None:
    (bundle.root / "copy.log").write_bytes(CHAT)
    items = [replace(item, also=(replace(item.place, file="copy.log"),)) for item in lines("chat.log")]
    run = made(tmp_path / "both", bundle, items)
    (bundle.root / "copy.log").write_bytes(CHAT.replace(b"down", b"up"))
    assert all(line.startswith("copy.log: ") for line in verify_run(run, bundle))
    assert verify_run(run, bundle)


@pytest.mark.parametrize("file", ["../secret.txt", "/etc/hostname", "a/../../secret.txt", "link.log", "..\\secret.txt"])
def test_a_name_that_leads_outside_is_not_read(tmp_path: Path, bundle: Bundle, file: str) -> None:
    (tmp_path / "secret.txt").write_bytes(CHAT)
    (bundle.root / "link.log").symlink_to(tmp_path / "secret.txt")
    assert "leads outside" in verify_run(made(tmp_path / "out", bundle, lines(file)), bundle)[0]


def test_without_hashes_of_its_spans_a_changed_file_leaves_doubt(tmp_path: Path, bundle: Bundle) -> None:
    run = made(tmp_path / "bare", bundle, lines("chat.log"), hashed=False)
    assert verify_run(run, bundle) == ()
    (bundle.root / "chat.log").write_bytes(CHAT + b"more")
    assert f"cannot tell whether it changed at {', '.join(IDS)}" in " ".join(verify_run(run, bundle))


def test_a_file_that_changed_while_it_was_drafted_is_named(tmp_path: Path, bundle: Bundle) -> None:
    items = [replace(item, place=replace(item.place, sha256="0" * 64)) for item in lines("chat.log")]
    assert "changed since" in verify_run(made(tmp_path / "raced", bundle, items), bundle)[0]


def test_many_ids_are_counted(tmp_path: Path, bundle: Bundle) -> None:
    items = [replace(lines("gone.log")[0], id=f"m-{n:010x}") for n in range(20)]
    assert "and 12 more" in verify_run(made(tmp_path / "many", bundle, items), bundle)[0]


def draft(run: Path, **statement: object) -> None:
    (run / "draft.json").write_text(
        json.dumps({"timeline": [{"id": "T001", **statement}], "milestones": {"restored": {"evidence": []}}})
    )


def test_quotes_and_ids_of_the_draft(run: Path, bundle: Bundle) -> None:
    draft(run, evidence=[IDS[2]], quote="index was full")
    assert verify_run(run, bundle) == ()
    draft(run, evidence=[IDS[2]], quote="index was fuel")
    assert verify_run(run, bundle) == (f"draft.json.timeline[0]: its quote is not in {IDS[2]}",)
    draft(run, cites=[IDS[0], "d-00000000ff"])
    assert verify_run(run, bundle) == ("draft.json: cites d-00000000ff, which the ledger does not hold",)


def test_a_ledger_that_was_edited(run: Path, bundle: Bundle) -> None:
    path = run / "evidence.jsonl"
    (run / "run.json").write_text(json.dumps({"outputs": {"evidence.jsonl": sha256(path.read_bytes()).hexdigest()}}))
    assert verify_run(run, bundle) == ()
    path.write_bytes(path.read_bytes().replace(b"looking", b"sleeping"))
    assert verify_run(run, bundle) == ("evidence.jsonl: changed since the run wrote it",)


def test_a_run_without_a_ledger(tmp_path: Path, bundle: Bundle) -> None:
    with pytest.raises(EvidenceChanged, match=r"evidence\.jsonl"):
        verify_run(tmp_path, bundle)


def test_a_draft_that_cannot_be_read(run: Path, bundle: Bundle) -> None:
    (run / "draft.json").write_text("{")
    with pytest.raises(EvidenceChanged, match=r"draft\.json"):
        verify_run(run, bundle)
