"""The way in: an incident id becomes a bundle, a folder or a zip with an `incident.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from drafter.domain.incident import Bundle, Manifest, SourceSpec
from drafter.errors import BundleNotFound, ManifestInvalid
from drafter.sources.decoding import Unreadable, decode, echo
from drafter.sources.files import Files, Folder, SourceFile, relative
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
    folder = incidents / incident_id
    if folder.is_dir():
        return Bundle(root=folder, manifest=_manifest(Folder(folder), incident_id))
    raise BundleNotFound(f"no incident {echo(incident_id)} in {incidents}")


def bundle_files(bundle: Bundle) -> Files:
    """All files of the bundle."""
    return Folder(bundle.root)


def source_file(bundle: Bundle, spec: SourceSpec) -> SourceFile:
    """The one file that a source names. Raises `Unreadable`."""
    return bundle_files(bundle).open(relative(spec.path))


def _manifest(files: Files, incident_id: str) -> Manifest:
    try:
        file = files.open(MANIFEST)
        if len(file.data) > MAX_MANIFEST:
            raise Unreadable(0, "larger than 1 MB")
        text = decode(file.data).utf8.decode("utf-8")
    except Unreadable as problem:
        raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {problem.reason}") from None
    try:
        manifest = Manifest.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {echo(str(error))}") from None
    except RecursionError:
        raise ManifestInvalid(f"{incident_id}/{MANIFEST}: nested too deep") from None
    except ValidationError as error:
        raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {_first(error)}") from None
    _check_zones(manifest, incident_id)
    return manifest


def _first(error: ValidationError) -> str:
    """The first thing that is wrong, in one line."""
    problem = error.errors(include_url=False, include_input=False)[0]
    return f"{echo('.'.join(str(part) for part in problem['loc']))}: {echo(problem['msg'])}"


def _check_zones(manifest: Manifest, incident_id: str) -> None:
    names: Iterable[str | None] = (manifest.timezone, *(spec.timezone for spec in manifest.source))
    for name in names:
        if name is not None:
            try:
                zone_named(name)
            except Unreadable as problem:
                raise ManifestInvalid(f"{incident_id}/{MANIFEST}: {problem.reason}") from None
