from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.asking import ReadEvent, TimelineAnswer
from drafter.domain.evidence import Evidence
from tests.timeline.records import Embedded, Fixed, alert, at, built, deploy, message, pairs, record

STORY = (
    deploy("d1", "13:55", "checkout v41", service="checkout"),
    alert("a1", "14:02", "CheckoutErrors", service="checkout"),
    record("p1", "page", "14:02:30", title="CheckoutErrors", status="triggered"),
    record("p2", "page", "14:04", title="CheckoutErrors", status="acknowledged", author="responder-1"),
    message("m1", "14:05", "1", "payments fail for about 30% of users since 14:00 UTC"),
    message("m2", "14:08", "2", "I suspect checkout v41"),
    message("m3", "14:10", "2", "rolling back checkout to v40"),
    message("m4", "14:16", "2", "rollback finished, errors are gone"),
    message("m5", "14:30", "1", "all clear, closing the incident"),
    alert("a2", "14:18", "CheckoutErrors", "resolved", service="checkout"),
    record("p3", "page", "14:31", title="CheckoutErrors", status="resolved"),
    message("m6", "14:40", "2", "I'll add an alert on v41 error rates tomorrow"),
)


def test_a_plain_incident_from_end_to_end() -> None:
    timeline = built(*STORY)
    said = " | ".join(e.summary for e in timeline.entries)
    for part in (
        "checkout v41",
        "Alert fired: CheckoutErrors",
        "Page acknowledged by responder-1",
        "30% of users",
        "Rollback finished",
    ):
        assert part in said
    marks = {name: mark.at for name, mark in timeline.milestones.items()}
    assert marks == {
        "impact_start": at("14:00"),
        "detected": at("14:02"),
        "engaged": at("14:04"),
        "mitigation_started": at("14:10"),
        "mitigated": at("14:16"),
        "restored": at("14:31"),
    }
    assert timeline.durations["time_to_mitigate"].seconds == 16 * 60
    assert timeline.conflicts == ()


def test_commitments_are_read_and_make_no_entry() -> None:
    timeline = built(*STORY)
    assert next(r.act for r in timeline.reads if r.event == "m6") == "commitment"
    assert all("m6" not in e.evidence for e in timeline.entries)


def test_entries_are_numbered_in_time_order_and_cite_evidence() -> None:
    entries = built(*STORY).entries
    assert [e.id for e in entries] == [f"T{n:03d}" for n in range(1, len(entries) + 1)]
    assert [e.at for e in entries] == sorted(e.at for e in entries)


def _accounted(evidence: tuple[Evidence, ...]) -> None:
    timeline = built(*evidence)
    machine = {e.id for e in evidence if e.kind in ("alert", "page", "deploy")}
    used = {i for e in timeline.entries for i in e.evidence} & machine
    listed = [n.evidence for n in timeline.not_used]
    assert used | set(listed) == machine
    assert not used & set(listed)
    assert len(listed) == len(set(listed))


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(["alert", "page", "deploy", "message"]), st.integers(0, 600), st.integers(0, 3), st.booleans()),
        max_size=40,
    )
)
def test_every_machine_event_is_told_or_listed_once(drawn: list[tuple[str, int, int, bool]]) -> None:
    states = {"alert": ("firing", "resolved"), "page": ("triggered", "resolved"), "deploy": ("", ""), "message": ("", "")}
    _accounted(
        tuple(
            record(
                f"e{n}",
                kind,  # type: ignore[arg-type]
                f"{minute // 60:02d}:{minute % 60:02d}" if minute % 17 else None,
                "restarted the queue" if kind == "message" else "",
                title=f"thing {name} #{n}" if kind == "deploy" else f"thing {name}",
                status=states[kind][over],
                author="responder-1" if kind == "message" else None,
            )
            for n, (kind, minute, name, over) in enumerate(drawn)
        )
    )


def test_nothing_with_a_time_is_an_empty_timeline() -> None:
    timeline = built(record("a1", "alert", None, title="x", status="firing"))
    assert timeline.entries == ()
    assert [n.evidence for n in timeline.not_used] == ["a1"]
    assert built().entries == ()


def test_a_window_that_was_not_answered_is_shown_and_costs_nothing_else() -> None:
    timeline = built(*STORY, ask=Embedded(frozenset({0})), windows=pairs)
    assert [d.reason for d in timeline.dropped] == ["not read: no answer"]
    assert any("m3" in e.evidence for e in timeline.entries)


def test_what_an_engine_invents_is_dropped_with_the_reason() -> None:
    answer = TimelineAnswer(
        events=(
            ReadEvent(event="m1", act="report", summary="Payments fail for 90% of users", salience=3),
            ReadEvent(event="m2", act="suspicion", summary="Suspected: checkout v41", quote="I suspect checkout v42", salience=2),
            ReadEvent(event="m99", act="action", summary="Restarted", salience=2),
            ReadEvent(event="m3", act="action", summary="Rolling back checkout to v40", salience=3),
            ReadEvent(event="m4", act="result", summary="", salience=3),
        )
    )
    timeline = built(*STORY, ask=Fixed(answer))
    reasons = " | ".join(d.reason for d in timeline.dropped)
    assert len(timeline.dropped) == 4
    assert "number 90" in reasons and "quote" in reasons and "m99" in reasons and "says nothing" in reasons
    assert [e.answered_by for e in timeline.entries if "m3" in e.evidence] == ["other"]


def test_the_same_evidence_gives_the_same_timeline() -> None:
    assert built(*STORY) == built(*STORY)


def test_a_long_incident_is_told_in_few_entries() -> None:
    talk = [
        message(f"n{n}", f"{14 + n // 60}:{n % 60:02d}", str(n % 5), f"restarted worker-{n} in zone {n % 7}")
        for n in range(20, 300)
    ]
    assert len(built(*STORY[:6], *talk).entries) <= 25
