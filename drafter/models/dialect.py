"""How a server must be spoken to: what was found out about it in this run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from drafter.config.model_settings import MODES, Mode
from drafter.models.endpoint import Endpoint


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of asking. `tokens_name` is what the server calls the bound of the answer; newer ones refuse `max_tokens`."""

    mode: Mode
    tokens_name: str = "max_tokens"
    temperature: bool = True
    rest: tuple[Mode, ...] = ()
    """Modes still to try, best first."""
    proven: bool = field(default=False, compare=False)

    def request(self, model: str, max_tokens: int) -> dict[str, Any]:
        """The arguments of a completion, without messages and schema."""
        fixed: dict[str, Any] = {"temperature": 0} if self.temperature else {}
        return {"model": model, self.tokens_name: max_tokens, **fixed}

    def after(self, words: str) -> Dialect | None:
        """The next way to try when the server refused this one with these words (lower case), or None."""
        if self.proven:
            return None
        if self.tokens_name == "max_tokens" and "max_completion_tokens" in words:
            return replace(self, tokens_name="max_completion_tokens")
        if self.temperature and "temperature" in words:
            return replace(self, temperature=False)
        return replace(self, mode=self.rest[0], rest=self.rest[1:]) if self.rest else None


def first_dialect(endpoint: Endpoint) -> Dialect:
    """The configured mode, or with "auto" the strictest of all."""
    return Dialect(MODES[0], rest=MODES[1:]) if endpoint.mode == "auto" else Dialect(endpoint.mode)


def took(mode: Mode, response: Any) -> bool:
    """Whether a server that accepted the request shows signs of having heeded the mode: JSON, or a tool call."""
    message = response.choices[0].message
    if mode == "tools":
        return bool(message.tool_calls)
    return mode == "md_json" or "{" in (message.content or "")
