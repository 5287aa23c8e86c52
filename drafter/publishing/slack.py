"""An announcement in a Slack channel: title, status, summary, and where the document is.

Exactly one for a key: the message carries the key as metadata, and the channel is searched for it first. Words are text elements
of `rich_text` blocks, which Slack shows to the letter: no mention, link, emphasis or emoji can come out of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.contracts.publisher import Rendered
from drafter.domain.page import Page
from drafter.domain.review import content_hash
from drafter.errors import PublishFailed
from drafter.publishing.door import Door
from drafter.publishing.naming import heading, slug
from drafter.sinks.escape import clipped

EVENT = "drafter_postmortem"
SUMMARY, LONGEST = "summary", 1_500
"""Section that is announced; characters of it."""
UNFURLS = {"unfurl_links": False, "unfurl_media": False}
"""Said when a message is posted; an update takes no such arguments and unfurls nothing."""
PAGES = 100
"""Pages of 200 messages that are searched for an earlier announcement."""
SCOPES = "chat:write, channels:history (groups:history for a private channel), metadata.message:read"


@dataclass(frozen=True, slots=True)
class SlackPublisher:
    """`places`: (name, https address) of where the document was published already, made by this program."""

    door: Door
    channel: str
    places: tuple[tuple[str, str], ...] = ()

    def render(self, page: Page, /) -> Rendered:
        content = json.dumps(self._message(page, ""), indent=2, ensure_ascii=False)
        return Rendered(f"{slug(page)}.slack.json", "application/json; charset=utf-8", content.encode("utf-8", "replace"))

    def send(self, page: Page, key: str, /) -> str:
        """The permalink of the message."""
        message = self._message(page, key)
        found = self._found(key)
        if found is None:
            ts = self._call("chat.postMessage", message)["ts"]
        else:
            ts = found["ts"]
            if found["metadata"]["event_payload"].get("content") != message["metadata"]["event_payload"]["content"]:
                self._call("chat.update", {k: v for k, v in message.items() if k not in UNFURLS} | {"ts": ts})
        return str(self._call("chat.getPermalink", None, channel=self.channel, message_ts=ts)["permalink"])

    def _found(self, key: str) -> dict[str, Any] | None:
        """The announcement of an earlier try: newest messages first, every page until there is none."""
        query = {"channel": self.channel, "include_all_metadata": "true", "limit": "200"}
        for _ in range(PAGES):
            answer = self._call("conversations.history", None, **query)
            for message in answer["messages"]:
                about = message.get("metadata") or {}
                if about.get("event_type") == EVENT and about.get("event_payload", {}).get("key") == key:
                    return dict(message)
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None
            query["cursor"] = cursor
        raise PublishFailed(f"The channel has more than {PAGES * 200} messages; no earlier announcement was found in the newest.",
                            hint="Announce in a channel that is kept for it.")  # fmt: skip

    def _call(self, method: str, body: object, **query: str) -> dict[str, Any]:
        answer = self.door.ask("GET" if body is None else "POST", f"/{method}", body, **query)
        if answer.status == 200 and isinstance(answer.body, dict) and answer.body.get("ok") is True:
            return answer.body
        said = str(answer.body.get("error"))[:60] if isinstance(answer.body, dict) else f"status {answer.status}"
        raise PublishFailed(f"Slack refused {method}: {said}.", hint=f"The app must be in the channel and have {SCOPES}.")

    def _message(self, page: Page, key: str) -> dict[str, Any]:
        blocks = list(self._blocks(page))
        payload = {"key": key, "content": content_hash(blocks)}
        return {
            "channel": self.channel,
            "text": f"{heading(page)} is published.",
            "blocks": blocks,
            "metadata": {"event_type": EVENT, "event_payload": payload},
            **UNFURLS,
            "link_names": False,
            "parse": "none",
        }

    def _blocks(self, page: Page) -> Iterator[dict[str, Any]]:
        yield {"type": "header", "text": {"type": "plain_text", "text": heading(page)[:150], "emoji": False}}
        yield _rich(_text(page.title, bold=True), _text("\n" + " · ".join(page.status)))
        said = " ".join(line.text for part in page.parts if part.id == SUMMARY for line in part.lines)
        if said:
            yield _rich(_text(clipped(said, LONGEST)))
        for name, address in self.places:
            yield _rich(_text(f"{name}: "), {"type": "link", "url": address, "text": address})


def _rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def _text(text: str, *, bold: bool = False) -> dict[str, Any]:
    lead = "\n" if text.startswith("\n") else ""
    shown = {"type": "text", "text": lead + clipped(text, LONGEST) + (" " if text.endswith(": ") else "")}
    return shown | ({"style": {"bold": True}} if bold else {})
