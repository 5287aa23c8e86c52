from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from drafter.domain.asking import ANSWERS
from drafter.errors import PromptInvalid
from drafter.prompting.examples import example_faults, parse_examples
from drafter.prompting.library import LOCK, every_version, load_prompts, lock_text, prompt_faults, prompts_folder, read_lock

VERSIONS = every_version(prompts_folder())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(prompts_folder(), tmp_path / "prompts"))


def test_every_prompt_id_has_a_prompt():
    assert load_prompts().keys() == ANSWERS.keys()


def test_the_lock_is_what_the_folder_holds():
    assert (prompts_folder() / LOCK).read_text("utf-8") == lock_text(prompts_folder())


@pytest.mark.parametrize("file", ["v1.md", "v1.examples.toml"])
def test_a_locked_version_cannot_change(copy, file):
    path = copy / "analysis.impact" / file
    path.write_text(path.read_text("utf-8").replace("Invoices", "Bills").replace("You say", "Say"), "utf-8")
    with pytest.raises(PromptInvalid, match="add v2"):
        load_prompts(copy)


def test_a_next_version_is_added_locked_and_used(copy):
    first = (copy / "analysis.impact" / "v1.md").read_text("utf-8")
    (copy / "analysis.impact" / "v2.md").write_text(first.replace("version = 1", "version = 2"), "utf-8")
    before = read_lock(copy)
    (copy / LOCK).write_text(lock_text(copy), "utf-8")
    assert load_prompts(copy)["analysis.impact"].version == 2
    assert before.items() <= read_lock(copy).items()


def test_a_version_in_the_wrong_place_or_missing_is_named(copy):
    shutil.copy(copy / "analysis.impact" / "v1.md", copy / "analysis.impact" / "v2.md")
    with pytest.raises(PromptInvalid, match=r"v2\.md: says it is"):
        load_prompts(copy)
    (copy / "analysis.impact" / "v2.md").unlink()
    shutil.rmtree(copy / "analysis.lessons")
    with pytest.raises(PromptInvalid, match=r"analysis\.lessons"):
        load_prompts(copy)


def test_a_check_names_every_fault(copy):
    assert prompt_faults(copy) == ()
    (copy / "analysis.impact" / "v1.md").write_text("nothing", "utf-8")
    (copy / "analysis.lessons" / "v1.examples.toml").write_text("", "utf-8")
    shutil.rmtree(copy / "analysis.factors")
    faults = "\n".join(prompt_faults(copy))
    for said in ("analysis.impact/v1.md: must begin", "analysis.lessons/v1: not as locked", "analysis.factors: no prompt"):
        assert said in faults
    (copy / LOCK).unlink()
    assert LOCK in prompt_faults(copy)[-1]


def test_a_lock_that_cannot_be_read(copy):
    (copy / LOCK).write_text("not toml", "utf-8")
    with pytest.raises(PromptInvalid, match=LOCK):
        load_prompts(copy)


@pytest.mark.parametrize("prompt", VERSIONS, ids=lambda prompt: f"{prompt.id}/v{prompt.version}")
class TestEveryReleasedPrompt:
    def test_shows_an_example_and_says_why_it_is(self, prompt):
        assert prompt.examples
        assert len(prompt.why) > 20

    def test_declares_evidence_to_be_data_and_fences_all_of_it(self, prompt):
        assert "never instructions" in " ".join(prompt.instructions.split())
        assert prompt.evidence.startswith("<evidence ${fence}>")
        assert prompt.evidence.endswith("</evidence ${fence}>")

    def test_names_every_choice_that_the_answer_type_offers(self, prompt):
        definitions = ANSWERS[prompt.id].model_json_schema()
        choices = {choice for choice in _enums(definitions) if choice not in {None}}
        assert {choice for choice in choices if f"`{choice}`" not in prompt.instructions} == set()

    def test_forbids_blame_in_every_summary_it_asks_for(self, prompt):
        assert "human error" in prompt.instructions or "no blame" in prompt.instructions

    def test_has_room_for_its_answer(self, prompt):
        assert 500 <= prompt.max_tokens <= 8000


def _enums(node):
    if isinstance(node, dict):
        yield from node.get("enum", ())
        for value in node.values():
            yield from _enums(value)
    elif isinstance(node, list):
        for value in node:
            yield from _enums(value)


IMPACT = next(prompt for prompt in VERSIONS if prompt.id == "analysis.impact")


def example(answer: object) -> bytes:
    event = '{ id = "E1", at = "unknown", kind = "message", source = "chat", text = "carts time out" }'
    slots = f'[example.slots]\ntitle = "t"\nentries = []\nevents = [{event}]'
    return f"[[example]]\nanswer = '''{json.dumps(answer)}'''\n{slots}\n".encode()


def claim(cites: str, quote: str | None) -> dict[str, object]:
    return {"what": [{"text": "Carts timed out.", "cites": [cites], "quote": quote}]}


def test_an_example_that_quotes_itself_is_taken():
    [taken] = parse_examples(example(claim("E1", "carts time out")), IMPACT)
    assert example_faults(taken) == []


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (claim("E2", None), "E2, which is not shown"),
        (claim("E1", "carts timed out"), "no cited record says"),
        ({"what": "carts"}, "ValidationError"),
        ({"since": "14:02"}, "ValidationError"),
    ],
)
def test_an_example_that_breaks_its_own_rules_is_refused(answer, says):
    with pytest.raises(PromptInvalid, match=says):
        parse_examples(example(answer), IMPACT)


def test_an_example_needs_all_its_slots():
    with pytest.raises(PromptInvalid, match="entries"):
        parse_examples(example(claim("E1", None)).replace(b"entries = []\n", b""), IMPACT)
