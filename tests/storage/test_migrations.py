"""From every released schema to the newest, whole or not at all, also when killed on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from drafter.storage import schema
from drafter.storage.engine import connected, place_of
from drafter.storage.store import open_store
from drafter.storage.tables import METADATA

SCHEMAS = Path(__file__).with_name("schemas")
"""For each released revision a dump of a small store as that release wrote it (`sqlite3 drafter.db .dump`)."""


def revisions() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(schema._SCRIPTS))
    return [script.revision for script in reversed(list(ScriptDirectory.from_config(config).walk_revisions()))]


def test_the_newest_revision_is_what_the_code_expects():
    assert revisions()[-1] == schema.HEAD
    assert revisions() == sorted(revisions())


def test_the_tables_are_what_the_migrations_make(where):
    open_store(where).close()
    engine = connected(place_of(where))
    found = inspect(engine)
    assert set(found.get_table_names()) == {"alembic_version", *METADATA.tables}
    for name, table in METADATA.tables.items():
        assert [(c["name"], c["nullable"]) for c in found.get_columns(name)] == [(c.name, c.nullable) for c in table.columns], (
            name
        )
        assert found.get_pk_constraint(name)["constrained_columns"] == [c.name for c in table.primary_key], name
        known = {(k["constrained_columns"][0], k["referred_table"]) for k in found.get_foreign_keys(name)}
        assert known == {(k.parent.name, k.column.table.name) for k in table.foreign_keys}, name
        made = {(i["name"], *i["column_names"]) for i in found.get_indexes(name) if not i["unique"]}
        assert made == {(i.name, *(c.name for c in i.columns)) for i in table.indexes}, name
    engine.dispose()


@pytest.mark.parametrize("revision", revisions())
def test_a_store_of_every_release_opens_with_all_that_is_in_it(tmp_path, revision):
    import sqlite3

    path = tmp_path / "drafter.db"
    with sqlite3.connect(path) as raw:
        raw.executescript((SCHEMAS / f"{revision}.sql").read_text("utf-8"))
    raw.close()
    store = open_store(path)
    document = store.document("7")
    assert [s.state for s in document.sections] == ["edited", "suggested", "suggested"]
    assert document.section("summary").passages[-1].text == "Nobody lost an order."
    assert [(d.verb, d.by) for d in store.decisions()] == [("import", "kim"), ("edit", "lee"), ("import", "kim")]
    assert [c.text for c in store.comments("7")] == ["How do we know?"]
    assert [p.state for p in store.outbox()] == ["done"]
    assert store.people("7") == {"responder-1": ("kim", "kim@basket.example")}
    assert store.verify() == ()
    assert store.listed(search="basket")[1] == 2
    store.close()


@pytest.mark.parametrize("revision", revisions()[:-1] or [None])
def test_every_release_can_be_brought_to_the_newest_on_every_database(where, revision):
    engine = connected(place_of(where))
    if revision:
        with engine.execution_options(drafter_writes=True).begin() as connection:
            schema.migrate(connection, revision)
    schema.upgraded(engine, "x")
    schema.upgraded(engine, "x")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [schema.HEAD]
    engine.dispose()


KILLED = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
from drafter.storage.store import open_store
from tests.storage.workload import warm

left = 0
@event.listens_for(Engine, "after_cursor_execute")
def count(*_):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

warm()
for line in sys.stdin:
    path, statements = line.rsplit(" ", 1)
    child = os.fork()
    if child == 0:
        left = int(statements)
        open_store(path).close()
        os._exit(0)
    print(os.waitpid(child, 0)[1], flush=True)
"""


def test_a_migration_killed_at_fifty_points_has_happened_or_has_not(where):
    """The migration has fewer statements than fifty: the rest of the kills never come, and it ends."""
    tables = {"alembic_version", *METADATA.tables}
    with subprocess.Popen([sys.executable, "-c", KILLED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        deaths = 0
        for statements in range(1, 51):
            process.stdin.write(f"{where} {statements}\n")
            process.stdin.flush()
            deaths += os.waitstatus_to_exitcode(int(process.stdout.readline())) == -signal.SIGKILL
            engine = create_engine(where if "://" in where else f"sqlite:///{where}")
            found = set(inspect(engine).get_table_names())
            engine.dispose()
            assert found in (set(), tables)
            if found and statements < 50:
                _emptied(where)
        process.stdin.close()
    assert deaths > 25
    store = open_store(where)
    assert store.verify() == ()
    store.close()


def _emptied(where: str) -> None:
    """Back to before the migration."""
    if "://" not in where:
        for path in Path(where).parent.glob("drafter.db*"):
            path.unlink()
        return
    engine = create_engine(where)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
