"""The baseline of a suite: accepted figures, kept in the repository. Numbers only: no text of any draft or incident."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drafter.evaluation.fingerprint import code_digest
from drafter.evaluation.samples import CaseResult, RunInvalid, read_results


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Figures(_Strict):
    """Of one case and engine: digest of incident and gold, and per scorer one value a repeat (null: unscored)."""

    inputs: str
    values: dict[str, list[Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)] | None]]


class Baseline(_Strict):
    """`cases`: case → engine → figures. `because`: why these were accepted. `code`: digest of the program that gave them."""

    schema_version: int = 1
    suite: str
    because: str
    code: str
    cases: dict[str, dict[str, Figures]]


def baseline_of(suite: str, because: str, results: Iterable[CaseResult]) -> Baseline:
    """Raises `RunInvalid` when a case has no draft."""
    cases: dict[str, dict[str, Figures]] = {}
    for result in sorted(results, key=lambda r: r.turn):
        if result.error is not None:
            raise RunInvalid(f"{result.turn.case} has no draft: {result.error}")
        figures = cases.setdefault(result.turn.case, {}).setdefault(result.turn.engine, Figures(inputs=result.inputs, values={}))
        for name in sorted(result.scored):
            figures.values.setdefault(name, []).append(result.scored[name].score.value)
    return Baseline(suite=suite, because=because, code=code_digest(), cases=cases)


def baseline_text(baseline: Baseline) -> str:
    """One line a case and engine, so that a change of figures reads well in a diff."""
    rows = [
        f"   {json.dumps(engine)}: {json.dumps(figures.model_dump(), ensure_ascii=False)}"
        for engines in baseline.cases.values()
        for engine, figures in engines.items()
    ]
    parts, at = [], 0
    for case, engines in baseline.cases.items():
        parts.append(f"  {json.dumps(case, ensure_ascii=False)}: {{\n" + ",\n".join(rows[at : at + len(engines)]) + "\n  }")
        at += len(engines)
    head = {"schema_version": 1, "suite": baseline.suite, "because": baseline.because, "code": baseline.code}
    said = "".join(f" {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)},\n" for k, v in head.items())
    return "{\n" + said + ' "cases": {\n' + ",\n".join(parts) + "\n }\n}\n"


def read_baseline(path: Path) -> Baseline:
    """A baseline, or the lines of a run taken as one. Raises `RunInvalid`."""
    if path.suffix == ".jsonl":
        results = read_results(path)
        return baseline_of(path.stem, f"the run in {path.name}", results)
    try:
        return Baseline.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        hint = f"The first one is written by: draft eval accept SUITE --baseline {path} --because REASON"
        raise RunInvalid(f"There is no baseline {path}.", hint=hint) from None
    except OSError as error:
        raise RunInvalid(f"{path} cannot be read: {error.strerror}.") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise RunInvalid(f"{path} is no baseline: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
