"""Where incident bundles are looked for, and where a draft goes."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from drafter.errors import BundleNotFound, UsageError

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_incidents() -> Path:
    """The demo incidents: in the wheel beside the package, in a checkout under `fixtures/`."""
    packed = _PACKAGE / "_incidents"
    return packed if packed.is_dir() else _PACKAGE.parent / "fixtures" / "incidents"


def standing() -> Path:
    """The folder where the user stands. Raises `UsageError` when it is gone or may not be read."""
    try:
        return Path.cwd()
    except OSError:
        raise UsageError("The current folder is gone or may not be read.", hint="Go to another one and run again.") from None


def find_incidents(given: Path | None, incident_id: str, here: Path) -> Path:
    """The folder that holds the bundle: the one given, else `incidents/`, the current folder, then the shipped ones.

    Raises `BundleNotFound`, naming every place that was looked at.
    """
    places = [given] if given is not None else [here / "incidents", here, shipped_incidents()]
    safe_name = Path(incident_id).name == incident_id and incident_id not in {"", ".", ".."}
    for place in places:
        if safe_name and ((place / incident_id / "incident.toml").is_file() or (place / f"{incident_id}.zip").is_file()):
            return place
    for place in places:
        if safe_name and (place / incident_id).is_dir():
            return place  # without its manifest, which whoever opens it says better
    looked = ", ".join(str(p) for p in places)
    meant = get_close_matches(incident_id, [name for place in places for name in _incidents(place)], 1)
    also = f"; did you mean {meant[0]!r}?" if meant else "."
    raise BundleNotFound(
        f"No bundle for incident {incident_id[:80]!r}: looked for {incident_id[:80]}/incident.toml in {looked}{also}"
    )


def _incidents(place: Path) -> list[str]:
    """Ids of the bundles in a folder."""
    try:
        return sorted(found.parent.name for found in place.glob("*/incident.toml")) + sorted(z.stem for z in place.glob("*.zip"))
    except OSError:
        return []


def draft_folder(out: Path | None, incident_id: str, here: Path) -> Path:
    """`--out DIR` is the folder itself; by default `drafts/<id>/` where the user stands."""
    return out if out is not None else here / "drafts" / incident_id
