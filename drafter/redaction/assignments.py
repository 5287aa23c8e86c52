"""Secrets known by what stands before them: `password=…`, `"api_key": "…"`, `--token …`, `the passphrase is …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.redaction.spans import Span
from drafter.redaction.words import is_ordinary

HINT = re.compile("pass|pw|psk|secret|token|credential|key|auth|kennwort|contrase|senha|wachtwoord|парол|密码|密碼")
"""Starts every name, in lower case, that `assigned` knows."""

_ASSIGNED = re.compile(
    r"(?P<word>passw(?:or)?[dt]|pass[ -]?phrase|passcode|(?<![A-Za-z])pass(?=[\"']?[=:]| is | was )"
    r"|passe(?= ?[=:])|kennwort|contrase(?:ñ|n)a|senha|wachtwoord|пароль|密[码碼]"
    r"|(?<![A-Za-z])(?:pwd|pw|psk)(?![A-Za-z])|secret|token|credential|key|(?<=_)auth(?=[\"']?[=:]))"
    r"(?P<tail>(?:[_-]?(?:key|base|value|string|text|hash|data|id))?s?)"
    r"[\"'`\]]{0,2}"
    r"(?P<sep>[ \t]{0,3}(?:=>|:=|===?|=|:)[ \t]{0,3}(?:\\?[\"']{0,1}(?:bearer|basic|token)[ \t])?|[ \t]{1,2}(?:is|was|to"
    r"|->)[ \t]?:?[ \t]{1,2}|[ \t](?:for|of|on)[ \t][\w@./ -]{1,40}?[ \t]?(?:is|was|:|=)[ \t]{1,2}|[ \t]{1,2})"
    r"(?P<value>\\?\"[^\"\n]{3,400}\"|'[^'\n]{3,400}'|`[^`\n]{3,400}`|[^\s\"'`,;<>(){}\[\]]{3,400})",
    re.IGNORECASE,
)
_KEY_OF = re.compile(
    r"(?i)(?:api|app|access|auth|private|secret|signing|encryption|account|master|shared|client|license|deploy|consumer|admin"
    r"|service|integration|storage|subscription|session|hmac|jwt|ssh|read|write|ingest|functions?|host|webhook|instrumentation"
    r"|root|unseal|recovery)[ _-]?$"
)
_STATE = re.compile(
    r"(?i)^(?:n/?a|nil|null|none|true|false|yes|no|on|off|undefined|empty|unset|required|missing|invalid|expired"
    r"|incorrect|wrong|reset|rotated"
    r"|redacted|hidden|masked|removed|changed|unknown|optional|string|str|int|bool|bytes|object|secure|value|password"
    r"|passwd|secret|token"
    r"|credentials?|xxx+|\*+|\.+|-+|_+|x+|here|todo|tbd|env|file|stdin|prompt|input|placeholder|and|or|not)$"
)
_PLACEHOLDER = re.compile(
    r"(?i)^(?:\$|%\w+%?$|\{\{|<|your|my[-_]|some[-_]|insert|replace|change[-_]?me|example|dummy|foo|bar$|placeholder"
    r"|enter[-_]|the[-_]|sha\d{3}[:-]"
    r"|\*{2}|env[:.]|vault:|op://|arn:|ssm:|ref\+|secret/|projects/|secrets?manager)|x{4,}|\ue000|\*{3,}|\.{3}|://[^@]*$"
)
_CODE = re.compile(
    r"^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$|^[.~]?(?:/[A-Za-z0-9_.-]+){2,}/?$|^[\w-]{1,40}\.(?:ya?ml|json|txt|pem|key|crt|env"
    r"|go|py|js|ts|rb)$"
)
_TECHNIQUE = re.compile(r"(?i)^(?:sha|md|argon|bcrypt|scrypt|pbkdf|oauth|http|base|utf|v|rfc|aes|saml|mfa|totp|ntlm)[\d.]")
_NAME = re.compile(r"^[a-z][a-z0-9]{0,24}(?:[-_./][a-z0-9]{1,24}){1,8}$")
_NOT_SECRET = re.compile(
    r"(?i)(?:page|next|continu\w{1,8}|sync|cancel\w{0,8}|max|min|total|num|input|output|prompt|completion|unexpected"
    r"|invalid|illegal|bad"
    r"|syntax|parse|prev|start|end|cursor|first|last|per|of|id|cache|public|csrf[-_]?param|reset)[\s_-]{0,2}$"
)
_MIX = re.compile(r"[0-9]")
_HYPHENED = re.compile(r"[a-z]{3,12}(?:-[a-z]{3,12}){2,7}$")
"""Words of a passphrase: `correct-horse-battery`. A name of a thing has no such run after "password is"."""
_SYMBOL = re.compile(r"[!@#$%^&*+=?~|]")


def assigned(text: str, lowered: str) -> Iterator[Span]:
    """The values that are secret by the name they are given to. Placeholders, states, paths and references are not."""
    at = 0
    for hint in HINT.finditer(lowered):
        match = _ASSIGNED.match(text, hint.start()) if hint.start() >= at else None
        if match is None or (hint.group() == "key" and not _KEY_OF.search(text, max(0, hint.start() - 18), hint.start())):
            continue
        raw = match["value"]
        quoted = raw[:1] in "\"'`\\"
        trimmed = raw.strip("\\\"'`") if quoted else raw.rstrip(".,;:\\")
        if _is_secret(match, trimmed, quoted):
            start = match.start("value") + raw.find(trimmed)
            at = match.end()
            yield Span(start, start + len(trimmed), _kind(match["word"].lower()))


def _kind(word: str) -> str:
    if _is_password_word(word):
        return "password"
    return word if word in ("key", "token") else "secret"


def _is_password_word(word: str) -> bool:
    return not word.lower().startswith(("secret", "token", "credential", "key", "auth"))


def _is_secret(match: re.Match[str], value: str, quoted: bool) -> bool:
    if len(value) < 4 or _STATE.search(value) or _PLACEHOLDER.search(value) or _CODE.search(value) or len(set(value)) < 3:
        return False
    before = match.string[max(0, match.start() - 16) : match.start()]
    password = _is_password_word(match["word"])
    if not password and _NOT_SECRET.search(before):
        return False
    sep = match["sep"].strip().lower()
    if match.string[match.end() : match.end() + 1] == "(":  # a call: `password = ask()`
        return False
    if not sep:
        return _flagged(match, before, value, password, quoted)
    if password:
        return _is_password(value, sep, quoted, match)
    return _is_token(value, sep, quoted)


def _flagged(match: re.Match[str], before: str, value: str, password: bool, quoted: bool) -> bool:
    """`--password hunter2`, `--api-key …`; without dashes only what is plainly random (`token 8f3Kq…`)."""
    if re.search(r"(?:^|\s)--?[\w-]{0,14}$", before):
        return not value.startswith("-") and (password or _is_token(value, "=", quoted))
    if password:
        telling = bool(re.search(r"[a-z][A-Z]|\d", value)) or (quoted and not is_ordinary(value))
        return telling and " " not in value and len(value) >= 7 and not _TECHNIQUE.match(value)
    if match["word"].lower() != "secret" and re.fullmatch(r"[0-9a-f-]+|[0-9.:-]+", value):
        return False
    return len(value) >= 16 and _is_token(value, "is", quoted)


def _is_password(value: str, sep: str, quoted: bool, match: re.Match[str]) -> bool:
    if "=" in sep and not sep.startswith(("for", "of", "on")):
        return True
    mixed = bool(_MIX.search(value) and re.search(r"[A-Za-z]", value)) or bool(_SYMBOL.search(value))
    if value.count("-") > 1 and _HYPHENED.match(value):
        return True
    if sep.startswith((":", '"', "'")):
        alone = (
            match.string[match.end() : match.end() + 2].strip(" \t") in ("", "\n", "\r\n")
            or match.string[match.end() : match.end() + 1] in "\n,}"
        )
        return quoted or mixed or value.isdigit() or (alone and len(value) >= 6 and not is_ordinary(value))
    return (mixed and len(value) >= 6) or (quoted and " " not in value and not is_ordinary(value))


def _is_token(value: str, sep: str, quoted: bool) -> bool:
    if " " in value or is_ordinary(value) or (value.isdigit() and len(value) < 24):
        return False
    if _NAME.match(value) and not _randomish(value):
        return False
    digits, letters = bool(_MIX.search(value)), bool(re.search(r"[A-Za-z]", value))
    if sep.startswith(("is", "was", "to", "->", "for", "of", "on")):
        return digits and letters and len(value) >= 10
    return (
        (digits and letters and len(value) >= 8)
        or (bool(_SYMBOL.search(value)) and len(value) >= 8)
        or (quoted and len(value) >= 16 and value.lower() != value)
    )


def _randomish(value: str) -> bool:
    """Whether a name-like value (`my-app-tls`) has a part that no one would write by hand."""
    return any(len(part) >= 16 and _MIX.search(part) for part in re.split(r"[-_./]", value)) or bool(
        re.fullmatch(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", value)
    )
