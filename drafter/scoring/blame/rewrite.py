"""The few rewrites that a program may make: a word that belittles is deleted, shouting becomes a full stop. All else is for people."""

from __future__ import annotations

import re

from drafter.scoring.blame.judge import Finding

_BELITTLES = re.compile(r"(?:^|(?<=\s))(?:simply|merely|obviously|clearly|trivially|easily|of course)(?:,)?\s+", re.I)
_SHOUTS = re.compile(r"!{2,}")
_WORD, _MARK, _CAPITAL = re.compile(r"\S+"), re.compile(r"[\d_/@`]"), re.compile(r"\b[A-Z]\w*")


def rewritten(sentence: str, finding: Finding) -> str | None:
    """The sentence without what the finding is about, or None where that takes a person. Every number, time, identifier and name
    of the sentence stands in the rewrite as it stood."""
    if finding.family not in ("F10", "F12"):
        return None
    changed = _BELITTLES.sub("", sentence) if finding.family == "F10" else _SHOUTS.sub(".", sentence)
    changed = changed[:1].upper() + changed[1:] if sentence[:1].isupper() else changed
    return changed if changed != sentence and _same_facts(sentence, changed) else None


def _same_facts(before: str, after: str) -> bool:
    """The same facts in the same order; the first word may gain or lose its capital."""
    return _facts(before) == _facts(after)


def _facts(text: str) -> list[str]:
    """Words with digits or marks as they stand, and capitalised ones, without the first of the text and those that belittle."""
    found: list[str] = []
    for word in _WORD.finditer(text):
        if not _BELITTLES.match(word[0] + " "):
            facts = [word[0]] if _MARK.search(word[0]) else _CAPITAL.findall(word[0])
            found += [fact.rstrip(".,;:!?") for fact in facts if word.start() > 0]
    return found
