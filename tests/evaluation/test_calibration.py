"""Agreement against published figures, and the calibration card."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.evaluation.agreement import alpha, interval, weighted_kappa
from drafter.evaluation.calibration import read_card, refuse_uncalibrated
from drafter.evaluation.samples import RunInvalid
from drafter.evaluation.suite import Suite

# Krippendorff (2011): section B, two observers and nominal values; section C, four observers, missing values.
TWO = list(zip(map(ord, "aabbdcccedda"), map(ord, "babbbccceddd"), strict=True))
_ = None
FOUR = list(
    zip(
        [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
        [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
        strict=True,
    )
)


def test_alpha_of_two_observers_as_published() -> None:
    assert alpha(TWO, "nominal") == pytest.approx(0.692, abs=5e-4)


@pytest.mark.parametrize(("metric", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_alpha_of_four_observers_as_published(metric, published) -> None:
    assert alpha(FOUR, metric) == pytest.approx(published, abs=5e-4)


def test_weighted_kappa_by_hand() -> None:
    # Two values: weights make no difference. 35 of 50 agree, 25 by chance: (0.7 - 0.5) / (1 - 0.5).
    pairs = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15
    assert weighted_kappa(pairs) == pytest.approx(0.4)
    # Squared distances: observed 4 of 4 pairs; by chance (2·3 + 2·1)·4 / 4 = 8: 1 - 4/8.
    assert weighted_kappa([(0, 0), (0, 2), (2, 2), (2, 2)]) == pytest.approx(0.5)


def test_what_cannot_be_computed_is_none() -> None:
    assert weighted_kappa([]) is weighted_kappa([(1, 1)] * 9) is None
    assert alpha([(1, None), (None, 2)], "ordinal") is alpha([(1, 1)], "nominal") is None
    assert interval([(1, 1)] * 9, weighted_kappa) is None


def _write(path: Path, values: list[int]) -> Path:
    path.write_text("".join(json.dumps({"id": n, "A1": v}) + "\n" for n, v in enumerate(values)), "utf-8")
    return path


def _suite(**rule: object) -> Suite:
    return Suite.model_validate({"name": "s", "incidents": "x", "scorers": {"judge_actions": rule}})


def _calibrate(tmp_path: Path, ratings: list[int], *more: str) -> int:
    labels, other = _write(tmp_path / "labels.jsonl", [0, 1, 2] * 20), _write(tmp_path / "judge.jsonl", ratings)
    card = tmp_path / "judge_actions.json"
    about = ["--card", str(card), "--date", "2031-05-06", "--prompt", "abc", "--model", "m"]
    return main(["eval", "calibrate", str(labels), str(other), *about, *more])


def test_a_green_card_lets_the_judge_gate(tmp_path: Path) -> None:
    assert _calibrate(tmp_path, [0, 1, 2] * 20) == 0
    refuse_uncalibrated(_suite(margin=0.1), tmp_path, "abc", "m")
    with pytest.raises(RunInvalid, match="another prompt or model"):
        refuse_uncalibrated(_suite(margin=0.1), tmp_path, "abd", "m")


def test_a_card_that_is_not_green_or_not_there_does_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RunInvalid, match="cannot be read"):
        refuse_uncalibrated(_suite(threshold=0.9), tmp_path, "abc", "m")
    assert _calibrate(tmp_path, [2, 1, 0] * 20) == 1
    assert "A1: agreement -1.00" in capsys.readouterr().out
    with pytest.raises(RunInvalid, match="not green"):
        refuse_uncalibrated(_suite(threshold=0.9), tmp_path, "abc", "m")
    refuse_uncalibrated(_suite(), tmp_path, "abc", "m")  # a judge that only reports needs no card


def test_a_card_painted_green_by_hand_is_refused(tmp_path: Path) -> None:
    _calibrate(tmp_path, [2, 1, 0] * 20)
    path = tmp_path / "judge_actions.json"
    path.write_text(read_card(path).model_copy(update={"green": True, "why": ()}).model_dump_json(), "utf-8")
    with pytest.raises(RunInvalid, match="not green"):
        refuse_uncalibrated(_suite(margin=0.1), tmp_path, "abc", "m")


def test_answers_that_hang_on_the_order_of_options_are_not_green(tmp_path: Path) -> None:
    swapped = _write(tmp_path / "swapped.jsonl", [0, 2, 1] * 20)
    assert _calibrate(tmp_path, [0, 1, 2] * 20, "--swapped", str(swapped)) == 1
    card = read_card(tmp_path / "judge_actions.json")
    assert card.swap is not None
    assert card.swap.same == pytest.approx(1 / 3)


@pytest.mark.parametrize("bad", ["{", "[]", '{"A1": 2}', ""])
def test_a_bad_file_is_exit_2(bad: str, tmp_path: Path) -> None:
    labels = _write(tmp_path / "labels.jsonl", [1])
    (tmp_path / "bad.jsonl").write_text(bad, "utf-8")
    args = [str(labels), str(tmp_path / "bad.jsonl"), "--card", str(tmp_path / "c.json"), "--date", "2031-05-06"]
    assert main(["eval", "calibrate", *args]) == 2


def test_a_judge_is_asked_and_calibrated_without_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [
        {"id": n, "text": text, "A1": 2, "A2": 2} for n, text in enumerate(["Pin `libfoo` to 2.4.1", "Add an alert on `orders`"])
    ]
    Path("labels.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert main(["eval", "calibrate", "labels.jsonl", "--card", "card.json", "--date", "2031-05-06"]) == 1
    card = read_card(Path("card.json"))
    assert (card.rater, card.model, len(card.prompt)) == ("judge", "rules", 64)
    assert {name: (a.n, a.agree) for name, a in card.dimensions.items()} == {"A1": (2, 1.0), "A2": (2, 1.0)}
    assert card.swap is not None
    assert card.swap.same == 1.0
    assert "A1: 2 items, fewer than 50" in card.why
