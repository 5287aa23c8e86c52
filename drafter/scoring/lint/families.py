"""What each family of findings is called, where a reader sees it before any sentence (docs/blame.md, docs/actions.md)."""

from __future__ import annotations

from collections.abc import Mapping

FAMILIES: Mapping[str, str] = {
    "F1": "A person or role as the agent of failure",
    "F2": "A team or vendor as culprit",
    "F3": "What somebody should have done",
    "F4": "What somebody could have done",
    "F5": "What somebody omitted",
    "F6": "Human error",
    "F7": "Judgement of a person or of work",
    "F8": "A rule that somebody broke",
    "F9": "What somebody is like",
    "F10": "Condescension",
    "F11": "Hindsight",
    "F12": "Emotive language and sarcasm",
    "F13": "Punishment, reminders, appeals",
    "F14": "Who and why as an interrogation",
    "F15": "A person as the root cause",
    "F16": "Self-blame",
    "F17": "A state of mind imputed",
    "F18": "Decided by nobody",
    "F19": "Blame in a quotation",
    "F20": "A handle or an address in narration",
    "ACTION": "An action item that is not specific",
    "ALLOW": "An allowance without a reason",
}
