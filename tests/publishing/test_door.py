"""The one door to the network: no redirect, no token elsewhere, and every failure says what to do."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

import pytest
from pydantic import ValidationError

from drafter.config.publish_settings import ConfluenceSettings, GithubSettings, PublishSettings, SlackSettings
from drafter.errors import PublishFailed
from drafter.publishing.door import Door
from tests.publishing.serving import Asked, Reply, serving


@dataclass
class Says:
    reply: Reply

    def answer(self, asked: Asked) -> Reply:
        return self.reply


@pytest.mark.parametrize(
    ("reply", "told", "hint"),
    [
        (Reply(401, {"message": "Bad credentials"}), r"refused the token \(401\)", "scopes"),
        (Reply(403, {}), r"refused the token \(403\)", "scopes"),
        (Reply(429, {}, {"Retry-After": "17"}), "asks to wait", "in 17 s"),
        (Reply(429, {}), "asks to wait", "later"),
        (Reply(500, {}), r"failed \(500\)", "not made twice"),
        (Reply(503), r"failed \(503\)", "not made twice"),
        (Reply(307, {}, {"Location": "http://127.0.0.1:9/elsewhere"}), "redirect", "address"),
        (Reply(302, {}, {"Location": "https://evil.example"}), "redirect", "address"),
    ],
)
def test_failures(reply: Reply, told: str, hint: str) -> None:
    with serving(Says(reply)) as served, pytest.raises(PublishFailed, match=told) as failed:
        Door("Fernhill", served.url, {"Authorization": "Bearer s3cr3t"}).ask("POST", "/x", {})
    assert hint in failed.value.hint
    assert len(served.asked) == 1
    assert "s3cr3t" not in str(failed.value)


@pytest.mark.parametrize("body", [None, "<html>sign in</html>", [], {"results": []}])
def test_an_answer_is_json_or_nothing(body: object) -> None:
    with serving(Says(Reply(200, body))) as served:
        assert Door("Fernhill", served.url, {}).ask("GET", "/x", q="a b&c=d").body == body
    assert served.asked[0].query == {"q": "a b&c=d"}


def test_a_target_that_never_answers_is_given_up() -> None:
    held = Event()

    class Silent:
        def answer(self, asked: Asked) -> Reply:
            held.wait(5)
            return Reply(200, {})

    with serving(Silent()) as served:
        with pytest.raises(PublishFailed, match="did not answer"):
            Door("Fernhill", served.url, {}, timeout=0.05).ask("POST", "/x", {})
        held.set()


def test_nobody_there() -> None:
    with pytest.raises(PublishFailed, match="Fernhill did not answer"):
        Door("Fernhill", "http://127.0.0.1:9", {}).ask("GET", "/x")


@pytest.mark.parametrize(
    "url",
    ["http://fernhill.test", "ftp://fernhill.test", "file:///etc/passwd", "https://a:b@fernhill.test", "https://fernhill.test?x=1",
     "http://127.0.0.1.evil.example", "http://localhost@evil.example", "https://x y", "javascript:1"],
)  # fmt: skip
@pytest.mark.parametrize("kind", [GithubSettings, ConfluenceSettings, SlackSettings])
def test_a_token_crosses_no_network_in_the_clear(kind: type, url: str) -> None:
    with pytest.raises(ValidationError):
        kind(url=url)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (GithubSettings, {"repository": "a/b/c"}),
        (GithubSettings, {"repository": "../x"}),
        (GithubSettings, {"folder": "../../.github"}),
        (GithubSettings, {"folder": ".github/workflows"}),
        (GithubSettings, {"into": "a b"}),
        (ConfluenceSettings, {"space": 'A" or type=page'}),
        (ConfluenceSettings, {"parent": "1/../2"}),
        (SlackSettings, {"channel": "#general"}),
        (PublishSettings, {"names": "show"}),
    ],
)
def test_settings_cannot_lead_astray(kind: type, values: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        kind(**values)
