"""What every review command opens first: the settings, the store, who is there and what time it is."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.config.settings import Settings
    from drafter.domain.page import Audience
    from drafter.domain.review import Document
    from drafter.pipeline.reviewing import Act, Desk
    from drafter.pipeline.sending import Prepared


@dataclass(frozen=True, slots=True)
class Opened:
    """`here` is where the user stands; `who` decides."""

    desk: Desk
    settings: Settings
    here: Path
    who: str

    def act(self, *, open_seconds: float | None = None, evidence_opened: tuple[str, ...] = ()) -> Act:
        """An act of this person, now. On one's own machine a person holds every role."""
        from drafter.pipeline.reviewing import Act

        roles = frozenset({"reviewer", "publisher", "admin"})
        return Act(self.who, datetime.now(UTC), roles, open_seconds, evidence_opened)  # type: ignore[arg-type]  # literals

    def folder(self, incident: str) -> Path:
        """Where `draft --incident` put its run."""
        from drafter.pipeline.places import draft_folder

        out = self.settings.paths.out
        return draft_folder(out / incident if out else None, incident, self.here)

    def document(self, incident: str) -> Document:
        """The document, taken in from its run folder when the store has none. Raises `UsageError` where there is neither."""
        from drafter.errors import IncidentUnknown

        try:
            return self.desk.store.document(incident)
        except IncidentUnknown:
            return self.take_in(self.folder(incident))

    def prepared(self, document: Document, target: str, audience: Audience) -> Prepared:
        """What would be published, with the people of the document looked for in it. Raises `DecisionRefused`."""
        from drafter.pipeline.last_look import people_of
        from drafter.pipeline.sending import prepare
        from drafter.publishing.table import Surroundings
        from drafter.storage.places import data_folder

        people = people_of(self.desk.store, data_folder(os.environ), document.incident)
        around = Surroundings(self.settings.publish, os.environ, self.here)
        return prepare(self.desk, document, target, audience, around, people)

    def take_in(self, folder: Path, act: Act | None = None) -> Document:
        """The document of a run folder; who is behind its roles is kept with it, so that an erasure finds their words."""
        from drafter.pipeline.last_look import people_of
        from drafter.storage.places import data_folder

        document, store = self.desk.take_in(folder, act or self.act()), self.desk.store
        people = people_of(store, data_folder(os.environ), document.incident)
        if people != {role: frozenset(names) for role, names in store.people(document.incident).items()}:
            store.keep_people(document.incident, people)
        return document


def open_desk(config: Path | None, who: str | None) -> Opened:
    """Raises `ConfigInvalid` and `StorageRefused`."""
    from drafter.config.settings import load_settings
    from drafter.pipeline.places import standing
    from drafter.pipeline.reviewing import Desk
    from drafter.storage.places import data_folder
    from drafter.storage.store import open_store

    here = standing()
    settings = load_settings(config, os.environ, here).settings
    store = open_store(settings.review.store or data_folder(os.environ) / "drafter.db")
    return Opened(Desk(store), settings, here, who or getpass.getuser())
