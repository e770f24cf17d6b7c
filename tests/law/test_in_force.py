"""The law of a day: the right version, or a plain statement of the dates."""

import pickle
from datetime import date

import pytest

from openatmp.basis.citations import Citation
from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.law import Corpus, NotInForce, UnknownProvision

ACT = "9/2001"


# -------------------------------------------------------------------------------------------- provisions


@pytest.mark.parametrize(
    ("day", "inserted_by"),
    [
        (date(2001, 2, 1), ""),
        (date(2009, 12, 31), ""),
        (date(2010, 1, 1), "7/2009"),
        (date(2019, 12, 31), "7/2009"),
    ],
)
def test_it_returns_the_version_of_the_day_first_and_last_day_included(
    examples: Corpus, day: date, inserted_by: str
) -> None:
    assert examples.on(day).provision(ACT, "2(1)").inserted_by == inserted_by


def test_it_cites_what_is_in_force(examples: Corpus) -> None:
    law = examples.on(date(2012, 1, 1))
    assert law.cite(ACT, "2(1)") == Citation(ACT, "2(1)")
    assert law.cite("EX/1", "2.2.3") == Citation("EX/1", "2.2.3")


@pytest.mark.parametrize(
    ("day", "place", "spelled", "dates"),
    [
        (date(2001, 1, 31), "2(1)", "Art. 2(1)", ["applies from 2001-02-01 (not verified)"]),
        (date(2020, 1, 1), "2(1)", "Art. 2(1)", ["applied until 2019-12-31 (verified)"]),
        (
            date(2010, 6, 1),
            "3",
            "Art. 3",
            ["applied until 2004-12-31 (verified)", "applies again from 2015-01-01 (not verified)"],
        ),
        (date(1999, 1, 1), "Annex I", "Annex I", ["applies from 2001-02-01 (verified)"]),
    ],
)
def test_it_states_the_dates_and_nothing_more_when_a_provision_is_not_in_force(
    examples: Corpus, day: date, place: str, spelled: str, dates: list[str]
) -> None:
    law = examples.on(day)
    assert not law.is_in_force(ACT, place)
    for ask in (law.cite, law.provision):
        with pytest.raises(NotInForce) as caught:
            ask(ACT, place)
        said = " and ".join(f"it {part}" for part in dates)
        assert str(caught.value) == f"Regulation 9/2001, {spelled} is not in force on {day}: {said}."


@pytest.mark.parametrize(
    ("act", "place", "start"),
    [
        ("EX/1", "2.2.3", "EX/1, section 2.2.3 is not in force"),
        ("reform", "length", "Reform of examples, length is not in force"),
        (ACT, "2(1)", "Regulation 9/2001, Art. 2(1) is not in force"),
    ],
)
def test_it_names_the_place_as_its_kind_of_act_is_cited(
    examples: Corpus, act: str, place: str, start: str
) -> None:
    with pytest.raises(NotInForce) as caught:
        examples.on(date(1990, 1, 1)).cite(act, place)
    assert str(caught.value).startswith(start)


def test_it_says_of_what_is_announced_that_no_day_is_known(examples: Corpus) -> None:
    with pytest.raises(NotInForce) as caught:
        examples.on(date(2026, 1, 1)).cite("reform", "length")
    assert str(caught.value) == (
        "Reform of examples, length is not in force on 2026-01-01: "
        "it is announced, and no day is known (not verified)."
    )
    assert (caught.value.in_force_from, caught.value.in_force_to) == (None, None)


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2000, 1, 1), date(2001, 2, 1), date(2004, 12, 31)),
        (date(2010, 6, 1), date(2015, 1, 1), None),
    ],
)
def test_it_carries_the_next_days_on_which_it_applies(
    examples: Corpus, day: date, first: date, last: date | None
) -> None:
    with pytest.raises(NotInForce) as caught:
        examples.on(day).cite(ACT, "3")
    error = caught.value
    assert (error.act, error.place, error.day) == (ACT, "3", day)
    assert (error.in_force_from, error.in_force_to) == (first, last)
    assert error.kind == "not-in-force"


def test_it_says_the_same_on_the_other_side_of_a_process_border(examples: Corpus) -> None:
    with pytest.raises(NotInForce) as caught:
        examples.on(date(2010, 6, 1)).cite(ACT, "3")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert isinstance(again, NotInForce)
    assert (str(again), again.day, again.versions) == (
        str(caught.value),
        caught.value.day,
        caught.value.versions,
    )


