"""Samples a second of eval harnesses with a trivial deterministic scorer, all in one run: drafter, inspect_ai, deepeval,
promptfoo, pytest.

usage: python benchmarks/evals_race.py [SAMPLES] [--python PYTHON] [--promptfoo COMMAND] [--least RATE] [--import-within SECONDS]

Every harness gets the same samples (`answer17` must stand in `q 17 answer17`) and runs in a process of its own. PYTHON is an
interpreter in which inspect_ai, deepeval and pytest are installed, by default this one; COMMAND defaults to `promptfoo` on the
path. What is not installed is said to be so, and nothing is downloaded. drafter's figure holds what a real run does beside the
drafts: a key for each sample, every result appended to a file as it comes, the table at the end. Exit 1 when drafter scores fewer
than RATE samples a second, or takes longer than SECONDS to import.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST_SECONDS = 600
DRAFTER = """
import sys, time
started = time.perf_counter()
import drafter.evaluation.running as running
imported = time.perf_counter() - started
from pathlib import Path
from drafter.cli.evals import keeper
from drafter.domain.draft import Score
from drafter.evaluation.fingerprint import text_digest
from drafter.evaluation.report import summary, summary_text
from drafter.evaluation.samples import CaseResult, Scored, Turn
from drafter.evaluation.suite import Suite

class Sample:
    def __init__(self, n):
        self.turn, self.said, self.true = Turn(f"case-{n}", "embedded", 0), f"q {n} answer{n}", f"answer{n}"

    @property
    def key(self):
        return text_digest(self.said, self.true)

    def run(self):
        value = float(self.true in self.said)
        score = Score(name="contains", value=value, reason="it stands there" if value else "it does not stand there")
        return CaseResult(self.turn, self.key, "", {"contains": Scored(score, {})})

n = int(sys.argv[1])
suite = Suite.model_validate({"name": "race", "incidents": ".", "scorers": {"contains": {"threshold": 1.0}}})
samples = [Sample(i) for i in range(n)]
started = time.perf_counter()
with keeper(Path("results.jsonl"), "race") as keep:
    results = running.run_suite(suite, samples, {}, 1, keep)
table = summary_text(summary(suite, results), results)
taken = time.perf_counter() - started
assert len(results) == n and "1.0000" in table and sum(1 for _ in open("results.jsonl")) == n
print("RACE", n / taken, imported)
"""
INSPECT = """
import sys, time
started = time.perf_counter()
from inspect_ai import Task, eval as run
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.scorer import Score, accuracy, scorer
from inspect_ai.solver import solver
imported = time.perf_counter() - started

@scorer(metrics=[accuracy()])
def contains():
    async def score(state, target):
        return Score(value=1 if target.text in state.input_text else 0)
    return score

@solver
def nothing():
    async def solve(state, generate):
        return state
    return solve

n = int(sys.argv[1])
data = MemoryDataset([Sample(input=f"q {i} answer{i}", target=f"answer{i}") for i in range(n)])
started = time.perf_counter()
log = run(Task(dataset=data, solver=nothing(), scorer=contains()), model="mockllm/model", display="none", log_level="error")[0]
taken = time.perf_counter() - started
assert log.status == "success", log.error
print("RACE", n / taken, imported)
"""
DEEPEVAL = """
import contextlib, io, os, sys, time
os.environ["DEEPEVAL_TELEMETRY_OPT_OUT"] = "YES"
started = time.perf_counter()
from deepeval import evaluate
from deepeval.evaluate.configs import AsyncConfig, CacheConfig, DisplayConfig
from deepeval.metrics import BaseMetric
from deepeval.test_case import LLMTestCase
imported = time.perf_counter() - started

class Contains(BaseMetric):
    threshold, async_mode, reason = 0.5, False, ""
    def measure(self, case, *a, **k):
        self.score = 1.0 if case.expected_output in case.actual_output else 0.0
        self.success = self.score >= self.threshold
        return self.score
    async def a_measure(self, case, *a, **k):
        return self.measure(case)
    def is_successful(self):
        return self.success
    @property
    def __name__(self):
        return "contains"

n = int(sys.argv[1])
cases = [LLMTestCase(input=f"q{i}", actual_output=f"q {i} answer{i}", expected_output=f"answer{i}") for i in range(n)]
quiet = dict(
    display_config=DisplayConfig(show_indicator=False, print_results=False),
    async_config=AsyncConfig(run_async=False), cache_config=CacheConfig(write_cache=False),
)
started = time.perf_counter()
with contextlib.redirect_stdout(io.StringIO()):
    result = evaluate(test_cases=cases, metrics=[Contains()], **quiet)
