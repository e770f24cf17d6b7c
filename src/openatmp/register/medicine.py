"""A medicine of the register: all that sources say of it, and what follows from that."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from openatmp.register.fields import Field
from openatmp.register.life import Event, Status, in_order, status_on
from openatmp.register.sources import source
from openatmp.register.statement import Statement, Value

# A mark in the annual report of a past year does not contradict the table of today: it has changed since.
_HISTORY_AFTER = timedelta(days=365)
# Our own words and general knowledge stand in where no source says anything; they contradict nobody.
_STAND_IN = frozenset({"openatmp", "general-knowledge"})
_NEVER_COMPARED = frozenset(
    {
        Field.PUBLISHED_INDICATION,
        Field.INDICATION,
        Field.KIND,
        Field.DESCRIPTION,
        Field.REMARK,
        Field.PAGE,
    }
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A field on which sources do not say the same.

    Args:
        field: which.
        statements: the newest statement of each source, the followed one first.
    """

    field: Field
    statements: tuple[Statement, ...]

    @property
    def followed(self) -> Statement:
        """The statement that the register follows."""
        return self.statements[0]


@dataclass(frozen=True)
class Medicine:
    """One application for, or authorisation of, an advanced therapy.

    Args:
        key: short name, used in addresses: ``kymriah``.
        statements: all that sources say of it.
    """

    key: str
    statements: tuple[Statement, ...]

    # ------------------------------------------------------------------------------------ what is said

    @cached_property
    def _said(self) -> dict[Field, tuple[Statement, ...]]:
        said: dict[Field, list[Statement]] = {}
        for statement in self.statements:
            said.setdefault(statement.field, []).append(statement)
        return {field: tuple(sorted(many, key=_standing, reverse=True)) for field, many in said.items()}

    def said(self, field: Field) -> tuple[Statement, ...]:
        """Return all statements on a field, the one that is followed first."""
        return self._said.get(field, ())

    def followed(self, field: Field) -> Statement | None:
        """Return the statement on a field that the register follows, if anybody says anything."""
        return next(iter(self.said(field)), None)

    def words(self, field: Field) -> str:
        """Return a field as words; empty when nobody says anything."""
        statement = self.followed(field)
        return str(statement.value) if statement else ""

    def all_words(self, field: Field) -> tuple[str, ...]:
        """Return every distinct value of a field that may have several."""
        return tuple(dict.fromkeys(str(statement.value) for statement in self.said(field)))

    def mark(self, field: Field, on: date | None = None) -> Statement | None:
        """Return the statement on a mark that holds on a day: the last that was seen by then.

        Args:
            field: the mark.
            on: the day; None for the newest statement.

        Returns:
            The statement; None when nobody had said anything by then.
        """
        known = [one for one in self.said(field) if on is None or one.first_seen <= on]
        then = [one for one in known if on is not None and one.was_said_on(on)]
        return next(iter(then or known), None)

    # ------------------------------------------------------------------------------------ in short

    @property
    def name(self) -> str:
        """The name under which it is, or was, to be sold."""
        return self.words(Field.NAME)

    @property
    def common_name(self) -> str:
        """The nonproprietary name, or the words that stand in its place."""
        return self.words(Field.COMMON_NAME)

    @property
    def category(self) -> str:
        """Its class: ``GTMP``, ``sCTMP`` or ``TEP``; empty when nobody says it."""
        return self.words(Field.CATEGORY)

    @property
    def combined(self) -> bool:
        """Whether it is said to hold a medical device as an integral part."""
        statement = self.followed(Field.COMBINED)
        return statement is not None and statement.value is True

    @property
    def kind(self) -> str:
        """What kind of product it is: one of those in ``data/kinds.yaml``."""
        return self.words(Field.KIND)

    @property
    def description(self) -> str:
        """What it is made of and how it is given, in one plain sentence."""
        return self.words(Field.DESCRIPTION)

    @property
    def indication(self) -> str:
        """What it is, or was, meant for, in our words."""
        return self.words(Field.INDICATION)

    @property
    def holder(self) -> str:
        """Who holds the authorisation, held it last, or applied for it."""
        return self.words(Field.HOLDER)

    @property
    def ema_number(self) -> str:
        """Number of the product at the Agency; empty when not known."""
        return self.words(Field.EMA_NUMBER)

    @property
    def eu_number(self) -> str:
        """Number of the authorisation in the Union Register; empty when not known."""
        return self.words(Field.EU_NUMBER)

    # ------------------------------------------------------------------------------------ its life

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened to it, in order; an event on which sources differ stands once, as it is followed."""
        return in_order(event for field in self._said if field.is_event for event in self._events_of(field))

    def _events_of(self, field: Field) -> Iterator[Event]:
        said = self.said(field)
        if not field.is_many:
            yield _event(said)
            return
        for day in dict.fromkeys(statement.day for statement in said):
            yield _event(tuple(statement for statement in said if statement.day == day))

    def event(self, field: Field) -> Event | None:
        """Return the last event of a kind, if there was one."""
        return next((event for event in reversed(self.events) if event.field is field), None)

    def status(self, on: date) -> Status:
        """Say where it stands on a day."""
        return status_on(self.events, on)

    # ------------------------------------------------------------------------------------ differences

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Every field on which sources do not say the same, as each says it now."""
        return tuple(self._differing())

    def _differing(self) -> Iterator[Difference]:
        for field, said in self._said.items():
            if len(said) == 1 or field.is_many or field in _NEVER_COMPARED:
                continue
            newest = _still_said(_newest_of_each_source(said), field)
            if len({_compared(statement) for statement in newest}) > 1:
                yield Difference(field, newest)


def _standing(statement: Statement) -> tuple[object, ...]:
    """What puts one statement before another: a day before none, then the newest or the best source."""
    weight, seen = source(statement.source).weight, statement.as_of.toordinal()
    stands_in = statement.source not in _STAND_IN
    by_rank = (seen, weight) if statement.field.is_changing else (weight, seen)
    return (stands_in, statement.day is not None, *by_rank, statement.day or date.min, str(statement.value))


def _event(statements: tuple[Statement, ...]) -> Event:
    first = statements[0]
    value: Value = next((one.value for one in statements if one.value), "")
    known_by = first.day or min(statement.first_seen for statement in statements)
    return Event(first.field, first.day, known_by, str(value), statements)


def _newest_of_each_source(said: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Keep the newest statement of each source, in the order given; stand-ins only when alone."""
    newest: dict[str, Statement] = {}
    for statement in said:
        kept = newest.get(statement.source)
        if kept is None or statement.as_of > kept.as_of:
            newest[statement.source] = statement
    sourced = {key: one for key, one in newest.items() if key not in _STAND_IN}
    return tuple(statement for statement in said if statement in (sourced or newest).values())


def _still_said(said: tuple[Statement, ...], field: Field) -> tuple[Statement, ...]:
    """Leave out what is history: of what may change, all that was last said long before the newest."""
    if not field.is_changing:
        return said
    since = max(statement.as_of for statement in said) - _HISTORY_AFTER
    return tuple(statement for statement in said if statement.as_of >= since)


def _compared(statement: Statement) -> object:
    """What two sources must share to agree: of an event the day, of all else the value."""
    return statement.day if statement.field.is_event else statement.said[2]
