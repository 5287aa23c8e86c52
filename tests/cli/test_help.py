"""The command line's promises: fast help, usage errors in one line, exit codes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from drafter.cli.main import main

HEAVY = ("openai", "instructor", "langchain", "langchain_core", "tiktoken", "jinja2", "msgspec", "drafter.domain.draft")


def test_help_imports_nothing_heavy() -> None:
    program = f"""
import sys
from drafter.cli.main import main
assert main(["--help"]) == 0
print([m for m in {HEAVY!r} if m in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("args", [["--bogus"], ["verify"], ["nonsense"], ["--incident"]])
def test_wrong_usage_is_one_line_and_exit_2(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("draft: ")
    assert len(captured.err.splitlines()) == 2
    assert "Traceback" not in captured.err


def test_nothing_said_gives_the_help_and_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "--incident" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("drafter ")
