from pathlib import Path

import pytest

from drafter.errors import StorageRefused
from drafter.pipeline import outputs
from drafter.pipeline.outputs import write_run

FILES = {"draft.md": b"first", "draft.html": b"<p>first"}


def told(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_run_is_written_over_the_last_one(tmp_path: Path) -> None:
    assert write_run(tmp_path / "new" / "7", FILES, {"n": 1}) == ()
    assert write_run(tmp_path / "new" / "7", {**FILES, "draft.md": b"second"}, {"n": 2}) == ()
    assert sorted(told(tmp_path / "new" / "7")) == ["draft.html", "draft.md", "run.json"]
    assert told(tmp_path / "new" / "7")["draft.md"] == b"second"


def test_what_a_person_wrote_is_kept_beside_the_new_run(tmp_path: Path) -> None:
    write_run(tmp_path, FILES, {})
    (tmp_path / "draft.md").write_bytes(b"by hand")
    (tmp_path / "notes.txt").write_bytes(b"mine")
    assert write_run(tmp_path, FILES, {}) == (tmp_path / "draft.edited-1.md",)
    assert told(tmp_path)["draft.edited-1.md"] == b"by hand"
    assert told(tmp_path)["notes.txt"] == b"mine"


@pytest.mark.parametrize("refused", ["draft.md", "draft.html", "run.json"])
def test_a_run_that_cannot_be_written_whole_leaves_the_last_one_and_edits_alone(tmp_path: Path, refused: str) -> None:
    write_run(tmp_path, FILES, {"n": 1})
    (tmp_path / "draft.md").write_bytes(b"by hand")
    before = told(tmp_path)
    (tmp_path / outputs.UNFINISHED / refused).mkdir(parents=True)  # a folder where the file should go: refused by any system
    with pytest.raises(StorageRefused, match=refused):
        write_run(tmp_path, {"draft.md": b"second", "draft.html": b"<p>second"}, {"n": 2})
    assert told(tmp_path) == before


def test_a_folder_that_was_not_there_is_not_left_behind(tmp_path: Path) -> None:
    with pytest.raises(StorageRefused):
        write_run(tmp_path / "7", {"x" * 300: b"a name that no system takes"}, {})
    assert not (tmp_path / "7").exists()
