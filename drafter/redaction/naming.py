"""How a name reads once case, accents, punctuation and decoration are set aside."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
PARTICLES = frozenset(
    {"de", "la", "van", "von", "der", "den", "di", "da", "del", "bin", "al", "el", "le", "du", "dos", "das", "ter", "of", "the"}
)
_DECORATION = re.compile(r"\s{0,3}[(\[{|][^\n]{0,80}$|\s[-–—]\s[^\n]{0,80}$|^[@~+%&<*#\s]{1,4}|[>\s,;:]{1,4}$")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SYSTEMS = frozenset(
    """
    jenkins argocd argo github gitlab slackbot pagerduty datadog terraform spinnaker circleci travis hudson grafana prometheus
    alertmanager sentry opsgenie statuspage nagios zabbix icinga flux fluxcd buildkite teamcity bamboo bitbucket renovate
    dependabot mergify kodiak codecov snyk sonarcloud weblate updatecli atlantis helm ansible puppet chef rundeck octopus
    bosun logmsgbot stashbot icinga-wm hubot zapier webhook cron system root admin administrator deploy deployer deployment
    release automation scheduler service autoscaler ci cd cicd jarvis unknown anonymous nobody user none null operator
    statuscake pingdom uptimerobot newrelic honeycomb rollbar bugsnag launchdarkly incidentio rootly firehydrant jira
    """.split()
)
_BOTTISH = frozenset(
    {"bot", "robot", "app", "ci", "automation", "automated", "webhook", "integration", "pipeline", "runner", "daemon"}
)
_TEAMISH = frozenset(
    {
        "team",
        "squad",
        "oncall",
        "group",
        "ops",
        "sre",
        "sres",
        "devops",
        "crew",
        "guild",
        "channel",
        "rotation",
        "escalation",
        "support",
    }
)


def folded(text: str) -> str:
    """Lower case without accents: `José` and `jose` are one name."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return text.casefold()


def unfolded(text: str) -> list[int]:
    """For each character of `folded(text)`, the character of `text` that it came from: folding moves characters."""
    return [at for at, c in enumerate(text) for _ in folded(c)]


GLUE = re.compile(r"[^\S\n]{1,3}|\n[ \t]{0,4}|[^\w\s]|_|, |\.[ ]")
"""What may stand between the words of one name."""


def tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name: `Lee, Ana` and `ana.lee` have the same two."""
    return tuple(WORD.findall(folded(name)))


def undecorated(label: str) -> str:
    """`@Ana Lee (she/her) | SRE` is `Ana Lee`; `Lee, Ana` likewise."""
    bare = label.strip()
    for _ in range(3):
        bare = _DECORATION.sub("", bare)
    last, comma, first = bare.partition(", ")
    if comma and " " not in last and 1 <= len(first.split()) <= 2:
        bare = f"{first} {last}"
    return bare or label.strip()


def full_name(name: str) -> tuple[str, ...] | None:
    """The folded words of a name of two to five words separated by blanks, or of a handle that joins them; else None."""
    words = tokens(_CAMEL.sub(" ", name)) if re.search(r"[a-z][A-Z]", name) and " " not in name else tokens(name)
    enough = 3 if " " in name.strip() else 5
    return words if 2 <= len(words) <= 5 and all(w.isalpha() for w in words) and len("".join(words)) >= enough else None


def is_machine(name: str) -> bool:
    """Whether a label names a bot, a service account or a team and not a person."""
    words = tokens(name)
    if not words:
        return name.isascii()  # a dash names nobody, a unicorn somebody
    joined = "".join(words)
    return (
        joined in _SYSTEMS
        or not _BOTTISH.isdisjoint(words)
        or not _TEAMISH.isdisjoint(words)
        or (len(words) > 1 and words[0] in _SYSTEMS and words[0] not in ("jarvis", "travis", "hudson", "jenkins", "helm", "chef"))
        or (joined.endswith("bot") and len(joined) > 4 and not joined.endswith(("talbot", "abbot", "cabot")))
    )
