"""Every form of every name, and how sure a bare form of it is to mean the person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from drafter.redaction.identities import Identity
from drafter.redaction.naming import PARTICLES, WORD, folded, full_name, is_office, tokens
from drafter.redaction.nicknames import nicknames
from drafter.redaction.words import ACRONYMS, TERMS, is_ordinary, ordinary_words

_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_HONORIFIC = re.compile(r"(?i)^(?:dr|prof|mr|mrs|ms|mx|sir|dame)\.? (?=\w)")


class Sure(IntEnum):
    """How a form is recognised in text."""

    ALWAYS = 0
    """In any case, anywhere as a whole word: full names, e-mails, handles and names that are no ordinary words."""
    CAPITALISED = 1
    """An ordinary word (`Mark`, `Grace`) or a very short name (`Bo`): with a capital and where the sentence speaks of someone."""
    CUED = 2
    """A proper noun of the trade (`Jordan`, `Jenkins`): only as mention or right beside a telling word."""
    INITIALS = 3
    """`NP`: upper case as written."""
    CUED_INITIALS = 4
    """`DB`: initials that are an abbreviation first; only as mention, as speaker, or closing a `by DB`."""
    LAST_INITIAL = 5
    """`Ana L`: the last letter upper case as written."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One form: folded words, how sure, and who it may be (several people when they share it)."""

    words: tuple[str, ...]
    sure: Sure
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Aliases:
    """`starting[word]`: the forms that start with a folded word, longest first. `labels`: a folded author label → person.
    `unspaced`: names of scripts that put no blank between words, found inside them."""

    starting: dict[str, tuple[Alias, ...]]
    labels: dict[str, int]
    unspaced: dict[str, Alias]

    def forbidden(self) -> frozenset[str]:
        """What must not stand in anything that leaves: every form that means a person wherever it stands."""
        forms = (alias for aliases in self.starting.values() for alias in aliases)
        sure = {" ".join(alias.words) for alias in forms if alias.sure is Sure.ALWAYS}
        cued = {
            "@" + alias.words[0]
            for aliases in self.starting.values()
            for alias in aliases
            if alias.sure in (Sure.CAPITALISED, Sure.CUED)
        }
        return frozenset(sure | cued)


def aliases(people: Sequence[Identity], allowed: Iterable[str]) -> Aliases:
    """All forms of all people. `allowed`: names that stay as written."""
    kept = {tokens(name) for name in allowed}
    holders: dict[tuple[tuple[str, ...], Sure], dict[int, None]] = defaultdict(dict)
    labels: dict[str, int] = {}
    for index, person in enumerate(people):
        for label in (*person.names, *person.keys, *person.emails):
            labels.setdefault(folded(label), index)
        for words, sure in _forms(person):
            if words not in kept and len("".join(words)) > 1 and words[0] != "responder":
                holders[words, sure][index] = None
    unspaced: dict[str, dict[int, None]] = defaultdict(dict)
    for index, person in enumerate(people):
        for form in (form for name in person.names if _UNSPACED.search(name) for form in (*name.split(), "".join(name.split()))):
            if len(form) > 1 and tokens(form) not in kept:
                unspaced[form][index] = None
    sorted_forms: dict[str, list[Alias]] = defaultdict(list)
    for (words, sure), who in holders.items():
        sorted_forms[words[0]].append(Alias(words, sure, tuple(who)))
    return Aliases(
        {word: tuple(sorted(forms, key=lambda a: (-len(a.words), a.sure))) for word, forms in sorted_forms.items()},
        labels,
        {form: Alias((form,), Sure.ALWAYS, tuple(who)) for form, who in unspaced.items()},
    )


def _forms(person: Identity) -> Iterable[tuple[tuple[str, ...], Sure]]:
    for mail in person.emails:
        yield tokens(mail), Sure.ALWAYS
    for key in person.keys:
        if re.search(r"\d", key) and len(key) >= 5 and (len(words := tokens(key)) == 1 or _telling(words)):
            yield words, Sure.ALWAYS
    for name in (*person.names, *(key for key in person.keys if not re.search(r"\d", key))):
        yield from _of_name(name)
    for mail in person.emails:
        yield from _of_name(mail.partition("@")[0])


def _of_name(name: str) -> Iterable[tuple[tuple[str, ...], Sure]]:
    if is_office(name):
        return
    name = _HONORIFIC.sub("", name)
    words = tokens(name)
    if len(words) == 1:
        yield words, _single(name, words[0])
    elif 1 < len(words) <= 6:
        yield words, Sure.ALWAYS if _telling(words) else Sure.CAPITALISED
    full = full_name(name)
    if full is None:
        return
    if len(words) == 1:
        yield full, Sure.ALWAYS
    yield full[-1:] + full[:-1], Sure.ALWAYS if _telling(full) else Sure.CAPITALISED
    if len("".join(full)) >= 6:
        yield ("".join(full),), Sure.ALWAYS if _telling(full) and not _plain("".join(full)) else Sure.CUED
    yield (full[0], full[-1][0]), Sure.LAST_INITIAL
    spaced = " " in name.strip()
    if not spaced and len(full) > 2:  # `BenTheBuilder` has no surname
        return
    for number, part in enumerate(_parts(name) if spaced else full):
        alone = tokens(part)
        if len("".join(alone)) > 1 and "".join(alone) not in PARTICLES:
            sure = _single(part, alone[-1]) if len(alone) == 1 else Sure.ALWAYS
            if number and sure is Sure.CAPITALISED and len(alone[0]) > 2:  # `Page` alone is rarely what people call Rob Page
                sure = Sure.CUED
            yield alone, sure if spaced or sure is not Sure.ALWAYS else Sure.CAPITALISED
    first, last = full[0], full[-1]
    if spaced:
        for nickname in nicknames(first):
            yield (nickname,), Sure.CUED if nickname in TERMS else Sure.CAPITALISED
    if len(last) >= 5 and not _plain(last) and not _plain(first[0] + last):
        yield (first[0] + last,), Sure.ALWAYS


def _parts(name: str) -> list[str]:
    """The words of a name that may stand alone; `van Houten` is also one of them."""
    words = name.split()
    joined = [
        " ".join(words[index:])
        for index in range(1, len(words) - 1)
        if folded(words[index]) in PARTICLES and folded(words[index - 1]) not in PARTICLES
    ]
    return [*words, *joined]


def _telling(words: tuple[str, ...]) -> bool:
    """Whether a form of several words cannot be a phrase of ordinary ones (`deploy-prod`, `will-park`)."""
    return any(len(w) > 1 and not is_ordinary(w) and not w.isdigit() for w in words)


def _plain(word: str) -> bool:
    return word in TERMS or word in ordinary_words()


def _single(name: str, word: str) -> Sure:
    letters = "".join(WORD.findall(name))
    if 2 <= len(letters) <= 3 and letters.isupper() and letters.isalpha():
        return Sure.CUED_INITIALS if letters in ACRONYMS else Sure.INITIALS
    if word in TERMS:
        return Sure.CUED
    if word in ordinary_words() or len(word) <= 2:
        return Sure.CAPITALISED
    return Sure.CUED if word.isdigit() else Sure.ALWAYS
