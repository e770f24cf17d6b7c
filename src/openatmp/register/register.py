"""The register: every medicine, and which sources were read up to which day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.statement import Statement, folded


@dataclass(frozen=True, slots=True, order=True)
class Check:
    """A source that was read as it stood on a day.

    Args:
        source: key of the source.
        as_of: the day of what was read.
        records: how many records of it were looked at; 0 when that is not known.
    """

    source: str
    as_of: date
    records: int = 0


@dataclass(frozen=True)
class Register:
    """Medicines by key, with what was read to make it.

    Args:
        medicines: every medicine by its key, in the order of the keys.
        checks: what was read, oldest first.
        taken: the day up to which the register was made.
    """

    medicines: Mapping[str, Medicine]
    checks: tuple[Check, ...]
    taken: date

    def __iter__(self) -> Iterator[Medicine]:
        return iter(self.medicines.values())

    def __len__(self) -> int:
        return len(self.medicines)

    @property
    def statements(self) -> Iterator[Statement]:
        """Every statement, medicine by medicine."""
        for medicine in self:
            yield from medicine.statements

    @cached_property
    def newest_checks(self) -> tuple[Check, ...]:
        """For each source the newest day on which it was read, the newest of all first."""
        newest: dict[str, Check] = {}
        for check in sorted(self.checks, key=lambda check: check.as_of):
            newest[check.source] = check
        return tuple(sorted(newest.values(), key=lambda check: (-check.as_of.toordinal(), check.source)))

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Medicine, ...]]:
        """Medicines by their names and former names, without case; several may share one."""
        names: dict[str, tuple[Medicine, ...]] = {}
        for medicine in self:
            said = (name for field in (Field.NAME, Field.FORMER_NAME) for name in medicine.all_words(field))
            for name in dict.fromkeys(map(folded, said)):
                names[name] = (*names.get(name, ()), medicine)
        return names

    @cached_property
    def by_number(self) -> Mapping[str, Medicine]:
        """Medicines by their numbers at the Agency and in the Union Register."""
        numbers: dict[str, Medicine] = {}
        for medicine in self:
            for field in (Field.EMA_NUMBER, Field.EU_NUMBER):
                numbers |= dict.fromkeys(medicine.all_words(field), medicine)
        return numbers


def register_of(statements: Iterable[Statement], checks: Iterable[Check], taken: date) -> Register:
    """Put statements together to a register.

    Args:
        statements: each with the key of its medicine.
        checks: what was read.
        taken: the day up to which it was made.
    """
    said: dict[str, list[Statement]] = {}
    for statement in statements:
        said.setdefault(statement.medicine, []).append(statement)
    medicines = {key: Medicine(key, tuple(statements)) for key, statements in said.items()}
    return register_with(medicines, checks, taken)


def register_with(medicines: Mapping[str, Medicine], checks: Iterable[Check], taken: date) -> Register:
    """Put medicines together to a register.

    Args:
        medicines: by their keys, in any order.
        checks: what was read.
        taken: the day up to which it was made.
    """
    in_order = {key: medicines[key] for key in sorted(medicines)}
    return Register(in_order, tuple(sorted(set(checks), key=lambda one: (one.as_of, one))), taken)
