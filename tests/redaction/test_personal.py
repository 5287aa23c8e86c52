"""E-mails, phones, cards and addresses; and the numbers that are none."""

from __future__ import annotations

from collections import Counter

import pytest
from pydantic import ValidationError

from drafter.domain.redaction_policy import RedactionPolicy
from drafter.redaction.personal import without_personal
from tests.redaction.build import record, redacted, texts

ALL = RedactionPolicy()


def safe(text: str, policy: RedactionPolicy = ALL) -> str:
    return without_personal(text, policy, Counter())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to jo.doe+x@mail.acme.test.", "write to [email]."),
        ("<jo@acme.test>, mailto:jo@acme.test", "<[email]>, mailto:[email]"),
        ("user=jo@acme.co.uk&x=1", "user=[email]&x=1"),
        ("jürgen@beispiel.test", "[email]"),
        ("call +1 212 555 0142", "call [phone]"),
        ("+442079460958", "[phone]"),
        ("+49 (30) 1234-5678", "[phone]"),
        ("(212) 555-0142", "[phone]"),
        ("212-555-0142, 212.555.0142", "[phone], [phone]"),
        ("phone: 5550142", "phone: [phone]"),
        ("07700 900123", "[phone]"),
        ("06 12 34 56 78", "[phone]"),
        ("dial 555-0142-77", "dial [phone]"),
        ("card 4111 1111 1111 1111 declined", "card [card] declined"),
        ("5555-5555-5555-4444", "[card]"),
        ("378282246310005", "[card]"),
        ("4111111111111111", "[card]"),
        ("client 8.8.4.4:443", "client [ip]:443"),
        ("from 93.184.216.34, again", "from [ip], again"),
        ("[2606:2800:220:1:248:1893:25c8:1946]", "[[ip]]"),
        ("peer 2a00:1450:4001:81b::200e", "peer [ip]"),
    ],
)
def test_removed(text: str, expected: str) -> None:
    assert safe(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-02T03:04:05Z, 1668433500.000100, 1668433500000",
        "1668433500000000000 ns",
        "order 1234567890123456, 4111111111111112",
        "container 0.4111111111111111",
        "+0200, -0500, +20000000 requests, +1234567890 bytes",
        "version 1.2.3.4, v10.20.30.40, chart 4.3.2.1",
        "10.0.12.34 and 192.168.1.1, 127.0.0.1:8080, 169.254.169.254, 203.0.113.9",
        "fe80::1, ::1, aa:bb:cc:dd:ee:ff, 10:20:30, std::vector, a::b",
        "git@github.com:acme/shop.git, shop@sha256:abcdef, logo@2x.png, getty@tty1.service, lodash@4.17.21",
        "pod checkout-7d9f8b6c5d-x2k4j on ip-10-0-12-34.ec2.internal",
        "PR #12345, INC-20260117-01, line 123-456-789",
        "call 20260117 failed, text 1234567 rows",
        "100-200-3000 ms, 212-555-01423",
        "trace 4111111111111111abcdef, sha 5555555555554444aa",
        "123456789012 is the account id; 12,345,678,901,234 bytes",
        "job 20260117183455123 took 95 m",
        "999.999.999.999",
    ],
)
def test_left(text: str) -> None:
    assert safe(text) == text


def test_the_policy_decides() -> None:
    text = "jo@acme.test 10.0.0.1 8.8.8.8 +1 212 555 0142 4111111111111111"
    off = RedactionPolicy(ip="keep", email=False, phone=False, card=False)
    assert safe(text, off) == text
    assert safe(text, off.model_copy(update={"ip": "mask"})) == "jo@acme.test [ip] [ip] +1 212 555 0142 4111111111111111"


def test_the_users_own_patterns() -> None:
    policy = RedactionPolicy(custom={"customer": r"cust-\d+"})
    result = redacted(record("cust-1234 and cust-x"), policy=policy)
    assert texts(result) == ["[custom:customer] and cust-x"]
    assert result.hits["custom:customer"] == 1
    with pytest.raises(ValidationError, match="'bad' cannot be used"):
        RedactionPolicy(custom={"bad": "("})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("refund to DE89 3704 0044 0532 0130 00 failed", "refund to [card] failed"),
        ("iban NL91ABNA0417164300.", "iban [card]."),
        ("lot NL92ABNA0417164300", "lot NL92ABNA0417164300"),
        ("build AB12 CDEF 1234 5678", "build AB12 CDEF 1234 5678"),
    ],
)
def test_bank_accounts_go_when_their_check_digits_hold(text: str, said: str) -> None:
    assert safe(text) == said
