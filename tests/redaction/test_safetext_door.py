"""`SafeText(` stands in the redaction room and in the domain's doors; everybody else composes."""

from __future__ import annotations

import ast
from pathlib import Path

import drafter

ROOT = Path(drafter.__file__).parent


def _calls(path: Path) -> list[tuple[int, str]]:
    """Lines that call `SafeText`, with the argument as written."""
    tree = ast.parse(path.read_text("utf-8"))
    return [
        (node.lineno, ast.unparse(node.args[0]) if node.args else "")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "SafeText"
    ]


def test_only_the_doors_make_safe_text() -> None:
    strays = [
        f"{path.relative_to(ROOT)}:{line}: SafeText({argument})"
        for path in sorted(ROOT.rglob("*.py"))
        for line, argument in _calls(path)
        if path.relative_to(ROOT).parts[0] != "redaction" and path != ROOT / "domain" / "text.py" and argument != "''"
    ]
    assert strays == []


def test_the_redaction_room_makes_it_in_one_file() -> None:
    makers = {path.name for path in (ROOT / "redaction").rglob("*.py") if _calls(path)}
    assert makers == {"redact.py"}
