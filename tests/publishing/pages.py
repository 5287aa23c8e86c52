"""Invented pages, and what a hostile string looks like in every place of one."""

from __future__ import annotations

from drafter.domain.page import Line, Page, Part, Shown


def page(text: str = "Rates answered with errors.", *, incident: str = "rates-7", title: str = "Rates down") -> Page:
    return Page(
        incident=incident,
        title=title,
        status=(f"Incident {incident}", "SEV2", "reviewed"),
        audience="company",
        parts=(
            Part(id="summary", title="Summary", shape="prose", lines=(Line(text=text, cites=("M1",), origin="embedded"),)),
            Part(id="timeline", title="Timeline", lines=(Line(text=text, cites=("M1", "A2"), origin="code"),)),
            Part(id="action_items", title="Action items", lines=(Line(text=text, cites=("M1",), origin="human"),)),
        ),
        evidence=(Shown(label="M1", at="2026-03-05 10:00:00 UTC", source="chat, responder-1", excerpt="carts time out"),),
        made=("1 statements written by people",),
        notes=("2 lines are left out: their evidence is for fewer people.",),
    )


def hostile_page(text: str) -> Page:
    """The string in every field that evidence or people fill."""
    part = Part(id="summary", title=text, shape="prose", lines=(Line(text=text, cites=("M1",), origin="human"),))
    listed = Part(id="action_items", title="Action items", lines=(Line(text=text, cites=(text,), origin="model"),))
    return Page(
        incident=text,
        title=text,
        status=(text,),
        audience="public",
        parts=(part, listed),
        evidence=(Shown(label="M1", at=text, source=text, excerpt=text),),
        made=(text,),
        notes=(text,),
    )
