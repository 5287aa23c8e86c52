"""The tables as they are now; `migrations/` holds how they came to be, and a test holds the two together.

Text is compared byte by byte on both databases (collation C), instants are text of one width, and JSON is text that
pydantic wrote and reads: nothing in a stored value says what type it is.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.types import TypeEngine

from drafter.storage.values import settled_text


class Words(TypeDecorator[str]):
    """Text of any origin: NUL and lone surrogates are replaced on the way in, the same on both databases."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        return dialect.type_descriptor(Text(collation="C") if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else settled_text(value)


class Instant(TypeDecorator[datetime]):
    """A UTC instant to the microsecond as `2026-03-01T12:00:00.000000Z`: sorts as text, and no driver reads it its own way."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        return dialect.type_descriptor(String(27, collation="C") if dialect.name == "postgresql" else String(27))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its zone")
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


METADATA = MetaData()


def _incident(primary: bool = False) -> Column[str]:
    return Column("incident", Words, ForeignKey("document.incident", ondelete="CASCADE"), primary_key=primary, nullable=False)


def _actor(name: str = "actor") -> Column[int]:
    return Column(name, Integer, ForeignKey("actor.number"), nullable=False)


ACTOR = Table(
    "actor",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", Words, unique=True),
    Column("salt", Words),
    Column("pseudonym", Words, nullable=False, unique=True),
)
"""Who decided, once: every other table has the number. Erasing a person empties `name` and `salt`."""

DOCUMENT = Table(
    "document",
    METADATA,
    Column("incident", Words, primary_key=True),
    Column("title", Words, nullable=False),
    Column("severity", Words),
    Column("state", Words, nullable=False),
    Column("started_at", Instant),
    Column("resolved_at", Instant),
    Column("updated_at", Instant, nullable=False),
    Column("open_sections", Integer, nullable=False),
    Column("flagged", Integer, nullable=False),
    Column("collisions", Integer, nullable=False),
    Column("restricted", Boolean, nullable=False),
    Column("hold", Boolean, nullable=False),
    Column("title_key", Words, nullable=False),
    Column("words", Words, nullable=False),
    Column("services", Words, nullable=False),
    Column("run", Words, nullable=False),
    Column("evidence", Words, nullable=False),
    Column("signed_off", Words),
    Column("addendum", Words, nullable=False),
    Index("document_updated", "updated_at"),
    Index("document_started", "started_at"),
    Index("document_resolved", "resolved_at"),
    Index("document_title", "title_key"),
)
"""The thin columns of the list come first: SQLite reads a row from its start, and the list never reaches the last two.
`title_key` sorts without regard to case; `words` is what a search looks in."""

SECTION = Table(
    "section",
    METADATA,
    _incident(primary=True),
    Column("id", Words, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("title", Words, nullable=False),
    Column("prompt", Words, nullable=False),
    Column("human_only", Boolean, nullable=False),
    Column("state", Words, nullable=False),
    Column("frozen", Boolean, nullable=False),
    Column("suggestion", Words, nullable=False),
    Column("passages", Words, nullable=False),
    Column("collisions", Words, nullable=False),
)

VERSION = Table(
    "version",
    METADATA,
    _incident(primary=True),
    Column("section", Words, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    _actor(),
    Column("passages", Words, nullable=False),
)

AUDIT = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor", Words, nullable=False),
    Column("verb", Words, nullable=False),
    Column("incident", Words, nullable=False),
    Column("section", Words),
    Column("before", Words, nullable=False),
    Column("after", Words, nullable=False),
    Column("document", Words, nullable=False),
    Column("evidence", Words, nullable=False),
    Column("previous", Words, nullable=False),
    Column("hash", Words, nullable=False),
    Index("audit_incident", "incident"),
)

AUDIT_HEAD = Table(
    "audit_head",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
    Column("hash", Words, nullable=False),
)
"""One row: how long the chain is and where it ends. Locked by whoever appends."""

DECISION = Table(
    "decision",
    METADATA,
    Column("number", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    _incident(),
    Column("section", Words),
    Column("verb", Words, nullable=False),
    _actor(),
    Column("at", Instant, nullable=False),
    Column("reason", Words, nullable=False),
    Column("before", Words, nullable=False),
    Column("after", Words, nullable=False),
    Column("open_seconds", Float),
    Column("evidence_opened", Words, nullable=False),
    Column("distance", Integer, nullable=False),
    Column("prompt", Words, nullable=False),
    Column("engine", Words, nullable=False),
    Index("decision_incident", "incident", "number"),
)

COMMENT = Table(
    "comment",
    METADATA,
    Column("number", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("id", Words, nullable=False, unique=True),
    _incident(),
    Column("section", Words, nullable=False),
    _actor(),
    Column("at", Instant, nullable=False),
    Column("text", Words, nullable=False),
    Index("comment_incident", "incident", "number"),
)

PERSON = Table(
    "person",
    METADATA,
    _incident(primary=True),
    Column("role", Words, primary_key=True),
    Column("key", Words, primary_key=True),
    Index("person_key", "key"),
)
"""Which person of an incident stands behind which role. Erased by row; nothing else in the store has the key."""

PUBLICATION = Table(
    "publication",
    METADATA,
    _incident(primary=True),
    Column("key", Words, primary_key=True),
    Column("target", Words, nullable=False),
    Column("content_sha256", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("place", Words, nullable=False),
    Column("at", Instant, nullable=False),
    _actor(),
    Column("error", Words, nullable=False),
)

KEPT = Table(
    "kept",
    METADATA,
    _incident(primary=True),
    Column("sha256", Words, primary_key=True),
    Column("at", Instant, nullable=False),
    Index("kept_sha256", "sha256"),
)
"""Which files belong to which incident. The bytes are in a folder (SQLite) or in `content` (PostgreSQL)."""

CONTENT = Table(
    "content",
    METADATA,
    Column("sha256", Words, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

ERASING = Table("erasing", METADATA, Column("id", Integer, primary_key=True, autoincrement=False))
"""Has a row only inside the transaction of an erasure; the triggers on `decision` look for it."""

PENDING = Table(
    "pending",
    METADATA,
    Column("what", Words, primary_key=True),
    Column("name", Words, primary_key=True),
)
"""What an erasure has still to do outside its transaction (`unlink` a file, `vacuum`): finished by the next open."""

BACKUP = Table(
    "backup",
    METADATA,
    Column("path", Words, primary_key=True),
    Column("at", Instant, nullable=False),
)
"""Copies that were made, so that a receipt can name those an erasure cannot reach."""
