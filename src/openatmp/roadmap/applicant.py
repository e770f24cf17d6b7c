"""Who applies: academia, a small enterprise, or a larger one; what follows hangs on it."""

from dataclasses import dataclass
from enum import StrEnum

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.law import LawInForce

SIZES_ACT = "2003/361"
_NO_ECONOMIC_ACTIVITY = "The applicant offers no goods or services on a market."


class ApplicantKind(StrEnum):
    """What kind of applicant it is."""

    ACADEMIA = "academia"
    SME = "sme"
    LARGER = "larger"


class Size(StrEnum):
    """How large an enterprise is, by staff and money, smallest first."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Accounts:
    """What the size of an enterprise is measured by, linked and partner enterprises counted in.

    Args:
        staff: people, as units of a full year's work.
        turnover: in euro a year; None when not given.
        balance_sheet: total, in euro; None when not given.
    """

    staff: int
    turnover: int | None = None
    balance_sheet: int | None = None


@dataclass(frozen=True, slots=True)
class Applicant:
    """An applicant.

    Args:
        kind: what kind.
        size: how large; None for what is no enterprise, or when it is not known.
        economic_activity: whether it offers goods or services on a market.
        in_eea: whether it is established in the European Economic Area.
        assumed: what was not said and is taken for granted, in words.
    """

    kind: ApplicantKind
    size: Size | None = None
    economic_activity: Answer = Answer.UNKNOWN
    in_eea: Answer = Answer.UNKNOWN
    assumed: tuple[str, ...] = ()

    @property
    def is_small(self) -> bool:
        """Whether it is a micro, small or medium-sized enterprise."""
        return self.kind is ApplicantKind.SME


def applicant(
    kind: ApplicantKind,
    *,
    size: Size | None = None,
    economic_activity: Answer = Answer.UNKNOWN,
    in_eea: Answer = Answer.UNKNOWN,
) -> Applicant:
    """Return an applicant whose facts do not contradict each other.

    Args:
        kind: what kind.
        size: how large.
        economic_activity: whether it offers goods or services on a market.
        in_eea: whether it is established in the European Economic Area.

    Returns:
        The applicant; as long as nothing else is said, academia counts as without economic activity and
        enterprises as with one.

    Raises:
        BadInput: two facts contradict each other.
    """
    _refuse_contradictions(kind, size, economic_activity)
    assumed: tuple[str, ...] = ()
    if economic_activity is Answer.UNKNOWN and kind is ApplicantKind.ACADEMIA:
        economic_activity, assumed = Answer.NO, (_NO_ECONOMIC_ACTIVITY,)
    elif economic_activity is Answer.UNKNOWN:
        economic_activity = Answer.YES
    return Applicant(kind, size, economic_activity, in_eea, assumed)


def size_of(accounts: Accounts, law: LawInForce) -> Size:
    """Return how large an enterprise is.

    Args:
        accounts: staff and money.
        law: the law of the day.

    Raises:
        BadInput: a number is below zero, or neither turnover nor balance sheet is given.

    Source: Recommendation 2003/361, Annex, Art. 2.
    """
    _refuse_impossible(accounts)
    for size in (Size.MICRO, Size.SMALL, Size.MEDIUM):
        if _fits(accounts, size, law):
            return size
    return Size.LARGE


def _fits(accounts: Accounts, size: Size, law: LawInForce) -> bool:
    few = accounts.staff < _limit(law, f"{size}-staff-below")
    turnover = accounts.turnover is not None and accounts.turnover <= _limit(law, f"{size}-turnover")
    balance = accounts.balance_sheet is not None and accounts.balance_sheet <= _limit(
        law, f"{size}-balance-sheet"
    )
    return few and (turnover or balance)


def _limit(law: LawInForce, name: str) -> int:
    amount = law.value(SIZES_ACT, name).amount
    if not isinstance(amount, int):
        raise BadInput(
            f"the value {name} is not a number", where=SIZES_ACT, expected="a number", remedy="correct it"
        )
    return amount


def _refuse_impossible(accounts: Accounts) -> None:
    given = (accounts.staff, accounts.turnover or 0, accounts.balance_sheet or 0)
    if min(given) < 0:
        raise BadInput(
            "staff and money cannot be below zero",
            where="accounts",
            expected="numbers from zero on",
            remedy="give the figures of the last approved accounts",
        )
    if accounts.turnover is None and accounts.balance_sheet is None:
        raise BadInput(
            "neither turnover nor balance sheet is given",
            where="accounts",
            expected="at least one of the two, in euro",
            remedy="take it from the last approved accounts, linked enterprises counted in",
        )


def _refuse_contradictions(kind: ApplicantKind, size: Size | None, economic: Answer) -> None:
    if kind is ApplicantKind.SME and size is Size.LARGE:
        raise _contradiction(
            "an enterprise of this size is no small or medium-sized one", "give the applicant as larger"
        )
    if kind is ApplicantKind.LARGER and size not in {None, Size.LARGE}:
        raise _contradiction(f"a {size} enterprise is not a larger one", "give the applicant as sme")
    if kind is ApplicantKind.ACADEMIA and size is not None:
        raise _contradiction("academia is no enterprise and has no size", "leave the size out, or give sme")
    if kind is not ApplicantKind.ACADEMIA and economic is Answer.NO:
        raise _contradiction("an enterprise has an economic activity", "give the applicant as academia")


def _contradiction(happened: str, remedy: str) -> BadInput:
    return BadInput(
        happened,
        where="applicant",
        expected="academia, sme (micro, small, medium) or larger",
        remedy=remedy,
    )
