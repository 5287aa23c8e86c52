"""What a database or a disk says no with, in our words and with the next step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from drafter.errors import StorageRefused

_LOCKED = ("is locked by another process", "Try again; if it stays, look for a `draft` that hangs. Nothing was changed.")
_CORRUPT = ("is damaged", "Keep the file as it is, restore a backup beside it (docs/store.md) and compare. Nothing was deleted.")
_FULL = ("has no space left", "Free some space and run the same command again. Nothing was changed.")
_READ_ONLY = (
    "is read-only",
    "Make the file and its folder writable for you, or set DRAFTER_DATA to a folder that is. Nothing was changed.",
)
_GONE = ("cannot be opened", "Check that the path or the address exists and that you may read it. Nothing was changed.")
_DISK = ("cannot be written or read", "Check the disk (dmesg, quota), then run the same command again. Nothing was changed.")
_OTHER = ("refused", "Run again with --log FILE and look at the reason there. Nothing was changed.")

_SQLITE = {
    "SQLITE_FULL": _FULL, "SQLITE_READONLY": _READ_ONLY, "SQLITE_PERM": _READ_ONLY, "SQLITE_AUTH": _READ_ONLY,
    "SQLITE_BUSY": _LOCKED, "SQLITE_LOCKED": _LOCKED, "SQLITE_PROTOCOL": _LOCKED, "SQLITE_CORRUPT": _CORRUPT,
    "SQLITE_NOTADB": _CORRUPT, "SQLITE_CANTOPEN": _GONE, "SQLITE_IOERR": _DISK,
}  # fmt: skip
"""By the primary part of SQLite's result names."""
_POSTGRES = {
    "53": _FULL, "25006": _READ_ONLY, "42501": _READ_ONLY, "28": _GONE, "3D": _GONE, "08": _GONE, "57P": _GONE,
    "55P03": _LOCKED, "57014": _LOCKED, "40": _LOCKED, "XX001": _CORRUPT, "XX002": _CORRUPT, "58": _DISK,
}  # fmt: skip
"""By SQLSTATE, the longest prefix that fits."""


@contextmanager
def told(where: str) -> Iterator[None]:
    """Errors of the driver, the pool and the disk become `StorageRefused`; `where` names the store, without secrets."""
    try:
        yield
    except DBAPIError as error:
        raise _refused(where, error.orig or error) from error
    except (sqlite3.Error, OSError) as error:
        raise _refused(where, error) from error
    except PoolTimeout as error:
        raise StorageRefused(f"{where} {_LOCKED[0]}.", hint=_LOCKED[1]) from error
    except SQLAlchemyError as error:
        raise StorageRefused(f"{where} {_OTHER[0]}: {type(error).__name__}.", hint=_OTHER[1]) from error


@contextmanager
def read_back(what: str) -> Iterator[None]:
    """A stored value that does not fit its type becomes `StorageRefused`: a newer version wrote it, or somebody by hand."""
    try:
        yield
    except ValidationError as error:
        hint = "Upgrade drafter, or restore a backup (docs/store.md). Nothing was changed."
        raise StorageRefused(f"{what} is not as this version writes it.", hint=hint) from error


def _refused(where: str, error: BaseException) -> StorageRefused:
    what, hint = _words(error)
    return StorageRefused(f"{where} {what}: {_reason(error)}.", hint=hint)


def _words(error: BaseException) -> tuple[str, str]:
    if isinstance(error, OSError):
        import errno

        by_number = {errno.ENOSPC: _FULL, errno.EDQUOT: _FULL, errno.EROFS: _READ_ONLY, errno.EACCES: _READ_ONLY}
        return by_number.get(error.errno or 0, _DISK)
    if name := getattr(error, "sqlite_errorname", None):
        return _SQLITE.get("_".join(name.split("_")[:2]), _OTHER)
    state = getattr(error, "sqlstate", None)
    if state is None:  # psycopg has none before a connection stands
        return _GONE if type(error).__name__ == "OperationalError" else _OTHER
    return next((_POSTGRES[state[:size]] for size in (5, 3, 2) if state[:size] in _POSTGRES), _OTHER)


def _reason(error: BaseException) -> str:
    """One line of at most 80 characters, without the parameters of the statement."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return (str(error).splitlines() or [type(error).__name__])[0][:80]
