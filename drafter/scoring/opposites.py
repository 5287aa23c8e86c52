"""A word of the records turned into its opposite: "rose" for "fell", "enabled" for "turned off", "failed" for "passed"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from drafter.domain.draft import Score
from drafter.proof.carried import carried_text
from drafter.scoring.truth import share
from drafter.scoring.view import Told, View, told

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")
_NEAR = 7
"""Words on either side of a pole in which its subject is looked for."""
_STEM = 5
_DENYING = re.compile(r"no|not|never|without|nobody|none|nor|neither|cannot|unable|.*n['’]t")
_BEFORE = 3
"""Words before a pole in which a denial is looked for: "not enabled" says "disabled", and proof looks after negations."""
_PAIRS: Sequence[tuple[str, str]] = (
    (
        "rose risen rise rises rising climb* grew grow grows growing grown increas* soar* surg* go+up going+up went+up",
        "fell fall falls falling fallen decreas* declin* shrink* shrank shrunk go+down going+down went+down",
    ),
    ("enabl* activat* turn+on switch+on", "disabl* deactivat* turn+off switch+off"),
    (
        "pass passed passes passing succeed* success successful successfully",
        "fail failed fails failing failure failures",
    ),
    ("accept* allow* permit*", "reject* refus* deny denies denied block*"),
    ("add added adds adding", "remov*"),
    ("start started starts starting began begin* begun resum*", "stop* halt* paus*"),
    ("open opened opens", "close closed closes closing"),
    ("lock locks locked locking", "unlock*"),
    ("connect connected connects", "disconnect*"),
    ("promot* upgrad*", "demot* downgrad*"),
    ("grant*", "revok*"),
    ("creat*", "delet*"),
    ("includ*", "exclud*"),
    ("faster", "slower"),
    ("higher", "lower"),
    ("more", "fewer less"),
    ("full", "empty"),
    ("healthy", "unhealthy"),
    ("fired fires firing", "resolved cleared"),
)
"""Poles that deny each other where both speak of one thing. A star stands for any ending, a plus for a few words between."""
_PARTICLES = {
    "turn": ("on", "off"),
    "switch": ("on", "off"),
    "go": ("up", "down"),
    "going": ("up", "down"),
    "went": ("up", "down"),
}
"""Verbs and the particles that decide."""
_INFLECTED = re.compile(r"(turn|switch)(?:s|es|ed|ing)?")


@cache
def _poles() -> tuple[Mapping[str, tuple[int, int]], Mapping[str, tuple[int, int]]]:
    """(whole words, beginnings) → (pair, side). A verb with a particle stands as `turn+on`."""
    whole: dict[str, tuple[int, int]] = {}
    begins: dict[str, tuple[int, int]] = {}
    for pair, sides in enumerate(_PAIRS):
        for side, words in enumerate(sides):
            for word in words.split():
                (begins if word.endswith("*") else whole)[word.rstrip("*")] = (pair, side)
    return whole, begins


def _pole(words: Sequence[str], at: int) -> tuple[int, int] | None:
    whole, begins = _poles()
    word = words[at]
    inflected = _INFLECTED.fullmatch(word)
    verb = inflected[1] if inflected else word
    if verb in _PARTICLES:
        particle = next((w for w in words[at + 1 : at + 5] if w in _PARTICLES[verb]), None)
        return whole.get(f"{verb}+{particle}")
    return whole.get(word) or next((begins[word[:n]] for n in range(3, len(word) + 1) if word[:n] in begins), None)


@lru_cache(256)  # a long record is cited by many statements in a row
def _placed(text: str) -> tuple[tuple[tuple[int, int], frozenset[str]], ...]:
    """Every pole of the text that is not denied, with the stems of the words around it."""
    words = [w.lower() for w in _WORD.findall(text)]
    found = []
    for at in range(len(words)):
        denied = any(_DENYING.fullmatch(w) for w in words[max(0, at - _BEFORE) : at])
        if not denied and (pole := _pole(words, at)) is not None:
            around = (*words[max(0, at - _NEAR) : at], *words[at + 1 : at + 1 + _NEAR])
            found.append((pole, frozenset(w[:_STEM] for w in around if len(w) > 3)))
    return tuple(found)


def turned(text: str, records: Sequence[str]) -> bool:
    """Whether the text has one pole of a pair and the records, of the same thing, only the other."""
    said = _placed(text)
    known = [placed for record in records for placed in _placed(record)]
    here, there = {pole for pole, _ in said}, {pole for pole, _ in known}
    return any(
        (pair, 1 - side) in there and (pair, side) not in there and (pair, 1 - side) not in here and around & others
        for (pair, side), around in said
        for pole, others in known
        if pole == (pair, 1 - side)
    )


def opposites(view: View) -> Score:
    """Share of the sentences with a word that has an opposite in which it is not turned into what the cited records say of the
    same thing."""
    judged = [t for t in told(view.draft) if t.where != "action_items" and _placed(t.text)]
    bad = [(t.where, t.text) for t in judged if _against(t, view)]
    return share("opposites", len(judged), bad, "sentences turn no word of their records into its opposite")


def _against(said: Told, view: View) -> bool:
    return turned(said.text, [carried_text(record) for record in view.records(said.cites)])
