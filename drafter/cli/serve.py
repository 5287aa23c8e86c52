"""`draft serve`: the review in a browser, on this machine or for a team."""

from __future__ import annotations

import gc
import ipaddress
import os
import secrets
import sys
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from drafter.cli.desk import Opened, open_desk
from drafter.config.web_settings import SECRET
from drafter.domain.review import Document, Role
from drafter.errors import DrafterError, UsageError

if TYPE_CHECKING:
    from drafter.config.web_settings import WebSettings
    from drafter.pipeline.reviewing import Act
    from drafter.web.oidc import Provider
    from drafter.web.site import Site

_INSTALL = "Install the extra: pip install 'drafter[{}]'."
KEPT_OPEN = 75
"""Seconds that an idle connection is kept: a proxy in front keeps its own for 60, and must not write to one that is closing."""
TURN = 0.001
"""Seconds of the interpreter's turns: a thread back from the database waits so long for one that computes. Of 5 (Python's own),
1 and 0.3 ms, 1 served the most requests a second to fifty reviewers without a pause (benchmarks/web_speed.py)."""
ALL_ROLES: frozenset[Role] = frozenset({"reviewer", "publisher", "admin"})


def serve(config: Path | None, who: str | None, host: str, port: int) -> int:
    """Serves until interrupted. Raises `UsageError` for an address that others can reach while nothing says who may enter, and
    where an extra is missing."""
    try:
        import uvicorn

        from drafter.web.app import create_app, guarded
    except ModuleNotFoundError as error:
        raise UsageError(f"`draft serve` needs {error.name}, which is not installed.", hint=_INSTALL.format("review")) from None
    opened = open_desk(config, who)
    web = opened.settings.web
    if not web.team and not _loopback(host):
        raise UsageError(
            f"{host} can be reached by others, and nothing says who may enter.",
            hint="Stay on 127.0.0.1, or configure [web] with an identity provider (docs/deployment.md).",
        )
    taken: set[Path] = set()
    _take_in(opened, taken)
    site, incidents = _site(opened, taken), opened.desk.store.listed(limit=1, restricted=True)[1]
    name = f"[{host}]" if ":" in host else host
    if web.team:
        hosts, origins = frozenset({urlsplit(web.url).netloc, *web.hosts}), frozenset({web.url})
        print(f"{incidents} incidents. Behind {web.url}, on http://{name}:{port}; people sign in at {web.issuer}", flush=True)
    else:
        hosts = frozenset({f"{name}:{port}", f"localhost:{port}"})
        origins = frozenset(f"http://{h}" for h in hosts)
        print(f"{incidents} incidents. Open http://{name}:{port}/enter#code={site.sessions.code(opened.who, ALL_ROLES)}")
        print("The address opens one session, once. Stop with Ctrl-C; every decision is kept as it is made.", flush=True)
    app = guarded(create_app(site), hosts, origins)
    sys.setswitchinterval(TURN)
    gc.freeze()  # what was loaded so far stays for good: the collector need not look through it while people wait
    uvicorn.run(
        app, host=host, port=port, log_level="warning", server_header=False, proxy_headers=False, timeout_keep_alive=KEPT_OPEN
    )
    return 0


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _take_in(opened: Opened, taken: set[Path], act: Act | None = None) -> None:
    """Every run in the drafts folder that is not in `taken`, which grows by those that could be read."""
    drafts = opened.settings.paths.out or opened.here / "drafts"
    for run in sorted({found.parent for found in drafts.glob("*/draft.json")} - taken):
        try:
            opened.take_in(run, act)
            taken.add(run)
        except DrafterError as error:
            print(f"{run}: {error}", flush=True)


def _site(opened: Opened, taken: set[Path]) -> Site:
    from drafter.web.sessions import Sessions
    from drafter.web.site import Site

    def redraft(incident: str, act: Act, sections: frozenset[str] | None) -> Document:
        from drafter.cli.draft import Wish, draft_incident

        folder = opened.folder(incident)
        draft_incident(Wish(incident, None, folder, None, False, False, None, False, True))
        return opened.desk.redraft(folder, act, sections)

    web = opened.settings.web
    return Site(
        desk=opened.desk,
        clock=lambda: datetime.now(UTC),
        redraft=redraft,
        prepare=opened.prepared,
        look=lambda act: _take_in(opened, taken, act),
        audience=opened.settings.publish.audience,
        hours=opened.settings.review.publish_within_hours,
        # plain http cannot have a __Host- cookie; the name is new at each start
        cookie="__Host-drafter" if web.team else f"drafter-{secrets.token_hex(4)}",
        secure=web.team,
        sessions=Sessions(timedelta(hours=web.session_hours)) if web.team else Sessions(),
        provider=_provider(web) if web.team else None,
    )


def _provider(web: WebSettings) -> Provider:
    """Raises `UsageError` without the extra `team`."""
    if find_spec("authlib") is None:
        raise UsageError("[web] needs authlib, which is not installed.", hint=_INSTALL.format("review,team"))
    from drafter.web.oidc import Provider

    return Provider(web, os.environ.get(SECRET, ""))
