"""The house's own figures: small files, small functions, one broad except, no clock below the command line."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "drafter").rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION, MOST_PARAMETERS = 300, 50, 6
# Parameters of a Typer command are its options; a slots function of the embedded engine takes its prompt's slots by name.
MANY_PARAMETERS_ALLOWED = ("drafter/cli/", "drafter/models/embedded/")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_files_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name
            given = [
                a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs) if a.arg not in ("self", "cls")
            ]
            assert len(given) <= MOST_PARAMETERS or _name(path).startswith(MANY_PARAMETERS_ALLOWED), node.name


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_broad_excepts_stand_at_the_last_door_only(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            broad = node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException")
            assert not broad or _name(path) == "drafter/cli/failures.py"


@pytest.mark.parametrize("path", [f for f in FILES if "cli" not in f.parts], ids=_name)
def test_no_clock_below_the_command_line(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in ("now", "utcnow", "today", "monotonic", "perf_counter"), node.lineno


FORBIDDEN_NAMES = {"utils", "helpers", "manager", "base", "misc", "common"}


def test_no_room_without_a_meaning() -> None:
    assert not {f.stem for f in FILES} & FORBIDDEN_NAMES
