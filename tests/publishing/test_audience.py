"""Who may see what: no word and no record reaches a wider audience than its narrowest evidence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.page import AUDIENCES, Audience, Line, Page, Part, Shown
from drafter.errors import DecisionRefused
from drafter.publishing.audience import narrowed
from drafter.publishing.table import PUBLISHERS, Surroundings
from tests.publishing.targets import settings as targets

LABELS = ("M1", "M2", "A1", "D1")
AUDIENCE = st.sampled_from(AUDIENCES)


def told(cites: list[list[str]], audience: Audience) -> Page:
    lines = tuple(Line(text=f"words-{number:03}.", cites=tuple(labels)) for number, labels in enumerate(cites))
    evidence = tuple(Shown(label=label, at="10:00", source="chat", excerpt=f"said-{label}.") for label in LABELS)
    parts = (Part(id="a", title="A", lines=lines[::2]), Part(id="b", title="B", shape="prose", lines=lines[1::2]))
    return Page(incident="7", title="T", status=(), audience=audience, parts=parts, evidence=evidence)


def covers(seen_by: Audience, reader: Audience) -> bool:
    return AUDIENCES.index(seen_by) >= AUDIENCES.index(reader)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(LABELS), max_size=3), max_size=8),
    st.fixed_dictionaries(dict.fromkeys(LABELS, AUDIENCE)),
    AUDIENCE,
    AUDIENCE,
)
def test_exactly_what_may_be_seen_is_there(
    cites: list[list[str]], seen_by: dict[str, Audience], reader: Audience, uncited: Audience
) -> None:
    page = narrowed(told(cites, reader), seen_by, uncited, "redact")
    expected = {
        f"words-{number:03}."
        for number, labels in enumerate(cites)
        if all(covers(seen_by[label], reader) for label in labels) and (labels or covers(uncited, reader))
    }
    assert {line.text for part in page.parts for line in part.lines if not line.left_out} == expected
    assert {record.label for record in page.evidence} == {label for label in LABELS if covers(seen_by[label], reader)}
    hidden = {f"words-{number:03}." for number in range(len(cites))} - expected
    hidden |= {f"said-{label}." for label in LABELS if not covers(seen_by[label], reader)}
    around = Surroundings(targets("http://127.0.0.1:9"), {}, Path())
    for name in ("markdown", "html", "json", "actions-csv", "confluence", "slack"):
        content = PUBLISHERS[name].build(around).render(page).content.decode()
        assert not [word for word in hidden if word in content], name


def test_what_is_left_out_is_counted_and_may_be_refused() -> None:
    page = told([["M1"], [], ["M1"], ["M2"], ["M1"]], "company")
    seen_by: dict[str, Audience] = {"M1": "team", "M2": "public", "A1": "company", "D1": "team"}
    shown = narrowed(page, seen_by, "company", "redact")
    assert [line.text for line in shown.parts[0].lines] == ["3 lines left out: the evidence is for fewer people."]
    assert shown.notes == ("3 lines are left out: their evidence is for fewer people.",)
    with pytest.raises(DecisionRefused, match="3 lines"):
        narrowed(page, seen_by, "company", "block")
