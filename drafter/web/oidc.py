"""Signing in at an identity provider (OpenID Connect Core 1.0, authorization code flow with PKCE). The one door to authlib.

Requests go to the configured issuer and to the endpoints that its discovery document names, redirects are not followed.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from drafter.config.web_settings import WebSettings
from drafter.web.admission import NotAdmitted
from drafter.web.sessions import same

LOG = logging.getLogger(__name__)
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures by a key that only the provider has; `none` and shared secrets are not among them."""
TIMEOUT = 10.0
"""Seconds for connecting, and for each read."""
SKEW = 60
"""Seconds by which our clock and the provider's may differ."""
NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")
Claims = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to sign in. `seed` (256 random bits) stays in the browser that began it; what others see is derived."""

    seed: str

    @property
    def state(self) -> str:
        return self._derived("state")

    @property
    def nonce(self) -> str:
        return self._derived("nonce")

    @property
    def verifier(self) -> str:
        """PKCE (RFC 7636): 64 hex digits."""
        return self._derived("verifier")

    def _derived(self, what: str) -> str:
        return hashlib.sha256(f"{what} {self.seed}".encode()).hexdigest()


@dataclass(slots=True)
class Provider:
    """Every method raises `NotAdmitted`, with a reason that may be shown; the details are in the log."""

    settings: WebSettings
    secret: str = field(default="", repr=False)
    _discovered: dict[str, Any] | None = None

    def address(self, attempt: Attempt) -> str:
        """Where the browser is sent to sign in."""
        with _told(), self._client() as client:
            endpoint = self._discovery(client)["authorization_endpoint"]
            address, _ = client.create_authorization_url(
                endpoint, state=attempt.state, nonce=attempt.nonce, code_verifier=attempt.verifier
            )
        return str(address)

    def claims(self, attempt: Attempt, answer: Mapping[str, str], now: datetime) -> Claims:
        """What the provider vouches for: the claims of an ID token whose signature, issuer, audience, times and nonce were
        checked, and beside them those of its userinfo endpoint about the same subject. `answer`: the query of the callback."""
        if not same(answer.get("state", ""), attempt.state) or answer.get("iss", self.settings.issuer) != self.settings.issuer:
            raise NotAdmitted("This sign-in was not begun in this browser, or too long ago.")
        if "error" in answer or not answer.get("code"):
            LOG.warning("sign-in refused by the provider: %.80r", answer.get("error", "no code"))
            raise NotAdmitted("Your identity provider did not let you in.")
        with _told(), self._client() as client:
            found = self._discovery(client)
            method = self._authentication(found)
            token = client.fetch_token(
                found["token_endpoint"], code=answer["code"], code_verifier=attempt.verifier,
                grant_type="authorization_code", redirect_uri=client.redirect_uri, auth=client.client_auth(method),
            )  # fmt: skip
            keys = _read(client, found["jwks_uri"], True)
            vouched = self._verified(token, keys, attempt.nonce, now)
            return {**_userinfo(client, token, found.get("userinfo_endpoint"), vouched["sub"]), **vouched}

    def _client(self) -> Any:
        from authlib.integrations.httpx_client import OAuth2Client  # type: ignore[import-untyped]  # it ships no types

        return OAuth2Client(
            client_id=self.settings.client_id, client_secret=self.secret or None, scope=self.settings.scope,
            redirect_uri=f"{self.settings.url}/callback", code_challenge_method="S256", timeout=TIMEOUT, follow_redirects=False,
        )  # fmt: skip

    def _discovery(self, client: Any) -> dict[str, Any]:
        """Read once: endpoints stay, keys are asked for at every sign-in."""
        if self._discovered is None:
            issuer = self.settings.issuer
            found = _read(client, f"{issuer.rstrip('/')}/.well-known/openid-configuration", True)
            if found.get("issuer") != issuer:
                raise ValueError(f"the discovery document is of the issuer {str(found.get('issuer'))[:80]!r}")
            scheme = urlsplit(issuer).scheme
            wanted = [*NEEDED, *(["userinfo_endpoint"] if "userinfo_endpoint" in found else [])]
            if any(urlsplit(str(found[name])).scheme not in {scheme, "https"} for name in wanted):
                raise ValueError("the discovery document names an endpoint without https")
            self._discovered = found
        return self._discovered

    def _authentication(self, found: Mapping[str, Any]) -> str:
        """How the client says who it is: HTTP Basic where the provider takes it, as it must by default."""
        if not self.secret:
            return "none"
        offered = found.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        return "client_secret_basic" if "client_secret_basic" in offered else "client_secret_post"

    def _verified(self, token: Mapping[str, Any], keys: Any, nonce: str, now: datetime) -> dict[str, Any]:
        from authlib.oidc.core import CodeIDToken  # type: ignore[import-untyped]  # it ships no types
        from joserfc import jwt
        from joserfc.jwk import KeySet

        signed = jwt.decode(token["id_token"], KeySet.import_key_set(keys), algorithms=ALGORITHMS)
        client = self.settings.client_id
        claims = CodeIDToken(
            signed.claims, signed.header,
            options={"iss": {"essential": True, "value": self.settings.issuer}, "aud": {"essential": True, "value": client}},
            params={"nonce": nonce, "client_id": client, "access_token": token.get("access_token")},
        )  # fmt: skip
        claims.validate(now=int(now.timestamp()), leeway=SKEW)
        return dict(claims)


def _userinfo(client: Any, token: Any, endpoint: str | None, subject: str) -> dict[str, Any]:
    """Some providers put groups and addresses only there. Of another subject it counts for nothing (Core 5.3.2)."""
    if endpoint is None:
        return {}
    client.token = token
    found = _read(client, endpoint, False)
    return found if found.get("sub") == subject else {}


def _read(client: Any, address: str, withhold_token: bool) -> dict[str, Any]:
    answer = client.request("GET", address, withhold_token=withhold_token)
    if answer.status_code != 200:
        raise ValueError(f"{answer.url.host} answered {answer.status_code}")
    found = answer.json()
    if not isinstance(found, dict):
        raise ValueError(f"{answer.url.host} did not answer with an object")
    return found


@contextmanager
def _told() -> Iterator[None]:
    """Whatever goes wrong between us and the provider is one refusal; what it was is in the log, without tokens."""
    from authlib.common.errors import AuthlibBaseError  # type: ignore[import-untyped]  # it ships no types
    from httpx2 import HTTPError, InvalidURL
    from joserfc.errors import JoseError

    try:
        yield
    except (AuthlibBaseError, HTTPError, InvalidURL, JoseError, ValueError, KeyError) as error:
        LOG.warning("sign-in failed: %s: %.200s", type(error).__name__, error)
        raise NotAdmitted("Signing in did not work.") from error
