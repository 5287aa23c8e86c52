"""The source types: the key is what `type` of a `[[source]]` says."""

from __future__ import annotations

from drafter.contracts.source import Source
from drafter.sources.alerts_jsonl import read_alerts
from drafter.sources.chat_jsonl import read_chat
from drafter.sources.deploys_jsonl import read_deploys
from drafter.sources.slack import read_slack

SOURCES: dict[str, Source] = {
    "slack-export": read_slack,
    "chat-jsonl": read_chat,
    "alerts-jsonl": read_alerts,
    "deploys-jsonl": read_deploys,
}
