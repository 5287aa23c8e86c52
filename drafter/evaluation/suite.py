"""A suite: which incidents, drafted by which engines how often, scored by what, and how much worse is still good enough."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from drafter.evaluation.strict_yaml import YamlInvalid, read_yaml

PUBLISHED = "https://raw.githubusercontent.com/drafter-dev/drafter/main/drafter/evaluation/"
"""Where the schemas are for files outside this repository."""
NAMED = "# yaml-language-server: $schema="
"""How a file names its schema, in its first line, for editors."""
Share = Annotated[float, Field(ge=0, le=1)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,59}$")]
CaseId = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^/\\\x00]+$")]
EngineChoice = Literal["embedded", "configured"]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class ScorerRule(_Strict):
    """What a suite asks of one scorer. A rule without any of these only reports."""

    threshold: Share | None = Field(None, description="`run` fails when the mean over the incidents is below this.")
    margin: Share | None = Field(None, description="`gate` fails when the mean is shown to have fallen by more than this.")
    invariant: bool = Field(False, description="`gate` and `run` fail when any draft scores below 1.")

    @model_validator(mode="after")
    def _one_way_to_gate(self) -> ScorerRule:
        if self.invariant and (self.margin is not None or self.threshold is not None):
            raise ValueError("an invariant is 1 on every draft: it takes neither threshold nor margin")
        return self


Ease = Literal["decoys", "noise", "zones", "missing-sources", "drills", "names"]
EASE: tuple[str, ...] = get_args(Ease)


class MakeRule(_Strict):
    """Incidents that the suite makes for itself (docs/evals.md), the same bytes for the same rule."""

    seed: int = Field(0, ge=0, description="The first incident's seed; each next one has the next.")
    count: int = Field(ge=1, le=10_000)
    without: list[Ease] = Field([], description="Difficulties that are switched off.")


class Suite(_Strict):
    """A suite file. Paths are relative to the file itself."""

    name: Name
    about: str = Field("", max_length=500)
    incidents: str | None = Field(None, description="Folder that holds one folder per incident.")
    make: MakeRule | None = Field(None, description="Instead of a folder: incidents made from a small invented world.")
    gold: str | None = Field(
        None, description="Gold file of each case, `{id}` standing for it; default gold.yaml of the incident."
    )
    cases: list[CaseId] | None = Field(
        None, min_length=1, max_length=10_000, description="Incident ids; default every incident there."
    )
    optional: bool = Field(False, description="A folder of incidents that is not there skips the suite.")
    engines: list[EngineChoice] = Field(["embedded"], min_length=1, max_length=2)
    repeats: int = Field(1, ge=1, le=50, description="Drafts per case and engine; the embedded engine needs one.")
    when_unclear: Literal["pass", "fail"] = Field(
        "pass", description="What `gate` does when a mean fell by more than its margin and the cases are too few to tell."
    )
    scorers: dict[Name, ScorerRule] = Field(min_length=1)

    @model_validator(mode="after")
    def _says_each_thing_once(self) -> Suite:
        if (self.incidents is None) == (self.make is None):
            raise ValueError("a suite has either a folder of incidents or a rule to make them")
        for what, said in (("cases", self.cases or []), ("engines", self.engines)):
            if len(said) != len(set(said)):
                raise ValueError(f"{what}: the same one twice")
        return self


def read_suite(path: Path) -> Suite:
    """Raises `YamlInvalid`, naming the first key that cannot be used."""
    try:
        return Suite.model_validate(read_yaml(path))
    except ValidationError as error:
        first = error.errors()[0]
        raise YamlInvalid(f"{path}: {'.'.join(map(str, first['loc'])) or 'the file'}: {first['msg']}") from None


def cases_of(suite: Suite, file: Path, folder: Path) -> tuple[tuple[str, Path | None], ...]:
    """(case, its gold file or None) in order; `folder` holds the incidents. Raises `YamlInvalid` when there is none to draft."""
    found = suite.cases or sorted(p.parent.name for p in folder.glob("*/incident.toml"))
    if not found:
        raise YamlInvalid(f"{file}: no incident in {folder}.")
    return tuple((case, _gold_of(suite, file, folder, case)) for case in found)


def questions_of(suite: Suite) -> tuple[str, ...]:
    """The questions that the suite's scorers put to the judge. Raises `YamlInvalid` for one that the rubric does not have."""
    from drafter.scoring.judge.judged import JUDGE
    from drafter.scoring.judge.questions import QUESTIONS

    asked = tuple(name.removeprefix(JUDGE) for name in suite.scorers if name.startswith(JUDGE))
    if unknown := [name for name in asked if name not in QUESTIONS]:
        raise YamlInvalid(
            f"scorers: no judge is called {JUDGE}{unknown[0]}; there are {', '.join(map(JUDGE.__add__, QUESTIONS))}."
        )
    return asked


def incidents_of(suite: Suite, file: Path) -> Path:
    """The folder of incidents that the suite names; where it makes its own, the file's folder."""
    return file.parent / (suite.incidents or "")


def _gold_of(suite: Suite, file: Path, folder: Path, case: str) -> Path | None:
    path = folder / case / "gold.yaml" if suite.gold is None else file.parent / suite.gold.replace("{id}", case)
    return path if path.is_file() else None


def suite_schema() -> str:
    """The published JSON Schema of a suite file."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{PUBLISHED}suite.schema.json"}
    schema = {**head, **Suite.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
