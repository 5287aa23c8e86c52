"""A site over a fresh store with one small document, and a browser's requests to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from starlette.testclient import TestClient

from drafter.config.publish_settings import PublishSettings
from drafter.domain.page import Audience
from drafter.domain.review import Document, Role
from drafter.pipeline.reviewing import Act, Desk
from drafter.pipeline.sending import Prepared, prepare
from drafter.publishing.table import Surroundings
from drafter.storage.store import open_store
from drafter.web.app import create_app, guarded
from drafter.web.site import Site

HOST = "127.0.0.1:8711"
ORIGIN = f"http://{HOST}"
NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
OURS = {"origin": ORIGIN, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded"}
EVERYONE: frozenset[Role] = frozenset({"reviewer", "publisher", "admin"})


@dataclass(slots=True)
class Browser:
    """A client that is signed in; `csrf` is its session's."""

    client: TestClient
    site: Site
    csrf: str = ""

    def get(self, path: str, **headers: str):
        return self.client.get(path, headers=headers)

    def post(self, path: str, form: dict[str, object] | None = None, headers: dict[str, str] | None = None):
        return self.client.post(path, data={"csrf": self.csrf, **(form or {})}, headers={**OURS, **(headers or {})})

    def document(self, incident: str = "125") -> Document:
        return self.site.desk.store.document(incident)


def site_over(folder: Path, run: Path, at: datetime = NOW) -> Site:
    desk = Desk(open_store(folder / "drafter.db"))
    desk.take_in(run, Act("ana", at))

    def redraft(incident: str, act: Act, sections: frozenset[str] | None) -> Document:
        return desk.redraft(run, act, sections)

    def prepared(document: Document, target: str, audience: Audience) -> Prepared:
        around = Surroundings(PublishSettings(folder=folder / "published"), {}, folder)
        return prepare(desk, document, target, audience, around, {"responder-1": {"Pia Vantongeren"}})

    return Site(
        desk=desk, clock=lambda: NOW, redraft=redraft, prepare=prepared, look=lambda act: None,
        audience="company", hours=48, cookie="drafter-test", secure=False,
    )  # fmt: skip


def browser(site: Site, who: str = "ana", roles: frozenset[Role] = EVERYONE) -> Browser:
    """Signed in with a code of the site's."""
    app = guarded(create_app(site), frozenset({HOST}), frozenset({ORIGIN}))
    client = TestClient(app, base_url=ORIGIN, follow_redirects=False, raise_server_exceptions=False)
    visitor = Browser(client, site)
    answer = client.post("/enter", data={"code": site.sessions.code(who, roles)}, headers=OURS)
    assert answer.status_code == 303
    found = re.search(r'name="csrf" value="([^"]+)"', client.get("/").text)
    visitor.csrf = found[1] if found else ""
    return visitor
