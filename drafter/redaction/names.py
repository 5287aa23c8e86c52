"""Putting roles in the place of names in text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from drafter.redaction.aliases import Alias, Aliases, Sure
from drafter.redaction.naming import WORD, folded
from drafter.redaction.spans import Span, replaced

_GLUE = re.compile(r"[^\S\n]{1,3}|\n[ \t]{0,4}|[-._'’+@]|, |\.[ ]")
_CUE_BEFORE = re.compile(
    r"(?i)(?:\bthanks|\bthank you|\bthx|\bty|\bcheers|\bcc:?|\bhi|\bhey|\bhello|\bmorning|\bwelcome|\bsorry|\bping(?:ed"
    r"|ing)?|\bask(?:ed|ing)?|\bpoke[ds]?|\bpaged?|\bpaging"
    r"|\btell|\btold|\bkudos to|\bprops to|\bshoutout to|\bassigned to|\bhand(?:ed|ing)?(?: it)? over to|\bescalated to"
    r"|\bcalled|\bdm(?:'?ed)?|\bmessaged|\bwith|\bfollowing|\bjoined by"
    r"|\bby|\bfrom|\bto|\bfor|\bper|\band|\bor|\blet|\bloop(?:ed|ing)? in|\badding|\badded|\bgrab(?:bed)?|\bIC(?: is|:)?"
    r"|[(\[]),? ?$"
)
_TELLING_BEFORE = re.compile(
    r"(?i)(?:\bthanks|\bthank you|\bthx|\bty|\bcheers|\bcc:?|\bhi|\bhey|\bhello|\bwelcome|\bsorry|\bping(?:ed|ing)?"
    r"|\basked|\bpaged|\btold|\bkudos to|\bprops to"
    r"|\bshoutout to|\bassigned to|\bhanded over to|\bescalated to|\backnowledged by|\bapproved by|\breviewed by"
    r"|\bmerged by|\btriggered by|\bresolved by|\bIC:),? $"
)
_DOES = re.compile(
    r"(?:said|says|asked|asks|joined|joins|confirmed|confirms|suggested|suggests|noticed|noted|reported|reports|mentioned"
    r"|offered|thinks|thought|found|rolled|reverted"
    r"|restarted|merged|pushed|acked|acknowledged|took|takes|pinged|paged|volunteered|replied|wrote|agreed|approved"
    r"|deployed|fixed|started|stopped|tried|spotted"
    r"|is (?:on|looking|checking|investigating|working|joining|away|out|back|aware|going|trying|the IC|IC)|has (?:joined"
    r"|confirmed|acked|reverted|merged|rolled)"
    r"|will (?:look|check|join|take|handle|revert|follow|write|own)|can you|could you|would you|do you|are you|please|pls)\b"
)
_SAID_BY = re.compile(r"(?:(?:,|:| -) (?:can|could|would|do|are|please|pls|what|did|have|is|any|thanks|you)\b|['’]s\b)")
_SPEAKER = re.compile(r"(?:^|\n)[ \t<(\[>]{0,4}$")
_BY = re.compile(r"(?i)\b(?:by|cc|thanks|thx|via|from|ping|with|and|IC|IC:|/)[: ]{1,2}$")
_CLOSES = re.compile(r"[ ]{0,2}(?:$|[\n)\].,;/&]|and [A-Z]{2,3}\b)")


class Names:
    """Replaces the names of people in text by roles. `role_of(person)` gives the role; `[name]` stands for a bare name that
    several people share."""

    def __init__(self, aliases: Aliases, role_of: Callable[[int], str]) -> None:
        self._aliases = aliases
        self._role_of = role_of
        self._starts = frozenset(aliases.starting)

    def replace(self, text: str, hits: Counter[str]) -> str:
        """The text with every recognised name replaced. Markers that stand already are left alone."""
        lowered = folded(text)
        if self._starts.isdisjoint(WORD.findall(lowered)):
            return text
        words = [(m.start(), m.end(), folded(m.group())) for m in WORD.finditer(text)]
        spans: list[Span] = []
        at = 0
        while at < len(words):
            taken, span = self._match(text, words, at)
            if span is not None:
                spans.append(span)
                hits["name"] += 1
            at += taken
        return replaced(text, spans, "{}") if spans else text

    def _match(self, text: str, words: list[tuple[int, int, str]], at: int) -> tuple[int, Span | None]:
        """The longest form that starts at a word: how many words it takes, and its span with the role as rule."""
        start, _, word = words[at]
        for alias in self._aliases.starting.get(word, ()):
            count = len(alias.words)
            run = words[at : at + count]
            if tuple(w for _, _, w in run) != alias.words or not _glued(text, run):
                continue
            end = run[-1][1]
            if _in_marker(text, start, end) or not _means(alias, text, start, end):
                continue
            role = self._role_of(alias.people[0]) if len(alias.people) == 1 else "[name]"
            return count, Span(*_with_sigils(text, start, end), role)
        return 1, None


def _glued(text: str, run: list[tuple[int, int, str]]) -> bool:
    return all(_GLUE.fullmatch(text, one[1], other[0]) for one, other in pairwise(run))


def _in_marker(text: str, start: int, end: int) -> bool:
    return (
        text[start - 8 : start].endswith(("[secret:", "[custom:", "["))
        and text[end : end + 1] in ("]", "-", ":")
        and bool(
            re.match(
                r"\[(?:secret:[a-z0-9-]+|custom:[^\]\n]{1,40}|email|phone|card|ip|name)\]", text[text.rfind("[", 0, start) :]
            )
        )
    )


def _with_sigils(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the `@` or `<@…>` of a mention."""
    if text[start - 2 : start] == "<@" and text[end : end + 1] == ">":
        return start - 2, end + 1
    return (start - 1, end) if start and text[start - 1] == "@" and not text[start - 2 : start - 1].isalnum() else (start, end)


