from __future__ import annotations

import pytest

from drafter.models.embedded.reading.acts import read_statement
from drafter.models.embedded.reading.statements import Statement


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("the resolver forwards everything to ns-2", "finding"),
        ("worker-9 eats one connection per request", "finding"),
        ("cache hit ratio 31, normally 88", "finding"),
        ("lovely weather for a node", "noise"),
        ("I know", "noise"),
        ("ok then", "noise"),
    ],
)
def test_a_statement_about_systems_is_a_finding_and_chat_is_not(said: str, act: str) -> None:
    assert read_statement(Statement(said, 0)).act == act
