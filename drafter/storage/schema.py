"""The schema brought to where this version needs it, in one transaction: a killed migration has not happened."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from drafter.errors import StorageRefused

HEAD = "0001"
"""The newest revision in `migrations/versions`."""
_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 7_262_371
"""PostgreSQL's advisory lock of whoever migrates: a number of ours, the same in every version."""


def upgraded(engine: Engine, name: str) -> None:
    """Raises `StorageRefused` when a newer version wrote the schema, or when the file is another program's database."""
    with engine.execution_options(drafter_writes=False).begin() as connection:
        if _revision(connection, name) == HEAD:
            return
    with engine.execution_options(drafter_writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if _revision(connection, name) != HEAD:  # another process may have been faster
            migrate(connection, HEAD)


def _revision(connection: Connection, name: str) -> str | None:
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" not in tables:
        if tables and connection.dialect.name == "sqlite":
            hint = "Give another path: this file is left alone."
            raise StorageRefused(f"{name} is a database of another program.", hint=hint)
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found > HEAD:
        hint = "Upgrade drafter (pip install -U drafter), or restore the backup from before the upgrade. Nothing was changed."
        raise StorageRefused(f"{name} was written by a newer drafter (schema {found}, this one knows {HEAD}).", hint=hint)
    return found


def migrate(connection: Connection, revision: str, scripts: Path = _SCRIPTS) -> None:
    """Runs the migrations up to `revision` inside the transaction of `connection`."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
