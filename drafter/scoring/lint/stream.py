"""The stream contract: one JSON object a line in, one a line out, in order. A line that cannot be read gives an error object."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import msgspec

from drafter.scoring.actions.score import score_action
from drafter.scoring.blame.judge import judge

Kind = Literal["sentences", "actions"]


class _Named(msgspec.Struct):
    id: str | int


class SentenceLine(msgspec.Struct):
    id: str | int
    text: str


class ActionLine(msgspec.Struct):
    id: str | int
    text: str
    owner: str | None = None
    due: str | None = None
    ticket: str | None = None


def stream(kind: Kind, lines: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """(line without its end, whether it could be read) for every line that is not blank. Never raises for bad content."""
    answer = _ANSWERS[kind]
    encode = msgspec.json.Encoder().encode
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            told = answer(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            yield encode({**_id_of(line), "error": f"line {number}: {error}"}), False
        else:
            yield encode(told), True


def _id_of(line: bytes) -> dict[str, str | int]:
    """The id of a line that is otherwise wrong, so that its sender finds it; nothing when that cannot be read either."""
    try:
        return {"id": msgspec.json.decode(line, type=_Named).id}
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return {}


def _answer_sentence() -> Callable[[bytes], dict[str, object]]:
    decode = msgspec.json.Decoder(SentenceLine).decode

    def answer(line: bytes) -> dict[str, object]:
        given = decode(line)
        findings = [
            {"family": f.family, "severity": f.severity, "start": f.start, "end": f.end, "subject": f.subject, "rule": f.rule}
            for f in judge(given.text)
        ]
        return {"id": given.id, "findings": findings}

    return answer


def _answer_action() -> Callable[[bytes], dict[str, object]]:
    decode = msgspec.json.Decoder(ActionLine).decode

    def answer(line: bytes) -> dict[str, object]:
        given = decode(line)
        s = score_action(given.text, given.owner, given.due, given.ticket)
        return {
            "id": given.id, "A1": s.A1, "A2": s.A2, "A3": s.A3, "A4": s.A4, "A9": s.A9, "specificity": s.specificity,
            "specific": s.specific, "type": s.type, "strength": s.strength, "missing": s.missing,
        }  # fmt: skip

    return answer


_ANSWERS: dict[Kind, Callable[[bytes], dict[str, object]]] = {"sentences": _answer_sentence(), "actions": _answer_action()}
