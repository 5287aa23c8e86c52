"""Which step was done last before impact ended: a change that a machine recorded, or one that somebody says is made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.domain.timeline import Entry, Milestone
from drafter.drafting.changes import failed, reverts
from drafter.drafting.facts import known

SOON = timedelta(hours=1)
"""A step this long before the end is told as what came before it."""

_KINDS = frozenset({"action", "decision", "result", "note"})
_CLAUSE = re.compile(r";\s+|(?<=[a-z)”]\.)\s+|(?<=\d\.)\s+(?=[a-z])")
_VERB = (
    r"(?:roll(?:ed|ing) (?:it |this |that )?(?:back|out|forward)|revert(?:ed|ing)|re-?start(?:ed|ing)|reboot(?:ed|ing)|"
    r"(?:re)?deploy(?:ed|ing)|(?:re)?scal(?:ed|ing)|re-?siz(?:ed|ing)|increas(?:ed|ing)|rais(?:ed|ing)|doubl(?:ed|ing)|"
    r"bump(?:ed|ing)|lower(?:ed|ing)|reduc(?:ed|ing)|(?:re-?)?updat(?:ed|ing)|upgrad(?:ed|ing)|downgrad(?:ed|ing)|"
    r"chang(?:ed|ing)|(?:re)?appl(?:ied|ying)|delet(?:ed|ing)|removed|disabl(?:ed|ing)|(?:re-?)?enabl(?:ed|ing)|"
    r"turn(?:ed|ing) (?:it |this |that )?(?:off|on)|switch(?:ed|ing)|fail(?:ed|ing) (?:it )?over|renew(?:ed|ing)|"
    r"rotat(?:ed|ing)|replac(?:ed|ing)|patch(?:ed|ing)|merg(?:ed|ing)|push(?:ed|ing)|shipp(?:ed|ing)|releas(?:ed|ing)|"
    r"fix(?:ed|ing)|drain(?:ed|ing)|purg(?:ed|ing)|flush(?:ed|ing)|clear(?:ed|ing)|kill(?:ed|ing)|stopp(?:ed|ing)|"
    r"(?:un)?block(?:ed|ing)|rerout(?:ed|ing)|moved|migrat(?:ed|ing)|unfollow(?:ed|ing)|reset(?:ting)?|recreat(?:ed|ing)|"
    r"reconfigur(?:ed|ing)|clean(?:ed|ing)|truncat(?:ed|ing)|cancell?(?:ed|ing)|paus(?:ed|ing)|promot(?:ed|ing)|"
    r"pinn(?:ed|ing)|freed|freeing|undone|undoing|add(?:ed|ing)|swapp(?:ed|ing)|(?:re)?install(?:ed|ing)|"
    r"(?:re)?issu(?:ed|ing)|put back|tak(?:en|ing) (?:it )?(?:back|out)|limit(?:ed|ing)|throttl(?:ed|ing)|evict(?:ed|ing)|"
    r"terminat(?:ed|ing)|re-?runn?(?:ing)?|re-?ran|replay(?:ed|ing)|reprocess(?:ed|ing)|re-?trigger(?:ed|ing)|"
    r"resen[dt](?:ing)?|rebuil(?:t|ding)|bounc(?:ed|ing)|repair(?:ed|ing)|cordon(?:ed|ing)|recycl(?:ed|ing)|"
    r"provision(?:ed|ing)|repoint(?:ed|ing)|restor(?:ed|ing) (?:from|the))"
)
_NOUN = (
    r"(?:roll-?back|revert|(?:rolling )?re-?start|reboot|re-?deploy(?:ment)?|deploy(?:ment)?|fail-?over|hot-?fix|fix|patch|"
    r"roll-?out|change|switch|flag|secret|certificate|cert|config(?:uration)?|mitigation|workaround|limit|quota|cache|warmer)"
)
_STATE = (
    r"(?:worked|done|complete[ds]?|finished|through|out|live|applied|merged|deployed|running|started|in place|updated|renewed|"
    r"rotated|changed|flushed|raised|rolling out|rolled out|going out|off)"
)
_DONE = re.compile(
    rf"\b{_VERB}\b|\b{_NOUN}\b(?: [\w./@-]+){{0,4}}? (?:is |are |was |has |have |been |now |already ){{0,3}}{_STATE}\b"
    rf"|^{_NOUN} of \w",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\?|\b(?:not|nothing|nobody|never|no longer|cannot|without|unable|failed to|refus\w+|denied|will|going to|gonna|would|could|"
    r"should|might|may|must|let'?s|shall|tr(?:y|ies|ied|ying)|attempt\w*|plan\w*|propos\w+|suggest\w*|want\w*|"
    r"need\w*|about to|thinking|suspect\w*|"
    r"looks? like|seems?|because|wait(?:ing)? for|back again|says?|still|sees?)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What turns a step into a plan, a doubt, an observation or its failure."""
_CONDITION = re.compile(r"\b(?:if|whether|unless|once|until)\b", re.IGNORECASE)


def completed_change(summary: str) -> str:
    """The first words of a line that tell of a change as made or under way; empty where there are none. What is planned, tried,
    denied or seen is no change."""
    for clause in _CLAUSE.split(summary):
        parts = [] if _CONDITION.search(clause) else clause.strip().split(", ")
        if made := [part for part in parts if _DONE.search(part) and not _OPEN.search(part)]:
            return ", ".join(made)
    return ""


def last_step(draft: Draft, ended: Milestone, table: Mapping[str, Evidence]) -> tuple[Entry, str] | None:
    """The last change within an hour before the end, with the words that tell it (empty for a recorded one). Of recorded changes
    one that undid the trigger counts before others; one that failed, or set the incident off, is none."""
    assert ended.at is not None, "asked for a known end only"
    steps = list(_steps(draft, ended, table))
    undone = [step for step in steps if _undoes(step[0], draft, table)]
    return next(iter([*undone[::-1], *steps[::-1]]), None)


def _steps(draft: Draft, ended: Milestone, table: Mapping[str, Evidence]) -> Iterator[tuple[Entry, str]]:
    began = known(draft, "impact_start")
    for entry in draft.timeline:
        early = began is not None and began.at is not None and entry.at < began.at
        near = ended.at is not None and timedelta(0) <= ended.at - entry.at <= SOON
        if early or not near or set(entry.evidence) & set(ended.evidence):
            continue
        if entry.kind == "deploy":
            records = [table[cite] for cite in entry.evidence if cite in table]
            if draft.trigger.change not in entry.evidence and not any(failed(record) for record in records):
                yield entry, ""
        elif entry.kind in _KINDS and (said := completed_change(entry.summary)):
            yield entry, said


def _undoes(entry: Entry, draft: Draft, table: Mapping[str, Evidence]) -> bool:
    change = table.get(draft.trigger.change or "")
    return change is not None and any(reverts(table[cite], change) for cite in entry.evidence if cite in table)
