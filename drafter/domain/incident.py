"""The incident bundle's manifest, `incident.toml` (docs/contracts.md)."""

from __future__ import annotations

from datetime import date as calendar_day
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, field_validator


class SourceSpec(BaseModel):
    """One `[[source]]` of the manifest. `path` is relative to the bundle. `timezone` and `date` override the bundle's."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    type: str
    path: str
    channels: tuple[str, ...] = ()
    timezone: str | None = None
    date: str | None = None
    label: str | None = None

    @field_validator("date", mode="before")
    @classmethod
    def _unquoted(cls, value: object) -> object:
        """TOML has dates of its own: `date = 2026-03-04` means the same as the quoted text."""
        return value.isoformat() if isinstance(value, calendar_day) and not isinstance(value, datetime) else value


class PersonSpec(BaseModel):
    """One entry of the roster: `name`, and whatever else the person is called."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    handles: tuple[str, ...] = ()
    email: str | None = None
    role: str | None = None


class Manifest(BaseModel):
    """What is said about the incident before any evidence is read. All instants are UTC."""

    model_config = ConfigDict(frozen=True, extra="allow")
    id: str = Field(min_length=1, max_length=200)
    title: str = ""
    timezone: str = "UTC"
    severity: str | None = None
    services: tuple[str, ...] = ()
    people: tuple[PersonSpec, ...] = ()
    channels: tuple[str, ...] = ()
    first_signal: datetime | None = None
    last_signal: datetime | None = None
    source: tuple[SourceSpec, ...] = ()


class Bundle(BaseModel):
    """A manifest and the folder or zip that it was found in."""

    model_config = ConfigDict(frozen=True)
    root: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """What it was opened by: the folder's name, or the zip's without its ending. The manifest may give another id."""
        return self.root.name if self.root.is_dir() else self.root.stem
