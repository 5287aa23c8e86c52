"""Log entries that do not say which incident they are of, or only its id, as pages of one incident's log come from some tools."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from drafter.domain.records import RawRecord

_OF_INCIDENT = ("incident", "incident_id", "url", "urgency", "priority")


def of_one_incident(records: Iterable[RawRecord]) -> list[RawRecord]:
    """The records of one file. Those that name no incident are of the only one that the others name, if it is the only one.

    An incident that no record has a title for is titled by what triggered it.
    """
    all_ = list(records)
    groups: defaultdict[str, list[RawRecord]] = defaultdict(list)
    for record in all_:
        groups[_key(record)].append(record)
    if "" in groups and len(groups) <= 2:
        model = next((record for key, group in groups.items() for record in group if key), groups[""][0])
        all_ = [record if _key(record) else _joined(record, model) for record in all_]
        groups = defaultdict(list, {_key(model): all_})
    titles = {key: _title(group) for key, group in groups.items() if key or len(groups) == 1}
    return [replace(record, title=titles.get(_key(record)) or record.title) for record in all_]


def _key(record: RawRecord) -> str:
    return record.details.get("incident_id") or record.details.get("incident") or ""


def _joined(record: RawRecord, model: RawRecord) -> RawRecord:
    details = {key: model.details[key] for key in _OF_INCIDENT if key in model.details}
    return replace(record, service=record.service or model.service, details={**record.details, **details})


def _title(group: list[RawRecord]) -> str:
    """The title that a record has beside its own words; else what the monitor said, which stands below PagerDuty's own line."""
    given = next((record.title for record in group if record.title != _first_line(record)), "")
    first = next((record for record in group if record.status == "triggered"), None)
    if given or first is None:
        return given
    said = [line for line in first.text.split("\n") if line.strip()]
    return (said[1:2] or said or [""])[0][:200]


def _first_line(record: RawRecord) -> str:
    return record.text.split("\n", 1)[0][:200]
