"""`chat-jsonl`: one message a line, `ts, author, channel, text, thread_ts?` (docs/sources/chat-jsonl.md)."""

from __future__ import annotations

from collections.abc import Callable

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Actor, Kind, RawRecord, Reading
from drafter.sources.actors import actor_named
from drafter.sources.bundle import source_files
from drafter.sources.decoding import Unreadable
from drafter.sources.fields import leftovers, plain, required_text, text_of
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake, place
from drafter.sources.json_items import Item, read_items
from drafter.sources.slack_text import channels_named
from drafter.sources.times import Times, times_for

_KNOWN = frozenset({"ts", "author", "channel", "text", "thread_ts", "kind", "title", "id"})


def read_chat(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Messages of JSON Lines files. Where the source lists channels, messages of other channels are set aside."""
    intake = Intake(progress)
    times = times_for(bundle.manifest, spec)
    listed = frozenset(name.lstrip("#") for name in spec.channels)
    for file in source_files(bundle, spec, intake):
        for item in read_items(file, intake):
            try:
                record = _message(file, item, times, intake, spec.label)
            except Unreadable as problem:
                intake.quarantine(file.label, Unreadable(item.start + problem.offset, problem.reason))
                continue
            if listed and record.channel is not None and record.channel not in listed:
                intake.set_aside(record.source, "channel not listed")
            else:
                intake.use(record)
    return intake.reading(spec.label or "chat")


def _message(file: SourceFile, item: Item, times: Times, intake: Intake, label: str | None) -> RawRecord:
    value = item.value
    stamp = times.read(value.get("ts"))
    channel = text_of(value, "channel").lstrip("#") or None
    author = text_of(value, "author") or None
    own_id = plain(value["id"]) if value.get("id") is not None else plain(value["ts"])
    parent = plain(value["thread_ts"]) if value.get("thread_ts") is not None else None
    kind: Kind = "note" if value.get("kind") == "note" else "message"
    details = leftovers(value, _KNOWN, intake)
    if value.get("kind") not in (None, "message", "note"):
        details["kind"] = plain(value["kind"])
    actor: Actor = actor_named(author)
    return RawRecord(
        kind=kind,
        stamp=stamp,
        source=label or (f"chat #{channel}" if channel else "chat"),
        source_type="chat-jsonl",
        place=place(file, item.start, item.end),
        source_id=own_id,
        text=channels_named(required_text(value, "text")),
        title=text_of(value, "title"),
        author=author,
        actor=actor,
        channel=channel,
        thread=parent if parent not in (own_id, plain(value["ts"])) else None,
        details=details,
        marks=("recovered",) if item.recovered else (),
    )
