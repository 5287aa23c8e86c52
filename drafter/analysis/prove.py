"""Every answered statement passes the same proof, or is dropped with a reason that the reviewer sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel

from drafter.contracts.ask import Ask, Slot
from drafter.domain.asking import Claim
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Statement
from drafter.domain.text import answer_text
from drafter.domain.timeline import Dropped
from drafter.errors import ModelError
from drafter.proof.check import unproved

A = TypeVar("A", bound=BaseModel)
NOBODY = "no engine"


@dataclass(slots=True)
class Proof:
    """Checks claims against the evidence and keeps what did not survive. `also` is text that code itself computed."""

    table: Mapping[str, Evidence]
    also: str = ""
    dropped: list[Dropped] = field(default_factory=list)

    def statement(self, claim: Claim, *, where: str, by: str) -> Statement | None:
        """The claim as a checked statement, or None (and a `Dropped`)."""
        reason = self.reason(claim.text, claim.cites, claim.quote)
        if reason is not None:
            self.drop(where, claim.text, reason, by)
            return None
        quote = answer_text(claim.quote) if claim.quote else None
        return Statement(text=answer_text(claim.text), cites=claim.cites, quote=quote, answered_by=by)

    def statements(self, claims: Iterable[Claim], *, where: str, by: str) -> tuple[Statement, ...]:
        """Those of the claims that survive, in order."""
        checked = (self.statement(claim, where=where, by=by) for claim in claims)
        return tuple(statement for statement in checked if statement is not None)

    def reason(self, text: str, cites: tuple[str, ...], quote: str | None, *, also: str = "") -> str | None:
        """Why the text cannot stand, in words, or None."""
        if not cites:
            return "it cites no evidence"
        return unproved(text, cites, quote, self.table, f"{self.also}\n{also}")

    def drop(self, where: str, text: str, reason: str, by: str) -> None:
        """Keep a statement that is not used, with the reason."""
        self.dropped.append(Dropped(where=where, text=text, reason=reason, answered_by=by))


def put(ask: Ask, proof: Proof, prompt_id: str, answer: type[A], /, **slots: Slot) -> tuple[A | None, str]:
    """Ask one question. When no engine answers, the answer is None and `proof.dropped` says why: the others go on."""
    try:
        answered = ask(prompt_id, answer, **slots)
    except ModelError as error:
        proof.drop(prompt_id, "this question was not answered", str(error), NOBODY)
        return None, NOBODY
    return answered.value, answered.by
