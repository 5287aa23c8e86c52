"""What a change says of other changes."""

from __future__ import annotations

import re

_REVERTS = re.compile(r"\b[Tt]his reverts commit ([0-9a-f]{7,64})\b")
_REVERT_TITLE = re.compile(r'^\s*(?:Revert|Reapply)[: ]+"?(.{1,300}?)"?\s*(?:\(#\d{1,9}\))?\s*$')


def reverts(title: str, description: str) -> dict[str, str]:
    """`reverts`: the commit that this one undoes; `reverts_title`: the title of the change that it undoes."""
    found: dict[str, str] = {}
    commit = _REVERTS.search(description)
    if commit:
        found["reverts"] = commit.group(1)
    undone = _REVERT_TITLE.match(title)
    if undone:
        found["reverts_title"] = undone.group(1)
    return found
