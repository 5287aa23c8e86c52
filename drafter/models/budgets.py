"""The run's budget: calls, tokens and USD. Nothing is sent that could overdraw it."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from drafter.config.model_settings import Limits, Price
from drafter.errors import BudgetSpent


@dataclass(slots=True)
class Budget:
    """Shared by all engines and threads of a run.

    `reserve` takes the worst case of a request (input estimate plus `max_tokens`) before it is sent, and `settle` puts
    back what was not used. A request that failed is settled with what the server reported, or with nothing.
    """

    limits: Limits
    calls: int = 0
    tokens: int = 0
    usd: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def reserve(self, tokens_in: int, tokens_out: int, price: Price | None) -> Reservation:
        """Raises `BudgetSpent` when this request could go over any limit."""
        cost = price.usd(tokens_in, tokens_out) if price else 0.0
        with self._lock:
            for name, after, limit in (
                ("calls", self.calls + 1, self.limits.calls),
                ("tokens", self.tokens + tokens_in + tokens_out, self.limits.tokens),
                ("USD", self.usd + cost, self.limits.usd),
            ):
                if limit is not None and after > limit:
                    raise BudgetSpent(f"The run's budget of {limit:g} {name} would be exceeded by one more request.")
            self.calls += 1
            self.tokens += tokens_in + tokens_out
            self.usd += cost
        return Reservation(self, tokens_in + tokens_out, cost)

    def settle(self, tokens: int, usd: float) -> None:
        with self._lock:
            self.tokens += tokens
            self.usd += usd


@dataclass(frozen=True, slots=True)
class Reservation:
    """What one request was allowed; `settle` corrects it to what it took."""

    budget: Budget
    tokens: int
    usd: float

    def settle(self, tokens: int, usd: float) -> None:
        self.budget.settle(tokens - self.tokens, usd - self.usd)