# --------------------------------------------------------------------------------------- what is not there


def test_it_offers_places_that_are_spelled_alike(examples: Corpus) -> None:
    with pytest.raises(UnknownProvision) as caught:
        examples.on(date(2012, 1, 1)).cite(ACT, "2(2)")
    assert caught.value.near == ("2(1)",)
    assert str(caught.value) == (
        "Regulation 9/2001: there is no provision 2(2). Expected: one of 2(1). "
        "To do: list the acts with `openatmp law list`, the places of one with `openatmp law show ACT`."
    )


def test_it_offers_acts_that_are_spelled_alike(examples: Corpus) -> None:
    with pytest.raises(UnknownProvision, match=r"there is no act 9/2011\. Expected: one of 9/2001\."):
        examples.on(date(2012, 1, 1)).cite("9/2011", "2(1)")


def test_it_lists_what_there_is_when_nothing_is_alike(examples: Corpus) -> None:
    with pytest.raises(UnknownProvision) as caught:
        examples.on(date(2012, 1, 1)).provision("zzz", "1")
    assert caught.value.near == ("9/2001", "EX/1", "reform")


def test_it_does_not_call_an_unknown_place_merely_not_in_force(examples: Corpus) -> None:
    with pytest.raises(UnknownProvision):
        examples.on(date(1900, 1, 1)).is_in_force(ACT, "99")


def test_it_says_that_a_value_is_unknown_on_the_other_side_of_a_process_border(examples: Corpus) -> None:
    with pytest.raises(UnknownProvision) as caught:
        examples.on(date(2012, 1, 1)).value(ACT, "kind")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (str(again), again.near) == (str(caught.value), ("kinds",))
    assert isinstance(again, OpenatmpError)


# ------------------------------------------------------------------------------------------------ values


@pytest.mark.parametrize(
    ("day", "amount"), [(date(2003, 1, 1), 8), (date(2015, 1, 1), 6), (date(2030, 1, 1), 6)]
)
def test_it_returns_the_value_of_the_day_with_its_unit_and_place(
    examples: Corpus, day: date, amount: int
) -> None:
    value = examples.on(day).value(ACT, "longest")
    assert (value.amount, value.unit, value.citation) == (amount, "lines", Citation(ACT, "3"))


@pytest.mark.parametrize("day", [date(2001, 1, 31), date(2005, 1, 1), date(2014, 12, 31)])
def test_it_does_not_lend_a_value_to_a_day_it_does_not_cover(examples: Corpus, day: date) -> None:
    with pytest.raises(NotInForce, match=rf"Regulation 9/2001, value longest is not in force on {day}"):
        examples.on(day).value(ACT, "longest")


def test_it_returns_a_list_as_a_set_of_words(examples: Corpus) -> None:
    assert examples.on(date(2012, 1, 1)).listed(ACT, "kinds") == {"good", "bad", "borderline"}


def test_it_refuses_to_read_a_number_as_a_list(examples: Corpus) -> None:
    with pytest.raises(BadInput, match=r"act\.yaml: the value longest is not a list of words"):
        examples.on(date(2003, 1, 1)).listed(ACT, "longest")


# ------------------------------------------------------------------------------------------- announcements


@pytest.mark.parametrize(
    ("day", "places"),
    [
        (date(2025, 5, 31), []),
        (date(2025, 6, 1), ["length", "number"]),
        (date(2026, 12, 31), ["length", "number"]),
        (date(2027, 1, 1), ["length"]),
    ],
)
def test_it_tells_of_announced_law_from_its_announcement_until_it_applies(
    examples: Corpus, day: date, places: list[str]
) -> None:
    assert [provision.place for provision in examples.on(day).announced()] == places


def test_it_applies_announced_law_once_its_day_has_come(examples: Corpus) -> None:
    assert examples.on(date(2027, 1, 1)).cite("reform", "number") == Citation("reform", "number")


# ------------------------------------------------------------------------------------------------ the object


def test_it_is_the_same_object_for_the_same_day(examples: Corpus) -> None:
    law = examples.on(date(2012, 1, 1))
    assert examples.on(date(2012, 1, 1)) is law
    assert examples.on(date(2012, 1, 2)) is not law
    assert law.day == date(2012, 1, 1)
    assert {law: "kept"}[law] == "kept"


def test_it_does_not_print_the_whole_law(examples: Corpus) -> None:
    assert repr(examples.on(date(2012, 1, 1))) == "LawInForce(day=datetime.date(2012, 1, 1))"
