"""Slack's markup as plain text: tokens spelled out, entities decoded once, nothing that still pings or hides.

Users stay their ids (`@U01ALICE`): names change during an incident, ids do not, and redaction turns them into roles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_TOKEN = re.compile(r"<([@#!][^<>\n]{1,4000}|[A-Za-z][A-Za-z0-9+.-]{1,20}:[^<>\n]{1,4000})>|&(amp|lt|gt);")
_CHANNEL = re.compile(r"<#[CDG][A-Z0-9]{5,14}(?:\|([^<>|\n]{0,80}))?>")
_ENTITY = re.compile(r"&(amp|lt|gt);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_EXPORT_TOKEN = re.compile(r"([?&])t=xox[a-z]-[\w-]+&?")
_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)
_HOST = re.compile(r"^(?:https?://)?((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})(?=$|[/:?#])", re.IGNORECASE)


@dataclass(slots=True)
class Plain:
    """Turns markup into text. `channels`: ids and names of public channels; `label_differs`: a link showed another address."""

    channels: Mapping[str, str] = field(default_factory=dict)
    label_differs: bool = False

    def text(self, markup: str) -> str:
        """The text of mrkdwn `markup`."""
        if "<" not in markup and "&" not in markup:
            return markup
        return _TOKEN.sub(self._token, markup)

    def link(self, url: str, label: str) -> str:
        """The address, and before it the label where it says something else."""
        url = _EXPORT_TOKEN.sub(r"\1", url).rstrip("?&")
        if not label or _bare(label) == _bare(url):
            return url if not url.startswith(("mailto:", "tel:")) else _bare(url)
        shown, real = _HOST.match(label), _HOST.match(url)
        if shown and (real is None or shown.group(1).lower() != real.group(1).lower()):
            self.label_differs = True
        return f"{label} ({url})"

    def channel(self, channel_id: str, name: str = "") -> str:
        """`#name` where it is known, else that it is another: its id says nothing to a reader."""
        known = name or self.channels.get(channel_id)
        return f"#{known}" if known else "another channel"

    def _token(self, found: re.Match[str]) -> str:
        inner, entity = found.groups()
        if entity:
            return _ENTITIES[entity]
        target, _, label = inner.partition("|")
        label = _ENTITY.sub(lambda e: _ENTITIES[e.group(1)], label)
        if target[0] == "@":
            return target
        if target[0] == "#":
            return self.channel(target[1:], label)
        if target[0] == "!":
            return _special(target[1:], label)
        return self.link(_ENTITY.sub(lambda e: _ENTITIES[e.group(1)], target), label)


def channels_named(text: str) -> str:
    """Plain text in which only the links to channels are still Slack's markup (`<#C0ORDERS|orders>`), with these spelled out."""
    return _CHANNEL.sub(lambda found: Plain().channel("", found.group(1) or ""), text) if "<#" in text else text


def _special(command: str, label: str) -> str:
    name, _, rest = command.partition("^")
    if name == "date":
        return label or rest.partition("^")[2]
    if name == "subteam":
        return label if label.startswith("@") else f"@{label or rest}"
    return f"@{name}"


def _bare(address: str) -> str:
    return _SCHEME.sub("", address).rstrip("/")
