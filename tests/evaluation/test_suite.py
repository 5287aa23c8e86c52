"""Suite files: the shipped ones are good, wrong ones are one line, and the published schema is the model's."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.evaluation.baseline import baseline_text, read_baseline
from drafter.evaluation.gold import gold_schema, read_gold
from drafter.evaluation.strict_yaml import YamlInvalid, read_yaml
from drafter.evaluation.suite import cases_of, incidents_of, read_suite, suite_schema

ROOT = Path(__file__).resolve().parents[2]
SUITES = sorted((ROOT / "evals" / "suites").glob("*.yaml"))
SCHEMA = ROOT / "drafter" / "evaluation" / "suite.schema.json"
GOLD_SCHEMA = SCHEMA.with_name("gold.schema.json")
GOLD = sorted([*(ROOT / "evals" / "cases").glob("*.yaml"), *(ROOT / "evals" / "incidents").glob("*/gold.yaml")])
GOOD = "name: mine\nincidents: here\nscorers: {citations: {invariant: true}}\n"


@pytest.mark.parametrize("path", SUITES, ids=lambda p: p.stem)
def test_shipped_suites_name_the_schema_and_keep_it(path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    first = path.read_text("utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve() == SCHEMA
    jsonschema.validate(read_yaml(path), read_yaml(SCHEMA))
    suite = read_suite(path)
    assert suite.name == path.stem
    if not suite.optional and suite.make is None:
        assert all(gold is not None for _, gold in cases_of(suite, path, incidents_of(suite, path)))


def test_a_suite_has_either_a_folder_or_a_rule_to_make_incidents(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    for text in (GOOD + "make: {count: 2}\n", "name: mine\nscorers: {citations: {}}\n"):
        path.write_text(text)
        with pytest.raises(YamlInvalid, match="either"):
            read_suite(path)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.parent.name if p.name == "gold.yaml" else p.stem)
def test_shipped_gold_names_the_schema_and_keeps_it(path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    named = path.read_text("utf-8").splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve() == GOLD_SCHEMA
    jsonschema.validate(read_yaml(path), read_yaml(GOLD_SCHEMA))
    assert read_gold(path).timeline


def test_the_published_schemas_are_current() -> None:
    assert SCHEMA.read_text("utf-8") == suite_schema()
    assert GOLD_SCHEMA.read_text("utf-8") == gold_schema()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("scorers: {}", "stands twice"),
        ("repeats: 0", "repeats"),
        ("repeats: many", "repeats"),
        ("repeats: true", "repeats"),
        ("cases: [a, a]", "twice"),
        ("cases: ['../x']", "cases"),
        ("cases: [123]", "cases"),
        ("colour: red", "colour"),
        ("engines: [psychic]", "engines"),
    ],
)
def test_a_wrong_suite_is_one_line_naming_the_key(tmp_path: Path, change: str, says: str) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(GOOD + change + "\n")
    with pytest.raises(YamlInvalid, match=says) as caught:
        read_suite(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("rule", ["{invariant: true, margin: 0.1}", "{threshold: 1.5}", "{margin: -1}", "yes"])
def test_a_rule_that_cannot_be_is_refused(tmp_path: Path, rule: str) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(f"name: mine\nincidents: here\nscorers: {{citations: {rule}}}\n")
    with pytest.raises(YamlInvalid, match=r"scorers\.citations"):
        read_suite(path)


def test_without_cases_every_incident_of_the_folder_is_one(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / "here" / name).mkdir(parents=True)
        (tmp_path / "here" / name / "incident.toml").touch()
    (tmp_path / "here" / "a" / "gold.yaml").touch()
    path = tmp_path / "s.yaml"
    path.write_text(GOOD)
    assert cases_of(read_suite(path), path, tmp_path / "here") == (("a", tmp_path / "here" / "a" / "gold.yaml"), ("b", None))
    with pytest.raises(YamlInvalid, match="no incident"):
        cases_of(read_suite(path), path, tmp_path / "empty")


@pytest.mark.parametrize("path", sorted((ROOT / "evals" / "baselines").glob("*.json")), ids=lambda p: p.stem)
def test_shipped_baselines_are_of_a_suite_and_as_this_program_writes_them(path: Path) -> None:
    kept = read_baseline(path)
    suite = read_suite(ROOT / "evals" / "suites" / f"{path.stem}.yaml")
    assert kept.suite == suite.name
    assert {n for engines in kept.cases.values() for f in engines.values() for n in f.values} <= suite.scorers.keys()
    assert baseline_text(kept) == path.read_text("utf-8")
