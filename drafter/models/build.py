"""Builds the `Ask` of a run."""

from __future__ import annotations

from collections.abc import Callable

from drafter.models.embedded.table import EMBEDDED
from drafter.models.embedded_engine import EmbeddedEngine
from drafter.models.gateway import Gateway
from drafter.models.ledger import Ledger, Recorded
from drafter.prompting.library import load_prompts


def embedded_ask(leaks: Callable[[str], tuple[str, ...]], clock: Callable[[], float]) -> Gateway:
    """An `Ask` over the embedded engine. `clock` gives seconds for the run record."""
    ledger = Ledger()
    return Gateway(load_prompts(), Recorded(EmbeddedEngine(EMBEDDED), ledger, clock), leaks, ledger)
