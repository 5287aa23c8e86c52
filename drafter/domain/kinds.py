"""Which kind of change a deploy record tells of: new code, or new configuration."""

from __future__ import annotations

import re
from typing import Literal

_CODE_PATH = re.compile(
    r"\.(?:py|js|jsx|ts|tsx|go|java|kt|scala|rb|php|rs|c|cc|cpp|h|hpp|cs|ex|exs|erl|clj|swift|sql|vue|sh|pl|lua|proto|hs|ml)$"
    r"|(?:^|/)(?:dockerfile|go\.(?:mod|sum)|package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|"
    r"requirements[\w.-]*\.txt|poetry\.lock|pom\.xml"
    r"|cargo\.(?:toml|lock)|gemfile(?:\.lock)?|build\.sbt|chart\.yaml)$",
    re.I,
)
_CONFIG_PATH = re.compile(
    r"\.(?:tf|tfvars|ya?ml|json|toml|ini|conf|cfg|env|properties|hcl|zone|rules|pem|crt|cue|jsonnet|libsonnet|xml)$"
    r"|(?:^|/)(?:config|configs|conf|terraform|ansible|puppet|chef|flags?|dns|values|settings|"
    r"manifests|helm)/|settings\.(?:py|php|rb)$|config\.(?:php|py|js|ts|rb)$",
    re.I,
)
_VERSION_BUMP = re.compile(
    r"\b(?:bump|upgrade|update|release|deploy|roll(?:ed)? ?out|promote|rollback to|back to|downgrade|use)\b[^\n]{0,80}"
    r"(?:\bv?\d+\.\d+(?:\.\d+)?|\bv?\d{8}|\bsha256\b|\bimages?\b|\bdigest\b|\btags?\b|\bcharts?\b|"
    r"\bversions?\b|\bbuild\b|\brelease\b|\bto latest\b)",
    re.I,
)
_SETTING = re.compile(
    r"\b(?:config\w*|setting|flag|toggle|enable|disable|turn (?:on|off)|dns|record|zone|"
    r"cert(?:ificate)?s?|tls|permission|role|iam|policy|acl|firewall|quota|limit"
    r"|time-?out|ttl|terraform|secret|token|credential|env(?:ironment)? var\w*|values|replicas|memory|"
    r"cpu|weight|route|ingress rule|allow-?list|block-?list|schedule)\b",
    re.I,
)


def change_category(title: str, text: str, files: str) -> Literal["binary_push", "configuration_push"]:
    """`files` newline separated. A version bump is new code even where a configuration file carries the number."""
    said = f"{title}\n{text[:300]}"
    if _VERSION_BUMP.search(said):
        return "binary_push"
    paths = [path for path in files.split("\n") if path]
    config = sum(1 for path in paths if _CONFIG_PATH.search(path))
    code = sum(1 for path in paths if _CODE_PATH.search(path) and not _CONFIG_PATH.search(path))
    if paths and config != code:
        return "configuration_push" if config > code else "binary_push"
    return "configuration_push" if _SETTING.search(said) else "binary_push"
