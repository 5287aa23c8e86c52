from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.terminal import headline
from drafter.sinks.escape import columns, terminal
from tests.drafting.samples import poor, rich


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("漢字é")), max_size=120), st.integers(10, 80))
def test_a_line_fits_its_columns(text: str, width: int) -> None:
    assert columns(terminal(text, width)) <= width


def test_the_headline_tells_milestones_causes_blanks_and_files() -> None:
    lines = headline(rich(), Path("drafts/77"))
    text = "\n".join(lines)
    assert lines[0] == "Incident 77 · SEV2 · Labels do not print"
    assert "Impact began             14:06 UTC   first alert: LabelErrors" in lines
    assert "Service restored         not in the evidence" in lines
    assert "Trigger: rates 4.12" in text
    assert "Not in the evidence: when service was fully restored." in text
    assert "40 records read: 15 used, 24 set aside, 1 not readable." in text
    assert lines[-2:] == ["Draft: drafts/77/draft.md", "       drafts/77/draft.html"]


def test_a_poor_headline_says_undetermined() -> None:
    text = "\n".join(headline(poor(), Path("drafts/8")))
    assert "Trigger: undetermined" in text
    assert "Root cause: undetermined" in text


def test_no_line_is_wider_than_the_terminal_but_a_path() -> None:
    assert max(columns(line) for draft in (rich(), poor()) for line in headline(draft, Path("d"))) <= 80
