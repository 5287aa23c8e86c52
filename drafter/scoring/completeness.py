"""What a good postmortem has, and what of it a draft tells; and the abbreviations that it leaves to be guessed.

The fields are those of the example postmortems in the SRE book and the SRE workbook (chapter 10), as far as evidence can fill
them: authors, status and audience are for people. A blank that a draft owns up to is a blank: honest, and not filled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from drafter.domain.draft import Draft, Score
from drafter.domain.findings import RootCause, Statement, Trigger
from drafter.domain.vocabulary import MilestoneName
from drafter.scoring.truth import share
from drafter.scoring.view import told

_NOTHING = re.compile(r"\W*(?:unknown|undetermined|not known|n/?a|none|tbd|tba|to be (?:determined|announced|done))?\W*", re.I)
_ABBREVIATION = re.compile(r"(?<![\w./:@#-])[A-Z]{2,5}(?:s\b|\b)(?![-_./:@]\w|\d)")
_READERS = ("summary", "impact", "trigger", "root_cause")
"""The parts that people read who were not there."""
COMMON = frozenset(
    """
    ALARM ALL AM AND API APIS ASAP AWS AZ BST BUT CA CD CDN CEO CEST CET CI CLI CMS CPU CSS CSV CTO CVE DB DEBUG DNS
    DOM DOWN EC EDT EOF ERROR EST ET ETA EU FALSE FAQ FATAL FTP FYI GB GC GCP GIT GMT GPU HA HIGH HTML HTTP HTTPS IAM
    ID IDS INFO IO IOPS IP IPV IRC ISP IT JS JSON JWT KB LAN LB LDAP LOW MB ML MS NAT NFS NO NOT NTP NULL OFF OK ON
    OOM OR OS PC PDF PDT PHP PM PR PRS PST PT QA QPS RAM REST RPC RPS SDK SEV SLA SLI SLO SMS SQL SRE SSD SSH SSL SSO
    TB TCP TLS TODO TRUE TTL TV UDP UI UK UP URL URLS US USB UTC UUID VAT VM VMS VPC VPN WAN WARN XML YAML
    """.split()
)
"""Abbreviations that any engineer reads, and words that people shout."""


def _any(statements: Sequence[Statement]) -> bool:
    return any(not _NOTHING.fullmatch(s.text) for s in statements)


def _reached(*names: MilestoneName) -> Callable[[Draft], bool]:
    return lambda draft: any((m := draft.milestones.get(name)) is not None and m.at is not None for name in names)


def _answered(answer: Trigger | RootCause) -> bool:
    return answer.category != "undetermined" and answer.summary is not None and _any([answer.summary])


FIELDS: Mapping[tuple[str, str], Callable[[Draft], bool]] = {
    ("summary", "a summary"): lambda d: any(not _NOTHING.fullmatch(c.text) for c in d.summary),
    ("impact", "who was affected"): lambda d: _any(d.impact.who),
    ("impact", "what they met"): lambda d: _any(d.impact.what),
    ("impact", "how long it lasted"): lambda d: _any(d.impact.how_long),
    ("impact", "how many, or how much"): lambda d: _any(d.impact.how_many),
    ("milestones", "when it began"): _reached("impact_start"),
    ("milestones", "when it was detected"): _reached("detected"),
    ("milestones", "when it was mitigated"): _reached("mitigated", "restored"),
    ("timeline", "a timeline"): lambda d: bool(d.timeline),
    ("trigger", "what set it off"): lambda d: _answered(d.trigger),
    ("root_cause", "what let it happen"): lambda d: _answered(d.root_cause),
    ("contributing_factors", "contributing factors"): lambda d: _any([f.statement for f in d.contributing_factors]),
    ("action_items", "action items"): lambda d: any(not _NOTHING.fullmatch(a.title) for a in d.action_items),
    ("lessons", "lessons"): lambda d: _any([*d.lessons.went_well, *d.lessons.went_poorly, *d.lessons.lucky]),
}
"""(part of the draft, field) → whether it is told."""


def completeness(draft: Draft) -> Score:
    """Share of the fields of a good postmortem that the draft fills; `spans` are its blanks."""
    blank = [field for field, filled in FIELDS.items() if not filled(draft)]
    return share("completeness", len(FIELDS), blank, "fields of a good postmortem are filled")


def jargon(draft: Draft) -> Score:
    """Share of the sentences for readers who were not there without an abbreviation that is neither common nor spelled out
    anywhere in the draft; each span is such a sentence."""
    said = [t for t in told(draft) if t.where in _READERS]
    everything = " ".join([draft.incident.title, *draft.incident.services, *(t.text for t in told(draft))])
    bad = [(t.where, t.text) for t in said if any(not _explained(a, everything) for a in _abbreviations(t.text))]
    return share("jargon", len(said), bad, "sentences leave no abbreviation to be guessed")


def _abbreviations(text: str) -> set[str]:
    return {m[0].rstrip("s") for m in _ABBREVIATION.finditer(text)} - COMMON


def _explained(abbreviation: str, everything: str) -> bool:
    """Whether it stands in brackets behind its words, or its words in brackets behind it."""
    return re.search(rf"\w \({abbreviation}s?\)|\b{abbreviation}s? \([A-Za-z]+ [A-Za-z]", everything) is not None
