"""Agreement against published figures, and a second annotator's card."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.evaluation.agreement import alpha, interval, weighted_kappa
from drafter.evaluation.calibration import agreement, objections, read_card

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


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ([(v, v) for v in [0, 1, 2] * 20], ()),
        ([(v, v) for v in [0, 1, 2] * 10], ("x: 30 items, fewer than 50",)),
        ([(v, v) for v in [0, 1, 2] * 20] + [(1, None)] * 20, ("x: a verdict on 60 of 80 items, wanted 80%",)),
        ([(1, 1)] * 60, ("x: agreement is not defined",)),
        ([(v, 2 - v) for v in [0, 1, 2] * 20], ("x: agreement -1.00 from -1.00, wanted 0.70 from 0.60",)),
    ],
)
def test_what_keeps_a_card_from_being_green(values: list[tuple[int, int | None]], why: tuple[str, ...]) -> None:
    assert objections({"x": agreement("x", values)}, None) == why


def test_a_second_annotator_has_a_card_of_the_name_of_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels, second = _write(tmp_path / "labels.jsonl", [0, 1, 2] * 20), _write(tmp_path / "second.jsonl", [0, 1, 2] * 20)
    assert main(["eval", "calibrate", str(labels), str(second), "--cards", str(tmp_path / "cards"), "--date", "2031-05-06"]) == 0
    card = read_card(tmp_path / "cards" / "second.json")
    assert (card.rater, card.model, card.swap, card.labels.file) == ("second", "", None, "../labels.jsonl")
    assert "A1          n=60    agree 1.00  kappa 1.00" in capsys.readouterr().out


@pytest.mark.parametrize("bad", ["{", "[]", '{"A1": 2}', ""])
def test_a_bad_file_is_exit_2(bad: str, tmp_path: Path) -> None:
    labels = _write(tmp_path / "labels.jsonl", [1])
    (tmp_path / "bad.jsonl").write_text(bad, "utf-8")
    args = [str(labels), str(tmp_path / "bad.jsonl"), "--cards", str(tmp_path), "--date", "2031-05-06"]
    assert main(["eval", "calibrate", *args]) == 2


def test_a_day_is_a_day(tmp_path: Path) -> None:
    labels = _write(tmp_path / "labels.jsonl", [1])
    assert main(["eval", "calibrate", str(labels), str(labels), "--cards", str(tmp_path), "--date", "May"]) == 2
