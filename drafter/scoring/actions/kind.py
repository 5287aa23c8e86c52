"""What an action item is for, and how well it would hold: its type and its strength."""

from __future__ import annotations

import re

from drafter.domain.vocabulary import ActionType, Strength
from drafter.scoring.actions import words as w
from drafter.scoring.actions.reading import Item


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BY_VERB: dict[str, ActionType] = {
    **dict.fromkeys(
        """
            investigate explore evaluate research understand determine collect gather analyse analyze debug audit compare
            benchmark
            reproduce decide follow talk contact assess study examine time-box timebox spend look load-test dig measure
            spike tbd list inventory identify
        """.split(), "investigate"),
    **dict.fromkeys(
        "alert page monitor log detect instrument alarm wake warn notify text ping graph plot probe".split(), "detect"),
    **dict.fromkeys(
        """
            fix repair correct revert backfill recalculate restore re-enable reenable clean restart reconfigure drop patch
            upgrade downgrade purge resend recompute re-send replay reprocess reissue refund bump clean tidy escalate
        """.split(), "repair"),
    **dict.fromkeys(
        """
            block reject prevent disallow forbid deny require enforce protect validate limit cap pin disable delete migrate
            throttle teach lock refuse
        """.split(), "prevent"),
    **dict.fromkeys(
        """
            communicate encourage foster align share present nominate appoint clarify define learn re-affirm agree adopt name hold
        """.split(), "process"),
    **dict.fromkeys("respond shed halve kill abort feature-flag".split(), "mitigate"),
}  # fmt: skip
"""Verbs that settle the type by themselves."""
_LIMITED = re.compile(r"^\W*(?:time-?box\w*|spike|(?:[\w-]+ )?[\w-]*(?:hour|day|week)s?\b[^.:?]{0,20}:|[\w-]*-day spike)", re.I)
_CONFIRMED = re.compile(r"^\W*(?:have|get|let|ask)\b.{0,40}\b(?:confirm|explain|answer)\b", re.I)
"""A question with a limit of time; an answer to be had from somebody."""
_STATEMENT = re.compile(
    r"\b(?:root[- ]cause|incident|outage) (?:statement|report|analysis)\b|\b(?:vendor|provider)\b.{0,40}\bfor (?:the|a)\b", re.I
)
_MITIGATE = re.compile(
    r"\b(?:run-?books?|play-?books?|fail(?:s|ed|ing)?[- ]?over|fall(?:s|ing)?[- ]?back|roll(?:s|ed"
    r"|ing)?[- ]?backs?(?! section| step)|kill[- ]switch|circuit[- ]?breakers?|ttl"
    r"|snapshots?|backups?|restores?|mttr|recovery|recover|(?:on-call|sre|operator) guide|break-glass|stale"
    r"|shed\w*|degrad\w*|graceful\w*|standby|switch-over|secondary|second on-call"
    r"|spool\w*|buffer\w*|while [^.,]{3,40} (?:is|are) (?:unreachable|down|unavailable|away)|read-only"
    r"|feature[- ]flag|kill|printed|offline|drain\w*|abort|after (?:a )?reboot|failing over|rebuild|disaster|by hand)\b",
    re.I,
)
_DETECT = re.compile(
    r"\b(?:alert\w*|monitor\w*|dashboards?|panels?|metrics?|observability|visibility|probes?|synthetic\w*"
    r"|notif\w+|logging|logs?|dead man\w*|status feed|mailing list|tracing"
    r"|traces|detect\w*|slos?|smoke tests?|canar(?:y|ies) check|heartbeats?|before customers|anomal\w+"
    r"|telemetry|page on|alarms?|on non-zero exit|nightly check|mail to|row counts?)\b",
    re.I,
)
_PROCESS = re.compile(
    r"\b(?:process|communicat\w*|change (?:template|advisory|management|calendar)|template|check-?lists?"
    r"|reviewers?|rotations?|game days?|drills?|status[- ]pages?|escalation|roles|culture"
    r"|stakeholders?|retros?|learnings|lessons|meetings?|ownership|owner field|incident (?:commander|response"
    r"|management)|documentation|declare|macro|framework|operational|ask for help"
    r"|raci|freeze|owners?|training|policy document|everyone knows|adr|decision record|capacity (?:model|plan)"
    r"|handover|who (?:may|can|calls|phones|decides)"
    r"|chaos engineering|meeting|awareness|cooperation|collaboration|phone numbers|contacts?|binder|folder)\b",
    re.I,
)
_FOR_A_CHANGE = re.compile(r"\brun-?book for (?:the steps|steps|how|changing|adding|creating|upgrading)", re.I)
_ALERT_FIRST = re.compile(r"^\W*(?:[\w'’]+\s+){0,4}(?:alerts?|alerting|dashboards?|monitoring|metrics?)\b", re.I)


