"""A team signs in: the whole way by HTTP at a real provider, and every way in which an answer can be wrong."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from starlette.testclient import TestClient

from drafter.config.web_settings import WebSettings
from drafter.web.app import create_app, guarded
from drafter.web.oidc import Provider
from drafter.web.sessions import Sessions
from drafter.web.site import Site
from tests.web.desks import site_over
from tests.web.identity import Bend, Identity, identity, query
from tests.web.people import PEOPLE, ROLES, URL

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the provider, about authlib
OURS = {"origin": URL, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def running() -> Iterator[Identity]:
    with identity(PEOPLE) as found:
        yield found


@pytest.fixture
def provider(running: Identity) -> Identity:
    running.asked.clear()
    running.answers.clear()
    running.bend = None
    return running


@pytest.fixture
def site(tmp_path: Path, run_folder: Path, provider: Identity) -> Site:
    settings = WebSettings(url=URL, issuer=provider.issuer, client_id="drafter", roles=ROLES)
    return replace(
        site_over(tmp_path, run_folder), clock=lambda: datetime.now(UTC), cookie="__Host-drafter", secure=True,
        sessions=Sessions(), provider=Provider(settings, "the client's " + "secret"),
    )  # fmt: skip


def visitor(site: Site) -> TestClient:
    app = guarded(create_app(site), frozenset({"review.fernhill.example"}), frozenset({URL}))
    return TestClient(app, base_url=URL, follow_redirects=False, raise_server_exceptions=False)


def back(client: TestClient, provider: Identity, who: str) -> str:
    """The address that the provider sends the browser back to."""
    return provider.signs_in(client.get("/login").headers["location"], who)


def test_the_whole_way_in(site: Site, provider: Identity):
    client = visitor(site)
    assert client.get("/").headers["location"] == "/enter"
    assert 'href="/login"' in client.get("/enter").text
    away = client.get("/login")
    asked = query(away.headers["location"])
    assert (asked["redirect_uri"], asked["response_type"], asked["code_challenge_method"]) == (f"{URL}/callback", "code", "S256")
    attempt = away.headers["set-cookie"]
    assert all(part in attempt for part in ("__Host-drafter-attempt=", "HttpOnly", "SameSite=lax", "Secure", "Path=/"))
    home = provider.signs_in(away.headers["location"], "kim")
    assert home.startswith(f"{URL}/callback?")
    answer = client.get(home)
    assert (answer.status_code, 'content="0; url=/"' in answer.text) == (200, True)
    session = next(cookie for cookie in answer.headers.get_list("set-cookie") if cookie.startswith("__Host-drafter="))
    assert all(part in session for part in ("HttpOnly", "SameSite=strict", "Secure", "Path=/"))
    assert "kim@fernhill.example" in client.get("/").text
    assert client.get("/").headers["strict-transport-security"].startswith("max-age=")


def test_the_code_is_bound_to_the_browser_that_asked(site: Site, provider: Identity):
    client = visitor(site)
    away = client.get("/login").headers["location"]
    home = provider.signs_in(away, "kim")
    assert visitor(site).get(home).status_code == 403
    assert provider.forms("/oauth2/token") == []
    assert client.get(home).status_code == 200
    sent = provider.forms("/oauth2/token")[0]
    digest = hashlib.sha256(sent["code_verifier"].encode()).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == query(away)["code_challenge"]
    assert client.get(home).status_code == 403


@pytest.mark.parametrize("change", ["state", "none", "error", "iss", "code"])
def test_a_bent_callback_is_refused(site: Site, provider: Identity, change: str):
    client = visitor(site)
    told = query(back(client, provider, "kim"))
    told |= {"state": {"state": "a" * 64}, "error": {"error": "access_denied"}, "iss": {"iss": "https://evil.example"},
             "code": {"code": "guess"}}.get(change, {})  # fmt: skip
    answer = client.get("/callback", params={} if change == "none" else told)
    assert (answer.status_code, client.get("/").status_code) == (403, 303)
    assert "guess" not in answer.text and "evil" not in answer.text


def _claims(**changed: object) -> Bend:
    def bend(claims, key):
        told = {name: value for name, value in (claims | changed).items() if value is not None}
        return jwt.encode({"alg": "RS256"}, told, key, algorithms=["RS256"])

    return bend


def _part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def _unsigned(claims, key):
    return f"{_part({'alg': 'none'})}.{_part(claims)}."


def _by_another_key(claims, key):
    return jwt.encode({"alg": "RS256"}, claims, RSAKey.generate_key(2048), algorithms=["RS256"])


def _by_the_public_key_as_a_secret(claims, key):
    """The oldest confusion: the public key, which everybody has, taken for a shared secret."""
    secret = OctKey.import_key({"kty": "oct", "k": _part(key.as_dict(private=False))})
    return jwt.encode({"alg": "HS256"}, claims, secret, algorithms=["HS256"])


def _tampered(claims, key):
    head, _, tail = _claims()(claims, key).split(".")
    return f"{head}.{_part(claims | {'email': 'lee@fernhill.example'})}.{tail}"


WRONG: dict[str, Bend] = {
    "issuer": _claims(iss="https://evil.example"), "no issuer": _claims(iss=None),
    "audience": _claims(aud="another"), "among audiences, for another": _claims(aud=["drafter", "another"], azp="another"),
    "no audience": _claims(aud=None), "expired": _claims(exp=1_700_000_000), "no expiry": _claims(exp=None),
    "from the future": _claims(iat=4_000_000_000), "not yet": _claims(nbf=4_000_000_000),
    "nonce": _claims(nonce="replayed"), "no nonce": _claims(nonce=None), "no subject": _claims(sub=None),
    "of another access token": _claims(at_hash="AAAAAAAAAAAAAAAAAAAAAA"),
    "unsigned": _unsigned, "another key": _by_another_key, "a shared secret": _by_the_public_key_as_a_secret,
    "tampered": _tampered, "no token": lambda claims, key: "not.a.token", "empty": lambda claims, key: "",
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_id_token_lets_nobody_in(site: Site, provider: Identity, wrong: str):
    client = visitor(site)
    home = back(client, provider, "kim")
    provider.bend = WRONG[wrong]
    assert (client.get(home).status_code, client.get("/").status_code) == (403, 303)


def test_a_right_id_token_of_the_same_making_does(site: Site, provider: Identity):
    client = visitor(site)
    home = back(client, provider, "kim")
    provider.bend = _claims()
    assert (client.get(home).status_code, client.get("/").status_code) == (200, 200)


FOUND = {"issuer": "{issuer}", "authorization_endpoint": "{issuer}/a", "token_endpoint": "{issuer}/t", "jwks_uri": "{issuer}/j"}


@pytest.mark.parametrize(
    "answer",
    [
        (302, {"location": "{issuer}/elsewhere"}, ""),
        (500, {}, ""),
        (200, {}, "<html>"),
        (200, {}, "[]"),
        (200, {}, json.dumps(FOUND | {"issuer": "https://evil.example"})),
        (200, {}, json.dumps(FOUND | {"token_endpoint": "ftp://evil.example/t"})),
        (200, {}, json.dumps({"issuer": "{issuer}"})),
    ],
    ids=["redirect", "failed", "page", "list", "another issuer", "another scheme", "nothing named"],
)
def test_a_wrong_discovery_document(site: Site, provider: Identity, answer: tuple[int, dict[str, str], str]):
    status, headers, body = answer
    told = {name: value.format(issuer=provider.issuer) for name, value in headers.items()}
    document = body.replace("{issuer}", provider.issuer).encode()
    provider.answers["/.well-known/openid-configuration"] = (status, told, document)
    assert visitor(site).get("/login").status_code == 502
    assert [path for path, _ in provider.asked] == ["/.well-known/openid-configuration"]


def test_a_token_endpoint_that_sends_us_on_is_not_followed(site: Site, provider: Identity):
    client = visitor(site)
    home = back(client, provider, "kim")
    provider.answers["/oauth2/token"] = (307, {"location": f"{provider.issuer}/elsewhere"}, b"")
    assert client.get(home).status_code == 403
    assert "/elsewhere" not in [path for path, _ in provider.asked]


def test_a_provider_that_is_down(site: Site):
    down = WebSettings(url=URL, issuer="http://localhost:9", client_id="drafter")
    assert visitor(replace(site, provider=Provider(down))).get("/login").status_code == 502


def test_who_lost_their_role_loses_their_sessions_at_the_next_sign_in(site: Site, provider: Identity):
    laptop, phone = visitor(site), visitor(site)
    for client in (laptop, phone):
        client.get(back(client, provider, "kim"))
    assert laptop.get("/").status_code == phone.get("/").status_code == 200
    provider.bend = _claims(groups=["canteen"])
    assert phone.get(back(phone, provider, "kim")).status_code == 403
    assert laptop.get("/").status_code == phone.get("/").status_code == 303


@pytest.mark.parametrize(("subject", "status"), [("kim", 200), ("lee", 403)])
def test_userinfo_counts_for_the_same_subject_only(site: Site, provider: Identity, subject: str, status: int):
    client = visitor(site)
    home = back(client, provider, "kim")
    provider.bend = _claims(groups=None)
    told = json.dumps({"sub": subject, "groups": ["leads"]}).encode()
    provider.answers["/userinfo"] = (200, {"content-type": "application/json"}, told)
    assert client.get(home).status_code == status


def test_a_restricted_incident_is_seen_by_admins(site: Site, provider: Identity):
    lee, kim = visitor(site), visitor(site)
    for client, who in ((lee, "lee"), (kim, "kim")):
        client.get(back(client, provider, who))
    csrf = re.search(r'name="csrf" value="([^"]+)"', lee.get("/").text)
    form = {"csrf": csrf and csrf[1], "expected": site.desk.store.document("125").hash, "mark": "restrict"}
    assert lee.post("/incidents/125/mark", data=form, headers=OURS).status_code == 303
    assert (lee.get("/incidents/125").status_code, kim.get("/incidents/125").status_code) == (200, 404)
    assert "/incidents/125" not in kim.get("/").text
    assert kim.get("/incidents/125/picture.svg").status_code == 404
