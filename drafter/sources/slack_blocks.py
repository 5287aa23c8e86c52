"""What a Slack message shows: rich text and Block Kit blocks, and the attachments of bots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.sources.slack_text import Plain

_MAX_DEPTH = 12
_NOT_WORDS = re.compile(r"[\W_]+|skin-tone-\d")
Node = Mapping[str, object]


def blocks_text(blocks: object, plain: Plain) -> str:
    """The text that the blocks show, one line per block, section or list item."""
    return "\n".join(line for block in _nodes(blocks) for line in _block(block, plain) if line)


def plain_line(blocks: object) -> str:
    """What they show where they are no more than one piece of plain text, as most are; else ""."""
    match blocks:
        case [
            {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": str(shown)}]}]}
        ]:
            return shown
        case _:
            return ""


def same_words(one: str, other: str) -> bool:
    """Whether two renderings say the same, markup and spacing aside."""
    return one == other or _NOT_WORDS.sub("", one).casefold() == _NOT_WORDS.sub("", other).casefold()


def attachments_text(attachments: object, plain: Plain) -> str:
    """What the attachments of a bot's post say; previews of links and of other messages are not part of it."""
    return "\n".join(line for node in _nodes(attachments) if not _is_preview(node) for line in _attachment(node, plain))


def attachments_title(attachments: object, plain: Plain) -> str:
    """The first title among them, or ""."""
    titles = (plain.text(_string(node, "title")) for node in _nodes(attachments) if not _is_preview(node))
    return next((title for title in titles if title), "")


def _nodes(value: object) -> Iterator[Node]:
    return (node for node in value if isinstance(node, dict)) if isinstance(value, list) else iter(())


def _string(node: Node, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""


def _is_preview(node: Node) -> bool:
    return bool(node.get("is_msg_unfurl") or node.get("is_share") or node.get("from_url") or node.get("original_url"))


def _attachment(node: Node, plain: Plain) -> Iterator[str]:
    shown = [plain.text(_string(node, key)) for key in ("pretext", "title", "text")]
    for item in _nodes(node.get("fields")):
        shown.append(": ".join(part for part in (plain.text(_string(item, "title")), plain.text(_string(item, "value"))) if part))
    shown.append(blocks_text(node.get("blocks"), plain))
    said = [line for line in shown if line.strip()]
    yield from said or ([plain.text(_string(node, "fallback"))] if _string(node, "fallback") else [])


def _block(block: Node, plain: Plain) -> Iterator[str]:
    kind = block.get("type")
    if kind == "rich_text":
        yield from _sections(block, plain)
    elif kind in ("section", "header"):
        yield _text_object(block.get("text"), plain)
        if isinstance(block.get("fields"), list):
            yield from (_text_object(item, plain) for item in _nodes(block.get("fields")))
    elif kind == "context":
        yield " ".join(filter(None, (_text_object(item, plain) for item in _nodes(block.get("elements")))))
    elif kind in ("markdown", "video"):
        yield _string(block, "text") or _text_object(block.get("title"), plain)


def _text_object(value: object, plain: Plain) -> str:
    """Block Kit's `{type: mrkdwn | plain_text, text}`; an image in a context has no text."""
    if not isinstance(value, dict):
        return ""
    text = _string(value, "text")
    return plain.text(text) if value.get("type") == "mrkdwn" else text


def _sections(block: Node, plain: Plain, depth: int = 0) -> Iterator[str]:
    for number, section in enumerate(_nodes(block.get("elements")), 1):
        if section.get("type") == "rich_text_list" and depth < _MAX_DEPTH:
            mark = "• " if section.get("style") != "ordered" else ""
            offset = section.get("offset")
            first = 1 + (offset if isinstance(offset, int) else 0)
            for item, line in enumerate(_sections(section, plain, depth + 1), first):
                yield (mark or f"{item}. ") + line
        elif section.get("type") in ("rich_text_section", "rich_text_preformatted", "rich_text_quote"):
            yield "".join(_inline(element, plain) for element in _nodes(section.get("elements"))).rstrip("\n")
        elif number == 1:
            yield _inline(section, plain)


def _inline(element: Node, plain: Plain) -> str:
    kind = element.get("type")
    if kind == "text":
        return _string(element, "text")
    if kind == "link":
        return plain.link(_string(element, "url"), _string(element, "text"))
    if kind == "user":
        return f"@{_string(element, 'user_id')}"
    if kind == "usergroup":
        return f"@{_string(element, 'usergroup_id')}"
    if kind == "channel":
        return plain.channel(_string(element, "channel_id"))
    if kind == "emoji":
        return f":{_string(element, 'name')}:"
    if kind == "broadcast":
        return f"@{_string(element, 'range')}"
    return _string(element, "fallback") or _string(element, "value")
