"""Each test of the store's contract runs on SQLite and, with `-m postgres`, on a PostgreSQL cluster of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from drafter.storage.store import SqlStore, open_store
from tests.storage.cluster import Cluster, started


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A private cluster on a Unix socket, stopped at the end; skips where PostgreSQL is not installed."""
    with started() as running:
        yield running


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def where(request: pytest.FixtureRequest, tmp_path) -> str:
    """A place for a store that nobody used before: a path, or the URL of a new database."""
    if request.param == "sqlite":
        return str(tmp_path / "store" / "drafter.db")
    return request.getfixturevalue("cluster").database()


@pytest.fixture
def store(where) -> Iterator[SqlStore]:
    opened = open_store(where)
    yield opened
    opened.close()


@pytest.fixture
def again(where):
    """Opens the same store once more, as another process would."""
    opened: list[SqlStore] = []

    def once_more() -> SqlStore:
        opened.append(open_store(where))
        return opened[-1]

    yield once_more
    for one in opened:
        one.close()
