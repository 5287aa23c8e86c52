"""From what somebody said to what the record says: neutral, third person, no blame, every figure kept as it stood."""

from __future__ import annotations

import re

from drafter.domain.vocabulary import SpeechAct
from drafter.models.embedded.reading.acts import CHANGE, LINKED_CHANGE
from drafter.models.embedded.reading.persons import third_person

LONGEST, _SAID = 160, 1_000
"""Characters of a summary; cut at a word."""

_MARKS = re.compile(
    r"(?<!\S)[:;]-?[)(DPp/](?!\w)|:[a-z][a-z0-9_+-]{1,40}:|[\U0001f000-\U0001faff☀-➿️‍]+|\*{2,}|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)|_{2,}|~{2,}|\s*\(edited\)\s*$"
)
_MENTION = re.compile(r"^(?:(?:@|<@)[\w.-]+>?[,:]?\s+)+|\s*(?:<!?(?:here|channel|everyone)>|@(?:here|channel|everyone))")
_FILLER = re.compile(
    r"^(?:(?:\.{3}|…|ok(?:ay)?|so|o+h+|a+h+|hm+|uh+|um+|yeah|yep|yup|yes|well|hey|hi|hello|fyi|btw|just fyi|heads up|update|"
    r"right|alright|wow|ugh|and|but|also|now|actually|basically|honestly|great|nice|cool|good|sorry|lol|haha|phew|thanks|folks|guys|"
    r"i mean|interesting(?:ly)?|unfortunately|luckily|fortunately|thankfully|damn|crap|shit|oops|gah|argh|oh my god|my god|omg|"
    r"agreed?|then|o{2,}ps|found something|no need|all right|"
    r"(?:further|another|quick|small) update)(?=[\s,.:!…-])(?!-\w)[\s,.:!…-]*)+",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?:^|(?<=\s))(?:(?:i|we) (?:\w+ )?(?:think|guess|suspect|believe|bet|wonder if|assume|feel like)(?: that)?|"
    r"(?:my|our) (?:\w+ )?(?:guess|theory|hypothesis|suspicion|hunch) (?:is|would be)(?: that)?|"
    r"(?:i'?m )?(?:pretty|fairly|quite|almost|very|\d\d%) (?:sure|certain|confident)(?: that)?|"
    r"strongly suspect(?:ing)?|suspect(?:ing)?|wondering if|imo|iirc|afaict|afaik)\s+",
    re.IGNORECASE,
)
_LOOKS = re.compile(
    r"^(?:(?:it |this |that )?(?:looks?|seems?|sounds?|smells?) like|maybe|perhaps|possibly|probably|could be)\s+", re.IGNORECASE
)
_THOUGHT = re.compile(
    r"\b(?:i|we) (?:(?:really|honestly|personally) )?(?:(?P<no>(?:do|did)(?:n't| not) (?:really )?(?:think|believe))|thought|"
    r"believed|assumed)(?: that)?(?= )",
    re.IGNORECASE,
)
"""What somebody thought is told as a thought, not as theirs."""
_ROUGH = re.compile(
    r",?\s?\b(?:so |very |really )?sorry (?:for|about) (?:the|this|any|that) [a-z]{3,16}$|"
    r"(?:so |very )?sorry to [^,.;:\n]{3,40}[,;:]\s?|"
    r"\b(?:fuck\w*|f\*+\w*|shit\w*|damn|bloody|goddamn|wtf|bullshit|crap\w*|stupid(?:ly)?|idiotic|ridiculous|insane(?:ly)?|"
    r"horribl[ey]|terribl[ey]|freaking|just|simply|basically|obviously|clearly|literally|kinda|kind of|"
    r"sort of|sorry|really|super|totally|heh|lol|haha|btw|tbh)\b\s?",
    re.IGNORECASE,
)
_SLACK_LINK = re.compile(r"<(https?://[^|>\s]{1,300})(?:\|[^>]{0,200})?>")
_MARKDOWN_LINK = re.compile(r"\[([^\]\n]{1,200})\]\((?:https?|mailto):[^)\s]{1,400}\)")
_LINK = re.compile(r"https?://[^\s<>|)\]]{1,400}")
_NUMBERED = re.compile(r"\?id=\d{1,10}$")
_SPACES = re.compile(r"\s+")
_BOILERPLATE = re.compile(
    r"^(?:(?:message|description|summary|details?|subject|title|text|body|note|annotations?|info|chore|comment)\s?:\s+|"
    r"\[(?:firing|resolved|alerting|ok)(?::\d+)?\]\s*|\d{1,2}[:.]\d\d(?: ?(?:utc|gmt|z|[ap]m))?[:,]?\s+(?=[a-z])|"
    r"(?:quick |short )?(?:summary|recap|tl;?dr|sitrep|hand-?over)\b(?: for [^:\n]{1,40}| so far)?(?: ?\([^)\n]{1,20}\))?\s?:\s*|"
    r"(?:->|=>|→|»)\s*|mine[,.:]\s+|\((?:in|from|via) [#@]?[\w-]+\):?\s*|!log\s+)+|"
    r"\s{0,3}\((?:view (?:message|thread|original)|edited|via \S+|in #[\w-]+)\):?|"
    r"\s{1,3}/ ?responder-\d+\s{0,9}$|^/ ?responder-\d+\s{1,9}|\s{0,3}\(?\bcc:? @?\S{1,80}\)?\s{0,9}$",
    re.IGNORECASE,
)
"""What tools put around what is said; times of day before a note (the record has its own)."""
_FROM = re.compile(
    r"^(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening))(?: \w{1,12})? from (?:the )?([^,:.\n]{3,40})[,:] ",
    re.IGNORECASE,
)
"""A greeting that says on whose behalf its author writes."""
_QUOTED = re.compile(r"(\"[^\"\n]{2,300}\"|“[^”\n]{2,300}”)")
_PREFIX: dict[SpeechAct, str] = {"suspicion": "Suspected: ", "report": "Reported: ", "decision": "Decided: "}


