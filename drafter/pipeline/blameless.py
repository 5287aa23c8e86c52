"""No statement that blames a person passes on: whatever an engine wrote is judged before the next stage sees it.

The judge errs at times, and an event must not vanish because of it: what it takes for blame is told in the speaker's own words
where these pass as a quotation, an event else by what kind of message it was; only then is it dropped. Either way the first
wording is listed as dropped, for the reviewer to see.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate, Findings, RootCause, Statement, Trigger
from drafter.domain.text import SafeText, answer_text
from drafter.domain.timeline import Dropped, Entry, Timeline
from drafter.sinks.escape import clipped

LONGEST = 200
"""Characters of a quotation that stand in a line; the record has the rest."""
Q = TypeVar("Q", Trigger, RootCause)
_TOLD = {
    "report": "reported a symptom",
    "impact": "reported impact",
    "suspicion": "named a suspicion",
    "ruled_out": "reported what was ruled out",
    "finding": "reported a finding",
    "action": "told of a step",
    "result": "reported what a step brought",
    "decision": "told of a decision",
    "communication": "told who was informed",
    "handover": "told who took part",
    "all_clear": "reported that impact was over",
    "commitment": "promised later work",
    "note": "wrote a note",
}
"""An event by its kind alone: all that can be said of it in words that no judge takes for blame."""


def blame_in(text: str) -> str | None:
    """The rule that a text breaks, in words, when it blames (severity block); None otherwise."""
    from drafter.scoring.blame.judge import judge

    return next((f"it blames ({f.family}: {f.rule})" for f in judge(text) if f.severity == "block"), None)


def blameless_timeline(timeline: Timeline, evidence: Iterable[Evidence]) -> Timeline:
    """The timeline without words that blame; the entries that had them are told in neutral ones. Machines' own words stand."""
    gate = _Gate({e.id: e for e in evidence}, timeline.dropped)
    entries = tuple(gate.entry(entry) if entry.basis == "reported" else entry for entry in timeline.entries)
    return timeline.model_copy(update={"entries": entries, "dropped": tuple(gate.dropped)})


def blameless_findings(findings: Findings, evidence: Iterable[Evidence]) -> Findings:
    """The findings without statements that blame, those for and against candidates among them. A category stays, its sentence
    goes; a candidate that is known by its words alone goes with them, and so does an action item."""
    gate = _Gate({e.id: e for e in evidence}, findings.dropped)
    impact = {name: gate.kept("impact", getattr(findings.impact, name)) for name in ("who", "what", "how_long", "how_many")}
    lessons = {name: gate.kept("lessons", getattr(findings.lessons, name)) for name in ("went_well", "went_poorly", "lucky")}
    factors = [(f, s) for f in findings.factors for s in gate.kept("factors", [f.statement])]
    update = {
        "impact": findings.impact.model_copy(update=impact),
        "trigger": gate.settled("trigger", findings.trigger),
        "root_cause": gate.settled("root_cause", findings.root_cause),
        "factors": tuple(f.model_copy(update={"statement": s}) for f, s in factors),
        "action_items": tuple(
            item
            for item in findings.action_items
            if all(gate.passes("action_items", text, item.answered_by) for text in (item.title, item.done_when))
        ),
        "lessons": findings.lessons.model_copy(update=lessons),
    }
    return findings.model_copy(update={**update, "dropped": tuple(gate.dropped)})


class _Gate:
    """Judges and rewords; `dropped` lists every wording that did not pass."""

    def __init__(self, evidence: Mapping[str, Evidence], dropped: Iterable[Dropped]) -> None:
        self.dropped = list(dropped)
        self._evidence = evidence

    def passes(self, where: str, text: str, answered_by: str) -> bool:
        """Whether a text holds no blame; it is listed as dropped where it does."""
        reason = blame_in(text)
        if reason is not None:
            said = Dropped(where=where, text=text, reason=reason, answered_by=answered_by)
            self.dropped += [said] if said not in self.dropped else []
        return reason is None

    def entry(self, entry: Entry) -> Entry:
        """The entry as it is, or in words that do not blame; the event stays in any case."""
        if self.passes("timeline", entry.summary, entry.answered_by):
            return entry
        role = self._role(entry.evidence)
        bare = answer_text(f"{role} {_TOLD.get(entry.kind, 'wrote a message')}")
        return entry.model_copy(update={"summary": _quoted(role, entry.quote) or bare, "answered_by": "code"})

    def kept(self, where: str, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """The statements that pass, and of the others those that do as a quotation."""
        return tuple(s for statement in statements if (s := self._statement(where, statement)) is not None)

    def settled(self, where: str, question: Q) -> Q:
        """A question's answer with the sentences that pass."""
        summary = next(iter(self.kept(where, [question.summary] if question.summary else [])), None)
        candidates = tuple(c for rival in question.candidates if (c := self._candidate(where, rival)) is not None)
        return question.model_copy(update={"summary": summary, "candidates": candidates})

    def _candidate(self, where: str, candidate: Candidate) -> Candidate | None:
        grounds = {side: self.kept(where, getattr(candidate, side)) for side in ("evidence_for", "evidence_against")}
        candidate = candidate.model_copy(update=grounds)
        if candidate.change is not None or self.passes(where, candidate.summary, "code"):  # a change's title is its machine's
            return candidate
        told = next((s.text for s in candidate.evidence_for), None)
        return None if told is None else candidate.model_copy(update={"summary": told})

    def _statement(self, where: str, statement: Statement) -> Statement | None:
        if self.passes(where, statement.text, statement.answered_by):
            return statement
        quoted = _quoted(self._role(statement.cites), statement.quote)
        return None if quoted is None else statement.model_copy(update={"text": quoted, "answered_by": "code"})

    def _role(self, ids: Iterable[str]) -> str:
        """Who wrote the first cited record that a person wrote."""
        authors = (e.author for i in ids if (e := self._evidence.get(i)) is not None and e.actor in ("person", "unknown"))
        return next((author for author in authors if author), "A responder")


def _quoted(role: str, quote: str | None) -> SafeText | None:
    """The words of a record as a quotation of whoever wrote it, where the rules of quotation find nothing in it."""
    from drafter.scoring.blame.judge import judge

    if not quote or "”" in quote:
        return None
    said = " ".join(quote.split())
    blames = any(f.severity != "info" or f.family == "F19" for f in judge(f"{role} wrote: “{said}”"))
    return None if blames else answer_text(f"{role} wrote: “{clipped(said, LONGEST)}”")
