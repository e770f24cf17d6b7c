"""Small registers for tests: say only what matters, the rest is filled in."""

from collections.abc import Iterable
from datetime import date

from openatmp.register.batch import Batch, Record
from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.register import Check, Register, register_of
from openatmp.register.statement import Statement, Value

TABLE_DAY = date(2026, 3, 14)


def day(text: str) -> date:
    """Return a day written as ``2018-08-23``."""
    return date.fromisoformat(text)


def said(
    field: Field, value: Value = "", on: str = "", *, source: str = "ema-table", as_of: date = TABLE_DAY
) -> Statement:
    """Return what a source says, not yet of any medicine; ``on`` is the day of an event."""
    return Statement("", field, value, source, as_of, date.fromisoformat(on) if on else None)


def medicine(key: str, *statements: Statement) -> Medicine:
    """Return a medicine of which these things are said."""
    return Medicine(key, tuple(of(key, statements)))


def of(key: str, statements: Iterable[Statement]) -> list[Statement]:
    """Return statements as said of one medicine."""
    return [
        Statement(
            key,
            one.field,
            one.value,
            one.source,
            one.as_of,
            one.day,
            one.seen_from,
            one.verified,
            one.note,
        )
        for one in statements
    ]


def register(*medicines: Medicine, checks: Iterable[Check] = (), taken: date | None = None) -> Register:
    """Return a register of some medicines; without checks, the Agency's table was read."""
    statements = [statement for one in medicines for statement in one.statements]
    read = tuple(checks) or (Check("ema-table", TABLE_DAY, 100),)
    return register_of(statements, read, taken or max(check.as_of for check in read))


def authorised(
    name: str = "Examplecel", number: str = "EMEA/H/C/000001", on: str = "2018-08-23", **more: Value
) -> Medicine:
    """Return an authorised medicine; ``more`` are further fields, by their names in small letters."""
    return medicine(
        name.lower().replace(" ", "-"),
        said(Field.NAME, name),
        said(Field.COMMON_NAME, f"{name.lower()}ogene testleucel"),
        said(Field.EMA_NUMBER, number),
        said(Field.HOLDER, "Example Holder B.V."),
        said(Field.CATEGORY, "GTMP"),
        said(Field.OPINION, "positive", "2018-06-28"),
        said(Field.AUTHORISATION, "standard", on),
        *(said(Field[field.upper()], value) for field, value in more.items()),
    )


def application_withdrawn(name: str = "Stopvec", number: str = "EMEA/H/C/000002") -> Medicine:
    """Return a medicine whose application was withdrawn."""
    return medicine(
        name.lower().replace(" ", "-"),
        said(Field.NAME, name),
        said(Field.EMA_NUMBER, number),
        said(Field.APPLICATION_WITHDRAWAL, "", "2019-11-06"),
    )


def record(*statements: Statement, reason: str = "marked as advanced therapy") -> Record:
    """Return one record of a source."""
    return Record(statements, reason, "row 10")


def batch(*records: Record, source: str = "ema-table", as_of: date = TABLE_DAY, looked_at: int = 0) -> Batch:
    """Return one reading of a source."""
    return Batch(source, as_of, looked_at or len(records), records)
