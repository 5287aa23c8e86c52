"""`draft publish`: what would be sent and where, then a confirmation, then the sending."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from drafter.cli.desk import Opened, open_desk
from drafter.domain.page import AUDIENCES, Audience
from drafter.domain.text import visible
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.pipeline.sending import Prepared

SHOWN = 4_000
"""Characters of the page that a dry run prints."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The options of `draft publish`."""

    incident: str
    to: str
    audience: str | None
    send: bool
    who: str | None
    config: Path | None


def publish(wish: Wish, answer: Callable[[str], str] | None = None) -> int:
    """Prints what would be sent. With `send` asks for the incident's id where a person sits at the terminal, and sends.

    `answer` asks a person (default: the terminal's, when there is one). Exit 1 when the person does not confirm.
    """
    from drafter.pipeline.sending import send

    opened = open_desk(wish.config, wish.who)
    prepared = _prepared(opened, wish)
    print("\n".join(["" if wish.send else "Dry run: nothing is sent.", *_told(prepared)]).lstrip())
    if not wish.send:
        print(f"\nNothing was sent. {_next(prepared)}")
        return 0
    ask = answer or (input if sys.stdin.isatty() else None)
    if ask is not None and ask(f"\nType {visible(wish.incident)} to send it: ").strip() != wish.incident:
        print("Nothing was sent.")
        return 1
    print(f"\nPublished: {visible(send(opened.desk, prepared, opened.act()))}")
    return 0


def _prepared(opened: Opened, wish: Wish) -> Prepared:
    from drafter.publishing.table import PUBLISHERS

    if wish.to not in PUBLISHERS:
        raise UsageError(f"--to {wish.to[:40]!r} is no target.", hint=f"One of: {', '.join(PUBLISHERS)}.")
    audience = _audience(wish.audience) if wish.audience else opened.settings.publish.audience
    return opened.prepared(opened.document(wish.incident), wish.to, audience)


def _audience(given: str) -> Audience:
    found = next((name for name in get_args(Audience) if name == given), None)
    if found is None:
        raise UsageError(f"--audience {given[:40]!r} is none.", hint=f"One of: {', '.join(AUDIENCES)}.")
    return found  # type: ignore[no-any-return]  # one of the literals


def _told(prepared: Prepared) -> list[str]:
    """The dry run: where it goes, who reads it, what it holds, what is in the way; then the content itself."""
    from drafter.publishing.table import PUBLISHERS

    document, page, rendered = prepared.document, prepared.page, prepared.rendered
    where = PUBLISHERS[prepared.target].where(prepared.around.settings, prepared.around.here)
    rows = [
        ("Goes to", f"{where}, as {rendered.name}"),
        ("Read by", {"team": "the team", "company": "the company", "public": "the public"}[page.audience]),
        ("Holds", f"{len(page.parts)} sections, {len(page.evidence)} cited records"),
        *(("" if row else "Written", made) for row, made in enumerate(page.made)),
        *(("Note", note) for note in page.notes),
        ("Before", _before(prepared)),
        ("Beside", f"a page for {' and for '.join(prepared.beside)} is at the same place" if prepared.beside else ""),
        *(("Missing", point) for point in _in_the_way(prepared)),
    ]
    shown = [f"  {name:<8} {visible(text)}" for name, text in rows if text]
    head = f"Incident {document.incident}: {document.title} ({document.state.replace('_', ' ')})"
    size = f"{rendered.name}, {len(rendered.content):,} bytes, SHA-256 {prepared.sha256[:16]}…"
    return [visible(head), *shown, "", f"----- {size}", *_content(prepared), "-----"]


def _in_the_way(prepared: Prepared) -> list[str]:
    from drafter.publishing.table import PUBLISHERS

    ready = prepared.document.state in ("approved", "published")
    return [
        *([] if ready else [f"an approval: `draft review {prepared.document.incident}`, then y"]),
        *(f"{name} is not set" for name in PUBLISHERS[prepared.target].missing(prepared.around)),
        *([prepared.objection] if prepared.objection else []),
    ]


def _next(prepared: Prepared) -> str:
    if _in_the_way(prepared):
        return "See what is missing above."
    audience = "" if prepared.page.audience == prepared.around.settings.audience else f" --audience {prepared.page.audience}"
    return f"To send it: draft publish {visible(prepared.document.incident)} --to {prepared.target}{audience} --send"


def _before(prepared: Prepared) -> str:
    row = prepared.earlier
    if row is None:
        return ""
    same = "the same content" if row.content_sha256 == prepared.sha256 else "other content"
    return f"{row.state} {row.at:%Y-%m-%d %H:%M} UTC, {same} {row.place or row.error}".rstrip()


def _content(prepared: Prepared) -> list[str]:
    if prepared.rendered.media_type == "application/pdf":
        return ["(not text)"]
    text = visible(prepared.rendered.content.decode("utf-8", "replace"))
    cut = [f"… {len(text) - SHOWN:,} more characters"] if len(text) > SHOWN else []
    return [text[:SHOWN].rstrip(), *cut]
