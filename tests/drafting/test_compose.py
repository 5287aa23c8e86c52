from __future__ import annotations

import pytest

from drafter.domain.asking import Claim, SummaryAnswer
from drafter.domain.draft import Accounting, Draft, IncidentHead, Score
from drafter.domain.findings import Criterion, Findings
from drafter.domain.timeline import Dropped, NotUsed, Timeline
from drafter.drafting.compose import compose
from drafter.drafting.html import render_html
from drafter.drafting.markdown import render_markdown
from drafter.drafting.picture import timeline_svg
from drafter.drafting.rows import SHOWN, timeline_rows
from drafter.drafting.sections import clock_of
from drafter.drafting.story import story
from drafter.drafting.summary import Writer
from drafter.drafting.view import cited_ids
from drafter.errors import AnswerNotKept
from tests.drafting.samples import (
    QUIET,
    RICH_EVIDENCE,
    RICH_FINDINGS,
    RICH_TIMELINE,
    SILENT,
    Says,
    at,
    entry,
    no_blame,
    poor,
    rich,
    said,
)

PROVED = Claim(text="Labels did not print in the depots from 14:06 on.", cites=("m-1", "a-1"))
INVENTED = Claim(text="All 312 depots lost power at 03:15.", cites=("m-1",))
UNKNOWN = Claim(text="Depots were affected.", cites=("m-99",))


HEAD = IncidentHead(id="77", title="Labels do not print")
NOTHING = Accounting(read=0, used=0, set_aside=0, quarantined=0)

UNDONE = RICH_TIMELINE.model_copy(
    update={
        "entries": (
            *RICH_TIMELINE.entries,
            entry(11, 36, "deploy", "Deployed: rates 4.11", "d-2"),
        )
    }
)


def section_text(draft: Draft, section: str) -> str:
    return "\n".join(c.text for s in draft.sections if s.id == section for c in s.claims)


def blanks(draft: Draft) -> str:
    return "\n".join(blank for s in draft.sections if s.id == "unsaid" for blank in s.blanks)


def test_a_summary_that_can_be_proved_is_taken_with_its_origin() -> None:
    draft = rich(Says(SummaryAnswer(claims=(PROVED,))))
    assert [(c.text, c.origin) for c in draft.summary] == [(PROVED.text, "embedded")]


def test_invented_sentences_are_dropped_with_a_reason_and_the_rest_stays() -> None:
    draft = rich(Says(SummaryAnswer(claims=(INVENTED, PROVED, UNKNOWN))))
    assert [c.text for c in draft.summary] == [PROVED.text]
    assert [(d.where, d.text) for d in draft.dropped if d.where == "summary"] == [
        ("summary", INVENTED.text),
        ("summary", UNKNOWN.text),
    ]
    assert all(d.reason for d in draft.dropped)


def test_without_a_provable_sentence_code_tells_the_story() -> None:
    assert rich(Says(SummaryAnswer(claims=(INVENTED,)))).summary == rich(QUIET).summary
    told = " ".join(c.text for c in rich(QUIET).summary)
    assert "Labels do not print from 14:06 to ~14:44 UTC (at least 38 min): about 1,900 parcels waited." in told


def test_a_sentence_that_blames_gives_way_to_the_one_by_code_on_the_same_records() -> None:
    blaming = Claim(text="The depots should have called earlier.", cites=("m-6", "m-5"))
    reader = Writer(Says(SummaryAnswer(claims=(PROVED, blaming))), lambda text: "it blames (F3)" if "should" in text else None)
    draft = compose(HEAD, RICH_EVIDENCE, RICH_TIMELINE, RICH_FINDINGS, reader, NOTHING)
    told = [(c.text, c.origin) for c in draft.summary]
    assert told == [
        (PROVED.text, "embedded"),
        ("Impact ended at ~14:44 UTC, after this step at 14:35: rates was rolled back to 4.11.", "code"),
    ]
    assert [d.reason for d in draft.dropped if d.text == blaming.text] == ["it blames (F3)"]


