import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.sources.decoding import Repairs, Unreadable, clean, decode, echo


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        (b"\xef\xbb\xbfmarked", "marked"),
        ("zażółć".encode(), "zażółć"),
        (b"\xff\xfe" + "little 🚀".encode("utf-16-le"), "little 🚀"),
        (b"\xfe\xff" + "big ž".encode("utf-16-be"), "big ž"),
        (b"", ""),
    ],
)
def test_utf8_and_marked_utf16_are_read(data: bytes, text: str) -> None:
    assert decode(data).utf8.decode() == text


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        ("café".encode("latin-1"), 3),
        (b"\xef\xbb\xbfok \xff", 6),
        (b"\xed\xa0\x80", 0),
        (b"\xc0\xaf", 0),
        (b"\xff\xfea\x00b", 4),
        ("no mark, naïve".encode("cp1252"), 11),
    ],
)
def test_other_bytes_are_refused_with_their_offset(data: bytes, offset: int) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data)
    assert refused.value.offset == offset


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60), st.sampled_from(["utf-16-le", "utf-16-be", "utf-8"])
)
def test_offsets_lead_back_to_the_file(text: str, encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff", "utf-8": b"\xef\xbb\xbf"}[encoding]
    data = mark + text.encode(encoding)
    decoded = decode(data)
    at = 0
    for character in text:
        size = len(character.encode())
        assert data[decoded.origin(at) : decoded.origin(at + size)].decode(encoding) == character
        at += size


def test_characters_no_store_takes_are_replaced_and_counted() -> None:
    repairs = Repairs()
    assert clean("a\x00b\ud800c\udfff", repairs) == "a\u2400b\ufffdc\ufffd"
    assert sorted(repairs.values()) == [1, 2]
    assert clean("clean ž 🚀", repairs) == "clean ž 🚀"
    assert repairs.total() == 3


@given(st.text(max_size=300))
def test_messages_echo_at_most_80_escaped_characters(text: str) -> None:
    shown = echo(text)
    assert len(shown) <= 80
    assert shown.isascii()
    assert shown.isprintable() or shown == ""
