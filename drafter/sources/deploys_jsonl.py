"""`deploys-jsonl`: one change a line, `ts, service, id, actor?, title, description?, url?, files?`
(docs/sources/deploys-jsonl.md)."""

from __future__ import annotations

from collections.abc import Callable

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import RawRecord, Reading
from drafter.sources.actors import actor_named
from drafter.sources.bundle import source_files
from drafter.sources.changes import reverts
from drafter.sources.decoding import Unreadable
from drafter.sources.fields import labels_of, leftovers, list_of, plain, text_of
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake, place
from drafter.sources.json_items import Item, read_items
from drafter.sources.times import Times, times_for

_KNOWN = frozenset({"ts", "service", "id", "actor", "title", "description", "url", "files", "status", "labels", "repo", "pr"})
_KNOWN_DETAILS = ("url", "repo", "pr")


def read_deploys(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Deploys of one JSON Lines file."""
    intake = Intake(progress)
    times = times_for(bundle.manifest, spec)
    for file in source_files(bundle, spec, intake):
        for item in read_items(file, intake):
            try:
                intake.use(_deploy(file, item, times, intake, spec.label))
            except Unreadable as problem:
                intake.quarantine(file.label, Unreadable(item.start + problem.offset, problem.reason))
    return intake.reading(spec.label or "deploys")


def _deploy(file: SourceFile, item: Item, times: Times, intake: Intake, label: str | None) -> RawRecord:
    value = item.value
    stamp = times.read(value.get("ts"))
    own_id = plain(value["id"]) if value.get("id") is not None else ""
    title, description = text_of(value, "title"), text_of(value, "description")
    service = text_of(value, "service")
    if not (own_id or title or description):
        raise Unreadable(0, "none of `id`, `title`, `description`")
    details = labels_of(value) | leftovers(value, _KNOWN, intake) | reverts(title, description)
    details |= {key: plain(value[key]) for key in _KNOWN_DETAILS if value.get(key) is not None}
    files = [plain(name) for name in list_of(value, "files")]
    if files:
        details["files"] = "\n".join(files)
    author = text_of(value, "actor") or None
    return RawRecord(
        kind="deploy",
        stamp=stamp,
        source=label or details.get("repo") or "deploys",
        source_type="deploys-jsonl",
        place=place(file, item.start, item.end),
        source_id=own_id,
        text=description,
        title=title or (description.strip().splitlines() or [own_id])[0][:200],
        author=author,
        actor=actor_named(author),
        service=service,
        status=text_of(value, "status").lower(),
        details=details,
        marks=("recovered",) if item.recovered else (),
    )
