"""How lines of plain transcripts look: IRC clients, pasted chat, and notes with times. One style per file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

How = Literal["said", "did", "notice", "noted", "event", "same", "private"]
"""`did`: an action (`* nick`). `noted`: a time and no name. `event`: joins and the like. `same`: a time alone.
`private`: said to one person."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line that begins a message: when, as written, who, and the first words. `above`: the name stands on the line above."""

    when: str
    clock: str
    half: str = ""
    zone: str = ""
    date: str = ""
    name: str | None = None
    text: str = ""
    how: How = "said"
    above: bool = False


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[/.][0-9]{1,2}(?:[/.](?:[0-9]{4}|[0-9]{2}))?"
_NAMED_DAY = rf"{_MONTH}[a-z]{{0,6}}\.? {{1,2}}[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,? [0-9]{{4}})?(?![0-9])"
_RELATIVE = r"(?:Today|Yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DATE = rf"(?:(?P<date>{_DAY}|{_NAMED_DAY})(?:,? at |, ?|[T ])|{_RELATIVE},?(?: at)? )?"
_CLOCK = (
    r"(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]{1,2}h[0-9]{2}(?! (?:later|of|ago|long|before|after)\b))"
    r"(?:[.,][0-9]{1,9})?(?: ?(?P<half>[AaPp])\.?[Mm]\.?(?![a-z]))?"
)
_ZONE = r"(?: ?(?P<zone>Z|UTC|GMT|[ECMP][SD]T|[+-][0-9]{2}:?[0-9]{2})(?![A-Za-z0-9]))?"
_INSTANT = rf"(?P<when>{_DATE}{_CLOCK}{_ZONE}(?:, (?P<day>{_DAY}))?)"
_WHEN = rf"[\[(`]?{_INSTANT}[\])`]?"
_LISTED = rf"^(?:[-*•|>][ \t]+)?(?:\*\*)?{_WHEN}(?:\*\*)?(?:[ \t]*[-–—|:])?(?:\*\*)?(?:[ \t]+|(?<=\]))"
"""A time at the head of a line, perhaps in a list, a table or in bold."""

