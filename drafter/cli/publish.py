"""`draft publish`: what would be sent and where, then a confirmation, then the sending."""

from __future__ import annotations

import sys
from collections import Counter
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
    print("\n".join(_told(prepared)))
    if not wish.send:
        print(f"\nNothing was sent. To send it: draft publish {visible(wish.incident)} --to {wish.to} --send")
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
    """The dry run: head, what is left out, what is missing, and the content."""
    from drafter.publishing.table import PUBLISHERS

    target, around, page = PUBLISHERS[prepared.target], prepared.around, prepared.page
    origins = Counter(line.origin for part in page.parts for line in part.lines)
    size = len(prepared.rendered.content)
    rows = [
        ("to", f"{prepared.target}: {target.where(around.settings, around.here)}"),
        ("document", f"incident {prepared.document.incident}, {prepared.document.state.replace('_', ' ')}"),
        ("audience", page.audience),
        ("content", f"{prepared.rendered.name}, {size:,} bytes, SHA-256 {prepared.sha256[:16]}…"),
        ("sections", f"{len(page.parts)}, {len(page.evidence)} cited records"),
        ("statements", ", ".join(f"{count} {origin}" for origin, count in sorted(origins.items())) or "none"),
        *(("note", note) for note in page.notes),
        *(("missing", name) for name in target.missing(around)),
        ("before", _before(prepared)),
    ]
    shown = [f"{name:>10}  {visible(text)}" for name, text in rows if text]
    return [*shown, "", *_content(prepared)]


def _before(prepared: Prepared) -> str:
    row = prepared.earlier
    if row is None:
        return ""
    same = "the same content" if row.content_sha256 == prepared.sha256 else "other content"
    return f"{row.state} {row.at:%Y-%m-%d %H:%M} UTC, {same} {row.place or row.error}".rstrip()


def _content(prepared: Prepared) -> list[str]:
    if prepared.rendered.media_type == "application/pdf":
        return []
    text = visible(prepared.rendered.content.decode("utf-8", "replace"))
    cut = [f"… {len(text) - SHOWN:,} more characters"] if len(text) > SHOWN else []
    return [text[:SHOWN].rstrip(), *cut]
