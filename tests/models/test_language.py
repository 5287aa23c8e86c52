from __future__ import annotations

import pytest

from drafter.domain.asking import Claim, ImpactAnswer
from drafter.models.language import is_english, prose

ENGLISH = [
    "",
    "Carts timed out.",
    "Requests to checkout were slow for users in two regions after the cache was restarted.",
    "checkout-api v2.41 OOMKilled",
    "responder-3 rolled back payments-api; error rates fell",
    "The message 'сервер недоступен' was shown to users of the Russian site during the restart.",
]
OTHER = [
    "Клиенты не могли оформить заказ",
    "決済サービスが停止しました",
    "Los usuarios no pudieron completar sus compras durante unos veinte minutos por culpa del servidor caído",
    "Kunden konnten rund zwanzig Minuten lang keine Bestellungen mehr abschließen und sahen überall Fehlerseiten",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_and_too_little_to_tell_pass(text):
    assert is_english(text)


@pytest.mark.parametrize("text", OTHER)
def test_other_languages_do_not(text):
    assert not is_english(text)


def test_quotes_are_not_prose():
    answer = ImpactAnswer(what=(Claim(text="Orders failed.", cites=("E1",), quote="заказ не прошёл"),))
    assert prose(answer) == "Orders failed."
