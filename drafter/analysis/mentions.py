"""Which recorded changes a sentence speaks of: by name, by its telling words, as "my change", as "the last deploy"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from drafter.analysis.catalogue import Catalogue
from drafter.analysis.deeds import my_change, restores, the_change
from drafter.analysis.scene import Said
from drafter.analysis.series import Series, series
from drafter.analysis.words import names, terms
from drafter.domain.text import SafeText

WORDED = 0.55  # a sentence that names no change speaks of one when their words are as alike as this
UNNAMED_REACH = timedelta(hours=6)  # "the last deploy" is not older than this
OWN_REACH = timedelta(hours=24)
BESIDE = 3  # words between a verb of undoing and the service that it undoes
_SERVICE = re.compile(r"\w[\w.-]*")
_UNDOES = re.compile(r"(?:roll|re-?vert|undo|undid|downgrad|back(?:ed|ing|out))")
MOST = 4  # a sentence that names more changes than this lists them and accuses none


@dataclass(frozen=True, slots=True)
class Mentions:
    """Finds changes in sentences. Built once per incident; each look-up is bounded."""

    listed: Catalogue
    series: Series
    effective: Sequence[tuple[datetime, int]]
    by_author: Mapping[str, Sequence[tuple[datetime, int]]] = field(default_factory=dict)
    by_service: Mapping[str, Sequence[tuple[datetime, int]]] = field(default_factory=dict)

    def of(self, said: Said, sentence: SafeText, mark: str) -> dict[int, float]:
        """Positions of the changes and how plainly each is meant: 1 by name, 0.7 at most otherwise."""
        named = self._named(said, sentence, mark)
        if named:
            return dict.fromkeys(named, 1.0) if len(named) <= MOST else {}
        if not mark:
            return {}
        worded = self.listed.alike(terms(sentence))
        best = max(worded.values(), default=0.0)
        found = {n: 0.7 * v for n, v in worded.items() if v >= max(WORDED, best - 0.05)}
        if not found and mark in ("undone", "cleared"):
            found = self._of_service(said, sentence, mark)
        return found or (self._meant(said, sentence) if mark != "stepped" else {})

    def _named(self, said: Said, sentence: SafeText, mark: str) -> set[int]:
        """Going back to a version speaks of the change that is left behind."""
        found: set[int] = set()
        for name in names(sentence):
            numbers = self.listed.by_name.get(name, ())
            version = name.removeprefix("version:")
            if mark == "undone" and version != name and restores(sentence[: max(0, sentence.find(version))].rstrip("vV")):
                left = (self.series.left_behind(n, said.evidence.at) for n in numbers[-1:])
                found.update(n for n in left if n is not None)
            else:
                found.update(self._latest(numbers, said.evidence.at))
        return found

    def _of_service(self, said: Said, sentence: SafeText, mark: str) -> dict[int, float]:
        """ "Rolled back billing", "billing is not it": the last change of each service that is called by its name, beside the
        verb where something is undone."""
        at = said.evidence.at
        if at is None:
            return {}
        words = [word.rstrip(".-").lower() for word in _SERVICE.findall(sentence)]
        verbs = [n for n, word in enumerate(words) if _UNDOES.match(word)]
        called = {
            word
            for n, word in enumerate(words)
            if word in self.by_service and (mark != "undone" or any(abs(n - verb) <= BESIDE for verb in verbs))
        }
        last = {_last_before(self.by_service[name], at, OWN_REACH) for name in called}
        return {number: 0.7 for number in last if number is not None}

    def _latest(self, numbers: Sequence[int], at: datetime | None) -> Sequence[int]:
        """Of several changes of one name (a version in staging, then in production) the last one before the message."""
        if at is None or len(numbers) < 2:
            return numbers
        changes = self.listed.changes
        before = [n for n in numbers if (when := changes[n].at) is not None and when <= at]
        return before[-1:] or numbers[:1]

    def _meant(self, said: Said, sentence: SafeText) -> dict[int, float]:
        at = said.evidence.at
        if at is None:
            return {}
        if my_change(sentence) and said.evidence.author is not None:
            own = _last_before(self.by_author.get(said.evidence.author, ()), at, OWN_REACH)
            return {own: 0.7} if own is not None else {}
        if the_change(sentence):
            last = _last_before(self.effective, at, UNNAMED_REACH)
            return {last: 0.4} if last is not None else {}
        return {}


def mentions(listed: Catalogue, onset: datetime | None) -> Mentions:
    """Index the changes for look-ups by author and by time. "The last deploy" is one that came before the onset."""
    effective: list[tuple[datetime, int]] = []
    by_author: dict[str, list[tuple[datetime, int]]] = {}
    by_service: dict[str, list[tuple[datetime, int]]] = {}
    for number, change in enumerate(listed.changes):
        if change.at is None or change.inert >= 0.6:
            continue
        if onset is None or change.at <= onset:
            effective.append((change.at, number))
            by_service.setdefault(change.record.service.split(" (", 1)[0].lower(), []).append((change.at, number))
        if change.record.author:
            by_author.setdefault(change.record.author, []).append((change.at, number))
    return Mentions(listed, series(listed.changes), effective, by_author, by_service)


def _last_before(changes: Sequence[tuple[datetime, int]], at: datetime, reach: timedelta) -> int | None:
    place = bisect_left(changes, (at, -1))
    return changes[place - 1][1] if place and at - changes[place - 1][0] <= reach else None
