"""The last look before a page leaves: people as their roles, and no name or secret in anything that would be sent.

Evidence was redacted when it was read; what people wrote in the review was not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from drafter.contracts.publisher import Rendered
from drafter.contracts.store import Store
from drafter.domain.page import Page
from drafter.errors import DecisionRefused, StorageRefused

People = Mapping[str, Collection[str]]
"""Role of the draft → the names and accounts behind it."""


def people_of(store: Store, data: Path, incident: str) -> dict[str, frozenset[str]]:
    """Who is behind each role: as the store keeps it, and as the roles file in the data folder says. Raises `StorageRefused`."""
    found = {role: frozenset(names) for role, names in store.people(incident).items()}
    path = roles_file(data, incident)
    try:
        said = json.loads(path.read_bytes())
        for role, names in said.items():
            found[role] = found.get(role, frozenset()) | {str(n) for n in names}
    except FileNotFoundError:
        return found
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise StorageRefused(f"{path} cannot be read as a roles file.", hint="Draft the incident again, or remove it.") from error
    return found


def roles_file(data: Path, incident: str) -> Path:
    """Where `draft` wrote who is behind each role."""
    name = "".join(c if c.isalnum() or c in "-_." else "_" for c in incident)
    return data / "roles" / f"{name}.json"


def telling(names: Iterable[str]) -> frozenset[str]:
    """The names that mean their person wherever they stand: not words of the language (`Will`, `Mark`), not single letters."""
    from drafter.redaction.words import is_ordinary

    return frozenset(n for name in names if len(n := name.strip()) > 2 and not (n.isalpha() and is_ordinary(n)))


def with_roles(page: Page, people: People) -> Page:
    """The same page with each telling name replaced by its role."""
    roles = {_folded(name): role for role, names in sorted(people.items()) for name in telling(names)}
    if not roles:
        return page
    longest = sorted(roles, key=lambda name: (-len(name), name))
    either = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    pattern = re.compile(rf"(?<!\w)@?({either})(?!\w)", re.IGNORECASE)

    def said(text: str) -> str:
        return pattern.sub(lambda match: roles.get(_folded(match.group(1)), "[name]"), text)

    parts = tuple(
        part.model_copy(update={"lines": tuple(line.model_copy(update={"text": said(line.text)}) for line in part.lines)})
        for part in page.parts
    )
    evidence = tuple(r.model_copy(update={"excerpt": said(r.excerpt), "source": said(r.source)}) for r in page.evidence)
    return page.model_copy(update={"title": said(page.title), "parts": parts, "evidence": evidence})


def without_leaks(page: Page, rendered: Rendered, people: People) -> None:
    """Looks through every text of the page and through the rendered bytes. Raises `DecisionRefused`, and nothing was sent."""
    from drafter.redaction.leaks import leaks
    from drafter.redaction.secrets import secret_spans

    forbidden = telling(name for names in people.values() for name in names)
    for place, text in (*_texts(page), ("the rendered page", _decoded(rendered))):
        names, secrets = leaks(text, forbidden), secret_spans(text)
        if names or secrets:
            what = [f"{len(names)} names"] * bool(names) + [f"{len(secrets)} secrets"] * bool(secrets)
            raise DecisionRefused(
                f"{' and '.join(what)} would be published in {place}; nothing was sent.",
                hint="Return the document to review, take them out, and approve it again.",
            )


def _texts(page: Page) -> Iterator[tuple[str, str]]:
    """(where, text) of everything that a reader would see."""
    yield "the title", page.title
    yield "the status", " ".join(page.status)
    for part in page.parts:
        yield part.title, "\n".join(line.text for line in part.lines)
    for record in page.evidence:
        yield f"the evidence {record.label}", f"{record.source}\n{record.excerpt}"
    yield "its notes", "\n".join((*page.made, *page.notes))


def _decoded(rendered: Rendered) -> str:
    """Empty for bytes that are no text (PDF): its words are the page's."""
    return "" if rendered.media_type == "application/pdf" else rendered.content.decode("utf-8", "replace")


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
