"""A draft as the files of its run folder; every byte is searched for protected names once more."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.domain.draft import Draft
from drafter.errors import LeakPrevented
from drafter.pipeline.run import Leaks, Prepared

_STYLE = re.compile(r"<style>.*?</style>", re.S)


def rendered(draft: Draft, prepared: Prepared) -> dict[str, bytes]:
    """File name → bytes. A protected name that still stands in a text becomes `[name]`; the incident's own id stays.

    Raises `LeakPrevented` when a name cannot be taken out.
    """
    from drafter.drafting.html import render_html
    from drafter.drafting.markdown import render_markdown
    from drafter.drafting.picture import timeline_svg
    from drafter.evidence.ledger import ledger_bytes
    from drafter.evidence.places import span_hashes

    evidence = prepared.redacted.evidence
    files = {
        "draft.json": draft.model_dump_json(indent=2) + "\n",
        "draft.md": render_markdown(draft, evidence),
        "draft.html": render_html(draft, evidence),
        "timeline.svg": timeline_svg(draft, evidence),
    }
    safe = {name: without_names(name, text, prepared.leaks, draft.incident.id) for name, text in files.items()}
    ledger = ledger_bytes(evidence, span_hashes(prepared.bundle, evidence))
    return {**{name: text.encode() for name, text in safe.items()}, "evidence.jsonl": ledger}


def without_names(file: str, text: str, leaks: Leaks, incident: str) -> str:
    """The text with every protected name masked. `incident` is the id that the user gave, which may hold a name."""
    found = leaks(_STYLE.sub("", text).replace(incident, ""))
    if not found:
        return text
    parts = [_masked(part, found) for part in text.split(incident)] if incident else [_masked(text, found)]
    if left := leaks(_STYLE.sub("", "\n".join(parts))):
        raise LeakPrevented(f"{file} would hold {len(left)} protected name(s); nothing was written.")
    return incident.join(parts)


def _masked(text: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        spaced = r"[\W_]+".join(re.escape(word) for word in re.findall(r"\w+", name))
        text = re.sub(rf"(?<!\w)@?{spaced}(?!\w)", "[name]", text, flags=re.IGNORECASE)
    return text
