from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.sources.decoding import decode
from drafter.sources.git_text import commits
from tests.sources.exports import captured, lines, read, told

WHO = {
    "GIT_AUTHOR_NAME": "Hanne Dverg",
    "GIT_AUTHOR_EMAIL": "hanne@heron.example",
    "GIT_COMMITTER_NAME": "merge queue",
    "GIT_COMMITTER_EMAIL": "queue@heron.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_PAGER": "cat",
}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three commits, written at 08, 09 and 10 h and committed a minute later, in a zone of its own."""
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "-q", "-b", "main")
    messages = (
        "Keep labels for a day (#41)\n\nThe printer asks twice.\n\nReviewed-by: Odd Lien <odd@heron.example>",
        "Größere Etiketten\n\n    indented example\ncommit 1234567 is not a header",
        'Revert "Keep labels for a day"\n\nThis reverts commit {first}.',
    )
    for number, message in enumerate(messages):
        (folder / ("größer.txt" if number == 2 else f"label{number}.txt")).write_text(f"{number}\n" * 20)
        when = {
            f"GIT_{who}_DATE": f"2026-04-02T{8 + number:02}:0{late}:00+0200" for late, who in enumerate(("AUTHOR", "COMMITTER"))
        }
        git(folder, "add", "-A")
        first = git(folder, "rev-list", "--max-parents=0", "HEAD").strip() if number else ""
        git(folder, "commit", "-q", "-m", message.replace("{first}", first), env=when)
    return folder


def git(folder: Path, *arguments: str, env: dict[str, str] | None = None) -> str:
    whole = {**os.environ, **WHO, **(env or {})}
    done = subprocess.run(["git", "-C", str(folder), *arguments], env=whole, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


AUTHORED = ["04-02T08:00:00", "04-02T07:00:00", "04-02T06:00:00"]
COMMITTED = ["04-02T08:01:00", "04-02T07:01:00", "04-02T06:01:00"]


@pytest.mark.parametrize("files", [(), ("--name-status",), ("--name-only",), ("--stat",), ("--numstat",), ("--raw",), ("-p",)])
@pytest.mark.parametrize(
    ("form", "times"),
    [
        ((), AUTHORED),
        (("--format=full", "--date=iso"), None),
        (("--format=fuller",), COMMITTED),
        (("--format=fuller", "--date=iso-strict"), COMMITTED),
        (("--date=rfc", "--decorate"), AUTHORED),
        (("--date=unix",), AUTHORED),
        (("--date=raw", "--parents"), AUTHORED),
        (("--pretty=format:%H%x09%cI%x09%an%x09%s",), COMMITTED),
        (("--pretty=tformat:%H|%an|%cd|%s", "--date=iso"), COMMITTED),
        (("--pretty=format:%h %ci %s",), COMMITTED),
        (("--pretty=format:commit %H%nAuthor: %an%nCommitDate: %cI%n%n%w(0,4,4)%B",), COMMITTED),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_git_itself_prints(
    tmp_path: Path, repository: Path, form: tuple[str, ...], times: list[str] | None, files: tuple[str, ...]
) -> None:
    reading = read(tmp_path, "git-log", {"log.txt": git(repository, "log", *form, *files)})
    if times is None:
        assert [q.reason for q in reading.quarantined] == ["no date"] * 3
        return
    assert not reading.quarantined
    assert [at for at, _ in told(reading)] == times
    assert [r.source_id[:7] for r in reading.records] == git(repository, "log", "--pretty=%h", "--abbrev=7").split()
    assert reading.records[1].title == "Größere Etiketten"
    assert reading.records[2].details["pr"] == "41"
    assert {r.marks for r in reading.records} == {("merge-time",)}
    assert [r.details.get("files", "").split("\n")[-1] for r in reading.records] == (
        ["größer.txt", "label1.txt", "label0.txt"] if files else [""] * 3
    )


@pytest.fixture(scope="module")
def merged(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with a branch that left it twice and came back with a merge."""
    folder = tmp_path_factory.mktemp("merged")
    git(folder, "clone", "-q", str(repository), ".")
    for branch, start in (("left", "main"), ("right", "main~1")):
        git(folder, "checkout", "-q", "-b", branch, start)
        (folder / f"{branch}.txt").write_text(branch)
        git(folder, "add", "-A")
        git(folder, "commit", "-q", "-m", f"On the {branch}\n\n* commit abcdef0 was in the way\n\n---")
    git(folder, "checkout", "-q", "main")
    git(folder, "merge", "-q", "--no-ff", "-m", "Merge both", "left", "right")
    return folder


