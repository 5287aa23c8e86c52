"""What may follow what: sections and documents, and who may decide. Refusals say what to do."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from drafter.domain.review import Document, ReviewSection, Role, Verb
from drafter.errors import DecisionRefused

MAY: dict[Role, frozenset[Verb]] = {
    "viewer": frozenset(),
    "reviewer": frozenset(
        {
            "import",
            "accept",
            "edit",
            "reject",
            "reopen",
            "redraft",
            "resolve",
            "comment",
            "freeze",
            "addendum",
            "advance",
            "return",
        }
    ),
    "publisher": frozenset({"comment", "return", "publish"}),
    "admin": frozenset({"comment", "return", "hold", "release", "restrict", "unrestrict", "erase", "withdraw"}),
}
"""Verbs by role. A person may have several roles."""
Mark = Literal["hold", "release", "restrict", "unrestrict"]
_MARKS: dict[Mark, tuple[str, bool]] = {
    "hold": ("hold", True), "release": ("hold", False), "restrict": ("restricted", True), "unrestrict": ("restricted", False),
}  # fmt: skip


def permitted(roles: Collection[Role], verb: Verb) -> None:
    """Raises `DecisionRefused` when none of the roles may do it."""
    if not any(verb in MAY[role] for role in roles):
        raise DecisionRefused(f"This needs a role that may {verb}.", hint="Ask someone who has it.")


def accepted(section: ReviewSection, looked_at: Collection[int]) -> ReviewSection:
    """The section accepted. `looked_at` are the indices of the flagged passages that the reviewer accepts one by one."""
    if section.collisions:
        raise DecisionRefused(f"{section.title}: {len(section.collisions)} conflicts wait for a choice.")
    if section.human_only and not section.passages:
        raise DecisionRefused(f"{section.title}: only the team can write this, and nothing is written yet.")
    left = [i for i, p in enumerate(section.passages) if p.flags and i not in looked_at]
    if left:
        raise DecisionRefused(
            f"{section.title}: {len(left)} flagged {'claim' if len(left) == 1 else 'claims'} must be looked at one by one."
        )
    human = any(p.origin in ("human", "edited") for p in section.passages)
    return section.model_copy(update={"state": "edited" if human else "accepted"})


def rejected(section: ReviewSection, reason: str) -> ReviewSection:
    """The section rejected: it stays in the store and is left out of what is published."""
    if not reason.strip():
        raise DecisionRefused(f"{section.title}: a rejection needs its reason.")
    return section.model_copy(update={"state": "rejected"})


def reopened(section: ReviewSection) -> ReviewSection:
    """The section undecided again; its words stand."""
    return section.model_copy(update={"state": "suggested"})


def editable(document: Document, section: ReviewSection) -> None:
    """Raises `DecisionRefused` where nothing may change: a frozen section, or a document that is approved or published."""
    if section.frozen:
        raise DecisionRefused(f"{section.title} is frozen since its sign-off.", hint="Put what is new into the addendum.")
    undecided(document)


def undecided(document: Document) -> None:
    """Raises `DecisionRefused` for a document that is approved or published."""
    if document.state in ("approved", "published"):
        raise DecisionRefused(f"The document is {document.state}.", hint="Return it to review with a reason first.")


def begun(document: Document) -> Document:
    """A first decision takes a draft into review."""
    return document.model_copy(update={"state": "in_review"}) if document.state == "draft" else document


def open_points(document: Document) -> tuple[str, ...]:
    """What stands between the document and its approval, in words."""
    points = [f"{s.title}: undecided" for s in document.sections if s.state == "suggested"]
    points += [f"{s.title}: {len(s.collisions)} conflicts" for s in document.sections if s.collisions]
    stale = [(s.title, sum(p.stale for p in s.passages)) for s in document.sections if s.state != "rejected"]
    points += [f"{title}: {count} claims rest on evidence that changed" for title, count in stale if count]
    return (*points, *(() if document.freeze else ("The timeline is not frozen",)))


def approved(document: Document) -> Document:
    """Raises `DecisionRefused` naming what is open."""
    points = open_points(document)
    if points:
        more = f" and {len(points) - 3} more" if len(points) > 3 else ""
        raise DecisionRefused(f"Not ready: {'; '.join(points[:3])}{more}.")
    if document.state != "in_review":
        raise DecisionRefused(f"The document is {document.state}, not in review.")
    return document.model_copy(update={"state": "approved"})


def returned(document: Document, reason: str) -> Document:
    """Back to review, from approved or published."""
    if document.state not in ("approved", "published"):
        raise DecisionRefused(f"The document is {document.state}: there is nothing to return.")
    if not reason.strip():
        raise DecisionRefused("Returning a document needs its reason.")
    return document.model_copy(update={"state": "in_review"})


def published(document: Document) -> Document:
    """Raises `DecisionRefused` unless it is approved; publishing again is allowed."""
    if document.state not in ("approved", "published"):
        raise DecisionRefused(
            f"The document is {document.state.replace('_', ' ')}, not approved.",
            hint="Approve it first: `draft review ID`, then y.",
        )
    return document.model_copy(update={"state": "published"})


def marked(document: Document, mark: Mark) -> Document:
    """A legal hold put on or released, or the document restricted to those who may see such, or open to all."""
    field, value = _MARKS[mark]
    if getattr(document, field) is value:
        raise DecisionRefused(f"It is so already: {mark} changes nothing.")
    return document.model_copy(update={field: value})
