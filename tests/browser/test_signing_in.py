"""A team signs in with a real browser at a real provider: https in front, the provider's own pages in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from drafter.config.web_settings import WebSettings
from drafter.web.sessions import Sessions
from drafter.web.site import Site
from tests.browser.serving import certified, serving
from tests.web.desks import site_over
from tests.web.people import PEOPLE, ROLES

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::DeprecationWarning")]  # of the provider, about authlib


@pytest.fixture
def provider() -> Iterator[Any]:
    pytest.importorskip("oidc_provider_mock")
    from tests.web.identity import identity

    with identity(PEOPLE) as found:
        yield found


@pytest.fixture
def team(tmp_path: Path, run_folder: Path, provider: Any) -> Iterator[str]:
    """The origin of a review that people enter through the provider."""
    from drafter.web.oidc import Provider

    over = site_over(tmp_path, run_folder)

    def site(origin: str) -> Site:
        settings = WebSettings(url=origin, issuer=provider.issuer, client_id="drafter", roles=ROLES)
        return replace(
            over, clock=lambda: datetime.now(UTC), cookie="__Host-drafter", secure=True, sessions=Sessions(),
            provider=Provider(settings, "the client's " + "secret"),
        )  # fmt: skip

    with serving(site, certified(tmp_path)) as origin:
        yield origin


@pytest.fixture
def page(browser: Any, team: str) -> Iterator[Any]:
    """At the door. What the provider's own page would load from elsewhere is refused."""
    context = browser.new_context(ignore_https_errors=True)
    context.route("**/*", lambda route: route.continue_() if "//localhost:" in route.request.url else route.abort())
    opened = context.new_page()
    opened.goto(team)
    assert opened.url == f"{team}/enter"
    yield opened
    context.close()


def sign_in(page: Any, who: str) -> None:
    page.get_by_role("link", name="Sign in with your team's account").click()
    page.get_by_role("button", name=who, exact=True).click()


def at_the_document(page: Any, team: str, title: str = "Label purchases failing") -> None:
    page.wait_for_url(f"{team}/")
    page.get_by_role("link", name=title).click()


def test_a_group_is_a_role(page: Any, team: str, provider: Any):
    sign_in(page, "kim")  # of sre: a reviewer, and no publisher
    at_the_document(page, team)
    page.locator("#s-milestones").get_by_role("button", name="Accept").click()
    page.locator("#s-milestones .tag", has_text="accepted").wait_for()
    page.get_by_role("link", name="Decisions").click()
    assert page.locator("tbody tr").first.inner_text().split("\t")[1] == "kim@fernhill.example"
    assert page.get_by_text("Who may see it, legal hold").count() == 0
    assert provider.forms("/oauth2/token")[0]["code_verifier"]


def test_who_publishes_does_not_review(page: Any, team: str):
    sign_in(page, "lee")  # of leads: publisher and admin
    at_the_document(page, team)
    assert page.get_by_role("button", name="Accept", exact=True).count() == 0
    assert page.get_by_text("Who may see it, legal hold").is_visible()


def test_signed_out_is_out(page: Any, team: str):
    sign_in(page, "kim")
    at_the_document(page, team)
    cookies = page.context.cookies()
    assert {(c["name"], c["secure"], c["httpOnly"], c["sameSite"]) for c in cookies if c["name"] == "__Host-drafter"} == {
        ("__Host-drafter", True, True, "Strict")
    }
    document = page.url
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(f"{team}/enter")
    page.context.add_cookies(cookies)  # somebody kept them
    page.goto(document)
    assert page.url == f"{team}/enter"


@pytest.mark.parametrize(("who", "told"), [("max", "have no role here"), ("eve", "does not say who you are")])
def test_who_has_no_role_stays_outside(page: Any, team: str, who: str, told: str):
    sign_in(page, who)
    page.get_by_text(told).wait_for()
    page.goto(f"{team}/incidents/123")
    assert page.url == f"{team}/enter"


def test_denied_at_the_provider(page: Any, team: str):
    page.get_by_role("link", name="Sign in with your team's account").click()
    page.get_by_role("button", name="Deny").click()
    page.get_by_role("heading", name="Not signed in").wait_for()  # this provider's refusal lacks the state that a reason needs
    assert page.url.startswith(f"{team}/callback")
    page.goto(f"{team}/")
    assert page.url == f"{team}/enter"


def test_a_provider_that_is_down_and_back(page: Any, team: str, provider: Any):
    provider.answers["/.well-known/openid-configuration"] = (503, {}, b"")
    page.get_by_role("link", name="Sign in with your team's account").click()
    page.get_by_text("Signing in did not work.").wait_for()
    provider.answers.clear()
    page.goto(team)
    sign_in(page, "kim")
    at_the_document(page, team)


def test_a_provider_that_fails_half_way(page: Any, team: str, provider: Any):
    provider.answers["/oauth2/token"] = (500, {}, b"")
    sign_in(page, "kim")
    page.get_by_text("Signing in did not work.").wait_for()
    page.goto(f"{team}/")
    assert page.url == f"{team}/enter"