def test_a_silent_engine_becomes_a_notice_not_an_error() -> None:
    draft = rich(SILENT)
    assert draft.summary == rich(QUIET).summary
    assert any("no engine answered" in notice for notice in draft.notices)


def test_every_sentence_of_the_summary_by_code_cites() -> None:
    assert all(claim.cites for draft in (rich(), poor()) for claim in draft.summary)


def test_every_section_claim_cites_known_evidence() -> None:
    known = {record.id for record in RICH_EVIDENCE}
    claims = [claim for section in rich().sections for claim in section.claims]
    assert claims
    assert all(claim.cites and set(claim.cites) <= known for claim in claims)
    assert set(cited_ids(rich())) <= known


def test_what_is_unknown_is_said_once_and_what_is_known_is_not() -> None:
    assert (
        blanks(rich())
        == "When service was fully restored.\nHow long impact went unnoticed: it is first seen in what detected it."
    )
    assert "Who was affected, what they could not do or how many." in blanks(poor())
    text = render_markdown(poor(), ())
    assert all(text.count(blank) == 1 for blank in blanks(poor()).splitlines())


def test_gaps_and_conflicts_are_cited_claims() -> None:
    assert "Nothing was recorded between 14:46 and 14:58 UTC (12 min)." in section_text(rich(), "unsaid")
    assert "the alert resolved at 14:46" in section_text(rich(), "unsaid")


def test_lessons_are_left_to_the_team() -> None:
    team = next(section for section in poor().sections if section.id == "team")
    assert team.human_only
    assert team.blanks
    assert not team.claims


def test_trigger_and_root_cause_stay_two_questions_with_their_rivals() -> None:
    text = render_markdown(rich(), RICH_EVIDENCE)
    trigger = text.partition("## Trigger")[2].partition("## ")[0]
    assert "- For: It was live five minutes before the first alert" in trigger
    assert "- Against: The restart of the same version" in trigger
    assert "Printer firmware (very weak, 0.08)" in trigger
    assert "What would settle it: Roll 4.12 out again" in trigger


def test_owners_are_named_by_the_evidence_or_marked_as_suggestions() -> None:
    text = render_markdown(rich(), RICH_EVIDENCE)
    assert "| detect, intermediate | responder-2 |" in text
    assert "| prevent, strong | suggested: the rates team |" in text
    assert "| # | Action | Type | Owner | Evidence |" in text, "no due date is known: no column for it"


def test_nothing_at_all_is_still_an_honest_page() -> None:
    draft = compose(IncidentHead(id="0", title=""), (), Timeline(), Findings(), Writer(QUIET, no_blame), NOTHING)
    text = render_markdown(draft, ())
    assert text.startswith("# Incident 0\n")
    assert "The evidence does not say what happened." in text
    assert "The evidence holds no event of the incident." in text
    assert "0 records read" in render_html(draft, ())
    assert timeline_svg(draft, ()) == ""


def test_a_draft_comes_back_whole_from_its_json() -> None:
    assert Draft.model_validate_json(rich().model_dump_json()) == rich()


def test_an_offline_miss_is_an_error() -> None:
    with pytest.raises(AnswerNotKept):
        rich(Says(AnswerNotKept("never asked")))


def test_what_a_check_found_is_shown_to_the_reviewer() -> None:
    score = Score(
        name="blamelessness", value=0.9, reason="9 of 10 sentences carry no blame.", spans=(("summary", "The depot slept."),)
    )
    scored = rich().model_copy(update={"scores": (score,)})
    for page in (render_markdown(scored, RICH_EVIDENCE), render_html(scored, RICH_EVIDENCE)):
        assert "9 of 10 sentences carry no blame." in page
        assert "The depot slept." in page


def test_equal_durations_and_milestones_are_told_once() -> None:
    draft = rich()
    over = draft.milestones["mitigated"]
    same = draft.model_copy(update={"milestones": {**draft.milestones, "restored": over}})
    text = render_markdown(same, RICH_EVIDENCE)
    assert "| Impact ended, service restored | ~14:44 |" in text
    assert "Duration of impact" not in text


