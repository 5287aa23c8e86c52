"""Who acts under a name: a person, or a bot that says so in its name."""

from __future__ import annotations

import re

from drafter.domain.records import Actor

_BOT = re.compile(r"\[bot\]|(?:^|[^a-z])(?:bot|robot)(?:$|[^a-z])|(?:^|[a-z])(?:Bot|Robot)$", re.IGNORECASE)
_SYSTEM = frozenset({"system", "root", "automation", "scheduler", "github-actions", "web-flow", "renovate", "dependabot"})


def actor_named(name: str | None) -> Actor:
    """`bot` or `system` where the name itself says so, `unknown` without a name, else `person`."""
    if not name:
        return "unknown"
    if name.lower() in _SYSTEM:
        return "system"
    return "bot" if _BOT.search(name) else "person"
