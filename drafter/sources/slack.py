"""`slack-export`: a workspace export, zip or folder (docs/sources/slack-export.md).

Only the public channels that the manifest lists are opened. Direct messages, groups, private channels and unlisted channels are
never opened; their day files are counted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Place, RawRecord, Reading
from drafter.sources.bundle import open_files
from drafter.sources.decoding import Unreadable, echo, transcode
from drafter.sources.files import Only, SourceFile
from drafter.sources.intake import Intake
from drafter.sources.slack_day import more_to_come, parse_day, scrutinised
from drafter.sources.slack_export import Export, open_export
from drafter.sources.slack_records import Desk

AGAIN = "the same message again"


def read_slack(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Messages of the listed channels, and everyone on the export's roster."""
    intake = Intake(progress)
    source = spec.label or "slack"
    try:
        files = open_files(bundle, spec)
    except Unreadable as problem:
        intake.quarantine(echo(spec.path), problem)
        return intake.reading(source)
    for left_out in files.problems():
        intake.quarantine(left_out.file, Unreadable(left_out.offset, left_out.reason), left_out.records)
    export = open_export(files, intake)
    listed = frozenset(name.lstrip("#") for name in spec.channels or bundle.manifest.channels)
    alone = isinstance(files, Only)
    days = export.days(listed, alone=alone)
    if alone:  # who names one file has said which channel
        listed = frozenset(days)
    for folder in _chosen(export, days, listed, source, intake):
        _read_channel(export, folder, days[folder], spec.label, intake)
    intake.people(export.people.values())
    return intake.reading(source)


def _chosen(export: Export, days: dict[str, list[str]], listed: frozenset[str], source: str, intake: Intake) -> list[str]:
    """The folders that may be opened; the day files of the rest are counted, and what is odd is said."""
    chosen: list[str] = []
    for folder, files in sorted(days.items()):
        wanted = folder in listed or export.name_of(folder) in listed
        if export.is_private(folder):
            intake.set_aside(source, "private: not opened (day files)", len(files))
            if wanted:
                intake.notice(f"{source}: #{echo(folder)} is listed, but private conversations are never read")
        elif not wanted:
            intake.set_aside(source, "channel not listed: not opened (day files)", len(files))
        else:
            chosen.append(folder)
    public = [f"#{echo(export.name_of(folder))}" for folder in days if not export.is_private(folder)]
    if not listed:
        held = ", ".join(sorted(public)[:12]) or "no public channel"
        intake.notice(f"{source}: no channels are listed in incident.toml, so none was opened; the export holds {held}")
    for name in sorted(listed - {*chosen, *map(export.name_of, chosen)} - export.private):
        intake.notice(f"{source}: #{echo(name)} is listed, and the export has no messages of it")
    return chosen


def _read_channel(export: Export, folder: str, names: list[str], label: str | None, intake: Intake) -> None:
    channel = export.name_of(folder)
    desk = Desk(export, channel, label or f"slack #{channel}")
    records: list[RawRecord] = []
    seen: dict[str, tuple[str, tuple[str, ...]]] = {}
    for name, file in export.files.each(names):
        if isinstance(file, Unreadable):
            intake.quarantine(export.files.label(echo(name)), file)
            continue
        for record in _read_day(file, desk, intake):
            version = (record.text, record.marks)
            if seen.get(record.source_id) == version:
                intake.set_aside(desk.source, AGAIN)
            else:
                seen.setdefault(record.source_id, version)
                records.append(record)
    for record in records:
        orphan = record.thread is not None and record.thread not in seen
        intake.use(replace(record, marks=(*record.marks, "orphan-reply")) if orphan else record)


def _read_day(file: SourceFile, desk: Desk, intake: Intake) -> list[RawRecord]:
    intake.opened(file)
    try:
        text = transcode(file.data)
        found, torn = parse_day(text)
        if more_to_come(text):
            intake.notice(f"{file.label}: the last page says `has_more`: messages before it were not exported")
    except Unreadable as problem:
        intake.quarantine(file.label, problem)
        return []
    records: list[RawRecord] = []
    for item, message in scrutinised(text, found, intake.repairs):
        try:
            if isinstance(message, Unreadable):
                raise message
            place = Place(file.label, file.sha256, text.origin(item.start), text.origin(item.end))
            made = desk.records(message, place)
        except Unreadable as problem:
            intake.quarantine(file.label, Unreadable(text.origin(item.start + problem.offset), problem.reason))
            continue
        if isinstance(made, str):
            intake.set_aside(desk.source, made)
        else:
            records.extend(made)
    if torn is not None:
        intake.quarantine(file.label, Unreadable(text.origin(torn.offset), torn.reason))
        records = [replace(record, marks=(*record.marks, "recovered")) for record in records]
    return records
