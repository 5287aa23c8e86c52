"""What a question is asked about: the passages of a draft, and the same passages made of labelled texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut, join, plain
from drafter.scoring.blameless import sentences
from drafter.scoring.view import View, told

LONGEST = 800
"""Characters of one record that the judge is shown."""


@dataclass(frozen=True, slots=True)
class Passage:
    """`shown` is what the judge reads; its quote must stand in `quotable`. `where` and `text`: what the draft says, and in which
    part."""

    shown: SafeText
    quotable: SafeText
    where: str = ""
    text: str = ""


def alone(text: SafeText, where: str = "") -> Passage:
    """A sentence or an action item by itself."""
    return Passage(text, text, where, text)


def with_records(claim: SafeText, records: Sequence[SafeText], where: str = "") -> Passage:
    """A claim and what it cites; only the records may be quoted."""
    grounds = join("\n", (compose("- {}", cut(record, 0, LONGEST)) for record in records)) if records else plain("(none)")
    return Passage(compose("Claim: {}\nRecords:\n{}", claim, grounds), grounds, where, claim)


def beside_trigger(cause: SafeText, trigger: SafeText) -> Passage:
    """A root cause and the trigger from which it must differ; only the cause may be quoted."""
    return Passage(compose("Trigger: {}\nRoot cause: {}", trigger, cause), cause, "root_cause", cause)


def _actions(view: View) -> Iterator[Passage]:
    yield from (alone(compose("{}", t.text), t.where) for t in told(view.draft) if t.where == "action_items")


def _sentences(view: View) -> Iterator[Passage]:
    yield from (alone(compose("{}", text), where) for where, text in dict.fromkeys(sentences(view.draft)))


def _claims(view: View) -> Iterator[Passage]:
    """What an engine said and where it said what happened; action items propose."""
    for said in told(view.draft):
        if said.by != "code" and said.where != "action_items":
            yield with_records(compose("{}", said.text), [_record(r) for r in view.records(said.cites)], said.where)


def _record(record: Evidence) -> SafeText:
    clock = f"{record.at:%Y-%m-%d %H:%M} UTC" if record.at is not None else "no time"
    said = ": ".join(part for part in (record.title, record.text) if part)
    return compose("{}, {}: {}", clock, record.author or record.kind, " ".join(said.split()))


def _causes(view: View) -> Iterator[Passage]:
    trigger, cause = view.draft.trigger.summary, view.draft.root_cause.summary
    if trigger is not None and cause is not None:
        yield beside_trigger(cause.text, trigger.text)


PASSAGES: Mapping[str, Callable[[View], Iterator[Passage]]] = {
    **dict.fromkeys(("a1", "a2", "a3", "a4", "a9"), _actions),
    "blame": _sentences,
    "support": _claims,
    "mechanism": _causes,
    "apart": _causes,
}
"""The passages of a draft by the name of the question that is asked about them."""
