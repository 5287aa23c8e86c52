"""Documents that cannot lie: the reference page is generated, links lead somewhere, every source type has its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.cli.reference import commands, page
from drafter.sources.table import SOURCES

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def test_the_reference_page_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == page(), (
        "run: COLUMNS=80 python -m drafter.cli.reference > docs/cli.md"
    )


@pytest.mark.parametrize("words", commands(), ids=lambda w: " ".join(("draft", *w)))
def test_every_command_has_help(words: tuple[str, ...]) -> None:
    assert f"## `{' '.join(('draft', *words))}`" in (ROOT / "docs" / "cli.md").read_text("utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target
    for named in re.findall(
        r"\b((?:docs|evals|benchmarks|drafter|tests|prompts|fixtures)/[\w./-]+\.\w+)\b", path.read_text("utf-8")
    ):
        if "<" not in named and "*" not in named:
            assert (ROOT / named).exists(), named


@pytest.mark.parametrize("kind", sorted(SOURCES))
def test_every_source_type_has_its_page(kind: str) -> None:
    assert (ROOT / "docs" / "sources" / f"{kind}.md").is_file()
