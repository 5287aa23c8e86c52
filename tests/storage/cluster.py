"""A PostgreSQL of the tests' own: Debian's binaries, a temporary folder, a Unix socket, nobody but this run."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text


@dataclass
class Cluster:
    """`control` runs `pg_ctl` with more arguments."""

    sockets: Path
    control: Callable[..., None]
    counter: Iterator[int] = field(default_factory=itertools.count)

    def crash(self) -> None:
        """Every process of the server dies at once; then it starts again and recovers."""
        self.control("-m", "immediate", "stop")
        self.control("start")

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://drafter@/{name}?host={self.sockets}"

    def database(self) -> str:
        """The URL of a new, empty database."""
        name = f"store{next(self.counter)}"
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))
        engine.dispose()
        return self.url(name)


def binaries() -> Path | None:
    """The folder of the newest installed PostgreSQL."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(found, key=lambda path: int(path.parent.name), default=None)


def _memory() -> Path | None:
    """Memory instead of a disk, where there is enough: the server syncs all the time, and refuses to be told not to."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > 2_000_000_000 else None


@contextmanager
def started(*settings: str, under: Path | None = None) -> Iterator[Cluster]:
    """`settings` as for `postgres -c`; the data in a new folder of `under`, else in memory. PostgreSQL does not run as
    root: as root it runs as Debian's `postgres`."""
    programs = binaries()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="drafter-pg-", dir=under or _memory()))
    prefix: list[str] = []
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        prefix = ["runuser", "-u", "postgres", "--"]

    def run(program: str, *arguments: str) -> None:
        subprocess.run([*prefix, str(programs / program), *arguments], check=True, cwd=folder, stdout=subprocess.DEVNULL)

    data = str(folder / "data")
    run("initdb", "-D", data, "-U", "drafter", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    options = ["listen_addresses=", f"unix_socket_directories={folder}", "max_connections=200", *settings]
    given = ("-D", data, "-w", "-l", str(folder / "log"), "-o", " ".join(f"-c {o}" for o in options))
    cluster = Cluster(folder, lambda *act: run("pg_ctl", *given, *act))
    cluster.control("start")
    try:
        yield cluster
    finally:
        cluster.control("-m", "immediate", "stop")
        shutil.rmtree(folder)
