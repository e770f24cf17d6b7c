"""Which of the seven answers it is."""

from collections.abc import Iterable
from datetime import date

from openatmp.register.life import Status
from openatmp.register.medicine import Medicine
from openatmp.register.trials import Trial
from openatmp.register.verify.reading import Named, Read
from openatmp.register.verify.states import State

# Of several applications under one name the first of these decides.
_ORDER = (
    Status.AUTHORISED,
    Status.SUSPENDED,
    Status.WITHDRAWN,
    Status.EXPIRED,
    Status.REVOKED,
    Status.POSITIVE_OPINION,
    Status.NEGATIVE_OPINION,
    Status.REFUSED,
    Status.APPLICATION_WITHDRAWN,
    Status.UNDER_EVALUATION,
    Status.UNKNOWN,
)
# Of several medicines in one text the one with the least behind it decides: no name stands in for another.
_CAUTION = (State.REFUSED_OR_WITHDRAWN, State.NO_LONGER_AUTHORISED, State.NOT_FOUND, State.AUTHORISED)


def state_of(read: Read, trials: Iterable[Trial], on: date) -> State:
    """Decide which answer it is.

    Args:
        read: what the text says.
        trials: the trials that it is about.
        on: the day.
    """
    if read.named:
        return min((_state(one, on) for one in read.named), key=_CAUTION.index)
    if any(trials):
        return State.TRIAL
    if read.numbers.of_trials or read.unknown_numbers:
        return State.NOT_FOUND
    return _without_product(read, on)


def _without_product(read: Read, on: date) -> State:
    if read.claims.exemption:
        return State.MAYBE_EXEMPTION
    if read.claims.licence:
        return State.LICENCE_ONLY
    if read.company and read.company.alone and read.company.own:
        return standing_of(first_of(read.company.own, on), on)
    return State.NOT_FOUND


def _state(named: Named, on: date) -> State:
    return standing_of(first_of(named.medicines, on), on)


def standing_of(medicine: Medicine, on: date) -> State:
    """Say which answer a medicine alone would give.

    Args:
        medicine: the medicine.
        on: the day.
    """
    status = medicine.status(on)
    if status is Status.AUTHORISED:
        return State.AUTHORISED
    if status.was_authorised:
        return State.NO_LONGER_AUTHORISED
    return State.REFUSED_OR_WITHDRAWN if status.came_to_nothing else State.NOT_FOUND


def first_of(medicines: Iterable[Medicine], on: date) -> Medicine:
    """Return of several applications the one that decides.

    Args:
        medicines: at least one.
        on: the day.
    """
    return in_order(medicines, on)[0]


def in_order(medicines: Iterable[Medicine], on: date) -> list[Medicine]:
    """Return applications with the one that decides first, of like ones the latest; see ``first_of``."""
    return sorted(
        medicines, key=lambda medicine: (_ORDER.index(medicine.status(on)), -_last_day(medicine, on))
    )


def _last_day(medicine: Medicine, on: date) -> int:
    return max((event.known_by.toordinal() for event in medicine.events if event.known_by <= on), default=0)


def deciding_first(named: Iterable[Named], on: date) -> list[Named]:
    """Return what a text names with what decides the answer first.

    Args:
        named: what it names.
        on: the day.
    """
    return sorted(named, key=lambda one: _CAUTION.index(_state(one, on)))
