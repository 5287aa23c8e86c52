"""A recorded change in plain words: what it is called, and what of its notes the incident speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, join, plain
from drafter.sinks.escape import clipped

NAME = 4
"""Words up to which a title that ends in a version is a name."""
LONGEST = 160
"""Characters of a change's notes that stand in a sentence."""
LABEL = 40
"""Characters up to which a service or an alert is named in a sentence."""

MERGE = re.compile(r"^merge (?:pull request|branch|mr|remote|#\d)", re.IGNORECASE)
"""A merge's own title says less than its description."""

_RELEASE = re.compile(r"^\S+ v?\d+(?:\.\d+)+\S*$")
_NAMED = re.compile(r"^[^:]{1,80}\d\S*$")
_ASIDE = re.compile(r"^([^()]{3,60}) \(([^()]{3,})\)$")
_TAGS = re.compile(r"^(?:\[[^\[\]]{1,40}\]\s*|#\d+\s+)+")
_REFERENCE = re.compile(r"\s*\(#?\d+\)")
_CLAUSE = re.compile(r"[,;]\s+|\s+\+\s+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_BACK = re.compile(r"^(?:revert|roll(?:ing|ed)?[ -]?back)", re.IGNORECASE)
_FAILED = frozenset({"failure", "failed", "error", "errored", "cancelled", "canceled", "rejected", "aborted"})


@dataclass(frozen=True, slots=True)
class Change:
    """`name` stands where a noun stands: `rates v3.41.0`, `a change of rating-engine`; `notes` say what it changed, and may be
    empty."""

    name: SafeText
    notes: SafeText


def failed(record: Evidence) -> bool:
    """Whether a deploy did not take effect, as its own record says."""
    return record.kind == "deploy" and record.status.lower() in _FAILED


def reverts(later: Evidence, earlier: Evidence) -> bool:
    """Whether a deploy takes another one back, by what its own record refers to."""
    return later.details.get("reverts", "") in {earlier.source_id, earlier.details.get("revision", "")} - {""}


def change(record: Evidence, kind: str = "change", spoken: str = "") -> Change:
    """`kind` is what a change without a name of its own is called. Of notes that list several things the one is told that
    shares most words with `spoken`, the first of equals."""
    title, first = record.title.strip(), record.text.strip().partition("\n")[0].strip()
    if MERGE.match(title) or not title:
        title, first = first or title or record.source_id, ""
    head, colon, rest = title.partition(": ")
    if colon and _RELEASE.search(head):
        title, first = head, rest
    title = _REFERENCE.sub("", _TAGS.sub("", title)).strip(" .")
    aside = _ASIDE.match(title)
    name, notes = aside.groups() if aside else (title, first.removeprefix(title).lstrip(" :–—-"))
    if len(name.split()) <= NAME and _NAMED.match(name):
        return Change(compose("{}", name), _told(notes, spoken))
    kind = "rollback" if _BACK.match(title) else kind
    where = record.service.partition(" (")[0].strip()
    of = plain("") if not where or len(where) > LABEL or where.lower() in title.lower() else compose(" of {}", where)
    article = "an" if kind[:1] in "aeiou" else "a"
    return Change(join("", (compose("{} {}", article, kind), of)), compose("{}", clipped(title, LONGEST)))


def _told(notes: str, spoken: str) -> SafeText:
    parts = [part for piece in _CLAUSE.split(notes) if (part := _REFERENCE.sub("", piece).strip(" .")) and _WORD.search(part)]
    known = _stems([spoken])
    best = max(parts, key=lambda part: len(_stems([part]) & known), default="")  # the first of equals
    return compose("{}", clipped(best, LONGEST))


def _stems(texts: Iterable[str]) -> set[str]:
    return {word[:5].lower() for text in texts for word in _WORD.findall(text)}
