"""Figures over the register: counted, not guessed, and each with the medicines behind it."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.register import Field, Medicine, Register, Status, shipped
from openatmp.register.statistics import Spans, Statistics, statistics_on
from tests.register.any_medicine import ON, registers
from tests.register.registers import authorised, day, medicine, register, said

LIVED = medicine(
    "lived",
    said(Field.NAME, "Lived"),
    said(Field.CATEGORY, "TEP"),
    said(Field.VALIDATION, "", "2008-01-01"),
    said(Field.OPINION, "positive", "2009-06-25"),
    said(Field.AUTHORISATION, "standard", "2009-10-05"),
    said(Field.WITHDRAWAL, "", "2016-07-29"),
)
LIVES = medicine(
    "lives",
    said(Field.NAME, "Lives"),
    said(Field.CATEGORY, "GTMP"),
    said(Field.SUBMISSION, "", "2017-11-02"),
    said(Field.OPINION, "positive", "2018-06-28"),
    said(Field.AUTHORISATION, "standard", "2018-08-23"),
)
REFUSED = medicine(
    "refused",
    said(Field.NAME, "Refused"),
    said(Field.OPINION, "negative", "2015-10-22"),
    said(Field.REFUSAL, "", "2015-12-21"),
)
UNDATED = medicine("undated", said(Field.NAME, "Undated"), said(Field.AUTHORISATION, "standard"))
SMALL = register(LIVED, LIVES, REFUSED, UNDATED)


def keys(medicines: tuple[Medicine, ...]) -> list[str]:
    return [one.key for one in medicines]


@pytest.fixture(scope="module")
def figures() -> Statistics:
    return statistics_on(SMALL, ON)


def test_it_lists_every_year_from_the_first_to_the_last_without_gaps(figures: Statistics) -> None:
    assert [year.year for year in figures.years] == list(range(2009, 2019))


def test_it_counts_authorisations_and_ends_by_year_and_class(figures: Statistics) -> None:
    by_year = {year.year: year for year in figures.years}
    assert keys(by_year[2009].authorised["TEP"]) == ["lived"]
    assert keys(by_year[2016].ended["TEP"]) == ["lived"]
    assert keys(by_year[2018].authorised["GTMP"]) == ["lives"]
    assert keys(by_year[2018].still) == ["lives"]
    assert by_year[2009].still == by_year[2012].all_authorised == by_year[2012].all_ended == ()


def test_it_leaves_out_of_the_years_what_has_no_day_and_says_so(figures: Statistics) -> None:
    assert keys(figures.undated) == ["undated"]
    assert len(figures.authorised) == 3
    assert sum(len(year.all_authorised) for year in figures.years) == 2


def test_it_says_which_share_is_still_authorised(figures: Statistics) -> None:
    assert keys(figures.still) == ["lives", "undated"]
    assert figures.share_still == pytest.approx(2 / 3)


def test_it_measures_from_validation_and_from_submission_where_that_is_not_known(
    figures: Statistics,
) -> None:
    assert [(one.medicine.key, one.days) for one in figures.evaluation.known] == [
        ("lived", 643),
        ("lives", 294),
    ]
    assert figures.evaluation.of == 4
    assert figures.evaluation.median == pytest.approx((643 + 294) / 2)


def test_it_measures_from_the_opinion_to_the_decision_a_refusal_too(figures: Statistics) -> None:
    assert [(one.medicine.key, one.days) for one in figures.opinion_to_decision.known] == [
        ("lived", 102),
        ("refused", 60),
        ("lives", 56),
    ]
    assert figures.opinion_to_decision.median == 60


def test_it_measures_lives_that_ended(figures: Statistics) -> None:
    assert [(one.medicine.key, one.days) for one in figures.lives.known] == [("lived", 2489)]
    assert figures.lives.shortest == figures.lives.longest


def test_it_names_the_shortest_and_the_longest(figures: Statistics) -> None:
    spans = figures.evaluation
    assert spans.shortest
    assert spans.longest
    assert (spans.shortest.medicine.key, spans.longest.medicine.key) == ("lives", "lived")


def test_it_lists_medicines_by_status(figures: Statistics) -> None:
    assert keys(figures.by_status[Status.WITHDRAWN]) == ["lived"]
    assert keys(figures.by_status[Status.REFUSED]) == ["refused"]
    assert set(figures.by_status) == set(Status)


@pytest.mark.parametrize(
    ("on", "still", "ended"), [("2016-07-28", 1, 0), ("2016-07-29", 0, 1), ("2009-10-04", 0, 0)]
)
def test_it_counts_only_what_had_happened_by_the_day(on: str, still: int, ended: int) -> None:
    figures = statistics_on(register(LIVED), day(on))
    assert len(figures.still) == still
    assert sum(len(year.all_ended) for year in figures.years) == ended


def test_it_has_no_figures_of_nothing() -> None:
    figures = statistics_on(Register({}, (), ON), ON)
    assert (figures.years, figures.share_still) == ((), None)
    assert figures.evaluation == Spans("evaluation", figures.evaluation.title, (), 0)
    assert (figures.lives.median, figures.lives.shortest, figures.lives.longest) == (None, None, None)


def test_it_does_not_count_a_medicine_that_lives_on_among_the_lives_that_ended() -> None:
    back = medicine("back", *LIVED.statements, said(Field.SUSPENSION, "", "2010-01-01"))
    assert statistics_on(register(authorised()), ON).lives.of == 0
    assert statistics_on(register(back), ON).lives.of == 1


def test_it_leaves_out_days_that_run_backwards() -> None:
    odd = medicine(
        "odd", said(Field.VALIDATION, "", "2019-01-01"), said(Field.AUTHORISATION, "", "2018-08-23")
    )
    assert statistics_on(register(odd), ON).evaluation.known == ()


@given(registers())
@with_settings(max_examples=60, deadline=None)
def test_it_counts_what_counting_one_by_one_gives(any_register: Register) -> None:
    figures = statistics_on(any_register, ON)
    days: Counter[int] = Counter()
    for one in any_register:
        event = next((e for e in one.events if e.field is Field.AUTHORISATION and e.known_by <= ON), None)
        if event and event.day:
            days[event.day.year] += 1
    counted = {year.year: len(year.all_authorised) for year in figures.years if year.all_authorised}
    assert counted == dict(days)
    assert sum(map(len, figures.by_status.values())) == len(any_register)
    for spans in (figures.evaluation, figures.opinion_to_decision, figures.lives):
        assert len(spans.known) <= spans.of
        assert all(one.days >= 0 for one in spans.known)
    assert set(keys(figures.still)) <= set(keys(figures.authorised))


def test_it_tells_of_the_shipped_register_what_is_known() -> None:
    figures = statistics_on(shipped(), date(2026, 11, 25))
    assert len(figures.authorised) >= 33
    assert figures.lives.shortest
    assert figures.lives.shortest.medicine.name == "Skysona"
    assert figures.lives.longest
    assert figures.lives.longest.medicine.name == "ChondroCelect"
    assert figures.years[0].year == 2009
