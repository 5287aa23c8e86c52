"""Who is let in, and as what, by what the provider says about them."""

from __future__ import annotations

import pytest

from drafter.config.web_settings import WebSettings
from drafter.web.admission import NotAdmitted, admitted
from tests.web.people import PEOPLE, ROLES, URL

SETTINGS = WebSettings(url=URL, issuer="https://login.fernhill.example", client_id="drafter", roles=ROLES)


@pytest.mark.parametrize(("who", "roles"), [("kim", {"reviewer"}), ("lee", {"publisher", "admin"}), ("ana", {"reviewer"})])
def test_who_may_what(who: str, roles: set[str]):
    found = admitted(PEOPLE[who], SETTINGS)
    assert (found.roles, found.restricted, found.who) == (roles, who == "lee", f"{who}@fernhill.example")


@pytest.mark.parametrize("who", ["max", "eve"])
def test_nobody_without_a_role_or_with_an_address_that_was_never_verified(who: str):
    with pytest.raises(NotAdmitted):
        admitted(PEOPLE[who], SETTINGS)


def test_without_a_role_one_may_look_where_the_settings_say_so():
    settings = SETTINGS.model_copy(update={"require_role": False, "restricted": ("canteen",)})
    found = admitted(PEOPLE["max"], settings)
    assert (found.roles, found.restricted) == ({"viewer"}, True)


@pytest.mark.parametrize("name", ["", " ", 5, None, "a\nb", "x" * 201, ["kim"]])
def test_a_name_is_a_line_of_text(name: object):
    by_name = SETTINGS.model_copy(update={"name_claim": "preferred_username"})
    with pytest.raises(NotAdmitted):
        admitted({"preferred_username": name, "groups": ["sre"]}, by_name)


@pytest.mark.parametrize(
    "groups", ["sre", ["sre"], ["x", "sre", 5]],
)  # fmt: skip
def test_groups_as_a_list_or_one_word(groups: object):
    assert admitted({**PEOPLE["ana"], "email": "a@b.example", "groups": groups}, SETTINGS).roles == {"reviewer"}


@pytest.mark.parametrize("groups", [None, 5, {"sre": True}, ["Sre", "sre "], [["sre"]]])
def test_anything_else_is_no_group(groups: object):
    with pytest.raises(NotAdmitted):
        admitted({**PEOPLE["max"], "groups": groups}, SETTINGS)
