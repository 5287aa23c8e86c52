"""Text that may leave the machine, and text that may not.

Three doors lead to `SafeText`, and no other code may call it (tests/redaction/test_safetext_door.py):

- `drafter.redaction` makes it from captured text;
- `plain`, `compose`, `join` and `cut` make it from words that stand in this program and from what is safe already;
- `answer_text` takes the words of an engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import LiteralString, NewType

SafeText = NewType("SafeText", str)
"""Text that passed `drafter.redaction`: secrets gone, people turned into roles, control characters visible.

The gateway of `drafter.models` checks again before anything is sent.
"""

_STRIPPED = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef"
)
_ODD = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_STRIPPED}]|[\u200c\u200d\ufe0f](?=[0-9A-Za-z])")
# The joiners and the emoji selector are letters of real scripts; before an ASCII letter or digit they only hide something.


def _shown(match: re.Match[str]) -> str:
    char = match.group()
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code < 0xA0:
        return f"\\x{code:02x}"
    if char in "\u2028\u2029":
        return "\n"
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else ""


def visible(text: str) -> str:
    """The same text, printable: control characters become their pictures (`␛`), invisible and direction-changing
    characters go, line separators become newlines, lone surrogates U+FFFD. Newline and tab stay. Applying it twice
    changes nothing."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    while _ODD.search(text):  # a second round only when removing one character set another beside a letter
        text = _ODD.sub(_shown, text)
    return text


def plain(words: LiteralString) -> SafeText:
    """Words that stand in this program's source. Never pass anything that was read."""
    return SafeText(words)


def compose(template: LiteralString, /, *parts: str | int | float) -> SafeText:
    """`template.format(*parts)`, for sentences by code such as `compose("Alert {} fired on {}", title, service)`.

    `template` stands in this program's source. Each part is a number, this program's own word, or a string of
    `Evidence` (all of which are safe: text, title, author, service, status, details, source). Parts are inert: braces
    in them mean nothing.
    """
    return SafeText(template.format(*parts))


def join(separator: LiteralString, parts: Iterable[SafeText]) -> SafeText:
    """Safe texts in a row."""
    return SafeText(separator.join(parts))


def cut(text: SafeText, start: int | None = None, end: int | None = None) -> SafeText:
    """`text[start:end]`: a piece of safe text is safe."""
    return SafeText(text[start:end])


def answer_text(text: str) -> SafeText:
    """The words of an engine's answer, control characters made visible; the only door for answers.

    Sound because an engine is shown safe text alone: it can repeat what is safe, or invent. What it invents is dropped by
    `drafter.proof` (names, numbers, times and identifiers must stand in the cited evidence), and whatever leaves is
    searched for the forbidden names once more.
    """
    return SafeText(visible(text))
