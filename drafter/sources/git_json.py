"""Commits as JSON objects: GitHub's and GitLab's API, and what people make of `git log --format` themselves."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.sources.decoding import Unreadable
from drafter.sources.fields import list_of, mapping_of, plain, text_of
from drafter.sources.git_text import Commit, person

_SHA = ("sha", "hash", "commit", "id", "oid", "revision")
_DATES = (
    *("committed_date", "committer_date", "commit_date", "commitDate", "committedDate"),
    *("date", "ts", "time", "timestamp", "authored_date", "author_date", "created_at"),
)
"""Most telling first: when a commit entered the branch, before when it was written."""


def commit_of(value: Mapping[str, object], start: int, end: int) -> Commit:
    """The commit of one object. Raises `Unreadable` when it names none."""
    inner = mapping_of(value, "commit") if isinstance(value.get("commit"), dict) else value
    sha = next((text for text in (_plain(value, key) for key in _SHA) if text), "")
    if not sha:
        raise Unreadable(0, "no `sha`")
    name, email = _author(inner)
    return Commit(start, end, sha, _date(inner), name, email, _message(inner), [_path(file) for file in list_of(value, "files")])


def _plain(value: Mapping[str, object], key: str) -> str:
    found = value.get(key)
    return plain(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""


def _date(value: Mapping[str, object]) -> str:
    committer = value.get("committer")
    said = text_of(committer, "date") if isinstance(committer, dict) else ""
    return said or next((text for text in (_plain(value, key) for key in _DATES) if text), "") or _author_date(value)


def _author_date(value: Mapping[str, object]) -> str:
    author = value.get("author")
    return text_of(author, "date") if isinstance(author, dict) else ""


def _author(value: Mapping[str, object]) -> tuple[str, str]:
    author = value.get("author")
    if isinstance(author, dict):
        return text_of(author, "name") or text_of(author, "login"), text_of(author, "email")
    name, email = person(text_of(value, "author") or text_of(value, "author_name"))
    return name, email or text_of(value, "author_email")


def _message(value: Mapping[str, object]) -> list[str]:
    whole = text_of(value, "message")
    subject = text_of(value, "subject") or text_of(value, "title")
    return (whole or f"{subject}\n\n{text_of(value, 'body') or text_of(value, 'description')}").split("\n")


def _path(file: object) -> str:
    return plain(file.get("filename") or file.get("path") or "") if isinstance(file, dict) else plain(file)