taken = time.perf_counter() - started
assert all(r.success for r in result.test_results) and len(result.test_results) == n
print("RACE", n / taken, imported)
"""
PYTEST = """
import sys, time
from pathlib import Path
started = time.perf_counter()
import pytest
imported = time.perf_counter() - started
n = int(sys.argv[1])
Path("test_race.py").write_text(
    "import pytest\\n@pytest.mark.parametrize('n', range(%d))\\n"
    "def test_contains(n): assert f'answer{n}' in f'q {n} answer{n}'\\n" % n
)
started = time.perf_counter()
code = pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", "test_race.py"])
taken = time.perf_counter() - started
assert code == 0
print("RACE", n / taken, imported)
"""
PROMPTFOO = """
const n = %d;
module.exports = {
  description: 'race', prompts: ['{{q}}'], providers: ['echo'],
  tests: [...Array(n).keys()].map(i => ({vars: {q: `q ${i} answer${i}`}, assert: [{type: 'contains', value: `answer${i}`}]})),
};
"""


def in_python(python: str, module: str, code: str, samples: int) -> tuple[float, float] | str:
    """Runs a harness in a process of its own: samples a second and seconds of import, or why there are none."""
    with tempfile.TemporaryDirectory() as folder:
        there = subprocess.run(
            [python, "-c", f"import importlib.util,sys; sys.exit(importlib.util.find_spec({module!r}) is None)"],
            capture_output=True, cwd=folder, check=False,
        )  # fmt: skip
        if there.returncode:
            return "not installed"
        command = [python, "-c", code, str(samples)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False, timeout=MOST_SECONDS)
        except subprocess.TimeoutExpired:
            return f"gave up after {MOST_SECONDS} s"
    line = next((line for line in done.stdout.splitlines() if line.startswith("RACE ")), None)
    if line is None:
        return f"failed: {(done.stderr.strip().splitlines() or ['no word'])[-1][:120]}"
    _, rate, imported = line.split()
    return float(rate), float(imported)


def told(figures: tuple[float, float] | str) -> str:
    """The figures as one line."""
    return figures if isinstance(figures, str) else f"{figures[0]:10,.0f} samples/s   import {figures[1] * 1000:6,.0f} ms"


def in_promptfoo(command: str, samples: int) -> str:
    """Runs promptfoo over the same samples; its figure holds its start, which cannot be told apart."""
    program = shutil.which(command)
    if program is None:
        return "not installed"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "promptfooconfig.js").write_text(PROMPTFOO % samples)
        quiet = {
            **os.environ, "PROMPTFOO_DISABLE_TELEMETRY": "1", "PROMPTFOO_DISABLE_UPDATE": "1", "PROMPTFOO_CONFIG_DIR": folder,
            "PROMPTFOO_DISABLE_REMOTE_GENERATION": "1",
        }  # fmt: skip
        run = [program, "eval", "--no-cache", "--no-write", "--no-table", "--no-progress-bar", "-j", "16", "-o", "out.json"]
        started = time.perf_counter()
        try:
            done = subprocess.run(run, capture_output=True, text=True, cwd=folder, env=quiet, check=False, timeout=MOST_SECONDS)
        except subprocess.TimeoutExpired:
            return f"gave up after {MOST_SECONDS} s"
        taken = time.perf_counter() - started
    if done.returncode:
        return f"failed: {(done.stderr.strip().splitlines() or ['no word'])[-1][:120]}"
    return f"{samples / taken:10,.0f} samples/s   with its start"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samples", nargs="?", type=int, default=2000)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--promptfoo", default="promptfoo")
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--import-within", type=float, default=float("inf"))
    given = parser.parse_args()
    print(f"{given.samples:,} samples, one trivial scorer, each harness in a process of its own\n")
    own = in_python(sys.executable, "drafter", DRAFTER, given.samples)
    print(f"{'drafter':<12} {told(own)}", flush=True)
    for module, code in (("inspect_ai", INSPECT), ("deepeval", DEEPEVAL), ("pytest", PYTEST)):
        print(f"{module:<12} {told(in_python(given.python, module, code, given.samples))}", flush=True)
    print(f"{'promptfoo':<12} {in_promptfoo(given.promptfoo, given.samples)}")
    fast = not isinstance(own, str) and own[0] >= given.least and own[1] <= given.import_within
    return 0 if fast else 1


if __name__ == "__main__":
    sys.exit(main())
