from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.cause_cues import CAUSE_CUES
from drafter.domain.cues import votes
from drafter.domain.trigger_cues import TRIGGER_CUES
from drafter.models.embedded.judging.classify import classify_summary

LABELS = Path(__file__).resolve().parents[4] / "evals" / "labels" / "trigger_cause.jsonl"
ROWS = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("text", "trigger", "cause"),
    [
        ("Release 4.1 was deployed at noon. A bug in it dereferenced a null value.", "binary_push", "software"),
        (
            "A firewall rule was changed. Nobody had reviewed the rendered file.",
            "configuration_push",
            "development_process_failure",
        ),
        ("Traffic rose to ten times the usual rate. The database was undersized.", "user_behavior_change", "deployment_planning"),
        ("The cause is unknown; the errors went away.", "undetermined", "undetermined"),
        ("", "undetermined", "undetermined"),
    ],
)
def test_short_reports(text: str, trigger: str, cause: str) -> None:
    assert classify_summary(text) == (trigger, cause)


def test_labels_are_what_they_should_be() -> None:
    assert len(ROWS) >= 60 and {r["split"] for r in ROWS} == {"train", "tune", "test"}
    assert all(r["rationale"] and r["text"] for r in ROWS)
    assert len({r["id"] for r in ROWS}) == len(ROWS)


def test_the_held_out_labels_are_mostly_met() -> None:
    held = [r for r in ROWS if r["split"] == "test"]
    answers = [classify_summary(r["text"]) for r in held]
    trigger = sum(t in (r["trigger"], *r["alt_trigger"]) for r, (t, _) in zip(held, answers, strict=True))
    cause = sum(c in (r["root_cause"], *r["alt_root_cause"]) for r, (_, c) in zip(held, answers, strict=True))
    assert trigger >= 0.8 * len(held) and cause >= 0.65 * len(held)


def test_a_negated_wording_is_no_vote() -> None:
    assert "network_failure" in votes(CAUSE_CUES, "there was packet loss")
    assert "network_failure" not in votes(CAUSE_CUES, "there was no packet loss")


def test_either_order_of_words_is_heard() -> None:
    assert (
        votes(TRIGGER_CUES, "the limit was lowered").keys()
        == votes(TRIGGER_CUES, "lowered the limit").keys()
        >= {"configuration_push"}
    )


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=500))
def test_any_text_is_classified(text: str) -> None:
    trigger, cause = classify_summary(text)
    assert trigger in TRIGGER_CUES and cause in CAUSE_CUES
