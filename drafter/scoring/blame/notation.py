"""The notation of the rules: a phrase is a row of elements, and compiles to one linear-time expression.

    HUMAN .. failed_to|neglected_to      a person or role, up to three words, then one of the two
    a|the? careless*                     an optional article, then any word that begins so
    !by                                  the next word is not this one
    sit+_on                              any finite form of the verb, or its participles: sat on, sits on, sitting on
    ..  --  ~  ~~                        gaps: 3 words of one clause; 7 of one clause; 10 and no other subject; 15
    -                                    up to 3 words that begin no noun phrase: adverbs and helpers
    &                                    up to 14 words, then a conjunction that goes on with the same subject
    >                                    either `-` or `&`: the same subject's verb, be it the first or a later one

Elements stand for whole words of a sentence as `reading` writes it. `_` is a space inside an alternative. A word in capitals is
a macro of `vocabulary`, or a class of subjects (CLASSES). Gaps never cross the end of a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.scoring.blame.concepts import CONCEPTS
from drafter.scoring.blame.forms import forms
from drafter.scoring.blame.vocabulary import COMMON, JUDGING, MACROS

WORDS = {**MACROS, **CONCEPTS}
"""Every class of words by its name."""
# Letters that stand for a subject in a read sentence, whose own words are all lower case.
PERSON, ROLE, NOBODY, TEAM, VENDOR, WE, THEY, SELF, NAME = "P", "R", "Z", "T", "V", "W", "Y", "I", "N"
SUBJECT_NAMES = {
    PERSON: "person", ROLE: "role", NOBODY: "role", TEAM: "team", VENDOR: "vendor", WE: "we", THEY: "role", SELF: "person", NAME: "vendor",
}  # fmt: skip
CLASSES = {
    "HUMAN": "PRZ", "PERSON": "P", "GROUP": "TV", "OTHERS": "PRZTV", "SOMEONE": "PRZYN", "WHOEVER": "PRZN", "SOMEBODY": "PRZTVYN", "COMPANY": "TVN",
    "NAMED": "PN", "UNKNOWN": "N", "NOBODY": "Z", "THEY": "Y", "US": "W", "ME": "I", "ANYONE": "PRZTVWYIN",
}  # fmt: skip
_SAID_OF = "(?:(?:" + "|".join(sorted(JUDGING)) + ") )?"  # the adjective that stays before a person's letter
_AFTER = (  # a relative clause or another modifier behind the noun, tried last
    r"(?:(?:, )?(?:who|whom|that|which|on|in|at|from|of|for|with|behind|responsible|[a-z]+ing) (?:[TVN] )?(?:[^ .;:|A-Z]+ ){0,10}?(?:, )?)??"
)
_PRONOUNS = {
    "us": WE,
    "we": WE,
    "i": SELF,
    "me": SELF,
    "they": THEY,
    "them": THEY,
    "he": PERSON,
    "she": PERSON,
    "him": PERSON,
    "nobody": NOBODY,
}
_STOPS = "and|but|or|because|so|when|while|that|which|not|never|no|without|cannot|if|until|since|as|before|after|to|was|were|be|been|is|are"
_GAPS = {
    "..": rf"(?:(?!(?:{_STOPS}) )[^ .;:!?,|A-Z]+ ){{0,3}}?",
    "--": rf"(?:(?!(?:{_STOPS}) )[^ .;:!?,|A-Z]+ ){{0,7}}?",
    "~": r"(?:[^ .;:!?|A-Z]+ ){0,10}?",
    "~~": r"(?:[^ .;!?]+ ){0,15}?",
    "&": r"(?:[^ .;:!?A-Z]+ ){0,14}?(?:and|but|yet|or|,) (?:(?:then|also|so|still|even|just|simply|thus|instead|later|and|but) ){0,2}",
}


_GAPS["-"] = rf"(?:(?!(?:{_STOPS}|the|a|an|its|his|her|their|our|this|these|those|some|of|in|on|at) )[^ .;:!?,|A-Z]+ ){{0,3}}?"
_GAPS[">"] = f"(?:{_GAPS['-']}|{_GAPS['&']})"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase: worth a search only where one word of each set of `anchors` (two at most) stands, `x*` being a beginning,
    and a class of `needs`, which begins the phrase if `subject_first`."""

    expression: str
    anchors: tuple[frozenset[str], ...]
    needs: frozenset[str]
    subject_first: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled on first use: a short run needs few of them."""
        return _compiled(self.expression)


_compiled = cache(re.compile)


def compile_phrase(phrase: str) -> Phrase:
    """Raises `KeyError` for an unknown macro."""
    expression, needs = "", frozenset[str]()
    anchors: list[frozenset[str]] = []
    for element in phrase.split():
        optional = element.endswith("?") and len(element) > 1
        bare = element.removesuffix("?") if optional else element
        if element in _GAPS:
            expression += _GAPS[element]
        elif element == "^":
            expression += r"(?:^ |[.!?:;,] )(?:(?:so|and|but|then|seriously|honestly|again|also|,) ){0,3}"
        elif bare[0] == "!" and bare[1] != "!":
            expression += f"(?!{_alternatives(bare[1:])})"
        elif bare in CLASSES:
            said_of = _SAID_OF if expression else ""  # where a phrase begins with a subject, its letter is what is looked for
            expression += f"(?:{said_of}[{CLASSES[bare]}] {_AFTER})" + ("?" if optional else "")
            needs = needs if optional or needs else frozenset(CLASSES[bare])
        else:
            expression += f"(?:{_alternatives(bare)})" + ("?" if optional else "")
            options = [] if optional else expanded(bare)
            anchors += _anchor(options) if options else []
            needs = needs or frozenset(options if SUBJECT_NAMES.keys() >= set(options) else ())
    start = phrase.split(maxsplit=1)[0]
    before = "" if start in {*CLASSES, "^"} else " "
    anchors.sort(key=lambda words: (len(words & COMMON), len(words)))
    return Phrase(before + expression, tuple(anchors[:2]), needs, start in CLASSES)


def expanded(element: str) -> list[str]:
    """Every alternative of an element, macros replaced, words separated by spaces."""
    found: list[str] = []
    for option in element.split("|"):
        if option in CLASSES:
            found += CLASSES[option]
        elif option.isalpha() and option.isupper() and len(option) > 1:
            found += expanded("|".join(WORDS[option].split()))
        elif "+" in option:
            before, _, after = option.replace("_", " ").partition("+")
            start, _, verb = before.rpartition(" ")
            found += [_written(f"{start} {form}{after}".lstrip()) for form in forms(verb)]
        else:
            found.append(_written(option.replace("_", " ")))
    return found


def _written(words: str) -> str:
    """Words as a read sentence has them, where pronouns are letters."""
    return " ".join(_PRONOUNS.get(word, word) for word in words.split(" "))


def _alternatives(element: str) -> str:
    return "|".join(re.escape(o).replace(r"\*", "[^ |]*").replace(r"\ ", " ") + r"\|? " for o in expanded(element))


def _anchor(options: list[str]) -> list[frozenset[str]]:
    """The least common word of each option; nothing when an option has none of its own."""
    words = frozenset(min(o.split(), key=lambda w: (w.isupper(), w in COMMON, -len(w))) for o in options)
    return [] if any(w[0] == "*" or w.isupper() for w in words) else [words]
