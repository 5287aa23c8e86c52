"""What was published, is being published, or failed: one row a target and audience."""

from __future__ import annotations

from sqlalchemy import Connection, Select, insert, select, update

from drafter.domain.review import Publication
from drafter.storage import acts
from drafter.storage.refusals import read_back
from drafter.storage.tables import ACTOR, PUBLICATION


@read_back("A publication")
def rows(connection: Connection, incident: str | None) -> tuple[Publication, ...]:
    wanted = _publications() if incident is None else _publications().where(PUBLICATION.c.incident == incident)
    found = connection.execute(wanted.order_by(PUBLICATION.c.at, PUBLICATION.c.incident, PUBLICATION.c.key))
    return tuple(Publication(**row._asdict()) for row in found)


def recorded(connection: Connection, publication: Publication) -> Publication:
    """The row that stands."""
    mine = (PUBLICATION.c.incident == publication.incident, PUBLICATION.c.key == publication.key)
    stands = connection.execute(_publications().where(*mine)).one_or_none()
    if stands is not None and stands.state == "done":
        return Publication(**stands._asdict())
    actor = acts.actor_of(connection, publication.by).number
    values = publication.model_dump(exclude={"by"}) | {"actor": actor}
    connection.execute(insert(PUBLICATION).values(values) if stands is None else update(PUBLICATION).where(*mine).values(values))
    return publication


def _publications() -> Select[tuple[object, ...]]:
    columns = [acts.name().label("by") if field == "by" else PUBLICATION.c[field] for field in Publication.model_fields]
    return select(*columns).join(ACTOR, ACTOR.c.number == PUBLICATION.c.actor)
