"""E-mail addresses, phone numbers, payment cards, bank accounts (IBAN) and network addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address

from drafter.domain.redaction_policy import RedactionPolicy
from drafter.redaction.spans import Span, merged, replaced

_SEVEN_DIGITS = re.compile(r"\d(?:[ ().-]{0,2}\d){6}")
_ROUNDS = 4
_DIGIT = re.compile(r"\d")
_EMAIL = re.compile(
    r"(?<![\w.+%-])(?P<local>[\w+%-][\w.+%-]{0,63})@(?P<host>[^\W_](?:[\w-]{0,62})(?:\.[\w-]{1,63}){0,6}\.(?P<top>[^\W\d_]{2,24}))(?![\w-]|\.\w|:[\w/])"
)
_NOT_TOP = frozenset(
    "png jpg jpeg gif svg webp js ts css json yaml yml md py go rb service socket timer target mount slice scope path".split()
)
_NOT_LOCAL = frozenset({"git", "hg", "svn"})
_AFTER_DIGITS = r"(?![\w]|[.:/-]\w|,\d|%)"
_BEFORE_DIGITS = r"(?<![\w.:/#=_-])(?<!\d,)"
_PHONES = (
    re.compile(rf"{_BEFORE_DIGITS}\+[1-9]\d{{0,2}}[ .-]?(?:\(\d{{1,4}}\)[ .-]?)?\d(?:[ .-]?\d){{6,12}}{_AFTER_DIGITS}"),
    re.compile(
        rf"{_BEFORE_DIGITS}(?:1[ .-])?(?:\([2-9]\d{{2}}\)[ .-]?|[2-9]\d{{2}}-"
        rf"|[2-9]\d{{2}}\.)[2-9]\d{{2}}[.-]\d{{4}}{_AFTER_DIGITS}"
    ),
    re.compile(rf"{_BEFORE_DIGITS}(?:0\d{{2,4}} \d{{3,4}} \d{{3,4}}|0\d{{4}} \d{{6}}|0\d(?: \d\d){{4}}){_AFTER_DIGITS}"),
    re.compile(rf"{_BEFORE_DIGITS}\(0\d{{1,4}}\) ?\d{{3,4}}[ -]?\d{{3,4}}{_AFTER_DIGITS}"),
)
_PHONE_SAID = re.compile(
    r"(?i)\b(?:phone|tel|telephone|mobile|cell(?:phone)?|whatsapp|fax|dial(?:-?in)?|call|ring|sms|text|reach)(?: (?:me|us"
    r"|him|her|them|number|no|is|at|on|the|bridge|in|back|via)){0,4}"
    r"[ :.=\"']{1,4}(?P<s>\+?\(?\d(?:[ ().-]{0,2}\d){6,14})" + _AFTER_DIGITS
)
_UNIT = re.compile(
    r"\s?(?:bytes?|[kmgt]i?b|ms|us|ns|s|secs?|seconds?|min|requests?|reqs?|rows?|lines?|messages?|events?|items?|users?"
    r"|errors?|ops|rps|qps|records?|times?|%)\b",
    re.I,
)
_CARD = re.compile(
    r"(?<![\w.:/#=+-])(?<!\d,)(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{1,7}|3[0-9]\d{2}([ -]?)\d{6}\2\d{4,5})(?![\w]|[.:/-]\w|,\d)"
)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])")
_IPV4 = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d|-\w)")
_JOINED = re.compile(r"[\w.:-]")
_IPV6 = re.compile(
    r"(?<![\w.:])((?:[0-9A-Fa-f]{1,4}:){2,7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){1,7}(?::[0-9A-Fa-f]{1,4}){1,6}"
    r"|(?:[0-9A-Fa-f]{1,4}:){1,7}:)(?![\w:])"
)
_VERSIONED = re.compile(r"(?i)(?:\bv|version|release|chart|build|firmware|upgrade\w*|bump\w*)[ :=]{0,2}(?:to |from )?$")


def without_personal(text: str, policy: RedactionPolicy, hits: Counter[str]) -> str:
    """The text with `[email]`, `[phone]`, `[card]` (payment cards and IBANs) and `[ip]` as the policy asks. Times, ids, versions
    and amounts stay."""
    for _ in range(_ROUNDS):  # what was glued to an address may be told apart only once it is gone
        spans = merged(_found(text, policy))
        if not spans:
            break
        hits.update(span.rule for span in spans)
        text = replaced(text, spans, "[{}]")
    return text


def _found(text: str, policy: RedactionPolicy) -> list[Span]:
    found: list[Span] = []
    if policy.email and "@" in text:
        found += _emails(text)
    if not _DIGIT.search(text):
        return found
    if (policy.card or policy.phone) and _SEVEN_DIGITS.search(text):
        found += _cards(text) if policy.card else ()
        found += _phones(text) if policy.phone else ()
    if policy.ip != "keep":
        found += _addresses(text, public_only=policy.ip == "mask-public")
    return found


def _emails(text: str) -> Iterator[Span]:
    for match in _EMAIL.finditer(text):
        if match["top"].lower() not in _NOT_TOP and match["local"].lower() not in _NOT_LOCAL:
            yield Span(*match.span(), "email")


def _cards(text: str) -> Iterator[Span]:
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if _issued(digits) and _luhn(digits):
            yield Span(*match.span(), "card")

    for match in _IBAN.finditer(text):
        if _is_account(match.group().replace(" ", "")):
            yield Span(*match.span(), "card")


def _is_account(iban: str) -> bool:
    """The check digits of ISO 13616: country and check digits moved to the end, letters as 10 to 35, modulo 97 is 1."""
    return 15 <= len(iban) <= 34 and int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1


def _issued(digits: str) -> bool:
    """Whether a card network numbers cards so (ISO/IEC 7812 ranges as the networks publish them)."""
    size, two, four = len(digits), int(digits[:2]), int(digits[:4])
    return (
        (digits[0] == "4" and size in (13, 16, 19))
        or (size == 16 and (51 <= two <= 55 or 2221 <= four <= 2720 or four == 6011 or two in (64, 65) or 3528 <= four <= 3589))
        or (size == 15 and two in (34, 37))
        or (size == 14 and two in (30, 36, 38, 39))
        or (16 <= size <= 19 and two == 62)
    )


def _luhn(digits: str) -> bool:
    doubled = (int(d) * 2 for d in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0


def _phones(text: str) -> Iterator[Span]:
    for pattern in _PHONES:
        for match in pattern.finditer(text):
            if not _UNIT.match(text, match.end()):
                yield Span(*match.span(), "phone")
    for match in _PHONE_SAID.finditer(text):
        number = match["s"]
        if 7 <= sum(map(str.isdigit, number)) <= 15 and (not number.isdigit() or number[0] == "0" or not _is_verb(match.group())):
            yield Span(*match.span("s"), "phone")


def _is_verb(phrase: str) -> bool:
    return phrase[:4].lower() in ("call", "ring", "text", "dial", "reac")


def _addresses(text: str, public_only: bool) -> Iterator[Span]:
    if text.count(".") > 2:
        for match in _IPV4.finditer(text):
            start = match.start()
            if _JOINED.match(text[start - 1 : start]) or _VERSIONED.search(text, max(0, start - 24), start):
                continue
            if _masked(match.group(), public_only):
                yield Span(start, match.end(), "ip")
    if "::" in text or text.count(":") > 6:
        for match in _IPV6.finditer(text):
            if len(re.findall(r"[0-9A-Fa-f]+", match[1])) > 2 and re.search(r"\d", match[1]) and _masked(match[1], public_only):
                yield Span(*match.span(1), "ip")


def _masked(written: str, public_only: bool) -> bool:
    try:
        address: IPv4Address | IPv6Address = ip_address(written)
    except ValueError:
        return False
    return not public_only or (address.is_global and not address.is_multicast)
