"""Prompt tokens that drafting an incident would send, against pasting everything that was read into one prompt.

usage: python evals/outbound_tokens.py [INCIDENT] [INCIDENTS]        default 123 of the shipped incidents

Outbound is measured on the exact request bodies of `draft --show-outbound` (system and user messages and the schema); pasting
is every file of the bundle as it stands. Both are counted the same way, which the first line names.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from drafter.config.settings import load_settings
from drafter.models.tokens import counter, vocabulary_folders
from drafter.pipeline.build import Order, Time
from drafter.pipeline.outbound import outbound
from drafter.pipeline.places import shipped_incidents

LOCAL = {"engine": "openai-compatible", "model.name": "any-model", "model.endpoint": "http://127.0.0.1:9/v1"}


def main() -> int:
    incident = sys.argv[1] if len(sys.argv) > 1 else "123"
    incidents = Path(sys.argv[2]) if len(sys.argv) > 2 else shipped_incidents()
    settings = load_settings(None, {}, Path("/nonexistent"), LOCAL).settings
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch)
        how = counter(vocabulary_folders(data, {}))
        order = Order(incidents, incident, data / "out", data, settings)
        requests = outbound(order, {}, Time(lambda: 0.0, lambda _: None), lambda *_: None)
    sent = sum(_tokens(how.count, body) for _, body in requests)
    pasted = sum(how.count(p.read_text("utf-8", "replace")) for p in sorted((incidents / incident).rglob("*")) if p.is_file())
    print(f"counted by: {how.label}")
    print(f"outbound: {sent:,} tokens in {len(requests)} requests")
    print(f"pasting everything: {pasted:,} tokens")
    print(f"ratio: {sent / pasted:.2f}")
    return 0


def _tokens(count: object, body: bytes) -> int:
    held = json.loads(body)
    texts = [m["content"] for m in held["messages"] if isinstance(m.get("content"), str)]
    rest = {k: v for k, v in held.items() if k != "messages"}
    return sum(count(t) for t in texts) + count(json.dumps(rest))  # type: ignore[operator]  # a token counter


if __name__ == "__main__":
    sys.exit(main())
