"""Relations: each change is what it says, a sound draft holds, and a draft that did change is seen."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.evaluation.making import make
from drafter.evaluation.metamorphic import read_files, write_files
from drafter.evaluation.relations import RELATIONS, Files, Told
from drafter.evaluation.world import NOISE


@pytest.fixture
def files(tmp_path: Path) -> Files:
    name, content = make(11)
    for file, text in content.items():
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / file).write_bytes(text)
    found = read_files(tmp_path / name)
    assert found is not None
    return found


def _rows(files: Files) -> list[dict[str, object]]:
    return [row for rows in files.rows.values() for row in rows]


def _changed(files: Files, relation: str) -> Files:
    return RELATIONS[relation].change(files, random.Random(1))


def _instant(row: dict[str, object]) -> datetime:
    return datetime.fromisoformat(str(row["ts"]))


def test_files_come_back_as_they_were_written(files: Files, tmp_path: Path) -> None:
    write_files(tmp_path / "again", files)
    assert read_files(tmp_path / "again") == files


def test_a_bundle_of_another_kind_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "incident.toml").write_text('id = "1"\n[[source]]\ntype = "transcript"\npath = "x.txt"\n')
    assert read_files(tmp_path) is None
    assert read_files(tmp_path / "none") is None


def test_shuffling_keeps_every_record(files: Files) -> None:
    after = _changed(files, "records shuffled")
    assert after.rows != files.rows
    assert sorted(map(str, _rows(after))) == sorted(map(str, _rows(files)))


def test_sources_change_places(files: Files) -> None:
    after = _changed(files, "sources in another order")
    assert [s.strip() for s in after.sources] == [s.strip() for s in reversed(files.sources)]


def test_repeating_adds_only_what_is_there_already(files: Files) -> None:
    after = _changed(files, "records repeated")
    assert len(_rows(after)) > len(_rows(files))
    assert all(row in _rows(files) for row in _rows(after))


def test_other_zones_and_other_days(files: Files) -> None:
    zoned, later = _changed(files, "times written in another zone"), _changed(files, "a week later")
    assert [row["ts"] for row in _rows(zoned)] != [row["ts"] for row in _rows(files)]
    assert [_instant(row) for row in _rows(zoned)] == [_instant(row) for row in _rows(files)]
    assert [_instant(row) - timedelta(days=7) for row in _rows(later)] == [_instant(row) for row in _rows(files)]


def test_people_keep_apart_under_their_new_names(files: Files) -> None:
    chat = [{**row, "text": f"{row['author']}: {row['text']}"} for row in files.rows["chat.jsonl"]]
    after = _changed(replace(files, rows={"chat.jsonl": tuple(chat)}), "people renamed").rows["chat.jsonl"]
    pairs = {(str(a["author"]), str(b["author"])) for a, b in zip(chat, after, strict=True)}
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)
    assert not {a for a, _ in pairs} & {b for _, b in pairs}
    assert all(str(row["text"]).startswith(str(row["author"])) for row in after)


def test_chatter_is_chatter(files: Files) -> None:
    before, after = files.rows["chat.jsonl"], _changed(files, "chatter added: answers").rows["chat.jsonl"]
    assert len(after) == len(before) + 10
    assert {str(row["text"]) for row in after} - {str(row["text"]) for row in before} <= set(NOISE)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    from drafter.domain.redaction_policy import RedactionPolicy
    from drafter.models.build import embedded_ask
    from drafter.models.tokens import estimate
    from drafter.pipeline.run import draft, prepare

    incidents = Path(__file__).resolve().parents[2] / "fixtures" / "incidents"
    prepared = prepare(incidents, "125", RedactionPolicy(), lambda step, n: None)
    written = draft(prepared, embedded_ask(prepared.leaks, lambda: 0.0), 6000, estimate, lambda step, n: None)
    return Told(written, prepared.redacted.evidence, {})


@pytest.mark.parametrize("name", sorted(RELATIONS.keys() - {"a week later"}))
def test_the_same_draft_holds_and_one_that_lost_an_entry_does_not(told: Told, name: str) -> None:
    broken = RELATIONS[name].broken
    assert broken(told, told) is None
    moved = {**told.draft.milestones, "restored": told.draft.milestones["detected"]}
    other = told.draft.model_copy(update={"timeline": told.draft.timeline[1:], "milestones": moved})
    assert broken(told, replace(told, draft=other)) is not None


def test_a_draft_that_did_not_move_along_is_seen(told: Told) -> None:
    assert RELATIONS["a week later"].broken(told, told) is not None


def test_metamorphic_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("name: mine\nmake: {seed: 5, count: 1, without: [noise]}\nscorers: {citations: {}}\n")
    assert main(["eval", "metamorphic", str(path), "--jobs", "1", "--format", "md"]) in (0, 1)
    assert "| records shuffled | the draft, to the byte | 1 of 1 (100.0%) |" in capsys.readouterr().out
    assert main(["eval", "metamorphic", str(path), "--format", "runes"]) == 2
