"""The recorded changes, indexed once: by what names them, by rare words, by files, by title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from drafter.analysis.stance import undoes
from drafter.analysis.words import likeness, names, rarity, terms
from drafter.domain.evidence import Evidence

FILES = 40  # paths of one change that are looked at
COMMON_SHARE = 20  # a word or path that stands in more changes than this tells none of them apart
REACH = timedelta(days=7)
_TRAILER = re.compile(r"\(#\d{1,9}\)\s*$")
_REVERTED = re.compile(r'\b[Rr]evert(?:s|ed|ing)?:? "([^"\n]{4,200})"')
_UNDONE = re.compile(r'"[^"\n]*"|\b(?:of|from)\s+\S+')
_INERT_PATH = re.compile(
    r"(?:^|/)(?:docs?|documentation|tests?|spec|__tests__|e2e|examples?|\.github|\.circleci|\.gitlab|\.vscode|adr|rfcs?)/"
    r"|\.(?:md|rst|adoc|txt)$|(?:^|/)(?:readme|license|changelog|contributing|codeowners|owners|"
    r"\.gitignore|\.pre-commit-config\.yaml|\.gitlab-ci\.yml|jenkinsfile)"
    r"|(?:_test|\.test|\.spec|_spec)\.\w+$|(?:^|/)test_[^/]+$",
    re.I,
)
_INERT_TITLE = re.compile(
    r"^(?:docs?|test|tests|ci|style|chore\(ci\)|chore\(docs\))(?:\([^)]{0,40}\))?!?:|\b(?:typos?|"
    r"readme|changelog|documentation|comments?|lint(?:er|ing)?"
    r"|unit tests?|e2e tests?|pre-commit|code ?owners|formatting|whitespace|dev[- ]dependenc\w+|"
    r"devdependenc\w+|github[- _]actions|codecov|eslint|prettier|flake8|pytest|mypy|jest)\b",
    re.I,
)
_ELSEWHERE = re.compile(
    r"(?<![^-_/ ])(?:staging|stage|dev|development|test|testing|qa|uat|preview|sandbox|review)(?![^-_/ 0-9])", re.I
)
_INEFFECTIVE = frozenset(
    {"failed", "failure", "error", "cancelled", "canceled", "aborted", "pending", "queued", "waiting", "inactive"}
)


@dataclass(frozen=True, slots=True)
class Change:
    """One recorded change. `titled` are the telling words of its title and text, `words` those of its service and paths
    too; `files` its paths (at most `FILES`); `inert` 0..1, 1 when it changes nothing in production."""

    at: datetime | None
    record: Evidence
    names: frozenset[str]
    titled: frozenset[str]
    words: frozenset[str]
    files: tuple[str, ...]
    inert: float


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`changes` oldest first; the indexes hold positions in it."""

    changes: tuple[Change, ...]
    rare: Mapping[str, float]
    rare_in_titles: Mapping[str, float]
    by_name: Mapping[str, Sequence[int]]
    by_word: Mapping[str, Sequence[int]]
    by_file: Mapping[str, Sequence[int]]
    by_title: Mapping[str, Sequence[int]]

    def alike(self, words: Iterable[str]) -> dict[int, float]:
        """Changes that share telling words, and how much (0..1). Bounded by `COMMON_SHARE` changes a word."""
        shared: defaultdict[int, list[str]] = defaultdict(list)
        for word in words:
            for number in self.by_word.get(word, ()):
                shared[number].append(word)
        return {number: likeness(self.rare_in_titles.get(word, 1.0) for word in found) for number, found in shared.items()}

    def touched(self, files: Iterable[str]) -> dict[int, float]:
        """Changes that share paths, and how much (0..1): the share of `files`, less where many changes touch the path."""
        listed = list(files)
        counts: defaultdict[int, float] = defaultdict(float)
        for path in listed:
            found = self.by_file.get(path, ())
            for number in found:
                counts[number] += 2 / max(2, len(found))
        return {number: count / len(listed) for number, count in counts.items()}

    def reverted(self, change: Change) -> int | None:
        """The change that this one says it reverts (by commit, number or title), when it is recorded and came before."""
        details = change.record.details
        wanted = {f"commit:{details['reverts'][:7]}"} if details.get("reverts") else set()
        titles = [details["reverts_title"]] if details.get("reverts_title") else []
        titles += _REVERTED.findall(f"{change.record.title}\n{change.record.text[:400]}")
        found = [n for name in wanted for n in self.by_name.get(name, ())]
        found += [n for title in titles for n in self.by_title.get(titled(title), ())]
        earlier = [n for n in found if self.changes[n] is not change and before(self.changes[n], change.at)]
        return max(earlier, default=None)


