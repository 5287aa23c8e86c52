"""What redaction removes, as chosen by the user (docs/privacy.md)."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator


class RedactionPolicy(BaseModel):
    """Secrets and people are always redacted; these switches are for the rest.

    `ip`: `keep` all, `mask-public` (private, loopback, link-local and documentation addresses stay readable), or `mask`
    all. `custom`: rule name → regular expression of the user; a match becomes `[custom:<name>]`. `names_allowed`: names
    and handles that stay as written (a product named like a person).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    ip: Literal["keep", "mask-public", "mask"] = "mask-public"
    email: bool = True
    phone: bool = True
    card: bool = True
    custom: dict[str, str] = {}
    names_allowed: tuple[str, ...] = ()

    @field_validator("custom")
    @classmethod
    def _compiles(cls, custom: dict[str, str]) -> dict[str, str]:
        for name, pattern in custom.items():
            try:
                re.compile(pattern)
            except re.error as problem:
                raise ValueError(f"pattern {name!r} cannot be used: {problem}") from None
        return custom
