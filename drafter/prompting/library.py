"""Where the prompts are and which version of each is current.

`prompts/<prompt id>/v<N>.md` with `v<N>.examples.toml` beside it; `prompts/LOCK.toml` holds the hash of every version.
In a wheel the same folder is `drafter/_prompts`.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from drafter.domain.asking import ANSWERS
from drafter.errors import PromptInvalid
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
    locked = read_lock(root)
    newest: dict[str, Prompt] = {}
    for prompt in every_version(root):
        if locked.get(name_of(prompt)) != prompt.sha256:
            raise PromptInvalid(
                f"{name_of(prompt)}: not as locked in {LOCK}; a released version never changes, add v{prompt.version + 1}"
            )
        if prompt.id not in newest or prompt.version > newest[prompt.id].version:
            newest[prompt.id] = prompt
    if missing := ANSWERS.keys() - newest.keys():
        raise PromptInvalid(f"no prompt for {', '.join(sorted(missing))}")
    return newest


def every_version(root: Path) -> list[Prompt]:
    """Every version in the folder, by id and version."""
    prompts = [_read(path) for path in root.glob("*/v*.md")]
    return sorted(prompts, key=lambda prompt: (prompt.id, prompt.version))


def read_lock(root: Path) -> dict[str, str]:
    """`{"timeline.extract/v1": sha256}`."""
    try:
        return {name: str(digest) for name, digest in tomllib.loads((root / LOCK).read_text("utf-8")).items()}
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise PromptInvalid(f"{LOCK}: {error}") from None


def lock_text(root: Path) -> str:
    """What LOCK.toml must hold: the hash of every version now in the folder, and of every version locked before."""
    held = {name_of(prompt): prompt.sha256 for prompt in every_version(root)}
    lines = [f'"{name}" = "{digest}"' for name, digest in sorted(held.items())]
    return (
        "# SHA-256 of each prompt version and its examples. A released version never changes: add the next one.\n"
        + "\n".join(lines)
        + "\n"
    )


def name_of(prompt: Prompt) -> str:
    return f"{prompt.id}/v{prompt.version}"


def _read(path: Path) -> Prompt:
    where = f"{path.parent.name}/{path.name}"
    examples = path.with_suffix(".examples.toml")
    prompt = parse_prompt(path.read_bytes(), where, examples.read_bytes() if examples.is_file() else b"")
    if where != f"{prompt.id}/v{prompt.version}.md":
        raise PromptInvalid(f"{where}: says it is {name_of(prompt)}")
    return prompt
