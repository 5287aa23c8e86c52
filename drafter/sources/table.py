"""The source types: the key is what `type` of a `[[source]]` says."""

from __future__ import annotations

from drafter.contracts.source import Source
from drafter.sources.alertmanager import read_alertmanager
from drafter.sources.alerts_jsonl import read_alerts
from drafter.sources.argocd import read_argocd
from drafter.sources.chat_jsonl import read_chat
from drafter.sources.deploys_jsonl import read_deploys
from drafter.sources.git_log import read_git_log
from drafter.sources.github_deployments import read_github_deployments
from drafter.sources.pagerduty import read_pagerduty
from drafter.sources.slack import read_slack
from drafter.sources.transcript import read_transcript

SOURCES: dict[str, Source] = {
    "slack-export": read_slack,
    "transcript": read_transcript,
    "chat-jsonl": read_chat,
    "alerts-jsonl": read_alerts,
    "deploys-jsonl": read_deploys,
    "alertmanager": read_alertmanager,
    "pagerduty": read_pagerduty,
    "github-deployments": read_github_deployments,
    "argocd-history": read_argocd,
    "git-log": read_git_log,
}
