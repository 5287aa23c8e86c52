"""What would be published and where, byte for byte; then, by somebody who may, the sending of exactly that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from drafter.domain.page import AUDIENCES, Audience
from drafter.domain.review import Document
from drafter.domain.text import visible
from drafter.errors import DecisionStale, DrafterError, UsageError
from drafter.pipeline.sending import Prepared, send
from drafter.publishing.table import PUBLISHERS
from drafter.web.entering import Actor, Here, Reader, asked
from drafter.web.pages import address, masthead, seen
from drafter.web.rendering import page
from drafter.web.sessions import Session, same
from drafter.web.site import Site
from drafter.web.threads import aside

router = APIRouter(prefix="/incidents/{incident}")
SHOWN = 100_000
"""Characters of the content that the page shows."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A target of the table, and who will read it there (absent: as the settings say)."""

    to: Annotated[str, Query(max_length=40)] = "markdown"
    audience: Annotated[Audience | None, Query()] = None


@router.get("/publish")
def dry_run(request: Request, site: Here, session: Reader, incident: str, wish: Annotated[Wish, asked(Wish)]) -> HTMLResponse:
    """Shows it; nothing is sent. What stands in the way of rendering it is said in its place."""
    found = seen(site, session, incident)
    prepared, refusal = None, ""
    try:
        prepared = _prepared(site, found, wish.to, wish.audience)
    except DrafterError as error:
        refusal = f"{error} {error.hint}"
    return page(
        request, "publish.html", session, **masthead(site, found), targets=tuple(PUBLISHERS), audiences=AUDIENCES, to=wish.to,
        audience=wish.audience or site.audience, prepared=prepared, refusal=refusal, missing=_missing(prepared),
        where=_where(prepared), content=_content(prepared), sent=site.desk.store.outbox(incident),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the page showed: `sha256` names the content."""

    to: Annotated[str, Form(max_length=40)]
    audience: Annotated[Audience, Form()]
    sha256: Annotated[str, Form(max_length=64)]


@router.post("/publish", response_model=None)
async def publish(site: Here, session: Actor, incident: str, chosen: Annotated[Chosen, asked(Chosen)]) -> RedirectResponse:
    """Sends what the page showed, and nothing else."""
    return await aside(_sent, site, session, incident, chosen)


def _sent(site: Site, session: Session, incident: str, chosen: Chosen) -> RedirectResponse:
    found = seen(site, session, incident)
    prepared = _prepared(site, found, chosen.to, chosen.audience)
    if not same(prepared.sha256, chosen.sha256):
        raise DecisionStale("The page would no longer be what you looked at.", hint="Look at it again, then publish it.")
    send(site.desk, prepared, site.act(session, found))
    return RedirectResponse(f"{address(incident)}/publish?to={prepared.target}&audience={chosen.audience}", 303)


def _prepared(site: Site, document: Document, to: str, audience: Audience | None) -> Prepared:
    if to not in PUBLISHERS:
        raise UsageError(f"{to[:40]!r} is no target.", hint=f"One of: {', '.join(PUBLISHERS)}.")
    return site.prepare(document, to, audience or site.audience)


def _missing(prepared: Prepared | None) -> tuple[str, ...]:
    return PUBLISHERS[prepared.target].missing(prepared.around) if prepared else ()


def _where(prepared: Prepared | None) -> str:
    return visible(PUBLISHERS[prepared.target].where(prepared.around.settings, prepared.around.here)) if prepared else ""


def _content(prepared: Prepared | None) -> str:
    """As text; "" where it is none."""
    if prepared is None or prepared.rendered.media_type == "application/pdf":
        return ""
    return visible(prepared.rendered.content.decode("utf-8", "replace"))[:SHOWN]
