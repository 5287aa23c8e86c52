"""What may be said about `draft lint`: `[lint]` and `[lint.severity]`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Family = Annotated[str, Field(pattern=r"^(?:F(?:[1-9]|1[0-9]|20)|ACTION|ALLOW)$")]


class LintSettings(BaseModel):
    """`names_in_timelines`: handles and addresses may stand in a timeline. `why_allowed`: F14 lets questions with "why" pass.
    `severity` gives a family another severity, or switches it off."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    names_in_timelines: bool = True
    why_allowed: bool = False
    severity: dict[Family, Literal["block", "warn", "info", "off"]] = {}
