"""From a draft to the document that people review."""

from __future__ import annotations

from datetime import datetime

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.review import Document, Flag, Origin, Passage, ReviewSection
from drafter.domain.vocabulary import MilestoneName

TEAM = (
    (
        "made_sense",
        "Why it made sense at the time",
        "What did people know and see when they decided, and what made that sensible?",
    ),
    ("surprises", "What surprised us", "Which of our beliefs about the system turned out to be wrong?"),
    ("went_well", "What went well", "What should we keep doing?"),
    ("went_poorly", "What went poorly", "What made this harder than it had to be?"),
    ("lucky", "Where we were lucky", "What could have made this worse, and did not?"),
)
"""Id, title and question of the sections that no engine ever fills."""
FLAGS: dict[str, Flag] = {"blamelessness": "blame", "action_items": "vague"}
"""Score → flag; every other score with spans, but those of `OF_THE_WHOLE`, says that a claim is not supported as it stands."""
OF_THE_WHOLE = frozenset({"action_portfolio"})
"""Scores whose reason is about several claims together: no single one of them is wrong."""


def taken_in(draft: Draft, run: str, evidence: str) -> Document:
    """A document in state `draft`. `run` and `evidence` are the SHA-256 of its draft.json and evidence.jsonl."""
    told = tuple(suggested(draft))
    team = tuple(ReviewSection(id=i, title=title, prompt=prompt, human_only=True) for i, title, prompt in TEAM)
    return Document(
        incident=draft.incident.id,
        title=draft.incident.title or f"Incident {draft.incident.id}",
        severity=draft.incident.severity,
        services=draft.incident.services,
        run=run,
        evidence=evidence,
        started_at=_first(draft, "impact_start", "detected"),
        resolved_at=_first(draft, "restored", "mitigated"),
        sections=(*told, *team),
    )


def _first(draft: Draft, *names: MilestoneName) -> datetime | None:
    """The instant of the first of these milestones that is known."""
    return next((m.at for name in names if (m := draft.milestones.get(name)) and m.at), None)


def suggested(draft: Draft) -> list[ReviewSection]:
    """The sections that engines and code suggest, with the flags of the draft's own scores."""
    flags: dict[tuple[str, str], set[Flag]] = {}
    for score in draft.scores:
        for section, text in score.spans if score.name not in OF_THE_WHOLE else ():
            flags.setdefault((section, text.strip()), set()).add(FLAGS.get(score.name, "unsupported"))
    return [
        _section(section.id, section.title, [_passage(c, section.id, flags) for c in section.claims])
        for section in draft.sections
        if not section.human_only
    ]


def _section(section_id: str, title: str, passages: list[Passage]) -> ReviewSection:
    return ReviewSection(id=section_id, title=title, suggestion=tuple(passages), passages=tuple(passages))


def _passage(claim: SectionClaim, section: str, flags: dict[tuple[str, str], set[Flag]]) -> Passage:
    text = " ".join(claim.text.split())
    origin: Origin = claim.origin if claim.origin in ("code", "embedded") else "model"  # type: ignore[assignment]  # narrowed by `in`
    found = [flag for (where, span), names in flags.items() if where == section and span and span in text for flag in names]
    return Passage(text=text, cites=claim.cites, origin=origin, by=claim.origin, flags=tuple(sorted(set(found))))
