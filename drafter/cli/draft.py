"""`draft --incident ID`: the main job, shown to a person."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path

from drafter.cli.progress import progress


@dataclass(frozen=True, slots=True)
class Wish:
    """What was typed."""

    incident: str
    incidents: Path | None
    out: Path | None
    engine: str | None
    offline: bool
    show_outbound: bool
    config: Path | None
    as_json: bool
    quiet: bool


def draft_incident(wish: Wish) -> int:
    """Drafts and writes the run folder; prints the headline. Returns 0 complete, 4 partial, 5 skeleton only."""
    from drafter.pipeline.build import Order, carry_out
    from drafter.pipeline.places import draft_folder, find_incidents

    here = Path.cwd()
    incidents = find_incidents(wish.incidents, wish.incident, here)
    folder = draft_folder(wish.out, wish.incident, here)
    order = Order(incidents, wish.incident, folder, wish.engine, wish.offline, wish.config)
    with progress(not wish.quiet) as report:
        if wish.show_outbound:
            from drafter.pipeline.outbound import outbound_bodies

            for body in outbound_bodies(order, report):
                print(body)
            return 0
        result = carry_out(order, time.monotonic, report)
    if wish.as_json:
        print(json.dumps(result.summary(), indent=2, ensure_ascii=False))
    elif not wish.quiet:
        from drafter.drafting.terminal import headline

        print("\n".join(headline(result.draft, result.folder)))
        for kept in result.kept:
            print(f"Your edited file was kept as {kept}.")
    return result.exit_code
