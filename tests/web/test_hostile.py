"""What nobody should type: shown to the letter, never live; and requests made up from the schema, none of which is a bug."""

from __future__ import annotations

import itertools
from html.parser import HTMLParser
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.domain.text import visible
from drafter.web.app import create_app
from tests.drafting.hostile import HOSTILE
from tests.web.desks import OURS, Browser, browser, site_over

EXTRA = r"""
<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
<details open ontoggle=alert(1)>
<a href="java&#x09;script:alert(1)">x</a>
<form action=//evil.example><button>x
<input autofocus onfocus=alert(1)>
<base href=//evil.example>
<link rel=stylesheet href=//evil.example/x.css>
<meta http-equiv=refresh content='0;url=//evil.example'>
</textarea><script>alert(1)</script>
</bdi><script>alert(1)</script>
<style>@import '//evil.example'</style>
<object data=//evil.example>
<embed src=//evil.example>
<video poster=//evil.example>
<body background=//evil.example>
<svg><animate onbegin=alert(1) attributeName=x>
<div hx-get=//evil.example hx-trigger=load>
<p data-hx-post=/incidents/1/freeze>
" hx-on::load="alert(1)
' data-hx-on:click='alert(1)
[M1](javascript:alert(1))
`${alert(1)}`
=cmd|' /C calc'!A0
""".strip().splitlines()
SENT = [text for text in HOSTILE if text.isprintable() or text.encode("utf-8", "ignore").decode() == text]
PAYLOADS = [*SENT, *EXTRA, *(f'"><{text}' for text in SENT[:45]), *(f"'>{text}" for text in EXTRA)]
ALLOWED = frozenset(
    "html head meta title link script body a header nav form span bdi input button div main h1 h2 h3 h4 p ol ul li section label "
    "details summary textarea aside b blockquote kbd code br table caption thead tbody tr th td del ins "
    "select option fieldset legend img pre progress article dl dt dd time".split()
)


class Live(HTMLParser):
    """Counts what is not ours: tags, handlers, addresses that lead elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ALLOWED:
            self.wrong.append(tag)
        for name, value in attrs:
            if name.startswith(("on", "hx-on", "data-hx", "style", "srcdoc")):
                self.wrong.append(f"{tag} {name}")
            if name in ("href", "src", "action", "hx-post", "hx-get", "formaction") and not (value or "/").startswith(
                ("/", "#", "?")
            ):
                self.wrong.append(f"{tag} {name}={value}")
            if name in ("href", "src", "action", "hx-post", "hx-get") and (value or "").startswith("//"):
                self.wrong.append(f"{tag} {name}={value}")


def live(page: str) -> list[str]:
    parser = Live()
    parser.feed(page)
    return parser.wrong


def test_the_ruler_sees_what_is_live():
    assert [len(live(text)) > 0 for text in ("<img src=x>", "<a href='//evil.example'>", "<p onclick=x>", "<p>x</p>")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_payloads_in_every_field(ana: Browser):
    assert len(PAYLOADS) >= 210
    part = "/incidents/125/sections/summary"
    text = "\n".join(PAYLOADS)
    assert ana.post(f"{part}/edit", {"expected": ana.document().section("summary").hash, "text": text}).status_code == 303
    for payload in PAYLOADS:
        ana.post(f"{part}/comment", {"text": payload})
    for payload in PAYLOADS[::8]:
        ana.post(f"{part}/reject", {"expected": ana.document().section("summary").hash, "reason": payload})
        ana.post(f"{part}/reopen", {"expected": ana.document().section("summary").hash})
    for path in (
        "/incidents/125",
        "/incidents/125/decisions",
        "/incidents/125/publish",
        "/incidents/125/picture",
        f"{part}/versions",
        "/",
    ):
        assert live(ana.get(path).text) == []
    shown = ana.document().section("summary").passages
    assert {" ".join(visible(p).split()) for p in PAYLOADS if "\n" not in p} <= {" ".join(p.text.split()) for p in shown} | {""}


def test_payloads_in_addresses(ana: Browser):
    fields = (("/", "search"), ("/", "state"), ("/incidents/125/picture", "start"))
    for (path, field), payload in itertools.product(fields, PAYLOADS[::2]):
        answer = ana.client.get(path, params={field: payload})
        assert (answer.status_code < 500, live(answer.text)) == (True, [])


@pytest.fixture(scope="module")
def site_and_schema(tmp_path_factory: pytest.TempPathFactory, run_folder: Path):
    site = site_over(tmp_path_factory.mktemp("schema"), run_folder)
    return browser(site), schemathesis.openapi.from_dict(create_app(site).openapi())


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_request_is_a_server_error(site_and_schema: tuple[Browser, schemathesis.schemas.BaseSchema], data: st.DataObject):
    ana, schema = site_and_schema
    operations = [found.ok() for found in schema.get_all_operations()]
    case = data.draw(data.draw(st.sampled_from(operations)).as_strategy())
    incident = data.draw(st.sampled_from(["125", None]))
    section = data.draw(st.sampled_from(["summary", "timeline", None]))
    wanted = (
        {**(case.path_parameters or {})}
        | ({"incident": incident} if incident else {})
        | ({"section": section} if section else {})
    )
    case.path_parameters = {name: value for name, value in wanted.items() if name in (case.path_parameters or {})}
    form = dict(case.body) if isinstance(case.body, dict) else {}
    form |= {"csrf": ana.csrf} if data.draw(st.booleans()) else {}
    form |= {"expected": ana.document().section(section or "summary").hash} if data.draw(st.booleans()) else {}
    sent = {"data": {k: v for k, v in form.items() if v is not None}} if case.method.upper() == "POST" else {}
    if "leave" in case.path or "redraft" in case.path:
        return
    answer = ana.client.request(case.method, case.formatted_path, params=dict(case.query or {}), headers=OURS, **sent)
    assert answer.status_code < 500, (case.formatted_path, form, answer.text)
