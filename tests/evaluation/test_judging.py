"""A judge in a suite: asked, calibrated, heard by the gate only with a green card of its own, and replayed without a key."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.domain.text import SafeText
from drafter.evaluation.calibration import read_card
from drafter.evaluation.judging import by_rules, label_of
from drafter.scoring.actions.score import score_action
from drafter.scoring.judge.questions import QUESTIONS
from tests.models.loopback import Script, completion, loopback, send

ROOT = Path(__file__).resolve().parents[2]
LABELS = [
    *({"id": f"b{n}", "text": f"The engineer forgot shard {n}.", "severity": "block"} for n in range(26)),
    *({"id": f"n{n}", "text": f"Shard {n} was full at noon.", "severity": None} for n in range(26)),
]
Say = Callable[[str], str]


def _passage(request: object) -> str:
    """What stands under "Passage:" in the request's user message."""
    text = request.body["messages"][-1]["content"]
    return text.partition("Passage:\n")[2].partition("\n</evidence")[0].strip()


def _right(passage: str) -> str:
    quote = "forgot" if "forgot" in passage else ""
    return json.dumps({"quote": quote, "verdict": "2" if quote else "0"})


def _serve(say: Say) -> Iterator[Script]:
    with loopback(lambda handler, request, _n: send(handler, 200, completion(say(_passage(request))))) as server:
        yield server


@pytest.fixture(scope="module")
def server() -> Iterator[Script]:
    yield from _serve(_right)


def _settle(place: Path, patch: pytest.MonkeyPatch) -> None:
    """A suite that lets a judge gate, labels, and answers kept there."""
    patch.chdir(place)
    patch.setenv("DRAFTER_DATA", str(place / "kept"))
    _suite("{margin: 0.1}")
    Path("labels.jsonl").write_text("".join(json.dumps(row) + "\n" for row in LABELS), "utf-8")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    _settle(tmp_path, monkeypatch)
    return tmp_path


@pytest.fixture(scope="module")
def calibrated(tmp_path_factory: pytest.TempPathFactory, server: Script) -> Path:
    """Such a place whose judge has a green card."""
    place = tmp_path_factory.mktemp("calibrated")
    with pytest.MonkeyPatch.context() as patch:
        _settle(place, patch)
        _settings(server.url)
        assert main(CALIBRATE) == 0
    return place


def _suite(rule: str, scorer: str = "judge_blame") -> None:
    incidents = ROOT / "fixtures" / "incidents"
    Path("suite.yaml").write_text(
        f'name: judged\nincidents: {incidents}\ncases: ["125"]\nscorers: {{{scorer}: {rule}}}\n', "utf-8"
    )


def _settings(url: str, name: str = "scripted") -> None:
    Path("judge.toml").write_text(
        f'engine = "openai-compatible"\n[model]\nendpoint = "{url}"\nname = "{name}"\nmode = "json_schema_strict"\n', "utf-8"
    )


CALIBRATE = ["eval", "calibrate", "labels.jsonl", "--cards", "calibration", "--date", "2031-05-06", "--config", "judge.toml"]
ACCEPT = ["eval", "accept", "suite.yaml", "--baseline", "b.json", "--because", "first", "--judge", "judge.toml"]
GATE = ["eval", "gate", "suite.yaml", "--baseline", "b.json", "--judge", "judge.toml"]


def test_a_judge_gates_with_a_green_card_and_is_replayed_without_a_server(here: Path, calibrated: Path, server: Script) -> None:
    shutil.copytree(calibrated, here, dirs_exist_ok=True)
    card = read_card(here / "calibration" / "judge_blame.json")
    assert (card.green, card.model, card.labels.file) == (True, "scripted", "../labels.jsonl")
    assert card.dimensions["blame"].kappa == 1.0
    assert (card.swap.n, card.swap.same) == (52, 1.0)
    assert main(ACCEPT) == 0
    assert main(GATE) == 0
    asked = len(server.requests)
    _settings("http://127.0.0.1:9/v1")
    assert main([*GATE, "--offline"]) == 0
    assert main([*CALIBRATE, "--offline"]) == 0
    assert len(server.requests) == asked
    values = json.loads((here / "b.json").read_text("utf-8"))["cases"]["125"]["embedded"]["values"]
    assert values == {"judge_blame": [1.0]}


def _no_card() -> None:
    Path("calibration/judge_blame.json").unlink()


def _red() -> None:
    _edit(dimensions=lambda found: {**found, "blame": {**found["blame"], "kappa": 0.3}})


def _unswapped() -> None:
    _edit(swap=lambda _: None)


def _other_question() -> None:
    _edit(prompt=lambda told: told[::-1])


def _other_model() -> None:
    _settings(Path("judge.toml").read_text("utf-8").split('"')[3], "bigger")


def _other_labels() -> None:
    Path("labels.jsonl").write_text(json.dumps(LABELS[0]) + "\n", "utf-8")


