"""The draft's answers held against their own grounds: trigger, root cause, owners, summary, secrets."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.draft import Draft, Score, SectionClaim
from drafter.domain.findings import ActionItem, Candidate, RootCause, Trigger
from drafter.proof import facts
from drafter.proof.carried import carried_text
from drafter.scoring.likeness import likeness
from drafter.scoring.truth import share
from drafter.scoring.view import View, told

_STRAYED = 0.2


def answers_agree(view: View) -> Score:
    """Share of trigger and root cause that rest on a candidate of the category that is given, and are told in its words rather
    than in those of the other question's candidate."""
    trigger, cause = view.draft.trigger, view.draft.root_cause
    told_, bad = 0, []
    for where, answer, other in (("trigger", trigger, cause), ("root_cause", cause, trigger)):
        if answer.summary is None:
            continue
        told_ += 1
        own, theirs = _chosen(answer), _chosen(other)
        text = answer.summary.text
        kind_alone = isinstance(answer, Trigger) and answer.change is None and bool(own) and own[0].change is not None
        strayed = (
            own and theirs and not kind_alone and likeness(text, theirs[0].summary) - likeness(text, own[0].summary) > _STRAYED
        )
        if strayed or not set(answer.summary.cites) & _grounds(answer, own):
            bad.append((where, str(text)))
    return share("answers_agree", told_, bad, "answers rest on what speaks for their category")


def _chosen(answer: Trigger | RootCause) -> list[Candidate]:
    """The candidates of the category that is given, likeliest first."""
    return sorted((c for c in answer.candidates if c.category == answer.category), key=lambda c: -c.score)


def _grounds(answer: Trigger | RootCause, chosen: Sequence[Candidate]) -> set[str]:
    if isinstance(answer, Trigger) and answer.change is not None:
        return {answer.change}
    grounds = {i for c in chosen for s in c.evidence_for for i in s.cites} | {c.change for c in chosen if c.change}
    return grounds or set(answer.summary.cites if answer.summary else ())


def owners(view: View) -> Score:
    """Share of the action items whose owner, where one is given, wrote a cited record or was named where somebody promised it,
    and whose due date stands in the cited records."""
    items = view.draft.action_items
    bad = [("action_items", str(item.title)) for item in items if not _named(item, view)]
    return share("owners", len(items), bad, "action items name nobody and no date that their records do not name")


def _named(item: ActionItem, view: View) -> bool:
    records = view.records(item.cites)
    carried = "\n".join(carried_text(r) for r in records).lower()
    promised = item.owner is None or item.origin == "commitment" or item.owner in {r.author for r in records}
    return promised and all(named is None or named.lower() in carried for named in (item.owner, item.due))


def uncited_summary(view: View) -> Score:
    """Share of the summary's sentences that cite something, only records on which other parts of the draft rest, and a record
    of each answer and milestone that they repeat."""
    draft = view.draft
    known = {c for said in told(draft) if said.where != "summary" for c in said.cites}
    known |= _weighed(draft) | {c for conflict in draft.conflicts for c in conflict.evidence}
    judged = [c for c in draft.summary if c.origin != "code"]
    bad = [("summary", str(c.text)) for c in judged if not c.cites or not known.issuperset(c.cites) or _astray(c, view)]
    return share("uncited_summary", len(judged), bad, "sentences of the summary rest on the records of what they repeat")


def _astray(claim: SectionClaim, view: View) -> bool:
    """Whether the sentence repeats an answer, or the time of a milestone, and cites no record of it."""
    draft, cites = view.draft, set(claim.cites)
    answers = [a.summary for a in (draft.trigger, draft.root_cause) if a.summary is not None]
    if any(_gist(a.text) in claim.text.lower() and not cites & set(a.cites) for a in answers):
        return True
    if "undetermined" in claim.text and not (cites <= _weighed(draft) and _rests(cites, draft)):
        return True
    return any(_borrowed(time, claim.cites, view) for time in facts.clock_times(claim.text))


def _rests(cites: set[str], draft: Draft) -> bool:
    """Whether what leaves an answer open rests on what was weighed for it; or, where nothing was, on the milestones: the first
    two that different records show."""
    shown = dict.fromkeys(m.evidence for m in draft.milestones.values() if m.evidence)
    return bool(cites & _candidates(draft)) or all(cites & set(evidence) for evidence in list(shown)[:2])


def _gist(answer: str) -> str:
    """What an answer says behind the words of its category, which the summary may put in another way."""
    return (answer.partition(": ")[2] or answer).strip(" .“”").lower()


def _weighed(draft: Draft) -> set[str]:
    """The records of the answers, of every candidate for them, and of the milestones."""
    return {i for m in draft.milestones.values() for i in m.evidence} | _candidates(draft)


def _candidates(draft: Draft) -> set[str]:
    """The records of the answers, and of every candidate for them."""
    found: set[str] = set()
    for answer in (draft.trigger, draft.root_cause):
        found |= set(answer.summary.cites) if answer.summary is not None else set()
        found |= {i for c in answer.candidates for s in (*c.evidence_for, *c.evidence_against) for i in s.cites}
        found |= {c.change for c in answer.candidates if c.change is not None}
    return found


def _borrowed(time: tuple[int, int], cites: Sequence[str], view: View) -> bool:
    """Whether a clock time is that of milestones, and no cited record is a deploy of then, speaks of it, or shows one of them."""
    there = [m for m in view.draft.milestones.values() if m.at is not None and (m.at.hour, m.at.minute) == time]
    if not there or any(set(cites) & set(m.evidence) for m in there):
        return False
    records = view.records(cites)
    deploys = {(r.at.hour, r.at.minute) for r in records if r.kind == "deploy" and r.at is not None}
    return time not in deploys and not any(time in facts.clock_times(r.text) for r in records)


def secrets(view: View) -> Score:
    """Share of the sentences that hold nothing that looks like a secret."""
    said = list(told(view.draft))
    bad = [(t.where, t.text) for t in said if view.grounds.secrets(t.text)]
    return share("secrets", len(said), bad, "sentences hold no secret")
