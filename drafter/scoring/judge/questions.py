"""The rubric as questions: per dimension of an action item, what 2, 1 and 0 stand for (docs/actions.md)."""

from __future__ import annotations

from drafter.domain.text import SafeText, join, plain

QUESTIONS: dict[str, tuple[SafeText, tuple[SafeText, SafeText, SafeText]]] = {
    "A1": (
        plain("A1. How concrete is the verb of this action item?"),
        (
            plain("2: one concrete act, such as add, remove, cap, alert, enforce, migrate."),
            plain("1: update, refactor or review of something, or a weak verb with a clear end."),
            plain("0: improve, investigate, ensure, consider, be careful, or no verb."),
        ),
    ),
    "A2": (
        plain("A2. What does this action item act on?"),
        (
            plain("2: a named component or artefact: a service, file, dashboard, runbook, pipeline."),
            plain("1: a class of things."),
            plain("0: nothing, or only words such as this or the system."),
        ),
    ),
    "A3": (
        plain("A3. How would a stranger know that this action item is finished?"),
        (
            plain("2: it names a state, a test or an artefact that can be checked."),
            plain("1: that is implied."),
            plain("0: it is open-ended."),
        ),
    ),
    "A4": (
        plain("A4. Which measure does this action item give?"),
        (
            plain("2: a threshold, a count, a duration, an environment."),
            plain("1: a vague quantity."),
            plain("0: none, though it needs one."),
        ),
    ),
    "A9": (
        plain("A9. How bounded is this action item?"),
        (
            plain("2: one deliverable whose scope is stated."),
            plain("1: several joined."),
            plain("0: all, everything, always, or a change of culture."),
        ),
    ),
}


def question(dimension: str, *, swapped: bool = False) -> SafeText:
    """The question with its verdicts, best first, or worst first when `swapped`."""
    asked, options = QUESTIONS[dimension]
    return join("\n", (asked, *(reversed(options) if swapped else options)))