def neutral(text: str, who: str, act: SpeechAct) -> str:
    """One statement in neutral words. `who` is the author's role; numbers, identifiers and technical nouns stay verbatim."""
    said = text[:_SAID].replace("’", "'")
    if linked := LINKED_CHANGE.fullmatch(said):
        return f"{who} puts up pull request {linked[1]}"
    if "http" in said:
        said = _LINK.sub(_short_link, _MARKDOWN_LINK.sub(r"\1", _SLACK_LINK.sub(r"\1", said)))
    said = _BOILERPLATE.sub("", _FROM.sub(r"\1: ", _MENTION.sub("", _MARKS.sub("", said)).strip()))
    said = _FILLER.sub("", said.strip(" ,!:*_~"))
    if act == "suspicion":
        said = _LOOKS.sub("", _HEDGE.sub("", said))
    said = _THOUGHT.sub(lambda found: "it is not thought that" if found["no"] else "it was thought that", said)
    parts = _QUOTED.split(said)
    parts[::2] = [third_person(_ROUGH.sub("", part), who) for part in parts[::2]]  # what others said stays as they said it
    return _SPACES.sub(" ", _FILLER.sub("", "".join(parts).lstrip())).strip(" ,;:!?*").rstrip(". ")


def summary(parts: list[str], act: SpeechAct, settled: bool = True) -> str:
    """The statements that speak for a message as one line of at most `LONGEST` characters; empty when nothing is left.

    `settled`: a decision that was taken, not only put forward."""
    line = "; ".join(p for p in parts if p)
    if not line:
        return ""
    prefix = "Suspected cause: " if act == "suspicion" and CHANGE.search(line.lower()) else _PREFIX.get(act, "")
    if act == "decision" and not settled:
        prefix = "Proposed: "
    if act == "decision" and line.lower().startswith(("proposed:", "decision", "decided", "agreed")):
        prefix = ""
    if prefix:
        return _shorten(prefix + line)
    return _shorten(line if line.startswith("responder-") else line[0].upper() + line[1:])


def answered(line: str, who: str) -> str:
    """A bare answer as a line of the record: who it is that takes it up, and the words."""
    return _shorten(f"{who} takes it up and investigates: “{line.removeprefix(who).strip()}”") if line else ""


def _shorten(line: str) -> str:
    if len(line) <= LONGEST:
        return line
    cut = line.rfind(" ", 0, LONGEST)
    return line[: cut if cut > LONGEST // 2 else LONGEST].rstrip(" ,;:(")


def _short_link(found: re.Match[str]) -> str:
    """A link as its last parts: `pull/42` says what was meant and stays a substring of what was said."""
    link = found.group().rstrip(".,;:!?")
    path = link.split("://", 1)[1].split("#")[0].rstrip("/")
    path = path if _NUMBERED.search(path) else path.split("?")[0].rstrip("/")
    host, _, rest = path.partition("/")
    return "/".join(rest.split("/")[-2:]) if rest else host
