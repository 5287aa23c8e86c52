from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from drafter.config.model_settings import Limits, Price
from drafter.errors import BudgetSpent, ModelError
from drafter.models.budgets import Budget
from drafter.models.prices import listed_price
from tests.models.asking import GOOD, ask_impact, gateway, remote
from tests.models.loopback import answers, completion, loopback, send

PRICE = Price(input=2.0, output=10.0, date=date(2026, 1, 1))


@pytest.mark.parametrize("limits", [Limits(calls=2), Limits(tokens=2), Limits(usd=0.000001)])
def test_nothing_is_sent_that_could_overdraw(limits):
    with loopback(answers(GOOD)) as server:
        ask = gateway(remote(server.url, limits=limits, price=PRICE))
        with pytest.raises(BudgetSpent):
            for _ in range(3):
                ask_impact(ask)
    assert len(server.requests) == (limits.calls or 0)


def test_re_asks_and_retries_are_paid_from_the_budget():
    with loopback(answers('{"who": 3}')) as server, pytest.raises(BudgetSpent):
        ask_impact(gateway(remote(server.url, limits=Limits(calls=1))))
    assert len(server.requests) == 1
    with loopback(lambda handler, _request, _number: send(handler, 429, {})) as server, pytest.raises(BudgetSpent):
        ask_impact(gateway(remote(server.url, limits=Limits(calls=2), deadline=60.0)))
    assert len(server.requests) == 2


def test_what_was_reserved_and_not_used_is_put_back():
    budget = Budget(Limits(tokens=139, usd=1.0))
    for _ in range(10):
        budget.reserve(40, 50, PRICE).settle(5, 0.01)
    assert (budget.calls, budget.tokens, round(budget.usd, 6)) == (10, 50, 0.1)
    with pytest.raises(BudgetSpent, match="tokens"):
        budget.reserve(40, 50, PRICE)


def test_threads_together_do_not_overdraw():
    budget = Budget(Limits(calls=50))

    def spend(_number):
        try:
            budget.reserve(1, 1, None)
        except BudgetSpent:
            return 0
        return 1

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(spend, range(200))) == 50


def test_cost_is_computed_from_the_price_and_unknown_stays_unknown():
    with loopback(answers(GOOD)) as server:
        priced, unpriced = gateway(remote(server.url, price=PRICE)), gateway(remote(server.url))
        ask_impact(priced)
        ask_impact(unpriced)
    assert priced.ledger.calls[0].usage.usd == pytest.approx((11 * 2 + 7 * 10) / 1e6)
    assert unpriced.ledger.calls[0].usage.usd is None


def test_a_server_that_counts_no_tokens_leaves_them_and_the_cost_unknown():
    with loopback(lambda handler, _request, _number: send(handler, 200, completion(GOOD, usage=None))) as server:
        ask = gateway(remote(server.url, price=PRICE))
        ask_impact(ask)
    usage = ask.ledger.calls[0].usage
    assert (usage.tokens_in, usage.usd) == (None, None)


def test_a_failed_question_says_what_it_took():
    with loopback(answers('{"who": 3}')) as server:
        ask = gateway(remote(server.url))
        with pytest.raises(ModelError):
            ask_impact(ask)
    assert ask.ledger.calls[0].outcome == "AnswerInvalid"
    assert (ask.ledger.calls[0].usage.requests, ask.ledger.calls[0].usage.tokens_in) == (2, 22)


def test_shipped_prices_have_a_date_and_a_source():
    assert listed_price("gpt-4o").source
    assert listed_price("a-model-of-ours") is None
