"""`draft lint`: places in awkward files, the house's policy, handles and addresses, and long or broken lines of a stream."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.scoring.lint.check import lint
from drafter.scoring.lint.policy import Policy
from drafter.scoring.lint.stream import stream

BLAME = "Marta forgot the step."


@pytest.mark.parametrize(
    ("page", "place"),
    [
        (f"\ufeff{BLAME}\n", (1, 1)),
        (f"One.\r\n\r\n- {BLAME}\r\n", (3, 3)),
        (f"One.\r\rTwo. {BLAME}\r", (3, 6)),
        (f"---\ntitle: x\nauthors:\n  - {BLAME}\n---\n\n{BLAME}\n", (7, 1)),
        (f"---\n\n{BLAME}\n", (3, 1)),
        (f"| a | b |\n|---|---|\n| x \\| y | {BLAME} |\n", (3, 12)),
        (f"| a |\n|---|\n| x \\| y. {BLAME} |\n", (3, 10)),
        (f"<!-- a\nb -->\n\n1. one\n   - {BLAME}\n", (5, 6)),
        (f"```\n{BLAME}\n```\n~~~\n{BLAME}\n~~~\n    {BLAME}\n\n> {BLAME}\n> - {BLAME}\n\n{BLAME}\n", (12, 1)),
        (f"Fine <!-- {BLAME} --> here.\n{BLAME}\n", (2, 1)),
        (f"\0 \u2028 Fine. {BLAME}\n", (1, 11)),
    ],
)
def test_every_finding_stands_where_an_editor_shows_it(page: str, place: tuple[int, int]) -> None:
    assert [(i.line, i.column) for i in lint(page) if i.family == "F5"] == [place]


def test_the_house_sets_severities_and_switches_families_off() -> None:
    assert [i.severity for i in lint(BLAME, Policy(severity={"F5": "info"}))] == ["info"]
    assert lint(BLAME, Policy(severity={"F5": "off"})) == ()


def test_why_may_be_allowed() -> None:
    page = "Why did the engineer approve the change?\n"
    assert "F14" in {i.family for i in lint(page)}
    assert "F14" not in {i.family for i in lint(page, Policy(why_allowed=True))}


@pytest.mark.parametrize(
    ("page", "handles"),
    [
        ("Work went to @mira.kol and ops@plumwharf.example.\n", ["@mira.kol", "ops@plumwharf.example"]),
        ("## Timeline\n\n10:02 @mira restarted it.\n", []),
        ("## Owners\n\n@mira\n", []),
        ("## Action items\n\n- Pin `libfoo` to 2.4.1 (@mira)\n", []),
        ("`@Override` and actions/checkout@v4 and npm @scope/name stay.\n", []),
    ],
)
def test_handles_and_addresses_are_for_roles(page: str, handles: list[str]) -> None:
    assert [i.text for i in lint(page) if i.family == "F20"] == handles


def test_names_in_timelines_may_be_forbidden() -> None:
    page = "## Timeline\n\n10:02 @mira restarted it.\n"
    assert [i.text for i in lint(page, Policy(names_in_timelines=False))] == ["@mira"]


def test_policy_is_found_upwards_and_config_wins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    page = deep / "p.md"
    page.write_text(BLAME, "utf-8")
    (tmp_path / "drafter.toml").write_text('[lint.severity]\nF5 = "warn"\n', "utf-8")
    assert main(["lint", str(page)]) == 0
    strict = tmp_path / "strict.toml"
    strict.write_text("[lint]\nwhy_allowed = true\n", "utf-8")
    assert main(["lint", str(page), "--config", str(strict)]) == 1
    (tmp_path / "a" / "drafter.toml").write_text('[lint.severity]\nF5 = "off"\n', "utf-8")
    capsys.readouterr()
    assert main(["lint", str(page)]) == 0
    assert "0 block, 0 warn" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", ['[lint.severity]\nF5 = "loud"\n', '[lint.severity]\nF99 = "off"\n', "[lint]\nwhy = true\n"])
def test_a_wrong_policy_is_exit_2(wrong: str, tmp_path: Path) -> None:
    page, config = tmp_path / "p.md", tmp_path / "drafter.toml"
    page.write_text("Fine.", "utf-8")
    config.write_text(wrong, "utf-8")
    assert main(["lint", str(page)]) == 2


def test_a_stream_reads_files_in_order(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    one, two = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    one.write_bytes(b'{"id": 1, "text": "Fine."}')
    two.write_bytes(b'{"id": 2}\n{"id": 3, "text": "Fine."}\n')
    assert main(["lint", "--jsonl", "sentences", str(one), str(two)]) == 4
    told = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [t["id"] for t in told] == [1, 2, 3]
    assert "text" in told[1]["error"]


@pytest.mark.parametrize("unit", ["a-b_c.", "the engineer forgot it. ", "a", "`", "[x](", "and add "])
def test_a_line_of_a_megabyte_is_answered(unit: str) -> None:
    line = json.dumps({"id": 1, "text": (unit * 1_000_000)[:1_000_000]}).encode()
    assert [readable for _told, readable in stream("actions", [line])] == [True]
