"""What is typed as an answer: forgiven where it is plain what is meant, and else given a hint."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.roadmap.learning import Choice, Exercise, Form, Posed, Shape, Solved

CHOICES = (
    Choice("GTMP", "Gene therapy, or so"),
    Choice("sCTMP", "Cell therapy"),
    Choice("TEP", "Tissue engineered product"),
)
ONE = Form(Shape.ONE, CHOICES)
SOME = Form(Shape.SOME, CHOICES)
DAY = Form(Shape.DAY)
PERIOD = Form(Shape.PERIOD)
AMOUNT = Form(Shape.AMOUNT)
POSED = Posed("x", "X", (), "What?", date(2026, 1, 1))
EVERY = (ONE, SOME, DAY, PERIOD, AMOUNT)


class TestOneOfAList:
    @pytest.mark.parametrize("typed", ["GTMP", "gtmp", " GTMP ", "gene therapy, or so", "1"])
    def test_it_takes_key_title_and_place(self, typed: str) -> None:
        assert ONE.read(typed) == "GTMP"

    @pytest.mark.parametrize("typed", ["", "  ", "0", "4", "GTMP, TEP", "gene"])
    def test_it_refuses_what_is_not_there(self, typed: str) -> None:
        with pytest.raises(BadInput):
            ONE.read(typed)

    def test_it_names_what_is_spelled_alike(self) -> None:
        with pytest.raises(BadInput, match="do you mean TEP"):
            ONE.read("tissue enginered product")


class TestSomeOfAList:
    @pytest.mark.parametrize("typed", ["GTMP, TEP", "tep;gtmp", "1,3", "GTMP,TEP,GTMP", "GTMP\nTEP"])
    def test_it_takes_several_in_any_order(self, typed: str) -> None:
        assert SOME.read(typed.replace("\n", ";")) == {"GTMP", "TEP"}

    def test_it_takes_one_alone_whose_title_has_a_comma(self) -> None:
        assert SOME.read("Gene therapy, or so") == {"GTMP"}

    def test_none_is_an_answer_and_nothing_is_not(self) -> None:
        assert SOME.read("none") == frozenset()
        with pytest.raises(BadInput, match="no answer yet"):
            SOME.read("")

    def test_none_and_some_cannot_both_be(self) -> None:
        with pytest.raises(BadInput, match="cannot both be"):
            SOME.read("GTMP, none")

    def test_one_that_is_not_there_spoils_the_others(self) -> None:
        with pytest.raises(BadInput, match="'ATMP' is not among the choices"):
            SOME.read("TEP, ATMP")


class TestDays:
    @pytest.mark.parametrize(
        "typed", ["2027-03-21", "21 March 2027", "21 mar 2027", "21. March 2027", "21 MARCH 2027"]
    )
    def test_it_takes_days_as_people_write_them(self, typed: str) -> None:
        assert DAY.read(typed) == date(2027, 3, 21)

    @pytest.mark.parametrize(
        "typed", ["21.03.2027", "31 April 2027", "2027-02-30", "March", "21 Foo 2027", "70"]
    )
    def test_it_refuses_what_is_no_day_or_could_be_two(self, typed: str) -> None:
        with pytest.raises(BadInput, match="not a day"):
            DAY.read(typed)

    @pytest.mark.parametrize(
        "typed", ["2027-01-02..2027-03-04", "2 January 2027 to 4 March 2027", "2027-01-02 until 2027-03-04"]
    )
    def test_it_takes_two_days(self, typed: str) -> None:
        assert PERIOD.read(typed) == (date(2027, 1, 2), date(2027, 3, 4))

    @pytest.mark.parametrize(
        ("typed", "says"),
        [
            ("2027-01-02", "a first and a last day"),
            ("..2027-01-02", "a first and a last day"),
            ("2027-01-02..", "a first and a last day"),
            ("2027-03-04..2027-01-02", "before the first"),
            ("2027-03-04..soon", "'soon' is not a day"),
        ],
    )
    def test_it_refuses_half_a_period_and_one_that_runs_back(self, typed: str, says: str) -> None:
        with pytest.raises(BadInput, match=says):
            PERIOD.read(typed)


class TestAmounts:
    @pytest.mark.parametrize(
        ("typed", "amount"),
        [
            ("9840", 9_840),
            ("9 840", 9_840),
            ("9\u00a0840", 9_840),
            ("9,840", 9_840),
            ("9.840", 9_840),
            ("EUR 9 840", 9_840),
            ("9840 euro", 9_840),
            ("€9840.50", Fraction(19_681, 2)),
            ("9840,5", Fraction(19_681, 2)),
            ("173.100,00", 173_100),
            ("0", 0),
        ],
    )
    def test_it_takes_amounts_as_people_write_them(self, typed: str, amount: Fraction) -> None:
        assert AMOUNT.read(typed) == amount

    @pytest.mark.parametrize("typed", ["free", "-5", "10 %", "9 84", "9840 USD", "1,2,3", "nine"])
    def test_it_refuses_what_is_no_amount(self, typed: str) -> None:
        with pytest.raises(BadInput, match="not an amount"):
            AMOUNT.read(typed)

    @given(st.integers(0, 10**9))
    def test_it_reads_what_it_writes_and_what_it_says(self, amount: int) -> None:
        assert AMOUNT.read(AMOUNT.write(Fraction(amount))) == amount
        assert AMOUNT.read(AMOUNT.say(Fraction(amount))) == amount


@given(st.dates(), st.dates())
def test_it_reads_the_days_that_it_writes_and_says(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert DAY.read(DAY.write(first)) == first
    assert PERIOD.read(PERIOD.write((first, last))) == (first, last)
    if first.year >= 1000:
        assert DAY.read(DAY.say(first)) == first
        assert PERIOD.read(PERIOD.say((first, last))) == (first, last)


@given(st.sets(st.sampled_from([choice.key for choice in CHOICES])))
def test_it_reads_the_choices_that_it_writes(keys: set[str]) -> None:
    assert SOME.read(SOME.write(frozenset(keys))) == keys


@given(st.text(max_size=60), st.sampled_from(EVERY))
def test_whatever_is_typed_is_read_or_hinted_at(typed: str, form: Form) -> None:
    hint = Nothing(POSED, form).mark(typed).hint
    assert not hint or (hint.endswith(".") and hint[0] == hint[0].upper())


@dataclass(frozen=True)
class Nothing(Exercise):
    """An exercise about nothing: no answer is right."""

    shape: Form

    @property
    def handed(self) -> tuple[str, ...]:
        return ()

    @property
    def form(self) -> Form:
        return self.shape

    def solve(self) -> Solved:
        return Solved("no answer at all", ("Nothing is asked.",))


def test_it_says_choices_by_their_titles() -> None:
    assert SOME.say(frozenset({"TEP", "sCTMP"})) == "Cell therapy; Tissue engineered product"
    assert SOME.say(frozenset()) == "None of these"
    assert ONE.say("TEP") == "Tissue engineered product"
    assert PERIOD.say((date(2027, 1, 2), date(2027, 3, 4))) == "2 January 2027 to 4 March 2027"


@pytest.mark.parametrize("form", EVERY, ids=lambda form: form.shape.name)
def test_every_shape_says_how_it_is_written(form: Form) -> None:
    assert form.how
    assert all(choice.key in form.how for choice in form.choices)