def test_a_doubtful_milestone_says_so() -> None:
    draft = rich()
    doubt = draft.milestones["engaged"].model_copy(update={"confidence": 0.3})
    text = render_markdown(draft.model_copy(update={"milestones": {**draft.milestones, "engaged": doubt}}), RICH_EVIDENCE)
    assert "the page was acknowledged (weak) [P1]" in text


def test_milestones_without_an_entry_of_their_own_share_a_row_of_the_timeline() -> None:
    draft = rich()
    rest = draft.model_copy(update={"timeline": draft.timeline[6:]})
    assert "| 14:06 | **Impact began, detected.** First alert: LabelErrors; alert LabelErrors fired |" in render_markdown(
        rest, RICH_EVIDENCE
    )


def test_an_impossible_order_is_shown_not_smoothed() -> None:
    draft = rich()
    early = draft.milestones["mitigated"].model_copy(update={"at": at(2)})
    back = draft.durations["time_to_mitigate"].model_copy(update={"seconds": -250})
    odd = draft.model_copy(
        update={
            "milestones": {**draft.milestones, "mitigated": early},
            "durations": {**draft.durations, "time_to_mitigate": back, "impact_duration": back},
        }
    )
    text = render_markdown(odd, RICH_EVIDENCE)
    told = story(odd, clock_of(odd), {e.id: e for e in RICH_EVIDENCE})
    assert "is reported to begin at 14:06 UTC, after its reported end at ~14:02 UTC" in told[0].text
    assert "Time to mitigate: **out of order**" in text


def test_equal_reasons_are_told_once_and_the_change_is_not_cited_with_each() -> None:
    draft = rich()
    lead = draft.trigger.candidates[0]
    twice = lead.model_copy(
        update={"evidence_for": (*lead.evidence_for, said("Impact ended after it was rolled back", "d-2", "d-1"))}
    )
    trigger = draft.trigger.model_copy(update={"candidates": (twice, *draft.trigger.candidates[1:])})
    text = render_markdown(draft.model_copy(update={"trigger": trigger}), RICH_EVIDENCE)
    assert "- For: It was live five minutes before the first alert [A1](#a-1); " in text
    assert "; Impact ended after it was rolled back [M5](#m-5) [M6](#m-6) [D2](#d-2)\n" in text


def test_an_incident_that_spans_days_shows_the_date_with_every_time() -> None:
    draft = rich()
    restored = draft.milestones["mitigated"].model_copy(update={"at": at(1500)})
    text = render_markdown(draft.model_copy(update={"milestones": {**draft.milestones, "restored": restored}}), RICH_EVIDENCE)
    assert "· 2026-03-04 to 2026-03-05 ·" in text
    assert "| Impact began | 4 Mar 14:06 |" in text
    assert "| 4 Mar 14:08 | Depots could not print labels" in text
    assert "| Service restored | 5 Mar ~15:00 |" in text


def test_a_report_after_the_end_is_no_detection() -> None:
    late = [e.model_copy(update={"at": at(50)}) if e.kind == "report" else e for e in RICH_TIMELINE.entries]
    assert "first report by a person at 14:08" in section_text(rich(), "detection")
    assert "first report by a person" not in section_text(
        rich(timeline=RICH_TIMELINE.model_copy(update={"entries": tuple(late)})), "detection"
    )


def test_the_response_names_the_last_step_before_the_end() -> None:
    told = Says(SummaryAnswer(claims=(PROVED,)))
    assert "Impact ended at ~14:44 UTC, after rates 4.11 was deployed at 14:36." in section_text(
        rich(told, timeline=UNDONE), "response"
    )
    assert section_text(rich(timeline=UNDONE), "response") == "", "the summary by code tells it"
    hours_ago = tuple(e.model_copy(update={"at": at(-300)}) for e in RICH_TIMELINE.entries)
    assert "after" not in section_text(rich(told, timeline=RICH_TIMELINE.model_copy(update={"entries": hours_ago})), "response")


