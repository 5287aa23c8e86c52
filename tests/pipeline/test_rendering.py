"""The last look at what is written: names are masked, the incident's own id is not a name."""

from __future__ import annotations

import pytest

from drafter.errors import LeakPrevented
from drafter.pipeline.rendering import without_names
from drafter.redaction.redact import leaks

FORBIDDEN = frozenset({"odalys brunnhuber", "brunnhuber"})


def _leaks(text: str) -> tuple[str, ...]:
    return leaks(text, FORBIDDEN)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Asked Odalys Brunnhuber to look", "Asked [name] to look"),
        ("brunnhuber-7 is the id, BRUNNHUBER is not", "brunnhuber-7 is the id, [name] is not"),
        ("nothing here", "nothing here"),
    ],
)
def test_names_are_masked_and_the_id_stays(text: str, wanted: str) -> None:
    assert without_names("draft.md", text, _leaks, "brunnhuber-7") == wanted


def test_what_cannot_be_taken_out_is_not_written() -> None:
    with pytest.raises(LeakPrevented):
        without_names("draft.md", "Brünnhuber", _leaks, "7")
