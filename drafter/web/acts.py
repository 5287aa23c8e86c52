"""What can be done: each act is one form, one transaction of the desk, and the page (or its section) as it then stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from drafter.domain.review import Document
from drafter.errors import DecisionRefused
from drafter.pipeline.reviewing import Act, Choice
from drafter.review.states import Mark, open_points
from drafter.web.entering import Actor, Here, asked
from drafter.web.pages import address, masthead, seen
from drafter.web.parts import section_part
from drafter.web.rendering import page
from drafter.web.threads import aside

router = APIRouter(prefix="/incidents/{incident}")
TEXT = 200_000
"""Characters of one field."""
Expected = Annotated[str, Form(max_length=64)]
Reason = Annotated[str, Form(max_length=2_000)]
Seconds = Annotated[float | None, Form(ge=0, le=1e7)]
Opened = Annotated[str, Form(max_length=20_000)]


@dataclass(frozen=True, slots=True)
class OnDocument:
    """A form about a document: who sends it, to which, and the hash of what they saw."""

    request: Request
    site: Here
    session: Actor
    incident: str
    expected: Expected = ""

    def document(self) -> Document:
        """Raises `IncidentUnknown`, also for one that this person may not see."""
        return seen(self.site, self.session, self.incident)

    def act(self) -> Act:
        return self.site.act(self.session, self.document())

    def shows(self, document: Document) -> Response:
        return RedirectResponse(address(document.incident), 303)


@dataclass(frozen=True, slots=True)
class OnSection:
    """A form about a section; `seconds` and `opened` (labels) say how it was looked at."""

    request: Request
    site: Here
    session: Actor
    incident: str
    section: str
    expected: Expected = ""
    seconds: Seconds = None
    opened: Opened = ""

    @property
    def place(self) -> tuple[str, str, str]:
        return self.incident, self.section, self.expected

    def act(self) -> Act:
        """Labels that are not of this document are left out."""
        document = seen(self.site, self.session, self.incident)
        wanted = self.opened.split()
        ids = {label: cite for cite, label in self.site.desk.exhibit(document).labels.items()} if wanted else {}
        return self.site.act(self.session, document, self.seconds, tuple(ids[label] for label in wanted if label in ids))

    def shows(self, document: Document) -> Response:
        """htmx gets the section and the progress as they stand now, everybody else is sent to the page."""
        if "hx-request" not in self.request.headers:
            return RedirectResponse(f"{address(document.incident)}#s-{self.section}", 303)
        desk = self.site.desk
        comments = desk.store.comments(document.incident)
        shown = section_part(document, self.session, self.section, desk.exhibit(document), comments)
        return page(
            self.request, "swapped.html", self.session,
            **masthead(self.site, document), lock=document.hash, open=open_points(document), parts=(shown,),
        )  # fmt: skip


Section = Annotated[OnSection, asked(OnSection)]
Whole = Annotated[OnDocument, asked(OnDocument)]


@router.post("/sections/{section}/accept", response_model=None)
def accept(on: Section, looked_at: Annotated[list[int] | None, Form()] = None) -> Response:
    """`looked_at`: the flagged claims that were ticked one by one."""
    return on.shows(on.site.desk.accept(*on.place, on.act(), looked_at or ()))


@router.post("/sections/{section}/edit", response_model=None)
def edit(on: Section, text: Annotated[str, Form(max_length=TEXT)] = "") -> Response:
    """What was written is shown again when it cannot be kept, so that nobody types it twice."""
    act = on.act()
    try:
        return on.shows(on.site.desk.edit(*on.place, act, text))
    except DecisionRefused as error:
        if "hx-request" in on.request.headers:
            raise
        return page(
            on.request,
            "message.html",
            on.session,
            409,
            title="Not kept",
            text=f"{error} {error.hint}",
            kept=text,
            back=address(on.incident),
        )


@router.post("/sections/{section}/reject", response_model=None)
def reject(on: Section, reason: Reason = "") -> Response:
    return on.shows(on.site.desk.reject(*on.place, on.act(), reason))


@router.post("/sections/{section}/reopen", response_model=None)
def reopen(on: Section) -> Response:
    return on.shows(on.site.desk.reopen(*on.place, on.act()))


@router.post("/sections/{section}/resolve", response_model=None)
def resolve(on: Section, collision: Annotated[str, Form(max_length=64)], choice: Annotated[Choice, Form()]) -> Response:
    return on.shows(on.site.desk.resolve(*on.place, on.act(), collision, choice))


@router.post("/sections/{section}/redraft", response_model=None)
async def redraft(on: Section) -> Response:
    """Drafts the incident anew and merges this section, or every one for `all`."""
    return await aside(_redrafted, on)


def _redrafted(on: OnSection) -> Response:
    whole = on.section == "all"
    document = on.site.redraft(on.incident, on.act(), None if whole else frozenset({on.section}))
    return RedirectResponse(address(document.incident), 303) if whole else on.shows(document)


@router.post("/sections/{section}/comment", response_model=None)
def comment(on: Section, text: Annotated[str, Form(min_length=1, max_length=10_000)]) -> Response:
    on.site.desk.comment(on.incident, on.section, on.act(), text)
    return on.shows(on.site.desk.store.document(on.incident))


@router.post("/accept-all", response_model=None)
def accept_all(on: Whole) -> Response:
    """Accepts what needs no second look and names what does."""
    document, left = on.site.desk.accept_all(on.incident, on.expected, on.act())
    if not left:
        return on.shows(document)
    told = f"These need a look of their own: {', '.join(left)}."
    return page(on.request, "message.html", on.session, title="Accepted what could be", text=told, back=address(on.incident))


@router.post("/freeze", response_model=None)
def freeze(on: Whole) -> Response:
    return on.shows(on.site.desk.freeze(on.incident, on.expected, on.act()))


@router.post("/approve", response_model=None)
def approve(on: Whole) -> Response:
    return on.shows(on.site.desk.approve(on.incident, on.expected, on.act()))


@router.post("/return", response_model=None)
def give_back(on: Whole, reason: Reason = "") -> Response:
    return on.shows(on.site.desk.give_back(on.incident, on.expected, on.act(), reason))


@router.post("/mark", response_model=None)
def mark(on: Whole, mark: Annotated[Mark, Form()], reason: Reason = "") -> Response:
    """A legal hold, or who may see it."""
    return on.shows(on.site.desk.mark(on.incident, on.expected, on.act(), mark, reason))


@router.post("/addendum", response_model=None)
def addendum(on: Whole, text: Annotated[str, Form(max_length=TEXT)] = "") -> Response:
    return on.shows(on.site.desk.addendum(on.incident, on.expected, on.act(), text))
