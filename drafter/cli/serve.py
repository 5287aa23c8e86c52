"""`draft serve`: the review in a browser, on this machine."""

from __future__ import annotations

import ipaddress
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli.desk import Opened, open_desk
from drafter.domain.review import Document, Role
from drafter.errors import DrafterError, UsageError

if TYPE_CHECKING:
    from drafter.pipeline.reviewing import Act
    from drafter.web.site import Site

ALL_ROLES: frozenset[Role] = frozenset({"reviewer", "publisher", "admin"})


def serve(config: Path | None, who: str | None, host: str, port: int) -> int:
    """Serves until interrupted. Raises `UsageError` for an address that others can reach, and without the extra `review`."""
    try:
        import uvicorn

        from drafter.web.app import create_app, guarded
    except ModuleNotFoundError as error:
        hint = "Install the extra: pip install 'drafter[review]'."
        raise UsageError(f"`draft serve` needs {error.name}, which is not installed.", hint=hint) from None
    if not _loopback(host):
        raise UsageError(
            f"{host} can be reached by others, and nothing says who may enter.",
            hint="Stay on 127.0.0.1, or configure [web] with an identity provider (docs/deployment.md).",
        )
    opened = open_desk(config, who)
    taken = _take_in(opened)
    site = _site(opened)
    code = site.sessions.code(opened.who, ALL_ROLES)
    name = f"[{host}]" if ":" in host else host
    address = f"http://{name}:{port}"
    print(f"{taken} incidents. Open {address}/enter#code={code}")
    print("The address opens one session, once. Stop with Ctrl-C; every decision is kept as it is made.", flush=True)
    hosts = frozenset({f"{name}:{port}", f"localhost:{port}"})
    app = guarded(create_app(site), hosts, frozenset(f"http://{h}" for h in hosts))
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, proxy_headers=False)
    return 0


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _take_in(opened: Opened) -> int:
    """Every run in the drafts folder that the store does not know yet; returns how many incidents there are."""
    drafts = opened.settings.paths.out or opened.here / "drafts"
    for run in sorted(drafts.glob("*/draft.json")):
        try:
            opened.desk.take_in(run.parent, opened.act())
        except DrafterError as error:
            print(f"{run.parent}: {error}")
    return opened.desk.store.listed(limit=1, restricted=True)[1]


def _site(opened: Opened) -> Site:
    from drafter.web.site import Site

    def redraft(incident: str, act: Act, sections: frozenset[str] | None) -> Document:
        from drafter.cli.draft import Wish, draft_incident

        folder = opened.folder(incident)
        draft_incident(Wish(incident, None, folder, None, False, False, None, False, True))
        return opened.desk.redraft(folder, act, sections)

    return Site(
        desk=opened.desk,
        clock=lambda: datetime.now(UTC),
        redraft=redraft,
        hours=opened.settings.review.publish_within_hours,
        cookie=f"drafter-{secrets.token_hex(4)}",  # plain http cannot have a __Host- cookie; the name is new at each start
        secure=False,
    )
