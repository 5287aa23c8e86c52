"""Builds engines and gateways over a loopback server, with time that does not pass."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter.config.model_settings import Limits
from drafter.contracts.ask import Answered
from drafter.domain.asking import EventView, ImpactAnswer
from drafter.domain.text import SafeText
from drafter.models.budgets import Budget
from drafter.models.endpoint import Endpoint
from drafter.models.gateway import Gateway
from drafter.models.ledger import Ledger, Recorded
from drafter.models.openai_client import OpenAIClient
from drafter.models.question import Engine
from drafter.models.remote import Pace, RemoteEngine
from drafter.models.tokens import estimate
from drafter.prompting.library import load_prompts

TITLE = SafeText("Checkout errors")
EVENT = EventView(id="E1", at="2026-03-03 14:02:11", kind="message", source="chat", text=SafeText("carts time out"))
GOOD = '{"who": [], "what": [{"text": "Carts timed out", "cites": ["E1"], "quote": "carts time out"}], "how_many": []}'
HERE = Path(__file__).parent


@dataclass
class Time:
    """A clock that moves only when somebody pauses."""

    now: float = 0.0
    pauses: list[float] = field(default_factory=list)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds

    @property
    def pace(self) -> Pace:
        return Pace(lambda: self.now, self.pause)


def remote(url: str, *, limits: Limits | None = None, time: Time | None = None, **changes: object) -> RemoteEngine:
    endpoint = replace(Endpoint(url, "scripted", key="test-key", deadline=5.0, mode="json_schema_strict"), **changes)
    return RemoteEngine(endpoint, OpenAIClient(endpoint), Budget(limits or Limits()), estimate, (time or Time()).pace)


def gateway(engine: Engine) -> Gateway:
    ledger = Ledger()
    return Gateway(load_prompts(), Recorded(engine, ledger, lambda: 0.0), lambda text: (), ledger)


def ask_impact(ask: Gateway, text: str = "carts time out") -> Answered[ImpactAnswer]:
    event = EVENT.model_copy(update={"text": text})
    return ask("analysis.impact", ImpactAnswer, title=TITLE, entries=(), events=(event,))
