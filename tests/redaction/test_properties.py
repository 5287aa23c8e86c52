"""What holds for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.records import Person
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.redaction.leaks import leaks
from tests.redaction.build import record, redacted, texts
from tests.redaction.examples.secrets import NEVER, SECRETS

ROSTER = (
    Person("U01ANA11", ("Ana Leskova", "ana"), ("ana.leskova@acme.test",)),
    Person("U02WIL22", ("Will Parkhurst", "will"), ("will@acme.test",)),
    Person("U03JOR33", ("Jordan Hudson", "jhud")),
    Person("U04IVO44", ("Ivo Lind",)),
    Person("U05IVO55", ("Ivo Sand",)),
)
PIECES = st.one_of(
    st.sampled_from([text for example in SECRETS for text, _ in example.caught]),
    st.sampled_from(NEVER),
    st.sampled_from([form for p in ROSTER for form in (*p.names, *p.emails, p.key, f"@{p.names[0].split()[0]}")]),
    st.sampled_from(
        ["thanks ", "Will", "mark ", "\n", " ", "'s", "\u200b", "password=", "token: ", "@", "<", ">", "&#61;", "%3D", "[", "]"]
    ),
    st.text(max_size=12),
)
TEXT = st.lists(PIECES, max_size=8).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXT)
def test_no_forbidden_name_survives(text: str) -> None:
    result = redacted(record(text, author="Zofia Quill", title=text, note=text), people=ROSTER)
    evidence = result.evidence[0]
    for safe in (evidence.text, evidence.title, evidence.details["note"]):
        assert leaks(safe, result.forbidden) == ()


@settings(max_examples=150, deadline=None)
@given(TEXT)
def test_redacting_safe_text_changes_nothing(text: str) -> None:
    once = texts(redacted(record(text, author="Zofia Quill"), people=ROSTER))
    assert texts(redacted(record(once[0], author="Zofia Quill"), people=ROSTER)) == once


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_deterministic_and_verbatim_elsewhere(text: str) -> None:
    first = redacted(record(text), people=ROSTER, policy=RedactionPolicy(ip="mask"))
    assert first == redacted(record(text), people=ROSTER, policy=RedactionPolicy(ip="mask"))
    assert first.evidence[0].text_sha256 == redacted(record(text)).evidence[0].text_sha256


@given(st.text(alphabet="abcdefghij klmnop.,\n", max_size=200))
def test_plain_lower_case_text_is_left_alone(text: str) -> None:
    assert texts(redacted(record(text))) == [text]
