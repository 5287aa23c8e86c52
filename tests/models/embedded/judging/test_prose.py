"""What a draft prints of a chat statement: what stands alone, without the talk around it."""

from __future__ import annotations

import pytest

from drafter.domain.asking import EventView
from drafter.domain.text import plain
from drafter.models.embedded.judging.prose import reported
from drafter.models.embedded.judging.spoken import Spoken

TABLE = [
    ("final-ish: 912 failed uploads, 40 studios, 10:06–11:21 UTC", "912 failed uploads, 40 studios"),
    ("0 lost recordings, I checked the archive twice", "0 lost recordings"),
    ("fwiw the player is waiting on POST /tokens", "The player is waiting on POST /tokens"),
    ("further update: it looks like jobs are landing in the wrong queue", "Jobs are landing in the wrong queue"),
    ("our cron deletes rows older than 30 days", "The cron deletes rows older than 30 days"),
    ("it's not load, about one in six uploads is a 504", "About one in six uploads is a 504"),
    ("we have 6 studios who say they received no link", "6 studios who say they received no link"),
    (
        "uploads are cached because we vary on the order of params",
        "Uploads are cached because the service varies on the order of params",
    ),
    ("uploads are slow since 5:04 ET (10:04 UTC)", "Uploads are slow since 10:04 UTC"),
    ("at least the internal ones, which was the first worry", None),
    ("it's failing", None),
    ("that is a leak", None),
    ("nobody looked at uploads itself yet", None),
    ("going back to bed", None),
    ("14 chats", None),
    ("sorry, my change", None),
]


@pytest.mark.parametrize(("said", "printed"), TABLE)
def test_only_what_stands_alone_is_printed(said: str, printed: str | None) -> None:
    assert reported(_spoken(said)) == printed


def _spoken(text: str) -> Spoken:
    event = EventView(
        id="m-1", at="2025-01-02 10:00:00", kind="report", source="chat", who="responder-1", title=plain(""), text=plain(text)
    )
    return Spoken(event, "report", text)