@pytest.mark.parametrize("files", [(), ("--name-status",), ("--stat",)])
@pytest.mark.parametrize(
    "form", [(), ("--format=fuller",), ("--pretty=tformat:%H%x09%cI%x09%an%x09%s",), ("--pretty=%h %ci %s",)]
)
def test_a_graph_beside_the_log_changes_nothing(
    tmp_path: Path, merged: Path, form: tuple[str, ...], files: tuple[str, ...]
) -> None:
    def said(*graph: str) -> list[tuple[object, ...]]:
        reading = read(tmp_path, "git-log", {"log.txt": git(merged, "log", "--topo-order", *graph, *form, *files)})
        assert not reading.quarantined
        return [(r.source_id, r.title, r.text, r.author, r.stamp.at, r.details.get("files")) for r in reading.records]

    assert said("--graph") == said()
    assert len(said()) == 6


def test_what_a_commit_says(tmp_path: Path, repository: Path) -> None:
    reading = read(tmp_path, "git-log", {"log.txt": git(repository, "log", "--name-status", "-M")}, label="parcels")
    revert, _, first = reading.records
    assert (first.kind, first.author, first.actor, first.service) == ("deploy", "Hanne Dverg", "person", "parcels")
    assert first.text == "The printer asks twice.\n\nReviewed-by: Odd Lien <odd@heron.example>"
    assert revert.details["reverts"] == first.source_id
    assert revert.details["reverts_title"] == "Keep labels for a day"
    assert {p.emails for p in reading.people} == {("hanne@heron.example",), ("odd@heron.example",)}
    assert captured(tmp_path, first).startswith(f"commit {first.source_id}".encode())
    assert captured(tmp_path, first).endswith(b"A\tlabel0.txt")


def test_oneline_holds_no_times_and_says_so(tmp_path: Path, repository: Path) -> None:
    reading = read(tmp_path, "git-log", {"log.txt": git(repository, "log", "--oneline", "--decorate")})
    assert not reading.records
    assert [(q.records, "prints no times" in q.reason) for q in reading.quarantined] == [(3, True)]


def test_relative_dates_name_no_moment(tmp_path: Path, repository: Path) -> None:
    reading = read(tmp_path, "git-log", {"log.txt": git(repository, "log", "-1", "--date=relative")})
    assert ["a date that names no moment" in q.reason for q in reading.quarantined] == [True]


def test_a_local_date_is_read_in_the_zone_of_the_bundle(tmp_path: Path) -> None:
    text = "commit aaaaaaaaa\nAuthor: Hanne Dverg <h@heron.example>\nDate:   Thu Apr 2 09:00:00 2026\n\n    Keep labels\n"
    (record,) = read(tmp_path, "git-log", {"log.txt": text}).records
    assert (record.stamp.zone, record.stamp.flags) == ("America/New_York", ("naive",))
    assert record.stamp.at is not None
    assert record.stamp.at.hour == 13


SHA = "c" * 40


@pytest.mark.parametrize(
    "value",
    [
        {
            "sha": SHA,
            "date": "2026-04-02T08:01:00Z",
            "author": "Hanne Dverg <h@heron.example>",
            "message": "Keep labels\n\nWhy",
            "files": ["a"],
        },
        {
            "commit": SHA,
            "committer_date": "2026-04-02T08:01:00Z",
            "author": "Hanne Dverg",
            "subject": "Keep labels",
            "body": "Why",
            "files": ["a"],
        },
        {
            "sha": SHA,
            "commit": {
                "author": {"name": "Hanne Dverg", "email": "h@heron.example", "date": "2026-04-01T00:00:00Z"},
                "committer": {"name": "GitHub", "date": "2026-04-02T08:01:00Z"},
                "message": "Keep labels\n\nWhy",
            },
            "files": [{"filename": "a", "status": "modified"}],
        },
        {
            "id": SHA,
            "title": "Keep labels",
            "message": "Keep labels\n\nWhy",
            "author_name": "Hanne Dverg",
            "authored_date": "2026-04-01T00:00:00Z",
            "committed_date": "2026-04-02T10:01:00+02:00",
            "files": [{"path": "a"}],
        },
    ],
    ids=["own", "own fields", "github", "gitlab"],
)
def test_commits_as_json(tmp_path: Path, value: dict[str, object]) -> None:
    for content in (lines(value), json.dumps([value], indent=1)):
        (record,) = (reading := read(tmp_path, "git-log", {"log.json": content})).records
        assert told(reading) == [("04-02T08:01:00", "")]
        assert (record.source_id, record.title, record.text, record.author) == (SHA, "Keep labels", "Why", "Hanne Dverg")
        assert record.details["files"] == "a"
        assert json.loads(captured(tmp_path, record)) == value


