"""`draft prompts …`: what is asked, word for word."""

from __future__ import annotations

import json

from drafter.prompting.library import load_prompts, prompt_faults, prompts_folder


def list_prompts(as_json: bool) -> int:
    """Prints id, version, short hash and purpose of the current prompts."""
    rows = [(p.id, p.version, p.sha256, p.why) for p in sorted(load_prompts().values(), key=lambda p: p.id)]
    if as_json:
        print(json.dumps([{"id": i, "version": v, "sha256": h, "why": w} for i, v, h, w in rows], indent=2))
    else:
        for prompt_id, version, digest, why in rows:
            print(f"{prompt_id:<20} v{version}  {digest[:12]}  {why}")
    return 0


def show_prompt(prompt_id: str) -> int:
    """Prints the newest version of a prompt as its file stands. Returns 2 when there is none."""
    prompts = load_prompts()
    if prompt_id not in prompts:
        print(f"No prompt {prompt_id[:80]!r}; there are {', '.join(sorted(prompts))}.")
        return 2
    prompt = prompts[prompt_id]
    print((prompts_folder() / prompt.id / f"v{prompt.version}.md").read_text("utf-8"), end="")
    return 0


def check_prompts(as_json: bool) -> int:
    """Checks lock, slots and examples of every version; 0 when all is well, 1 with one line per fault."""
    found = prompt_faults(prompts_folder())
    good = "Every prompt is as locked and every example holds."
    print(json.dumps(list(found)) if as_json else "\n".join(found) or good)
    return 1 if found else 0
