"""A statement as a sentence: its own words without openers, links and what it quotes, and whether it asks."""

from __future__ import annotations

import re

_LINK = re.compile(r"https?://[^\s\"<>)\]]+")
_OPENING = re.compile(
    r"^(?:\d{1,2}[:.]\d\d(?::\d\d)?(?: ?(?:[ap]m|utc|gmt|z))?[\s:–-]+(?=\w)|"
    r"responder-\d+[,:]? (?=(?:can|could|would|will|did|do|are) you\b|your?\b|please\b)|"
    r"(?:(?:update|status|note|edit|ps)(?: ?#?\d{1,2})?(?= ?[:–-])|ok(?:ay)?|so|well|o+h+|a+h+|"
    r"huh|sweet|ouch|yikes|whoops|wait|"
    r"(?:good (?:morning|afternoon|evening)|hello|hi|hey)(?: (?:all|everyone|team|folks|there))?|"
    r"\[[a-z][\w #-]{1,24}\]|k+|hm+|um+|uh+|alright|and|also|yeah)[\s,.:!…–-]+(?=\w))+"
)
_QUOTED = re.compile(r"[\"“][^\"”]{10,}[\"”]|(?<!\w)'[^'\n]{6,80}'(?!\w)")
"""The words of a banner, a mail, an error: what they say is not what the author says."""
_ADDED = re.compile(r"\s\([^()]{12,200}\)")
_ENOUGH = 3
UNDONE = 'revert "'
"""How git titles a change that undoes another, whose title follows."""
_RETURNED = re.compile(
    r"\b(roll\w*|revert\w*|go|going|went|switch\w*|mov\w*|put\w*|set\w*|point\w*)((?: [\w-]+){0,3}) back to \S+|"
    r"\b(scal\w*|turn\w*|shot|cre?ep\w*|spun)((?: [\w-]+){0,3}) back up(?: again)?"
)
"""To be taken back to an earlier state, or up again by itself, is no recovery."""
_NONE = re.compile(
    r"\bno (?!more|longer|new|further|one|idea|need|wonder|errors? (?:message|budget))(?:[a-z][\w-]* ){0,2}?"
    r"(?:errors?|incidents?|issues?|problems?|failures?|alerts?|refus\w+|reject\w+|time-?outs?|crash\w*|outages?|degradation|"
    r"delays?|loss|complaints?|warnings?|throttling|drops?)\b"
)
_TAG = re.compile(
    r"(?:, (?:right|no|correct)|(?<!is)(?<!are)(?<!all)(?<!not)(?<!look)(?<!looks) right|"
    r"\s(?:is|was|did|does|do|are|were|has|have)n't (?:it|we|they|that|you))$"
)
_ASKING_LATER = re.compile(
    r"[,.] (?:have|has|had|did|do|does|are|is|was|were) (?:we|you|they|anyone|anybody|someone|somebody)\b[^,.]*$"
)
_WONDERING = re.compile(
    r"^(?:(?:kindly|please) (?:advise|confirm|clarify)|(?:can|could|shall|should|would|do|does|did) "
    r"(?:we|i|you|they|someone|somebody|anyone|anybody)|let (?:me|us) know|advise)\b|^\w+ how$"
)
OFFERED = re.compile(
    r"^(?:here(?:'s| is) )?(?:(?:a|the|my) )?(?:possible |quick |temporary )?"
    r"(?:pr|mr|patch|fix|hotfix|revert|pull request|merge request)"
    r"(?: (?:is )?(?:up|here|ready|open|opened|sent|for review|with fix))?\s*[:–-]?\s*\(?(?:link\b|#\d+|!\d+)|"
    r"^#\d+:? (?:revert|roll ?back|fix|hotfix|bump|pin|disable|stop|restore|increase|decrease|don't|add|remove|use)\b"
)
"""A change is put up for review: its number and title, or a link to it."""
RISING = re.compile(
    r"^(?:\W*(?:maybe|perhaps|probably|possibly)\b|(?:there(?:'s| is| are|'re)|we(?:'re| are| have)) (?:\w+ ){0,2}?"
    r"(?:hundreds|thousands|dozens|lots|tons|loads|many|\d+|(?:a lot|a ton|loads|plenty) of)\b|"
    r"something (?:is|went|'s|has gone) (?:\w+ )?(?:wrong|off|broken))"
)
"""A question in the order of a statement: what the author sees or supposes."""
SUSPECTING = re.compile(
    r"^(?:could|can|might) (?:it|this|that) (?:also |still )?be (?!\w+ed\b)|^(?:is|was) (?:it|this|that) (?:the|our|#)"
)
"""A question that names what may be behind it."""
GUESSED = re.compile(
    r"(?:(?:i|we) (?:think|suspect|guess|believe|reckon|assume)|(?P<theory>(?:my|our|best|one|a) (?:\w+ ){0,2}"
    r"(?:guess|theory|hunch|hypothesis|suspicion)|presumably|maybe because|probably because|"
    r"(?:it |this |that )?(?:looks|seems|sounds) like (?:we|it)\b)|"
    r"probably|maybe|perhaps|possibly|apparently)\b"
)
"""How a statement opens that supposes what was done. `theory`: even what its author did is only part of what may explain it."""
THEORY = re.compile(
    r"(?:(?:the|my|our|a|one|current|working|best|leading) ){0,4}"
    r"(?:hypothesis|theory|guess|assumption|suspicion) (?:is|was|now)\b|(?:theory|hypothesis):"
)


def _returned(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]} back" if found[1] else f"{found[3]}{found[4]} up"


def lower(text: str) -> str:
    """Lower case with straight apostrophes, links shortened to a word, openers gone: what the families are matched on."""
    said = text.lower().replace("’", "'").replace("`", "")
    return _OPENING.sub("", _LINK.sub("link", said) if "http" in said else said)


def own_words(lowered: str) -> str:
    """A lower-cased statement without what it quotes, and without what it adds in brackets where enough stands outside."""
    if lowered.startswith(UNDONE):
        return lowered
    said = _ADDED.sub("", lowered)
    return _QUOTED.sub("quoted", said if said.count(" ") >= _ENOUGH else lowered)


def without_returns(lowered: str) -> str:
    """A statement whose words of return (`rolling back to 3.1`) and of trouble denied (`no errors there`) are shortened, so that
    they read neither as recovery nor as trouble."""
    return lowered if lowered.startswith(UNDONE) else _NONE.sub("nothing bad", _RETURNED.sub(_returned, lowered))


def asks(lowered: str) -> bool:
    """Ends in a question mark, in `didn't it`, turns into a question, or asks for word."""
    said = lowered.rstrip(" )\"'")
    if said.endswith("?") or _TAG.search(said.rstrip(".!")[-20:]):
        return True
    return _WONDERING.match(said) is not None or _ASKING_LATER.search(said) is not None
