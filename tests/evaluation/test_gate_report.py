"""Reports of the gate: every format names what failed and where, and nothing that a draft says becomes markup or a command."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

from drafter.domain.draft import Score
from drafter.evaluation.baseline import baseline_of
from drafter.evaluation.changes import changes_of
from drafter.evaluation.gate import gate
from drafter.evaluation.gate_page import side_by_side
from drafter.evaluation.gate_report import Format, Gated, render
from drafter.evaluation.pages import keep_page, keep_scores, kept, line_of, lines, marked
from drafter.evaluation.samples import CaseResult, Scored, Turn
from drafter.evaluation.suite import Suite

HOSTILE = "<script>alert(1)</script> ]]> | `x` \x00 %0A::error::\n::warning::pwned"
PAGE = "# Tap water\n\n## Timeline\n\n| UTC | What | Evidence |\n|---|---|---|\n| 10:02 | Pump 3 stopped [M1](#m-12) | x |\n"
WORSE = PAGE.replace("Pump 3 stopped", "Pump 3 stopped because the operator was careless")
BLAME = "Pump 3 stopped because the operator was careless"


def _result(case: str, value: float, spans: Sequence[tuple[str, str]] = (), page: str | None = PAGE) -> CaseResult:
    score = Score(name="blamelessness", value=value, reason="", spans=tuple(spans))
    return CaseResult(Turn(case, "embedded", 0), "k", "i", {"blamelessness": Scored(score, {})}, page=page)


def _gated(text: str = BLAME, page: str = WORSE, folder: Path | None = Path("kept")) -> Gated:
    suite = Suite.model_validate(
        {"name": "made", "incidents": ".", "when_unclear": "fail", "scorers": {"blamelessness": {"margin": 0.01}}}
    )
    before = [_result("one", 1.0), _result("two", 1.0)]
    after = [_result("one", 0.5, [("timeline", text)], page), _result("two", 1.0)]
    accepted = baseline_of("made", "first figures", before)
    verdicts = gate(suite, accepted, baseline_of("made", "this run", after))
    return Gated(suite, verdicts, changes_of(accepted, {r.turn: r for r in before}, after), accepted.because, folder)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.mark.parametrize("form", get_args(Format))
def test_every_format_names_the_failure_and_the_case(form: Format) -> None:
    told = render(form, _gated())
    assert "blamelessness" in told
    if form == "junit":
        root = ET.fromstring(told)
        assert [c.get("name") for c in root.iter("testcase") if c.find("failure") is not None] == ["blamelessness"]
        assert BLAME in (root.findtext(".//failure") or "")
    elif form == "html":
        assert ">FAIL<" in told
        assert f"<mark>{BLAME}</mark>" in told
    else:
        assert "one -0.500" in told
        assert "FAIL: blamelessness." in told


def test_an_annotation_stands_at_the_line_of_the_kept_draft() -> None:
    told = render("github", _gated()).splitlines()
    assert told[1] == f"::error file=kept/one.embedded-1.md,line=7,title=blamelessness%3A one::timeline: {BLAME}"
    assert all("file=" not in line for line in render("github", _gated(folder=None)).splitlines())


@pytest.mark.parametrize("form", get_args(Format))
def test_what_a_draft_says_stays_text(form: Format) -> None:
    told = render(form, _gated(HOSTILE, PAGE + HOSTILE))
    if form == "junit":
        assert "alert(1)" in (ET.fromstring(told).findtext(".//failure") or "")
    elif form == "github":
        assert [line[:9] for line in told.splitlines()] == ["::error t", "::error f", "FAIL: bla"]
    elif form == "markdown":
        assert "<script>" not in told
        assert not [line for line in told.splitlines() if line.startswith("::")]
    elif form == "html":
        page = _Page()
        page.feed(told)
        assert "script" not in page.tags
        assert "<script>alert(1)</script>" in "".join(page.text)


def test_the_page_asks_for_nothing() -> None:
    page = _Page()
    page.feed(render("html", _gated()))
    assert not {"script", "img", "link", "iframe", "form", "object"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name in ("src", "href", "srcset", "style") or name.startswith("on")]
    assert not re.search(r"url\(|@import|https?:", render("html", _gated()))


def test_lines_that_differ_stand_beside_each_other_and_long_equal_runs_are_folded() -> None:
    same = "".join(f"- Step {n} of the long procedure\n" for n in range(30))
    change = _gated(page=WORSE + same).changes[0]
    runs = side_by_side(change.__class__(change.turn, change.moves, change.new, change.gone, PAGE + same, WORSE + same))
    changed = [pair for run in runs for pair in run.pairs if pair.kind == "changed"]
    assert [(p.left.number, p.right.number) for p in changed if p.left and p.right] == [(7, 7)]
    assert [run.folded for run in runs] == [False, False, True]  # a single equal line is shown
    assert sum(len(run.pairs) for run in runs) == len(lines(PAGE + same))


def test_pages_in_plain_words_and_the_places_of_findings() -> None:
    text = "## Root cause\n\nA \\[queue\\] &gt; **9** `jobs` [M1](#m-1)\n\n```mermaid\ngantt\n```\n"
    page = lines(text + "| 10:02 | it broke | x |\n|---|---|---|\n")
    assert [(line.number, line.kind, line.text) for line in page] == [
        (1, "heading", "Root cause"), (3, "text", "A [queue] > 9 jobs M1"), (8, "row", "10:02 · it broke · x"),
    ]  # fmt: skip
    assert line_of(page, "timeline", "it broke") == 1  # too short to be looked for, and no such part
    assert line_of(page, "root_cause", "queue of 10 jobs") == 1
    assert line_of(page, "root_cause", "[queue] > 9 jobs") == 3
    assert [line.marks for line in marked(page, ["queue] > 9 jobs"])] == [(), ((3, 18),), ()]


def test_kept_drafts_come_back_with_their_scores(tmp_path: Path) -> None:
    results = [_result("one", 0.5, [("timeline", BLAME)]), _result("two", 1.0, page=None)]

    def write(path: Path, content: bytes) -> None:
        path.write_bytes(content)

    for result in results:
        keep_page(tmp_path, result, write)
    keep_scores(tmp_path, "made", results, write)
    assert list(kept(tmp_path).values()) == results
    assert kept(tmp_path / "none") == {}


def test_a_draft_in_other_words_with_the_same_scores_is_a_change() -> None:
    before, after = _result("one", 1.0), _result("one", 1.0, page=WORSE)
    accepted = baseline_of("made", "x", [before])
    assert [c.moves for c in changes_of(accepted, {before.turn: before}, [after])] == [()]
    assert changes_of(accepted, {}, [after]) == []


def test_labels_that_were_numbered_anew_are_no_change() -> None:
    assert [line.key for line in lines("It broke [M1](#m-12ab34cd)")] == [
        line.key for line in lines("It broke [M2](#m-12ab34cd)")
    ]
    assert lines("It broke [M1](#m-12ab34cd)")[0].key != lines("It broke [M1](#m-99ab34cd)")[0].key
