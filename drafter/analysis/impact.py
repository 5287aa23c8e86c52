"""Who and what was affected and how much, from evidence alone; how long is computed from the milestones."""

from __future__ import annotations

from datetime import timedelta

from drafter.analysis.prove import Proof, put
from drafter.analysis.scene import Said, Scene
from drafter.analysis.stance import counts
from drafter.analysis.views import entry_views, telling
from drafter.contracts.ask import Ask
from drafter.domain.asking import ImpactAnswer
from drafter.domain.findings import Impact, Statement
from drafter.domain.text import compose
from drafter.domain.timeline import Duration, Milestone
from drafter.domain.vocabulary import SpeechAct

WHERE = "analysis.impact"
ACTS: frozenset[SpeechAct] = frozenset({"impact", "report", "communication", "finding"})


def find_impact(scene: Scene, proof: Proof, ask: Ask) -> Impact:
    """Each tuple is empty where the evidence does not say."""
    since = scene.onset - timedelta(hours=1) if scene.onset is not None else None
    answer, by = put(
        ask,
        proof,
        WHERE,
        ImpactAnswer,
        title=scene.title,
        entries=entry_views(scene.timeline.entries),
        events=telling(scene, alerts_since(scene)[:3], acts=ACTS, also=counts, rank=_tells, since=since),
    )
    if answer is None:
        return Impact(how_long=_how_long(scene))
    return Impact(
        who=proof.statements(answer.who, where=WHERE, by=by),
        what=proof.statements(answer.what, where=WHERE, by=by),
        how_many=proof.statements(answer.how_many, where=WHERE, by=by),
        how_long=_how_long(scene),
    )


def _tells(said: Said) -> float:
    """Counts of who was affected come first, then what is told to users, then the weightier messages."""
    return 2.0 * counts(said.evidence.text) + float(said.act in ("impact", "communication")) + 0.25 * said.salience


def alerts_since(scene: Scene) -> list[str]:
    """The first alerts from an hour before the onset on; earlier ones speak of something else."""
    since = scene.onset - timedelta(hours=1) if scene.onset is not None else None
    return [a.id for a in scene.alerts if since is None or (a.at is not None and a.at >= since)][:8]


def _how_long(scene: Scene) -> tuple[Statement, ...]:
    duration = scene.timeline.durations.get("impact_duration")
    start, end = _ends(scene, duration)
    if duration is None or duration.seconds is None or start is None or end is None or start.at is None or end.at is None:
        return ()
    text = compose(
        "Impact lasted {}, from {} to {} UTC.", words(duration), f"{start.at:%Y-%m-%d %H:%M}", f"{end.at:%Y-%m-%d %H:%M}"
    )
    cites = tuple(dict.fromkeys((*start.evidence[:3], *end.evidence[:3])))
    return (Statement(text=text, cites=cites),) if cites else ()


def _ends(scene: Scene, duration: Duration | None) -> tuple[Milestone | None, Milestone | None]:
    if duration is None:
        return None, None
    return scene.timeline.milestones.get(duration.start), scene.timeline.milestones.get(duration.end)


def words(duration: Duration) -> str:
    """`2 h 5 min`, with the uncertainty where it reaches a minute: ` (± 1 min)`. Seconds only below a minute."""
    seconds = abs(duration.seconds or 0)
    days, rest = divmod(seconds, 86400)
    hours, rest = divmod(rest, 3600)
    minutes = rest // 60
    parts = [f"{n} {unit}" for n, unit in ((days, "d"), (hours, "h"), (minutes, "min")) if n]
    around = f" (± {duration.plus_minus // 60} min)" if duration.plus_minus >= 60 else ""
    return (" ".join(parts) or f"{seconds} s") + around