def test_folded_lists_stay_short_and_their_counts_whole() -> None:
    many = tuple(NotUsed(evidence=f"a-{i}", reason=f"a repeat of alert {i % 500}") for i in range(20_000))
    lost = tuple(Dropped(where="timeline", text=f"thing {i}", reason="no citation", answered_by="embedded") for i in range(900))
    text = render_markdown(rich().model_copy(update={"not_used": many, "dropped": lost}), RICH_EVIDENCE)
    assert "20,000 machine events not in the timeline" in text
    assert "- other reasons, each in draft.json: 18,400" in text
    assert "900 statements dropped because unproved" in text
    assert len(text.splitlines()) < 260


def test_a_postmortem_is_owed_for_the_criteria_met_and_the_rest_is_one_line() -> None:
    asked = (
        Criterion(id="outage", text="An outage over 30 minutes", met=True, why="Impact lasted 38 min.", evidence=("a-1",)),
        Criterion(id="data", text="Wrong data was served", met=None, why="nothing speaks of it"),
        Criterion(id="again", text="The same failure within 90 days", met=None, why="nothing speaks of it"),
        Criterion(id="near", text="A near miss", met=False, why="it was no miss"),
    )
    text = render_markdown(rich().model_copy(update={"criteria": asked}), RICH_EVIDENCE)
    owed = text.partition("## Why a postmortem is owed\n\n")[2].partition("\n\n")[0]
    assert owed == (
        "- Yes: An outage over 30 minutes. Impact lasted 38 min. [A1](#a-1)\n"
        "- Not shown: Wrong data was served; the same failure within 90 days"
    )
    assert "is owed" not in render_markdown(rich().model_copy(update={"criteria": asked[1:]}), RICH_EVIDENCE)


def test_a_reason_that_repeats_its_candidate_leaves_it_the_citations() -> None:
    draft = rich()
    echo = draft.trigger.candidates[1].model_copy(
        update={"evidence_for": (said("Printer firmware", "m-1"),), "evidence_against": ()}
    )
    trigger = draft.trigger.model_copy(update={"candidates": (draft.trigger.candidates[0], echo)})
    text = render_markdown(draft.model_copy(update={"trigger": trigger}), RICH_EVIDENCE)
    assert "- Printer firmware (very weak, 0.08) [M1](#m-1)\n" in text
    assert "- For: Printer firmware" not in text


def test_a_long_timeline_shows_its_weightiest_rows_and_folds_the_rest() -> None:
    many = tuple(entry(n, n, "report", f"Row {n}", f"m-{n}", significance=n % 2) for n in range(50))
    draft = rich().model_copy(update={"timeline": many, "milestones": {}, "conflicts": ()})
    rows = timeline_rows(draft, clock_of(draft))
    assert len(rows) == 50
    assert [row.text for row in rows if not row.detail] == [f"Row {n}" for n in range(50) if n % 2][:SHOWN]


def test_a_row_does_not_repeat_the_title_of_the_incident() -> None:
    notes = (
        entry(1, 3, "note", "Labels do not print; the pool is full", "n-2"),
        entry(2, 9, "note", "Labels do not print", "n-3"),
    )
    draft = rich().model_copy(update={"timeline": notes, "milestones": {}})
    assert [row.text for row in timeline_rows(draft, clock_of(draft))] == ["The pool is full", "Labels do not print"]


def test_a_change_before_impact_that_nobody_speaks_of_is_a_detail() -> None:
    idle = entry(1, 0, "deploy", "Deployed: footer 3", "d-7", significance=3)
    draft = rich().model_copy(
        update={"timeline": (idle, *(entry(n, n + 10, "report", f"Row {n}", f"m-{n}") for n in range(SHOWN)))}
    )
    began = {"impact_start": draft.milestones["impact_start"].model_copy(update={"at": at(10, 11)})}
    rows = timeline_rows(draft.model_copy(update={"conflicts": (), "milestones": began}), clock_of(draft))
    assert [row.text for row in rows if row.detail] == ["Deployed: footer 3"]


def test_one_record_gives_one_row() -> None:
    twice = (entry(1, 3, "report", "It spins", "m-2"), entry(2, 9, "report", "Later: it spins", "m-2"))
    draft = rich().model_copy(update={"timeline": twice, "milestones": {}})
    assert [row.text for row in timeline_rows(draft, clock_of(draft))] == ["It spins"]
