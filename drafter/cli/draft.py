"""`draft --incident ID`: the main job, shown to a person."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli.progress import progress

if TYPE_CHECKING:
    from drafter.pipeline.build import Order


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
    from drafter.pipeline.build import Time, carry_out

    order = _order(wish)
    if wish.show_outbound:
        return _show_outbound(order, wish)
    with progress(not wish.quiet) as report:
        result = carry_out(order, os.environ, Time(time.monotonic, time.sleep), report)
    if wish.as_json:
        print(json.dumps(result.summary(), indent=2, ensure_ascii=False))
    elif not wish.quiet:
        from drafter.drafting.terminal import headline

        print("\n".join(headline(result.draft, result.folder)))
        _show_unread(result.run)
        for kept in result.kept:
            print(f"Your edited file was kept as {kept}.")
    return result.exit_code


def _show_unread(run: Mapping[str, object]) -> None:
    """Which files hold what could not be read, where and why; all of it is in run.json."""
    from drafter.sinks.escape import terminal

    found = run.get("quarantined")
    unread = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
    for item in unread[:_UNREAD]:
        print(terminal(f"Not readable: {item['file']} at byte {item['offset']}: {item['reason']}", 200))
    if len(unread) > _UNREAD:
        print(f"Not readable: {len(unread) - _UNREAD} more, listed in run.json.")


_UNREAD = 5
"""Places that are told on the screen."""


def _order(wish: Wish) -> Order:
    from drafter.config.settings import load_settings
    from drafter.pipeline.build import Order
    from drafter.pipeline.places import draft_folder, find_incidents, standing
    from drafter.storage.places import data_folder

    here = standing()
    loaded = load_settings(wish.config, os.environ, here, {"engine": wish.engine} if wish.engine else None)
    settings = loaded.settings
    incidents = find_incidents(wish.incidents or settings.paths.incidents, wish.incident, here)
    out = wish.out or (settings.paths.out / wish.incident if settings.paths.out else None)
    folder = draft_folder(out, wish.incident, here)
    return Order(incidents, wish.incident, folder, data_folder(os.environ), settings, wish.offline)


def _show_outbound(order: Order, wish: Wish) -> int:
    from drafter.pipeline.build import Time
    from drafter.pipeline.outbound import outbound

    with progress(not wish.quiet) as report:
        requests = outbound(order, os.environ, Time(time.monotonic, time.sleep), report)
    if not requests:
        print("Nothing would leave: the embedded engine answers on this machine.", file=sys.stderr)
    for url, body in requests:
        print(f"POST {url}", file=sys.stderr)
        sys.stdout.buffer.write(body + b"\n")
        sys.stdout.buffer.flush()
    return 0
