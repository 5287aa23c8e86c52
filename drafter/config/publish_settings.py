"""What may be said about publishing: `[publish]` and its targets."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from drafter.domain.page import Audience


class PublishSettings(BaseModel):
    """`sources` maps a chat channel (`#inc-123`) or the label of a source to who may see what it says; anything else is for
    `unlisted`. `wider`: what happens to words whose evidence is for fewer people than the page. Keys and tokens of targets are
    read from the environment only."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    audience: Audience = "company"
    unlisted: Audience = "company"
    wider: Literal["redact", "block"] = "redact"
    sources: dict[str, Audience] = {}
