"""Each kind of fact: a statement that carries it is kept, one that invents or turns it is refused."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from drafter.domain.evidence import Evidence
from drafter.domain.records import Place, Stamp
from drafter.domain.text import SafeText
from drafter.proof.check import unproved

AT = datetime(2026, 3, 2, 14, 2, 11, tzinfo=UTC)


def record(id_: str, text: str, *, title: str = "", author: str = "responder-2", service: str = "") -> Evidence:
    return Evidence(
        id=id_, kind="message", at=AT, precision=1, stamp=Stamp(AT, "x"), source="slack #inc-9", source_type="slack-export",
        source_id="1", place=Place("f", "0", 0, 1), text=SafeText(text), title=SafeText(title), author=author, service=service,
    )  # fmt: skip


TABLE = {
    "m-1": record("m-1", "checkout v41 is throwing 502s, about 1,200 a minute. It does not affect EU writes"),
    "m-2": record("m-2", "rolled back to v40 at 14:05, error rate down to 0.5%", author="responder-1"),
    "d-1": record("d-1", "Bump retry limit in shop-api/config.yaml", title="deploy 8f31ac2", service="shop-api"),
}


@pytest.mark.parametrize(
    ("text", "cites", "quote"),
    [
        ("checkout v41 returned 502s, about 1200 a minute", ["m-1"], "throwing 502s"),
        ("responder-1 rolled back to v40 at 14:05; the error rate fell to 0.5%", ["m-2"], None),
        ("shop-api/config.yaml was changed by deploy 8f31ac2", ["d-1"], None),
        ("EU writes were not affected", ["m-1"], "does not affect EU writes"),
        ("At 14:02 checkout returned errors", ["m-1"], None),
        ("Errors were reported for checkout", ["m-1", "m-2"], None),
    ],
)
def test_carried_statements_are_kept(text: str, cites: list[str], quote: str | None) -> None:
    assert unproved(text, cites, quote, TABLE) is None


@pytest.mark.parametrize(
    ("text", "cites", "quote", "reason"),
    [
        ("checkout returned errors", [], None, "cites no evidence"),
        ("checkout returned errors", ["m-9"], None, "not in the evidence"),
        ("checkout returned 503s", ["m-1"], None, "number"),
        ("about 1,300 errors a minute", ["m-1"], None, "number"),
        ("rolled back at 14:15", ["m-2"], None, "time"),
        ("rolled back to v39", ["m-2"], None, "identifier"),
        ("responder-3 rolled back to v40", ["m-2"], None, "responder-3"),
        ("Priya rolled back to v40", ["m-2"], None, "name"),
        ("the rollback by Priya worked", ["m-2"], None, "name"),
        ("shop-api was not changed", ["d-1"], None, "denies"),
        ("it affects EU writes", ["m-1"], None, "affirms"),
        ("errors fell", ["m-2"], "error rate down to 0.6%", "quote"),
        ("errors fell", ["m-2"], "еrror rate", "quote"),
        ("errors fell", ["m-2"], " ", "quote"),
    ],
)
def test_invented_statements_are_refused(text: str, cites: list[str], quote: str | None, reason: str) -> None:
    said = unproved(text, cites, quote, TABLE)
    assert said is not None
    assert reason in said


def test_code_may_add_what_it_computed() -> None:
    assert unproved("impact lasted 27 minutes", ["m-1"], None, TABLE) is not None
    assert unproved("impact lasted 27 minutes", ["m-1"], None, TABLE, also="27 minutes") is None


SENTENCES = [
    "we rolled the edge cache back to build 7741 and p99 fell from 840 ms to 95 ms by 09:31",
    "replica lag on db-7 was 31 s and reads were not served from it until 22:14",
    "cron-billing ran at 03:00 and did not find 1,482 invoices in bucket inv-eu-2",
    "turned off flag new_pricing for 25% of tenants, still seeing 429s from the gateway",
]


def _altered(rng: random.Random, quote: str) -> tuple[str, str]:
    """One edit that a careless or hostile model could make, and its kind."""
    digits = [i for i, c in enumerate(quote) if c.isdigit()]
    kinds = ["swap", "drop", "word"] + (["digit"] * 3 if digits else []) + (["negation"] if " not " in quote else [])
    kind = rng.choice(kinds)
    if kind == "digit":
        at = rng.choice(digits)
        return quote[:at] + str((int(quote[at]) + rng.randint(1, 9)) % 10) + quote[at + 1 :], kind
    if kind == "negation":
        return quote.replace(" not ", " ", 1), kind
    at = rng.randrange(1, len(quote) - 1)
    if kind == "swap":
        homoglyph = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р"}
        return (quote[:at] + homoglyph.get(quote[at], "~") + quote[at + 1 :], kind)
    if kind == "drop":
        return quote[:at] + quote[at + 1 :], kind
    return quote + rng.choice([" twice", " again", " for all users", " at once"]), kind


def test_a_thousand_altered_quotes_are_refused() -> None:
    rng = random.Random(20260302)
    table = {f"m-{i}": record(f"m-{i}", s) for i, s in enumerate(SENTENCES)}
    refused, strict_missed, n = 0, 0, 0
    while n < 1000:
        i = rng.randrange(len(SENTENCES))
        start = rng.randrange(0, 20)
        quote = SENTENCES[i][start : start + rng.randint(18, 60)]
        altered, kind = _altered(rng, quote)
        if altered in SENTENCES[i]:  # cutting the last letter leaves an honest quote
            continue
        n += 1
        caught = unproved("it happened", [f"m-{i}"], altered, table) is not None
        refused += caught
        strict_missed += kind in ("digit", "negation") and not caught
    assert refused >= 995
    assert strict_missed == 0
