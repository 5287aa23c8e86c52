"""Secrets: every format of the table, in every disguise, and nothing that merely looks like one."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote

import pytest

from drafter.domain.text import visible
from drafter.redaction.secrets import without_secrets
from tests.redaction.examples.secrets import NEVER, PHRASED, SECRETS, Example

CAUGHT = [pytest.param(text, secret, id=f"{e.format}-{n}") for e in SECRETS for n, (text, secret) in enumerate(e.caught)]
SPARED = [pytest.param(text, id=f"{e.format}-{n}") for e in SECRETS for n, text in enumerate(e.spared)]
ONE_WORD = [
    pytest.param(e.caught[0][1], id=e.format) for e in SECRETS if " " not in e.caught[0][1] and "\n" not in e.caught[0][1]
]


def safe(text: str) -> str:
    return without_secrets(visible(text), Counter())


def test_the_table_has_forty_formats_with_three_of_each() -> None:
    assert len(SECRETS) >= 40
    assert all(len(e.caught) == 3 and len(e.spared) == 3 for e in SECRETS)


@pytest.mark.parametrize(("text", "secret"), CAUGHT)
def test_caught(text: str, secret: str) -> None:
    result = safe(text)
    assert "[secret:" in result
    assert not any(line in result for line in secret.split("\n") if len(line) > 3 and "PRIVATE" not in line)


@pytest.mark.parametrize("text", SPARED)
def test_spared(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize("text", NEVER)
def test_never_touched(text: str) -> None:
    assert safe(text) == text


def _middle(secret: str, inserted: str) -> str:
    return secret[: len(secret) // 2] + inserted + secret[len(secret) // 2 :]


def _context(example: Example) -> tuple[str, str]:
    return example.caught[0]


@pytest.mark.parametrize("inserted", ["\u200b", "\u2060", "\ufeff", "\u202e", "\u200d", "\u00ad", "\U000e0041"])
@pytest.mark.parametrize("example", [pytest.param(e, id=e.format) for e in SECRETS[:20]])
def test_invisible_characters_hide_nothing(example: Example, inserted: str) -> None:
    text, secret = _context(example)
    assert safe(text.replace(secret, _middle(secret, inserted))) == safe(text)


@pytest.mark.parametrize("example", [pytest.param(e, id=e.format) for e in SECRETS if "\n" not in e.caught[0][1]])
def test_in_code_quote_and_query(example: Example) -> None:
    text, secret = _context(example)
    for disguise in (f"```\n{text}\n```", f"`{text}`", f"> {text}", f"*{text}*", f"{text},\nthen it broke", f"({text})"):
        assert secret not in safe(disguise), disguise


@pytest.mark.parametrize("example", [pytest.param(e, id=e.format) for e in SECRETS if "\n" not in e.caught[0][1]])
def test_encoded(example: Example) -> None:
    text, secret = _context(example)
    for disguise in (
        "https://x.example.test/?q=" + quote(text, safe=""),
        "".join(f"&#{ord(c)};" if not c.isalnum() else c for c in text),
        text.replace(secret, f"&#x{ord(secret[0]):x};" + secret[1:]),
        text.replace('"', "&quot;"),
    ):
        assert secret[2:] not in safe(disguise), disguise
        assert "[secret:" in safe(disguise), disguise


SHAPED = "aws gcp github gitlab slack stripe npm pypi openai anthropic shopify vault docker".split()
BROKEN = [
    pytest.param(e.caught[0][1], id=e.format)
    for e in SECRETS
    if e.format.split()[0] in SHAPED and e.format not in ("aws secret", "slack webhook")
]


@pytest.mark.parametrize("secret", BROKEN)
@pytest.mark.parametrize("seam", ["\n", "\\\n", " \n  ", "\n> ", "\r\n"])
def test_broken_over_lines(secret: str, seam: str) -> None:
    at = len(secret) * 2 // 3
    result = safe(f"it is {secret[:at]}{seam}{secret[at:]} and that\nis all")
    assert secret[:at] not in result
    assert secret[at:] not in result
    assert result.endswith(" and that\nis all")


def test_a_second_pass_changes_nothing() -> None:
    for example in SECRETS:
        for text, _ in example.caught:
            assert safe(safe(text)) == safe(text)


def test_a_private_key_without_its_end_goes_as_far_as_it_looks_like_one() -> None:
    key = "-----BEGIN EC PRIVATE " + "KEY-----\n" + "\n".join("QmFzZTY0" * 8 for _ in range(3))
    assert safe(f"see\n{key}\nthen the pods came back") == "see\n[secret:private-key]\nthen the pods came back"


def test_a_private_key_in_one_json_line() -> None:
    key = "-----BEGIN PRIVATE " + "KEY-----\\n" + "QmFzZTY0" * 8 + "\\n-----END PRIVATE " + "KEY-----\\n"
    assert safe(f'{{"private_key": "{key}", "x": 1}}') == '{"private_key": "[secret:private-key]\\n", "x": 1}'


@pytest.mark.parametrize(("text", "secret"), PHRASED)
def test_phrased(text: str, secret: str) -> None:
    result = safe(text.replace("{}", secret))
    assert "[secret:" in result
    assert secret not in result
