"""Messages in parts: sentences, and the clauses of a sentence that rules something out, each with what it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.analysis.stance import cleared_from, clears
from drafter.domain.text import SafeText, cut

SENTENCES = 30  # of one message; a pasted log is not a conversation
LONGEST = 380  # characters; a quote holds no more
_SENTENCE = re.compile(r"[^\n.!?;]+(?:[.!?;](?!\s|$)[^\n.!?;]*)*")
_JOINT = re.compile(r"[,:] | (?=(?:but|so|and|whereas|while|then|because|since) )| [-–—]{1,2} ")
_WORD = re.compile(r"[\w'’-]+")
_REFERRING = frozenset(
    """a an it its it's it’s that that's that’s this these those they one which he she so then ok okay yes yep yeah no nope hm hmm
    agreed well ah oh right i we i'm i’m think guess say said consider believe pretty sure certainly definitely clearly probably
    looks look like seems seem and but is was are were be been being has have had also now still as because since not at least
    thing change deploy the my our your confirmed verdict update fyi apparently""".split()
)
"""Words that stand before "is not it" without saying what is not."""
_EXPLICIT = re.compile(
    r"(?:\bnot|n['’]t|rul\w+ out|to do with|unrelated to) (?:be )?(?:caused by |due to |because of |from |related to )?"
    r"(?:the|our|my|your|an?|any) (?!cause\b|issue\b|problem\b|culprit\b|one\b|same\b|source\b|reason\b)\w",
    re.I,
)


def sentences(text: SafeText) -> Iterator[SafeText]:
    """The sentences of a message, at most `SENTENCES`; dots inside tokens (versions, hosts) do not end one."""
    for count, match in enumerate(_SENTENCE.finditer(text)):
        if count == SENTENCES:
            return
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        if end - start > 3:
            yield cut(text, start, min(end, start + LONGEST))


def clauses(sentence: SafeText) -> Iterator[SafeText]:
    """The sentence; where it rules something out in one clause and speaks of more in others, each of them by itself.

    A clause that clears without saying what ("…, so not it") belongs to what stands before it.
    """
    if not clears(sentence, "noise"):
        yield sentence
        return
    spans: list[tuple[int, int]] = []
    pending = start = before = 0
    for joint in (*_JOINT.finditer(sentence), None):
        end, after = joint.span() if joint is not None else (len(sentence), len(sentence))
        clause = cut(sentence, start, end)
        if clears(clause, "noise"):
            if not says_what(clause):
                spans.append((spans.pop()[0] if spans and pending == start else pending, end))
            else:
                spans += [(pending, before)] if pending < start else []
                spans.append((start, end))
            pending = after
        start, before = after, end
    if pending < len(sentence):
        spans.append((pending, len(sentence)))
    yield from (cut(sentence, start, end) for start, end in spans)


def says_what(clause: str) -> bool:
    """Whether a clause that rules something out names it: "the cache is not it", "not the database"; "that's not it" does not."""
    at = cleared_from(clause)
    if at is None:
        return False
    return _EXPLICIT.search(clause) is not None or any(w.lower() not in _REFERRING for w in _WORD.findall(clause[:at]))
