from __future__ import annotations

from drafter.drafting.markdown import render_markdown
from tests.drafting.samples import POOR_EVIDENCE, RICH_EVIDENCE, poor, rich


def test_a_rich_draft_has_every_section_in_reading_order() -> None:
    text = render_markdown(rich(), RICH_EVIDENCE)
    wanted = (
        "Summary", "Impact", "Milestones", "Timeline", "Trigger", "Root cause", "Contributing factors", "Detection",
        "Action items", "Lessons", "Questions for the review", "What the evidence does not say", "How this draft was made",
        "Evidence",
    )  # fmt: skip
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == list(wanted)


def test_a_poor_draft_is_short_and_has_no_empty_heading() -> None:
    text = render_markdown(poor(), POOR_EVIDENCE)
    blocks = text.strip().split("\n\n")
    assert len(text.splitlines()) < 60
    assert not [a for a, b in zip(blocks, [*blocks[1:], "## end"], strict=True) if a.startswith("## ") and b.startswith("## ")]


def test_same_draft_same_bytes_whatever_the_order_of_the_evidence() -> None:
    assert render_markdown(rich(), RICH_EVIDENCE) == render_markdown(rich(), tuple(reversed(RICH_EVIDENCE)))
