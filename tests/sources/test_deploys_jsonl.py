from pathlib import Path

import pytest

from drafter.sources.changes import reverts
from tests.sources.made import captured, lines, read_text

TS = "2026-03-04T14:00:00Z"


def test_a_deploy_with_all_its_fields(tmp_path: Path) -> None:
    item = {
        "ts": TS,
        "service": "shop",
        "id": "4f5e6d7",
        "actor": "Mira Okafor",
        "title": "Cache carts",
        "description": "For an hour",
    }
    text = lines(
        {**item, "url": "https://git.example/shop/4f5e6d7", "files": ["cart.py", "cart_test.py"], "status": "SUCCESS", "ring": 2}
    )
    reading = read_text(tmp_path, "deploys-jsonl", text)
    (record,) = reading.records
    assert (record.kind, record.service, record.source_id, record.author, record.actor) == (
        "deploy",
        "shop",
        "4f5e6d7",
        "Mira Okafor",
        "person",
    )
    assert (record.title, record.text, record.status) == ("Cache carts", "For an hour", "success")
    assert dict(record.details) == {"url": "https://git.example/shop/4f5e6d7", "files": "cart.py\ncart_test.py", "ring": "2"}
    assert captured(tmp_path, reading) == [text.strip().encode()]


def test_a_title_is_found_where_none_is_given(tmp_path: Path) -> None:
    text = lines({"ts": TS, "service": "shop", "description": "Bump rules\n\nlong"}, {"ts": TS, "service": "shop", "id": 99})
    assert [(r.title, r.source_id) for r in read_text(tmp_path, "deploys-jsonl", text).records] == [
        ("Bump rules", ""),
        ("99", "99"),
    ]


@pytest.mark.parametrize(
    ("title", "description", "found"),
    [
        ('Revert "Cache carts"', "This reverts commit 4f5e6d7a.", {"reverts": "4f5e6d7a", "reverts_title": "Cache carts"}),
        ('Revert "Cache carts (#41)" (#44)', "", {"reverts_title": "Cache carts (#41)"}),
        ("Revert: cache carts", "", {"reverts_title": "cache carts"}),
        ("Cache carts", "It reverts nothing", {}),
        ("Reverted order of columns", "", {}),
        (
            "x",
            "this reverts commit 0123456789abcdef0123456789abcdef01234567 and more",
            {"reverts": "0123456789abcdef0123456789abcdef01234567"},
        ),
    ],
)
def test_a_change_that_undoes_another_says_which(title: str, description: str, found: dict[str, str]) -> None:
    assert reverts(title, description) == found


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"id": None, "title": None}, "none of `id`, `title`, `description`"),
        ({"files": "a.py"}, "`files` is not an array"),
        ({"service": 1}, "`service` is not text"),
        ({"ts": ""}, "no time"),
    ],
)
def test_deploys_that_cannot_be_read(tmp_path: Path, fields: dict[str, object], why: str) -> None:
    reading = read_text(tmp_path, "deploys-jsonl", lines({"ts": TS, "id": "1", "title": "t", **fields}))
    assert [q.reason for q in reading.quarantined] == [why]
