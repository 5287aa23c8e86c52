import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.sources.decoding import Text
from drafter.sources.slack_day import parse_day

PLAIN = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12)
SAID = st.fixed_dictionaries({"ts": st.from_regex(r"17[0-9]{8}\.[0-9]{6}", fullmatch=True), "text": PLAIN | st.just("},\n    {")})


def spans(written: str) -> list[tuple[int, int]]:
    found, torn = parse_day(Text(written.encode()))
    assert torn is None
    return [(item.start, item.end) for item in found]


@given(st.lists(SAID, max_size=5), st.sampled_from([None, 1, 3, 4]))
def test_every_span_is_its_message_however_the_day_is_indented(said: list[dict[str, str]], indent: int | None) -> None:
    written = json.dumps(said, indent=indent)
    assert [json.loads(written[start:end]) for start, end in spans(written)] == said


@pytest.mark.parametrize(
    "written",
    [
        '[\n    {"ts": "1.1", "blocks": [{"a": 1},\n    {"b": 2}]}\n]',
        '[\n    {"ts": "1.1"},\n    {"ts": "1.2", "blocks": [{"a": 1},\n    {"b": 2}]}\n]',
        '[\n    {"ts": "1.1"}, {"ts": "1.2"},\n    {"ts": "1.3"}\n]',
        '[\n    {"ts": "1.1"},\n    {"ts": "1.2"} ]',
    ],
)
def test_indentation_that_misleads_is_not_believed(written: str) -> None:
    assert [json.loads(written[start:end]) for start, end in spans(written)] == json.loads(written)


@pytest.mark.parametrize("tail", ["", "]]", ",]", "\n    x]", "] x"])
def test_a_day_that_is_not_one_array_is_torn(tail: str) -> None:
    found, torn = parse_day(Text(b'[\n    {"ts": "1.1"},\n    {"ts": "1.2"}\n' + tail.encode()))
    assert len(found) == 2
    assert torn is not None