def type_of(item: Item) -> ActionType:
    """By the verb where it settles it, else by what the item speaks of; `prevent` is what is left."""
    kind = _BY_VERB.get(item.verb)
    if item.verb == "talk" or _CONFIRMED.search(item.text):
        kind = None
    if kind is not None and not (kind in ("investigate", "repair") and _is_document(item)):
        return kind
    if _LIMITED.match(item.text) or _CONFIRMED.search(item.text):
        return "investigate"
    if item.text.rstrip().endswith("?") and not item.verb:
        return "investigate"
    if item.verb in ("talk", "rethink"):
        return "prevent" if "be" in item.words else "process"
    if item.verb in ("test", "check", "verify", "compare", "extend") and item.has(
        _words("backup backups restore restores copies test check")
    ):
        return "detect"
    if _ALERT_FIRST.match(item.text):
        return "detect"
    if re.match(r"send .*\b(?:message|mail|e-mail|notice)\b.*\b(?:when|if|on)\b", item.text, re.I):
        return "detect"
    if item.verb in ("increase", "raise", "bump") and item.has(_words("limit heap memory quota size")):
        return "repair"
    if re.search(r"\bcode-?owners\b", item.text, re.I):
        return "prevent"
    if _STATEMENT.search(item.text):
        return "investigate"
    if _FOR_A_CHANGE.search(item.text):
        return "process"
    if "template" in item.words or "checklist" in item.words or "drills" in item.words:
        return "process"
    if "test" in item.words and _DETECT.search(item.text):
        return "detect"
    first = _first(item.text)
    return first if first is not None else "prevent"


def _is_document(item: Item) -> bool:
    return item.has(_words("runbook runbooks playbook guide"))


def _first(text: str) -> ActionType | None:
    for kind, pattern in _ORDERED:
        if pattern.search(text):
            return kind
    return None


_ORDERED: tuple[tuple[ActionType, re.Pattern[str]], ...] = (
    ("mitigate", _MITIGATE),
    ("detect", _DETECT),
    ("process", _PROCESS),
)
_TO_DOCUMENT = _words("runbook runbooks playbook guide documentation document checklist template page wiki tree policy process")
_MORE_OF = _words("increase raise scale double bump reserve spread extend lower shorten")
_FAILS = re.compile(r"\bfails\b.{0,20}\b(?:run|job|build|unless|if|when)\b|\b(?:run|job|build) fails\b", re.I)
_SIZE = re.compile(r"replica|pool|quota|capacity|uplink|spare|nodes?\b|label|photo|owner", re.I)
_TOUCHES = _words("upgrade patch bring tune update")
_ENFORCES = re.compile(
    r"\b(?:block\w*|reject\w*|prevent\w*|disallow\w*|forbid\w*|requir\w+|enforc\w+|protect\w*|validat\w*|limit\w*"
    r"|cap|pin|automat\w*|delet\w+|remov\w+|migrat\w+|disabl\w+"
    r"|circuit[- ]?breaker|kill[- ]switch|fall[- ]?back|fail[- ]?over|roll[- ]?back|one-click|serve|shed|tests?"
    r"|ci|drop|revert|backfill|recalculate|fix|repair|correct|idempoten\w*"
    r"|readiness|rate limit\w*|jitter|drains?|separate|split|turn off|switch off|encrypt|canary|replace|switch"
    r"|move|stops?|rotate|restore|re-enable|upgrade"
    r"|refactor|code-?owners|polic(?:y|ies)|robust|batching|preload\w*"
    r"|pod\w+budget|make|teach|change|set|introduce|mandatory|refuses?|confirm\w*|atomic|guard\w*|gate|lint\w*"
    r"|retry|backoff|isolate|quarantine|deny|throttle\w*|run the|install"
    r"|allow|deadlock|deprecate|kill|abort|take|refuse|feature-flag|time-outs?)\b",
    re.I,
)
_HELPS = re.compile(
    r"\b(?:replicas?|capacity|redundan\w*|snapshots?|ttl|rotation|macro|reviewers?|freeze|second|secondary"
    r"|notif\w*|drills?|game day|status[- ]page|escalation|banner|prompt|colou?r"
    r"|reconfigure|add|clean|restart|replace|backup|present|present_at|nominate|give|establish|subscribe)\b",
    re.I,
)


def strength_of(item: Item, kind: ActionType, done: int, wish: bool = False) -> Strength:
    """Strong changes the system so that it cannot happen; intermediate helps people see or act; weak asks people to be better,
    or wishes (`wish`: no verb of which anything would follow)."""
    if kind == "investigate":
        return "weak"
    if wish and kind != "detect":
        return "weak"
    if item.verb in w.WEAK and done < 2 and item.verb != "monitor":
        return "intermediate" if kind == "detect" and item.content and item.verb not in ("be", "ensure") else "weak"
    if done == 0 and not item.content and not item.has(w.GENERIC - w.NOTHING):
        return "weak"
    if kind == "process" and done == 0 and item.verb and item.has(w.VAGUE | w.UNBOUNDED):
        return "weak"
    if kind == "detect":
        return "strong" if item.has(_words("test tests")) or _FAILS.search(item.text) else "intermediate"
    if item.has(_words("drill training workshop")) and not item.has(_words("quarterly monthly each every")):
        return "weak"
    if item.has(_TO_DOCUMENT) or item.verb == "document":
        return "strong" if re.search(r"\b(?:ci|opa|admission|enforc\w+|reject\w*)\b", item.text, re.I) else "intermediate"
    if item.verb in _MORE_OF or (item.verb in ("set", "order", "buy", "label", "print", "name") and _SIZE.search(item.text)):
        return "intermediate"
    if kind == "repair" and done == 2:
        return "strong"
    if kind == "prevent" and item.verb in _TOUCHES and done < 2:
        return "intermediate"
    if kind != "process" and _ENFORCES.search(item.text):
        return "strong"
    return "intermediate" if _HELPS.search(item.text) or done else "weak"
