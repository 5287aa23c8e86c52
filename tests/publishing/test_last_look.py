"""People as roles, and what must not leave: names and secrets in what people wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.contracts.publisher import Rendered
from drafter.errors import DecisionRefused, StorageRefused
from drafter.pipeline.last_look import people_of, telling, with_roles, without_leaks
from drafter.publishing.markdown import markdown_bytes
from drafter.storage.store import open_store
from tests.publishing.pages import page

PEOPLE = {"responder-1": ("Ana Fernsby", "ana.fernsby", "ana@fernhill.test"), "responder-2": ("Will", "Zdenka", "U04FERN")}


def rendered(told) -> Rendered:
    return Rendered("x.md", "text/markdown", markdown_bytes(told))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Fernsby rolled it back", "responder-1 rolled it back"),
        ("ana  fernsby rolled it back", "responder-1 rolled it back"),
        ("ask @ana.fernsby or ana@fernhill.test", "ask responder-1 or responder-1"),
        ("zdenka saw it; U04FERN wrote", "responder-2 saw it; responder-2 wrote"),
        ("Will it hold? It will.", "Will it hold? It will."),
        ("Anaconda and Ana alone", "Anaconda and Ana alone"),
    ],
)
def test_names_become_roles(text: str, expected: str) -> None:
    shown = with_roles(page(text, title=text), PEOPLE)
    assert shown.title == expected
    assert {line.text for part in shown.parts for line in part.lines} == {expected}
    without_leaks(shown, rendered(shown), PEOPLE)


@pytest.mark.parametrize("text", ["Ana-Fernsby was there", "ána fernsby", "by Zdénka", "ana_fernsby"])
def test_a_form_that_replacing_misses_is_refused(text: str) -> None:
    told = with_roles(page(text), PEOPLE)
    with pytest.raises(DecisionRefused, match="names would be published in Summary"):
        without_leaks(told, rendered(told), PEOPLE)


@pytest.mark.parametrize(
    "secret", ["xox" + "b-" + "1234567890-1234567890-abcdefghijkl", "AKI" + "AQWERTYUIOP234567", "password=hunter" + "2Fernhill9"]
)
def test_a_secret_is_refused_and_not_shown(secret: str) -> None:
    told = page(f"we used {secret} then")
    with pytest.raises(DecisionRefused, match="secrets would be published") as refused:
        without_leaks(told, rendered(told), {})
    assert secret not in str(refused.value)


def test_the_rendered_bytes_are_searched_too() -> None:
    with pytest.raises(DecisionRefused, match="the rendered page"):
        without_leaks(page(), Rendered("x.md", "text/markdown", b"by Zdenka"), PEOPLE)


def test_what_is_telling() -> None:
    assert telling(["Will", "Mark", "Zdenka", "Bo", "a@b.test", " ", "grace.h"]) == {"Zdenka", "a@b.test", "grace.h"}


def test_people_are_those_of_the_store_and_of_the_roles_file(tmp_path: Path) -> None:
    store = open_store(tmp_path / "drafter.db")
    assert people_of(store, tmp_path, "rates/7") == {}
    file = tmp_path / "roles" / "rates_7.json"
    file.parent.mkdir()
    file.write_text(json.dumps({"responder-1": ["U1", "Ana Fernsby"]}))
    assert people_of(store, tmp_path, "rates/7") == {"responder-1": {"U1", "Ana Fernsby"}}
    file.write_text("[]")
    with pytest.raises(StorageRefused, match="roles file"):
        people_of(store, tmp_path, "rates/7")
