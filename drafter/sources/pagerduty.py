"""`pagerduty`: REST log entries, incidents and notes, and webhooks v3 (docs/sources/pagerduty.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Person, RawRecord, Reading
from drafter.sources.bundle import source_files
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.fields import list_of, mapping_of, plain, required_text, text_of
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake, place
from drafter.sources.json_parts import Part, documents
from drafter.sources.pagerduty_strays import of_one_incident
from drafter.sources.pagerduty_words import NOTES, event_word, incident_in, number_of, status_of
from drafter.sources.times import Times, times_for

SOURCE_TYPE = "pagerduty"
_LISTS = ("log_entries", "notes", "incidents", "messages", "data", "events")
"""What pages of the REST API, older webhooks and collectors call their records."""
_NESTED = 3
"""Lists within lists that are looked into: incidents of a page, and their log entries."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every record of one source is read with. `people` by id: everyone whom an entry names. `numbers` of incidents by
    id, since some webhooks give only the id. `records` of the file that is being read."""

    times: Times
    intake: Intake
    source: str
    people: dict[str, Person] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    records: list[RawRecord] = field(default_factory=list)

    def document(self, file: SourceFile, document: Part, incident: Mapping[str, object], depth: int = 0) -> None:
        """A webhook body, a page of the REST API, or a single entry of `incident`."""
        try:
            members = document.members()
            lists = [members[name] for name in _LISTS if name in members and members[name].is_array]
            if not lists or depth == _NESTED:
                self._part(file, document, incident)
                return
            beside = members.get("incident")
            if beside is not None and "log_entries" not in members:
                self._part(file, beside, incident)
            incident = self._incident(members) or incident
            for part in (part for entries in lists for part in entries.elements()):
                self.document(file, part, incident, depth + 1)
        except Unreadable as problem:
            self.intake.quarantine(file.label, document.placed(problem))

    def _incident(self, members: Mapping[str, Part]) -> Mapping[str, object]:
        """The incident that stands beside a list of its entries, or around it."""
        beside = members.get("incident")
        if beside is not None and beside.is_object and not beside.torn:
            return beside.decoded(self.intake.repairs)
        if "incident_number" not in members:
            return {}
        return {name: part.value(self.intake.repairs) for name, part in members.items() if name not in _LISTS and not part.torn}

    def _part(self, file: SourceFile, part: Part, incident: Mapping[str, object]) -> None:
        try:
            for record in _records(file, part, incident, self):
                self.records.append(record)
        except Unreadable as problem:
            self.intake.quarantine(file.label, part.placed(problem))

    def number(self, incident: Mapping[str, object]) -> str:
        """The number that people use for an incident, "" while no record has told it."""
        own_id = text_of(incident, "id")
        number = number_of(incident) or self.numbers.get(own_id, "")
        if own_id and number:
            self.numbers[own_id] = number
        return number

    def named(self, reference: Mapping[str, object]) -> str | None:
        """The name of the user that a reference points to, noted for the roster; None when it is not a person."""
        name = text_of(reference, "summary") or text_of(reference, "name")
        if not name or not text_of(reference, "type").startswith("user"):
            return None
        key = text_of(reference, "id") or name
        email = text_of(reference, "email")
        self.people.setdefault(key, Person(key, (name,), (email,) if email else ()))
        return name


def read_pagerduty(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Pages and notes of every file at the path."""
    intake = Intake(progress)
    reader = _Reader(times_for(bundle.manifest, spec), intake, spec.label or SOURCE_TYPE)
    for file in source_files(bundle, spec, intake):
        for document in documents(file, intake):
            reader.document(file, document, {})
        for record in of_one_incident(reader.records):
            intake.use(record)
        reader.records.clear()
    intake.people(reader.people.values())
    return intake.reading(reader.source)


def _records(file: SourceFile, part: Part, incident: Mapping[str, object], reader: _Reader) -> Iterator[RawRecord]:
    value = part.decoded(reader.intake.repairs)
    event = mapping_of(value, "event") if isinstance(value.get("event"), dict) else value
    if text_of(event, "event_type").startswith("pagey."):
        reader.intake.set_aside(reader.source, "a test of the webhook")
    elif "event_type" in event:
        yield _from_webhook(file, part, event, reader)
    elif text_of(value, "type").startswith("incident") or "incident_number" in value:
        yield from _from_incident(file, part, value, reader)
    elif "content" in value and "user" in value:
        yield _from_note(file, part, value, incident, reader)
    elif isinstance(value.get("log_entry"), dict):
        yield _from_entry(file, part, mapping_of(value, "log_entry"), incident, reader)
    elif isinstance(value.get("incident"), dict) and "type" not in value:
        yield from _from_incident(file, part, mapping_of(value, "incident"), reader)
    else:
        yield _from_entry(file, part, value, incident, reader)


