"""Which of several applications, and of several medicines, decides."""

from itertools import permutations

import pytest

from openatmp.register.life import Status
from openatmp.register.medicine import Medicine
from openatmp.register.verify.deciding import deciding_first, first_of, in_order, standing_of, state_of
from openatmp.register.verify.reading import Named, read
from openatmp.register.verify.states import State
from tests.register.registers import application_withdrawn, authorised
from tests.register.verify.offers import (
    DAY,
    REGISTER,
    TRIAL,
    evaluated,
    negative,
    positive,
    refused,
    suspended,
    withdrawn,
)

LINE = (
    authorised(),
    suspended(),
    withdrawn(),
    positive(),
    negative(),
    refused(),
    application_withdrawn(),
    evaluated(),
)


@pytest.mark.parametrize("pair", list(permutations(LINE, 2)), ids=lambda pair: f"{pair[0].key} {pair[1].key}")
def test_of_two_applications_the_one_with_more_behind_it_decides(pair: tuple[Medicine, Medicine]) -> None:
    assert first_of(pair, DAY) is min(pair, key=LINE.index)


def test_all_of_them_stand_in_one_order() -> None:
    assert tuple(in_order(reversed(LINE), DAY)) == LINE


@pytest.mark.parametrize(
    ("medicine", "state"),
    [
        (authorised(), State.AUTHORISED),
        (suspended(), State.NO_LONGER_AUTHORISED),
        (withdrawn(), State.NO_LONGER_AUTHORISED),
        (positive(), State.NOT_FOUND),
        (evaluated(), State.NOT_FOUND),
        (negative(), State.REFUSED_OR_WITHDRAWN),
        (refused(), State.REFUSED_OR_WITHDRAWN),
        (application_withdrawn(), State.REFUSED_OR_WITHDRAWN),
    ],
    ids=lambda value: getattr(value, "key", str(value)),
)
def test_a_medicine_alone_gives_one_answer(medicine: Medicine, state: State) -> None:
    assert standing_of(medicine, DAY) is state


def test_the_order_knows_every_status() -> None:
    assert {medicine.status(DAY) for medicine in LINE} <= set(Status)


def named(*medicines: Medicine) -> Named:
    return Named(medicines, "name", "it", 1.0)


def test_of_several_medicines_the_one_with_the_least_behind_it_comes_first() -> None:
    both = [named(authorised()), named(refused()), named(withdrawn())]
    assert [one.medicines[0].name for one in deciding_first(both, DAY)] == [
        "Refuvec",
        "Withdravec",
        "Examplecel",
    ]


def test_two_applications_under_one_name_count_as_the_better_of_them() -> None:
    both = [named(refused(), authorised()), named(withdrawn())]
    assert deciding_first(both, DAY)[0].medicines == (withdrawn(),)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Examplecel", State.AUTHORISED),
        ("Examplecel and Refuvec", State.REFUSED_OR_WITHDRAWN),
        ("GMP licence", State.TRIAL),
        ("nothing that we know", State.TRIAL),
    ],
)
def test_a_trial_counts_where_no_medicine_is_named(text: str, state: State) -> None:
    assert state_of(read(text, REGISTER), (TRIAL,), DAY) is state


@pytest.mark.parametrize("text", ["NCT04512345, GMP licence", "EU/1/99/999, hospital exemption"])
def test_a_number_outweighs_a_claim(text: str) -> None:
    assert state_of(read(text, REGISTER), (), DAY) is State.NOT_FOUND
