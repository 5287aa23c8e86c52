"""One day file of a Slack export: typed messages with the exact bytes where each stands.

This is the part that must be fast: msgspec finds the items and decodes them, Python only walks from one to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from drafter.sources.decoding import Repairs, Text, Unreadable, echo
from drafter.sources.json_items import MAX_LINE, array_spans
from drafter.sources.json_parts import Part, values
from drafter.sources.strict_json import is_clean, is_shallow, loads, passes, skip_space

_AS_A_WHOLE = MAX_LINE
_ABSENT = msgspec.Raw(b"null")


class Edited(msgspec.Struct, gc=False):
    """Who edited the message, and when (a Slack ts)."""

    ts: str = ""
    user: str | None = None


class Message(msgspec.Struct, gc=False, kw_only=True):
    """The fields of a message that are read, as Slack names them. `ts` is text: it is the message's id in its channel."""

    user: str | None = None
    ts: str  # in the order in which Slack writes them: msgspec expects the next key first
    client_msg_id: str | None = None
    text: str | None = None
    user_profile: msgspec.Raw = _ABSENT
    thread_ts: str | None = None
    blocks: msgspec.Raw = _ABSENT
    edited: Edited | None = None
    subtype: str | None = None
    bot_id: str | None = None
    username: str | None = None
    attachments: msgspec.Raw = _ABSENT
    bot_profile: msgspec.Raw = _ABSENT
    deleted_ts: str | None = None
    message: msgspec.Raw = _ABSENT
    previous_message: msgspec.Raw = _ABSENT


class Found(msgspec.Struct, gc=False):
    """A message, or why there is none, and its bytes in the UTF-8 text of the file."""

    start: int
    end: int
    message: Message | Unreadable


_ITEMS = msgspec.json.Decoder(list[msgspec.Raw])
_MESSAGE = msgspec.json.Decoder(Message)
_FIRST = b"[\n    {"
_BETWEEN = re.compile(rb"\},\n    \{")
_REFUSED = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


def parse_day(text: Text) -> tuple[list[Found], Unreadable | None]:
    """Every item of the day's array in order, and what is wrong with the file as a whole (then the items were salvaged).

    Raises `Unreadable` for a file of another kind.
    """
    data = text.utf8
    found = _as_slack_writes(data)
    if found is not None:
        return found, None
    try:
        items = _ITEMS.decode(data)
    except _REFUSED:
        return _salvage(text)
    try:
        messages: list[Message | Unreadable] = list(map(_MESSAGE.decode, items))
    except _REFUSED:
        return _salvage(text)
    found = []
    at = data.find(b"[") + 1
    for item, message in zip(items, messages, strict=True):
        start = data.find(b"{", at)
        at = start + len(item)
        found.append(Found(start, at, message))
    return found, None


def _as_slack_writes(data: bytes) -> list[Found] | None:
    """The messages in one pass: Slack's indentation says where they stand.

    It is taken at its word only where every message so found is one whole object, and so nothing but commas stands between.
    """
    last = data.rfind(b"}") + 1
    if not (data.startswith(_FIRST) and data[last:].strip() == b"]"):
        return None
    between = [cut.span() for cut in _BETWEEN.finditer(data)]
    starts = [len(_FIRST) - 1, *(end - 1 for _, end in between)]
    ends = [*(start + 1 for start, _ in between), last]
    view = memoryview(data)
    try:
        return [Found(start, end, _MESSAGE.decode(view[start:end])) for start, end in zip(starts, ends, strict=True)]
    except _REFUSED:
        return None


def scrutinised(text: Text, found: list[Found], repairs: Repairs) -> Iterator[tuple[Found, Message | Unreadable]]:
    """The messages once the strict door has seen them too, since msgspec lets repeated keys pass.

    Small files are looked at as a whole, and one by one only where something is wrong; large ones would take too much memory.
    """
    data = text.utf8
    plain = len(data) <= _AS_A_WHOLE and passes(data)
    for item in found:
        if plain and is_shallow(data, item.start, item.end):
            yield item, item.message
        else:
            yield item, _looked_at(item, data[item.start : item.end], repairs)


def _looked_at(found: Found, item: bytes, repairs: Repairs) -> Message | Unreadable:
    if isinstance(found.message, Unreadable):
        return found.message
    if len(item) > MAX_LINE:
        return Unreadable(0, f"longer than {MAX_LINE // 2**20} MB")
    try:
        value = loads(item, repairs)
    except Unreadable as problem:
        return problem
    return found.message if is_clean(item) else _MESSAGE.decode(msgspec.json.encode(value))


def _salvage(text: Text) -> tuple[list[Found], Unreadable | None]:
    """Item by item, from whatever holds messages: an array, pages of the API in it or one after another, or JSON Lines."""
    data = text.utf8
    first = skip_space(data, 0)
    if data[first : first + 1] == b"[":
        spans, torn = array_spans(data, first)
        parts = [Part(text, start, end) for start, end in spans]
    elif data[first : first + 1] == b"{":
        parts, torn = list(values(text)), None
    else:
        return [], Unreadable(first, "an array of messages is expected")
    found: list[Found] = []
    for part in parts:
        spans, cut = _messages_in(part)
        torn = torn or cut
        found += [Found(start, end, _slowly(data[start:end])) for start, end in spans]
    return found, torn


def _messages_in(part: Part) -> tuple[list[tuple[int, int]], Unreadable | None]:
    """Where the messages of a page of the API stand, or the one message that the value is. Raises `Unreadable` for a refusal."""
    data = part.text.utf8
    if not part.is_object or not (_PAGE.search(data, part.start, part.end) or part.torn):
        return [(part.start, part.end)], None
    members = part.members()
    messages = members.get("messages")
    if messages is not None and messages.is_array:
        return array_spans(data[: messages.end], messages.start)
    if "error" in members and "ts" not in members:
        raise part.refuse(f"no messages: Slack answered {echo(str(members['error'].value(Repairs())))}")
    if "ts" not in members and not part.torn:
        raise part.refuse("an array of messages is expected")
    return ([], Unreadable(part.end, "the file is cut off here")) if part.torn else ([(part.start, part.end)], None)


def more_to_come(text: Text) -> bool:
    """Whether the last page of the API that the text holds says that there are more."""
    at = text.utf8.rfind(b'"has_more"')
    return at >= 0 and _MORE.match(text.utf8, at) is not None


_MORE = re.compile(rb'"has_more"[ \t\r\n]*+:[ \t\r\n]*+true')


_PAGE = re.compile(rb'"(?:messages|error)"[ \t\r\n]*+:')


def _slowly(item: bytes) -> Message | Unreadable:
    """The message by way of the strict door, which repairs what msgspec refuses and says what is wrong with the rest."""
    try:
        value = loads(item, Repairs())
        return _MESSAGE.decode(msgspec.json.encode(value))
    except Unreadable as problem:
        return problem
    except _REFUSED as error:
        return Unreadable(0, f"not a message: {echo(str(error))}")
