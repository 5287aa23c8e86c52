"""What the rules see of a sentence, and what must hold for every sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.scoring.blame.judge import PHRASES, judge
from drafter.scoring.blame.notation import compile_phrase
from drafter.scoring.blame.reading import TOKEN, read, tokens
from drafter.scoring.blame.rules import RULES


def _read(sentence: str) -> str:
    words = tokens(sentence)
    return read(words, [w.lower() for w in words]).text


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("The on-call engineer didn't check `redis`.", " R did not check · . "),
        ("One of the database team's members left.", " T 's members left . "),
        ("The Kafka operator restarted.", " the kafka operator restarted . "),
        ("No one on call answered.", " Z answered . "),
        ("Our DNS provider failed.", " V failed . "),
        ("Will opened the ticket.", " will opened the ticket . "),
        ("Will forgot the ticket.", " P forgot the ticket . "),
        ("https://example.org/a said 'no' at 14:02", " · said · at · "),
        ("A careless engineer left.", " careless R left . "),
        ("The team channel is quiet.", " the team channel is quiet . "),
        ("No reviewer saw it.", " Z saw it . "),
        ("One of us left.", " R left . "),
        ("The log from May was lost.", " the log from may was lost . "),
        ("The probes fail because they time out.", " the probes fail because they time out . "),
        ("They left.", " Y left . "),
        ("The responder-2 left.", " R left . "),
    ],
)
def test_reading(sentence: str, seen: str) -> None:
    assert _read(sentence) == seen


@pytest.mark.parametrize(
    ("phrase", "fits", "not_fits"),
    [
        ("HUMAN .. failed_to", " R then quickly failed to act ", " R and the disk failed to act "),
        ("a|the? careless*", " carelessly done ", " care taken "),
        ("skipped !by", " skipped again ", " skipped by "),
        ("HUMAN ~ wrong", " P ran it on the wrong ", " P ran it . the wrong "),
    ],
)
def test_notation(phrase: str, fits: str, not_fits: str) -> None:
    pattern = compile_phrase(phrase).pattern
    assert pattern.search(fits)
    assert not pattern.search(not_fits)


def test_an_unknown_macro_is_an_error() -> None:
    with pytest.raises(KeyError):
        compile_phrase("HUMAN NONSENSE")


def test_every_rule_has_phrases_and_says_what_to_do() -> None:
    assert len(PHRASES) > 400
    for rule in RULES:
        assert rule.phrases.strip()
        assert rule.tell or rule.family == "veto"
    assert all(phrase.pattern for _, phrase in PHRASES)


WORDS = st.sampled_from(
    [
        *"the The engineer Marta team we they did not should have failed to broke prod why who nobody".split(),
        *"never careless human".split(),
        *"error wrong and which because İstanbul I i'd couldn’t blameless vendor's".split(),
        *"`code` https://x.y/z ? . , ! – 🤦".split(),
        '"my bad"',
        "\x00",
        "\u2028",
    ]
)


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join)))
def test_never_raises_and_spans_stand_in_the_text(sentence: str) -> None:
    found = judge(sentence)
    assert found == judge(sentence)
    assert len({f.family for f in found}) == len(found)
    for f in found:
        assert 0 <= f.start < f.end <= len(sentence)
        assert f.severity in ("block", "warn", "info")


@settings(max_examples=300)
@given(st.one_of(st.text(alphabet="a'\"`@s.!« », x", max_size=30), st.lists(WORDS, max_size=25).map(" ".join)))
def test_places_are_those_of_the_tokens(sentence: str) -> None:
    words = tokens(sentence)
    seen = read(words, [w.lower() for w in words])
    spans = [m.span() for piece, m in zip(seen.pieces, TOKEN.finditer(sentence), strict=True) if piece]
    assert [(start, end) for _, _, start, end in seen.places(sentence, words, len(seen.text))] == spans


@settings(max_examples=150)
@given(st.lists(WORDS, min_size=1, max_size=20).map(" ".join))
def test_anchors_lose_no_finding(sentence: str) -> None:
    """A phrase is searched only where its anchors stand; where it matches, they do."""
    words = tokens(sentence)
    seen = read(words, [w.lower() for w in words])
    present = set(seen.text.split())
    for _, phrase in PHRASES:
        if phrase.pattern.search(seen.text):
            assert not phrase.needs or phrase.needs & seen.classes
            for anchor in phrase.anchors:
                assert any(w == a or (a[-1] == "*" and w.startswith(a[:-1])) for w in present for a in anchor)


def test_long_text_costs_in_proportion() -> None:
    """A hostile sentence of a hundred thousand words ends: no phrase backtracks over the whole of it."""
    assert isinstance(judge("the engineer and " * 20_000 + "failed"), tuple)
