"""Safe text is printable: nothing steers a terminal, nothing hides, and ordinary text is untouched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.text import answer_text, compose, cut, join, plain, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\x00b\x7fc\x9bd", "a␀b␡c\\x9bd"),
        ("user\u202egnp.exe", "usergnp.exe"),
        ("pass\u200bword", "password"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("\ud800", "\ufffd"),
        ("one\r\ntwo\rthree\tfour\nfive", "one\ntwo␍three\tfour\nfive"),
        ("a\u2028b", "a\nb"),
        ("pa\u200dss", "pass"),
    ],
)
def test_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧 🏳️‍🌈 ❤️", "می‌خواهم", "क्‍ष", "naïve – “quoted”", "{{ .Values }} {% raw %} [bold]", "שלום عربي"]
)
def test_untouched(text: str) -> None:
    assert visible(text) == text


@given(st.text())
def test_printable_and_stable(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in shown)
    shown.encode("utf-8")


def test_composing() -> None:
    assert compose("Alert {} fired {} times", plain("{0.__class__}"), 3) == "Alert {0.__class__} fired 3 times"
    assert join(", ", (plain("a"), plain("b"))) == "a, b"
    assert cut(plain("abcdef"), 1, 3) == "bc"
    assert answer_text("ok\x07") == "ok␇"
