"""From what somebody said to what the record says: neutral, third person, no blame, every figure kept as it stood."""

from __future__ import annotations

import re

from drafter.domain.vocabulary import SpeechAct

LONGEST = 160
"""Characters of a summary; cut at a word."""

_EMOJI = re.compile(r":[a-z][a-z0-9_+-]{1,40}:|[\U0001F000-\U0001FAFF☀-➿️‍]+")
_EDITED = re.compile(r"\s*\((?:edited|sic)\)\s*$|\*{2,}|_{2,}|~{2,}", re.IGNORECASE)
_MENTION = re.compile(r"^(?:(?:@|<@)[\w.-]+>?[,:]?\s+)+|\s*(?:<!?(?:here|channel|everyone)>|@(?:here|channel|everyone))")
_FILLER = re.compile(
    r"^(?:(?:ok(?:ay)?|so|oh|o+h+|ah+|hm+|uh+|um+|yeah|yep|yup|yes|well|hey|hi|fyi|btw|just fyi|heads up|update|right|alright|wow|ugh|"
    r"and|but|also|now|actually|basically|honestly|great|nice|cool|good|sorry|lol|haha|phew|thanks|folks|all|team|guys|i mean|"
    r"guess what|interesting(?:ly)?|unfortunately|luckily|fortunately|thankfully|damn|crap|shit|oops|gah|argh|"
    r"(?:i |we )?(?:can )?(?:now )?confirm(?:ed)?(?: that)?)\b(?!-)[\s,.:!…-]*)+",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?:^|(?<=\s))(?:(?:i|we) (?:\w+ )?(?:think|guess|suspect|believe|bet|wonder if|assume|feel like)(?: that)?|(?:my|our) (?:\w+ )?(?:guess|theory|hypothesis|suspicion) (?:is|would be)(?: that)?|"
    r"i'?m (?:pretty|fairly|quite|almost|very|\d\d%) (?:sure|certain|confident)(?: that)?|\d\d% (?:sure|certain|confident)(?: that)?|(?:pretty|fairly) sure(?: that)?|strongly suspect(?:ing)?|suspect(?:ing)?|wondering if|imo|iirc|afaict|afaik)\s+",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:fuck\w*|f\*+\w*|shit\w*|damn|bloody|goddamn|wtf|bullshit|crap\w*|stupid(?:ly)?|idiotic|ridiculous|insane(?:ly)?|horribl[ey]|terribl[ey]|freaking|for the hell of it)\b\s?",
    re.IGNORECASE,
)
_SIMPLY = re.compile(
    r"\b(?:just|simply|basically|obviously|clearly|literally|kinda|kind of|sort of|really|super|totally|heh|lol|haha|btw|tbh)\b\s",
    re.IGNORECASE,
)
_SLACK_LINK = re.compile(r"<(https?://[^|>\s]{1,300})(?:\|[^>]{0,200})?>")
_LINK = re.compile(r"(?:https?://)[^\s<>|)\]]{1,400}")
_MARKDOWN_LINK = re.compile(r"\[([^\]\n]{1,200})\]\((?:https?|mailto):[^)\s]{1,400}\)")
_LAST_PARTS = 2
_CHANGE = re.compile(
    r"(?:pull|commit|merge_requests|issues)/\w|(?<!\w)#\d+|\b(?:deploy\w*|release|rollout|upgrade|migration|commit|merge|change)\b"
)
_LOOKS = re.compile(r"^(?:looks? like|seems? like|sounds? like|maybe|perhaps|possibly|probably)\s+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_PERSON: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?<![\w'/.-])(?:{pattern})(?![\w'/-])", re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"i(?:'m| am)", "{who} is"), (r"i(?:'ve| have)", "{who} has"), (r"i(?:'ll| will)", "{who} will"), (r"i'd", "{who} would"),
        (r"we(?:'re| are)", "responders are"), (r"we(?:'ve| have)", "responders have"), (r"we(?:'ll| will)", "responders will"),
        (r"we'd", "responders would"), (r"let(?:'s| us)", "proposed:"), (r"i don't", "{who} does not"), (r"i was", "{who} was"), (r"i", "{who}"), (r"we", "responders"),
        (r"my|mine", "their"), (r"me|myself", "{who}"), (r"ours?", "the"), (r"us|ourselves", "responders"),
        (r"you(?:'re| are)", "readers are"), (r"your", "the"), (r"you", "others"),
    )
)  # fmt: skip
_PREFIX: dict[SpeechAct, str] = {"suspicion": "Suspected: ", "ruled_out": "", "report": "Reported: ", "decision": "Decided: "}


def neutral(text: str, who: str, act: SpeechAct) -> str:
    """One statement in neutral words. `who` is the author's role; numbers, identifiers and technical nouns stay verbatim."""
    said = text.replace("’", "'")
    said = _MARKDOWN_LINK.sub(r"\1", said)
    said = _LINK.sub(_short_link, _SLACK_LINK.sub(r"\1", said))
    said = _MENTION.sub("", _EMOJI.sub("", _EDITED.sub("", said)))
    said = _FILLER.sub("", _ROUGH.sub("", said).strip(" ,!:*_~"))
    said = _SIMPLY.sub("", said)
    if act == "suspicion":
        said = _HEDGE.sub("", said)
    for pattern, replacement in _PERSON:
        said = pattern.sub(replacement.format(who=who), said)
    said = _agree(_SPACES.sub(" ", said), who).strip(" ,;:!?*").rstrip(".")
    return said


def summary(parts: list[str], act: SpeechAct) -> str:
    """The statements that speak for a message as one line of at most `LONGEST` characters."""
    line = _shorten("; ".join(p for p in parts if p))
    if act == "suspicion" and _CHANGE.search(line.lower()):
        return _shorten(f"Suspected cause: {_LOOKS.sub('', line)}")
    if not line:
        return ""
    prefix = _PREFIX.get(act, "")
    if act == "decision" and line.lower().startswith("proposed:"):
        return _shorten(line[0].upper() + line[1:])
    if act == "suspicion":
        line = _LOOKS.sub("", line)
    if prefix:
        return _shorten(prefix + line)
    return line[0].upper() + line[1:] if not line.startswith("responder-") else line


def _shorten(line: str) -> str:
    if len(line) <= LONGEST:
        return line
    cut = line.rfind(" ", 0, LONGEST)
    return line[: cut if cut > LONGEST // 2 else LONGEST].rstrip(" ,;:(")


def _short_link(found: re.Match[str]) -> str:
    """A link as its last parts: `pull/176` says what was meant and stays a substring of what was said."""
    link = found.group().rstrip(".,;:!?")
    path = link.split("://", 1)[1].split("?")[0].split("#")[0].rstrip("/")
    host, _, rest = path.partition("/")
    return "/".join(rest.split("/")[-_LAST_PARTS:]) if rest else host


def _agree(said: str, who: str) -> str:
    """Verbs agree with their new subject where the first person differed."""
    for first, third in (
        ("think", "thinks"),
        ("see", "sees"),
        ("don't", "doesn't"),
        ("have", "has"),
        ("was", "was"),
        ("need", "needs"),
        ("can't", "can't"),
        ("am", "is"),
        ("do", "does"),
        ("want", "wants"),
        ("know", "knows"),
        ("get", "gets"),
    ):
        said = said.replace(f"{who} {first} ", f"{who} {third} ")
    return said
