"""What the pages stand on, built once by `draft serve`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from drafter.domain.page import Audience
from drafter.domain.review import Document
from drafter.pipeline.reviewing import Act, Desk
from drafter.pipeline.sending import Prepared
from drafter.web.oidc import Provider
from drafter.web.sessions import Session, Sessions


@dataclass(frozen=True, slots=True)
class Site:
    """`clock` gives the UTC instant; `redraft` drafts an incident anew and merges the named sections (all when None); `prepare`
    renders a document for a target and an audience, `audience` where none is chosen; `look` takes in what was drafted since;
    `hours` is the publishing policy.

    `cookie` is the name of the session's cookie, `secure` True behind https. `provider`: where people sign in; None where the
    one-time code of `draft serve` is the only way in."""

    desk: Desk
    clock: Callable[[], datetime]
    redraft: Callable[[str, Act, frozenset[str] | None], Document]
    prepare: Callable[[Document, str, Audience], Prepared]
    look: Callable[[Act], None]
    audience: Audience
    hours: float
    cookie: str
    secure: bool
    sessions: Sessions = field(default_factory=Sessions)
    provider: Provider | None = None

    def act(
        self, session: Session, seen: Document, open_seconds: float | None = None, evidence_opened: tuple[str, ...] = ()
    ) -> Act:
        """An act of the person of this session on the document that they see, now."""
        return Act(session.who, self.clock(), session.roles, open_seconds, evidence_opened, seen)
