"""A sentence read for the rules: lower case, one space between words, one capital letter for each possible subject.

`The on-call engineer didn't check Redis's "slow" log.` reads ` R did not check redis 's · log . `: contractions written out,
code, links, numbers and quotations as `·`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from drafter.proof.given_names import given_names
from drafter.scoring.blame import lexicon as lx
from drafter.scoring.blame.clauses import marked
from drafter.scoring.blame.notation import NAME, NOBODY, PERSON, ROLE, SUBJECT_NAMES, TEAM, THEY, VENDOR, WE
from drafter.scoring.blame.vocabulary import JUDGING

TOKEN = re.compile(
    r"@?[^\W_]+(?:[-./:@&+#=*\\_]+[^\W_]+)*(?:['’](?![sS]\b)[a-z]+)?|['’][sS]\b"  # words; a possessive ending is a word
    r"|`[^`\n]*`|\"[^\"\n]{2,}\"|“[^”\n]{2,}”|«[^»\n]{2,}»|(?<!\w)'[^'\n]{2,}'(?!\w)"  # code and quotations
    r"|!!+|[,;:.!?…]|[\U0001F600-\U0001F64F\U0001F910-\U0001F92F\U0001F382-\U0001F38A\U0001F44F]"  # marks and faces
)
_ROLE_NUMBER = re.compile(r"responder-\d+")
"""The role that redaction puts in a person's place is a responder like any other."""
OPAQUE = "·"
FACE = "☹"
_QUOTES = "\"“«'"
_PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:['’][a-z]+)?")
_OPAQUE_ENDINGS = tuple("ing tion sion ment ness ity ies ous ible able ally ed ly ures ance ence sis".split())


@dataclass(frozen=True, slots=True)
class Read:
    """`text` is what the phrases search; `classes` are the subject letters in it; `quoted` the quotations, marks included;
    `pieces` what each token is written as, empty when it belongs to the subject that follows; `first` the token of the first subject."""

    text: str
    classes: frozenset[str]
    quoted: tuple[str, ...]
    attacker: bool
    pieces: tuple[str, ...]
    first: int

    def places(self, source: str, words: list[str], until: int) -> list[tuple[int, int, int, int]]:
        """(start, end) in `text` and (start, end) in `source`, the sentence whose tokens are `words`, of every piece of `text` up to
        `until`."""
        found, place, end = [], 1, 0
        for piece, word in zip(self.pieces, words, strict=True):
            start = source.find(word, end)  # what stands between two tokens begins none
            end = start + len(word)
            if piece:
                found.append((place, place + len(piece), start, end))
                place += len(piece) + 1
                if place >= until:
                    break
        return found


def tokens(sentence: str) -> list[str]:
    """The words, marks, code spans and quotations of a sentence."""
    return TOKEN.findall(sentence)


class _Pieces(dict[str, str]):
    """What each lower-case token is written as; remembers short ones, up to a limit."""

    def __missing__(self, low: str) -> str:
        piece = _piece(low)
        if len(low) < 24 and len(self) < 50_000:
            self[low] = piece
        return piece


def _piece(low: str) -> str:
    if low in lx.CONTRACTIONS:
        return lx.CONTRACTIONS[low]
    if low in lx.SUBJECT_CONTRACTIONS:
        return f"{low} {lx.SUBJECT_CONTRACTIONS[low][1]}"
    if low[0] == "!" and len(low) > 1:
        return "!!"
    if low in ",;:.!?…":
        return low
    if low in ("'s", "’s"):
        return "'s"
    if _PLAIN.fullmatch(low):
        return low.replace("’", "'")
    return FACE if len(low) == 1 and ord(low) > 0x1F300 else OPAQUE


PIECES = _Pieces()
COMMON_NAMES = given_names()
NAMES = COMMON_NAMES | frozenset((Path(__file__).parent / "rarer_names.txt").read_text("utf-8").split())
"""The common ones and about 17,000 rarer ones, without those that are words or products (from the first names of Faker 40, MIT licence, and some more)."""
_TELLING = frozenset({*lx.SIMPLE, *lx.HEADS, *lx.DEPARTMENTS, *lx.SUBJECT_CONTRACTIONS})
_TELLING_IN_CHAT = _TELLING | COMMON_NAMES


def read(words: list[str], lows: list[str]) -> Read:
    """Reads the tokens of one sentence; `lows` are `words` in lower case. Linear in their number."""
    if "responder-" in " ".join(lows):
        lows = ["responder" if _ROLE_NUMBER.fullmatch(low) else low for low in lows]
    return _Reader(words, lows).read()


class _Reader:
    """One sentence on its way: `pieces[i]` is what token `i` is written as, empty when it is part of another's noun phrase."""

    def __init__(self, words: list[str], lows: list[str]) -> None:
        self.words, self.lows = words, lows
        self.pieces = [PIECES[low] for low in lows]
        self.subjects: list[str] = []
        self.first = 0

    @cached_property
    def title(self) -> bool:
        """A heading in which most words are capitalised: capitals name nobody."""
        written = [w for w in self.words if w[0].isalpha()]
        return len(written) > 2 and 10 * sum(w[0].isupper() for w in written) > 6 * len(written)

    def read(self) -> Read:
        plain_chat = self.words == self.lows  # no capital letter anywhere: names are written like words
        telling = _TELLING_IN_CHAT if plain_chat else _TELLING
        for n in [
            n
            for n, (word, low) in enumerate(zip(self.words, self.lows, strict=True))
            if word != low or low in telling or low[0] == "@"
        ]:
            if self.pieces[n] and (kind := self._kind(n, plain_chat)) is not None:
                self.first = self.first if self.subjects else n
                self._mark(n, kind)
        quoted = tuple([w for w in self.words if w[0] in _QUOTES and len(w) > 3])
        attacker = not lx.ATTACKERS.isdisjoint(self.lows)
        if self.subjects:
            marked(self.pieces, self.words)
        text = " ".join(["", *filter(None, self.pieces), ""])
        return Read(text, frozenset(self.subjects), quoted, attacker, tuple(self.pieces), self.first)

    def _kind(self, n: int, plain_chat: bool) -> str | None:
        low = self.lows[n]
        kind = lx.SIMPLE.get(low)
        if kind == THEY and n and self._stands_for_things(n):
            return None
        if kind == WE and self.lows[max(0, n - 2) : n] in (["one", "of"], ["some", "of"]):
            self.pieces[n - 1] = self.pieces[n - 2] = ""
            return ROLE
        if low in lx.SUBJECT_CONTRACTIONS:
            return lx.SUBJECT_CONTRACTIONS[low][0]
        if kind is None and low in _TELLING:
            kind = self._headed(n)
        if kind is not None:
            return kind
        if plain_chat and low[0] != "@":
            return self._named_in_chat(n) if low in COMMON_NAMES else None
        return self._named(n)

    def _stands_for_things(self, n: int) -> bool:
        """`the old clients retry because they do not know better`: no people, but things in the plural, before the pronoun."""
        return not self.subjects and not lx.THINGS.isdisjoint(self.lows[:n])

    def _low(self, n: int) -> str:
        return self.lows[n] if 0 <= n < len(self.lows) else ""

    def _mark(self, n: int, kind: str) -> None:
        if kind in (ROLE, TEAM, VENDOR) and self.lows[n] not in lx.PRONOUNS:
            if self._is_thing(n) or self._low(n - 1) == "its":
                return
            if self._low(n + 1) in lx.SIMPLE and lx.SIMPLE[self._low(n + 1)] in (ROLE, TEAM) and self._low(n) != self._low(n + 1):
                return  # `on-call engineer`: the last noun is the head
            if self._absorb_modifiers(n) == "no" and kind == ROLE:
                kind = NOBODY
            if kind == TEAM and self._low(n + 1) and self.words[n + 1][0].isupper() and self.words[n][0].isupper() and n:
                self.pieces[n + 1] = ""
        if kind == NOBODY and self._low(n - 1) == "no":
            self.pieces[n - 1] = ""
        self.pieces[n] = f"novice {kind}" if self.lows[n] in lx.NOVICES else kind
        if self.lows[n] in lx.SUBJECT_CONTRACTIONS:
            self.pieces[n] = f"{kind} {lx.SUBJECT_CONTRACTIONS[self.lows[n]][1]}"
        self.subjects.append(kind)
        self._absorb_after(n, kind)

    def _is_thing(self, n: int) -> bool:
        after, before = self._low(n + 1), self._low(n - 1)
        if after in lx.NOT_PEOPLE_AFTER:
            return True
        if self.lows[n] in ("operator", "operators"):
            named = before in lx.SYSTEM_OPERATORS or (n > 1 and self.words[n - 1][0].isupper())
            return named or not lx.RECONCILING.isdisjoint(self.lows)
        if self.lows[n] == "management":
            return before in lx.PRACTICES
        return (
            after in ("'s", "’s") and self._low(n + 2) in ("fault", "error", "status") and self._low(n + 3) in lx.NOT_FAULT_AFTER
        )

    def _absorb_modifiers(self, n: int) -> str:
        """The noun phrase begins at a determiner up to four words back, which is returned, or at a known modifier; a judging word stays."""
        for start in range(n - 1, max(-1, n - 5), -1):
            low = self.lows[start]
            if low in lx.DETERMINERS:
                for k in range(start, n):
                    self.pieces[k] = "" if self.lows[k] not in JUDGING else self.pieces[k]
                self._absorb_partitive(start)
                return low
            if low in lx.FUNCTION_WORDS or self.pieces[start] in SUBJECT_NAMES or not low[0].isalpha():
                break
        for k in range(n - 1, max(-1, n - 4), -1):
            if self.lows[k] not in lx.MODIFIERS or self.lows[k] in JUDGING:
                break
            self.pieces[k] = ""
        return ""

    def _absorb_partitive(self, start: int) -> None:
        """`one of the engineers`, `no one on the team`, `member of the platform team` are one subject."""
        if self._low(start - 1) in ("of", "on", "in") and start > 1:
            head = self.pieces[start - 2]
            if head in ("one", "some", "several", "both", "many", "most", "each", "any", "two", "three"):
                self.pieces[start - 1] = self.pieces[start - 2] = ""
                if self._low(start - 3) in ("by", "from") or start < 4:
                    return

    def _absorb_after(self, n: int, kind: str) -> None:
        if (
            kind in (ROLE, NOBODY)
            and self._low(n + 1) in ("on", "in")
            and self._low(n + 2) in ("duty", "call", "shift", "charge")
        ):
            self.pieces[n + 1] = self.pieces[n + 2] = ""
        if kind == TEAM and self.lows[n] in lx.DEPARTMENTS and self._low(n + 1) in ("at", "in"):
            self.pieces[n + 1] = self.pieces[n + 2] = ""
        if kind in (PERSON, NAME):
            k = n + 1
            while k < len(self.words) and self.words[k][0].isupper() and self.lows[k] not in lx.SIMPLE and k < n + 4:
                self.pieces[k] = ""
                k += 1

    def _headed(self, n: int) -> str | None:
        low = self.lows[n]
        before, after = self._low(n - 1), self._low(n + 1)
        if low in lx.HEADS:
            kind, befores = lx.HEADS[low]
            if before in befores and (low != "responsible" or after in lx.HUMAN_VERBS):
                return kind
            if (
                low in ("member", "members")
                and after == "of"
                and not {"team", "staff", "teams"}.isdisjoint(self.lows[n + 1 : n + 6])
            ):
                return ROLE
            return None
        if low in lx.PEOPLE_DEPARTMENTS and (after.endswith("ed") or (n > 0 and self.words[n][0].isupper() and not self.title)):
            return TEAM
        starts = n == 0 or not self.words[n - 1][0].isalnum() or before in lx.OPENERS or (n == 1 and before in lx.MODIFIERS)
        at = after in ("at", "in") and n + 2 < len(self.words) and self.words[n + 2][0].isupper()
        return TEAM if starts and (after in lx.HUMAN_VERBS or at) else None

    def _named(self, n: int) -> str | None:
        """PERSON for a handle or a given name where a person stands; NAME for another capitalised word that may name one."""
        word, low = self.words[n], self.lows[n]
        if not word[0].isupper() and word[0] != "@":
            return None
        if word[0] == "@":
            return PERSON if len(word) > 1 else None
        after = self._low(n + 1)
        if word == "IT" and not self.title:
            return TEAM
        if low in lx.WORD_NAMES:
            if low in lx.MONTHS and self._low(n - 1) in lx.BEFORE_MONTHS:
                return None
            return PERSON if after in lx.HUMAN_VERBS or (after in ("'s", "’s") and n > 0) else None
        if low in lx.NOT_A_NAME or PIECES[low] == OPAQUE or low in lx.DEPARTMENTS:
            return None
        if low in NAMES:
            return PERSON
        starts = n == 0 or self.words[n - 1] in (".", ":", "!", "?", ";")
        if not word[1:].replace("-", "").islower() or len(word) < 3 or (starts and word.endswith(_OPAQUE_ENDINGS)):
            return None
        alone = n > 0 and self.words[n - 1] == ":" and after in ("", ".")
        by_people = after in lx.HUMAN_VERBS and after not in lx.SYSTEM_VERBS
        acts = (
            after in lx.PRIVATE_VERBS
            or (after in ("has", "had") and not lx.PRIVATE_VERBS.isdisjoint(self.lows[n + 2 : n + 5]))
            or (after in lx.HUMAN_VERBS and n > 0 and self.words[n - 1] == ",")
        )
        if acts or (after.endswith("ed") and n > 0 and self.words[n - 1] == ","):
            return None if self.title else PERSON
        named = not starts or alone or by_people or after in ("'s", "’s")
        return NAME if named and not self.title else None

    def _named_in_chat(self, n: int) -> str | None:
        low = self.lows[n]
        if low in lx.WORD_NAMES or low in lx.FUNCTION_WORDS:
            return PERSON if self._low(n + 1) in lx.HUMAN_VERBS else None
        return PERSON