def _means(alias: Alias, text: str, start: int, end: int) -> bool:
    """Whether the form, standing there, means the person."""
    if alias.sure is Sure.ALWAYS:
        return True
    written, before, after = text[start:end], text[max(0, start - 32) : start], text[end : end + 32]
    if before.endswith("@") and not before[-2:-1].isalnum():
        return alias.sure is not Sure.LAST_INITIAL
    if alias.sure is Sure.LAST_INITIAL:
        return (
            written[0].isupper()
            and written[-1].isupper()
            and written[-2] == " "
            and (after[:1] == "." or written[-1] not in "AI")
        )
    if alias.sure is Sure.INITIALS:
        return written.isupper()
    if alias.sure is Sure.CUED_INITIALS:
        return written.isupper() and bool(
            (_SPEAKER.search(before) and after[:1] in ":>") or (_BY.search(before) and _CLOSES.match(after))
        )
    if not written[0].isupper():
        return False
    telling = bool(_TELLING_BEFORE.search(before)) or bool(_DOES.match(after.lstrip(" ")) and after[:1] == " ")
    if alias.sure is Sure.CUED:
        return telling
    if len(alias.words) > 1:
        return all(part[0].isupper() for part in WORD.findall(written))
    return telling or _capital_inside(before, written, after)


def _capital_inside(before: str, written: str, after: str) -> bool:
    """Whether a capital stands where the language asks for none: inside a sentence, and not in a title of capitals."""
    if written.isupper() and len(written) > 1:
        return False
    if _SAID_BY.match(after) and not re.search(r"[A-Z][\w-]* $", before):
        return True
    following = re.match(r"[ -]([^\W\d_])", after)
    if following and following[1].isupper():
        return False
    if _CUE_BEFORE.search(before):
        return True
    previous = re.search(r"([^\W_]+)(?:,)? $", before)
    return previous is not None and not previous[1][0].isupper() and not previous[1].isdigit()
