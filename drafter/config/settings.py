"""Settings: from the defaults, `drafter.toml`, the environment and the command line, the later winning.

Keys of models are not settings: they are read from the environment when a client is built, and never shown.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from drafter.config.lint_settings import LintSettings
from drafter.config.model_settings import BackupSettings, ModelSettings
from drafter.config.publish_settings import PublishSettings
from drafter.config.web_settings import SECRET, WebSettings
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.errors import ConfigInvalid

FILE = "drafter.toml"
PREFIX = "DRAFTER_"
_NOT_SETTINGS = frozenset({"DRAFTER_DATA", "DRAFTER_LOG", SECRET})
"""Read elsewhere: where the run store is, where the log goes, a secret."""
_OPEN_TABLES = ("redaction.custom.", "publish.sources.", "lint.severity.", "web.roles.")
"""Tables whose keys are the user's own words."""
EngineName = Literal["embedded", "openai-compatible", "chain"]


class PathSettings(BaseModel):
    """Where bundles are looked for and where drafts go; absent means the current folder's `incidents/` and `drafts/`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    incidents: Path | None = None
    out: Path | None = None


class ReviewSettings(BaseModel):
    """Where decisions are kept (a PostgreSQL URL; empty is `drafter.db` in the data folder), and the publishing clock."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    store: str = ""
    publish_within_hours: float = Field(default=48.0, gt=0)


class Settings(BaseModel):
    """All settings. `engine` "chain" asks the model, then the backup if one is named, then the embedded engine."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    engine: EngineName = "embedded"
    model: ModelSettings = ModelSettings()
    backup: BackupSettings = BackupSettings()
    redaction: RedactionPolicy = RedactionPolicy()
    paths: PathSettings = PathSettings()
    review: ReviewSettings = ReviewSettings()
    publish: PublishSettings = PublishSettings()
    lint: LintSettings = LintSettings()
    web: WebSettings = WebSettings()

    @model_validator(mode="after")
    def _names_a_model(self) -> Settings:
        if self.engine != "embedded" and not self.model.name:
            raise ValueError(
                f'engine "{self.engine}" needs the name of a model: name = "…" under [model] in {FILE}, '
                f"or {_variable('model.name')} in the environment"
            )
        return self


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings, and for each dotted key that is not at its default where its value came from."""

    settings: Settings
    origins: Mapping[str, str]

    def origin(self, key: str) -> str:
        """`default`, `drafter.toml` (with its path), `environment DRAFTER_…` or `command line`."""
        return self.origins.get(key, "default")

    def rows(self) -> list[tuple[str, str, str]]:
        """(dotted key, value, origin) for every setting, for `draft doctor`. No key of a model is among them."""
        return [(key, str(value), self.origin(key)) for key, value in _flat(self.settings.model_dump(mode="json"))]


def load_settings(
    file: Path | None, environment: Mapping[str, str], here: Path, given: Mapping[str, object] | None = None
) -> Loaded:
    """`file` (else `drafter.toml` in `here`, if there), then `DRAFTER_<SECTION>_<KEY>`, then `given` by dotted key.

    Raises `ConfigInvalid` naming the source of a wrong value; for an unknown key it suggests the nearest known one.
    """
    path = file or here / FILE
    said: dict[str, tuple[object, str]] = {key: (value, str(path)) for key, value in _from_file(path, required=file is not None)}
    said |= {key: (value, f"environment {_variable(key)}") for key, value in _from_environment(environment)}
    said |= {key: (value, "command line") for key, value in (given or {}).items()}
    for key, (_value, origin) in said.items():
        _check_known(key, origin)
    values, origins = {key: value for key, (value, _) in said.items()}, {key: origin for key, (_, origin) in said.items()}
    try:
        return Loaded(Settings.model_validate(_nested(values)), origins)
    except ValidationError as error:
        raise ConfigInvalid(_first(error, origins)) from None


def known_keys() -> tuple[str, ...]:
    """Every dotted key that may be set."""
    return tuple(sorted(_keys(Settings, "")))


def _from_file(path: Path, *, required: bool) -> list[tuple[str, object]]:
    if not path.is_file() and not required:
        return []
    try:
        return list(_flat(tomllib.loads(path.read_text("utf-8"))))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigInvalid(f"{path}: {getattr(error, 'strerror', None) or error}") from None


def _from_environment(environment: Mapping[str, str]) -> list[tuple[str, object]]:
    names = {_variable(key): key for key in known_keys()}
    ours = {name: value for name, value in environment.items() if name.startswith(PREFIX) and name not in _NOT_SETTINGS}
    for name in ours.keys() - names.keys():
        raise ConfigInvalid(f"environment {name}: no such setting{_nearest(name, names)}")
    return [(names[name], value) for name, value in ours.items()]


def _check_known(key: str, origin: str) -> None:
    known = known_keys()
    if key not in known and not key.startswith(_OPEN_TABLES):
        raise ConfigInvalid(f"{origin}: unknown setting {key[:80]!r}{_nearest(key, known)}")


def _nearest(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, list(known), n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else ""


def _variable(key: str) -> str:
    return PREFIX + key.upper().replace(".", "_")


def _keys(model: type[BaseModel], prefix: str) -> Iterable[str]:
    for name, field in model.model_fields.items():
        nested = next((part for part in (field.annotation, *get_args(field.annotation)) if _is_model(part)), None)
        yield from _keys(nested, f"{prefix}{name}.") if nested else (f"{prefix}{name}",)


def _is_model(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, BaseModel)


def _flat(values: Mapping[str, object], prefix: str = "") -> Iterable[tuple[str, object]]:
    for key, value in values.items():
        if isinstance(value, Mapping) and value:
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _nested(flat: Mapping[str, object]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for key, value in flat.items():
        table = next((table for table in _OPEN_TABLES if key.startswith(table)), "")  # its keys may have dots of their own
        *sections, name = [*table.split(".")[:-1], key.removeprefix(table)] if table else key.split(".")
        at = tree
        for section in sections:
            at = at.setdefault(section, {})
        at[name] = value
    return tree


def _first(error: ValidationError, origins: Mapping[str, str]) -> str:
    """One line for the first thing wrong. The value is not repeated: it may be a key in the wrong place."""
    wrong = error.errors(include_url=False, include_input=False, include_context=False)[0]
    key = ".".join(str(part) for part in wrong["loc"])
    origin = origins.get(key) or next((where for known, where in origins.items() if key.startswith(known)), FILE)
    said = wrong["msg"].removeprefix("Value error, ")
    return f"{origin}: {key}: {said}" if key else said