def catalogue(deploys: Sequence[Evidence], onset: datetime | None) -> Catalogue:
    """Index the deploys. Linear in their number. A word is rare when few changes up to the onset have it: later ones answer
    to the incident and repeat the words of what they mend."""
    changes = tuple(_change(record) for record in deploys)
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    by_file: defaultdict[str, list[int]] = defaultdict(list)
    by_title: defaultdict[str, list[int]] = defaultdict(list)
    for number, change in enumerate(changes):
        for index, keys in ((by_name, change.names), (by_word, change.titled), (by_file, set(change.files))):
            for key in keys:
                index[key].append(number)
        for line in {titled(change.record.title), titled(change.record.text.split("\n", 1)[0])} - {""}:
            by_title[line].append(number)
    earlier = [c for c in changes if onset is None or (c.at is not None and c.at <= onset)] or changes
    common = max(COMMON_SHARE, 3)
    return Catalogue(
        changes=changes,
        rare=rarity(c.words for c in earlier),
        rare_in_titles=rarity(c.titled for c in earlier),
        by_name=by_name,
        by_word={word: found for word, found in by_word.items() if len(found) <= common},
        by_file={path: found for path, found in by_file.items() if len(found) <= common},
        by_title=by_title,
    )


def _change(record: Evidence) -> Change:
    details = record.details
    files = tuple(details.get("files", "").split("\n")[:FILES]) if details.get("files") else ()
    own = names(f"{_own_title(record.title)}\n{details.get('url', '')}\n{record.source_id}\n{details.get('revision', '')}")
    if details.get("pr", "").isdigit():
        own.add(f"#{details['pr']}")
    told = terms(f"{record.title}\n{record.text[:400]}")
    words = told | terms(f"{record.service}\n" + "\n".join(_stems(files)))
    return Change(
        at=record.at,
        record=record,
        names=frozenset(own),
        titled=frozenset(told),
        words=frozenset(words),
        files=files,
        inert=_inert(record, files),
    )


def _own_title(title: str) -> str:
    """A title without what it names as undone: `1.4 (rollback of 1.5)` is known as 1.4, `Revert "#12"` not as #12."""
    return _UNDONE.sub(" ", title) if undoes(title) else title


def _stems(files: Iterable[str]) -> set[str]:
    return {part for path in files for part in path.rsplit(".", 1)[0].replace("_", " ").split("/")[-3:]}


def _inert(record: Evidence, files: tuple[str, ...]) -> float:
    """1 when every path is of documents, tests or CI; by the title alone 0.7; 0.8 when it went to another environment than
    production; 0.6 when the deploy did not take effect."""
    if files and all(_INERT_PATH.search(path) for path in files):
        return 1.0
    if _ELSEWHERE.search(record.details.get("environment", "")):
        return 0.8
    if record.status in _INEFFECTIVE:
        return 0.6
    return 0.7 if not files and _INERT_TITLE.search(f"{record.title}\n{record.text[:200]}") else 0.0


def titled(title: str) -> str:
    """A title for comparing: lower case, without a trailing pull request number."""
    return _TRAILER.sub("", title).strip().strip('"').lower()


def before(change: Change, at: datetime | None) -> bool:
    """Whether the change came before `at` and not more than `REACH` before it; unknown times count as no."""
    return change.at is not None and at is not None and timedelta(0) < at - change.at <= REACH
