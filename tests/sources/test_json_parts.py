from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from drafter.domain.records import Quarantined
from drafter.sources.decoding import Text, Unreadable
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake
from drafter.sources.json_parts import Part, documents

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=6)  # NUL is shown as U+2400
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(WORDS, VALUES, max_size=4)
LAYOUTS = ("lines", "array", "indented", "one after another", "indented ones")


def read(data: bytes) -> tuple[list[Part], tuple[Quarantined, ...]]:
    intake = Intake(lambda _: None)
    return list(documents(SourceFile("x.json", data), intake)), intake.reading("x").quarantined


def part(text: str, *, torn: bool = False) -> Part:
    data = text.encode("utf-8")
    return Part(Text(data), 0, len(data), torn)


@settings(max_examples=60)
@given(st.lists(OBJECTS, min_size=1, max_size=4), st.sampled_from(LAYOUTS))
def test_every_layout_gives_the_same_objects(objects: list[dict[str, object]], layout: str) -> None:
    texts = {
        "lines": "\n".join(json.dumps(one, ensure_ascii=False) for one in objects),
        "array": json.dumps(objects),
        "indented": json.dumps(objects, indent=2, ensure_ascii=False),
        "one after another": "".join(json.dumps(one) for one in objects),
        "indented ones": "\n".join(json.dumps(one, indent=4) for one in objects),
    }
    data = texts[layout].encode("utf-8", "surrogatepass")
    parts, quarantined = read(data)
    assume(layout != "indented ones" or objects[0] != {})  # `{}` alone on the first line looks like JSON Lines
    assert not quarantined
    assert [one.decoded(Counter()) for one in parts] == [json.loads(json.dumps(one)) for one in objects]
    for one in parts:
        assert json.loads(data[slice(*one.span())]) == one.decoded(Counter())


@settings(max_examples=60)
@given(OBJECTS)
def test_members_are_those_of_the_object(value: dict[str, object]) -> None:
    found = part(json.dumps(value)).members()
    assert {key: one.value(Counter()) for key, one in found.items()} == value


@settings(max_examples=60)
@given(st.lists(OBJECTS, min_size=1, max_size=4), st.integers(0, 400), st.sampled_from([None, 1]))
def test_a_torn_file_gives_whole_records_and_says_so(objects: list[dict[str, object]], cut: int, indent: int | None) -> None:
    whole = json.dumps({"items": objects}, indent=indent)
    torn = whole[: min(cut, len(whole) - 1)]
    assume(torn)
    parts, quarantined = read(torn.encode("utf-8"))
    assert len(quarantined) == 1
    items = parts[0].members().get("items")
    found = list(items.elements()) if items is not None and items.is_array else []
    assert [one.decoded(Counter()) for one in found] == objects[: len(found)]
    assert all(one.marks == ("recovered",) for one in found)


@settings(max_examples=80)
@given(st.binary(max_size=60) | st.text(st.sampled_from('{}[]",:\\ \n1tn'), max_size=60).map(str.encode))
def test_no_bytes_break_it(data: bytes) -> None:
    parts, quarantined = read(data)
    for one in parts:
        try:
            for inner in one.members().values():
                if inner.is_array:
                    list(inner.elements())
            one.decoded(Counter())
        except Unreadable as problem:
            assert 0 <= problem.offset <= len(data)
    assert all(0 <= q.offset <= len(data) for q in quarantined)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a":1,"a":2}', "key given twice: a"),
        ('{"a" 1}', "a key and `:` are expected"),
        ('{"a":1 "b":2}', "`,` or `}` is expected"),
        ("{[1]:2}", "a key and `:` are expected"),
        ('{"a":}', "a value is expected"),
        ("[1]", "an object is expected"),
        ("{", "`}` is expected"),
        ("{]", "a key and `:` are expected"),
        ('{"a":1} x', "text after the end"),
        ("{} {}", "text after the end"),
    ],
)
def test_an_object_that_is_none(text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        part(text).members()


JUNK = st.text(st.sampled_from('{}[]",:\\ 1tn'), max_size=8).map(str.strip).filter(bool)


@settings(max_examples=80)
@given(st.lists(OBJECTS.map(json.dumps) | JUNK, min_size=1, max_size=6))
def test_no_line_of_json_lines_vanishes(texts: list[str]) -> None:
    parts, quarantined = read("\n".join(['{"first": 1}', *texts, '{"last": 1}']).encode())
    lost = len(quarantined)
    for one in parts:
        try:
            one.decoded(Counter())
        except Unreadable:
            lost += 1
    arrays = sum(text.startswith("[") for text in texts)  # gives as many as it holds, none if it is empty
    assert len(parts) + len(quarantined) >= len(texts) + 2 - arrays
    assert lost >= sum(not _is_json(text) for text in texts)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("text", ["[", "[}", "[] x", "[1] x", "[1 2]", "[1,]", '{"a":1}', "[,1]"])
def test_an_array_that_is_none(text: str) -> None:
    with pytest.raises(Unreadable):
        list(part(text).elements())


@pytest.mark.parametrize(
    ("data", "offset"),
    [(b'{"a":1}\nnot json\n{"b":2}\n', 8), (b'{"a":1}\n[{"b":2}, 7]\n', 18), (b'[{"a":1},{"b":2},3]', 17)],
)
def test_what_is_no_object_is_left_out_alone(data: bytes, offset: int) -> None:
    parts, quarantined = read(data)
    assert len(parts) == 2
    assert [q.offset for q in quarantined] == [offset]


def test_an_array_of_pages_is_opened_once() -> None:
    parts, quarantined = read(b'[[{"a":1}],[{"b":2},[{"c":3}]]]')
    assert [one.decoded(Counter()) for one in parts] == [{"a": 1}, {"b": 2}]
    assert [q.offset for q in quarantined] == [20]


def test_offsets_of_utf16_are_those_of_the_file() -> None:
    data = "\ufeff" + '[{"å":"😀"},{"b":1}]'
    encoded = data.encode("utf-16-le")
    parts, _ = read(encoded)
    assert encoded[slice(*parts[1].span())].decode("utf-16-le") == '{"b":1}'


def test_a_record_too_long_is_refused() -> None:
    with pytest.raises(Unreadable, match="longer than 4 MB"):
        part('{"a":"' + "x" * (4 * 1024 * 1024) + '"}').decoded(Counter())
