"""Invented incidents with a known trigger, for fitting and for measuring how far a confidence can be believed.

What is drawn at random, and its chance, stands in `Chances`: these are assumptions of this file, not figures from the field.
Everything is evidence as analysis sees it; the chat comes with readings, one in eight of them wrong.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.records import Place, Stamp
from drafter.domain.text import SafeText, answer_text
from drafter.domain.timeline import Milestone, Read, Timeline
from drafter.domain.vocabulary import SpeechAct

START = datetime(2030, 3, 4, 9, 0, tzinfo=UTC)
PARTS = (
    "billing catalogue checkout gateway identity indexer ledger mailer pricing "
    "ranking scheduler storage telemetry uploads webhook wallet"
).split()
THINGS = (
    "retry window|cache key|index mapping|pool size|token check|rate table|queue format|page layout|"
    "sort order|time zone|header parsing|worker count"
).split("|")
VERBS = "Change Refactor Simplify Rework Extend Tune Rename Replace".split()
PLAIN = (
    "Update README",
    "docs: explain the on-call rota",
    "test: cover empty carts",
    "ci: cache dependencies",
    "Bump eslint in dev tools",
)
OTHERS = {
    "service_provider_change": "the cloud provider confirms an outage of its storage on its status page",
    "capacity_management": "we hit the quota for addresses, QUOTA_EXCEEDED in the log",
    "performance_decay": "the certificate expired at midnight",
    "hardware": "the raid controller failed on the primary",
    "user_behavior_change": "a crawler sends forty times the usual requests",
}
ACTS: tuple[SpeechAct, ...] = ("finding", "suspicion", "action", "report", "noise", "result")


@dataclass(frozen=True)
class Chances:
    """Assumed chances. A culprit is mostly talked about, often reverted; a decoy is now and then suspected and cleared."""

    change: float = 0.6
    named: float = 0.55
    worded: float = 0.6
    reverted: float = 0.55
    recovered: float = 0.8
    patched: float = 0.3
    decoy_suspected: float = 0.45
    decoy_cleared: float = 0.5
    decoy_reverted: float = 0.2
    explained: float = 0.7
    misread: float = 0.125


@dataclass
class Made:
    """One invented incident. `culprit` is an evidence id or None; `category` the true category of the trigger."""

    evidence: tuple[Evidence, ...]
    timeline: Timeline
    title: SafeText
    culprit: str | None
    category: str


@dataclass
class _Stage:
    rng: random.Random
    chances: Chances
    items: list[Evidence] = field(default_factory=list)
    reads: list[Read] = field(default_factory=list)

    def lucky(self, chance: float) -> bool:
        return self.rng.random() < chance

    def deploy(self, at: datetime, part: str, title: str, path: str) -> Evidence:
        number = 400 + len(self.items)
        item = _evidence(
            f"d{number}",
            "deploy",
            at,
            f"{title} (#{number})",
            part,
            {"files": answer_text(path)},
            f"{self.rng.getrandbits(160):040x}",
        )
        self.items.append(item)
        return item

    def say(self, at: datetime, act: SpeechAct, text: str, worked: bool | None = None) -> None:
        item = _evidence(f"m{len(self.items)}", "message", at, "", "", {}, "", text)
        self.items.append(item)
        read = self.rng.choice(ACTS) if self.lucky(self.chances.misread) else act
        self.reads.append(Read(event=item.id, act=read, summary=answer_text(text), salience=2, worked=worked, answered_by="made"))


def _evidence(
    key: str, kind: str, at: datetime, title: str, service: str, details: dict[str, SafeText], source_id: str, text: str = ""
) -> Evidence:
    return Evidence(
        id=key, kind=kind, at=at, precision=1, stamp=Stamp(at, at.isoformat()), source="made", source_type="made",  # type: ignore[arg-type]  # one of the kinds
        source_id=source_id, place=Place("made", "", 0, 0), text=answer_text(text), title=answer_text(title),
        author=None if kind == "deploy" else "responder-1", service=service, details=details,
    )  # fmt: skip


def make(seed: int, chances: Chances = Chances()) -> Made:  # frozen, so one default serves all calls
    """The incident of a seed; the same seed gives the same incident."""
    stage = _Stage(random.Random(seed), chances)
    rng, part = stage.rng, random.Random(seed).choice(PARTS)
    onset = START + timedelta(minutes=rng.randrange(600, 3000))
    for _ in range(rng.randrange(6, 50)):
        _background(stage, onset)
    thing = rng.choice(THINGS)
    culprit = _culprit(stage, onset, part, thing) if stage.lucky(chances.change) else None
    decoy = _decoy(stage, onset, part)
    stage.say(onset + timedelta(minutes=4), "report", f"{part} answers with errors, users report 500s")
    _decoy_talk(stage, onset, decoy)
    category = "binary_push" if culprit is not None else rng.choice(sorted(OTHERS))
    if culprit is not None:
        end = _culprit_story(stage, onset, part, thing, culprit)
    else:
        end = onset + timedelta(minutes=rng.randrange(40, 200))
        if stage.lucky(chances.explained):
            stage.say(end - timedelta(minutes=20), "finding", OTHERS[category])
    stage.say(end, "all_clear", "all green again")
    evidence = tuple(sorted(stage.items, key=lambda e: (e.at, e.id)))
    seen = onset + timedelta(minutes=rng.choice((0, 0, 3, 10, 40)))
    milestones = {
        "impact_start": Milestone(at=seen, evidence=(evidence[0].id,)),
        "mitigated": Milestone(at=end, evidence=(evidence[-1].id,)),
    }
    timeline = Timeline(reads=tuple(stage.reads), milestones=milestones)  # type: ignore[arg-type]  # names of milestones
    return Made(evidence, timeline, answer_text(f"Errors in {part}"), culprit.id if culprit else None, category)


def _background(stage: _Stage, onset: datetime) -> None:
    at = onset + timedelta(minutes=stage.rng.randrange(-2900, 400))
    part = stage.rng.choice(PARTS)
    if stage.lucky(0.2):
        stage.deploy(at, part, stage.rng.choice(PLAIN), stage.rng.choice(("docs/a.md", "tests/test_a.py", ".github/ci.yaml")))
    else:
        thing = stage.rng.choice(THINGS)
        stage.deploy(at, part, f"{stage.rng.choice(VERBS)} {thing} of {part}", f"{part}/{thing.split()[0]}.py")


def _culprit(stage: _Stage, onset: datetime, part: str, thing: str) -> Evidence:
    minutes = stage.rng.choice((2, 5, 10, 20, 45, 120, 600, 2000))
    where = part if stage.lucky(0.7) else stage.rng.choice(PARTS)
    return stage.deploy(
        onset - timedelta(minutes=minutes),
        where,
        f"{stage.rng.choice(VERBS)} {thing} of {where}",
        f"{where}/{thing.split(maxsplit=1)[0]}.py",
    )


def _decoy(stage: _Stage, onset: datetime, part: str) -> Evidence:
    where = part if stage.lucky(0.4) else stage.rng.choice(PARTS)
    thing = stage.rng.choice(THINGS)
    return stage.deploy(
        onset - timedelta(minutes=stage.rng.randrange(1, 30)),
        where,
        f"{stage.rng.choice(VERBS)} {thing} of {where}",
        f"{where}/b.py",
    )


def _number(change: Evidence) -> str:
    return change.title.rsplit("(", 1)[1].rstrip(")")


def _decoy_talk(stage: _Stage, onset: datetime, decoy: Evidence) -> None:
    if not stage.lucky(stage.chances.decoy_suspected):
        return
    stage.say(onset + timedelta(minutes=9), "suspicion", f"could be {_number(decoy)}, it went out right before")
    if stage.lucky(stage.chances.decoy_reverted):
        stage.deploy(onset + timedelta(minutes=14), decoy.service, f'Revert "{decoy.title}"', decoy.details["files"])
        stage.say(onset + timedelta(minutes=22), "result", "no change after the revert, still failing", worked=False)
    if stage.lucky(stage.chances.decoy_cleared):
        stage.say(onset + timedelta(minutes=25), "ruled_out", f"{_number(decoy)} is not it")


def _culprit_story(stage: _Stage, onset: datetime, part: str, thing: str, culprit: Evidence) -> datetime:
    chances = stage.chances
    found = onset + timedelta(minutes=stage.rng.randrange(15, 120))
    if stage.lucky(chances.named):
        stage.say(found, stage.rng.choice(("finding", "suspicion")), f"looks like {_number(culprit)} broke it")
    elif stage.lucky(chances.worded):
        stage.say(found, "finding", f"the cause is the {thing} change of {culprit.service}")
    acted = found + timedelta(minutes=10)
    if stage.lucky(chances.reverted):
        if stage.lucky(0.7):
            stage.deploy(acted, culprit.service, f'Revert "{culprit.title}"', culprit.details["files"])
        else:
            stage.say(acted, "action", f"rolled back {_number(culprit)}")
    elif stage.lucky(chances.patched):
        stage.deploy(acted, culprit.service, f"Fix {thing} of {culprit.service}", culprit.details["files"])
    return acted + timedelta(minutes=20 if stage.lucky(chances.recovered) else 150)
