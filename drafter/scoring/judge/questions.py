"""The rubric as questions: what each asks, and what 2, 1 and 0 stand for (docs/judge.md)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.domain.text import SafeText, join, plain


@dataclass(frozen=True, slots=True)
class Rubric:
    """One question about one passage. `options`: what 2, 1 and 0 stand for, in this order. `good`: what a good draft gets."""

    asks: SafeText
    options: tuple[SafeText, SafeText, SafeText]
    good: int = 2

    def shown(self, *, swapped: bool = False) -> SafeText:
        """The question with its verdicts, 2 first, or 0 first when `swapped`."""
        return join("\n", (self.asks, *(reversed(self.options) if swapped else self.options)))

    @property
    def sha256(self) -> str:
        """Digest of the question as it is shown."""
        return hashlib.sha256(self.shown().encode()).hexdigest()


QUESTIONS: Mapping[str, Rubric] = {
    "a1": Rubric(
        plain("A1. How concrete is the verb of this action item?"),
        (
            plain("2: one concrete act, such as add, remove, cap, alert, enforce, migrate."),
            plain("1: update, refactor or review of something, or a weak verb with a clear end."),
            plain("0: improve, investigate, ensure, consider, be careful, or no verb."),
        ),
    ),
    "a2": Rubric(
        plain("A2. What does this action item act on?"),
        (
            plain("2: a named component or artefact: a service, file, dashboard, runbook, pipeline."),
            plain("1: a class of things."),
            plain("0: nothing, or only words such as this or the system."),
        ),
    ),
    "a3": Rubric(
        plain("A3. How would a stranger know that this action item is finished?"),
        (
            plain("2: it names a state, a test or an artefact that can be checked."),
            plain("1: that is implied."),
            plain("0: it is open-ended."),
        ),
    ),
    "a4": Rubric(
        plain("A4. Which measure does this action item give?"),
        (
            plain("2: a threshold, a count, a duration, an environment."),
            plain("1: a vague quantity."),
            plain("0: none, though it needs one."),
        ),
    ),
    "a9": Rubric(
        plain("A9. How bounded is this action item?"),
        (
            plain("2: one deliverable whose scope is stated."),
            plain("1: several joined."),
            plain("0: all, everything, always, or a change of culture."),
        ),
    ),
    "blame": Rubric(
        plain("Whom does this sentence hold to account? Quote the words that do."),
        (
            plain("2: a person or a role: it failed, should have known better, was careless, or is to be punished or retrained."),
            plain("1: a team, a supplier or we; or it belittles, exaggerates, or judges with what was known only afterwards."),
            plain(
                "0: nobody: it tells what happened, how a system behaved, what somebody did in their task, or what will change."
            ),
        ),
        good=0,
    ),
    "support": Rubric(
        plain("Do the records say what the claim says? Quote the words of a record that decide, not those of the claim."),
        (
            plain("2: all of it, in whatever words: who, what, when, how many, and how sure."),
            plain("1: the gist, but the claim adds a detail, drops a doubt, or is more certain than the records."),
            plain("0: no: something else happened, to something else, in another number, by another, or the records are silent."),
        ),
    ),
    "mechanism": Rubric(
        plain("Does this root cause tell how the system came to fail? Quote the words of the root cause that do."),
        (
            plain("2: it names a condition of a system, a process or a guard, and how that turned into the failure."),
            plain("1: it names the condition or the component, and not how it turned into the failure."),
            plain("0: it names a person, a mistake, or only what was seen: that something was slow, down or wrong."),
        ),
    ),
    "apart": Rubric(
        plain("Is this root cause something other than the trigger? Quote the words of the root cause that are."),
        (
            plain("2: yes: a condition that was there before the trigger, or that let it do harm."),
            plain("1: partly: it repeats the trigger and adds why that did harm."),
            plain("0: no: the same event in the same or in other words, or a consequence of it."),
        ),
    ),
}
"""Every question by its name. The scorer `judge_NAME` asks NAME, and the card `judge_NAME.json` calibrates it."""
