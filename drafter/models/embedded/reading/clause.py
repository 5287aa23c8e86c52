"""What stands around a verb in the words of a clause: who acts, on what, and what the clause belongs to."""

from __future__ import annotations

from drafter.models.embedded.reading.grammar import (
    ACTORS,
    ADVERBS,
    CONFIRMING,
    FINITE,
    LINKS,
    OBJECT,
    SINCE_WHEN,
    SUBJECT,
    TELLS_WHEN,
    WE,
)
from drafter.models.embedded.reading.lexicon import LOOKED, PARTICLES

REACH = 4
"""How many words before a verb may still belong to it."""


def subordinate(words: list[str], at: int) -> bool:
    """`after we created them`, `the change I applied`, `have we changed something`: not said to be done."""
    who = next((n for n in range(at - 1, -1, -1) if words[n] in WE), 0)
    return bool(who) and words[who - 1] in SINCE_WHEN


def by_itself(words: list[str], at: int) -> bool:
    """`started 09:52`, `restarted 14 times`: something happened, and nobody did it."""
    following = words[at + 1 : at + 2]
    return "times" in words or any(w in TELLS_WHEN or w[0].isdigit() for w in following)


def by_people(words: list[str]) -> bool:
    return any(w in ACTORS or w in WE or w in ("hand", "me", "us") or named(w) for w in words)


def subject(words: list[str], at: int) -> bool:
    """`billing address is wrong`, `clearing house confirms`: the verb's form belongs to a noun that something is said of."""
    for word in words[at + 1 : at + 5]:
        if word in LINKS or word in OBJECT:
            return False
        if word in SUBJECT or word in CONFIRMING:
            return True
    return False


def calls(words: list[str], at: int) -> bool:
    """A bare verb that is a call: short, or with something plain to act on; `purge fanout in fra last acked 88120` is none."""
    following = words[at + 1 : at + 2]
    if len(words) <= at + 4 or not following:
        return True
    return following[0] in OBJECT | PARTICLES or any(not c.isalpha() for c in following[0])


def has_object(words: list[str], at: int) -> bool:
    """`merges the second PR`; but `restarts are slow`."""
    following = words[at + 1 : at + 2]
    return bool(following) and (following[0] in OBJECT or any(c.isdigit() for c in following[0]))


def object_follows(words: list[str], at: int) -> bool:
    """Something is acted on; `matchmaking times out` has a subject instead."""
    if subject(words, at):
        return False
    told_of = not {"is", "are", "was", "were", "be"}.isdisjoint(words[:at]) and WE.isdisjoint(words[:at])
    return len(words) > at + 1 and words[at + 1] not in FINITE | TELLS_WHEN and not told_of


def leads(words: list[str], at: int) -> bool:
    """Nothing stands before the verb but openers, adverbs, roles and the team."""
    if at > REACH:
        return False
    return all(w in ADVERBS or w in WE or named(w) or w in LOOKED for w in words[:at])


def named(word: str) -> bool:
    return word.startswith("responder-") and word[10:].isdigit()
