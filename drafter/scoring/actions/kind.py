"""What an action item is for, and how well it would hold: its type and its strength."""

from __future__ import annotations

import re

from drafter.domain.vocabulary import ActionType, Strength
from drafter.scoring.actions.reading import Item

_TYPES: tuple[tuple[ActionType, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.I))
    for kind, pattern in (
        ("investigate", r"^(?:time-?box|investigat|look (?:into|for)|explore|evaluat|research|find out|understand|determine|analy[sz]e|dig|check (?:whether|if|every)"
                        r"|audit|compare|benchmark|reproduce|decide whether|debug|spend|follow up|talk to|discuss the incident|load[- ]test|spike|measure|assess|study"
                        r"|examine|consider whether|figure out|tbd)"
                        r"|\b(?:root[- ]cause (?:statement|report)|purge log|to find out)"),
        ("mitigate", r"\b(?:runbooks?|playbooks?|fail(?:s|ed|ing)?[- ]?over|fall(?:s|ing)?[- ]?back|fallback|rollbacks? (?:in|button|command)|roll back automatically|one-click"
                     r"|kill[- ]switch|circuit breaker|ttl|snapshots?|backups?|restore (?:drill|of)|mttr|time to recover\w*|recovery (?:time|procedure)|on-call guide|sre guide"
                     r"|break-glass|stale|shed|client timeout|status[- ]page template|rebuild time|unseal|second on-call|secondary|respond faster|degrade\w*|graceful\w*"
                     r"|rollback are available|disaster recovery)\b"),
        ("detect", r"\b(?:alert\w*|monitor(?:ing|s)?\b|dashboards?|panel|metrics?|observability|visibility|probes? that|synthetic|page (?:the|on|when)|notif(?:y|ication)\w*|log(?:ging|s)? "
                   r"|logging|dead man|status feed|mailing list|tracing|detect\w*|slo|warn at|find out about|smoke tests?|backup-verify|export the)\b|^log\b"),
        ("repair", r"^(?:fix|repair|correct|revert|backfill|recalculat|restore|re-?enable|clean|restart|reconfigure|drop|remove the (?:stale|duplicate)|replace the (?:failed|broken)"
                   r"|upgrade|patch|find and fix|investigate and fix|increase the (?:memory|\w+ heap)|raise the)\b|\b(?:open-file limit|memory leak|hotfix)\b"),
        ("process", r"\b(?:process|communicat\w*|change (?:template|checklist|advisory|management)|checklist|code-?owners?|reviewers?|on-call rotation|rotation|game days?|drills?|status[- ]page"
                    r"|escalation|roles and|culture|stakeholders?|retro|learnings|lessons|meeting|share|ownership|owner field|freeze|incident (?:commander|response)|documentation"
                    r"|declare|template|macro|policy document|framework|operational|ask for help|review board|raci)\b"),
    )
)  # fmt: skip
_RUNBOOK_FOR_CHANGE = re.compile(r"\brunbook for the steps to perform when (?:changing|adding|creating|upgrading)", re.I)
_PREVENTS = re.compile(
    r"^(?:block|reject|prevent|disallow|forbid|require|enforce|protect|validate|limit|cap|pin|automate|delete|remove|migrate|disable|make `|teach|ensure|roll out"
    r"|add (?:a )?(?:ci|an? integration|a? ?unit|validation|tests?|rate))\b",
    re.I,
)
_FORCING = re.compile(
    r"\b(?:block|reject|prevent|disallow|forbid|require|enforce|protect|validat\w*|limit|cap|pin|automat\w*|delete|remove|migrate|disable|circuit breaker|kill[- ]switch"
    r"|fallback|fall back|failover|roll back|rollback in|one-click|serve|shed|tests?|ci|drop|revert|backfill|recalculate|fix|repair|correct|idempoten\w*|readiness"
    r"|rate limit\w*|timeout|jitter|drain|canary|replace|switch|move|stop using|rotate|restore|re-enable|upgrade|refactor|prevent_destroy|stops?|rejects?|refuses?"
    r"|code-?owners|policy to|robust|allow disabling|batching|preloading|poddisruptionbudget|deletion protection|make|run the|teach|change the|set|only|introduce|mandatory)\b",
    re.I,
)
_HELPING = re.compile(
    r"\b(?:alert\w*|page|dashboards?|panel|monitoring|metrics?|logging|logs?|runbooks?|playbooks?|checklist|document\w*|guide|replicas?|capacity|redundan\w*|snapshots?|ttl|subscribe"
    r"|rotation|template|macro|reviewers?|freeze|second|secondary|notif\w*|drills?|game day|status[- ]page|process|escalation|banner|prompt|probe|visibility|observability"
    r"|scale|spread|reserve|raise|increase|double|add)\b",
    re.I,
)
_FEEBLE = re.compile(
    r"^(?:be |always|never|improve|enhance|ensure|make sure|consider|think|train|remind|talk|discuss|encourage|foster|align|communicate|work (?:with|towards)|investigat|explore|evaluate"
    r"|look|follow up|understand|research|analy[sz]e|debug|dig|share|strengthen|partner|cut mttr|halve|respond|reduce time|do more|start |audit|continue|get )",
    re.I,
)


def type_of(item: Item) -> ActionType:
    """The first kind whose words stand in the item; `prevent` is what is left."""
    text = item.text
    if _RUNBOOK_FOR_CHANGE.search(text):
        return "process"
    for kind, pattern in _TYPES:
        if pattern.search(text):
            return kind
    return "prevent"


def strength_of(item: Item, kind: ActionType, done: int) -> Strength:
    """Strong changes the system so that it cannot happen; intermediate helps people see or act; weak asks people to be better."""
    if kind == "investigate" or (_FEEBLE.search(item.text) and done < 2):
        return "intermediate" if kind == "detect" and item.content and not item.verb.startswith(("be", "ensure")) else "weak"
    if kind == "detect":
        return "strong" if item.has(frozenset({"test", "tests", "fails"})) else "intermediate"
    if _FORCING.search(item.text) and kind != "process":
        return "strong"
    if _HELPING.search(item.text) or done == 2:
        return "intermediate"
    return "weak" if done == 0 else "intermediate"
