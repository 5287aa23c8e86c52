"""`draft verify RUN`: is what was captured still there, to the byte?"""

from __future__ import annotations

import json
from pathlib import Path


def verify_draft(run: Path, incidents: Path | None, as_json: bool) -> int:
    """Prints what changed since the draft was written. Returns 0 when everything stands, 1 when something does not."""
    from drafter.evidence.verify import verify_run
    from drafter.pipeline.places import find_incidents, standing
    from drafter.sources.bundle import open_bundle

    incident, bundle = _incident_of(run)
    found = verify_run(run, open_bundle(find_incidents(incidents, bundle, standing()), bundle))
    if as_json:
        print(json.dumps({"incident": incident, "run": str(run), "changed": list(found)}, indent=2))
    else:
        print("\n".join(found) if found else f"Everything that the draft of incident {incident} cites is still as captured.")
    return 1 if found else 0


def _incident_of(run: Path) -> tuple[str, str]:
    """The incident's own id, and the name of the bundle that it was read from: the folder may be called otherwise."""
    from drafter.errors import UsageError

    try:
        record = json.loads((run / "run.json").read_bytes())
        return str(record["incident"]), str(record.get("bundle") or record["incident"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{run} is not a run folder: it holds no run.json that can be read.") from error
