"""What redaction removes, as chosen by the user (docs/privacy.md)."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict


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