@dataclass(frozen=True, slots=True)
class _Happening:
    """What one record is made of, whichever layout it stood in."""

    word: str
    at: object
    id: str
    text: str
    incident: Mapping[str, object]
    agent: Mapping[str, object]
    details: Mapping[str, str]


def _record(file: SourceFile, part: Part, said: _Happening, reader: _Reader) -> RawRecord:
    stamp = reader.times.read(said.at)
    author = reader.named(said.agent)
    service = mapping_of(said.incident, "service")
    title = text_of(said.incident, "title") or text_of(said.incident, "summary")
    details = dict(said.details) | {
        "type": said.word,
        "incident": reader.number(said.incident),
        "incident_id": text_of(said.incident, "id"),
        "url": text_of(said.incident, "html_url"),
        "urgency": text_of(said.incident, "urgency"),
        "priority": text_of(mapping_of(said.incident, "priority"), "summary"),
    }
    return RawRecord(
        kind="note" if said.word in NOTES else "page",
        stamp=stamp,
        source=reader.source,
        source_type=SOURCE_TYPE,
        place=place(file, *part.span()),
        source_id=said.id,
        text=said.text or title,
        title=title or said.text.split("\n", 1)[0][:200],
        author=author,
        actor="person" if author else "system",
        service=text_of(service, "summary") or text_of(service, "name"),
        status=status_of(said.word),
        details={key: text for key, text in details.items() if text},
        marks=part.marks,
    )


def _from_entry(
    file: SourceFile, part: Part, value: Mapping[str, object], incident: Mapping[str, object], reader: _Reader
) -> RawRecord:
    kind = text_of(value, "type")
    if not kind.endswith(("_log_entry", "_log_entry_reference")):
        raise Unreadable(0, f"no log entry, incident, note or webhook event: type {echo(kind)}" if kind else "no `type`")
    channel = mapping_of(value, "channel")
    about = {
        "service": value.get("service"),
        "id": incident_in(text_of(value, "self") or text_of(value, "html_url")),
        **incident,
        **mapping_of(value, "incident"),
    }
    for reference in (*list_of(value, "assignees"), value.get("user")):
        if isinstance(reference, dict):
            reader.named(reference)
    event = mapping_of(value, "event_details")
    written = text_of(channel, "content") or text_of(channel, "summary")
    said = [text_of(value, "note"), text_of(value, "message"), written, text_of(event, "description")]
    word = kind.removesuffix("_reference").removesuffix("_log_entry")
    lines = said if word in NOTES and any(said) else [text_of(value, "summary"), *said]
    return _record(
        file,
        part,
        _Happening(
            word,
            value.get("created_at"),
            text_of(value, "id"),
            "\n".join(dict.fromkeys(line for line in lines if line)),
            about,
            mapping_of(value, "agent"),
            {"channel": text_of(channel, "type")},
        ),
        reader,
    )


def _from_webhook(file: SourceFile, part: Part, event: Mapping[str, object], reader: _Reader) -> RawRecord:
    data = mapping_of(event, "data")
    incident = {**mapping_of(data, "incident")} or data
    for reference in (*list_of(data, "assignees"), data.get("user")):
        if isinstance(reference, dict):
            reader.named(reference)
    word = event_word(required_text(event, "event_type"))
    said = [text_of(data, "content"), text_of(data, "message")]
    if "incident" in data:
        incident = {"title": text_of(mapping_of(data, "incident"), "summary"), **incident}
    return _record(
        file,
        part,
        _Happening(
            word,
            event.get("occurred_at"),
            text_of(event, "id"),
            "\n".join(line for line in said if line),
            incident,
            mapping_of(event, "agent"),
            {key: plain(data[key]) for key in ("resolve_reason", "conference_bridge") if data.get(key)},
        ),
        reader,
    )


def _from_note(
    file: SourceFile, part: Part, value: Mapping[str, object], incident: Mapping[str, object], reader: _Reader
) -> RawRecord:
    said = _Happening(
        "annotate",
        value.get("created_at"),
        text_of(value, "id"),
        required_text(value, "content"),
        incident,
        {"type": "user_reference", **mapping_of(value, "user")},
        {},
    )
    return _record(file, part, said, reader)


def _from_incident(file: SourceFile, part: Part, value: Mapping[str, object], reader: _Reader) -> Iterator[RawRecord]:
    """An incident without its log: that it was triggered, who acknowledged, that it was resolved."""
    own_id = text_of(value, "id")

    def at(word: str, when: object, agent: Mapping[str, object]) -> RawRecord:
        return _record(file, part, _Happening(word, when, own_id, "", value, agent, {}), reader)

    records = [at("trigger", value.get("created_at"), {})]
    for taken in list_of(value, "acknowledgements"):
        if isinstance(taken, dict):
            records.append(at("acknowledge", taken.get("at"), mapping_of(taken, "acknowledger")))
    if value.get("resolved_at"):
        closed_by = mapping_of(value, "last_status_change_by")
        records.append(at("resolve", value.get("resolved_at"), closed_by))
    yield from records
