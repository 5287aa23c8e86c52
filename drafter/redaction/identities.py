"""Who is who: sightings of people under different names, brought together where the link is clear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from drafter.redaction.naming import full_name, tokens
from drafter.redaction.nicknames import nicknames


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place that names a person. `key` is a source's id, "" where there is none. `rostered`: someone vouches for it."""

    names: tuple[str, ...]
    emails: tuple[str, ...] = ()
    key: str = ""
    rostered: bool = False


@dataclass(slots=True)
class Identity:
    """One person, and everything that they were called, in order of appearance."""

    names: dict[str, None] = field(default_factory=dict)
    emails: dict[str, None] = field(default_factory=dict)
    keys: dict[str, None] = field(default_factory=dict)
    rostered: bool = False

    def add(self, other: Identity) -> None:
        """Takes over all that another was called."""
        self.names |= other.names
        self.emails |= other.emails
        self.keys |= other.keys
        self.rostered |= other.rostered

    @property
    def known(self) -> bool:
        """Whether more than one word is known of them."""
        return self.rostered or bool(self.emails) or any(full_name(name) for name in self.names)


def identities(sightings: Iterable[Sighting]) -> list[Identity]:
    """The people behind the sightings, in order of first sighting. Deterministic.

    One person: the same id, e-mail, or full name (`Ana Lee`, `ana.lee@…`, `AnaLee`, `lee-ana`); the same single name or
    handle unless two people who are known apart share it; and a bare handle, first name or pair of initials that fits the
    full name of exactly one person.
    """
    people = [
        Identity(
            dict.fromkeys(s.names),
            dict.fromkeys(e.casefold() for e in s.emails),
            dict.fromkeys([s.key] if s.key else []),
            s.rostered,
        )
        for s in sightings
    ]
    people = _merged(people, _shared(people, _sure_keys, lambda group: True))
    people = _merged(people, _shared(people, _single_keys, lambda group: sum(p.known for p in group) <= 1))
    return _merged(people, _fitting(people))


def _sure_keys(person: Identity) -> set[Hashable]:
    keys: set[Hashable] = {("id", key) for key in person.keys} | {("mail", mail) for mail in person.emails}
    for name in (*person.names, *_local_parts(person)):
        full = full_name(name)
        if full:
            keys |= {("name", "".join(full)), ("name", "".join(full[-1:] + full[:-1]))}
    return keys


def _single_keys(person: Identity) -> set[Hashable]:
    forms = {"".join(tokens(name)) for name in (*person.names, *_local_parts(person), *person.keys)}
    return {form for form in forms if len(form) > 1}


def _local_parts(person: Identity) -> tuple[str, ...]:
    return tuple(mail.partition("@")[0].partition("+")[0] for mail in person.emails)


def _shared(
    people: Sequence[Identity], keys_of: Callable[[Identity], set[Hashable]], allowed: Callable[[Sequence[Identity]], bool]
) -> list[tuple[int, int]]:
    """Pairs of people who share a key, where the whole group that shares it may be one person."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        for key in keys_of(person):
            holders[key].append(index)
    groups = sorted(group for group in holders.values() if len(group) > 1)
    return [(group[0], other) for group in groups if allowed([people[i] for i in group]) for other in group[1:]]


def _fitting(people: Sequence[Identity]) -> list[tuple[int, int]]:
    """Pairs of someone known by bare words alone and the one person whose full name those words fit."""
    fits: dict[str, set[int]] = defaultdict(set)
    for index, person in enumerate(people):
        for name in (*person.names, *_local_parts(person)):
            for form in _short_forms(full_name(name) or ()):
                fits[form].add(index)
    pairs = []
    for index, person in enumerate(people):
        if person.known:
            continue
        homes = {home for name in person.names for home in fits.get(_shape(name), ())}
        if len(homes) == 1:
            pairs.append((index, homes.pop()))
    return pairs


def _shape(name: str) -> str:
    """A bare name as `_short_forms` spells it; initials stay upper case, so that `AL` is not the handle `al`."""
    return name if 2 <= len(name) <= 3 and name.isupper() and name.isalpha() else "".join(tokens(name)).rstrip("0123456789")


def _short_forms(full: tuple[str, ...]) -> set[str]:
    """What people called `first … last` are also called: `ana`, `alee`, `anal`, `leea`, `AL`."""
    if not full:
        return set()
    first, last = full[0], full[-1]
    forms = {
        *nicknames(first),
        *(first + last[:size] for size in range(len(last))),
        first[0] + last,
        last + first[0],
        "".join(w[0] for w in full).upper(),
        (first[0] + last[0]).upper(),
    }
    return {form for form in forms if len(form) > 1}


def _merged(people: Sequence[Identity], links: Iterable[tuple[int, int]]) -> list[Identity]:
    """Linked people made one, each where they were first seen."""
    first = list(range(len(people)))

    def root(index: int) -> int:
        while first[index] != index:
            first[index] = first[first[index]]
            index = first[index]
        return index

    for one, other in links:
        low, high = sorted((root(one), root(other)))
        first[high] = low
    result: dict[int, Identity] = {}
    for index, person in enumerate(people):
        result.setdefault(root(index), Identity()).add(person)
    return list(result.values())
