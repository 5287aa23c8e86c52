"""From Slack's messages to records: who speaks, what was shown, what was edited or withdrawn."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import msgspec

from drafter.domain.records import Actor, Person, Place, RawRecord, Stamp
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.slack_blocks import attachments_text, attachments_title, blocks_text, plain_line, same_words
from drafter.sources.slack_day import Edited, Message
from drafter.sources.slack_export import Export, profile_names
from drafter.sources.slack_text import Plain

_TS = re.compile(r"[0-9]{1,10}\.[0-9]{1,6}")
_SAID = frozenset(
    (None, "bot_message", "me_message", "file_share", "file_comment", "thread_broadcast", "reply_broadcast", "slackbot_response")
)
_BROADCASTS = frozenset(("thread_broadcast", "reply_broadcast"))
CHANNEL_EVENT = "channel events: joins, topics, pins, calls"
NOTHING_SAID = "nothing said: only a file or a preview"
_ANY = msgspec.json.Decoder()
_MESSAGE = msgspec.json.Decoder(Message)
_NULL = b"null"


@dataclass(slots=True)
class Shown:
    """What a message says, and what is to be known of it."""

    text: str
    title: str = ""
    details: dict[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] = ()


@dataclass(slots=True)
class Desk:
    """Turns the messages of one channel into records. `aside` says why a message gives none."""

    export: Export
    channel: str
    source: str
    profiles: set[tuple[str, bytes]] = field(default_factory=set)

    def records(self, message: Message, place: Place) -> tuple[RawRecord, ...] | str:
        """The record of a message (two for an edit that carries the text before it), or why it gives none."""
        if message.subtype in _SAID:
            return self._said(message, place)
        if message.subtype == "message_changed":
            return self._changed(message, place)
        if message.subtype == "message_deleted":
            return (self._withdrawn(message, message.deleted_ts or message.ts, place),)
        if message.subtype == "tombstone":
            return (self._withdrawn(message, message.ts, place),)
        return CHANNEL_EVENT

    def _said(self, message: Message, place: Place) -> tuple[RawRecord, ...] | str:
        plain = Plain(self.export.channels)
        actor = self._actor(message)
        text, marks = self._text(message, actor, plain)
        if not text.strip():
            return NOTHING_SAID
        shown = Shown(text, marks=marks)
        if message.edited is not None:
            shown.marks += ("edited",)
            if message.edited.ts:
                shown.details["edited_at"] = _instant(message.edited.ts).isoformat()
        if message.subtype in _BROADCASTS:
            shown.marks += ("broadcast",)
        if actor != "person":
            shown.title = attachments_title(_value(message.attachments), plain)
        self._remember(message)
        return (self._record(message, place, actor, shown),)

    def _changed(self, message: Message, place: Place) -> tuple[RawRecord, ...] | str:
        after = _inner(message.message)
        if after is None:
            raise Unreadable(0, "an edit without its message")
        if after.subtype == "tombstone":
            return (self._withdrawn(after, after.ts, place),)
        before = _inner(message.previous_message)
        if before is None or before.subtype not in _SAID or before.text == after.text:
            return self.records(after, place)  # Slack also says so when it only adds a preview
        if after.edited is None:
            after.edited = Edited(ts=message.ts)
        earlier, later = self._said(before, place), self.records(after, place)
        return later if isinstance(earlier, str) or isinstance(later, str) else (*earlier, *later)

    def _withdrawn(self, message: Message, ts: str, place: Place) -> RawRecord:
        """The event without its content: what its author took back is not read."""
        was = _inner(message.previous_message) or message
        gone = msgspec.structs.replace(was, ts=ts)
        return self._record(gone, place, self._actor(gone), Shown("", marks=("deleted",)))

    def _record(self, message: Message, place: Place, actor: Actor, shown: Shown) -> RawRecord:
        return RawRecord(
            kind="message",
            stamp=Stamp(_instant(message.ts), message.ts),
            source=self.source,
            source_type="slack-export",
            place=place,
            source_id=message.ts,
            text=shown.text,
            title=shown.title,
            author=self._author(message, actor),
            actor=actor,
            channel=self.channel,
            thread=message.thread_ts if message.thread_ts != message.ts else None,
            details=shown.details,
            marks=shown.marks,
        )

    def _text(self, message: Message, actor: Actor, plain: Plain) -> tuple[str, tuple[str, ...]]:
        text = plain.text(message.text or "")
        marks: tuple[str, ...] = ()
        blocks = _value(message.blocks)
        if blocks:
            shown = plain_line(blocks) or blocks_text(blocks, plain)
            if shown and shown not in (text, message.text) and not same_words(shown, text):
                marks = ("blocks-differ",) if text else ()
                text = shown
        attached = attachments_text(_value(message.attachments), plain) if actor != "person" else ""
        if attached:
            text = attached if text in attached else f"{text}\n{attached}"
        return text, (*marks, "label-differs") if plain.label_differs else marks

    def _actor(self, message: Message) -> Actor:
        user = message.user
        if user in self.export.workflows:
            return "workflow"
        if user == "USLACKBOT":
            return "system"
        known = self.export.people.get(user) if user else None
        if known is not None and known.is_bot:
            return "bot"
        if message.client_msg_id is None and (
            message.bot_id or message.subtype == "bot_message" or bytes(message.bot_profile) != _NULL
        ):
            return "bot"
        return "person" if user else "unknown"

    def _author(self, message: Message, actor: Actor) -> str | None:
        """People by their id; bots by the name that they show."""
        if actor == "person":
            return message.user
        known = self.export.people.get(message.user) if message.user else None
        profile = _value(message.bot_profile)
        shown = profile.get("name") if isinstance(profile, dict) else None
        named = shown if isinstance(shown, str) else None
        return message.username or named or (known.names[0] if known and known.names else None) or message.user or message.bot_id

    def _remember(self, message: Message) -> None:
        """Names that a message shows for its author: guests are on no list, and people rename themselves."""
        profile = bytes(message.user_profile)
        if not message.user or profile == _NULL or (message.user, profile) in self.profiles:
            return
        self.profiles.add((message.user, profile))
        value = _ANY.decode(profile)
        if isinstance(value, dict):
            known = self.export.people.get(message.user, Person(message.user))
            names = tuple(dict.fromkeys((*known.names, *profile_names(value))))
            self.export.people[message.user] = replace(known, names=names)


def _instant(ts: str) -> datetime:
    if _TS.fullmatch(ts) is None:
        raise Unreadable(0, f"`ts` is not a Slack time: {echo(ts)}")
    return datetime.fromtimestamp(float(ts), UTC)  # exact: ten digits leave a float finer than a microsecond


def _value(raw: msgspec.Raw) -> object:
    return _ANY.decode(raw)


def _inner(raw: msgspec.Raw) -> Message | None:
    try:
        return _MESSAGE.decode(raw) if bytes(raw) != _NULL else None
    except msgspec.DecodeError as error:
        raise Unreadable(0, f"not a message: {echo(str(error))}") from None
