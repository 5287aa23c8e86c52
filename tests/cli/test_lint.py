"""`draft lint`: places, formats, allowances, streams, exit codes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from drafter.cli.main import main
from drafter.scoring.lint.check import lint
from drafter.scoring.lint.families import FAMILIES
from drafter.scoring.lint.formats import SCHEMA_FILE, report_schema

ROOT = Path(__file__).resolve().parents[2]

PAGE = """# The operator broke it

Impact was small. Marta forgot
to renew the *certificate*.

> Marta broke it, said the chat

```
the engineer broke it
```

| Time | Event |
|------|-------|
| 10:02 | The intern crashed the broker |

<!-- drafter: allow F5 because Marta asked for this sentence -->
Marta forgot the second step.

<!-- drafter: allow F5 -->
Marta forgot the third step.

## Action items

- [ ] Improve monitoring
- [ ] Pin `libfoo` to 2.4.1
"""
SARIF_SHAPE = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "required": ["tool", "results"],
                "properties": {
                    "tool": {"properties": {"driver": {"required": ["name", "rules"]}}},
                    "results": {
                        "items": {
                            "required": ["ruleId", "level", "message", "locations"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"required": ["text"]},
                                "locations": {"minItems": 1},
                            },
                        }
                    },
                },
            },
        },
    },
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "review.md"
    path.write_text(PAGE, "utf-8")
    return path


def test_findings_have_their_place_and_evidence_has_none() -> None:
    found = [(i.line, i.column, i.family, i.severity, i.allowed) for i in lint(PAGE)]
    assert found == [
        (3, 19, "F5", "block", None),
        (14, 15, "F1", "block", None),
        (17, 1, "F5", "block", "Marta asked for this sentence"),
        (19, 1, "ALLOW", "warn", None),
        (20, 1, "F5", "block", None),
        (24, 3, "ACTION", "warn", None),
    ]


def test_the_text_of_a_finding_stands_at_its_place() -> None:
    lines = PAGE.split("\n")
    for issue in lint(PAGE):
        if issue.line == issue.end_line and issue.text:
            assert lines[issue.line - 1][issue.column - 1 : issue.end_column - 1] == issue.text


def test_a_block_finding_is_exit_1(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(page)]) == 1
    out = capsys.readouterr().out
    assert f"{page}:3:19: block F5" in out
    assert out.rstrip().endswith("1 file: 3 block, 2 warn, 0 info, 1 allowed with a reason.")


def test_a_clean_page_is_exit_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "clean.md"
    path.write_text("The lease was never renewed by the worker.\n", "utf-8")
    assert main(["lint", str(path)]) == 0
    assert "0 block" in capsys.readouterr().out


def _told(page: Path, form: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["lint", str(page), "--format", form]) == 1
    return capsys.readouterr().out


def test_json(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(_told(page, "json", capsys))
    published = ROOT / SCHEMA_FILE
    assert published.read_text("utf-8") == report_schema(), "write report_schema() to drafter/scoring/lint/report.schema.json"
    jsonschema.validate(report, json.loads(report_schema()))
    assert [f["family"] for f in report["files"][0]["findings"]] == ["F5", "F1", "F5", "ALLOW", "F5", "ACTION"]


def test_sarif(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(_told(page, "sarif", capsys))
    jsonschema.validate(report, SARIF_SHAPE)
    run = report["runs"][0]
    assert all(rule["shortDescription"]["text"] == FAMILIES[rule["id"]] for rule in run["tool"]["driver"]["rules"])
    assert {r["ruleId"] for r in run["results"]} == {r["id"] for r in run["tool"]["driver"]["rules"]}
    assert [r["suppressions"][0]["justification"] for r in run["results"] if "suppressions" in r] == [
        "Marta asked for this sentence"
    ]


def test_a_path_is_a_reference_in_sarif(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "2031 q2 é#1.md"
    page.write_text(PAGE, "utf-8")
    location = json.loads(_told(page, "sarif", capsys))["runs"][0]["results"][0]["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"].endswith("/2031%20q2%20%C3%A9%231.md")


@pytest.mark.parametrize("family", [f"F{n}" for n in range(1, 21)])
def test_every_family_has_a_name_and_a_line_in_the_docs(family: str) -> None:
    page = "lint.md" if family == "F20" else "blame.md"
    assert family in FAMILIES
    assert family in (ROOT / "docs" / page).read_text("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_says_how_to_read(tmp_path: Path, encoding: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.md"
    page.write_bytes("The engineer forgot it.\r\n".encode(encoding))
    assert ":1:5: block F5" in _told(page, "text", capsys)


def test_another_encoding_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (page := tmp_path / "page.md").write_bytes("One\nCaf\u00e9\n".encode("latin-1"))
    assert main(["lint", str(page)]) == 2
    told = capsys.readouterr().err
    assert "is not UTF-8 text, at line 2" in told
    assert "Save it as UTF-8" in told


def test_github(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = _told(page, "github", capsys).splitlines()
    assert len(lines) == 5
    assert lines[0].startswith(f"::error file={page},line=3,endLine=3,col=19,endColumn=31,title=F5 a person omitted::")


def test_junit(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    suite = ET.fromstring(_told(page, "junit", capsys)).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), len(suite.findall(".//failure"))) == ("5", "3", 3)


def test_hostile_text_reaches_no_terminal_and_breaks_no_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "hostile.md"
    path.write_text("The engineer\x1b[2J forgot\x07 <b>&]]> it\u202e, 100%::error::.\n", "utf-8")
    assert "\x1b" not in _told(path, "text", capsys)
    assert _told(path, "github", capsys).count("\n") == 1
    json.loads(_told(path, "sarif", capsys))
    ET.fromstring(_told(path, "junit", capsys))


@pytest.mark.parametrize(
    "args", [["lint"], ["lint", "no-such-file.md"], ["lint", "--format", "pdf", "x.md"], ["lint", "--jsonl", "poems"]]
)
def test_wrong_usage_is_exit_2(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 2
    assert "Traceback" not in capsys.readouterr().err


def _stream(
    kind: str, text: bytes, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> tuple[int, list[dict[str, object]]]:
    class Stdin:
        buffer = io.BytesIO(text)

    monkeypatch.setattr("sys.stdin", Stdin)
    code = main(["lint", "--jsonl", kind])
    return code, [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]


def test_sentences_in_order(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    lines = b'{"id": "a", "text": "The engineer forgot it."}\n\n{"id": 2, "text": "Fine.", "more": 1}\n'
    code, told = _stream("sentences", lines, monkeypatch, capfdbinary)
    finding = {"family": "F5", "severity": "block", "start": 4, "end": 19, "subject": "role", "rule": "a person omitted"}
    assert (code, told) == (0, [{"id": "a", "findings": [finding]}, {"id": 2, "findings": []}])


def test_actions_have_every_field(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, told = _stream("actions", b'{"id": 1, "text": "Improve monitoring", "owner": null}\n', monkeypatch, capfdbinary)
    assert code == 0
    assert list(told[0]) == ["id", "A1", "A2", "A3", "A4", "A9", "specificity", "specific", "type", "strength", "missing"]


@pytest.mark.parametrize(
    "bad", [b"{", b"[]", b'{"id": 1}', b'{"id": 1, "text": 5}', b"\xff\xfe", b"[" * 5000, b'{"id": [], "text": ""}']
)
def test_a_bad_line_is_an_error_object_and_exit_4(
    bad: bytes, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    code, told = _stream("sentences", bad + b'\n{"id": 2, "text": "Fine."}\n', monkeypatch, capfdbinary)
    assert code == 4
    assert str(told[0]["error"]).startswith("line 1: ")
    assert told[1] == {"id": 2, "findings": []}


def test_a_sender_that_waits_for_each_answer_gets_it() -> None:
    sent = [b'{"id":1,"text":"Marta broke it."}\n', b'{"id":2,', b'"text":"The disk was full."}\n{"id":3,"text":"x"}\n']
    with subprocess.Popen(
        [sys.executable, "-m", "drafter.cli.main", "lint", "--jsonl", "sentences"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as lint_process:
        assert lint_process.stdin is not None and lint_process.stdout is not None
        ids = []
        for part, answers in zip(sent, (1, 0, 2), strict=True):
            lint_process.stdin.write(part)
            lint_process.stdin.flush()
            ids += [json.loads(lint_process.stdout.readline())["id"] for _ in range(answers)]
        lint_process.stdin.write(b'{"id":4,"text":"no end of line"}')
        lint_process.stdin.close()
        assert [*ids, json.loads(lint_process.stdout.readline())["id"]] == [1, 2, 3, 4]
