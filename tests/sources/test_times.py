from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.incident import Manifest, SourceSpec
from drafter.sources.decoding import Unreadable
from drafter.sources.times import Times, times_for, zone_named

NEW_YORK = Times(ZoneInfo("America/New_York"), "America/New_York")
AT = datetime(2026, 3, 4, 14, 10, 5, tzinfo=UTC)
NEAR = Times(window=(AT, AT))


@pytest.mark.parametrize(
    ("text", "at", "precision", "zone", "flags"),
    [
        ("2026-03-04T14:10:05Z", AT, 1, "UTC", ()),
        ("2026-03-04T14:10:05.123456789Z", AT.replace(microsecond=123456), 1, "UTC", ()),
        ("2026-03-04 14:10:05,5+0000", AT.replace(microsecond=500000), 1, "UTC", ()),
        ("2026-03-04T15:10:05+01:00", AT, 1, "+01:00", ()),
        ("2026-03-04 14:10:05 UTC", AT, 1, "UTC", ()),
        ("2026-03-04 09:10:05 EST", AT, 1, "EST", ()),
        ("2026-03-04T09:10:05", AT, 1, "America/New_York", ("naive",)),
        ("2026-03-04T09:10", AT.replace(second=0), 60, "America/New_York", ("naive",)),
        ("2026-03-04", datetime(2026, 3, 4, 5, tzinfo=UTC), 86400, "America/New_York", ("naive",)),
        ("2026-03-04T24:00Z", datetime(2026, 3, 5, tzinfo=UTC), 60, "UTC", ("24h",)),
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC), 1, "UTC", ("leap-second",)),
        ("2026-11-01T01:30:00", datetime(2026, 11, 1, 5, 30, tzinfo=UTC), 1, "America/New_York", ("naive", "fold")),
        ("2026-03-08T02:30:00", datetime(2026, 3, 8, 7, 30, tzinfo=UTC), 1, "America/New_York", ("naive", "gap")),
        ("0001-01-01T00:00:00Z", None, 1, "UTC", ("unset",)),
        ("0001-01-01T00:00:00-05:00", None, 1, "UTC", ("unset",)),
    ],
)
def test_texts(text: str, at: datetime | None, precision: int, zone: str, flags: tuple[str, ...]) -> None:
    stamp = NEW_YORK.read(text)
    assert (stamp.at, stamp.precision, stamp.zone, stamp.flags) == (at, precision, zone, flags)
    assert stamp.original == text


@pytest.mark.parametrize(
    "value",
    [
        *("", "yesterday", "2026-02-30", "2026-13-01T00:00:00Z", "2026-03-04T25:00Z", "2026-03-04T10:61Z", "2026-03-04T24:30Z"),
        *("2026-03-04 10:00 IST", "2026-03-04T10:00+99:00", "9999-12-31T23:59:59-05:00", "٢٠٢٦-03-04", "1" * 400),
        *(None, True, [], {}, "0", 0, "17", 1e300, float("1e22"), "-1"),
    ],
)
def test_what_is_no_clear_time_is_refused(value: object) -> None:
    with pytest.raises(Unreadable) as refused:
        NEAR.read(value)
    assert len(refused.value.reason) <= 130


@given(st.sampled_from([1, 10**3, 10**6, 10**9]), st.integers(-29 * 86400, 29 * 86400), st.booleans())
def test_epochs_are_told_apart_by_magnitude(unit: int, shift: int, as_text: bool) -> None:
    at = AT + timedelta(seconds=shift)
    number = int(at.timestamp()) * unit
    assert NEAR.read(str(number) if as_text else number).at == at


def test_fractions_of_an_epoch_are_kept() -> None:
    assert NEAR.read("1772633405.000300").at == datetime(2026, 3, 4, 14, 10, 5, 300, tzinfo=UTC)
    assert NEAR.read(1772633405.5).at == AT.replace(microsecond=500000)


def test_an_epoch_far_from_the_incident_is_still_a_time() -> None:
    assert NEAR.read(1500000000).at == datetime(2017, 7, 14, 2, 40, tzinfo=UTC)
    assert Times().read(1500000000000).at == datetime(2017, 7, 14, 2, 40, tzinfo=UTC)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2050, 1, 1)),
    st.sampled_from(["UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata"]),
)
def test_local_times_come_back(naive: datetime, name: str) -> None:
    zone = zone_named(name)
    stamp = Times(zone, name).read(naive.isoformat(sep=" ", timespec="microseconds"))
    assert stamp.at is not None
    back = stamp.at.astimezone(zone).replace(tzinfo=None)
    assert back == naive or "gap" in stamp.flags


def test_the_zone_is_the_sources_else_the_bundles_else_uncertain() -> None:
    spec = SourceSpec(type="t", path="p")
    own = SourceSpec(type="t", path="p", timezone="Asia/Tokyo")
    stated = Manifest(id="1", timezone="Europe/Berlin")
    assert times_for(stated, spec).read("2026-03-04 15:00:00").at == datetime(2026, 3, 4, 14, tzinfo=UTC)
    assert times_for(stated, own).read("2026-03-04 23:00:00").at == datetime(2026, 3, 4, 14, tzinfo=UTC)
    assert times_for(Manifest(id="1"), spec).read("2026-03-04 15:00:00").flags == ("naive", "uncertain")
    assert times_for(Manifest(id="1"), spec).read("2026-03-04 15:00:00Z").flags == ()


@pytest.mark.parametrize("name", ["Mars/Phobos", "../etc/passwd", "", "/etc/localtime", "a\x00b", "Europe"])
def test_unknown_zones(name: str) -> None:
    with pytest.raises(Unreadable):
        zone_named(name)
