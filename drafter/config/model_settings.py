"""What may be said about a model: `[model]`, `[backup]`, `[model.budget]`, `[model.price]`."""

from __future__ import annotations

from datetime import date as day
from typing import Literal, get_args
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator

Mode = Literal["json_schema_strict", "json_schema", "tools", "md_json"]
"""Structured-output modes, best first: strict schema, schema, forced tool call, JSON in a code block."""
MODES: tuple[Mode, ...] = get_args(Mode)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Limits(_Frozen):
    """Per run; absent is no limit. `calls` counts requests on the wire, re-asks and retries included."""

    calls: int | None = Field(default=None, ge=0)
    tokens: int | None = Field(default=None, ge=0)
    usd: float | None = Field(default=None, ge=0)


class Price(_Frozen):
    """USD per million tokens. `source` says who claims it and `date` when."""

    input: float = Field(ge=0)
    output: float = Field(ge=0)
    date: day
    source: str = "user-supplied"

    def usd(self, tokens_in: int, tokens_out: int) -> float:
        """USD for one request."""
        return (tokens_in * self.input + tokens_out * self.output) / 1_000_000


class BackupSettings(_Frozen):
    """A model at an OpenAI-compatible endpoint. The key is read from the environment variable named `api_key_env`."""

    name: str = ""
    endpoint: str = "https://api.openai.com/v1"
    api_key_env: str = "OPENAI_API_KEY"
    deadline_seconds: float = Field(default=120.0, gt=0, le=3600)
    max_concurrency: int = Field(default=4, ge=1, le=64)
    mode: Mode | Literal["auto"] = "auto"
    answers_as: str = ""
    price: Price | None = None

    @field_validator("endpoint")
    @classmethod
    def _plain_url(cls, endpoint: str) -> str:
        url = urlsplit(endpoint)
        if url.scheme not in {"http", "https"} or not url.hostname:
            raise ValueError("must be a URL such as https://host/v1")
        if url.username or url.password or url.query or url.fragment:
            raise ValueError("must hold no key, user name, query or fragment")
        return endpoint.rstrip("/")


class ModelSettings(BackupSettings):
    """The primary model, and what a run may spend on all models together."""

    budget: Limits = Limits()
