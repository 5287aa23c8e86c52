"""A page of incidents: found, sorted and counted."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select

from drafter.contracts.store import SortKey
from drafter.domain.review import Listed
from drafter.storage.documents import SEARCHED, folded
from drafter.storage.refusals import read_back
from drafter.storage.tables import DOCUMENT

_ORDER = {
    "updated": DOCUMENT.c.updated_at.desc(),
    "started": DOCUMENT.c.started_at.desc().nulls_last(),
    "resolved": DOCUMENT.c.resolved_at.desc().nulls_last(),
    "title": DOCUMENT.c.title_key.asc(),
    "severity": DOCUMENT.c.severity.asc().nulls_last(),
    "state": DOCUMENT.c.state.asc(),
}
"""The only orders there are: a sort key is looked up here and never becomes part of a statement."""


@dataclass(frozen=True, slots=True)
class Wish:
    """As `Store.listed` takes it."""

    search: str
    state: str
    sort: SortKey
    limit: int
    offset: int
    restricted: bool


def page(connection: Connection, wish: Wish) -> tuple[tuple[Listed, ...], int]:
    """The rows, and how many match in all. Raises `KeyError` for an order that there is not."""
    matching = _matching(wish)
    rows = select(*(DOCUMENT.c[name] for name in Listed.model_fields)).where(*matching)
    rows = rows.order_by(_ORDER[wish.sort], DOCUMENT.c.incident).limit(max(0, wish.limit)).offset(max(0, wish.offset))
    with read_back("The list of incidents"):
        found = tuple(Listed(**row._asdict()) for row in connection.execute(rows))
    if 0 < len(found) < wish.limit:
        return found, max(0, wish.offset) + len(found)
    return found, connection.execute(select(func.count()).select_from(DOCUMENT).where(*matching)).scalar_one()


def _matching(wish: Wish) -> list[ColumnElement[bool]]:
    """Every word of the search must stand in incident, title, severity or services, in any case."""
    words = folded(wish.search)[:SEARCHED].split()
    found = [DOCUMENT.c.words.contains(word, autoescape=True) for word in words]
    if not wish.restricted:
        found.append(DOCUMENT.c.restricted.is_(False))
    if wish.state:
        found.append(DOCUMENT.c.state == wish.state)
    return found
