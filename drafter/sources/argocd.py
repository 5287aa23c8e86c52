"""`argocd-history`: Applications with their `status.history`, or `argocd app history` (docs/sources/argocd-history.md).

A history entry is a sync that succeeded; its revision is that of the configuration repository, not of the application's code.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePosixPath

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Place, RawRecord, Reading
from drafter.sources.actors import actor_named
from drafter.sources.argocd_table import looks_like_table, rows
from drafter.sources.bundle import source_files
from drafter.sources.decoding import Text, Unreadable, decode, echo
from drafter.sources.fields import list_of, mapping_of, plain, text_of
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake, place
from drafter.sources.json_parts import Part, documents, documents_in
from drafter.sources.rollouts import mark_returns
from drafter.sources.times import Times, times_for
from drafter.sources.yaml_text import as_json, looks_like_yaml

SOURCE_TYPE = "argocd-history"
_UNRECORDED = {"failed": "failed", "error": "error", "running": "running", "terminating": "running"}
"""Phases of an operation that leaves no history entry, or none yet."""
_SHA = re.compile(r"[0-9a-f]{7,64}")
_NAME_END = re.compile(r"[-_.]?(?:app[-_.]?)?(?:history|application|app)$")


def read_argocd(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Syncs of every Application in every file at the path."""
    intake = Intake(progress)
    reader = _Reader(times_for(bundle.manifest, spec), intake, spec.label)
    for file in source_files(bundle, spec, intake):
        reader.file(file)
    for record in chain.from_iterable(mark_returns(records) for records in reader.series.values()):
        intake.use(record)
    return intake.reading(spec.label or SOURCE_TYPE)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Gathers the syncs of each application."""

    times: Times
    intake: Intake
    label: str | None
    series: dict[str, list[RawRecord]] = field(default_factory=lambda: defaultdict(list))

    def file(self, file: SourceFile) -> None:
        """A table, or documents of JSON or YAML; what names no application is of the source's label, else of the file's name."""
        stem = PurePosixPath(file.label).stem
        name = self.label or _NAME_END.sub("", stem) or stem
        text = _text(file)
        if text is not None and looks_like_table(text):
            self._table(file, text, name)
        elif text is not None and looks_like_yaml(text):
            self._yaml(file, text, name)
        else:
            for document in documents(file, self.intake):
                self._document(file, document, name)

    def _table(self, file: SourceFile, text: Text, name: str) -> None:
        self.intake.opened(file)
        for row in rows(text):
            start, end = text.origin(row.start), text.origin(row.end)
            try:
                if row.values is None:
                    raise Unreadable(0, "no line of `argocd app history`")
                self.series[name].append(self._sync(row.values, name, place(file, start, end)))
            except Unreadable as problem:
                self.intake.quarantine(file.label, Unreadable(start, problem.reason))

    def _yaml(self, file: SourceFile, text: Text, name: str) -> None:
        self.intake.opened(file)
        try:
            written = as_json(text)
        except Unreadable as problem:
            self.intake.quarantine(file.label, problem)
            return
        for document in documents_in(written, file, self.intake):
            self._document(file, document, name)

    def _document(self, file: SourceFile, document: Part, name: str) -> None:
        """A list of Applications, an Application, its history, or one entry of it."""
        try:
            members = document.members()
            if "items" in members:
                for item in members["items"].elements():
                    self._application(file, item, item.members(), name)
            elif "deployedAt" in members or not members.keys() & {"status", "metadata", "history"}:
                self._entry(file, document, name)
            else:
                self._application(file, document, members, name)
        except Unreadable as problem:
            self.intake.quarantine(file.label, document.placed(problem))

    def _application(self, file: SourceFile, part: Part, members: Mapping[str, Part], name: str) -> None:
        metadata = members.get("metadata")
        if metadata is not None and not metadata.torn:
            name = text_of(metadata.decoded(self.intake.repairs), "name") or name
        status = members["status"].members() if "status" in members else members
        if "history" not in status:
            self.intake.notice(f"{self.label or SOURCE_TYPE}: application {echo(name)} has no history")
        for entry in status["history"].elements() if "history" in status else ():
            self._entry(file, entry, name)
        operation = status.get("operationState")
        if operation is not None and not operation.torn:
            self._operation(file, operation, name)

    def _entry(self, file: SourceFile, part: Part, name: str) -> None:
        try:
            record = self._sync(part.decoded(self.intake.repairs), name, place(file, *part.span()), part.marks)
        except Unreadable as problem:
            self.intake.quarantine(file.label, part.placed(problem))
            return
        self.series[name].append(record)

    def _operation(self, file: SourceFile, part: Part, name: str) -> None:
        """The last operation, when it is not in the history: it failed, or it is under way."""
        try:
            value = part.decoded(self.intake.repairs)
            phase = _UNRECORDED.get(text_of(value, "phase").lower())
            if phase is None:
                return
            operation = mapping_of(value, "operation")
            result = mapping_of(value, "syncResult") or mapping_of(operation, "sync")
            entry = {
                **result,
                "deployedAt": value.get("finishedAt") or value.get("startedAt"),
                "deployStartedAt": value.get("startedAt"),
                "initiatedBy": operation.get("initiatedBy"),
                "message": value.get("message"),
            }
            marks = (*part.marks, "in-progress") if phase == "running" else part.marks
            self.series[name].append(self._sync(entry, name, place(file, *part.span()), marks, phase))
        except Unreadable as problem:
            self.intake.quarantine(file.label, part.placed(problem))

    def _sync(
        self, entry: Mapping[str, object], name: str, at: Place, marks: tuple[str, ...] = (), status: str = "synced"
    ) -> RawRecord:
        revisions = [text for text in (plain(one) for one in list_of(entry, "revisions")) if text]
        commits = [text for text in revisions if _SHA.fullmatch(text)]
        revision = text_of(entry, "revision") or next(iter(commits + revisions), "")
        if not revision and entry.get("id") is None:
            raise Unreadable(0, "neither `revision` nor `id`: no entry of a history")
        by = mapping_of(entry, "initiatedBy")
        author = text_of(by, "username") or None
        source = next((one for one in (entry.get("source"), *list_of(entry, "sources")) if isinstance(one, dict)), {})
        where = [plain(source[key]) for key in ("repoURL", "path", "chart", "targetRevision") if source.get(key)]
        return RawRecord(
            kind="deploy",
            stamp=self.times.read(entry.get("deployedAt")),
            source=self.label or "argocd",
            source_type=SOURCE_TYPE,
            place=at,
            source_id=revision,
            text="\n".join(part for part in (" ".join(where), text_of(entry, "message")) if part),
            title=f"{name} {revision[:9] if _SHA.fullmatch(revision) else revision}".strip(),
            author=author,
            actor=actor_named(author) if author else "system",
            service=name,
            status=status,
            details=_details(entry, revision, revisions, source),
            marks=marks,
        )


def _text(file: SourceFile) -> Text | None:
    """None for what the text door refuses: the JSON door then says why."""
    try:
        return decode(file.data)
    except Unreadable:
        return None


def _details(entry: Mapping[str, object], revision: str, revisions: list[str], source: Mapping[str, object]) -> dict[str, str]:
    details = {
        "revision": revision,
        "revisions": ",".join(revisions),
        "history_id": plain(entry["id"]) if entry.get("id") is not None else "",
        "started_at": text_of(entry, "deployStartedAt"),
        "repo": plain(source.get("repoURL", "")),
        "path": plain(source.get("path", "")),
        "automated": "true" if mapping_of(entry, "initiatedBy").get("automated") is True else "",
    }
    return {key: text for key, text in details.items() if text}
