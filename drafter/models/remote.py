"""The engine behind an OpenAI-compatible endpoint: one question, within its deadline and the run's budget."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, TypeVar

from pydantic import BaseModel

from drafter.errors import AnswerInvalid, ModelError, ModelUnreachable
from drafter.models.budgets import Budget
from drafter.models.deadline import within
from drafter.models.dialect import Dialect, first_dialect, took
from drafter.models.endpoint import Endpoint
from drafter.models.faults import DialectRefused, RetryLater
from drafter.models.language import is_english, prose
from drafter.models.openai_client import OpenAIClient
from drafter.models.question import Question, Reply, Usage
from drafter.models.structured import ask_once
from drafter.prompting.rendering import messages

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Pace:
    """Time as an input: `clock` gives seconds from any origin, `pause` waits."""

    clock: Callable[[], float]
    pause: Callable[[float], None]


@dataclass(slots=True)
class Tally:
    """What one question has taken so far."""

    end: float
    requests: int = 0
    tokens_in: int | None = None
    tokens_out: int | None = None
    mode: str = ""
    model: str = ""

    def usage(self, endpoint: Endpoint) -> Usage:
        usd = (
            endpoint.price.usd(self.tokens_in or 0, self.tokens_out or 0)
            if endpoint.price and self.tokens_in is not None
            else None
        )
        return Usage(
            self.requests, self.tokens_in, self.tokens_out, usd, self.mode, endpoint=endpoint.url, answered_as=self.model
        )


@dataclass(slots=True)
class RemoteEngine:
    """Finds the dialect of the server with the first question and keeps it for the run. Errors carry `usage` too."""

    endpoint: Endpoint
    client: OpenAIClient
    budget: Budget
    count: Callable[[str], int]
    pace: Pace
    dialect: Dialect = field(init=False)
    _finding: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self.dialect = first_dialect(self.endpoint)

    @property
    def name(self) -> str:
        return self.endpoint.name

    def answer(self, question: Question[A]) -> Reply[A]:
        tally = Tally(self.pace.clock() + self.endpoint.deadline)
        try:
            value = within(self.endpoint.deadline, lambda: self._find_dialect(question, tally), self.endpoint.url)
            if not is_english(prose(value)):
                raise AnswerInvalid(f"{self.name} answered in another language than it was asked in.")
        except ModelError as error:
            error.usage = tally.usage(self.endpoint)  # type: ignore[attr-defined]  # read back by the ledger
            raise
        return Reply(value, self.name, tally.usage(self.endpoint))

    def _find_dialect(self, question: Question[A], tally: Tally) -> A:
        """The first answer settles the dialect; until then questions wait for one another."""
        if self.dialect.proven:
            return self._in_dialect(question, tally)
        with self._finding:
            value = self._in_dialect(question, tally)
            self.dialect = replace(self.dialect, proven=True)
            return value

    def _in_dialect(self, question: Question[A], tally: Tally) -> A:
        while True:
            try:
                return self._ask(question, tally)
            except DialectRefused as refused:
                following = self.dialect.after(refused.words)
                if following is None:
                    raise refused.final from None
                self.dialect = following

    def _ask(self, question: Question[A], tally: Tally) -> A:
        dialect, prompt = self.dialect, question.prompt
        tally.mode = dialect.mode
        request = dialect.request(self.endpoint.model, prompt.max_tokens)
        sent = messages(prompt, question.texts)

        def complete(**request: Any) -> Any:
            response = self._send(tally, request, prompt.max_tokens)
            self.client.check(response)
            if not dialect.proven and not took(dialect.mode, response):
                raise DialectRefused("", AnswerInvalid(f"{self.endpoint.url} answered with text where JSON was asked for."))
            return response

        return ask_once(complete, question.answer, sent, dialect.mode, request)

    def _send(self, tally: Tally, request: dict[str, Any], max_tokens: int) -> Any:
        """One request with its retries, each paid from the budget and none after the deadline."""
        estimate = self.count(json.dumps(request, ensure_ascii=False))
        for retry in range(self.endpoint.retries + 1):
            if self.pace.clock() >= tally.end:
                raise ModelUnreachable(f"{self.endpoint.url} did not answer within {self.endpoint.deadline:g} s.")
            reserved = self.budget.reserve(estimate, max_tokens, self.endpoint.price)
            tally.requests += 1
            try:
                response = self.client.send(**request)
            except DialectRefused:
                reserved.settle(0, 0.0)
                raise
            except RetryLater as later:
                reserved.settle(0, 0.0)
                wait = later.seconds if later.seconds is not None else float(2**retry)
                if retry == self.endpoint.retries or self.pace.clock() + wait >= tally.end:
                    raise later.final from None
                self.pace.pause(wait)
            else:
                reserved.settle(*self._took(tally, response, estimate))
                return response
        raise AssertionError("the last retry returns or raises")

    def _took(self, tally: Tally, response: Any, estimate: int) -> tuple[int, float]:
        """Adds what the server says it used; a server that says nothing is taken at the estimate by the budget alone."""
        usage = getattr(response, "usage", None)
        used_in, used_out = getattr(usage, "prompt_tokens", None), getattr(usage, "completion_tokens", None)
        tally.model = str(getattr(response, "model", ""))[:80]
        if not isinstance(used_in, int) or not isinstance(used_out, int):
            return estimate, 0.0
        tally.tokens_in = (tally.tokens_in or 0) + used_in
        tally.tokens_out = (tally.tokens_out or 0) + used_out
        return used_in + used_out, self.endpoint.price.usd(used_in, used_out) if self.endpoint.price else 0.0