def _no_labels() -> None:
    Path("labels.jsonl").unlink()


def _edit(**changes: Callable[[object], object]) -> None:
    path = Path("calibration/judge_blame.json")
    card = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({key: changes.get(key, lambda v: v)(value) for key, value in card.items()}), "utf-8")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (_no_card, "it has no calibration card"),
        (_red, "is not green (its figures)"),
        (_unswapped, "is not green (its figures)"),
        (_other_question, "the prompt or the question has changed since"),
        (_other_model, "of 'scripted', and 'bigger' would judge"),
        (_other_labels, "labels.jsonl has changed since"),
        (_no_labels, "the labels of its calibration card are not at"),
    ],
)
def test_the_gate_refuses_a_judge_whose_card_does_not_hold(
    here: Path,
    calibrated: Path,
    server: Script,
    capsys: pytest.CaptureFixture[str],
    spoil: Callable[[], None],
    why: str,
) -> None:
    shutil.copytree(calibrated, here, dirs_exist_ok=True)
    Path("b.json").write_text('{"schema_version": 1, "suite": "judged", "because": "x", "code": "", "cases": {}}', "utf-8")
    spoil()
    asked = len(server.requests)
    assert main(GATE) == 2
    told = capsys.readouterr().err
    assert "judge_blame may not gate" in told
    assert why in " ".join(told.split())
    assert "draft eval calibrate LABELS --cards" in told
    assert len(server.requests) == asked  # refused before anything is drafted or asked


def test_a_judge_that_only_reports_needs_no_card(here: Path, calibrated: Path) -> None:
    shutil.copytree(calibrated, here, dirs_exist_ok=True)
    _suite("{}")
    _no_card()
    assert main(ACCEPT) == 0
    assert main(GATE) == 0


def test_a_judge_that_hangs_on_the_order_of_options_gets_no_green_card(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    turn = iter(range(1000))
    for server in _serve(lambda passage: _right(passage if next(turn) < 52 else "")):
        _settings(server.url)
        assert main(CALIBRATE) == 1
    assert "order of options: 0.50 of 52 alike" in capsys.readouterr().out


def test_a_judge_that_nobody_answers_for_ends_the_run(here: Path) -> None:
    _suite("{}")
    with loopback(lambda handler, _request, _n: send(handler, 401, {"error": {"message": "bad key"}})) as server:
        _settings(server.url)
        assert main(["eval", "run", "suite.yaml", "--judge", "judge.toml"]) == 2
        assert main(CALIBRATE) == 5
        assert main(["eval", "run", "suite.yaml", "--judge", "judge.toml", "--offline"]) == 2
        assert main([*CALIBRATE, "--offline"]) == 5


def test_answers_that_are_none_are_unscored_and_counted(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _suite("{}", "judge_mechanism")
    for server in _serve(lambda _: json.dumps({"quote": "words that nobody wrote", "verdict": "2"})):
        _settings(server.url)
        assert main(["eval", "run", "suite.yaml", "--judge", "judge.toml", "--out", "r.jsonl"]) == 0
    (row,) = map(json.loads, Path("r.jsonl").read_text("utf-8").splitlines())
    assert (row["value"], row["counts"]["judged"]) == (None, 0)


def test_a_judge_that_the_rubric_does_not_have_is_refused(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _suite("{}", "judge_taste")
    assert main(["eval", "run", "suite.yaml"]) == 2
    assert "no judge is called judge_taste" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a1", "a2", "a3", "a4", "a9"])
@pytest.mark.parametrize("swapped", [False, True])
def test_the_rules_answer_the_same_prompt(name: str, swapped: bool) -> None:
    item = SafeText("Page payments on-call when checkout 5xx > 1 % for 5 min")
    said = by_rules(QUESTIONS[name].shown(swapped=swapped), item)
    assert said.verdict == str(getattr(score_action(item), name.upper()))
    assert by_rules(QUESTIONS[name].shown(), SafeText("x" * 500)).verdict == "cannot_tell"


def test_the_rules_know_blame_and_say_so_where_they_know_nothing() -> None:
    blamed = SafeText("The engineer forgot to check the disk.")
    assert by_rules(QUESTIONS["blame"].shown(), blamed).verdict == "2"
    assert by_rules(QUESTIONS["support"].shown(), blamed).verdict == "cannot_tell"


def test_every_question_has_at_least_fifty_labels_with_every_verdict() -> None:
    files = ("actions", "blame", "support", "causes")
    sets = [(ROOT / "evals" / "labels" / f"{file}.jsonl").read_text("utf-8").splitlines() for file in files]
    rows = [json.loads(line) for lines in sets for line in lines]
    for name in QUESTIONS:
        labels = [label for row in rows if (label := label_of(name, row)) is not None]
        assert len(labels) >= 50
        assert set(labels) == {0, 1, 2}
