"""The gold file: what a good draft of an incident must say, as the people in it would tell it. Data, never an input."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from drafter.evaluation.strict_yaml import YamlInvalid, read_yaml
from drafter.evaluation.suite import PUBLISHED


def _in_utc(at: datetime) -> datetime:
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


Instant = Annotated[datetime, AfterValidator(_in_utc)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class KeyTimes(_Frozen):
    """The milestones, each an instant (UTC where it names no zone) or null for what nobody knows."""

    impact_start: Instant | None = None
    detected: Instant | None = None
    engaged: Instant | None = None
    mitigation_started: Instant | None = None
    mitigated: Instant | None = None
    resolved: Instant | None = None


class GoldEvent(_Frozen):
    time: Instant | None = None
    what: str


class Alternative(_Frozen):
    category: str


class GoldAnswer(_Frozen):
    """A category, the others that are accepted too, and the answer in words."""

    category: str
    alternatives: tuple[str | Alternative, ...] | None = None
    what: str = ""

    @property
    def accepted(self) -> frozenset[str]:
        """Every category that counts as right."""
        others = (a if isinstance(a, str) else a.category for a in self.alternatives or ())
        return frozenset({self.category, *others})


class DeployLabels(_Frozen):
    """`in_window` true: `culprit` lists ids of the guilty change as its source gave them; false: no change was guilty."""

    in_window: bool | None = None
    culprit: tuple[str, ...] = ()


class GoldAction(_Frozen):
    what: str
    owner: str | None = None


class Gold(_Frozen):
    """One gold file. Keys that are not listed here are for people and are not read."""

    title: str = ""
    key_times: KeyTimes = KeyTimes()
    timeline: tuple[GoldEvent, ...] = ()
    trigger: GoldAnswer
    root_cause: GoldAnswer
    contributing_factors: tuple[str, ...] = ()
    action_items: tuple[GoldAction, ...] = ()
    deploy_labels: DeployLabels | None = Field(default=None)


def read_gold(path: Path) -> Gold:
    """Raises `YamlInvalid`, naming the first key that cannot be used."""
    try:
        return Gold.model_validate(read_yaml(path))
    except ValidationError as error:
        first = error.errors()[0]
        raise YamlInvalid(f"{path}: {'.'.join(map(str, first['loc'])) or 'the file'}: {first['msg']}") from None


def gold_schema() -> str:
    """The published JSON Schema of a gold file."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{PUBLISHED}gold.schema.json"}
    schema = {**head, **Gold.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
