"""Results as lines: one JSON object for each case, scorer and repeat; and how a run that was cut short is taken up again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.domain.draft import Score


class RunInvalid(UsageError):
    """Results that prove nothing: a case without a draft, lines that cannot be read, a baseline of other incidents."""

    hint = "Nothing was compared. Mend what the line above names and run again."


@dataclass(frozen=True, slots=True)
class Scored:
    """A score, and the counts behind it, by name: so that totals over incidents are sums and not means of means."""

    score: Score
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """One draft of one case."""

    case: str
    engine: str
    repeat: int

    @property
    def page(self) -> str:
        """The name of the file that keeps its draft for people."""
        return f"{self.case}.{self.engine}-{self.repeat + 1}.md"


@dataclass(frozen=True, slots=True)
class CaseResult:
    """All scores of one draft. `key` names everything that they depend on; `inputs` the incident and its gold alone.
    `error` says why there is no draft; `page` is the draft for people (Markdown, without its list of evidence) where it was
    asked for, and stands in no line."""

    turn: Turn
    key: str
    inputs: str
    scored: Mapping[str, Scored] = field(default_factory=dict)
    error: str | None = None
    page: str | None = None


def lines_of(suite: str, result: CaseResult) -> list[str]:
    """One line for each scorer, or one that tells the error. Equal results give equal bytes."""
    turn = result.turn
    head = {
        "suite": suite, "case": turn.case, "engine": turn.engine, "repeat": turn.repeat,
        "key": result.key, "inputs": result.inputs,
    }  # fmt: skip
    if result.error is not None:
        return [_json({**head, "error": result.error})]
    return [_json({**head, "scorer": name, **_score(scored)}) for name, scored in sorted(result.scored.items())]


def _score(scored: Scored) -> dict[str, object]:
    score = scored.score
    return {
        "value": score.value, "reason": score.reason, "counts": dict(sorted(scored.counts.items())),
        "spans": [list(span) for span in score.spans],
    }  # fmt: skip


_json: Callable[[Mapping[str, object]], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read_results(path: Path) -> list[CaseResult]:
    """The results in a file of lines, in the order of their first lines. Raises `RunInvalid`."""
    try:
        text = path.read_bytes().decode()
    except OSError as error:
        raise RunInvalid(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise RunInvalid(f"{path} is not UTF-8 text.") from None
    return _gathered(path, [_row(path, n, line) for n, line in enumerate(text.split("\n"), 1) if line])


def _row(path: Path, number: int, line: str) -> dict[str, Any]:  # Any: values of a JSON object, checked where they are used
    try:
        row = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise RunInvalid(f"{path}:{number}: not a JSON line.") from None
    if not isinstance(row, dict):
        raise RunInvalid(f"{path}:{number}: not a JSON object.")
    return row


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no score")


def _gathered(path: Path, rows: Iterable[dict[str, Any]]) -> list[CaseResult]:
    from drafter.domain.draft import Score

    found: dict[tuple[Turn, str], dict[str, Scored]] = {}
    heads: dict[tuple[Turn, str], tuple[str, str | None]] = {}
    try:
        for row in rows:
            at = (Turn(str(row["case"]), str(row["engine"]), int(row["repeat"])), str(row["key"]))
            heads[at] = (str(row["inputs"]), row.get("error"))
            scored = found.setdefault(at, {})
            if "scorer" in row:
                spans = tuple((str(a), str(b)) for a, b in row["spans"])
                score = Score(name=row["scorer"], value=row["value"], reason=row["reason"], spans=spans)
                scored[score.name] = Scored(score, {str(k): int(v) for k, v in row["counts"].items()})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise RunInvalid(f"{path}: a line of results lacks or misuses {error}.") from None
    return [CaseResult(turn, key, *_head(heads[turn, key], scored)) for (turn, key), scored in found.items()]


def _head(head: tuple[str, str | None], scored: dict[str, Scored]) -> tuple[str, dict[str, Scored], str | None]:
    return head[0], scored, head[1]
