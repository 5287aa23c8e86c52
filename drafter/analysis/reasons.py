"""Why a change may be the trigger and why not: the features that speak, each as a statement with its evidence."""

from __future__ import annotations

from datetime import timedelta

from drafter.analysis.catalogue import Change
from drafter.analysis.hearsay import SOON, Heard, Mark, returned
from drafter.analysis.weighing import Ground, minutes_after
from drafter.domain.findings import Statement
from drafter.domain.text import SafeText, compose, plain

SHARES = 0.4  # from here a likeness of words is worth telling
_FOR = (
    ("blamed", plain("It is named as a cause")),
    ("named", plain("It is named in the search for the cause")),
    ("spoken", plain("Its words come up in the search for the cause")),
    ("undone", plain("It was reverted or rolled back")),
    ("patched", plain("A later fix touches the same part")),
)


def reasons(
    ground: Ground, change: Change, heard: Heard, features: dict[str, float]
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Statements for and against, in that order."""
    return tuple(_speaking(ground, change, heard, features)), tuple(_denying(ground, change, heard, features))


def _speaking(ground: Ground, change: Change, heard: Heard, features: dict[str, float]) -> list[Statement]:
    own, found = change.record.id, []
    if features["close"] >= 0.1:
        gap = -minutes_after(ground.scene.onset, change)
        if gap < 0:
            text = plain("It came before the problem was noticed")
        else:
            text = (
                compose("It came {} before the onset", span(gap)) if gap >= 1 else plain("It came within a minute of the onset")
            )
        found.append(Statement(text=text, cites=(own,)))
    if max(features["touches"], features["discussed"]) >= SHARES:
        shared = ", ".join(ground.about.shared(change))
        text = compose("It stands out among the changes by words of the alerts, reports and chat: {}", shared)
        found.append(Statement(text=text, cites=(own,)))
    for name, text in _FOR:
        found += _marked(heard.marks.get(name), text, own)
    if features["applied"]:
        found += _applied(ground, heard, own)
    back = returned(ground.scene, heard.marks["undone"]) if features["recovered"] else None
    if back is not None:
        text = compose("Service came back within {} min of that", SOON // timedelta(minutes=1))
        found.append(Statement(text=text, cites=(back,)))
    return found


def _applied(ground: Ground, heard: Heard, own: str) -> list[Statement]:
    text = plain("It may have been in effect before it was merged")
    told = ground.about.unmerged
    own_mark = _marked(heard.marks.get("applied"), text, own)
    return own_mark or ([Statement(text=text, cites=(told.id, own))] if told is not None else [])


def _denying(ground: Ground, change: Change, heard: Heard, features: dict[str, float]) -> list[Statement]:
    own = change.record.id
    found = _marked(heard.marks.get("cleared"), plain("It was ruled out in chat"), own)
    if features["after"] > 0:
        found.append(Statement(text=plain("It came after the problem was noticed"), cites=(own,)))
    if features["unmoved"]:
        cite = heard.marks["undone"].cites[:3]
        found.append(Statement(text=plain("It was taken back and a step taken then did not help"), cites=(*cite, own)))
    if change.inert:
        found.append(Statement(text=plain("By its paths, title or status it changes nothing in production"), cites=(own,)))
    if features["remedy"] >= 0.5:
        found.append(Statement(text=plain("It is itself a fix or a rollback"), cites=(own,)))
    if features["explained"] >= 0.5:
        found.append(Statement(text=plain("Responders establish an explanation that is no change"), cites=(own,)))
    return found


def _marked(mark: Mark | None, text: SafeText, own: str) -> list[Statement]:
    if mark is None or not mark.strength:
        return []
    return [Statement(text=text, cites=(*mark.cites[:4], own), quote=mark.quote)]


def span(minutes: float) -> str:
    """`35 min`, `6 h`, `3 days`."""
    if minutes < 90:
        return f"{round(minutes)} min"
    return f"{round(minutes / 60)} h" if minutes < 48 * 60 else f"{round(minutes / 1440)} days"
