"""Blame by concept: clauses with their subjects, verbs in all forms, excuses, and the second reader."""

from __future__ import annotations

import pytest

from drafter.scoring.blame.forms import forms
from drafter.scoring.blame.judge import judge, ruled
from drafter.scoring.blame.leaning import BIAS, classes_of, features, heaviest, leans, stem, weights
from drafter.scoring.blame.naming import shares
from drafter.scoring.blame.reading import read, tokens


def _read(sentence: str) -> str:
    words = tokens(sentence)
    return read(words, [w.lower() for w in words]).text


def _families(sentence: str) -> set[str]:
    return {f.family for f in judge(sentence) if f.severity != "info"}


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("forget", {"forgot", "forgotten", "forgets", "forgetting"}),
        ("skip", {"skipped", "skips", "skipping"}),
        ("ignore", {"ignored", "ignores", "ignoring"}),
        ("hurry", {"hurried", "hurries", "hurrying"}),
        ("panic", {"panicked", "panics", "panicking"}),
        ("lie", {"lied", "lies", "lying"}),
        ("push", {"pushed", "pushes", "pushing"}),
        ("play", {"played", "plays", "playing"}),
    ],
)
def test_forms(verb: str, expected: set[str]) -> None:
    assert set(forms(verb)) == expected


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("The responder asked whether the deploy made it worse.", " R asked whether| the deploy made it worse . "),
        ("Marta and Kim say it's been slow since nine.", " P and P say| it 's been slow since nine . "),
        ("Marta restarted the broker and the proxy crashed.", " P restarted the broker and| the proxy crashed . "),
        ("Marta restarted the broker and ignored the lag.", " P restarted the broker and ignored the lag . "),
        ("The engineer dropped it after the upgrade.", " R dropped it after the upgrade . "),
        ("The engineer waited because the lock was held.", " R waited because| the lock was held . "),
        ("I'm sure the intern asked.", " I am sure novice R asked . "),
        ("Change management was followed.", " change management was followed . "),
    ],
)
def test_clauses_with_a_new_subject_are_marked(sentence: str, seen: str) -> None:
    assert _read(sentence) == seen


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("F2", "Logistics sent the newsletter without telling anybody."),
        ("F2", "The hosting company did not bother to warn its customers."),
        ("F2", "The supplier has kept us in the dark for two weeks."),
        ("F3", "Users ought to have read the notes."),
        ("F4", "With a little more care the volume would have been saved."),
        ("F5", "The technician muted his phone and so missed the page."),
        ("F5", "It did not occur to the analyst that the clock was wrong."),
        ("F5", "The warning had been brushed aside by the late shift."),
        ("F6", "The clerk needed five attempts to enter the code."),
        ("F8", "The hotfix was merged without any review."),
        ("F8", "The two-person rule was ignored for the restore."),
        ("F8", "The mechanic opened the valve although this is forbidden."),
        ("F2", "This is not the first time that the integrator has lost a backup."),
        ("F10", "All that was needed was a look at the log."),
        ("F12", "Nice touch to mute the alarms on the eve of the launch."),
        ("F13", "The trainee will no longer be allowed to restart jobs."),
        ("F13", "Everybody please double check the cluster name."),
        ("F14", "How come nobody looked at the queue?"),
        ("F17", "The engineer was under the impression that nobody used the table."),
        ("F17", "Under time pressure, the reviewer skimmed the change."),
    ],
)
def test_concepts(family: str, sentence: str) -> None:
    assert family in _families(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The responder asked whether the deploy made it worse, and the responders went back.",
        "The developer was not aware of the limit, because it is not documented.",
        "The operator reconciles the resource every minute and ignored the annotation.",
        "In hindsight we could have told customers earlier.",
        "The theory that somebody had pulled the wrong cable was ruled out.",
        "There is no evidence of carelessness.",
        "Nobody did anything wrong.",
        "If an operator picks the wrong zone, the tool will now refuse.",
        "The engineer could not have known that the flag was shared.",
        "The on-call engineer did not see the alert, since the channel was archived.",
        "The incident commander assumed command at 14:02.",
        "The change was rolled out to all zones within four minutes.",
    ],
)
def test_what_excuses(sentence: str) -> None:
    assert _families(sentence) == set()


def test_a_quotation_that_the_narrator_adopts_is_narration() -> None:
    quoted = 'The clerk wrote: "the vendor broke it", and {}.'
    assert _families(quoted.format("the log shows a full disk")) == set()
    assert _families(quoted.format("it is hard to disagree")) == {"F19"}


@pytest.mark.parametrize(
    ("word", "cut"), [("ignored", "ignor"), ("ignoring", "ignor"), ("stopped", "stop"), ("was", "was"), ("·", "·")]
)
def test_stem(word: str, cut: str) -> None:
    assert stem(word) == cut