@pytest.mark.parametrize(
    "broken", [{"date": "2026-04-02T08:01:00Z"}, {"sha": SHA}, {"sha": SHA, "date": "soon"}, {"sha": SHA, "files": 1}]
)
def test_a_broken_object_costs_itself_only(tmp_path: Path, broken: dict[str, object]) -> None:
    good = {"sha": SHA, "date": "2026-04-02T08:01:00Z", "message": "Keep labels"}
    reading = read(tmp_path, "git-log", {"log.jsonl": lines(good, broken, good)})
    assert (len(reading.records), [q.offset for q in reading.quarantined]) == (2, [len(lines(good))])


@pytest.mark.parametrize("content", ["hello\nworld\n", "a,b,c\n"])
def test_what_git_did_not_print_is_refused_as_one(tmp_path: Path, content: str) -> None:
    reading = read(tmp_path, "git-log", {"log.txt": content})
    assert ["no output of `git log`" in q.reason for q in reading.quarantined] == [True]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.text("0123456789abcdef", min_size=7, max_size=40),
            st.lists(
                st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), max_size=30), min_size=1, max_size=5
            ),
            st.lists(st.from_regex(r"[a-z]{1,6}/[a-zé]{1,6}\.[a-z]{1,3}", fullmatch=True), max_size=3),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_message_is_read_back(history: list[tuple[str, list[str], list[str]]], newline: str) -> None:
    text = newline.join(
        newline.join((f"commit {sha}", "Author: H <h@x.example>", "Date:   2026-04-02T08:00:00Z", ""))
        + newline.join(("", *(f"    {line}" for line in message), "", *files, "", ""))
        for sha, message, files in history
    )
    found = list(commits(decode(text.encode("utf-8"))))
    assert [commit.sha for commit in found] == [sha for sha, _, _ in history]
    for commit, (_, message, files) in zip(found, history, strict=True):
        assert "\n".join(commit.message).rstrip("\n").strip() == "\n".join(message).strip()
        assert commit.files == files


@settings(max_examples=100)
@given(st.text(st.sampled_from("commit abcdef0123456789\n\t|: Date")))
def test_no_text_breaks_it_and_spans_stay_inside(text: str) -> None:
    data = text.encode("utf-8")
    spans = [(commit.start, commit.end) for commit in commits(decode(data))]
    assert all(0 <= start <= end <= len(data) for start, end in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("line", "files"),
    [
        ("R100\told name.py\tnew name.py", ["old name.py", "new name.py"]),
        (" src/{old => new}/a.py | 4 ++--", ["src/{old => new}/a.py"]),
        (" logo.png | Bin 0 -> 812 bytes", ["logo.png"]),
        ("-\t-\tlogo.png", ["logo.png"]),
        (":100644 100644 bcd1234 0123456 M\tfile with space", ["file with space"]),
        ("a name with spaces.txt", ["a name with spaces.txt"]),
        ('M\t"Gr\\303\\266\\303\\237e \\"x\\".txt"', ['Größe "x".txt']),
        ('diff --git "a/\\303\\266" "b/\\303\\266"', ["ö"]),
        ("diff --git a/one b/two", ["two"]),
        (" 3 files changed, 9 insertions(+)", []),
    ],
)
def test_lines_that_name_files(line: str, files: list[str]) -> None:
    text = f"commit aaaaaaaaa\nDate: 2026-04-02\n\n    Subject\n\n{line}\n"
    assert [commit.files for commit in commits(decode(text.encode("utf-8")))] == [files]


def test_a_message_that_is_not_indented_keeps_its_first_paragraph(tmp_path: Path) -> None:
    text = "commit aaaaaaaaa\nDate: 2026-04-02T08:00:00Z\n\nOneWord\n\nMore of it.\n\nsrc/a.py\nMakefile\n"
    (record,) = read(tmp_path, "git-log", {"log.txt": text}).records
    assert (record.title, record.text) == ("OneWord", "More of it.")
    assert record.details["files"] == "src/a.py\nMakefile"


def test_a_commit_that_touches_everything(tmp_path: Path) -> None:
    text = "commit aaaaaaaaa\nDate: 2026-04-02T08:00:00Z\n\n    Vendor it\n\n" + "\n".join(f"A\tvendor/{n}" for n in range(1234))
    (record,) = read(tmp_path, "git-log", {"log.txt": text}).records
    assert (record.details["files"].count("\n") + 1, record.details["files_left_out"]) == (1000, "234")


def test_commas_of_a_subject_are_kept(tmp_path: Path) -> None:
    text = "aaaaaaaaa,2026-04-02T08:00:00Z,Hanne Dverg,Keep labels, all of them\n"
    (record,) = read(tmp_path, "git-log", {"log.csv": text}).records
    assert (record.author, record.title) == ("Hanne Dverg", "Keep labels, all of them")
