"""Is a statement carried by the evidence it cites? The one check that every answer of every engine passes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.domain.evidence import Evidence
from drafter.proof import facts

# Words that are capitalised in any prose and name nobody.
_CAPITALISED = frozenset(
    """utc gmt monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december suspected reported alert alerts deploy page root trigger sev incident slack
    github pagerduty responder responders users user customers postmortem""".split()
)


LONGEST = 100_000
"""Characters of one record's text that facts are looked for in. What stands beyond proves nothing, which is the safe side;
quotes are looked for in the whole text."""


def carried_text(record: Evidence) -> str:
    """Everything a record says, as one text: title, text, service, status, ids, details, and its UTC time."""
    parts = [
        record.title,
        record.text[:LONGEST],
        record.service,
        record.status,
        record.author or "",
        record.source,
        record.source_id,
    ]
    parts += [record.channel or "", *record.details.keys(), *record.details.values(), record.id, record.kind]
    if record.at is not None:
        parts.append(record.at.strftime("%Y-%m-%d %H:%M:%S %H:%M"))
    return "\n".join(p for p in parts if p)


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
    carried = "\n".join([*(carried_text(r) for r in records), also])
    return _foreign_fact(text, carried) or _turned_negation(text, records, also)


def _foreign_fact(text: str, carried: str) -> str | None:
    low = carried.lower()
    if missing := facts.clock_times(text) - facts.clock_times(carried):
        hour, minute = min(missing)
        return f"the time {hour:02d}:{minute:02d} is not in the cited records"
    if missing_numbers := facts.numbers(text) - facts.numbers(carried) - facts.digit_runs(carried):
        return f"the number {min(missing_numbers)} is not in the cited records"
    if missing_ids := {i for i in facts.identifiers(text) if i not in low}:
        return f"the identifier {min(missing_ids)[:60]!r} is not in the cited records"
    if missing_roles := facts.roles(text) - facts.roles(low) - {i for i in facts.roles(text) if i in low}:
        return f"{min(missing_roles)!r} is not in the cited records"
    known = facts.words(low)
    if missing_names := {n for n in facts.names(text) if n not in known and n not in low and n not in _CAPITALISED}:
        return f"the name {min(missing_names)!r} is not in the cited records"
    return None


def _turned_negation(text: str, records: Sequence[Evidence], also: str) -> str | None:
    said = [f"{r.title}\n{r.text[:LONGEST]}\n{r.status}" for r in records]
    if facts.negates(text):
        return None if any(facts.negates(s) for s in [*said, also]) else "it denies what no cited record denies"
    claimed = {w[:5] for w in facts.words(text)}
    denied = [facts.negated_words(s) & claimed for s in said]
    if denied and all(denied) and not any(_affirmed(s, d) for s, d in zip(said, denied, strict=True)):
        return f"it affirms {min(denied[0])!r}…, which the cited record denies"
    return None


def _affirmed(text: str, denied: set[str]) -> bool:
    """Whether a word that is denied in the text also stands in it outside a negation."""
    counts: dict[str, int] = {}
    for word in facts.WORD.findall(text):
        counts[word.lower()[:5]] = counts.get(word.lower()[:5], 0) + 1
    return all(counts.get(w, 0) > 1 for w in denied)
