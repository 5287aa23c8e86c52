"""Secrets of formats that nobody listed: long random words, judged by their make-up and by what stands around them."""

from __future__ import annotations

import base64
import binascii
import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from drafter.redaction.spans import Span
from drafter.redaction.words import is_ordinary

RUN = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,}={0,2}")
_PREFIXED = re.compile(r"^(?P<prefix>[A-Za-z][A-Za-z0-9]{0,11}(?:[_-][A-Za-z0-9]{1,10}){0,3}?)[_-](?P<body>[A-Za-z0-9]{24,})$")
_SECRETISH = re.compile(
    r"(?i)(?:^|[_-])(?:k|key|keys|tok|token|pat|sk|pk|api|secret|auth|live|prod|test|access|priv|private|oauth|cred|pass"
    r"|svc|sess|refresh|bot|admin)(?:$|[_-])"
)
_FOR = re.compile(
    r"(?i)secret|token|passw|passphrase|pwd\b|credential|\bcreds?\b|api.?key|access.?key|private.?key|signing"
    r"|encrypt\w* key|bearer|\bauth\b"
    r"|authori[sz]|\blogin\b|\bkey\b|\bapikey\b|_key\b|-key\b|\bjwt\b|\bsas\b|\bpat\b|\bcookie\b"
)
_AGAINST = re.compile(
    r"(?i)(?:trace|request|req|correlation|span|commit|sha\d*|digest|checksum|etag|e-tag|fingerprint|image|build|job|run|event"
    r"|message|cluster|node|pod|revision|hash|public(?:[ _-]?key)?|object|document|doc|file|blob|snapshot|volume|instance|session"
    r"|user|account|tenant|transaction|order|upload|version|h1|integrity|md5|crc\w*|row|shard|index"
    r"|(?:cache|partition|primary|foreign|object|sort|lookup|row|dedup|idempotency|routing|lock|redis|s3|map|hash)[ _-]?key)"
    r"[\s_-]?(?:ids?|hash|no|number|uuid)?[\"'`]?\s?[:=#@/ -]{1,3}[\"'`]?$"
)
_DIGIT = re.compile(r"\d")
_HEX = re.compile(r"[0-9a-f]+|[0-9A-F]+")
_KEY_SIZES = range(30, 129, 2)
_ID_PREFIXES = frozenset(
    "user org evt msg call req run pi ch cus in sub txn seti price prod acct file asst step resp batch sess job id obj".split()
)
"""What vendors put before ids of objects."""
_RIGHT_FOR = re.compile(
    r"(?i)(?:secret|token|key|passw\w{0,3}|passphrase|credentials?|auth|login)[\"'`\]]?(?: is| was)?[\s:=]{1,3}[\"'`]?$"
)
_PUBLIC = re.compile(r"(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\w{1,20}|sha\d{3}|h1|md5|SHA\d{3})[ :-]$")
_PUBLIC_STARTS = ("AAAAB3Nza", "AAAAC3Nza", "AAAAE2Vj", "sha256-", "sha384-", "sha512-")
"""SSH public keys and the digests of subresource integrity."""
_PUBLIC_BLOCK = re.compile(
    r"-----BEGIN (?:CERTIFICATE|[A-Z0-9 ]{0,20}PUBLIC KEY|CERTIFICATE REQUEST|X509 CRL)[A-Z ]{0,10}-----[^-]{0,20000}"
)
_UUID = re.compile(r"^(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$")
_IN_PATH = re.compile(r"https?://[^\s?#]{0,300}$|(?:^|[\s\"'(=])(?:\.{0,2}/)?(?:[\w.-]{1,40}/){1,12}$")


def random_words(text: str) -> Iterator[Span]:
    """Words that look drawn at random and are not an id, a digest, a path, a public key or encoded text."""
    public = [m.span() for m in _PUBLIC_BLOCK.finditer(text)] if "-----BEGIN" in text else []
    for match in RUN.finditer(text):
        word, start = match.group(), match.start()
        if word.startswith(_PUBLIC_STARTS) or any(a <= start < b for a, b in public):
            continue
        if _is_random_secret(word, text[max(0, start - 120) : start]):
            yield Span(start, match.end(), "random")


def _is_random_secret(word: str, before: str) -> bool:
    bare = word.rstrip("=")
    if _HEX.fullmatch(bare):
        return (
            len(bare) in _KEY_SIZES
            and not bare.isdigit()
            and bool(_RIGHT_FOR.search(before[-24:]))
            and not _AGAINST.search(before[-40:])
        )
    if not _mixed(bare, 2) or _UUID.match(word) or _PUBLIC.search(before[-24:]):
        return False
    prefixed = _PREFIXED.match(bare)
    if prefixed and _SECRETISH.search(prefixed["prefix"]) and _mixed(prefixed["body"], 2):
        return not _AGAINST.search(before[-40:])
    if prefixed and len(prefixed["prefix"]) <= 6 and len(prefixed["body"]) >= 26 and _mixed(prefixed["body"], 3):
        return prefixed["prefix"].lower() not in _ID_PREFIXES and not _AGAINST.search(before[-40:])
    if _worded(bare) or _decodes(word) or _AGAINST.search(before[-40:]):
        return False
    if _FOR.search(before.rsplit("\n", 2)[-1][-48:]):
        return True
    return len(bare) >= 36 and _mixed(bare, 3) and _bits(bare) >= 4.2 and not _IN_PATH.search(before)


def _mixed(word: str, kinds: int) -> bool:
    """Whether `kinds` of digit, lower and upper case alternate as in a random word (in 0.35 of the places and more for
    three kinds, 0.2 for two; camel case and numbered names alternate in less)."""
    if not _DIGIT.search(word):
        return False
    classes = "".join("d" if c.isdigit() else "l" if c.islower() else "u" if c.isupper() else "s" for c in word)
    changes = sum(a != b for a, b in pairwise(classes))
    found = sum(classes.count(kind) >= (2 if kinds == 3 else 1) for kind in "dlu")
    return found >= kinds and changes >= (len(word) - 1) * (0.35 if found == 3 else 0.2)


def _worded(word: str) -> bool:
    """Whether more than half of the letters stand in ordinary words or short parts between separators."""
    parts = [part for part in re.split(r"[-_/+.]", word) if part]
    if len(parts) < 3 and not any(is_ordinary(part) for part in parts if len(part) > 3):
        return False
    known = sum(len(p) for p in parts if p.isdigit() or is_ordinary(p) or (len(p) <= 10 and (p.isalpha() or len(parts) > 3)))
    return known * 2 > sum(map(len, parts))


def _decodes(word: str) -> bool:
    """Whether this is base64 of plain text: encoded, not secret."""
    try:
        raw = base64.b64decode(
            word + "=" * (-len(word) % 4), altchars=b"-_" if ("-" in word or "_" in word) else None, validate=True
        )
    except (binascii.Error, ValueError):
        return False
    return bool(raw) and sum(32 <= b < 127 or b in (9, 10, 13) for b in raw) >= 0.95 * len(raw)


def _bits(word: str) -> float:
    """Shannon entropy in bits per character."""
    total = len(word)
    return -sum(n / total * math.log2(n / total) for n in Counter(word).values())
