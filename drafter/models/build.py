"""Builds the `Ask` of a run from the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from drafter.config.model_settings import BackupSettings
from drafter.config.settings import Settings
from drafter.errors import ConfigInvalid
from drafter.models.budgets import Budget
from drafter.models.embedded.table import EMBEDDED
from drafter.models.embedded_engine import EmbeddedEngine
from drafter.models.endpoint import Endpoint, is_local
from drafter.models.failover import Chain, InParallel
from drafter.models.gateway import Gateway
from drafter.models.giving_up import GivingUp
from drafter.models.halving import Halving
from drafter.models.kept import AnswerStore, Kept
from drafter.models.ledger import Ledger, Recorded
from drafter.models.openai_client import OpenAIClient
from drafter.models.outbound import unsent
from drafter.models.prices import listed_price
from drafter.models.question import Engine
from drafter.models.remote import Pace, RemoteEngine
from drafter.models.tokens import Counter
from drafter.prompting.library import load_prompts

Leaks = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a run hands to its engines: where keys are, where answers are kept, how time passes and tokens are counted.

    `offline` answers from the store alone. `show`, where given, gets (url, body) of every request instead of the network.
    """

    environment: Mapping[str, str]
    store: AnswerStore
    pace: Pace
    counter: Counter
    offline: bool = False
    show: Callable[[str, bytes], None] | None = None


def embedded_ask(leaks: Leaks, clock: Callable[[], float]) -> Gateway:
    """An `Ask` over the embedded engine. `clock` gives seconds for the run record."""
    ledger = Ledger()
    return Gateway(load_prompts(), Recorded(EmbeddedEngine(EMBEDDED), ledger, clock), leaks, ledger)


def build_ask(settings: Settings, leaks: Leaks, around: Surroundings) -> Gateway:
    """The `Ask` that the settings describe. Raises `ConfigInvalid` (a key or a needed price is missing), `PromptInvalid`.

    "chain" asks the model, the backup if one is named, then the embedded engine; so does a run that only shows what would
    leave, since nothing is answered by a request that is not sent.
    """
    if settings.engine == "embedded":
        return embedded_ask(leaks, around.pace.clock)
    ledger, budget = Ledger(), Budget(settings.model.budget)
    configured = [settings.model, *([settings.backup] if settings.engine == "chain" and settings.backup.name else [])]
    engines: list[Engine] = [_remote(model, settings, around, ledger, budget) for model in configured]
    if settings.engine == "chain" or around.show:
        engines.append(Recorded(EmbeddedEngine(EMBEDDED), ledger, around.pace.clock))
    engine = Chain(engines) if len(engines) > 1 else engines[0]
    at_once = 1 if around.show else settings.model.max_concurrency
    return Gateway(load_prompts(), engine, leaks, ledger, InParallel(at_once))


def _remote(model: BackupSettings, settings: Settings, around: Surroundings, ledger: Ledger, budget: Budget) -> Engine:
    endpoint = endpoint_of(model, around.environment, offline=around.offline)
    if settings.model.budget.usd is not None and endpoint.price is None:
        raise ConfigInvalid(f"A budget in USD needs the price of {model.name}: set [model.price] input, output and date.")
    client = OpenAIClient(endpoint, unsent(around.show) if around.show else None)
    remote = RemoteEngine(endpoint, client, budget, around.counter.count, around.pace)
    asked: Engine = remote if around.show else GivingUp(remote)  # requests that are only shown all "fail"
    kept = Kept(asked, around.store, endpoint.model, endpoint.mode, around.offline)
    return Halving(Recorded(kept, ledger, around.pace.clock))


def endpoint_of(model: BackupSettings, environment: Mapping[str, str], *, offline: bool = False) -> Endpoint:
    """The endpoint with its key. A key may be absent for servers on this machine and offline, else `ConfigInvalid`."""
    key = environment.get(model.api_key_env, "")
    if not key and not offline and not is_local(model.endpoint):
        raise ConfigInvalid(f"{model.endpoint} needs a key: set the environment variable {model.api_key_env}.")
    return Endpoint(
        url=model.endpoint,
        model=model.name,
        key=key,
        deadline=model.deadline_seconds,
        mode=model.mode,
        answers_as=model.answers_as,
        price=model.price or listed_price(model.name),
    )
