"""A second opinion on secrets: detect-secrets, where the extra `redact` is installed. It votes; it changes no text."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from drafter.domain.evidence import Evidence

MARKER = "[secret:"


def second_opinion(evidence: Iterable[Evidence]) -> tuple[str, ...] | None:
    """What detect-secrets still sees in redacted text: one line per finding, `E012: AWS Access Key`, never the text
    itself; None when it was not asked: the extra is not installed. Its entropy plugins are left out: they flag commit hashes.
    """
    try:
        scanning = import_module("detect_secrets.core.scan")
        settings = import_module("detect_secrets.settings")
    except ImportError:
        return None
    found: dict[str, None] = {}
    with settings.transient_settings({"plugins_used": [{"name": name} for name in PLUGINS]}):
        for item in evidence:
            for line in f"{item.title}\n{item.text}".splitlines():
                kinds = (secret.type for secret in scanning.scan_line(line) if MARKER not in (secret.secret_value or ""))
                found.update((f"{item.id}: {kind}", None) for kind in kinds)
    return tuple(found)


PLUGINS = (
    "ArtifactoryDetector",
    "AWSKeyDetector",
    "AzureStorageKeyDetector",
    "BasicAuthDetector",
    "CloudantDetector",
    "DiscordBotTokenDetector",
    "GitHubTokenDetector",
    "GitLabTokenDetector",
    "IbmCloudIamDetector",
    "IbmCosHmacDetector",
    "JwtTokenDetector",
    "MailchimpDetector",
    "NpmDetector",
    "OpenAIDetector",
    "PrivateKeyDetector",
    "PypiTokenDetector",
    "SendGridDetector",
    "SlackDetector",
    "SoftlayerDetector",
    "SquareOAuthDetector",
    "StripeDetector",
    "TelegramBotTokenDetector",
    "TwilioKeyDetector",
)
"""Every plugin of detect-secrets 1.5 that knows a format."""
