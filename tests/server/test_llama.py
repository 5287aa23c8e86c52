"""The gateway against llama-server on a random model: its answers have the right shape and mean nothing."""

from __future__ import annotations

import pytest

from drafter.config.model_settings import Limits
from drafter.domain.asking import ANSWERS
from drafter.errors import AnswerInvalid, AnswerTruncated, ModelError
from drafter.prompting.examples import parse_examples
from drafter.prompting.library import load_prompts, prompts_folder
from tests.models.asking import gateway, remote

pytestmark = pytest.mark.server


def example_slots(prompt_id):
    prompt = load_prompts()[prompt_id]
    file = prompts_folder() / prompt_id / f"v{prompt.version}.examples.toml"
    return dict(parse_examples(file.read_bytes(), prompt)[0].slots)


@pytest.mark.parametrize("prompt_id", ANSWERS)
def test_nonsense_of_the_right_shape_validates_or_ends_in_its_class(llama, prompt_id):
    """The server takes the strictest mode; what comes back is typed, or one of our errors, and nothing else."""
    engine = remote(llama, mode="auto", deadline=120.0, model="tiny")
    ask = gateway(engine)
    try:
        answered = ask(prompt_id, ANSWERS[prompt_id], **example_slots(prompt_id))
    except (AnswerInvalid, AnswerTruncated) as error:
        assert ask.ledger.calls[0].usage.requests <= 2, error
    else:
        assert type(answered.value) is ANSWERS[prompt_id]
        assert answered.by == "tiny"
    usage = ask.ledger.calls[0].usage
    assert usage.mode == "json_schema_strict"
    assert usage.tokens_out


def test_a_question_that_does_not_fit_its_context_is_too_long(llama):
    slots = example_slots("analysis.impact")
    slots["title"] = "word " * 40_000
    with pytest.raises(AnswerTruncated):
        gateway(remote(llama, deadline=120.0, model="tiny"))("analysis.impact", ANSWERS["analysis.impact"], **slots)


@pytest.mark.parametrize("mode", ["json_schema", "tools", "md_json"])
def test_modes_that_it_does_not_enforce_end_in_our_errors(llama, mode):
    engine = remote(llama, mode=mode, deadline=60.0, model="tiny", limits=Limits(calls=2))
    try:
        answered = gateway(engine)("analysis.impact", ANSWERS["analysis.impact"], **example_slots("analysis.impact"))
    except ModelError as error:
        assert engine.budget.calls <= 2, error
    else:
        assert type(answered.value) is ANSWERS["analysis.impact"]
