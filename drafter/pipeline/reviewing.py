"""The review desk: each act of a reviewer as one transaction of the store. The terminal and the browser both sit here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from drafter.contracts.store import Change, Store
from drafter.domain.review import Comment, Decision, Document, Passage, ReviewSection, Role, Verb, content_hash
from drafter.errors import DecisionRefused, DecisionStale, IncidentUnknown
from drafter.pipeline.blameless import blame_in
from drafter.pipeline.exhibits import Exhibit, exhibit_of, read_run
from drafter.pipeline.pictures import Window, picture_of, span_of
from drafter.review import editing, freeze, intake, merge, states

Choice = Literal["ours", "theirs", "both"]
SectionChange = Callable[[ReviewSection], ReviewSection]


def ready() -> None:
    """Loads what the first page and the first edit need, which their readers would wait for."""
    import drafter.drafting.picture
    import drafter.drafting.view
    import drafter.evidence.ledger  # noqa: F401  # loaded for later

    blame_in("It is ready.")


@dataclass(frozen=True, slots=True)
class Act:
    """Who does it, when (UTC), in which roles, after how long a look (seconds) and at which evidence. `seen`: the document as it
    was read for this act, which need not be read again."""

    by: str
    at: datetime
    roles: frozenset[Role] = frozenset({"reviewer"})
    open_seconds: float | None = None
    evidence_opened: tuple[str, ...] = ()
    seen: Document | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Every method raises `DecisionRefused` (the state does not allow it), `DecisionStale` (somebody was faster),
    `IncidentUnknown` or `StorageRefused`; then nothing is changed. `expected` is the hash that the reviewer saw."""

    store: Store

    def exhibit(self, document: Document) -> Exhibit:
        """The evidence that the document's citations point into."""
        return exhibit_of(self.store.file, document.run, document.evidence)

    def picture(self, document: Document, window: Window | None, kinds: Collection[str]) -> str:
        """The timeline as SVG: the whole incident or a window (UTC), with records of these kinds."""
        return picture_of(self.store.file, document.run, document.evidence, window, frozenset(kinds))

    def drawn(self, document: Document, window: Window | None) -> Window | None:
        """From when to when (UTC) the picture of all kinds spans, its margins included; None where there is nothing to draw."""
        return span_of(self.store.file, document.run, document.evidence, window)

    def take_in(self, folder: Path, act: Act) -> Document:
        """The document of a run folder: a new one, or, where there is one, what stands (a newer run waits for `redraft`)."""
        run = read_run(folder)
        try:
            return self.store.document(run.draft.incident.id)
        except IncidentUnknown:
            states.permitted(act.roles, "import")
            document = intake.taken_in(run.draft, *run.hashes)
            self.store.add(document, _decision("import", act, document.incident), run.files)
            return document

    def accept(self, incident: str, section: str, expected: str, act: Act, looked_at: Collection[int] = ()) -> Document:
        """`looked_at`: indices of flagged passages that were accepted one by one."""
        return self._on_section("accept", (incident, section, expected), act, lambda s: states.accepted(s, looked_at))

    def accept_all(self, incident: str, expected: str, act: Act) -> tuple[Document, tuple[str, ...]]:
        """Accepts every undecided section that needs no second look; returns the titles of those that do."""
        document, left = self.store.document(incident), []
        if document.hash != expected:
            raise DecisionStale(f"Incident {incident[:80]} was decided on meanwhile.")
        for section in document.sections:
            if section.state == "suggested":
                try:
                    document = self.accept(incident, section.id, section.hash, act)
                except DecisionRefused:
                    left.append(section.title)
        return document, tuple(left)

    def edit(self, incident: str, section: str, expected: str, act: Act, text: str) -> Document:
        """`text` as `drafter.review.editing.as_text` shows it: a line a passage, citations in brackets at its end."""
        labels = self.exhibit(self._seen(incident, act)).labels

        def change(found: ReviewSection) -> ReviewSection:
            after = editing.edited(found, text, act.by, labels)
            return after.model_copy(update={"passages": tuple(_judged(p) for p in after.passages)})

        return self._on_section("edit", (incident, section, expected), act, change)

    def reject(self, incident: str, section: str, expected: str, act: Act, reason: str) -> Document:
        return self._on_section("reject", (incident, section, expected), act, lambda s: states.rejected(s, reason), reason)

    def reopen(self, incident: str, section: str, expected: str, act: Act) -> Document:
        return self._on_section("reopen", (incident, section, expected), act, states.reopened)

    def resolve(self, incident: str, section: str, expected: str, act: Act, collision: str, choice: Choice) -> Document:
        """Settles one conflict of a redraft."""
        said = f"{choice} {collision}"
        place = (incident, section, expected)
        return self._on_section("resolve", place, act, lambda s: merge.resolved(s, collision, choice), said)

    def redraft(self, folder: Path, act: Act, sections: Collection[str] | None = None) -> Document:
        """Merges the suggestions of a newer run, for the named sections or all; claims whose evidence changed become stale.

        Frozen and human-only sections stay as they are. The same run again changes nothing.
        """
        from drafter.evidence.ledger import rows_of

        run = read_run(folder)
        document = self.store.document(run.draft.incident.id)
        if (document.run, document.evidence) == run.hashes and sections is None:
            return document
        fresh = {s.id: s for s in intake.suggested(run.draft)}
        before = self.exhibit(document).hashes
        now = {row.id: row.text_sha256 for row in rows_of(run.files[1])}

        def change(found: Document) -> Document:
            states.undecided(found)
            after = found.model_copy(update={"sections": tuple(_redrafted(s, fresh, sections) for s in _with_new(found, fresh))})
            after = freeze.stale(after, freeze.changed(before, now))
            return after.model_copy(update={"run": run.hashes[0], "evidence": run.hashes[1]})

        return self._on_document("redraft", (document.incident, document.hash), act, change, files=run.files)

    def freeze(self, incident: str, expected: str, act: Act) -> Document:
        """Signs off the factual timeline."""
        hashes = self.exhibit(self.store.document(incident)).hashes
        return self._on_document("freeze", (incident, expected), act, lambda d: freeze.frozen(d, act.by, act.at, hashes))

    def addendum(self, incident: str, expected: str, act: Act, text: str) -> Document:
        """Adds later knowledge beside the frozen timeline; `text` as in `edit`."""
        labels = self.exhibit(self._seen(incident, act)).labels
        blank = ReviewSection(id="addendum", title="Addendum")
        passages = editing.edited(blank, text, act.by, labels).passages
        return self._on_document("addendum", (incident, expected), act, lambda d: freeze.addended(d, passages))

    def approve(self, incident: str, expected: str, act: Act) -> Document:
        return self._on_document("advance", (incident, expected), act, states.approved)

    def give_back(self, incident: str, expected: str, act: Act, reason: str) -> Document:
        """From approved or published to review."""
        return self._on_document("return", (incident, expected), act, lambda d: states.returned(d, reason), reason)

    def mark(self, incident: str, expected: str, act: Act, mark: states.Mark, reason: str = "") -> Document:
        """A legal hold (`hold`, `release`), or who may see it (`restrict`, `unrestrict`); in any state."""
        return self._on_document(mark, (incident, expected), act, lambda d: states.marked(d, mark), reason)

    def published(self, incident: str, act: Act, where: str) -> Document:
        """Marks it published; called once a publisher has confirmed the place."""
        document = self.store.document(incident)
        return self._on_document("publish", (incident, document.hash), act, states.published, where)

    def comment(self, incident: str, section: str, act: Act, text: str) -> Comment:
        states.permitted(act.roles, "comment")
        self.store.document(incident).section(section)
        name = content_hash([incident, section, act.by, act.at, text])[:16]
        said = Comment(id=name, incident=incident, section=section, by=act.by, at=act.at, text=text)
        self.store.comment(said)
        return said

    def _seen(self, incident: str, act: Act) -> Document:
        return act.seen if act.seen is not None and act.seen.incident == incident else self.store.document(incident)

    def _on_section(
        self,
        verb: Verb,
        place: tuple[str, str, str],
        act: Act,
        change: Callable[[ReviewSection], ReviewSection],
        reason: str = "",
    ) -> Document:
        """`place`: incident, section, and the hash of the section that the reviewer saw."""
        incident, section, expected = place
        states.permitted(act.roles, verb)
        before = self._seen(incident, act).section(section)
        changed = change(before)

        def on_document(found: Document) -> Document:
            old = found.section(section)
            states.editable(found, old) if verb not in ("accept", "reopen") else states.undecided(found)
            return states.begun(found.with_section(changed if old == before else change(old)))

        decision = _decision(verb, act, incident, section, reason).model_copy(
            update={"distance": editing.distance(changed.suggestion, changed.passages), "engine": _engine(before)}
        )
        return self.store.decide(decision, expected, on_document)

    def _on_document(
        self, verb: Verb, place: tuple[str, str], act: Act, change: Change, reason: str = "", files: tuple[bytes, ...] = ()
    ) -> Document:
        """`place`: incident, and the hash of the document that the reviewer saw."""
        incident, expected = place
        states.permitted(act.roles, verb)
        return self.store.decide(_decision(verb, act, incident, None, reason), expected, change, files)


