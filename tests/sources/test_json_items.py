import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake
from drafter.sources.json_items import Item, read_items


def items(data: bytes) -> tuple[list[Item], Intake]:
    intake = Intake(lambda _n: None)
    return list(read_items(SourceFile("f", data), intake)), intake


words = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=6)
objects = st.lists(st.dictionaries(words, words | st.integers(-99, 99) | st.lists(words, max_size=3), max_size=4), max_size=5)


@given(
    objects,
    st.sampled_from(["lines", "crlf", "array", "pretty"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.booleans(),
)
def test_every_object_comes_back_with_its_own_bytes(
    values: list[dict[str, object]], form: str, encoding: str, ascii_only: bool
) -> None:
    texts = [json.dumps(value, ensure_ascii=ascii_only) for value in values]
    text = {
        "lines": "\n".join(texts),
        "crlf": "\r\n\r\n".join(texts) + "\r\n",
        "array": f" [{', '.join(texts)}]\n",
        "pretty": json.dumps(values, indent=2, ensure_ascii=ascii_only),
    }[form]
    data = text.encode(encoding)
    found, intake = items(data)
    assert not intake.reading("f").quarantined
    plain = encoding.replace("-sig", "").replace("utf-16", "utf-16-le")
    assert [item.value for item in found] == values
    assert [json.loads(data[item.start : item.end].decode(plain)) for item in found] == values


@pytest.mark.parametrize(
    ("data", "used", "why"),
    [
        (b'{"a":1}\nnot json\n{"b":2}', 2, "not JSON"),
        (b'{"a":1}\n[1]\n{"b":2}', 2, "an object is expected, not an array"),
        (b'{"a":1}\nnull\n', 1, "not null"),
        (b'[{"a":1}, 7, {"b":2}]', 2, "not a number"),
        (b'[{"a":1}, {"b":', 1, "cut off"),
        (b'[{"a":1},', 1, "cut off"),
        (b'[{"a":1} {"b":2}]', 1, "is expected"),
        (b'[{"a":1}] trailing', 1, "after the end"),
        (b"[", 0, "cut off"),
        (b'{"a":1,"a":2}\n{"b":1}', 1, "given twice"),
        (b'{"a":"caf\xe9"}\n{"b":1}', 1, "not UTF-8"),
        (b'{"a":1}\n{"b":2', 1, "not JSON"),
    ],
)
def test_the_smallest_unit_is_quarantined(data: bytes, used: int, why: str) -> None:
    found, intake = items(data)
    (problem,) = intake.reading("f").quarantined
    assert len(found) == used
    assert why in problem.reason
    assert 0 <= problem.offset <= len(data)


def test_one_pretty_document_is_one_object() -> None:
    data = b'\n{\n  "a": {\n    "b": 1\n  }\n}\n'
    found, _ = items(data)
    assert [(item.value, data[item.start : item.end]) for item in found] == [({"a": {"b": 1}}, data.strip())]


def test_a_receipt_for_the_file_is_kept() -> None:
    data = b'{"a":1}'
    _, intake = items(data)
    (file,) = intake.reading("f").files
    assert (file.file, file.sha256, file.size) == ("f", hashlib.sha256(data).hexdigest(), 7)
