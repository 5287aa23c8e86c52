from __future__ import annotations

import json
import stat

import pytest

from drafter.errors import StorageRefused
from drafter.storage.answers import AnswerFiles
from drafter.storage.beside import forget_beside

NAMES = ("Vesna Tolmin", "vtolmin")


def test_a_person_leaves_the_roles_files_and_no_answer_is_kept(tmp_path):
    roles = tmp_path / "roles"
    roles.mkdir()
    (roles / "7.json").write_text(
        json.dumps({"responder-1": ["vesna tolmin", "vtolmin"], "responder-2": ["Vesna Tolminova", "lee"]})
    )
    (roles / "8.json").write_text(json.dumps({"responder-1": ["lee"]}))
    untouched = (roles / "8.json").read_bytes()
    AnswerFiles(tmp_path / "answers").put("ab" * 32, '{"quote": "I pulled the breaker"}')
    assert forget_beside(tmp_path, NAMES) == ("1 roles files rewritten", "1 kept answers removed")
    assert json.loads((roles / "7.json").read_text()) == {"responder-2": ["Vesna Tolminova", "lee"]}
    assert stat.S_IMODE((roles / "7.json").stat().st_mode) == 0o600
    assert (roles / "8.json").read_bytes() == untouched
    assert AnswerFiles(tmp_path / "answers").get("ab" * 32) is None
    assert forget_beside(tmp_path, NAMES) == ()


def test_nothing_beside_is_nothing_to_do(tmp_path):
    assert forget_beside(tmp_path / "none", NAMES) == ()


@pytest.mark.parametrize("content", ["[]", "{", '{"responder-1": 3}'])
def test_a_file_that_holds_no_roles_is_named_and_left(tmp_path, content):
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles" / "7.json").write_text(content)
    with pytest.raises(StorageRefused, match=r"7\.json"):
        forget_beside(tmp_path, NAMES)
    assert (tmp_path / "roles" / "7.json").read_text() == content
