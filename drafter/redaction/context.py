"""What stands around a word that is both a name and something else, and whether it then means the person."""

from __future__ import annotations

import re

from drafter.redaction.aliases import Alias, Sure
from drafter.redaction.naming import WORD
from drafter.redaction.words import TERMS, ordinary_words

_NEAR = 40
"""Characters before and after that are looked at."""

_GREETS = "thanks|thank you|thx|ty|cheers|cc|hi|hey|hello|morning|welcome|sorry|kudos to|props to|shoutout to"
_CALLS = (
    "ping|pinged|pinging|ask|asked|asking|paged|paging|told|dm|dmed|messaged|poked|over to|looped in|assigned to|escalated to"
)
_DONE_BY = "|".join(
    f"{done} by" for done in "acknowledged acked approved reviewed merged triggered resolved reverted owned deployed".split()
)
_IS_ROLE = r"(?:IC|incident commander|scribe|comms|lead|on-?call|assignee|reporter|approver|responder|commander)(?: is|:)"
_TELLING = re.compile(rf"(?i)(?:\b(?:{_GREETS}|{_CALLS}|{_DONE_BY}),?:?|\b{_IS_ROLE}) $")
_LEADING = re.compile(
    r"(?i)(?:\b(?:with|by|from|to|for|per|and|or|let|following|adding|added|called|tell|grab|grabbed),?|[(\[]) ?$"
)
_GREETED = re.compile(rf"(?i)\b(?:{_GREETS}|{_CALLS}),? $")
_SAYS = (
    "said|says|asked|asks|joined|joins|confirmed|confirms|suggested|suggests|noticed|noted|reported|reports|mentioned|offered|thinks"
    "|thought|found|rolled|reverted|restarted|merged|pushed|acked|acknowledged|took|takes|pinged|paged|volunteered|replied|wrote"
    "|agreed|approved|deployed|fixed|tried|spotted|here"
)
_WILL = "look|check|join|take|handle|revert|follow|write|own"
_DOES = re.compile(
    rf" (?:{_SAYS}|is (?:on it|looking|checking|investigating|joining|aware|trying|the IC|IC)|has (?:joined|confirmed|acked"
    rf"|reverted|merged|rolled)|will (?:{_WILL}))\b"
)
_ADDRESSED = re.compile(
    r"(?:,|:| -|) (?:can|could|would|do|are|will|did|have) you\b|(?:,|:| -) (?:please|pls|what|any|thanks|over to you)\b"
)
_OWNS = re.compile(
    r"['’]s (?:\w+ )?(?:change|fix|pr|prs|mr|commit|commits|patch|laptop|deploy|rollback|branch|theory|point|message|comment"
    r"|suggestion|revert|team|shift|account|machine|update|hypothesis|script|turn)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s\b")
_STAMPED = re.compile(r"(?:^|\n)[ \t]{0,4}(?:\[?\d[\d:.\-/T ]{3,24}(?:[AP]M|Z)?\]?[ \t]{1,3}<?|<[ @+%~]?|\* )$")
_STARTS = re.compile(r"(?:^|\n)[ \t]{0,4}(?:[-*•>] )?$")
_SPEAKS = re.compile(r"[:>] {0,2}(?:[^\W\d]|$|\n)")
_BY = re.compile(r"(?i)(?:\b(?:by|cc|thanks|thx|via|from|ping|with|and|IC|IC:)[: ]{1,2}|[A-Z]{2,3}/)$")
_CLOSES = re.compile(r"[ ]{0,2}(?:$|[\n)\].,;/&]|and [A-Z]{2,3}\b)")
_ENDS = re.compile(r" {0,2}(?:$|[\n,.!?:;)])")
_GLUED = re.compile(r"[^\W_]@$|\]@$")
"""An address or a marker, not a mention."""
_TITLE_BEFORE = re.compile(r"[A-Z][\w-]* $")
_TITLE_AFTER = re.compile(r"[ -][^\W\d_a-zß-ÿ]")
_PREVIOUS = re.compile(r"(?<![^\W_])([^\W_]{1,60}),? $")


def means(alias: Alias, text: str, start: int, end: int) -> bool:
    """Whether the form that stands at `[start, end)` means the person."""
    sure = alias.sure
    if sure is Sure.ALWAYS:
        return True
    written, before, after = text[start:end], text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if before.endswith("@") and not _GLUED.search(before):
        return sure is not Sure.LAST_INITIAL
    if sure is Sure.LAST_INITIAL:
        return (
            written[0].isupper()
            and written[-1].isupper()
            and written[-2] == " "
            and (after[:1] == "." or written[-1] not in "AI")
        )
    if sure is Sure.INITIALS:
        return written.isupper()
    if sure is Sure.CUED_INITIALS:
        speaks = bool(_STARTS.search(before) or _STAMPED.search(before)) and after[:1] in (":", ">")
        return written.isupper() and (speaks or bool(_DOES.match(after) or (_BY.search(before) and _CLOSES.match(after))))
    if len(alias.words) > 1:
        return " " not in written or all(part[0].isupper() for part in WORD.findall(written))
    return _speaks_of_someone(written, before, after, cued=sure is Sure.CUED)


def _speaks_of_someone(written: str, before: str, after: str, cued: bool) -> bool:
    if _STAMPED.search(before) and _SPEAKS.match(after):
        return True
    telling = bool(_TELLING.search(before))
    if not written[0].isupper():
        greeted = bool(_GREETED.search(before)) and bool(_ENDS.match(after))
        known = written not in ordinary_words() and written not in TERMS
        return (
            greeted
            or bool(_ADDRESSED.match(after) and _STARTS.search(before))
            or (known and (telling or bool(_DOES.match(after))))
        )
    if telling or _DOES.match(after) or _OWNS.match(after) or _ADDRESSED.match(after):
        return True
    return not cued and _capital_inside(before, written, after)


def _capital_inside(before: str, written: str, after: str) -> bool:
    """Whether a capital stands where the language asks for none: inside a sentence, and not in a title of capitals."""
    if written.isupper() and len(written) > 1:
        return False
    if _STARTS.search(before):
        return bool(_SPEAKS.match(after)) or bool(_POSSESSIVE.match(after))
    if _TITLE_AFTER.match(after):
        return False
    if _LEADING.search(before) or (_POSSESSIVE.match(after) and not _TITLE_BEFORE.search(before)):
        return True
    previous = _PREVIOUS.search(before)
    return previous is not None and not previous[1][0].isupper() and not previous[1].isdigit()
