"""What a review needs that no single click brings: another engine's suggestion, and all the other sections decided."""

from __future__ import annotations

from drafter.domain.review import Decision, Passage
from drafter.pipeline.reviewing import Act, Desk
from drafter.review.merge import merged
from tests.web.desks import NOW


def suggest_otherwise(desk: Desk, said: str, act: Act = Act("ana", NOW)) -> None:  # noqa: B008 - frozen
    """A newer run that says another last sentence in the summary, where a person took out one of the last two."""
    document = desk.store.document("123")
    found = document.section("summary")
    other = (*found.suggestion[:-1], Passage(text=said, origin="model", by="model"))
    mine = found.model_copy(update={"passages": (*found.passages[:-2], *found.passages[-1:])})
    after = document.with_section(merged(mine, other))
    desk.store.decide(Decision(incident="123", verb="redraft", by=act.by, at=act.at), document.hash, lambda d: after)


def decide_the_rest(desk: Desk, act: Act = Act("ana", NOW)) -> None:  # noqa: B008 - frozen
    for one in desk.store.document("123").sections:
        if one.state == "suggested" and one.passages:
            desk.accept("123", one.id, one.hash, act, range(len(one.passages)))
        elif one.state == "suggested":
            desk.reject("123", one.id, one.hash, act, "nothing to add")
