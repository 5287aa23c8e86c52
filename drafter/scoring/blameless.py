"""Blamelessness of a draft: its own words are judged, the evidence that it quotes is not."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.draft import Draft, Score
from drafter.scoring.blame.judge import judge
from drafter.scoring.prose import sentences as sentences_of
from drafter.scoring.truth import statements


def blamelessness(draft: Draft) -> Score:
    """Share of the draft's sentences in which the rules find no blame (block or warn); `spans` are the others."""
    told = list(sentences(draft))
    bad = tuple((where, text) for where, text in told if any(f.severity != "info" for f in judge(text)))
    if not told:
        return Score(name="blamelessness", value=None, reason="The draft says nothing.")
    reason = f"{len(told) - len(bad)} of {len(told)} sentences carry no blame."
    return Score(name="blamelessness", value=round(1 - len(bad) / len(told), 4), reason=reason, spans=bad[:50])


def sentences(draft: Draft) -> Iterator[tuple[str, str]]:
    """(part of the draft, sentence) for everything that the draft says in its own words."""
    texts: list[tuple[str, str]] = [("summary", c.text) for c in draft.summary]
    texts += [("timeline", e.summary) for e in draft.timeline]
    texts += [(where, s.text) for where, s in statements(draft)]
    texts += [("action_items", f"{a.title}. {a.done_when}") for a in draft.action_items]
    for where, text in texts:
        yield from ((where, text[start:end]) for start, end in sentences_of(text))
