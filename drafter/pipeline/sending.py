"""Publishing in two steps: prepare (render, look for leaks, touch nothing), then send (outbox, target, outbox, document)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.contracts.publisher import Publisher, Rendered
from drafter.contracts.store import Store
from drafter.domain.page import Audience, Page
from drafter.domain.review import Document, Publication
from drafter.errors import DecisionRefused, DecisionStale, PublishFailed
from drafter.pipeline.last_look import People, with_roles, without_leaks
from drafter.pipeline.publishing import key_of, page_of
from drafter.pipeline.reviewing import Act, Desk
from drafter.publishing.table import PUBLISHERS, Surroundings
from drafter.review import states


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would be sent. `earlier` is the row of the outbox, None when it was never tried."""

    document: Document
    page: Page
    target: str
    rendered: Rendered
    around: Surroundings
    earlier: Publication | None

    @property
    def key(self) -> str:
        return _key(self.page, self.target, self.around)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.rendered.content).hexdigest()

    @property
    def there(self) -> bool:
        """Whether this very content is at the target already, and the document knows."""
        done = self.earlier is not None and self.earlier.state == "done" and self.earlier.content_sha256 == self.sha256
        return done and (self.document.state == "published" or not PUBLISHERS[self.target].whole)


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
    around = Surroundings(around.settings, around.environment, around.here, _places(outbox, target), around.timeout)
    rendered = PUBLISHERS[target].build(around).render(page)
    without_leaks(page, rendered, shown_as_roles)
    key = _key(page, target, around)
    return Prepared(document, page, target, rendered, around, next((row for row in outbox if row.key == key), None))


def send(desk: Desk, prepared: Prepared, act: Act) -> str:
    """The place. A row in the outbox before and after, so that a crash between is found by the next try, which looks first.

    Raises `DecisionRefused` unless the document is approved, `DecisionStale` when it is not what was prepared, `ConfigInvalid`
    when a setting or token is missing, and `PublishFailed`; trying again is safe.
    """
    states.permitted(act.roles, "publish")
    states.published(prepared.document)
    if desk.store.document(prepared.document.incident).hash != prepared.document.hash:
        raise DecisionStale("The document was decided on meanwhile; nothing was sent.")
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


def _key(page: Page, target: str, around: Surroundings) -> str:
    return key_of(page, target, PUBLISHERS[target].where(around.settings, around.here))


def _places(outbox: tuple[Publication, ...], but: str) -> Mapping[str, str]:
    """Where the document is, as far as a link may lead there."""
    done = (row for row in outbox if row.state == "done" and row.target != but and row.place.startswith("https://"))
    return {row.target: row.place for row in done}
