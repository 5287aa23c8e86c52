"""What may be said about reviewing as a team: `[web]` and `[web.roles]`. The secret is read from the environment only."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from drafter.domain.review import Role

SECRET = "DRAFTER_OIDC_SECRET"  # noqa: S105 - the name of a variable
"""The environment variable with the client's secret; without it the client is a public one (PKCE alone)."""
_LOOPBACK = r"http://(?:127\.0\.0\.1|localhost)(?::\d{1,5})?"


class WebSettings(BaseModel):
    """`url`: the public address, an https origin without a path; `issuer` as the provider's discovery document names it (http
    only on this machine). `roles` maps a value of `roles_claim`, or a verified e-mail address, to roles of the review.
    `require_role`: who has none of them stays outside, else they are viewers. `restricted`: values of `roles_claim` whose people
    see restricted incidents, beside admins. `hosts`: further Host headers that are answered. `session_hours`: from signing in to
    signing in again, which is when the provider is asked again."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    url: str = Field(default="", pattern=r"^(?:|https://[a-z0-9.-]{1,253}(?::\d{1,5})?)$")
    issuer: str = Field(default="", pattern=rf"^(?:|https://[^\s/?#@]+[^\s?#@]*|{_LOOPBACK}(?:/[^\s?#@]*)?)$")
    client_id: str = Field(default="", max_length=200)
    scope: str = Field(default="openid email profile", pattern=r"^openid(?: [\x21-\x7e]+)*$")
    name_claim: Literal["email", "preferred_username", "upn", "sub"] = "email"
    roles_claim: str = Field(default="groups", min_length=1, max_length=200)
    roles: dict[str, tuple[Role, ...]] = {}
    require_role: bool = True
    restricted: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    session_hours: float = Field(default=8.0, gt=0, le=24)

    @model_validator(mode="after")
    def _whole(self) -> WebSettings:
        given = {"url": self.url, "issuer": self.issuer, "client_id": self.client_id}
        missing = [name for name, value in given.items() if not value]
        if 0 < len(missing) < len(given):
            raise ValueError(f"also needs {' and '.join(missing)}")
        return self

    @property
    def team(self) -> bool:
        """Whether people sign in at a provider."""
        return bool(self.issuer)
