from __future__ import annotations

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.models.tokens import VOCABULARY, counter, estimate, vocabulary_folders

# Counted with o200k_base.
KNOWN = {
    "checkout p99 is up to 4.2s, looks like the pool is exhausted": 18,
    "rolling back payments-api to v241 now": 8,
    "kubectl -n prod rollout undo deploy/checkout": 10,
    '{"status": "firing", "labels": {"alertname": "HighErrorRate", "service": "checkout"}}': 25,
    "2026-03-03T14:02:11Z pod/api-7d9f8b6c5-x2k4q OOMKilled exit=137": 36,
    "Der Fehler trat nach der Umstellung der Zertifikate auf.": 13,
    "": 0,
}


@pytest.mark.parametrize("text", KNOWN)
def test_an_estimate_is_near_the_truth_and_rarely_short_of_it(text):
    assert KNOWN[text] * 0.85 <= estimate(text) <= KNOWN[text] * 1.7 + 2


def test_without_a_vocabulary_the_label_says_estimate_and_nothing_is_fetched(tmp_path, monkeypatch):
    def no_network(*args, **kwargs):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", no_network)
    (tmp_path / VOCABULARY).write_bytes(b"not the vocabulary")
    counting = counter((tmp_path, tmp_path / "none"))
    assert counting.label.startswith("estimate")
    assert counting.count("rolling back") == estimate("rolling back")
    assert (tmp_path / VOCABULARY).read_bytes() == b"not the vocabulary"


def test_where_a_vocabulary_may_be(tmp_path):
    assert vocabulary_folders(tmp_path, {}) == (tmp_path / "tokens",)
    assert vocabulary_folders(tmp_path, {"TIKTOKEN_CACHE_DIR": "/cache"})[0].as_posix() == "/cache"


@settings(max_examples=100, deadline=None)
@given(st.text(), st.text())
def test_text_added_never_lowers_the_estimate(first, second):
    """Joining may merge pieces at the seam, and nothing else."""
    assert estimate(first + "\n" + second) >= max(estimate(first), estimate(second)) - 2


def test_long_runs_take_linear_time():
    for run in (" ", "a", "1", "\n", "-", "字"):
        assert estimate(run * 1_000_000) > 0
