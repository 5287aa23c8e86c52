"""Who somebody is and what they may do here, from what their identity provider says about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.config.web_settings import WebSettings
from drafter.domain.review import Role
from drafter.errors import DrafterError

LONGEST_NAME = 200
"""Characters of a name."""


class NotAdmitted(DrafterError):
    """The provider does not vouch for this person, or they have no role here. `who` is "" until that is known."""

    exit_code = 1
    hint = "Try again; if it stays so, ask whoever runs this review."

    def __init__(self, message: str, who: str = "") -> None:
        super().__init__(message)
        self.who = who


@dataclass(frozen=True, slots=True)
class Admitted:
    """`restricted`: whether they see restricted incidents."""

    who: str
    roles: frozenset[Role]
    restricted: bool


def admitted(claims: Mapping[str, object], settings: WebSettings) -> Admitted:
    """Raises `NotAdmitted`. An e-mail address counts, as a name and for a role, only when the provider verified it: some let
    people type in any."""
    email = claims.get("email") if claims.get("email_verified") is True else None
    who = email if settings.name_claim == "email" else claims.get(settings.name_claim)
    if not isinstance(who, str) or not who.strip() or len(who) > LONGEST_NAME or not who.isprintable():
        raise NotAdmitted(f"Your identity provider does not say who you are: no verified {settings.name_claim}.")
    groups = _words(claims.get(settings.roles_claim))
    keys = {*groups, *([email.lower()] if isinstance(email, str) else [])}
    roles = {role for key, given in settings.roles.items() if (key.lower() if "@" in key else key) in keys for role in given}
    if not roles and settings.require_role:
        raise NotAdmitted("You are signed in at your identity provider, but have no role here.", who)
    sees = "admin" in roles or not groups.isdisjoint(settings.restricted)
    return Admitted(who, frozenset(roles or {"viewer"}), sees)


def _words(claim: object) -> frozenset[str]:
    """A claim that is a list of names, or one name."""
    if isinstance(claim, str):
        return frozenset({claim})
    return frozenset(word for word in claim if isinstance(word, str)) if isinstance(claim, list) else frozenset()
