"""Cells, blood, substances of human origin, modified organisms, devices: who rules them on which day."""

from datetime import date, timedelta

import pytest

from openatmp.law import NotInForce, corpus

TISSUES, BLOOD, SUBSTANCES = "2004/23", "2002/98", "2024/1938"
RELEASE, CONTAINED, DEVICES = "2001/18", "2009/41", "2017/745"
TODAY = date(2026, 11, 25)
LAST, FIRST = date(2027, 8, 6), date(2027, 8, 7)


def places(act: str) -> list[str]:
    return list(dict.fromkeys(provision.place for provision in corpus().acts[act].provisions))


@pytest.mark.parametrize("act", [TISSUES, BLOOD])
def test_both_directives_end_on_one_day(act: str) -> None:
    for place in places(act):
        assert corpus().on(LAST).is_in_force(act, place)
        with pytest.raises(NotInForce, match="it applied until 2027-08-06"):
            corpus().on(FIRST).cite(act, place)
    for value in corpus().acts[act].values:
        assert value.in_force_to == LAST


@pytest.mark.parametrize("place", ["2(1)", "2(6)", "3(1)", "13", "69(1)(c)", "83"])
def test_the_regulation_takes_over_on_the_next(place: str) -> None:
    assert corpus().on(FIRST).is_in_force(SUBSTANCES, place)
    with pytest.raises(NotInForce, match="it applies from 2027-08-07"):
        corpus().on(LAST).cite(SUBSTANCES, place)


@pytest.mark.parametrize(
    ("place", "first"),
    [
        ("87", date(2024, 8, 6)),
        ("85", date(2024, 8, 6)),
        ("68", date(2024, 8, 7)),
        ("69(1)(b)", date(2024, 8, 7)),
        ("80", date(2028, 8, 7)),
    ],
)
def test_some_points_of_the_regulation_have_days_of_their_own(place: str, first: date) -> None:
    assert corpus().on(first).is_in_force(SUBSTANCES, place)
    assert not corpus().on(first - timedelta(days=1)).is_in_force(SUBSTANCES, place)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("application", date(2027, 8, 7)),
        ("application-of-some-points", date(2028, 8, 7)),
        ("repeal-of-directives", date(2027, 8, 7)),
    ],
)
def test_whoever_plans_today_can_already_read_the_days_to_come(name: str, day: date) -> None:
    value = corpus().on(TODAY).value(SUBSTANCES, name)
    assert (value.amount, value.verified) == (day, True)


def test_there_is_no_day_without_law_on_cells() -> None:
    for day in (date(2004, 4, 7), TODAY, LAST):
        assert corpus().on(day).is_in_force(TISSUES, "8")
    assert corpus().on(FIRST).is_in_force(SUBSTANCES, "2(1)")


@pytest.mark.parametrize("act", [TISSUES, BLOOD])
def test_hospitals_keep_data_as_long_as_holders_do(act: str) -> None:
    law = corpus().on(TODAY)
    own = law.value(act, "traceability-retention")
    assert (own.amount, own.unit, own.verified) == (30, "years", False)
    assert own.amount == law.value("1394/2007", "traceability-retention").amount


@pytest.mark.parametrize(
    ("act", "place", "first"),
    [
        (TISSUES, "8(2)", date(2004, 4, 7)),
        (BLOOD, "24", date(2003, 2, 8)),
        (RELEASE, "Annex II", date(2001, 4, 17)),
        (CONTAINED, "4", date(2009, 6, 10)),
        (DEVICES, "Annex I", date(2021, 5, 26)),
    ],
)
def test_it_begins_on_its_day_and_not_the_day_before(act: str, place: str, first: date) -> None:
    assert corpus().on(first).is_in_force(act, place)
    assert not corpus().on(first - timedelta(days=1)).is_in_force(act, place)


@pytest.mark.parametrize("act", [CONTAINED, DEVICES])
def test_it_says_of_whole_acts_that_nobody_verified_them(act: str) -> None:
    assert not any(provision.verified for provision in corpus().acts[act].provisions)


def test_the_regulation_on_advanced_therapies_and_the_directive_change_on_the_same_day() -> None:
    changed = [version.in_force_from for version in corpus().acts["1394/2007"].versions("3")]
    assert changed == [date(2008, 12, 30), FIRST]