def _decision(verb: Verb, act: Act, incident: str, section: str | None = None, reason: str = "") -> Decision:
    return Decision(
        incident=incident,
        verb=verb,
        by=act.by,
        at=act.at,
        section=section,
        reason=reason,
        open_seconds=act.open_seconds,
        evidence_opened=act.evidence_opened,
    )


def _redrafted(section: ReviewSection, fresh: Mapping[str, ReviewSection], wanted: Collection[str] | None) -> ReviewSection:
    if section.frozen or section.human_only or (wanted is not None and section.id not in wanted):
        return section
    new = fresh.get(section.id)
    return merge.merged(section, new.suggestion if new else ())


def _with_new(document: Document, fresh: Mapping[str, ReviewSection]) -> list[ReviewSection]:
    """The document's sections, and those that only the newer run has, before the team's own."""
    known = {s.id for s in document.sections}
    added = [s.model_copy(update={"suggestion": (), "passages": ()}) for s in fresh.values() if s.id not in known]
    ours = [s for s in document.sections if not s.human_only]
    return [*ours, *added, *(s for s in document.sections if s.human_only)]


def _judged(passage: Passage) -> Passage:
    """What a human wrote is read for blame like anything else; whether it is true is theirs to say."""
    if passage.origin not in ("human", "edited"):
        return passage
    return passage.model_copy(update={"flags": ("blame",) if blame_in(passage.text) else ()})


def _engine(section: ReviewSection) -> str:
    return " ".join(sorted({p.by for p in section.suggestion} - {"code"})) or "code"
