"""`draft verify`: is what was captured still there, and does the draft still say what its evidence says?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from drafter.domain.incident import Bundle
from drafter.errors import EvidenceChanged
from drafter.evidence.ledger import AlsoRow, Row, read_rows
from drafter.evidence.places import Missing, Shelf

NAMED = 8
"""Evidence ids named in one line; the rest are counted."""
_ID = re.compile(r"[madpn]-[0-9a-f]{10,64}")

Cited = tuple[str, AlsoRow]
"""An evidence id and one of its places."""


def verify_run(run_dir: Path, bundle: Bundle) -> tuple[str, ...]:
    """What is no longer as it was captured, one line each; empty when everything stands.

    Checked: the ledger against the hash in run.json; every cited file, or archive member, against its SHA-256, and where it
    differs, every cited span against its own; every id and quote of draft.json against the ledger. Reads bytes, never parses
    an export. Raises `EvidenceChanged` when there is no ledger that can be read.
    """
    path = run_dir / "evidence.jsonl"
    rows = read_rows(path)
    return (*_ledger(run_dir, path), *_bundle(rows, bundle), *_draft(run_dir / "draft.json", rows))


def _ledger(run_dir: Path, path: Path) -> Iterator[str]:
    outputs = _json(run_dir / "run.json").get("outputs")
    recorded = outputs.get(path.name) if isinstance(outputs, dict) else None
    if recorded and recorded != sha256(path.read_bytes()).hexdigest():
        yield f"{path.name}: changed since the run wrote it"


def _bundle(rows: list[Row], bundle: Bundle) -> Iterator[str]:
    by_file: dict[str, list[Cited]] = {}
    for row in rows:
        for place in row.places:
            by_file.setdefault(place.file, []).append((row.id, place))
    with Shelf(bundle) as shelf:
        for file, cited in sorted(by_file.items()):
            try:
                yield from _file(file, shelf.read(file), cited)
            except Missing as missing:
                yield f"{file}: {missing}; {_named(name for name, _ in cited)} cannot be shown any more"


def _file(file: str, data: bytes, cited: list[Cited]) -> Iterator[str]:
    whole = sha256(data).hexdigest()
    if all(place.sha256 == whole and place.end <= len(data) for _, place in cited):
        return
    gone: list[str] = []
    altered: list[str] = []
    unsure: list[str] = []
    intact: list[str] = []
    for name, place in cited:
        if not 0 <= place.start <= place.end <= len(data):
            gone.append(name)
        elif place.sha256 == whole:
            intact.append(name)
        elif not place.span_sha256:
            unsure.append(name)
        else:
            same = sha256(data[place.start : place.end]).hexdigest() == place.span_sha256
            (intact if same else altered).append(name)
    yield f"{file}: changed since it was captured; {len(intact)} of {len(cited)} cited places are unchanged"
    if altered:
        yield f"{file}: other bytes than captured at {_named(altered)}"
    if gone:
        yield f"{file}: ends at byte {len(data)}, before {_named(gone)}"
    if unsure:
        yield f"{file}: cannot tell whether it changed at {_named(unsure)}"


def _draft(path: Path, rows: list[Row]) -> Iterator[str]:
    """Ids that the ledger does not hold, and quotes that are not in the evidence they cite."""
    if not path.exists():
        return
    by_id = {row.id: row for row in rows}
    unknown: dict[str, None] = {}
    for where, ids, quote in _citations(_json(path), "draft.json"):
        unknown.update(dict.fromkeys(name for name in ids if name not in by_id))
        cited = [by_id[name] for name in ids if name in by_id]
        if quote and cited and not any(quote in row.text or quote in row.title for row in cited):
            yield f"{where}: its quote is not in {_named(row.id for row in cited)}"
    if unknown:
        yield f"draft.json: cites {_named(unknown)}, which the ledger does not hold"


def _citations(value: object, where: str) -> Iterator[tuple[str, list[str], str]]:
    """Every object of the draft that cites evidence: where it stands, the ids, the quote ("" for none)."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _citations(item, f"{where}[{number}]")
    elif isinstance(value, dict):
        listed = value.get("cites") or value.get("evidence") or []
        ids = [i for i in listed if isinstance(i, str) and _ID.fullmatch(i)] if isinstance(listed, list) else []
        if ids:
            quote = value.get("quote")
            yield where, ids, quote if isinstance(quote, str) else ""
        for name, item in value.items():
            yield from _citations(item, f"{where}.{name}")


def _json(path: Path) -> dict[str, object]:
    try:
        value = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise EvidenceChanged(f"{path.name} cannot be read: not as it was written") from error
    return value if isinstance(value, dict) else {}


def _named(ids: Iterable[str]) -> str:
    distinct = sorted(set(ids))
    rest = len(distinct) - NAMED
    return ", ".join(distinct[:NAMED]) + (f" and {rest} more" if rest > 0 else "")
