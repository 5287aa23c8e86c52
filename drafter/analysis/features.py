"""Named features of a candidate trigger, their weights, and the probability that follows (docs/confidence.md)."""

from __future__ import annotations

import math
from collections.abc import Mapping

CHANGE_WEIGHTS: Mapping[str, float] = {
    "bias": -3.2,
    "close": 1.2,
    "touches": 1.3,
    "discussed": 1.3,
    "spoken": 1.0,
    "named": 2.4,
    "blamed": 3.0,
    "undone": 2.4,
    "recovered": 1.4,
    "unmoved": -4.0,
    "patched": 1.4,
    "applied": 2.5,
    "bump": 0.3,
    "told": 0.5,
    "after": -2.0,
    "cleared": -3.5,
    "inert": -2.5,
    "remedy": -3.5,
    "explained": -2.5,
}
"""Log-odds of the features of a change:

close      it came shortly before the onset; halves with each hour (weak: the newest deploy is rarely the one)
touches    its title, service or paths share rare words with the alerts, reports and the title of the incident
discussed  it stands out among the changes in the words it shares with what responders talked about
spoken     responders who looked for the cause used its words
named      it came first and somebody links or names it, whatever they say of it
blamed     somebody named it (number, commit, version) as the cause; a finding weighs more than a suspicion
undone     it was reverted or rolled back
recovered  service came back within an hour of that
unmoved    it was undone and somebody said within half an hour that this did not help
patched    a later fix touches the same files or component
applied    chat says that it was in effect before it was merged
bump       an automated version bump of what then failed
told       a defect or a change of code is established without saying which, and this one is named, blamed or undone
after      it came after the onset
cleared    somebody ruled it out
inert      it changes nothing in production: documents, tests, CI, developer tools
remedy     it is itself a fix or a revert made after the onset
explained  chat establishes another explanation that is no change
"""

SIGNAL_WEIGHTS: Mapping[str, float] = {
    "bias": -2.4,
    "established": 2.2,
    "suspected": 0.9,
    "outspoken": 1.2,
    "several": 0.8,
    "stepped": 1.3,
    "inferred": -0.6,
    "logged": 1.8,
    "early": 0.4,
    "machine": 0.8,
    "announced": 0.8,
    "denied": -2.2,
    "rivalled": -2.2,
    "recorded": -2.5,
    "unexplained": -2.5,
}
"""Log-odds of the features of a signal that is no recorded change:

established  a finding says it
suspected    a suspicion says it
outspoken    the wording leaves no doubt (an error code, `quota exceeded`, `certificate expired`)
stepped      a step of people was told before the onset in the words of those who speak of it later
logged       a bot logged a change right before the onset
inferred     a change of code is inferred from a defect that was found
several      more than one record says it
early        it was said in the first quarter of the records
machine      an alert or a page says it
announced    a provider's notice, or the title of the incident, says it
denied       somebody ruled it out
recorded     for a change told in chat: how likely a recorded change is, which then is the one told of
unexplained  at the end somebody calls the cause unknown, and nobody explains it later
rivalled     a change was undone and service came back
"""


CERTAIN = 0.95
"""No score is higher: what chat and records say is never proof."""


def logistic(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """Probability of weighted features; `bias` always counts. Unknown feature names raise KeyError: a bug of ours."""
    total = weights["bias"] + sum(weights[name] * value for name, value in features.items())
    return round(min(CERTAIN, 1.0 / (1.0 + math.exp(-total))), 4)
