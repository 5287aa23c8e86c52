"""How a name reads once case, accents, punctuation and decoration are set aside."""

from __future__ import annotations

import re
import unicodedata

from drafter.proof.given_names import given_names

WORD = re.compile(r"[^\W_]+")
PARTICLES = frozenset(
    {"de", "la", "van", "von", "der", "den", "di", "da", "del", "bin", "al", "el", "le", "du", "dos", "das", "ter", "of", "the"}
)
_DECORATION = re.compile(r"\s{0,3}[(\[{|][^\n]{0,80}$|\s[-–—]\s[^\n]{0,80}$|^[@~+%&<*#\s]{1,4}|[>\s,;:]{1,4}$")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TOOLS = frozenset(
    """
    jenkins argocd argo github gitlab slackbot pagerduty datadog terraform spinnaker circleci travis hudson grafana prometheus
    alertmanager sentry opsgenie statuspage nagios zabbix icinga flux fluxcd buildkite teamcity bamboo bitbucket renovate
    dependabot mergify kodiak codecov snyk sonarcloud weblate updatecli atlantis helm ansible puppet chef rundeck octopus
    bosun logmsgbot stashbot hubot zapier jarvis statuscake pingdom uptimerobot newrelic honeycomb rollbar bugsnag
    launchdarkly incidentio rootly firehydrant jira
    """.split()
)
_ACCOUNTS = frozenset("cron system root deploy deployer deployment release scheduler service autoscaler cd cicd".split())
"""Service accounts, where nothing else stands in the label."""
_PEOPLES_TOOLS = frozenset({"jarvis", "travis", "hudson", "jenkins", "helm", "chef"})
_BOTTISH = frozenset(
    """
    bot robot app ci automation automated webhook integration pipeline runner daemon alert alerts alerting monitor notifier
    notification notifications
    """.split()
)
_STAFF = frozenset(
    """
    team teams squad oncall call ops sre sres devops crew guild group channel rotation rota escalation escalations support
    desk helpdesk servicedesk noc soc dba dbas duty shift netops secops dbops engineering operations staff
    manager lead leads owner owners commander coordinator engineer engineers responder responders admin admins administrator
    operator operators analyst developer developers maintainer maintainers scribe comms liaison officer supervisor user users
    anonymous unknown nobody none null
    """.split()
)
"""Words of a label under which a person writes without their name: a team, a role, a shift, an account that is gone."""


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
    if not (2 <= len(words) <= 5 and all(w.isalpha() for w in words) and len("".join(words)) >= enough):
        return None
    return None if is_office(name) else words


def is_machine(name: str) -> bool:
    """Whether a label names a bot or a service account and not a person or people.

    Of a bot's word and a team's, the last decides, as in any English compound: `ops-bot` is a bot, `Bot Team` are people."""
    words = tokens(name)
    if not words:
        return name.isascii()  # a dash names nobody, a unicorn somebody
    joined = "".join(words)
    return (
        joined in _TOOLS
        or joined in _ACCOUNTS
        or _head(words) in _BOTTISH
        or (len(words) > 1 and words[0] in _TOOLS - _PEOPLES_TOOLS)
        or (len(words) > 1 and words[0] in _ACCOUNTS and _head(words) is None)
        or (joined.endswith("bot") and len(joined) > 4 and not joined.endswith(("talbot", "abbot", "cabot")))
    )


def is_office(name: str) -> bool:
    """Whether a label names a team, a role or a shift: somebody writes under it, and its words are nobody's name."""
    words = tokens(name)
    return _head(words) in _STAFF and not is_machine(name) and given_names().isdisjoint(words)


def _head(words: tuple[str, ...]) -> str | None:
    """The last word of a label that tells a machine or an office, or None."""
    return next((w for w in reversed(words) if w in _STAFF or w in _BOTTISH), None)
