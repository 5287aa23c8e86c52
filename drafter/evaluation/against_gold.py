"""Scorers that hold a draft against its gold file. A value is 0 to 1; None is unscored; `counts` let a suite pool them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.domain.draft import Draft, Score
from drafter.domain.evidence import Evidence
from drafter.domain.vocabulary import MilestoneName
from drafter.evaluation.gold import Gold, GoldAnswer, KeyTimes
from drafter.evaluation.likeness import TOLERANCE, same_events
from drafter.evaluation.samples import Scored

MILESTONES: Mapping[str, MilestoneName] = {
    "impact_start": "impact_start",
    "detected": "detected",
    "engaged": "engaged",
    "mitigated": "mitigated",
    "resolved": "restored",
}
"""The gold file's name of a milestone → the draft's. The start of mitigation is not scored: reports rarely tell it."""


def events(draft: Draft, gold: Gold) -> Scored:
    """F1 of the timeline against the gold events, one to one (`likeness.same_events`)."""
    said = [(e.at, str(e.summary)) for e in draft.timeline]
    true = [(e.time, e.what) for e in gold.timeline]
    found = same_events(said, true)
    counts = {"found": len(found), "said": len(said), "true": len(true)}
    if not true:
        return Scored(Score(name="gold_events", value=None, reason="The gold file tells no event."), counts)
    taken = {j for _, j in found}
    missed = tuple(("timeline", what) for j, (_, what) in enumerate(true) if j not in taken)
    reason = f"{len(found)} of {len(said)} entries are among the {len(true)} gold events; {len(missed)} are missing."
    value = round(2 * len(found) / (len(said) + len(true)), 4)
    return Scored(Score(name="gold_events", value=value, reason=reason, spans=missed), counts)


def milestones(draft: Draft, gold: Gold) -> Scored:
    """Share of the gold milestones that the draft gives within five minutes; one that it leaves open is not right."""
    right, said, wrong = 0, 0, []
    known = [(theirs, ours) for theirs, ours in MILESTONES.items() if _known(gold.key_times, theirs)]
    for theirs, ours in known:
        want, got = getattr(gold.key_times, theirs), draft.milestones.get(ours)
        at = got.at if got is not None else None
        said += at is not None
        if at is not None and abs((at - want).total_seconds()) <= TOLERANCE:
            right += 1
        else:
            wrong.append(("milestones", f"{ours}: {at.isoformat() if at else 'unknown'}, gold {want.isoformat()}"))
    counts = {"right": right, "said": said, "true": len(known)}
    value = round(right / len(known), 4) if known else None
    reason = f"{right} of {len(known)} gold milestones are within {TOLERANCE / 60:.0f} minutes; {said} are said."
    return Scored(Score(name="gold_milestones", value=value, reason=reason, spans=tuple(wrong)), counts)


def _known(times: KeyTimes, name: str) -> bool:
    return getattr(times, name) is not None


def trigger(draft: Draft, gold: Gold) -> Scored:
    """1 when the trigger's category is the gold one or one of its alternatives."""
    return _category("gold_trigger", draft.trigger.category, gold.trigger)


def root_cause(draft: Draft, gold: Gold) -> Scored:
    """1 when the root cause's category is the gold one or one of its alternatives."""
    return _category("gold_root_cause", draft.root_cause.category, gold.root_cause)


def _category(name: str, said: str, gold: GoldAnswer) -> Scored:
    right = said in gold.accepted
    reason = f"{said}; gold accepts {', '.join(sorted(gold.accepted))}."
    return Scored(Score(name=name, value=float(right), reason=reason), {"right": int(right), "true": 1})


def culprit(draft: Draft, gold: Gold, table: Mapping[str, Evidence]) -> Scored:
    """1 when the change that the draft names is the guilty one; unscored where no change was guilty or nobody knows."""
    name, labels = "gold_culprit", gold.deploy_labels
    if labels is None or not labels.in_window:
        return Scored(Score(name=name, value=None, reason="No change is known to be guilty."), {})
    named = named_change(draft, table)
    right = bool(named) and any(named.startswith(known) for known in labels.culprit)
    reason = f"The draft names {named or 'no change'}; guilty is {', '.join(labels.culprit)}."
    return Scored(Score(name=name, value=float(right), reason=reason), {"right": int(right), "true": 1})


def no_false_accusation(draft: Draft, gold: Gold, table: Mapping[str, Evidence]) -> Scored:
    """1 when the draft names no change where none was guilty; unscored where one was, or nobody knows."""
    name, labels = "gold_no_false_accusation", gold.deploy_labels
    if labels is None or labels.in_window is not False:
        return Scored(Score(name=name, value=None, reason="A change was guilty, or nobody knows."), {})
    named = named_change(draft, table)
    reason = f"The draft accuses {named}, and no change was guilty." if named else "No change is accused."
    return Scored(Score(name=name, value=float(not named), reason=reason), {"accused": int(bool(named)), "innocent": 1})


def named_change(draft: Draft, table: Mapping[str, Evidence]) -> str:
    """The source's own id of the deploy that the draft calls the trigger, or "" for none."""
    record = table.get(draft.trigger.change or "")
    return record.source_id if record is not None and record.kind == "deploy" else ""


def against_gold(draft: Draft, gold: Gold, table: Mapping[str, Evidence]) -> tuple[Scored, ...]:
    """All of the above, in a fixed order."""
    return (
        events(draft, gold),
        milestones(draft, gold),
        trigger(draft, gold),
        root_cause(draft, gold),
        culprit(draft, gold, table),
        no_false_accusation(draft, gold, table),
    )
