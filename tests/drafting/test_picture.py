from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.drafting.lanes import CHARACTER, LEFT, RIGHT, WIDTH, Scale, near, placed
from drafter.drafting.mermaid import chart
from drafter.drafting.picture import timeline_svg
from drafter.drafting.sections import clock_of
from tests.drafting.samples import POOR_EVIDENCE, RICH_EVIDENCE, at, poor, record, rich

SVG = "{http://www.w3.org/2000/svg}"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.floats(LEFT, WIDTH - RIGHT), st.text("ab ", min_size=1, max_size=34)), max_size=30), st.integers(1, 6)
)
def test_labels_never_cover_each_other(labels: list[tuple[float, str]], rows: int) -> None:
    spans = []
    for label in placed(labels, rows):
        width = CHARACTER * len(label.text) + 10
        left = label.x - width if label.leftward else label.x  # no marks: the label begins at its x
        spans.append((label.row, left, left + width))
    clashes = [(a, b) for i, a in enumerate(spans) for b in spans[i + 1 :] if a[0] == b[0] and a[1] < b[2] and b[1] < a[2]]
    assert not clashes
    assert all(left >= LEFT - 4 and right <= WIDTH for _, left, right in spans)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10**8))
def test_an_axis_has_few_round_ticks_inside_the_picture(seconds: int) -> None:
    scale = Scale.over([at(0), at(0) + timedelta(seconds=seconds)])
    ticks = list(scale.ticks())
    assert 1 <= len(ticks) <= 11
    assert all(LEFT <= scale.x(tick) <= WIDTH - RIGHT for tick in ticks)
    assert all(tick.second == 0 for tick in ticks)


def test_the_picture_has_a_lane_for_each_kind_and_words_for_screen_readers() -> None:
    root = ElementTree.fromstring(timeline_svg(rich(), RICH_EVIDENCE))
    lanes = [node.text for node in root.iter(f"{SVG}text") if node.get("class") == "lane"]
    assert lanes == ["Alerts", "Pages", "Deploys", "Chat"]
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "Timeline of Labels do not print"
    assert "Impact from 14:06" in (root.findtext(f"{SVG}desc") or "")


def test_a_poor_picture_has_only_the_lanes_that_hold_something() -> None:
    svg = timeline_svg(poor(), POOR_EVIDENCE)
    assert ">Alerts<" in svg
    assert ">Deploys<" not in svg


def test_ten_thousand_deploys_stay_a_small_picture() -> None:
    many = [record(f"d-{i}", 6 + i % 38, "rollout") for i in range(10_000)]
    svg = timeline_svg(rich(), (*RICH_EVIDENCE, *many))
    assert len(svg) < 60_000


def test_a_change_of_last_week_does_not_press_the_incident_into_a_pixel() -> None:
    draft = rich()
    early = draft.timeline[0].model_copy(update={"id": "T000", "at": at(-10_000)})
    stretched = draft.model_copy(update={"timeline": (early, *draft.timeline)})
    assert near(stretched) == list(draft.timeline)
    assert timeline_svg(stretched, RICH_EVIDENCE).count("25 Feb") == 0


def test_the_chart_marks_impact_and_milestones() -> None:
    text = chart(rich(), clock_of(rich()))
    assert text.startswith("```mermaid\ngantt\n")
    assert "Impact :crit, 2026-03-04 14:06, 2026-03-04 14:44" in text
    assert "Mitigation began :milestone, 2026-03-04 14:22, 0m" in text
    assert all(line.count(":") in {0, 1, 2, 3} for line in text.splitlines())
    tasks = [line for line in text.splitlines() if ":" in line and "Format" not in line]
    assert all(re.fullmatch(r"[\w .,()/+-]+ :(crit|milestone), [\d -]+:\d\d, ([\d -]+:\d\d|0m)", line) for line in tasks)


def test_a_poor_draft_needs_no_chart() -> None:
    assert chart(poor(), clock_of(poor())) == ""
