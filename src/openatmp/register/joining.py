"""A batch joined to a register: records find their medicine, statements are added, nothing is resolved."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from openatmp.register.batch import Batch, Record
from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.register import Check, Register, register_of
from openatmp.register.statement import Statement, folded

_NUMBERS = (Field.EMA_NUMBER, Field.EU_NUMBER)
_NAMES = (Field.NAME, Field.FORMER_NAME)


def join(register: Register, batch: Batch) -> Register:
    """Return the register with what a batch says.

    A statement that the same source makes again only moves the day on which it was last seen; one that
    contradicts another is kept beside it.

    Args:
        register: what was known.
        batch: what was read.

    Returns:
        A new register; the old one is left as it is.
    """
    said = {medicine.key: list(medicine.statements) for medicine in register}
    for record in batch.records:
        key = _key_of(record, register, said)
        own = (replace(statement, medicine=key) for statement in record.statements)
        said[key] = list(_merged(said.get(key, []), own))
    checks = (*register.checks, Check(batch.source, batch.as_of, batch.looked_at))
    everything = (statement for statements in said.values() for statement in statements)
    return register_of(everything, checks, max(register.taken, batch.as_of))


def united(kept: Register, other: Register) -> Register:
    """Return a register with what both say, as when a new version brings a newer collection.

    Args:
        kept: one register.
        other: the other; medicines with the same key are the same.
    """
    said = {medicine.key: list(medicine.statements) for medicine in kept}
    for medicine in other:
        said[medicine.key] = list(_merged(said.get(medicine.key, []), medicine.statements))
    everything = (statement for statements in said.values() for statement in statements)
    return register_of(everything, (*kept.checks, *other.checks), max(kept.taken, other.taken))


# ------------------------------------------------------------------------------------ whose record it is


def _key_of(record: Record, register: Register, taken: Iterable[str]) -> str:
    """Return the key of the medicine that a record is about, or a new key when the register lacks it."""
    by_number = (register.by_number.get(number) for number in record.all_words(*_NUMBERS))
    found = next((medicine for medicine in by_number if medicine), None) or _namesake(record, register)
    return found.key if found else _new_key(record, set(taken))


def _namesake(record: Record, register: Register) -> Medicine | None:
    """Find the one medicine of that name; a number that differs makes it another application."""
    names = {folded(name) for name in record.all_words(*_NAMES)}
    same = [
        medicine
        for medicine in register
        if names & {folded(name) for field in _NAMES for name in medicine.all_words(field)}
        and not _numbers_differ(record, medicine)
    ]
    return same[0] if len(same) == 1 else None


def _numbers_differ(record: Record, medicine: Medicine) -> bool:
    pairs = ((record.words(field), medicine.words(field)) for field in _NUMBERS)
    return any(ours and theirs and ours != theirs for ours, theirs in pairs)


def _new_key(record: Record, taken: set[str]) -> str:
    plain = slug(record.words(Field.NAME)) or slug(record.words(Field.COMMON_NAME)) or "unnamed"
    number = slug(record.words(Field.EMA_NUMBER).rpartition("/")[2])
    wished = [plain, *([f"{plain}-{number}"] if number else [])]
    counted = (f"{plain}-{count}" for count in range(2, len(taken) + 3))
    return next(key for key in (*wished, *counted) if key not in taken)


def slug(text: str) -> str:
    """Return a name as it stands in an address: plain small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


# ------------------------------------------------------------------------------------ what is added


def _merged(known: list[Statement], added: Iterable[Statement]) -> Iterator[Statement]:
    """Yield what was known and what is new, one statement for each run in which a source said the same."""
    kept = list(known)
    for statement in added:
        runs = [other for other in kept if _is_same(other, statement) and _meets(other, statement, kept)]
        kept = [other for other in kept if other not in runs]
        kept.append(_one_run([*runs, statement]))
    yield from kept


def _is_same(one: Statement, other: Statement) -> bool:
    return one.source == other.source and one.said == other.said


def _meets(one: Statement, other: Statement, kept: Iterable[Statement]) -> bool:
    """Whether the source said nothing else on this field between the two."""
    first, last = sorted((one, other), key=lambda statement: statement.as_of)
    return one.field.is_many or not any(
        between.source == one.source
        and between.field is one.field
        and between.said != one.said
        and first.as_of < between.as_of < last.first_seen
        for between in kept
    )


def _one_run(statements: list[Statement]) -> Statement:
    """Make one statement of several that say the same, seen from the first to the last of their days."""
    newest = max(statements, key=lambda statement: statement.as_of)
    first: date = min(statement.first_seen for statement in statements)
    note = newest.note or next((one.note for one in statements if one.note), "")
    return replace(newest, seen_from=first if first < newest.as_of else None, note=note)
