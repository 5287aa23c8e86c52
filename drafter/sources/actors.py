"""Who acts under a name: a person, or a machine that says so in its name."""

from __future__ import annotations

import re

from drafter.domain.records import Actor

_BOT = re.compile(
    r"\[bot\]|(?:^|[^a-z])(?:bot|robot)(?:$|[^a-z])|[a-z]{2}(?:Bot|Robot)$|^[a-z]{3,}bot$|-bot-?\d*$", re.IGNORECASE
)
_TOOLS = re.compile(
    r"^(?:alertmanager|argo-?cd|aws ?chatbot|azure devops|bitbucket|buildkite|circle-?ci|cloudwatch|concourse|datadog|dependabot"
    r"|drone|dynatrace|flux(?:cd)?|github|gitlab|grafana|honeycomb|icinga\d?|incident\.io|jenkins|jinxer|jira|kibana|logstash"
    r"|loki|nagios|new ?relic|octopus ?deploy|opsgenie|pagerduty|pingdom|prometheus|prow|renovate|rollbar|rootly|sentry|sensu"
    r"|spinnaker|splunk|stashbot|statuspage|stackstorm|teamcity|terraform|travis(?:-?ci)?|updown|uptimerobot|victorops|zabbix)"
    r"(?:$|[^a-z0-9])",
    re.IGNORECASE,
)
_SYSTEM = frozenset({"system", "root", "automation", "scheduler", "github-actions", "web-flow", "slackbot"})


def actor_named(name: str | None) -> Actor:
    """`bot` or `system` where the name itself says so, `unknown` without a name, else `person`."""
    if not name:
        return "unknown"
    if name.lower() in _SYSTEM:
        return "system"
    return "bot" if _BOT.search(name) or _TOOLS.match(name) else "person"
