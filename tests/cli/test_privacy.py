"""`draft erase`, `expire`, `hold`, `release`, `backup`, `restore`, from the command line to the bytes on the disk."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.config.publish_settings import PublishSettings
from drafter.domain.review import Receipt
from drafter.pipeline.publishing import page_of
from drafter.pipeline.reviewing import Act, Desk
from drafter.storage.store import open_store
from tests.web.desks import EVERYONE, NOW

ANA = Act("ana", NOW, EVERYONE)
NAME = "Zdenka Fernsby"


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("privacy") / "125"
    assert main(["--incident", "125", "--out", str(folder), "--quiet"]) == 0
    return folder


@pytest.fixture
def data(tmp_path: Path, run_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one reviewed incident, in which a person is named by a reviewer, in the roles file, and in an answer."""
    monkeypatch.setenv("DRAFTER_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    desk = Desk(open_store(tmp_path / "data" / "drafter.db"))
    desk.take_in(run_folder, ANA)
    section = desk.store.document("125").section("went_well")
    desk.edit("125", section.id, section.hash, ANA, f"{NAME} found it within minutes.")
    desk.comment("125", section.id, Act("zfern42", NOW, EVERYONE), "I saw the carts first.")
    for name, text in (("roles/125.json", json.dumps({"responder-1": [NAME, "zfern42"]})), ("answers/ab/abc.json", NAME)):
        file = tmp_path / "data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path / "data"


def holding(folder: Path, *words: str) -> list[str]:
    """Files with one of the words in any of their bytes."""
    return [
        path.name for path in folder.rglob("*") if path.is_file() and any(word.encode() in path.read_bytes() for word in words)
    ]


def test_shown_first(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["erase", "--person", NAME]) == 0
    told = capsys.readouterr().out
    assert f"called: {NAME}, zfern42" in told
    assert "Nothing was changed" in told
    assert holding(data, NAME)


@pytest.mark.parametrize("given", [["--person", NAME], ["--person", "zfern42"], ["--person", "responder-1", "--incident", "125"]])
def test_no_byte_is_left(data: Path, capsys: pytest.CaptureFixture[str], given: list[str]) -> None:
    drafts = data.parent / "drafts" / "125"
    drafts.mkdir(parents=True)
    (drafts / "draft.md").write_text(f"by {NAME}")
    assert main(["backup", str(data.parent / "copy")]) == 0
    assert main(["erase", *given, "--yes"]) == 0
    told = capsys.readouterr().out
    assert holding(data, NAME, "Fernsby", "zfern42", "carts first") == []
    assert "not reached: backup" in told
    assert f"not reached: file {drafts / 'draft.md'}" in told
    assert "1 roles files rewritten" in told
    assert "1 kept answers removed" in told
    [kept] = (data / "receipts").glob("*-erase-0.json")
    assert Receipt.model_validate_json(kept.read_text()).incidents == ("125",)
    assert kept.stat().st_mode & 0o077 == 0
    assert main(["audit", "verify"]) == 0


def test_where_it_was_published_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = open_store(data / "drafter.db")
    desk = Desk(store)
    for section in store.document("125").sections:
        if section.state == "suggested" and section.human_only:
            desk.reject("125", section.id, section.hash, ANA, "nothing")
        elif section.state == "suggested":
            desk.accept("125", section.id, section.hash, ANA, range(len(section.passages)))
    desk.approve("125", desk.freeze("125", store.document("125").hash, ANA).hash, ANA)
    (data.parent / "drafter.toml").write_text('[publish]\nnames = "keep"\n')
    assert main(["publish", "125", "--send"]) == 0
    assert main(["erase", "--person", NAME, "--yes"]) == 0
    told = capsys.readouterr().out
    assert "not reached: published at " in told
    assert f"not reached: file {data.parent / 'published' / '125.md'}" in told


def test_a_hold_refuses_until_it_is_released(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hold", "125", "--reason", "a claim is open"]) == 0
    assert main(["erase", "--person", NAME, "--yes"]) == 1
    assert holding(data / "roles", NAME)
    assert main(["expire", "--before", "2099-01-01", "--yes"]) == 1
    assert "refused" in capsys.readouterr().out
    assert main(["hold", "125"]) == 1
    assert main(["release", "125"]) == 0
    assert main(["erase", "--person", NAME, "--yes"]) == 0
    assert holding(data, NAME) == []


def test_what_is_past_its_time_goes_with_its_roles(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    resolved = open_store(data / "drafter.db").document("125").resolved_at
    assert resolved is not None
    assert main(["expire", "--before", resolved.isoformat(), "--yes"]) == 0
    assert main(["expire", "--before", f"{resolved + timedelta(days=1):%Y-%m-%d}"]) == 0
    told = capsys.readouterr().out
    assert "No incident is that old." in told
    assert "125 · " in told
    assert main(["expire", "--before", f"{resolved + timedelta(days=1):%Y-%m-%d}", "--yes"]) == 0
    assert open_store(data / "drafter.db").listed() == ((), 0)
    assert not (data / "roles" / "125.json").exists()
    assert len(list((data / "receipts").iterdir())) == 1
    assert main(["expire", "--before", "soon"]) == 2


def test_restored_what_was_backed_up(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = data.parent / "copy"
    assert main(["backup", str(copy)]) == 0
    assert main(["expire", "--before", "2099-01-01", "--yes"]) == 0
    assert main(["restore", str(copy)]) == 0
    assert open_store(data / "drafter.db").listed()[1] == 0
    assert main(["restore", str(copy), "--yes"]) == 0
    assert open_store(data / "drafter.db").listed()[1] == 1
    assert "must be erased again" in capsys.readouterr().out
    assert main(["restore", str(data.parent / "nowhere"), "--yes"]) == 6


def test_nobody_of_that_name(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["erase", "--person", "responder-99", "--incident", "125", "--yes"]) == 2
    assert main(["erase", "--person", "responder-1", "--yes"]) == 2
    assert main(["erase", "--person", " ", "--yes"]) == 2
    assert "Give a name" in capsys.readouterr().err
    assert main(["erase", "--person", "Somebody Else", "--yes"]) == 0
    assert "none" in capsys.readouterr().out


def test_a_record_that_was_deleted_at_its_source(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(open_store(data / "drafter.db"))
    document = desk.store.document("125")
    exhibit = desk.exhibit(document)
    cited = next(
        cite for section in document.sections for p in section.passages for cite in p.cites if exhibit.records[cite].text
    )
    label, words = exhibit.labels[cited], str(exhibit.records[cited].text)
    assert main(["withdraw", "125", "--record", label]) == 0
    assert " ".join(words.split())[:60] in capsys.readouterr().out
    assert main(["withdraw", "125", "--record", "M9999", "--yes"]) == 2
    assert main(["withdraw", "125", "--record", label, "--yes"]) == 0
    after = desk.store.document("125")
    assert all(p.stale for section in after.sections for p in section.passages if cited in p.cites)
    assert main(["publish", "125", "--to", "json"]) == 0
    shown = json.loads(prepared_json(desk))
    assert [r["excerpt"] for r in shown["evidence"] if r["label"] == label] == ["(source withdrawn)"]


def prepared_json(desk: Desk) -> str:
    document = desk.store.document("125")
    return page_of(document, desk.exhibit(document), PublishSettings(), "company").model_dump_json()
