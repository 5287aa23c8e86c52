"""Is a statement carried by the evidence it cites? The one check that every answer of every engine passes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from drafter.domain.evidence import Evidence
from drafter.proof import facts
from drafter.proof.carried import Carried, carried, denied

# Words that are capitalised in any prose and name nobody.
_CAPITALISED = frozenset(
    """utc gmt monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december suspected reported alert alerts deploy page root trigger sev incident slack
    github pagerduty responder responders users user customers postmortem""".split()
)


def unproved(text: str, cites: Sequence[str], quote: str | None, table: Mapping[str, Evidence], also: str = "") -> str | None:
    """Return None when the statement is carried by what it cites, else the reason in words.

    Checked: every cited id exists and there is at least one; the quote is an exact substring of a cited record's text or
    title; every number, clock time, identifier, role and proper name of `text` stands in a cited record (or in `also`,
    text that code computed, such as a duration); the statement denies nothing that no cited record denies, and affirms
    nothing that stands under a negation in all of them. Meaning is not judged: see docs/proof.md for what this cannot see.
    """
    if not cites:
        return "it cites no evidence"
    if unknown := [c for c in cites if c not in table]:
        return f"it cites {unknown[0][:40]!r}, which is not in the evidence"
    records = [table[c] for c in cites]
    if quote is not None and not any(quote in r.text or quote in r.title for r in records):
        return "its quote is not in the cited records, to the letter"
    if quote is not None and not quote.strip():
        return "its quote is empty"
    return _foreign_fact(text, [*(carried(r) for r in records), Carried.of(also)]) or _turned_negation(text, records, also)


def _foreign_fact(text: str, known: Sequence[Carried]) -> str | None:
    if missing := facts.clock_times(text).difference(*(k.clocks for k in known)):
        hour, minute = min(missing)
        return f"the time {hour:02d}:{minute:02d} is not in the cited records"
    if missing_numbers := facts.numbers(text).difference(*(k.numbers for k in known)):
        return f"the number {min(missing_numbers)} is not in the cited records"
    if missing_ids := {i for i in facts.identifiers(text) if not _stands(i, known)}:
        return f"the identifier {min(missing_ids)[:60]!r} is not in the cited records"
    if missing_roles := {i for i in facts.roles(text).difference(*(k.roles for k in known)) if not _stands(i, known)}:
        return f"{min(missing_roles)!r} is not in the cited records"
    names = facts.names(text).difference(_CAPITALISED, *(k.words for k in known))
    if missing_names := {n for n in names if not _stands(n, known)}:
        return f"the name {min(missing_names)!r} is not in the cited records"
    return None


def _stands(token: str, known: Sequence[Carried]) -> bool:
    return any(token in k.low for k in known)


def _turned_negation(text: str, records: Sequence[Evidence], also: str) -> str | None:
    if facts.negates(text):
        said = any(denied(r).any for r in records) or facts.negates(also)
        return None if said else "it denies what no cited record denies"
    claimed = {w[:5] for w in facts.words(text)}
    turned = [denied(r).words & claimed for r in records]
    if turned and all(turned) and not any(_affirmed(r, words) for r, words in zip(records, turned, strict=True)):
        return f"it affirms {min(turned[0])!r}…, which the cited record denies"
    return None


def _affirmed(record: Evidence, words: Set[str]) -> bool:
    """Whether every word that is denied in the record also stands in it outside a negation."""
    return all(denied(record).spoken[word] > 1 for word in words)
