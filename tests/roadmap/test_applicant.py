"""Who applies: sizes on their edges, assumptions, and facts that contradict each other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.law import LawInForce, corpus
from openatmp.roadmap.applicant import Accounts, ApplicantKind, Size, applicant, size_of

MILLION = 1_000_000
LARGEST = 10**12


@pytest.fixture(scope="module")
def law() -> LawInForce:
    """Return the law of a day."""
    return corpus().on(date(2026, 11, 25))


@pytest.mark.parametrize(
    ("accounts", "size"),
    [
        (Accounts(9, 2 * MILLION), Size.MICRO),
        (Accounts(10, 2 * MILLION), Size.SMALL),
        (Accounts(9, 2 * MILLION + 1, 2 * MILLION), Size.MICRO),
        (Accounts(9, 2 * MILLION + 1, 2 * MILLION + 1), Size.SMALL),
        (Accounts(49, 10 * MILLION), Size.SMALL),
        (Accounts(50, 10 * MILLION), Size.MEDIUM),
        (Accounts(249, 50 * MILLION), Size.MEDIUM),
        (Accounts(249, 50 * MILLION + 1, 43 * MILLION), Size.MEDIUM),
        (Accounts(249, 50 * MILLION + 1, 43 * MILLION + 1), Size.LARGE),
        (Accounts(250, 1), Size.LARGE),
        (Accounts(5, None, MILLION), Size.MICRO),
    ],
)
def test_it_measures_an_enterprise_by_staff_and_either_figure(
    accounts: Accounts, size: Size, law: LawInForce
) -> None:
    assert size_of(accounts, law) is size


@pytest.mark.parametrize("accounts", [Accounts(5), Accounts(-1, 5), Accounts(5, -1), Accounts(5, 5, -1)])
def test_it_refuses_accounts_that_say_nothing_or_cannot_be(accounts: Accounts, law: LawInForce) -> None:
    with pytest.raises(BadInput, match="accounts"):
        size_of(accounts, law)


@given(st.integers(0, 500), st.integers(0, LARGEST), st.integers(0, LARGEST), st.integers(0, 500))
def test_it_never_calls_an_enterprise_smaller_for_having_more_staff(
    staff: int, turnover: int, balance: int, more: int
) -> None:
    law = corpus().on(date(2026, 11, 25))
    order = list(Size)
    small = order.index(size_of(Accounts(staff, turnover, balance), law))
    assert order.index(size_of(Accounts(staff + more, turnover, balance), law)) >= small


def test_it_assumes_that_academia_sells_nothing_and_says_so() -> None:
    academic = applicant(ApplicantKind.ACADEMIA)
    assert academic.economic_activity is Answer.NO
    assert len(academic.assumed) == 1


def test_it_keeps_what_academia_says_of_itself() -> None:
    academic = applicant(ApplicantKind.ACADEMIA, economic_activity=Answer.YES)
    assert (academic.economic_activity, academic.assumed) == (Answer.YES, ())


def test_it_takes_an_enterprise_to_have_an_economic_activity() -> None:
    enterprise = applicant(ApplicantKind.SME, size=Size.MICRO)
    assert (enterprise.economic_activity, enterprise.assumed, enterprise.is_small) == (Answer.YES, (), True)


@pytest.mark.parametrize(
    ("kind", "size", "economic"),
    [
        (ApplicantKind.SME, Size.LARGE, Answer.UNKNOWN),
        (ApplicantKind.LARGER, Size.SMALL, Answer.UNKNOWN),
        (ApplicantKind.ACADEMIA, Size.MICRO, Answer.UNKNOWN),
        (ApplicantKind.SME, Size.SMALL, Answer.NO),
        (ApplicantKind.LARGER, None, Answer.NO),
    ],
)
def test_it_refuses_contradictions_and_says_what_would_be_right(
    kind: ApplicantKind, size: Size | None, economic: Answer
) -> None:
    with pytest.raises(BadInput) as refused:
        applicant(kind, size=size, economic_activity=economic)
    assert refused.value.expected
    assert refused.value.remedy
