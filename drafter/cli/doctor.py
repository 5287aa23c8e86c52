"""`draft doctor`: what is configured, where each value came from, what works without a network."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path


def examine(config: Path | None, as_json: bool) -> int:
    """Prints the settings with their origins and what stands ready. Never prints a key. Returns 0, or 1 if something is amiss."""
    from drafter.config.settings import load_settings
    from drafter.pipeline.places import standing
    from drafter.storage.places import data_folder

    loaded = load_settings(config, os.environ, standing())
    checks = [_engine_check(loaded.settings.engine, loaded.settings.model.api_key_env, loaded.settings.model.endpoint)]
    checks += [_data_check(data_folder(os.environ)), _tokens_check(data_folder(os.environ)), _prompts_check(), _second_opinion()]
    if as_json:
        rows = [{"setting": k, "value": v, "origin": o} for k, v, o in loaded.rows()]
        print(json.dumps({"settings": rows, "checks": [{"name": n, "ok": ok, "says": s} for n, ok, s in checks]}, indent=2))
    else:
        for key, value, origin in loaded.rows():
            print(f"{key:<28} {value:<36} {origin}")
        print()
        for name, ok, says in checks:
            print(f"{'ok ' if ok else 'NO '} {name:<16} {says}")
    return 0 if all(ok for _, ok, _ in checks) else 1


Check = tuple[str, bool, str]


def _engine_check(engine: str, key_name: str, endpoint: str) -> Check:
    if engine == "embedded":
        return ("engine", True, "embedded: works without network and key; nothing leaves this machine")
    has_key = bool(os.environ.get(key_name)) or endpoint.startswith(("http://127.", "http://localhost", "http://[::1]"))
    return ("engine", has_key, f"{engine} at {endpoint}; key from {key_name}: {'set' if has_key else 'not set'}")


def _data_check(folder: Path) -> Check:
    nearest = next(p for p in (folder, *folder.parents) if p.exists())
    return ("data folder", os.access(nearest, os.W_OK), f"{folder} (kept answers, roles files)")


def _tokens_check(folder: Path) -> Check:
    from drafter.models.tokens import counter, vocabulary_folders

    return ("token counts", True, counter(vocabulary_folders(folder, os.environ)).label)


def _prompts_check() -> Check:
    from drafter.prompting.library import load_prompts

    return ("prompts", True, f"{len(load_prompts())} prompts, all as locked")


def _second_opinion() -> Check:
    there = importlib.util.find_spec("detect_secrets") is not None
    return (
        "second opinion",
        True,
        "detect-secrets votes on secrets" if there else "detect-secrets is not installed (extra: redact)",
    )
