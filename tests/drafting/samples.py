"""Hand-made drafts, rich and poor, of an invented parcel company; and an engine that answers what it was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from drafter.contracts.ask import Answered
from drafter.domain.asking import SummaryAnswer
from drafter.domain.draft import Accounting, Draft, IncidentHead
from drafter.domain.evidence import Evidence
from drafter.domain.findings import (
    ActionItem,
    Candidate,
    Factor,
    Findings,
    Impact,
    Lessons,
    Question,
    RootCause,
    Statement,
    Trigger,
)
from drafter.domain.records import Place, Stamp
from drafter.domain.timeline import Conflict, Dropped, Duration, Entry, Gap, Milestone, NotUsed, Timeline
from drafter.drafting.compose import compose
from drafter.drafting.summary import Writer
from drafter.errors import ModelError, ModelUnreachable

START = datetime(2026, 3, 4, 14, 0, tzinfo=UTC)
KINDS = {"m": "message", "a": "alert", "d": "deploy", "p": "page", "n": "note"}


def at(minute: int, second: int = 0) -> datetime:
    return START + timedelta(minutes=minute, seconds=second)


def record(id_: str, minute: int, text: str, **more: Any) -> Evidence:
    source = {"m": "slack #inc-labels", "a": "alertmanager", "d": "github fernhill/rates", "p": "pagerduty", "n": "pagerduty"}
    when = at(minute, 11)
    base: dict[str, Any] = {
        "id": id_,
        "kind": KINDS[id_[0]],
        "at": when,
        "precision": 1,
        "stamp": Stamp(when, when.isoformat()),
        "source": source[id_[0]],
        "source_type": "slack-export",
        "source_id": f"src-{id_}",
        "place": Place("slack.zip!inc-labels/2026-03-04.json", "ab" * 32, minute * 100, minute * 100 + 80),
        "text": text,
        "title": "",
        "author": "responder-1" if id_[0] == "m" else None,
    }
    return Evidence(**(base | more))


def said(text: str, *cites: str, by: str = "code") -> Statement:
    return Statement(text=text, cites=cites, answered_by=by)


RICH_EVIDENCE = (
    record("d-1", 1, "rates 4.12: read tariff table from the new store", service="rates", status="success"),
    record("a-1", 6, "LabelErrors firing: 5xx above 2 % on labels", title="LabelErrors", service="labels", status="firing"),
    record("p-1", 7, "Page to labels on-call, acknowledged", status="acknowledged"),
    record("m-1", 8, "labels page open for the depots, nobody can print, I see 502 from rates"),
    record("m-2", 15, "not the printer firmware, it is unchanged since January", author="responder-2"),
    record("m-3", 22, "restarting rates pods to see if the pool recovers"),
    record("m-4", 27, "restart brought nothing, pool is full again after a minute"),
    record("m-5", 35, "rolling back rates to 4.11", author="responder-2"),
    record("d-2", 36, "rates 4.11", service="rates", status="success"),
    record("m-6", 44, "depots confirm labels print again, about 1,900 parcels waited"),
    record("a-2", 46, "LabelErrors resolved", title="LabelErrors", service="labels", status="resolved"),
    record("m-7", 58, "I'll add an alert on the tariff store connection pool", author="responder-2"),
)


def entry(number: int, minute: int, kind: str, summary: str, *evidence: str, significance: int = 2, **more: Any) -> Entry:
    basis = "reported" if evidence[0].startswith(("m", "n")) else "recorded"
    return Entry(
        id=f"T{number:03d}", at=at(minute, 11), kind=kind, summary=summary, evidence=evidence, basis=basis,
        significance=significance, **more,
    )  # fmt: skip


RICH_TIMELINE = Timeline(
    entries=(
        entry(1, 1, "deploy", "rates 4.12 was rolled out", "d-1", significance=3),
        entry(2, 6, "alert", "Alert LabelErrors fired on labels", "a-1", significance=3),
        entry(3, 7, "page", "The labels on-call was paged and acknowledged", "p-1"),
        entry(4, 8, "report", "Depots could not print labels; rates answered 502", "m-1", answered_by="embedded"),
        entry(5, 15, "ruled_out", "The printer firmware was ruled out: unchanged since January", "m-2"),
        entry(6, 22, "action", "The rates pods were restarted", "m-3", quote="restarting rates pods"),
        entry(7, 27, "result", "The restart brought no recovery: the pool filled again", "m-4"),
        entry(8, 35, "decision", "rates was rolled back to 4.11", "m-5", "d-2", significance=3),
        entry(9, 44, "all_clear", "Depots confirmed that labels print again", "m-6", significance=3),
        entry(10, 46, "alert", "Alert LabelErrors resolved on labels", "a-2", significance=1),
    ),
    milestones={
        "impact_start": Milestone(
            at=at(6, 11), precision_seconds=1, evidence=("a-1",), confidence=0.8, why="first alert: LabelErrors"
        ),
        "detected": Milestone(
            at=at(6, 11), precision_seconds=1, evidence=("a-1",), confidence=0.9, why="alert LabelErrors fired"
        ),
        "engaged": Milestone(
            at=at(7, 11), precision_seconds=1, evidence=("p-1",), confidence=0.9, why="the page was acknowledged"
        ),
        "mitigation_started": Milestone(
            at=at(22, 11), precision_seconds=60, evidence=("m-3",), confidence=0.7, why="rates was restarted"
        ),
        "mitigated": Milestone(at=at(44, 11), precision_seconds=600, evidence=("m-6",), confidence=0.8, why="depots print again"),
        "restored": Milestone(),
    },
    durations={
        "time_to_detect": Duration(seconds=0, plus_minus=2, start="impact_start", end="detected"),
        "time_to_engage": Duration(seconds=60, plus_minus=2, start="detected", end="engaged"),
        "time_to_mitigate": Duration(seconds=2280, plus_minus=601, start="impact_start", end="mitigated"),
        "time_to_restore": Duration(seconds=None, start="impact_start", end="restored"),
        "impact_duration": Duration(seconds=2280, plus_minus=601, start="impact_start", end="mitigated"),
    },
    gaps=(Gap(start=at(46, 11), end=at(58, 11), before="a-2", after="m-7"),),
    conflicts=(Conflict(kind="state", summary="Chat says over at 14:44, the alert resolved at 14:46.", evidence=("m-6", "a-2")),),
    not_used=(NotUsed(evidence="a-9", reason="repeats an alert already in the timeline"),) * 3,
    dropped=(
        Dropped(
            where="timeline",
            text="All 40 depots were down",
            reason="the number 40 is not in the cited records",
            answered_by="embedded",
        ),
    ),
)

_ROLLOUT = Candidate(
    id="C1", kind="deploy", category="binary_push", summary="rates 4.12 rolled out", change="d-1", score=0.78,
    evidence_for=(
        said("It was live five minutes before the first alert", "d-1", "a-1"),
        said("Impact ended after it was rolled back", "m-5", "m-6"),
    ),
    evidence_against=(said("The restart of the same version helped for a minute", "m-4"),),
)  # fmt: skip
_FIRMWARE = Candidate(
    id="C2", kind="signal", category="hardware", summary="Printer firmware", score=0.08,
    evidence_against=(said("The firmware is unchanged since January", "m-2"),),
)  # fmt: skip

RICH_FINDINGS = Findings(
    impact=Impact(
        what=(said("Labels could not be printed; rates answered 502.", "m-1"),),
        who=(said("Depots were affected.", "m-1"),),
        how_many=(said("About 1,900 parcels waited.", "m-6"),),
    ),
    trigger=Trigger(
        category="binary_push",
        summary=said("rates 4.12, which reads the tariff table from the new store, went live.", "d-1"),
        change="d-1",
        confidence=0.78,
        candidates=(_ROLLOUT, _FIRMWARE),
        would_settle="Roll 4.12 out again on one pod and watch its connection pool.",
    ),
    root_cause=RootCause(
        category="software",
        summary=said("The connection pool to the tariff store fills and is not given back.", "m-4"),
        confidence=0.55,
        candidates=(
            Candidate(
                id="H1",
                kind="hypothesis",
                category="software",
                summary="The pool fills",
                score=0.55,
                evidence_for=(said("The pool was full again after a minute", "m-4"),),
            ),
        ),
        would_settle="The pool metrics of the tariff store for 14:00 to 14:50.",
    ),
    factors=(
        Factor(
            id="F1",
            kind="rollout_guardrail_gap",
            effect="made_possible",
            statement=said("The rollout went to all pods at once.", "d-1"),
        ),
        Factor(id="F2", kind="observability_gap", effect="harder_to_detect", statement=said("No alert watched the pool.", "m-7")),
    ),
    action_items=(
        ActionItem(
            id="AI-1",
            title="Alert on the tariff store connection pool",
            type="detect",
            strength="intermediate",
            done_when="A full pool pages the labels on-call within five minutes",
            cites=("m-7",),
            owner="responder-2",
            origin="commitment",
        ),
        ActionItem(
            id="AI-2",
            title="Roll rates out to one pod first",
            type="prevent",
            strength="strong",
            done_when="The pipeline stops after one pod until its error rate is checked",
            cites=("d-1",),
            suggested_owner="the rates team",
        ),
    ),
    lessons=Lessons(
        went_well=(said("The page was acknowledged within a minute.", "p-1"),),
        went_poorly=(said("The restart cost five minutes and brought nothing.", "m-3", "m-4"),),
    ),
    questions=(Question(text="What would have shown the full pool earlier?", to="responders", evidence=("m-4",)),),
)

POOR_EVIDENCE = (
    record("a-1", 3, "DiskFull on db-7", title="DiskFull", service="db-7", status="firing"),
    record("a-2", 41, "DiskFull on db-7", title="DiskFull", service="db-7", status="resolved"),
    record("m-1", 5, "looking"),
    record("m-2", 20, "cleaning up old segments"),
    record("m-3", 42, "ok"),
)
POOR_TIMELINE = Timeline(
    entries=(
        entry(1, 3, "alert", "Alert DiskFull fired on db-7", "a-1", significance=3),
        entry(2, 20, "action", "Old segments were removed", "m-2"),
        entry(3, 41, "alert", "Alert DiskFull resolved on db-7", "a-2", significance=3),
    ),
    milestones={
        "detected": Milestone(at=at(3, 11), precision_seconds=1, evidence=("a-1",), confidence=0.9, why="alert DiskFull fired")
    },
)


@dataclass(frozen=True)
class Says:
    """An engine that gives one answer, or fails."""

    answer: SummaryAnswer | ModelError

    def __call__(self, prompt_id: str, answer: type[Any], /, **slots: Any) -> Answered[Any]:
        if isinstance(self.answer, ModelError):
            raise self.answer
        return Answered(self.answer, "embedded")

    def each(self, prompt_id: str, answer: type[Any], batches: Sequence[Mapping[str, Any]], /) -> list[Any]:
        return [self(prompt_id, answer, **batch) for batch in batches]


def no_blame(text: str) -> None:
    """A reader who finds no blame anywhere."""


QUIET = Says(SummaryAnswer())
SILENT = Says(ModelUnreachable("no connection"))


def rich(
    ask: Says = QUIET, timeline: Timeline = RICH_TIMELINE, questions: tuple[Question, ...] = RICH_FINDINGS.questions
) -> Draft:
    head = IncidentHead(
        id="77", title="Labels do not print", severity="SEV2", services=("labels", "rates"), window=(at(0), at(60))
    )
    accounting = Accounting(read=40, used=15, set_aside=24, quarantined=1)
    findings = RICH_FINDINGS.model_copy(update={"questions": questions})
    written = compose(head, RICH_EVIDENCE, timeline, findings, Writer(ask, no_blame), accounting)
    return written.model_copy(update={"notices": ("1 record could not be read.", *written.notices)})


def poor(ask: Says = QUIET) -> Draft:
    head = IncidentHead(id="8", title="Disk full")
    return compose(
        head,
        POOR_EVIDENCE,
        POOR_TIMELINE,
        Findings(),
        Writer(ask, no_blame),
        Accounting(read=5, used=5, set_aside=0, quarantined=0),
    )
