"""Who acts under a name: a person, or a machine that says so in its name.

In doubt a person: people's names are hidden later, machines' are not.
"""

from __future__ import annotations

import re

from drafter.domain.records import Actor

_BOT = re.compile(
    r"\[bot\]|(?:^|[^a-z])(?:bot|robot)(?:$|[^a-z])"
    r"|^(?:alert|build|chat|chatops|ci|deploy|git|incident|log|merge|monitor|ops|page|prow|release|slack|stash|status)bot$",
    re.IGNORECASE,
)
_CAMEL_BOT = re.compile(r"[a-z](?:Bot|Robot)$")
_TOOLS = re.compile(
    r"^(?:alertmanager|argo-?cd|aws chatbot|bitbucket|buildkite|circle-?ci|cloudwatch|datadog|dependabot|dynatrace|flux-?cd"
    r"|github|gitlab|grafana|honeycomb|icinga2?|incident\.io|jenkins|jinxer|jira|kibana|logstash|nagios|new ?relic|octopus deploy"
    r"|opsgenie|pagerduty|pingdom|prometheus|renovate|rollbar|rootly|sentry|spinnaker|splunk|statuspage|teamcity|terraform"
    r"|travis-?ci|updown\.io|uptimerobot|victorops|zabbix)"
    r"(?:$|[-_/:.]| (?:alerts?|app|actions|cloud|ci|deploy(?:s|ments)?|events?|notifications?|status|webhooks?)\b)",
    re.IGNORECASE,
)
_SYSTEM = frozenset({"system", "root", "automation", "scheduler", "github-actions", "web-flow", "slackbot"})


def actor_named(name: str | None) -> Actor:
    """`bot` or `system` where the name itself says so, `unknown` without a name, else `person`."""
    if not name:
        return "unknown"
    if name.lower() in _SYSTEM:
        return "system"
    return "bot" if _BOT.search(name) or _CAMEL_BOT.search(name) or _TOOLS.match(name) else "person"
