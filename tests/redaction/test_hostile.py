"""Text that was made to break things: it comes through, visible, unrun and in linear time (no test here may take seconds)."""

from __future__ import annotations

import pytest

from drafter.domain.records import Person
from tests.redaction.build import record, redacted, texts

ROSTER = (Person("U01ANA11", ("Ana Leskova", "ana"), ("ana.leskova@acme.test",)),)
BIG = 200_000


def said(text: str) -> str:
    return texts(redacted(record(text, author="Zofia Quill"), people=ROSTER))[0]


@pytest.mark.parametrize(
    "text",
    [
        "{{ secret }} {% for x in y %} {{ .Values.token }} ${jndi:ldap://x} #{7*7} <%= x %>",
        "[bold]x[/bold] [pod-1] <script>alert(1)</script> &lt;b&gt; **x** _y_ [a](javascript:alert(1))",
        "=1+1|cmd /c calc; DROP TABLE messages; --",
        "Z̷̢a̴l̵g̶o̷ ͢t̸e̶x̵t̷ 👩‍👩‍👧‍👦 🏴 Ω≈ç√∫ 社會科學院 ﷽",
        "null undefined NaN Infinity 1e999 0x0 ../../etc/passwd C:\\con",
        "",
        " \n\t\n ",
    ],
)
def test_text_is_text(text: str) -> None:
    assert said(text) == text


@pytest.mark.parametrize(
    "text", ["\x1b[2J\x1b]8;;http://x\x07", "a\u202eb\u2066c", "\x00\x01\x02", "\ud83d alone", "x\u200b" * 50]
)
def test_what_steers_or_hides_is_gone(text: str) -> None:
    shown = said(text)
    assert not any(c in shown for c in "\x00\x01\x02\x07\x1b\u202e\u2066\u200b\ud83d")


@pytest.mark.parametrize(
    "unit",
    [
        "a", "aB3", "a-", "a.", "a@", "@a", "a:", "1", "1 ", "1.", "1:", "%41", "&#65;", "\n", "a\n", "abc1\n> ", "password=",
        "token: ",        "https://a:b@c/", "sk-", "xoxb-", "eyJ", "-----BEGIN PRIVATE " + "KEY-----\n", "Ana ", "Ana-", "@ana",
        "thanks Ana! ", "<", "[", "[secret:",
        "key ", "by Ana ", "\\u0041", "Ana Leskova <", "(555) ", "::", "4111 ", "\u200b", "e\u0301",
        "cred: a/", "name: TOKEN\nvalue: ", "\"", "'", "`",
    ],
)  # fmt: skip
def test_long_repetitions_take_linear_time(unit: str) -> None:
    text = unit * (BIG // len(unit))
    assert isinstance(said(text), str)
