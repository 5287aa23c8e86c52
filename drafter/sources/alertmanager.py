"""`alertmanager`: webhook bodies (version 4) and API v2 alerts (docs/sources/alertmanager.md).

An alert that fires gives one record at `startsAt`, and one at `endsAt` once a notification says that it resolved. The same
state notified again is set aside and counted in `repeats`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import RawRecord, Reading
from drafter.sources.bundle import source_files
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.fields import labels_of, mapping_of, plain, text_of
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake, place
from drafter.sources.json_parts import Part, documents
from drafter.sources.times import Times, times_for

SOURCE_TYPE = "alertmanager"
REPEAT = "a notification of the same alert in the same state"
_SERVICE_LABELS = (
    *("service", "service_name", "app", "app_kubernetes_io_name", "application", "component"),
    *("deployment", "statefulset", "daemonset", "container", "job", "namespace"),
)
"""Where a rule says what it watches, most telling first."""
_EXPORTER = re.compile(r"(?:^|[-_])(?:exporter|kube-state-metrics|cadvisor|kubelet|blackbox|pushgateway)(?:$|[-_])")
"""Who measures: rules on their metrics carry their name in `service` and `job`, beside that of what they measure."""
_STATES = {"firing": "firing", "resolved": "resolved", "active": "firing", "suppressed": "firing", "unprocessed": "firing"}
"""The webhook's words, and those of API v2, which knows only alerts that have not resolved."""
Key = tuple[str, str, str]


@dataclass(slots=True)
class _Alerts:
    """Records by fingerprint, start and state, in the order of their first sighting, and how often each was seen again."""

    records: dict[Key, RawRecord] = field(default_factory=dict)
    repeats: dict[Key, int] = field(default_factory=dict)

    def add(self, sightings: list[tuple[Key, RawRecord]]) -> bool:
        """What one notification shows, its state last. False when all of it had been seen."""
        new = [key for key, record in sightings if self.records.setdefault(key, record) is record]
        if not new:
            state = sightings[-1][0]
            self.repeats[state] = self.repeats.get(state, 0) + 1
        return bool(new)

    def all(self) -> Iterator[RawRecord]:
        for key, record in self.records.items():
            times = self.repeats.get(key)
            yield replace(record, details={**record.details, "repeats": str(times)}) if times else record


