"""Findings for people and for machines: text, JSON, GitHub annotations, SARIF 2.1.0, JUnit XML."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Literal
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from drafter.scoring.lint.check import Issue
from drafter.scoring.lint.families import FAMILIES

Format = Literal["text", "json", "github", "sarif", "junit"]
Report = Mapping[str, Sequence[Issue]]
"""Findings of each file, by its path as it was given."""
_LEVELS = {"block": "error", "warn": "warning", "info": "note"}
_ANNOTATIONS = {"block": "error", "warn": "warning", "info": "notice"}
HOME = "https://github.com/drafter-dev/drafter"
SCHEMA_FILE = "drafter/scoring/lint/report.schema.json"
PAGES = {"ACTION": "actions", "ALLOW": "lint", "F20": "lint"}
"""The page of docs/ that explains a family, where it is not docs/blame.md."""
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, form: Format, version: str) -> str:
    """The report as one text without a final line break. `version` is that of the program."""
    return _FORMS[form](report, version)


def _printable(text: str) -> str:
    """Control characters and other marks that a terminal or a log might obey are shown as `?`."""
    return "".join(c if c.isprintable() else " " if c in "\n\t" else "?" for c in text)


def _text(report: Report, version: str) -> str:
    told = []
    for path, issues in report.items():
        for i in issues:
            if i.allowed is None:
                told.append(f"{path}:{i.line}:{i.column}: {i.severity} {i.family} {i.rule}: {_quoted(i.text)}\n    {i.tell}")
                if i.rewrite is not None:
                    told.append(f"    For example: {_printable(i.rewrite)}")
    kept = [i for issues in report.values() for i in issues if i.allowed is None]
    counts = {s: sum(i.severity == s for i in kept) for s in ("block", "warn", "info")}
    allowed = sum(len(issues) for issues in report.values()) - len(kept)
    told.append(
        f"{len(report)} {'file' if len(report) == 1 else 'files'}: {counts['block']} block, {counts['warn']} warn"
        + f", {counts['info']} info"
        + (f", {allowed} allowed with a reason" if allowed else "")
        + "."
    )
    return "\n".join(told)


def _quoted(text: str) -> str:
    return f'"{_printable(_short(text))}"' if text else "here"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 90 else flat[:89] + "…"


@dataclass(frozen=True, slots=True)
class FileFindings:
    """One file of the JSON report."""

    path: str
    findings: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class JsonReport:
    """The JSON report; its schema is published (drafter/scoring/lint/report.schema.json). `drafter` is the program's version."""

    schema_version: Literal[1]
    drafter: str
    files: tuple[FileFindings, ...]


def report_schema() -> str:
    """The published JSON Schema of the JSON report."""
    from pydantic import TypeAdapter

    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{HOME}/blob/main/{SCHEMA_FILE}"}
    schema = TypeAdapter(JsonReport).json_schema(mode="serialization")
    return json.dumps({**head, **schema}, indent=2, ensure_ascii=False) + "\n"


def _json(report: Report, version: str) -> str:
    files = tuple(FileFindings(path, tuple(issues)) for path, issues in report.items())
    return json.dumps(asdict(JsonReport(1, version, files)), ensure_ascii=False, indent=2)


def _github(report: Report, version: str) -> str:
    return "\n".join(
        f"::{_ANNOTATIONS[i.severity]} file={_property(path)},line={i.line},endLine={i.end_line},col={i.column},"
        f"endColumn={i.end_column},"
        f"title={_property(f'{i.family} {i.rule}')}::{_message(f'{_short(i.text)}: {i.tell}')}"
        for path, issues in report.items()
        for i in issues
        if i.allowed is None
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _sarif(report: Report, version: str) -> str:
    found = {i.family for issues in report.values() for i in issues}
    rules = [
        {"id": name, "shortDescription": {"text": said}, "helpUri": f"{HOME}/blob/main/docs/{PAGES.get(name, 'blame')}.md"}
        for name, said in FAMILIES.items()
        if name in found
    ]
    driver = {"name": "drafter", "version": version, "informationUri": HOME, "rules": rules}
    results = [_sarif_result(path, i) for path, issues in report.items() for i in issues]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _sarif_result(path: str, i: Issue) -> dict[str, object]:
    region = {"startLine": i.line, "startColumn": i.column, "endLine": i.end_line, "endColumn": i.end_column}
    place = {"physicalLocation": {"artifactLocation": {"uri": quote(path.replace("\\", "/"))}, "region": region}}
    told: dict[str, object] = {
        "ruleId": i.family,
        "level": _LEVELS[i.severity],
        "message": {"text": f"{i.rule}: {_short(i.text)}. {i.tell}"},
        "locations": [place],
    }
    if i.allowed is not None:
        told["suppressions"] = [{"kind": "inSource", "justification": i.allowed}]
    return told


def _junit(report: Report, version: str) -> str:
    suites = []
    for path, issues in report.items():
        cases = [_junit_case(path, i) for i in issues if i.allowed is None] or [
            f"<testcase name='no finding' classname={quoteattr(path)}/>"
        ]
        failures = sum(i.severity == "block" and i.allowed is None for i in issues)
        counts = f'tests="{len(cases)}" failures="{failures}" errors="0"'
        suites.append(f"<testsuite name={quoteattr(path)} {counts}>{''.join(cases)}</testsuite>")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="draft lint">{"".join(suites)}</testsuites>'


def _junit_case(path: str, i: Issue) -> str:
    name = quoteattr(f"{i.family} line {i.line}: {i.rule}")
    words = escape(_printable(f"{_short(i.text)}: {i.tell}"))
    inside = f'<failure type="{i.family}">{words}</failure>' if i.severity == "block" else f"<system-out>{words}</system-out>"
    return f"<testcase name={name} classname={quoteattr(path)}>{inside}</testcase>"


_FORMS: dict[Format, Callable[[Report, str], str]] = {
    "text": _text, "json": _json, "github": _github, "sarif": _sarif, "junit": _junit,
}  # fmt: skip
