"""`drafting.summary`: the facts that code offers, in the order in which a stranger needs them."""

from __future__ import annotations

from drafter.domain.asking import Claim, EntryView, SummaryAnswer
from drafter.domain.text import SafeText

MOST = 6


def judge_summary(*, title: SafeText, facts: tuple[Claim, ...], entries: tuple[EntryView, ...]) -> SummaryAnswer:
    """Up to six of the facts offered, each a sentence; where there are too few, turning points of the timeline."""
    chosen = [Claim(text=_sentence(f.text), cites=f.cites, quote=f.quote) for f in facts if f.text.strip()][:MOST]
    if len(chosen) < 3:
        told = {claim.cites for claim in chosen}
        chosen += [Claim(text=_sentence(e.summary), cites=e.evidence) for e in entries if e.evidence not in told][
            : 3 - len(chosen)
        ]
    return SummaryAnswer(claims=tuple(chosen))


def _sentence(text: str) -> str:
    whole = text.strip()
    whole = whole[:1].upper() + whole[1:] if not whole.startswith("responder-") else whole
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."
