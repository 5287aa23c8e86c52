"""`alerts-jsonl`: one alert or page a line, `ts, source, name?, status?, text, labels?` (docs/sources/alerts-jsonl.md)."""

from __future__ import annotations

from collections.abc import Callable

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import RawRecord, Reading
from drafter.sources.alert_words import incident_number, kind_of, named_actor, status_of
from drafter.sources.bundle import source_files
from drafter.sources.decoding import Unreadable
from drafter.sources.fields import labels_of, leftovers, plain, text_of
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake, place
from drafter.sources.json_items import Item, read_items
from drafter.sources.times import Times, times_for

_KNOWN = frozenset({"ts", "source", "name", "status", "text", "labels", "id", "service", "url", "actor"})


def read_alerts(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Alerts and pages of one JSON Lines file."""
    intake = Intake(progress)
    times = times_for(bundle.manifest, spec)
    for file in source_files(bundle, spec, intake):
        for item in read_items(file, intake):
            try:
                intake.use(_alert(file, item, times, intake, spec.label))
            except Unreadable as problem:
                intake.quarantine(file.label, Unreadable(item.start + problem.offset, problem.reason))
    return intake.reading(spec.label or "alerts")


def _alert(file: SourceFile, item: Item, times: Times, intake: Intake, label: str | None) -> RawRecord:
    value = item.value
    stamp = times.read(value.get("ts"))
    name, text = text_of(value, "name"), text_of(value, "text")
    if not name.strip() and not text.strip():
        raise Unreadable(0, "neither `name` nor `text`")
    system = text_of(value, "source")
    kind = kind_of(system)
    status, assumed = status_of(kind, text_of(value, "status"), f"{name}\n{text}" if name else text)
    details = labels_of(value) | leftovers(value, _KNOWN, intake)
    if value.get("url") is not None:
        details["url"] = plain(value["url"])
    number = incident_number(text)
    if number and kind == "page":
        details["incident"] = number
    author = text_of(value, "actor") or (named_actor(text) if kind == "page" else None)
    marks = ("status-assumed",) if assumed else ()
    return RawRecord(
        kind=kind,
        stamp=stamp,
        source=label or system or "alerts",
        source_type="alerts-jsonl",
        place=place(file, item.start, item.end),
        source_id=plain(value["id"]) if value.get("id") is not None else "",
        text=text or name,
        title=name or text.strip().splitlines()[0][:200],
        author=author,
        actor="person" if author else "system",
        service=text_of(value, "service") or details.get("labels.service", ""),
        status=status,
        details=details,
        marks=(*marks, "recovered") if item.recovered else marks,
    )
