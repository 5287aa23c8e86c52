"""Publishing in two steps: prepare (render, look for leaks, touch nothing), then send (outbox, target, outbox, document)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from drafter.contracts.publisher import Publisher, Rendered
from drafter.contracts.store import Store
from drafter.domain.page import AUDIENCES, Audience, Page
from drafter.domain.review import Document, Publication
from drafter.errors import DecisionRefused, DecisionStale, PublishFailed
from drafter.pipeline.last_look import People, with_roles, without_leaks
from drafter.pipeline.publishing import key_of, page_of
from drafter.pipeline.reviewing import Act, Desk
from drafter.publishing.table import PUBLISHERS, Surroundings
from drafter.review import states


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would be sent. `earlier` is the row of the outbox, None when it was never tried. `beside` names the other audiences
    whose page of this incident is at the same place."""

    document: Document
    page: Page
    target: str
    rendered: Rendered
    around: Surroundings
    earlier: Publication | None
    beside: tuple[Audience, ...] = ()

    @property
    def key(self) -> str:
        return _key(self.page, self.page.audience, self.target, self.around)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.rendered.content).hexdigest()

    @property
    def there(self) -> bool:
        """Whether this very content is at the target already, and the document knows."""
        done = self.earlier is not None and self.earlier.state == "done" and self.earlier.content_sha256 == self.sha256
        return done and (self.document.state == "published" or not PUBLISHERS[self.target].whole)

    @property
    def objection(self) -> str:
        """Why it must not go there: more people read the place than may read this page. Empty where this page is already, and
        for files, which nobody reads where they are written."""
        wider = [name for name in self.beside if AUDIENCES.index(name) > AUDIENCES.index(self.page.audience)]
        here = self.earlier is not None and self.earlier.state == "done"
        if not wider or here or not PUBLISHERS[self.target].tokens:
            return ""
        return f"This place has the page for {wider[-1]}: who reads it there would read the one for {self.page.audience} too."


def prepare(desk: Desk, document: Document, target: str, audience: Audience, around: Surroundings, people: People) -> Prepared:
    """Renders the page for its audience. `people` become their roles unless the policy keeps names.

    Raises `DecisionRefused` when the policy blocks, a restricted document would go to more than the team, or a name or secret
    would leave.
    """
    outbox = desk.store.outbox(document.incident)
    if document.restricted and audience != "team":
        hint = "Publish it with --audience team, or have the restriction lifted."
        raise DecisionRefused(f"Incident {document.incident[:80]} is restricted.", hint=hint)
    page = page_of(document, desk.exhibit(document), around.settings, audience)
    shown_as_roles = people if around.settings.names == "roles" else {}
    page = with_roles(page, shown_as_roles)
    around = replace(around, places=_places(outbox, page, target, around))
    rendered = PUBLISHERS[target].build(around).render(page)
    without_leaks(page, rendered, shown_as_roles)
    rows = {row.key: row for row in outbox}
    earlier = {name: rows.get(_key(page, name, target, around)) for name in AUDIENCES}
    beside = tuple(name for name, row in earlier.items() if row and row.state == "done" and name != audience)
    return Prepared(document, page, target, rendered, around, earlier[audience], beside)


def send(desk: Desk, prepared: Prepared, act: Act) -> str:
    """The place. A row in the outbox before and after, so that a crash between is found by the next try, which looks first.

    Raises `DecisionRefused` unless the document is approved and where more people read the place, `DecisionStale` when it is not
    what was prepared, `ConfigInvalid` when a setting or token is missing, and `PublishFailed`; trying again is safe.
    """
    states.permitted(act.roles, "publish")
    states.published(prepared.document)
    if desk.store.document(prepared.document.incident).hash != prepared.document.hash:
        raise DecisionStale("The document was decided on meanwhile; nothing was sent.")
    if prepared.objection:
        raise DecisionRefused(prepared.objection, hint="Publish it to a place of its own, or for the same audience.")
    target = PUBLISHERS[prepared.target]
    publisher = target.ready(prepared.around)
    if target.tokens and prepared.there and prepared.earlier is not None:  # a file is written again: it may be gone
        return prepared.earlier.place
    place = _sent(desk.store, prepared, publisher, act)
    if target.whole:
        desk.published(prepared.document.incident, act, place)
    return place


def _sent(store: Store, prepared: Prepared, publisher: Publisher, act: Act) -> str:
    row = Publication(
        incident=prepared.document.incident,
        target=prepared.target,
        key=prepared.key,
        content_sha256=prepared.sha256,
        state="pending",
        at=act.at,
        by=act.by,
    )
    store.record(row)
    try:
        place = publisher.send(prepared.page, prepared.key)
    except PublishFailed as error:
        store.record(row.model_copy(update={"state": "failed", "error": str(error)[:300]}))
        raise
    store.record(row.model_copy(update={"state": "done", "place": place}))
    return place


def _key(page: Page, audience: Audience, target: str, around: Surroundings) -> str:
    return key_of(page.incident, audience, target, PUBLISHERS[target].where(around.settings, around.here))


def _places(outbox: tuple[Publication, ...], page: Page, but: str, around: Surroundings) -> Mapping[str, str]:
    """Where this audience's page is, as far as a link may lead there."""
    keys = {_key(page, page.audience, target, around): target for target in PUBLISHERS if target != but}
    done = (row for row in outbox if row.key in keys and row.state == "done" and row.place.startswith("https://"))
    return {keys[row.key]: row.place for row in done}
