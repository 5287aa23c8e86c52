"""The people of one incident and their roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from drafter.domain.incident import Manifest
from drafter.domain.records import Person, RawRecord
from drafter.redaction.aliases import aliases
from drafter.redaction.identities import identities
from drafter.redaction.names import Names
from drafter.redaction.naming import folded, undecorated
from drafter.redaction.sightings import sightings, split_label


class People:
    """Knows everyone; hands out `responder-1`, `responder-2` … in the order in which they are first met."""

    def __init__(
        self, records: Sequence[RawRecord], roster: Iterable[Person], manifest: Manifest, allowed: Iterable[str]
    ) -> None:
        seen, self._machines = sightings(records, roster, manifest)
        self._people = identities(seen)
        self._aliases = aliases(self._people, allowed)
        self._allowed = frozenset(folded(name) for name in allowed)
        self._roles: dict[int, str] = {}
        self._names = Names(self._aliases, self.role)

    def role(self, person: int) -> str:
        """The person's role; numbered when first asked for."""
        return self._roles.setdefault(person, f"responder-{len(self._roles) + 1}")

    def replace(self, text: str, hits: Counter[str]) -> str:
        """The text with names replaced by roles."""
        return self._names.replace(text, hits)

    def is_machine(self, record: RawRecord) -> bool:
        """Whether the record's author is a bot, a service account or a team."""
        return record.author is not None and folded(record.author) in self._machines

    def author(self, label: str) -> str | None:
        """The role of an author label, or the roles of a label that names several; None for one that stays as written."""
        if folded(label) in self._allowed:
            return None
        known = [self._labelled(part) for part in split_label(label)]
        return "/".join(self.role(person) for person in known if person is not None) or None

    def _labelled(self, label: str) -> int | None:
        labels = self._aliases.labels
        return next((labels[f] for f in (folded(label), folded(undecorated(label))) if f in labels), None)

    def roles(self) -> Mapping[str, str]:
        """Every id, name and address of a person → role, for everybody, the unmet last. What two people are called is in it for
        neither."""
        called = [
            (word, self.role(index))
            for index, person in enumerate(self._people)
            for word in dict.fromkeys((*person.keys, *person.names, *person.emails))
        ]
        shared = Counter(word for word, _ in called)
        return {word: role for word, role in called if shared[word] == 1}

    def forbidden(self) -> frozenset[str]:
        """What must not stand in anything that leaves."""
        return self._aliases.forbidden()
