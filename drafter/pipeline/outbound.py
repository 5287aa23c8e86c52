"""What would leave: the exact bytes of every request of a draft, and nothing leaves."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.pipeline.build import WINDOW_TOKENS, Order, Time, ask_for, surroundings
from drafter.pipeline.run import Report, draft, prepare


def outbound(order: Order, environment: Mapping[str, str], time: Time, report: Report) -> list[tuple[str, bytes]]:
    """(URL, body) of every request that drafting this incident would send with these settings, in order.

    The embedded engine answers in the model's place, so that later questions are the ones that would follow.
    """
    from drafter.models.tokens import counter, vocabulary_folders

    held: list[tuple[str, bytes]] = []
    prepared = prepare(order.incidents, order.incident, order.settings.redaction, report)
    around = surroundings(order, environment, time, lambda url, body: held.append((url, body)))
    count = counter(vocabulary_folders(order.data, environment)).count
    draft(prepared, ask_for(order, prepared, around), WINDOW_TOKENS, count, report)
    return held
