"""`analysis.factors`: conditions that made the incident possible, worse, or harder to detect, by concept."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.domain.asking import Claim, EntryView, EventView, FactorAnswer, FactorsAnswer
from drafter.domain.text import SafeText
from drafter.domain.vocabulary import FactorEffect, FactorKind
from drafter.models.embedded.judging.prose import reported, within
from drafter.models.embedded.judging.spoken import Spoken, asks, is_usual, recovers, spoken

MOST = 8
_NO_FACTOR = frozenset({"question", "all_clear", "decision", "ruled_out"})


class Condition(NamedTuple):
    """A concept of a contributing factor and how it is put in neutral words."""

    kind: FactorKind
    effect: FactorEffect
    text: str
    pattern: re.Pattern[str]


def _c(kind: FactorKind, effect: FactorEffect, text: str, pattern: str) -> Condition:
    return Condition(kind, effect, text, re.compile(pattern, re.I))


CONDITIONS = (
    _c("observability_gap", "harder_to_detect", "Monitoring or alerting left the problem unseen",

           r"\b(?:no|without|not any|missing|lack\w*|didn'?t|did not|don'?t|do not|doesn'?t|does not|never|"
           r"not) (?:[\w'-]+ ){0,6}(?:alert\w*|alarm\w*|monitor\w*|metrics?|dashboards?|visibility|"
           r"observab\w+|graphs?|notif\w+)\b"

           r"|\b(?:alert\w*|monitor\w*|alarm\w*|probe|check)s? (?:\w+ ){0,2}(?:did not|didn'?t|never|"
           r"does not|doesn'?t) (?:\w+ )?(?:fire|trigger|catch|cover|notice|detect|see|show)"),
    _c("observability_gap", "harder_to_detect", "Pages or notifications went astray",

           r"\b(?:page|pages|paging|pagerduty|notification\w*|alert\w*|on-?call)\b[^.\n]{0,40}\b(?:did not|"
           r"didn'?t|never|not) (?:\w+ ){0,2}(?:delivered|get through|got through|go through|reach\w*|"
           r"arriv\w+|wake|went out|received)"),
    _c("observability_gap", "harder_to_detect", "A misleading message or symptom pointed elsewhere",

           r"\b(?:misleading|confusing|red herring|wrong rabbit hole|rabbit hole|false lead|looked like (?:a|"
           r"an) \w+ (?:problem|issue)|unhelpful error|swallow\w* (?:the )?(?:error|exception))\b"),
    _c("observability_gap", "harder_to_detect", "An alert was muted, flapping or in a place that is rarely read",

           r"\b(?:muted|silenced|snoozed|flapp\w+|noisy)\b[^.\n]{0,40}|\b(?:alert|alarm|check|warning|"
           r"page)s?\b[^.\n]{0,50}\b(?:flapp\w+|muted|silenced|noisy|ignored|nobody (?:reads|looks|watches))"),
    _c("observability_gap", "harder_to_detect", "The part that broke was outside all checks",

           r"\b(?:nobody|nothing|no one|none of (?:us|them|the \w+)) (?:checks?|monitors?|watch(?:es)?|"
           r"looks? at|alerts?|reads?)\b|\bnobody (?:looked|noticed)\b"),
    _c("documentation_gap", "made_worse", "Documentation or a runbook was missing or out of date",

           r"\b(?:no|without|missing|outdated|out of date|stale|old|wrong|couldn'?t find|can'?t find|not|"
           r"isn'?t|wasn'?t) (?:[\w'-]+ ){0,3}(?:runbook|docs?|documentation|documented|playbook|wiki|"
           r"instructions)\b|\b(?:runbook|docs|documentation|playbook|instructions?) (?:is|are|was|"
           r"were) (?:\w+ )?(?:out of date|outdated|wrong|missing|stale|incomplete)\b|\bundocumented\b"),
    _c("missing_automation", "made_worse", "A step had to be done by hand",

           r"\b(?:ha[sd] to|have to|must|need\w*|only|always|every|still|made|created|set up|renewed|rotated|kept|edited)\b"
           r"[^.\n]{0,40}\b(?:by hand|manually)\b|\bmanual (?:step|process|procedure|intervention)\b"),
    _c("rollout_guardrail_gap", "made_possible", "The change reached everything at once, past canary or staged rollout",

           r"\b(?:no|without|skipp\w+|bypass\w*) (?:[\w'-]+ ){0,2}(?:canary|staged rollout|gradual|staging|"
           r"approval|gate)\b|\b(?:all|every) (?:\w+ ){0,2}(?:regions?|zones?|clusters?|instances?|nodes?|"
           r"hosts?|pods?|sites?) at once\b|\bstraight (?:in)?to prod\w*|\bauto[- ]?(?:deployed|merged)\b|"
           r"\boverrid\w+ (?:the )?(?:e2e|tests?|checks?|ci)\b"),
    _c("rollout_guardrail_gap", "made_worse", "Rolling back was blocked or slow at first",

           r"\b(?:can(?:no|')?t|could(?: not|n'?t)|unable to|no way to|impossible to|failed to|hard to|"
           r"difficult to|stuck|blocked) (?:[\w'-]+ ){0,3}(?:roll(?:ed|ing)?[ -]?(?:it |itself )?back|"
           r"rollback|revert\w*)\b|\b(?:rollback|revert)\b[^.\n]{0,30}\b(?:fail\w*|stuck|blocked|cannot|refus\w+|"
           r"didn'?t work|did not work|slow)\b"),
    _c("validation_gap", "made_possible", "Tests, reviews or checks left this case out",

           r"\b(?:no|without|not|never|n'?t|missing|lack\w*|hard to|weren'?t|"
           r"wasn'?t) (?:[\w'-]+ ){0,4}(?:test(?:s|ed|ing)?|validat\w+|caught|covered|coverage|review(?:ed)?|"
           r"lint\w*|schema check|staging)\b|\b(?:tests?|ci|staging|review) (?:\w+ ){0,2}(?:passed|"
           r"didn'?t catch|did not catch|doesn'?t|does not|only|missed)\b|\bworks? (?:fine )?(?:in|"
           r"on) (?:staging|dev|local\w*|my machine)\b"),
    _c("capacity_gap", "made_possible", "A limit or capacity bound was too tight",

           r"\b(?:quota|limit|capacity|headroom|max(?:imum)? connections|autoscal\w+|undersized|"
           r"out of (?:memory|disk|capacity|space|resources)|oom\w*|pool exhausted|resource_pool_exhausted)\b"),
    _c("dependency_risk", "made_possible", "Service depended on a single instance, zone or supplier",

           r"\b(?:single point of failure|spof|single (?:zone|region|az|node|instance|replica|host|provider)|"
           r"only (?:one|a single) (?:\w+ )?(?:zone|region|node|instance|replica|host|provider|pod)|"
           r"no (?:fallback|failover|redundan\w+)|third[- ]party|upstream (?:outage|provider)|"
           r"provider outage)\b"),
    _c("dependency_risk", "made_worse", "Retries or reconnects added load",

           r"\b(?:retr(?:y|ies|ied|ying)|reconnect\w*)\b[^.\n]{0,50}\b(?:without|no|storm|back-?off|"
           r"overload\w*|hammer\w*|more load|amplif\w+|feeds? itself)\b"),
    _c("rollout_guardrail_gap", "made_worse", "The version to go back to was missing",

           r"\b(?:image|artifact|tag|build|package|snapshot|backup)s?\b[^.\n]{0,40}\b(?:not found|gone|"
           r"deleted|missing|unknown|expired|garbage[- ]collected)\b|\b(?:only|just) (?:the |one )?(?:last|"
           r"latest) (?:\w+ )?(?:tag|image|version|build|backup)\b"),
    _c("validation_gap", "made_possible", "Test data, staging or canary were too small to show it",

           r"\b(?:staging|canary|fixtures?|test data|sandbox)\b[^.\n]{0,50}\b(?:only|no|never|too small|"
           r"small|few|couldn'?t|could never|different|not)\b"),
    _c("unclear_ownership", "made_worse", "Ownership or access was unclear",

           r"\b(?:who owns|no (?:clear )?owner|not sure who|don'?t know who|nobody (?:knows|owns|has access)|"
           r"no one (?:knows|owns|has access)|do(?:n'?t| not) have (?:access|permissions?|credentials|admin)|"
           r"no access|need access|lack\w* (?:access|permission))\b"),
    _c("process_gap", "made_worse", "Response rested on few people or outside working hours",

           r"\b(?:only (?:one|1) (?:person|engineer|responder)|on my own|by myself|single engineer|"
           r"everyone (?:is|was) (?:asleep|out|away|off)|was asleep|out of hours|outside (?:of )?(?:working|"
           r"business|office) hours|on (?:holiday|vacation|leave|pto))\b"),
    _c("tooling_failure", "made_worse", "A tool that responders needed was down as well",

           r"\b(?:deploy\w*|ci|pipeline|build|terraform|vpn|grafana|dashboard|bastion|jenkins|console|cli|"
           r"tool\w*|helm|argo\w*|status page|logs?)\b[^.\n]{0,40}\b(?:is (?:also )?(?:down|broken|stuck|"
           r"failing)|was (?:also )?(?:down|broken|stuck)|erroring|keeps? failing|timed? out|not working|"
           r"won'?t (?:load|run|start)|failed)\b"),
    _c("process_gap", "made_worse", "A fix had to be repeated",

           r"\b(?:first fix|initial fix|original (?:fix|patch)|previous fix|our fix|the fix|"
           r"the patch)\b[^.\n]{0,50}\b(?:bug|error|broke|wrong|fail\w*|didn'?t|did not|not enough|"
           r"incomplete|also (?:need|has)|only fixed)\b|\berror in the (?:original|first) (?:patch|fix)\b"),
)  # fmt: skip


def judge_factors(
    *, title: SafeText, trigger: SafeText, cause: SafeText, entries: tuple[EntryView, ...], events: tuple[EventView, ...]
) -> FactorsAnswer:
    """At most one factor per concept: from the statement that says it in a finding first, else the earliest."""
    found: dict[str, tuple[int, Condition, Spoken]] = {}
    for statement in spoken(events):
        if statement.act in _NO_FACTOR or asks(statement.text) or recovers(statement.text) or is_usual(statement.text):
            continue
        for condition in CONDITIONS:
            rank = 0 if statement.act in ("finding", "commitment") else 1
            if condition.pattern.search(statement.text) and rank < found.get(condition.text, (2,))[0]:
                found[condition.text] = (rank, condition, statement)
    chosen = sorted(found.values(), key=lambda f: f[0])[:MOST]
    return FactorsAnswer(factors=tuple(_factor(condition, statement) for _, condition, statement in chosen))


def _factor(condition: Condition, statement: Spoken) -> FactorAnswer:
    said = reported(statement)
    text = f"{condition.text}: {within(said)}" if said else condition.text
    told = statement.claim()
    return FactorAnswer(
        kind=condition.kind, effect=condition.effect, claim=Claim(text=text[:390], cites=told.cites, quote=told.quote)
    )
