"""A draft as the files of its run folder; every byte is searched for protected names and secrets once more."""

from __future__ import annotations

import re

from drafter.domain.draft import Draft
from drafter.errors import LeakPrevented
from drafter.pipeline.run import Leaks, Prepared


def rendered(draft: Draft, prepared: Prepared) -> dict[str, bytes]:
    """File name → bytes. Raises `LeakPrevented` when any text still holds a protected name or secret."""
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
    for name, text in files.items():
        _refuse_leaks(name, text, prepared.leaks)
    return {
        **{name: text.encode() for name, text in files.items()},
        "evidence.jsonl": ledger_bytes(evidence, span_hashes(prepared.bundle, evidence)),
    }


def _refuse_leaks(name: str, text: str, leaks: Leaks) -> None:
    if found := leaks(re.sub(r"<style>.*?</style>", "", text, flags=re.S)):
        raise LeakPrevented(f"{name} would hold {len(found)} protected name(s) or secret(s); nothing was written.")
