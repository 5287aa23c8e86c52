"""Which source type a file looks like. Only advice is made of it: a manifest's word is never overruled."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath

from drafter.sources.argocd_table import looks_like_table
from drafter.sources.decoding import Text
from drafter.sources.transcript_table import reader_of

HEAD = 64 * 1024
"""Bytes at the top of a file that are looked at."""
_LINES = 60
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_GIT = re.compile(r"\s{0,20}(?:\*[ -.]{1,9})?commit [0-9a-f]{7,64}\b")
_SLACK_TS = re.compile(r'"ts"\s{0,4}:\s{0,4}"[0-9]{10}\.[0-9]{6}"')
_JSON = re.compile(r"\s{0,99}(?:\{|\[\s{0,99}[\[{])")
_KEY = re.compile(r'"([A-Za-z_]{1,40})"\s{0,4}:')
_VENDORS: tuple[tuple[str, tuple[frozenset[str], ...]], ...] = (
    (
        "pagerduty",
        (frozenset({"log_entries"}), frozenset({"event_type", "occurred_at"}), frozenset({"incident_number", "urgency"})),
    ),
    ("alertmanager", (frozenset({"startsAt", "labels"}), frozenset({"groupKey", "alerts"}))),
    (
        "github-deployments",
        (
            frozenset({"deployment_status", "deployment"}),
            frozenset({"statuses_url", "sha"}),
            frozenset({"deployment_url", "state"}),
            frozenset({"commitOid", "statuses"}),
        ),
    ),
    ("argocd-history", (frozenset({"deployedAt", "revision"}), frozenset({"deployedAt", "revisions"}))),
    ("git-log", (frozenset({"sha", "commit"}), frozenset({"sha", "message", "date"}))),
)
"""Keys that stand together in one vendor's layout and in no other's."""
_GENERIC = (
    ("chat-jsonl", frozenset({"ts", "author", "text"}), frozenset({"name", "status", "service"})),
    ("alerts-jsonl", frozenset({"ts", "source"}), frozenset({"author", "channel"})),
    ("alerts-jsonl", frozenset({"ts", "name", "status"}), frozenset({"author", "channel"})),
    ("deploys-jsonl", frozenset({"ts", "service", "id"}), frozenset({"source", "channel"})),
    ("deploys-jsonl", frozenset({"ts", "service", "title"}), frozenset({"source", "channel"})),
)
"""Our own layouts: keys that must be there, and keys that speak against it."""


def type_of(name: str, data: bytes) -> str:
    """The source type that a file looks like, "" where nothing tells."""
    head = _text(data[:HEAD])
    if _JSON.match(head):
        return _json_type(head)
    if _GIT.match(head) or ".gitlog" in PurePosixPath(name).name:
        return "git-log"
    if looks_like_table(Text(head.encode())):
        return "argocd-history"
    lines = [line for line in head.splitlines()[:_LINES] if line.strip()]
    style = reader_of(lines)
    heard = sum(1 for line in lines if style(line) is not None)
    return "transcript" if heard and heard * 4 >= len(lines) else ""


def _text(head: bytes) -> str:
    return head.decode("utf-16" if head.startswith(_UTF16) else "utf-8-sig", "ignore")


def _json_type(head: str) -> str:
    keys = frozenset(_KEY.findall(head))
    for name, layouts in _VENDORS:
        if any(layout <= keys for layout in layouts):
            return name
    if '_log_entry"' in head:
        return "pagerduty"
    if _SLACK_TS.search(head):
        return "slack-export"
    return next((name for name, present, absent in _GENERIC if present <= keys and not absent & keys), "")
