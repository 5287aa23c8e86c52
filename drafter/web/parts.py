"""The parts of a page that look the same to everybody who may see it: rendered once for what they show.

Each is a pure function of its arguments, so that nothing has to be invalidated: another decision, comment or piece of evidence is
another argument. Whether somebody may see a document is asked before, at every request.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from drafter.domain.review import Comment, Document, DocumentState, Listed, ReviewSection, Role
from drafter.pipeline.exhibits import Exhibit
from drafter.review.clock import Due
from drafter.web.rendering import CSRF, rendered
from drafter.web.sessions import Session
from drafter.web.view import cited_in, records, section_view

SECTIONS, SHELVES, ROWS = 4_096, 96, 4_096
"""How many are kept: a section is some 5 kB, a row of the list 1 kB, the evidence of a document 50 kB, of a large one 1 MB."""


@dataclass(frozen=True, slots=True)
class Around:
    """All of a document and of a session that the template of a section gets to see. `csrf` stands for everybody's own."""

    incident: str
    state: DocumentState
    roles: frozenset[Role]
    csrf: str = CSRF


def sections_part(document: Document, session: Session, exhibit: Exhibit, comments: tuple[Comment, ...]) -> bytes:
    """All of them."""
    return b"\n".join(section_part(document, session, s.id, exhibit, comments) for s in document.sections)


def section_part(document: Document, session: Session, section: str, exhibit: Exhibit, comments: tuple[Comment, ...]) -> bytes:
    """A section, with what can be done about it by who has these roles."""
    around = Around(document.incident, document.state, session.roles)
    return _section(around, document.section(section), exhibit, tuple(c for c in comments if c.section == section))


@lru_cache(SECTIONS)
def _section(around: Around, section: ReviewSection, exhibit: Exhibit, comments: tuple[Comment, ...]) -> bytes:
    return rendered("section.html", document=around, session=around, section=section_view(section, exhibit, comments))


def shelf_part(document: Document, exhibit: Exhibit) -> bytes:
    """The evidence that the document cites."""
    return _shelf(exhibit, cited_in(document))


@lru_cache(SHELVES)
def _shelf(exhibit: Exhibit, cited: frozenset[str]) -> bytes:
    return rendered("shelf.html", records=records(cited, exhibit))


class Clock(NamedTuple):
    """What the list says about the time left."""

    words: str
    late: bool
    soon: bool
    done: bool


def row_part(listed: Listed, due: Due) -> bytes:
    """An incident in the list."""
    return _row(listed, Clock(due.words, due.late, due.soon, due.done))


@lru_cache(ROWS)
def _row(listed: Listed, due: Clock) -> bytes:
    return rendered("row.html", listed=listed, due=due)
