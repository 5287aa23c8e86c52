from __future__ import annotations

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drafter.errors import StorageRefused
from drafter.storage.answers import AnswerFiles
from drafter.storage.places import data_folder

KEY = "ab" * 32


def test_what_was_put_is_got_and_nothing_else(tmp_path):
    store = AnswerFiles(tmp_path)
    assert store.get(KEY) is None
    store.put(KEY, "an answer ☃")
    assert store.get(KEY) == "an answer ☃"
    assert AnswerFiles(tmp_path).get(KEY) == "an answer ☃"
    assert store.get("cd" * 32) is None
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [f"{KEY}.json"]


def test_kept_answers_are_for_their_owner_only(tmp_path):
    AnswerFiles(tmp_path).put(KEY, "x")
    [path] = tmp_path.rglob("*.json")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_many_writers_of_one_answer_leave_one_whole_file(tmp_path):
    store = AnswerFiles(tmp_path)
    texts = [str(number) * 50_000 for number in range(10)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: store.put(KEY, text), texts))
    assert store.get(KEY) in texts
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize("key", ["../../etc/passwd", "AB" * 32, "ab" * 31, ""])
def test_a_key_is_a_digest_and_never_a_path(tmp_path, key):
    with pytest.raises(ValueError, match="SHA-256"):
        AnswerFiles(tmp_path).get(key)


def test_a_full_disk_is_refused_and_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageRefused, match="No space left") as caught:
        AnswerFiles(tmp_path).put(KEY, "x")
    assert caught.value.exit_code == 6
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_place_that_is_a_file_is_refused(tmp_path):
    (tmp_path / KEY[:2]).write_text("not a folder")
    with pytest.raises(StorageRefused):
        AnswerFiles(tmp_path).put(KEY, "x")
    with pytest.raises(StorageRefused):
        AnswerFiles(tmp_path).get(KEY)


def test_bytes_that_are_not_text_are_refused(tmp_path):
    AnswerFiles(tmp_path).put(KEY, "x")
    [path] = tmp_path.rglob("*.json")
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(StorageRefused):
        AnswerFiles(tmp_path).get(KEY)
    assert path.read_bytes() == b"\xff\xfe"


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"DRAFTER_DATA": "/data/x", "XDG_DATA_HOME": "/xdg", "HOME": "/home/u"}, "/data/x"),
        ({"XDG_DATA_HOME": "/xdg", "HOME": "/home/u"}, "/xdg/drafter"),
        ({"XDG_DATA_HOME": "relative", "HOME": "/home/u"}, "/home/u/.local/share/drafter"),
        ({"HOME": "/home/u"}, "/home/u/.local/share/drafter"),
        ({"DRAFTER_DATA": "", "HOME": "/home/u"}, "/home/u/.local/share/drafter"),
    ],
)
def test_where_the_run_store_is(environment, folder):
    assert data_folder(environment) == Path(folder)
