"""The gate for text: captured records go in, evidence whose every string is safe comes out."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable

from drafter.domain.evidence import Captured, Collection, Evidence, Redacted
from drafter.domain.incident import Manifest
from drafter.domain.records import Person
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.domain.text import SafeText, visible

_SECRETS = re.compile(
    r"(?P<aws_key>\b(?:AKIA|ASIA)[0-9A-Z]{16}\b)|(?P<github>\bgh[opsur]_[A-Za-z0-9]{36,}\b)"
    r"|(?P<slack>\bxox[abeoprs]-[A-Za-z0-9-]{10,})|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b)"
)


class _People:
    def __init__(self, collection: Collection, people: tuple[Person, ...], manifest: Manifest) -> None:
        self.roles: dict[str, str] = {}
        aliases: dict[str, str] = {}
        roster = [(p.key, (p.key, *p.names, *p.emails)) for p in people if not p.is_bot]
        roster += [(p.name, (p.name, *p.handles, *([p.email] if p.email else []))) for p in manifest.people]
        roster += [(i.record.author, (i.record.author,)) for i in collection.items if i.record.author and i.record.actor != "bot"]
        for key, names in roster:
            role = next((aliases[n.lower()] for n in names if n.lower() in aliases), None)
            if role is None:
                role = f"responder-{len(set(self.roles.values())) + 1}"
            self.roles.setdefault(key, role)
            for name in names:
                aliases.setdefault(name.lower(), role)
        self.aliases = aliases
        self.forbidden = frozenset(aliases)
        found = sorted((n for n in aliases if n), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)@?(?:{'|'.join(map(re.escape, found))})(?!\w)", re.IGNORECASE) if found else None

    def scrub(self, text: str, hits: Counter[str]) -> str:
        if self._pattern is None:
            return text

        def role(match: re.Match[str]) -> str:
            hits["name"] += 1
            return self.aliases[match.group().lower().removeprefix("@")]

        return self._pattern.sub(role, text)


def redact(collection: Collection, reading_people: tuple[Person, ...], manifest: Manifest, policy: RedactionPolicy) -> Redacted:
    """Makes every item of the collection safe, in the same order. Deterministic; never raises for content."""
    people = _People(collection, reading_people, manifest)
    hits: Counter[str] = Counter()

    def safe(text: str) -> SafeText:
        def marker(match: re.Match[str]) -> str:
            rule = str(match.lastgroup)
            hits[rule] += 1
            return "[email]" if rule == "email" else f"[secret:{rule.replace('_', '-')}]"

        return SafeText(people.scrub(_SECRETS.sub(marker, visible(text)), hits))

    return Redacted(
        evidence=tuple(_evidence(item, people, safe) for item in collection.items),
        title=safe(manifest.title),
        services=tuple(safe(s) for s in manifest.services),
        roles=people.roles,
        hits=dict(hits),
        forbidden=people.forbidden,
    )


def _evidence(item: Captured, people: _People, safe: Callable[[str], SafeText]) -> Evidence:
    record = item.record
    author = record.author
    if author is not None:
        author = f"bot {safe(author)}" if record.actor == "bot" else people.aliases.get(author.lower(), safe(author))
    return Evidence(
        id=item.id,
        kind=record.kind,
        at=record.stamp.at,
        precision=record.stamp.precision,
        stamp=record.stamp,
        source=safe(record.source),
        source_type=record.source_type,
        source_id=safe(record.source_id),
        place=record.place,
        text=safe(record.text),
        title=safe(record.title),
        author=author,
        actor=record.actor,
        channel=None if record.channel is None else safe(record.channel),
        parent=item.parent,
        service=safe(record.service),
        status=safe(record.status),
        details={str(safe(key)): safe(value) for key, value in record.details.items()},
        marks=record.marks,
        also=item.also,
        text_sha256=hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def leaks(text: str, forbidden: frozenset[str]) -> tuple[str, ...]:
    """The forbidden names, handles and e-mails that stand in `text` as whole words, sorted. Empty means none."""
    lowered = text.lower()
    return tuple(sorted(f for f in forbidden if f in lowered and re.search(rf"(?<!\w){re.escape(f)}(?!\w)", lowered)))
