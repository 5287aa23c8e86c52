"""The gate on planted differences: what passes, what fails, and when it says that it cannot tell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from drafter.evaluation.baseline import Baseline, Figures, baseline_text, read_baseline
from drafter.evaluation.gate import Verdict, compared, fails, gate
from drafter.evaluation.samples import RunInvalid
from drafter.evaluation.suite import ScorerRule, Suite

RULES = {
    "events": ScorerRule(threshold=None, margin=0.02, invariant=False),
    "trigger": ScorerRule(threshold=None, margin=0.05, invariant=False),
    "citations": ScorerRule(threshold=None, margin=None, invariant=True),
}


def _suite(when_unclear: str = "pass") -> Suite:
    return Suite.model_validate({"name": "made", "incidents": ".", "scorers": RULES, "when_unclear": when_unclear})


def _side(events: Sequence[float | None], trigger: Sequence[float], citations: float = 1.0) -> Baseline:
    cases = {
        f"case-{n:02d}": {"embedded": Figures(inputs="x", values={"events": [e], "trigger": [t], "citations": [citations]})}
        for n, (e, t) in enumerate(zip(events, trigger, strict=True))
    }
    return Baseline(suite="made", because="test", code="", cases=cases)


def _verdict(verdicts: tuple[Verdict, ...], name: str) -> Verdict:
    return next(v for v in verdicts if v.scorer == name)


def test_the_same_figures_pass() -> None:
    side = _side([0.5] * 3, [1.0] * 3)
    assert {v.status for v in gate(_suite(), side, side)} == {"pass"}


def test_a_fall_on_every_one_of_many_incidents_is_a_regression() -> None:
    verdicts = gate(_suite(), _side([0.5] * 12, [1.0] * 12), _side([0.4] * 12, [1.0] * 12))
    events = _verdict(verdicts, "events")
    assert events.status == "regress"
    assert events.interval == pytest.approx((-0.1, -0.1))
    assert events.p == pytest.approx(2 / 2**12)
    assert events.adjusted == pytest.approx(2 * 2 / 2**12)  # Holm: two gated scorers
    assert fails(_suite(), events)


def test_binary_scores_are_judged_by_mcnemar() -> None:
    before, after = [1.0] * 9 + [0.0], [0.0] * 9 + [1.0]
    verdict = _verdict(gate(_suite(), _side([0.5] * 10, before), _side([0.5] * 10, after)), "trigger")
    assert verdict.p == pytest.approx(0.021484375)
    assert verdict.status == "regress"


def test_a_fall_within_the_margin_passes_even_where_it_is_certain() -> None:
    verdict = _verdict(gate(_suite(), _side([0.5] * 12, [1.0] * 12), _side([0.49] * 12, [1.0] * 12)), "events")
    assert verdict.status == "pass"


@pytest.mark.parametrize(("when_unclear", "failed"), [("pass", False), ("fail", True)])
def test_three_incidents_are_too_few_to_tell(when_unclear: str, failed: bool) -> None:
    suite = _suite(when_unclear)
    verdict = _verdict(gate(suite, _side([0.5] * 3, [1.0] * 3), _side([0.2] * 3, [1.0] * 3)), "events")
    assert verdict.status == "too few to tell"
    assert fails(suite, verdict) is failed


def test_an_unclear_rise_never_fails() -> None:
    suite = _suite("fail")
    verdict = _verdict(gate(suite, _side([0.5] * 3, [1.0] * 3), _side([0.5, 0.5, 0.9], [1.0] * 3)), "events")
    assert verdict.status == "too few to tell"
    assert not fails(suite, verdict)


def test_a_broken_invariant_fails_whatever_the_baseline_was() -> None:
    side = _side([0.5] * 3, [1.0] * 3, citations=0.99)
    verdict = _verdict(gate(_suite(), side, side), "citations")
    assert verdict.status == "regress"
    assert "case-00" in verdict.said


@pytest.mark.parametrize(("when_unclear", "failed"), [("pass", False), ("fail", True)])
def test_a_value_that_is_gone_is_no_zero_and_no_pass(when_unclear: str, failed: bool) -> None:
    """Else a change could pass by making the bad drafts unscored."""
    suite = _suite(when_unclear)
    verdict = _verdict(gate(suite, _side([0.5] * 6, [1.0] * 6), _side([None, *[0.5] * 5], [1.0] * 6)), "events")
    assert (verdict.lost, verdict.n, verdict.difference) == (("case-00",), 5, 0.0)
    assert (verdict.status, verdict.said) == ("too few to tell", "no value any more in case-00")
    assert fails(suite, verdict) is failed


def test_a_value_that_is_new_is_no_loss() -> None:
    verdict = _verdict(gate(_suite("fail"), _side([None, *[0.5] * 5], [1.0] * 6), _side([0.1, *[0.5] * 5], [1.0] * 6)), "events")
    assert (verdict.status, verdict.n) == ("pass", 5)


def test_repeats_and_engines_of_one_incident_are_one_incident() -> None:
    def side(value: float) -> Baseline:
        figures = Figures(inputs="x", values={"events": [value] * 20})
        return Baseline(suite="made", because="", code="", cases={"one": {"embedded": figures, "configured": figures}})

    verdict = _verdict(gate(_suite(), side(0.9), side(0.1)), "events")
    assert verdict.n == 1
    assert verdict.status == "too few to tell"


def test_other_incidents_make_an_invalid_run() -> None:
    with pytest.raises(RunInvalid, match="case-02 is not in the run"):
        gate(_suite(), _side([0.5] * 3, [1.0] * 3), _side([0.5] * 2, [1.0] * 2))
    other = _side([0.5] * 3, [1.0] * 3)
    other.cases["case-01"]["embedded"] = Figures(inputs="edited", values={})
    with pytest.raises(RunInvalid, match=r"case-01 .* changed since the baseline"):
        gate(_suite(), _side([0.5] * 3, [1.0] * 3), other)


def test_compare_judges_nothing() -> None:
    verdicts = compared(_side([0.5] * 12, [1.0] * 12), _side([0.1] * 12, [1.0] * 12))
    assert {v.status for v in verdicts} == {"reported"}
    events = _verdict(verdicts, "events")
    assert events.adjusted == events.p == pytest.approx(2 / 2**12)


def test_a_baseline_reads_back_as_it_was_written(tmp_path: Path) -> None:
    side = _side([0.5, None], [1.0, 0.0])
    (tmp_path / "b.json").write_text(baseline_text(side))
    assert read_baseline(tmp_path / "b.json") == side
    assert baseline_text(read_baseline(tmp_path / "b.json")) == baseline_text(side)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1.5", "-1", '"1"'])
def test_a_value_that_is_no_share_makes_an_invalid_run(tmp_path: Path, value: str) -> None:
    (tmp_path / "b.json").write_text(baseline_text(_side([0.25], [1.0])).replace("0.25", value))
    with pytest.raises(RunInvalid, match=r"events"):
        read_baseline(tmp_path / "b.json")


@pytest.mark.parametrize("line", ["NaN", '{"value": NaN}', "[" * 100_000, "[]", "{}", '{"case": 1, "scorer": 2}', "\x00"])
def test_a_line_that_is_no_result_makes_an_invalid_run(tmp_path: Path, line: str) -> None:
    (tmp_path / "r.jsonl").write_text(line + "\n")
    with pytest.raises(RunInvalid, match=r"r\.jsonl"):
        read_baseline(tmp_path / "r.jsonl")


@pytest.mark.parametrize("text", ["", "[]", '{"suite": 1}', "{" * 100])
def test_a_wrong_baseline_is_an_invalid_run(tmp_path: Path, text: str) -> None:
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(RunInvalid, match=r"b\.json is no baseline"):
        read_baseline(tmp_path / "b.json")