INSTANT = re.compile(_INSTANT)
"""A time that stands alone, with or without a date."""
_ANGLE = re.compile(
    rf"^{_WHEN}[ \t]+(?:"
    r"<[@+%&~! ]?(?P<name>[^<>]{1,60})>(?:[ \t](?P<text>.*))?"
    r"|\*[ \t](?P<doer>\S{1,60}) (?P<deed>.*)"
    r"|-(?P<notifier>[^\s!-][^\s]{0,58})-(?: (?P<notice>.*))?"
    r"|(?:-!-|\*\*\*|-->|<--|--)(?:[ \t].*)?)$"
)
_TABBED = re.compile(rf"^{_WHEN}\t(?P<prefix>[^\t]{{0,60}})\t(?P<text>.*)$")
_NAMED = re.compile(rf"{_LISTED}(?:\*\*)?@?(?P<name>[^\s:<>|*\[][^:<>|\n]{{0,38}})(?::|>|[ \t]\|)(?:[ \t]+(?P<text>.*))?$")
_TAGGED = re.compile(rf"{_LISTED}\[(?P<name>[^\[\]]{{1,40}})\]:?[ \t]+(?P<text>.*)$")
_NAME_FIRST = re.compile(rf"^(?:\*\*)?@?(?P<name>[^\s:<>|*\[(][^:<>|\[\n]{{0,38}})[ \t][\[(]{_INSTANT}[\])]:?[ \t]+(?P<text>.*)$")
_NAME_TIME = re.compile(
    rf"^(?:\*\*)?@?(?P<name>[^\s:<>|*\[(0-9][^:<>|\[\n0-9]{{0,38}}?)(?:\*\*)?,?[ \t]+{_INSTANT}[ \t]*[:>][ \t]+(?P<text>.*)$"
)
_DASHED = re.compile(rf"^{_WHEN}[ \t]+[-–—][ \t]+@?(?P<name>[^\s:<>|*\[][^:<>|\n]{{0,38}}?)[ \t]+[-–—][ \t]+(?P<text>\S.*)$")
_RANKED = re.compile(rf"{_LISTED}\[(?P<role>[^\[\]]{{1,20}})\][ \t]+@?(?P<name>[^\s:\[][^:\n]{{0,38}}):(?:[ \t]+(?P<text>.*))?$")
_MEETING = re.compile(
    rf"^{_WHEN}[ \t]+From[ \t]+(?P<name>[^\s:][^:\n]{{0,38}}?)(?:[ \t]+to[ \t]+(?P<to>[^:\n]{{1,60}}))?[ \t]*:"
    r"(?:[ \t]+(?P<text>.*))?$"
)
"""The chat of a video call, as it is saved with the recording."""
_NOTED = re.compile(rf"{_LISTED}(?P<text>\S.*)$")
_PASTED = re.compile(rf"^(?P<name>[^\s0-9\[(][^\t\n]{{0,58}}?)(?P<app>[ \t]{{1,9}}APP)?(?P<gap>[ \t]{{1,9}}){_WHEN}:?$")
_NAME_AFTER = re.compile(rf"^\[{_INSTANT}\][ \t]+(?P<name>[^\s:<>*\[][^:<>\n]{{0,58}})$")
_TIME_ONLY = re.compile(rf"^(?P<indent>[ \t]*(?:[—–-][ \t]+)?){_WHEN}$")
_EMOJI = re.compile(r":[a-z0-9_+-]{1,40}:")
_MEMBERSHIP = re.compile(r"(?:[\[(]\S{1,120}[\])] )?(?:has |have )?(?:joined|left|quit)\b")
_ROLE = re.compile(r"[ \t]*[\[(][^\[\]()\n]{1,30}[\])]$")
"""What stands behind a name in brackets: a role, pronouns, a company."""
_JOINERS = frozenset({"de", "van", "von", "der", "da", "di", "del", "la", "le", "bin", "al", "of", "the", "and", "on-call"})
_ROLES = frozenset(
    {"ic", "sre", "ops", "comms", "lead", "scribe", "oncall", "on-call", "commander", "app", "bot", "guest", "external"}
)
_NO_NAMES = frozenset(
    {"utc", "gmt", "z", "debug", "info", "notice", "warn", "warning", "error", "err", "fatal", "critical", "trace"}
)


def style_of(lines: Sequence[str]) -> Callable[[str], Spoken | None]:
    """The reader that understands the most of these lines; each line is then read by that one alone."""
    if _is_dashed(lines):
        return _dashed
    readers = ((_tabbed, 1), (_angle, 1), (_pasted, 3), (_loose, 1))  # a pasted header stands over lines of its own
    return max(readers, key=lambda reader: reader[1] * sum(1 for line in lines if reader[0](line) is not None))[0]


def _is_dashed(lines: Sequence[str]) -> bool:
    """Whether most times are followed by a name between dashes: the names of a chat come back, words of notes do not."""
    clocked = [line for line in lines if _NOTED.match(line)]
    names = [spoken.name for line in clocked if (spoken := _dashed(line)) is not None and spoken.how == "said"]
    return len(names) > 1 and len(names) * 4 >= len(clocked) * 3 and len(set(names)) * 2 <= len(names) + 1


def _dashed(line: str) -> Spoken | None:
    found = _DASHED.match(line)
    if found is None or not is_name(found["name"]):
        noted = _NOTED.match(line)
        return replace(timed(noted), text=noted["text"], how="noted") if noted is not None else None
    return replace(timed(found), name=person(found["name"]), text=found["text"])


