"""What YAML may and may not do to us."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.evaluation.strict_yaml import YamlInvalid, read_yaml


def _file(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "x.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: NO", {"a": "NO"}),
        ("a: on\nb: yes", {"a": "on", "b": "yes"}),
        ("a: 2026-01-02T03:04:05Z", {"a": "2026-01-02T03:04:05Z"}),
        ("a: 0x10\nb: 1_000\nc: 012\nd: 1:30", {"a": "0x10", "b": "1_000", "c": "012", "d": "1:30"}),
        ("a: 12\nb: 0.5\nc: true\nd:\ne: '12'", {"a": 12, "b": 0.5, "c": True, "d": None, "e": "12"}),
        ("- {x: [1, 2]}", [{"x": [1, 2]}]),
        ("", None),
    ],
)
def test_plain_values(tmp_path: Path, text: str, value: object) -> None:
    assert read_yaml(_file(tmp_path, text)) == value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: !!python/object/apply:os.system ['true']", "tags"),
        ("a: &x [1]\nb: [*x, *x]", "aliases"),
        ("a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]", "aliases"),
        ("a: 1\na: 2", "stands twice"),
        ("? [1, 2]\n: 3", "key must be text"),
        ("[" * 5000, "nested"),
        ("a: 'x", "not YAML"),
        ("a: 1\n---\nb: 2", "not YAML"),
        (b"a: \xff", "not UTF-8"),
        ("# " + "x" * 300_000, "larger"),
    ],
)
def test_tricks_are_refused_in_one_line(tmp_path: Path, text: str | bytes, says: str) -> None:
    with pytest.raises(YamlInvalid, match=says) as caught:
        read_yaml(_file(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(YamlInvalid, match=r"none\.yaml cannot be read"):
        read_yaml(tmp_path / "none.yaml")
