"""Where a model answers and how it is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

from drafter.config.model_settings import Mode, Price


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One configured model. `url` is the API root (`https://host/v1`); `deadline` seconds for a question with its re-ask.

    `mode` "auto" finds the best mode that the server takes. `answers_as` (optional) is what the server must call the model
    that answered, as a prefix; without it any name is accepted and recorded. `key` is never shown.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    deadline: float = 120.0
    mode: Mode | Literal["auto"] = "auto"
    answers_as: str = ""
    price: Price | None = None
    retries: int = 2

    @property
    def name(self) -> str:
        """What a claim carries as its origin."""
        return self.model

    def hide(self, text: str) -> str:
        """The text without the key: providers have been seen to repeat it in error messages."""
        return text.replace(self.key, "[key]") if len(self.key) > 5 else text


def is_local(url: str) -> bool:
    """Whether a URL names this machine: then no key is needed, and no proxy of the shell is asked."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
