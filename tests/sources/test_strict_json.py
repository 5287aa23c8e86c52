import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.sources.decoding import Repairs, Unreadable
from drafter.sources.strict_json import MAX_DEPTH, loads, passes, value_end

REFUSED = [
    (b'{"a":' * 70 + b"1" + b"}" * 70, "nested deeper"),
    (b"[" * 100_000 + b"]" * 100_000, "nested deeper"),
    (b"[" * 100_000, "nested deeper"),
    (b'{"a":NaN}', "NaN"),
    (b'{"a":Infinity}', "Infinity"),
    (b'{"a":-Infinity}', "-Infinity"),
    (b'{"a":1e999}', "overflows"),
    (b'{"a":-1e999}', "overflows"),
    (b'{"count":' + b"9" * 5000 + b"}", "64 bits"),
    (b'{"count":18446744073709551616}', "64 bits"),
    (b'{"id":' + b"9" * 5000 + b"}", "64 bits"),
    (b'["x",18446744073709551616]', "64 bits"),
    (b'{"text":"seen","text":"hidden"}', "given twice: text"),
    (b'{"te\\u0078t":"seen","text":"hidden"}', "given twice: text"),
    (b'{"a":{"b":1,"b":1}}', "given twice: b"),
    (b'{"a":"\xff"}', "UTF-8"),
    (b'{"a":1} x', "Extra data"),
    (b"", "Expecting value"),
    (b'{"a":"\n"}', "control character"),
]


@pytest.mark.parametrize(("data", "why"), REFUSED)
def test_what_other_parsers_let_pass_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable) as refused:
        loads(data, Repairs())
    assert why in refused.value.reason
    assert len(refused.value.reason) < 160


def test_depth_is_counted_outside_strings_only() -> None:
    deep = json.dumps({"a": "[" * 500 + '\\"' + "{" * 500}).encode()
    assert loads(deep, Repairs()) == json.loads(deep)
    assert loads(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, Repairs()) is not None


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'{"id":18446744073709551616}', {"id": "18446744073709551616"}),
        (b'{"messageId":99999999999999999999}', {"messageId": "99999999999999999999"}),
        (b'{"alert_id":-99999999999999999999}', {"alert_id": "-99999999999999999999"}),
        (b'{"n":9223372036854775807,"id":99999999999999999999}', {"n": 2**63 - 1, "id": "99999999999999999999"}),
        (b'{"ids":{"id":99999999999999999999}}', {"ids": {"id": "99999999999999999999"}}),
    ],
)
def test_huge_integers_stay_text_where_the_key_names_an_id(data: bytes, value: object) -> None:
    assert loads(data, Repairs()) == value


def test_lone_surrogates_and_nul_are_replaced_and_counted() -> None:
    repairs = Repairs()
    value = loads(b'{"a":"x\\ud800y","b\\u0000":["\\udc00","\\ud83d\\ude80"]}', repairs)
    assert value == {"a": "x\ufffdy", "b\u2400": ["\ufffd", "🚀"]}
    assert repairs.total() == 3


def test_offsets_are_bytes_not_characters() -> None:
    with pytest.raises(Unreadable) as refused:
        loads('{"žž": oops}'.encode(), Repairs())
    assert refused.value.offset == len('{"žž": '.encode())


plain_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(plain_json.filter(lambda v: "\\u0000" not in json.dumps(v)), st.integers(0, 4), st.booleans())
def test_plain_json_is_read_as_json_reads_it(value: object, indent: int, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent or None, ensure_ascii=ascii_only)
    assert loads(text.encode(errors="surrogatepass"), Repairs()) == value


@given(plain_json, st.binary(max_size=5))
def test_the_end_of_a_value_is_found_without_decoding(value: object, after: bytes) -> None:
    data = json.dumps(value).encode()
    assert value_end(data + b" " + after, 0) == len(data)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_value_or_unreadable(data: bytes) -> None:
    try:
        loads(data, Repairs())
    except Unreadable as problem:
        assert 0 <= problem.offset <= len(data)


@pytest.mark.parametrize(("data", "why"), REFUSED[3:])
def test_many_values_at_once_pass_only_if_each_would(data: bytes, why: str) -> None:
    assert not passes(b'[{"a":1},' + data + b"]")


def test_what_needs_repair_does_not_pass_as_it_is() -> None:
    assert not passes(b'["\\ud83d\\ude80"]')
    assert passes(b'[{"a":1},{"id":99999999999999999999}]')
    assert not passes(b'["\\u0000"]')
    assert not passes(b"[" * 100_000)
