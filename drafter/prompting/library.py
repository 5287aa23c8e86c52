"""Where the prompts are and which version of each is current.

`prompts/<prompt id>/v<N>.md` with `v<N>.examples.toml` beside it; `prompts/LOCK.toml` holds the hash of every version.
In a wheel the same folder is `drafter/_prompts`.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from drafter.domain.asking import ANSWERS
from drafter.errors import PromptInvalid
from drafter.prompting.examples import example_text, parse_examples
from drafter.prompting.prompt import Prompt, parse_prompt

_PACKAGE = Path(__file__).parent.parent
LOCK = "LOCK.toml"


def prompts_folder() -> Path:
    """The folder of the checkout, or of the installed package. Raises `PromptInvalid` when neither is there."""
    for folder in (_PACKAGE / "_prompts", _PACKAGE.parent / "prompts"):
        if folder.is_dir():
            return folder
    raise PromptInvalid("no prompts beside the package: the installation is incomplete")


def load_prompts(folder: Path | None = None) -> dict[str, Prompt]:
    """The newest version of every prompt id. Raises `PromptInvalid` when one is missing, wrong or not as locked."""
    root = folder or prompts_folder()
    prompts = every_version(root)
    if faults := _lock_faults(prompts, read_lock(root)):
        raise PromptInvalid(faults[0])
    return {prompt.id: prompt for prompt in prompts}


def prompt_faults(root: Path) -> tuple[str, ...]:
    """All that is wrong with the prompts of a folder, a line each, for `draft prompts check`."""
    prompts, faults = [], []
    for path in _files(root):
        try:
            prompts.append(_read(path))
        except PromptInvalid as error:
            faults.append(str(error))
    try:
        return (*faults, *_lock_faults(prompts, read_lock(root)))
    except PromptInvalid as error:
        return (*faults, str(error))


def _lock_faults(prompts: list[Prompt], locked: dict[str, str]) -> list[str]:
    held = {name_of(prompt): prompt for prompt in prompts}
    changed = [
        f"{name}: not as locked in {LOCK}; a released version never changes, add v{prompt.version + 1}"
        for name, prompt in held.items()
        if locked.get(name) != prompt.sha256
    ]
    gone = [f"{name}: locked in {LOCK} and not in the folder" for name in sorted(locked.keys() - held.keys())]
    missing = [f"{prompt_id}: no prompt" for prompt_id in sorted(ANSWERS.keys() - {prompt.id for prompt in prompts})]
    return [*missing, *changed, *gone]


def every_version(root: Path) -> list[Prompt]:
    """Every version in the folder, by id and version. Raises `PromptInvalid` for the first that is wrong."""
    return sorted((_read(path) for path in _files(root)), key=lambda prompt: (prompt.id, prompt.version))


def read_lock(root: Path) -> dict[str, str]:
    """`{"timeline.extract/v1": sha256}`."""
    try:
        return {name: str(digest) for name, digest in tomllib.loads((root / LOCK).read_text("utf-8")).items()}
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise PromptInvalid(f"{LOCK}: {error}") from None


def lock_text(root: Path) -> str:
    """What LOCK.toml must hold: the hash of every version in the folder."""
    held = {name_of(prompt): prompt.sha256 for prompt in every_version(root)}
    lines = [f'"{name}" = "{digest}"' for name, digest in sorted(held.items())]
    return (
        "# SHA-256 of each prompt version and its examples. A released version never changes: add the next one.\n"
        + "\n".join(lines)
        + "\n"
    )


def name_of(prompt: Prompt) -> str:
    return f"{prompt.id}/v{prompt.version}"


def _files(root: Path) -> list[Path]:
    return sorted(root.glob("*/v*.md"))


def _read(path: Path) -> Prompt:
    where = f"{path.parent.name}/{path.name}"
    beside = path.with_suffix(".examples.toml")
    examples = beside.read_bytes() if beside.is_file() else b""
    prompt = parse_prompt(path.read_bytes(), where, examples)
    if where != f"{prompt.id}/v{prompt.version}.md":
        raise PromptInvalid(f"{where}: says it is {name_of(prompt)}")
    return replace(prompt, examples=example_text(prompt, parse_examples(examples, prompt)))