def _angle(line: str) -> Spoken | None:
    found = _ANGLE.match(line)
    if found is None:
        return None
    head = timed(found)
    if found["name"] is not None:
        return replace(head, name=found["name"].strip(), text=found["text"] or "")
    if found["doer"] is not None and not _MEMBERSHIP.match(found["deed"]):
        return replace(head, name=found["doer"], text=found["deed"], how="did")
    if found["notifier"] is not None:
        return replace(head, name=found["notifier"], text=found["notice"] or "", how="notice")
    return replace(head, text=line, how="event")


def _tabbed(line: str) -> Spoken | None:
    found = _TABBED.match(line)
    if found is None:
        return None
    head, prefix = timed(found), found["prefix"].strip()
    if prefix in ("-->", "<--", "--", "=!=", ""):
        return replace(head, text=found["text"], how="event")
    if prefix == "*":
        name, _, deed = found["text"].partition(" ")
        return replace(head, name=name, text=deed, how="did")
    return replace(head, name=prefix.lstrip("@+%&~!"), text=found["text"])


def _pasted(line: str) -> Spoken | None:
    alone = _TIME_ONLY.match(line)
    if alone is not None:
        return replace(timed(alone), how="same", above=bool(alone["indent"]))
    after = _NAME_AFTER.match(line)
    if after is not None and is_name(after["name"]):
        return replace(timed(after), name=person(after["name"]))
    found = _PASTED.match(line)
    if found is None:
        return None
    name = person(_EMOJI.sub("", found["name"]).strip(" \t-–—,:"))
    if name in ("APP", ""):
        return replace(timed(found), how="notice" if name else "said", above=True)
    set_apart = found["gap"] != " " or found["app"] or line.endswith(("]", ")", "]:")) or found["name"][-1] in "-–—,*"
    if not (set_apart or (found["half"] and is_name(name))):
        return None
    return replace(timed(found), name=name, how="notice" if found["app"] else "said")


def _loose(line: str) -> Spoken | None:
    """`HH:MM name: text`, `HH:MM text`, in lists and tables too, and whatever IRC lines stand between."""
    angle = _angle(line)
    if angle is not None:
        return angle
    meeting = _MEETING.match(line)
    if meeting is not None:
        private = (meeting["to"] or "Everyone").strip() != "Everyone"
        return replace(
            timed(meeting), name=person(meeting["name"]), text=meeting["text"] or "", how="private" if private else "said"
        )
    ranked = _RANKED.match(line)
    forms = (_RANKED,) if ranked is not None and is_role(ranked["role"]) else (_NAMED, _TAGGED, _NAME_FIRST, _NAME_TIME)
    for form in forms:
        found = form.match(line)
        if found is not None and is_name(found["name"]):
            return replace(timed(found), name=person(found["name"]), text=(found["text"] or "").removesuffix(" |"))
    noted = _NOTED.match(line)
    return replace(timed(noted), text=noted["text"].removesuffix(" |"), how="noted") if noted is not None else None


def person(name: str) -> str:
    """The name alone, without marks of bold and a role in brackets behind it."""
    bare = _ROLE.sub("", name.strip(" \t*@"))
    return bare.strip(" \t*") or name.strip()


def is_role(candidate: str) -> bool:
    """Whether the word says what someone is, as chat shows it beside a name."""
    return candidate.strip(" \t[]()*").lower() in _ROLES


def is_name(candidate: str) -> bool:
    """One word, or up to four that are written like a name; a role in brackets may follow."""
    words = person(candidate).split()
    if not words or len(candidate) > 40:
        return False
    if len(words) == 1:
        return candidate.lower() not in _NO_NAMES and "/" not in candidate and not candidate.endswith((".", ","))
    return len(words) <= 4 and all(word[0].isupper() or word[0] == "(" or word.lower() in _JOINERS for word in words)


def timed(found: re.Match[str]) -> Spoken:
    """When a line was written, by a match of one of the forms."""
    date = found["date"] or found["day"] or ""
    return Spoken(found["when"], found["clock"].replace("h", ":"), (found["half"] or "").lower(), found["zone"] or "", date)