def read_alertmanager(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Alerts of every file at the path."""
    intake = Intake(progress)
    times = times_for(bundle.manifest, spec)
    reader = _Reader(times, intake, _Alerts(), spec.label or SOURCE_TYPE)
    for file in source_files(bundle, spec, intake):
        for document in documents(file, intake):
            reader.document(file, document)
    for record in reader.alerts.all():
        intake.use(record)
    return intake.reading(reader.source)


@dataclass(frozen=True, slots=True)
class _Notification:
    """What a webhook body says of all its alerts; empty for API v2."""

    status: str = ""
    receiver: str = ""
    labels: Mapping[str, object] = field(default_factory=dict)
    annotations: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every alert of one source is read with."""

    times: Times
    intake: Intake
    alerts: _Alerts
    source: str

    def document(self, file: SourceFile, document: Part) -> None:
        """A webhook body, an answer of the API, or a single alert."""
        try:
            found, notification = self._unwrapped(document)
            for part in found:
                self._alert(file, part, notification)
        except Unreadable as problem:
            self.intake.quarantine(file.label, problem)

    def _unwrapped(self, document: Part) -> tuple[Iterator[Part], _Notification]:
        members = document.members()
        if "data" in members and "labels" not in members:
            inner = members["data"]
            members = {"alerts": inner} if inner.is_array else inner.members()
        if "alerts" not in members:
            return iter([document]), _Notification()
        around = {key: part.value(self.intake.repairs) for key, part in members.items() if key in _AROUND and not part.torn}
        left_out = around.get("truncatedAlerts")
        if isinstance(left_out, int) and left_out > 0:
            self.intake.notice(f"{self.source}: {left_out} alerts were left out of a notification (max_alerts of the receiver)")
        receiver = around.get("receiver")
        return members["alerts"].elements(), _Notification(
            text_of(around, "status"),
            receiver if isinstance(receiver, str) else text_of(mapping_of(around, "receiver"), "name"),
            mapping_of(around, "commonLabels"),
            mapping_of(around, "commonAnnotations"),
        )

    def _alert(self, file: SourceFile, part: Part, notification: _Notification) -> None:
        try:
            seen = _sightings(file, part, notification, self)
        except Unreadable as problem:
            self.intake.quarantine(file.label, part.placed(problem))
            return
        if not self.alerts.add(seen):
            self.intake.set_aside(self.source, REPEAT)


_AROUND = frozenset({"status", "receiver", "commonLabels", "commonAnnotations", "truncatedAlerts"})


def _sightings(file: SourceFile, part: Part, notification: _Notification, reader: _Reader) -> list[tuple[Key, RawRecord]]:
    """What one alert of a notification shows: that it began, and where it resolved, that it ended."""
    value = part.decoded(reader.intake.repairs)
    labels = {**notification.labels, **mapping_of(value, "labels")}
    annotations = {**notification.annotations, **mapping_of(value, "annotations")}
    if not labels and not annotations:
        raise Unreadable(0, "neither `labels` nor `annotations`")
    state = _state(value, notification)
    begun = reader.times.read(value.get("startsAt"))
    if begun.at is None:
        raise Unreadable(0, "no `startsAt`")
    fingerprint = text_of(value, "fingerprint")
    course = (fingerprint or plain(labels), begun.at.isoformat())
    texts = [plain(annotations[key]) for key in ("summary", "message", "description") if annotations.get(key)]
    name = plain(labels.get("alertname", "")) or next((text.split("\n", 1)[0] for text in texts), "alert")
    firing = RawRecord(
        kind="alert",
        stamp=begun,
        source=reader.source,
        source_type=SOURCE_TYPE,
        place=place(file, *part.span()),
        source_id=fingerprint,
        text="\n".join(dict.fromkeys(texts)) or name,
        title=name,
        actor="system",
        service=_service(labels),
        status="firing",
        details=_details(value, labels, annotations, notification) | {"starts_at": begun.at.isoformat()},
        marks=part.marks,
    )
    if _STATES[state] == "firing":
        return [((*course, "firing"), firing)]
    ended = reader.times.read(value.get("endsAt"))
    order = ("ends-before-start",) if ended.at is not None and ended.at < begun.at else ()
    resolved = replace(firing, stamp=ended, status="resolved", marks=(*part.marks, *order))
    return [((*course, "firing"), firing), ((*course, "resolved"), resolved)]


def _service(labels: Mapping[str, object]) -> str:
    said = [plain(labels[key]) for key in _SERVICE_LABELS if labels.get(key)]
    return next((name for name in said if not _EXPORTER.search(name)), "")


def _state(value: Mapping[str, object], notification: _Notification) -> str:
    status = value.get("status")
    said = text_of(status, "state") if isinstance(status, dict) else text_of(value, "status")
    said = (said or notification.status).lower()
    if said not in _STATES:
        raise Unreadable(0, f"an alert is firing or resolved, not {echo(said)}" if said else "no `status`")
    return said


def _details(
    value: Mapping[str, object], labels: Mapping[str, object], annotations: Mapping[str, object], notification: _Notification
) -> dict[str, str]:
    details = labels_of({"labels": labels})
    told = ("summary", "message", "description")
    details |= labels_of({"annotations": {key: text for key, text in annotations.items() if key not in told}}, "annotations")
    details |= {"fingerprint": text_of(value, "fingerprint"), "url": text_of(value, "generatorURL")}
    details |= {"receiver": notification.receiver, "updated_at": text_of(value, "updatedAt")}
    status = value.get("status")
    if isinstance(status, dict):
        details |= {"state": text_of(status, "state")}
        details |= {key: plain(status[key]) for key in ("silencedBy", "inhibitedBy", "mutedBy") if status.get(key)}
    return {key: text for key, text in details.items() if text}
