"""Whose record it is: the medicine of the register that a record of a source is about."""

from collections.abc import Iterable, Iterator

from openatmp.register.batch import Record
from openatmp.register.fields import Field
from openatmp.register.register import Register
from openatmp.register.statement import Statement, folded

_NUMBERS = (Field.EMA_NUMBER, Field.EU_NUMBER)
_NAMES = (Field.NAME, Field.FORMER_NAME)


class Known:
    """The numbers and names by which medicines are found; learns from every record that was joined.

    Args:
        register: what is known at first.
    """

    def __init__(self, register: Register) -> None:
        self._said: dict[str, tuple[Statement, ...]] = {}
        self._by_number: dict[tuple[Field, str], dict[str, None]] = {}
        self._by_name: dict[str, dict[str, None]] = {}
        for medicine in register:
            self.learn(medicine.key, medicine.statements)

    def learn(self, key: str, statements: tuple[Statement, ...]) -> None:
        """Take note of everything that is now said of a medicine."""
        self._said[key] = statements
        for one in statements:
            if one.field in _NUMBERS:
                self._by_number.setdefault((one.field, folded(one.value)), {})[key] = None
            elif one.field in _NAMES:
                self._by_name.setdefault(folded(one.value), {})[key] = None

    def __contains__(self, key: str) -> bool:
        return key in self._said

    def said_of(self, key: str) -> tuple[Statement, ...]:
        """Return what is said of a medicine; nothing when there is none of that key."""
        return self._said.get(key, ())

    def key_of(self, record: Record) -> str | None:
        """Return the key of the medicine that a record is about; None when it is none that is known.

        A number decides. Without one it is the only medicine of that name whose numbers do not differ; among
        several of one name, that to which the same happened on the same day.
        """
        by_number = self._of_its_number(record)
        found = by_number or self._of_its_name(record)
        if len(found) < 2:
            return next(iter(found), None)
        told = [key for key in found if self._has_told(key, record)]
        fits = told or by_number or self._with_a_shared_event(found, record)
        return fits[0] if told or by_number or len(fits) == 1 else None

    def _of_its_number(self, record: Record) -> list[str]:
        numbers = ((one.field, folded(one.value)) for one in record.statements if one.field in _NUMBERS)
        return list(dict.fromkeys(key for number in numbers for key in self._by_number.get(number, ())))

    def _of_its_name(self, record: Record) -> list[str]:
        names = (folded(name) for name in record.all_words(*_NAMES))
        keys = dict.fromkeys(key for name in names for key in self._by_name.get(name, ()))
        return [key for key in keys if not self._has_another_number(key, record)]

    def _has_another_number(self, key: str, record: Record) -> bool:
        """Whether both have a number of one kind, and not the same: then it is another application."""
        told = {(one.field, folded(one.value)) for one in record.statements if one.field in _NUMBERS}
        known = {(one.field, folded(one.value)) for one in self._said[key] if one.field in _NUMBERS}
        shared = {field for field, _ in told} & {field for field, _ in known}
        return bool(shared) and not told & known

    def _has_told(self, key: str, record: Record) -> bool:
        """Whether everything in the record is already known from it: then it was joined before."""
        return all(any(_holds(known, one) for known in self._said[key]) for one in record.statements)

    def _with_a_shared_event(self, keys: Iterable[str], record: Record) -> list[str]:
        happened = set(_events(record.statements))
        return [key for key in keys if happened & set(_events(self._said[key]))]


def _events(statements: Iterable[Statement]) -> Iterator[tuple[Field, str]]:
    return ((one.field, one.day.isoformat()) for one in statements if one.day)


def _holds(known: Statement, told: Statement) -> bool:
    """Whether a statement holds what is told, by the same source and for the same days."""
    return (
        known.source == told.source
        and known.said == told.said
        and known.first_seen <= told.first_seen
        and told.as_of <= known.as_of
    )