def test_features_are_stems_classes_and_pairs() -> None:
    found = list(features(" R ignored| the page . "))
    assert {"ignor", "#LAPSE", "R ignor", "ignor the", "^ R", ". $"} <= set(found)
    assert "R" not in found  # that somebody is named says nothing by itself
    assert "LAPSE" in classes_of("ignored")


def test_most_sentences_do_not_blame() -> None:
    assert weights()[BIAS] < 0


def test_shares_of_the_families_sum_to_one_and_follow_what_fired() -> None:
    text = _read("The clerk never looked at the queue.")
    share = shares(text, ["F5"])
    assert sum(share.values()) == pytest.approx(1.0)
    assert share["F5"] > shares(text, ())["F5"]


def test_the_likeliest_family_is_told_first() -> None:
    found = judge("Root cause: the caretaker broke the pump.")
    assert found[0].family == "F15"
    assert len({f.family for f in found}) == len(found)


def test_the_second_reader_warns_where_no_rule_speaks() -> None:
    sentence = "As so often, the technician had better things in mind than the careless half-hearted cabling."
    silent = "The cabling was checked by the tool at 14:02 and is correct."
    assert leans(_read(sentence), 0.0)
    assert not leans(_read(silent), 0.0)
    start, end = heaviest(_read(sentence))
    assert 0 < start < end <= len(_read(sentence))
    assert {f.severity for f in judge(silent)} <= {"info"}


def test_what_only_the_second_reader_finds_is_a_warning() -> None:
    for sentence in LEANT:
        assert all(f.severity == "info" for f in ruled(sentence))
        assert {f.severity for f in judge(sentence)} == {"warn"}


LEANT = (
    "The clerk, who of course knew everything better, had his own ideas about backups.",
    "The architect drew a pretty picture and left the thinking to others.",
)


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("F15", "The trail ends with Oksana."),
        ("F15", "Milena's commit, Milena's outage."),
        ("F15", "The fault sits between chair and keyboard."),
        ("F1", "The caretaker yanked the feed and the whole floor went dark."),
        ("F3", "Yaroslav was meant to be at the console during the switchover."),
        ("F5", "At no point did the duty manager think to look at the queue."),
        ("F11", "With what is known today, the plan looks indefensible."),
        ("F18", "It was felt that no rollback plan was needed."),
        ("F19", 'As the tenant rightly put it, "the operator was asleep".'),
    ],
)
def test_attributions_expectations_and_evasions(family: str, sentence: str) -> None:
    assert family in _families(sentence)


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("F1", "The lift broke because a porter unplugged the controller."),
        ("F2", "The bakery's supplier sent the pallets and left us to find out what was in them."),
        ("F3", "Restocking the shelf was Ottilie's job."),
        ("F4", "It would have cost the porter nothing to ring the bell."),
        ("F5", "The porter never got round to unlocking the gate."),
        ("F6", "The porter mounted the sign upside down."),
        ("F7", "The decision of the caretaker to wait was indefensible."),
        ("F8", "The freeze was in force, and still the release went out."),
        ("F9", "The caretaker is just not a details person."),
        ("F10", "Nobody in their right mind stores paint there."),
        ("F11", "It was written in the stars."),
        ("F12", "The rota is where good intentions go to die."),
        ("F13", "Access to the roof will be withdrawn from the new clerks."),
        ("F14", "How is it even possible to lose a lorry, and how can nobody notice?"),
        ("F15", "The investigation can be closed: it was the caretaker."),
        ("F17", "The clerk talked himself into believing that the hall was empty."),
        ("F19", 'A guest wrote "the ushers never read the plan", and who would contradict her?'),
    ],
)
def test_further_turns_of_phrase(family: str, sentence: str) -> None:
    assert family in _families(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The caretaker deleted the old rota at the chairman's request.",
        "The porter silenced the bell for an hour, following the instructions on the panel.",
        "Any porter would have read the sign in the same way.",
        "The porter did not need to do anything.",
        "None of the clerks in the hall could have seen the lamp from there.",
        "Nobody was paged, since the alert was still in its trial week.",
        "Ottilie broke the delivery down into three smaller ones.",
    ],
)
def test_instructions_and_limits_of_sight_are_no_blame(sentence: str) -> None:
    assert not _families(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The night crew is down to three people since March.",
        "It was the trainee who noticed that the totals were wrong.",
        "Should the pump trip again, the shift lead must call the river authority.",
        'The board was told "the operator was asleep", which the log disproves.',
        "The team restarted the gateway and watched the queue drain.",
    ],
)
def test_good_deeds_conditions_and_quotations_are_no_blame(sentence: str) -> None:
    assert not _families(sentence)
