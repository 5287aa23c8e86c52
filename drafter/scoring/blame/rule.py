"""What a rule is, and the directions in which a finding may be rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["block", "warn", "info"]
VETO = "veto"

SYSTEM = "Make the system or the change the subject; add a role only where the reader needs it."
KNOWN = "Say what was known at the time and what made the action sensible."
SIGNAL = "Say which signal was, or was not, available and where."
GUARD = "Name the missing guard or the design that allowed the slip."
MEASURE = "Replace the judgement by an observable fact with a measure."
PROCEDURE = "Say how the procedure met the situation."
DELETE = "Delete it; it says nothing about the system."
CONTRACT = "Name the interface, contract or dependency that allowed it."
CONDITION = "State the condition that existed; move the idea to the action items."
CONTROL = "Propose a system control instead of a change of behaviour."
ASK = "Ask what or how, to a role."
NEUTRAL = "Use a neutral measure."
FACTORS = "Give at least two contributing factors of the system, each cited."
STEPS = "Delete the word, or state the steps."
KNOWLEDGE = "Give the state of knowledge with its time."
MINDS = "Quote the person with their leave, or leave it out."


@dataclass(frozen=True, slots=True)
class Rule:
    """`family` (docs/blame.md) with `severity` when one of `phrases` stands in a sentence, one a line, in the notation of
    `notation`. `name` says in words what fired, `tell` is the direction of a rewrite. A rule of family `veto` exempts."""

    family: str
    severity: Severity
    name: str
    tell: str
    phrases: str
