"""The way in: an incident id becomes a bundle, a folder or a zip with an `incident.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ValidationError

from drafter.domain.incident import Bundle, Manifest, PersonSpec, SourceSpec
from drafter.errors import BundleNotFound, ManifestInvalid
from drafter.sources.archive import Archive, is_archive
from drafter.sources.decoding import Unreadable, decode, echo
from drafter.sources.files import Files, Folder, Only, SourceFile, Within, relative
from drafter.sources.intake import Intake
from drafter.sources.proposal import manifest_for
from drafter.sources.times import zone_named

MANIFEST = "incident.toml"
MAX_MANIFEST = 1024 * 1024
_ID = re.compile(r"[A-Za-z0-9#][A-Za-z0-9._#-]{0,199}")


def open_bundle(incidents: Path, incident_id: str) -> Bundle:
    """The bundle `<incidents>/<id>/` or `<incidents>/<id>.zip`.

    Raises `BundleNotFound` when there is none (or the id could lead elsewhere), `ManifestInvalid` when `incident.toml` cannot
    be used, and `ArchiveRefused` for a zip that is not safe to read.
    """
    if not _ID.fullmatch(incident_id) or ".." in incident_id:
        raise BundleNotFound(f"not an incident id: {echo(incident_id)} (letters, digits, `-`, `_`, `.`, `#`)")
    folder, archive = incidents / incident_id, incidents / f"{incident_id}.zip"
    root = folder if folder.is_dir() else archive
    if not root.exists():
        raise BundleNotFound(f"no incident {echo(incident_id)} in {incidents}")
    return Bundle(root=root, manifest=_manifest(bundle_files(root), incident_id))


def open_files(bundle: Bundle, spec: SourceSpec) -> Files:
    """What a source names, as files: one file, or all of a folder or a zip.

    Raises `Unreadable` when there is nothing, `ArchiveRefused` for an unsafe zip.
    """
    path = relative(spec.path)
    outer = bundle_files(bundle.root)
    if isinstance(outer, Folder):
        return _on_disk(outer, path)
    if path in outer.names():
        return Only(outer, path)
    inner = Within(outer, f"{path}/")
    return inner if inner.names() else Only(outer, path)


def source_files(bundle: Bundle, spec: SourceSpec, intake: Intake) -> Iterator[SourceFile]:
    """Every file that a source names, opened one at a time; what cannot be opened goes to quarantine.

    Raises `ArchiveRefused` for an unsafe zip.
    """
    try:
        files = open_files(bundle, spec)
    except Unreadable as problem:
        intake.quarantine(echo(spec.path), problem)
        return
    for left_out in files.problems():
        intake.quarantine(left_out.file, Unreadable(left_out.offset, left_out.reason))
    for name, file in files.each(files.names()):
        if isinstance(file, Unreadable):
            intake.quarantine(files.label(echo(name)), file)
        else:
            yield file


def _on_disk(folder: Folder, path: str) -> Files:
    at = folder.path / path
    if not at.resolve().is_relative_to(folder.path.resolve()):
        raise Unreadable(0, "the path leads outside the bundle")
    if at.is_dir():
        return Folder(at, f"{path}/")
    if at.is_file() and is_archive(at):
        return Archive(at, path, f"{path}!")
    return Only(folder, path)


def bundle_files(root: Path) -> Files:
    """All files of a bundle. Raises `ArchiveRefused` for a zip that is not safe to read."""
    if root.is_dir():
        return Folder(root)
    archive = Archive(root, root.name, "")
    if MANIFEST in archive.names():
        return archive
    inside = [name for name in archive.names() if name.count("/") == 1 and name.endswith(f"/{MANIFEST}")]
    return Within(archive, inside[0].removesuffix(MANIFEST)) if len(inside) == 1 else archive


def _manifest(files: Files, incident_id: str) -> Manifest:
    try:
        file = files.open(MANIFEST)
        if len(file.data) > MAX_MANIFEST:
            raise Unreadable(0, "larger than 1 MB")
        text = decode(file.data).utf8.decode("utf-8")
    except Unreadable as problem:
        missing = "" if MANIFEST in files.names() else manifest_for(files, incident_id)
        hint = f"Save this as {MANIFEST} beside them, with your own title and zone:\n\n{missing}" if missing else None
        if not files.names():
            hint = "The folder is empty: put the exports there first (docs/tutorial.md)."
        raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {problem.reason}", hint=hint) from None
    try:
        manifest = Manifest.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        said = str(error).replace("at end of document", f"at line {text.count(chr(10)) + 1}, the last")
        raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {echo(said)}") from None
    except RecursionError:
        raise ManifestInvalid(f"{incident_id}/{MANIFEST}: nested too deep") from None
    except ValidationError as error:
        raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {_first(error)}") from None
    _check_keys(manifest, incident_id)
    _check_zones(manifest, incident_id)
    return manifest


_SAID = {"extra_forbidden": "no such key", "tuple_type": 'a list is expected, such as ["checkout"]', "missing": "is missing"}
_FIELDS: dict[object, type[BaseModel]] = {"source": SourceSpec, "people": PersonSpec}


def _first(error: ValidationError) -> str:
    """The first thing that is wrong, in one line."""
    problem = error.errors(include_url=False, include_input=False)[0]
    where = [str(part) for part in problem["loc"]]
    said = _SAID.get(problem["type"], problem["msg"])
    if problem["type"] == "extra_forbidden":
        said += _meant(where[-1], _FIELDS[where[0]].model_fields)
    return f"{echo('.'.join(where))}: {echo(said)}"


def _meant(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, list(known), 1, 0.75)
    return f"; did you mean {near[0]}?" if near else ""


def _check_keys(manifest: Manifest, incident_id: str) -> None:
    """Keys of one's own are welcome, but one that is nearly a key of ours is a slip that would be missed."""
    for key in manifest.model_extra or {}:
        if meant := _meant(key, Manifest.model_fields):
            raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {echo(key)}: no such key{meant}")


def _check_zones(manifest: Manifest, incident_id: str) -> None:
    names: Iterable[str | None] = (manifest.timezone, *(spec.timezone for spec in manifest.source))
    for name in names:
        if name is not None:
            try:
                zone_named(name)
            except Unreadable as problem:
                raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {problem.reason}") from None
