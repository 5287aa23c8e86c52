"""Deterministic ids: the same event has the same id in every run, whatever order or file it was read from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from drafter.domain.records import Kind, RawRecord

PREFIX: dict[Kind, str] = {"message": "m-", "alert": "a-", "deploy": "d-", "page": "p-", "note": "n-"}
LENGTH = 10
"""Hex digits of an id: 40 bits, so that 225,000 records collide about once in forty runs, and then grow."""


_TIME_OF_DAY = re.compile(r"\W{0,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?\W{0,2}")

UNIQUE_IDS = frozenset({"slack-export"})
"""Sources whose message ids are unique in a channel. In generic chat the id is often only a time, shared by neighbours."""


def fingerprint(record: RawRecord, occurrence: int = 0) -> str:
    """SHA-256 (hex) over what identifies a record. The file it stands in is not part of it: the same export under another
    name gives the same id."""
    parts: tuple[str, ...] = (
        record.kind,
        record.source_type,
        record.channel or "",
        record.source_id,
        record.stamp.original,
        record.author or "",
        record.status,
        record.title,
        record.service,
        record.text,
        str(occurrence),
    )
    if record.stamp.at is not None and _TIME_OF_DAY.fullmatch(record.stamp.original):
        parts += (record.stamp.at.date().isoformat(),)  # `14:05` of two days is two times; the day stood elsewhere in the file
    if not record.source_id:  # two pods of one rule differ in nothing but a label
        parts += tuple(f"{key}={value}" for key, value in sorted(record.details.items()))
    framed = "".join(f"{len(part)}:{part}" for part in parts)  # lengths, so that no two tuples join to one string
    return sha256(framed.encode("utf-8", "surrogatepass")).hexdigest()


def fingerprints(records: Sequence[RawRecord]) -> list[str]:
    """One fingerprint per record, in order.

    Two equal lines of one file are two events where the source gave no id and its clock is too coarse to tell them apart
    (`+1` twice in a minute); the second gets its own fingerprint. Everywhere else equal content is one event seen twice.
    """
    plain = [fingerprint(record) for record in records]
    exact = _to_the_second(records)
    doubled = {print_ for print_, count in Counter(plain).items() if count > 1}
    spans: dict[tuple[str, str], list[int]] = {}
    for record, print_ in zip(records, plain, strict=True):
        if print_ in doubled and _is_coarse(record, record.place.file in exact):
            spans.setdefault((print_, record.place.file), []).append(record.place.start)
    rank = {(*key, start): nth for key, starts in spans.items() for nth, start in enumerate(sorted(set(starts)))}
    return [
        fingerprint(record, nth) if (nth := rank.get((print_, record.place.file, record.place.start), 0)) else print_
        for record, print_ in zip(records, plain, strict=True)
    ]


def _is_coarse(record: RawRecord, exact: bool) -> bool:
    """Whether a person may have said the same words again before the clock that dates them moved on. A time on the full minute
    is taken for one that knows no seconds unless its file is `exact`, and an id that is only the time for none."""
    stamp = record.stamp
    named = record.source_id and (record.source_id != stamp.original or record.source_type in UNIQUE_IDS)
    if record.kind != "message" or named:
        return False
    return stamp.at is None or stamp.precision >= 60 or (not exact and _on_the_minute(record))


def _to_the_second(records: Sequence[RawRecord]) -> frozenset[str]:
    """The files whose clock knows seconds: most of their messages stand off the full minute."""
    balance: Counter[str] = Counter()
    for record in records:
        if record.kind == "message" and record.stamp.at is not None:
            balance[record.place.file] += -1 if _on_the_minute(record) else 1
    return frozenset(file for file, more in balance.items() if more > 0)


def _on_the_minute(record: RawRecord) -> bool:
    at = record.stamp.at
    return at is not None and (at.second, at.microsecond) == (0, 0)


def ids(kinds: Sequence[Kind], prints: Sequence[str]) -> list[str]:
    """One id per (kind, distinct fingerprint): prefix and ten hex digits; those that would collide all grow until apart."""
    names = [PREFIX[kind] + print_ for kind, print_ in zip(kinds, prints, strict=True)]
    length = 2 + LENGTH
    found = {name: name[:length] for name in names}
    while clashes := {short for short, count in Counter(found.values()).items() if count > 1}:
        length += 2
        found.update({name: name[:length] for name, short in found.items() if short in clashes})
    return [found[name] for name in names]
