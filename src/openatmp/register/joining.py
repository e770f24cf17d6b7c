"""A batch joined to a register: records find their medicine, statements are added, nothing is resolved."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count

from openatmp.register.batch import Batch, Record
from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.register import Check, Register, register_with
from openatmp.register.statement import Statement
from openatmp.register.whose import Known


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
    known, medicines = Known(register), dict(register.medicines)
    for record in batch.records:
        key = known.key_of(record) or _new_key(record, known)
        own = (replace(statement, medicine=key) for statement in record.statements)
        medicines[key] = Medicine(key, tuple(_merged(known.said_of(key), own)))
        known.learn(key, medicines[key].statements)
    checks = (*register.checks, Check(batch.source, batch.as_of, batch.looked_at))
    return register_with(medicines, checks, max(register.taken, batch.as_of))


def united(kept: Register, other: Register) -> Register:
    """Return a register with what both say, as when a new version brings a newer collection.

    Args:
        kept: one register.
        other: the other; medicines with the same key are the same.
    """
    medicines = dict(kept.medicines)
    for medicine in other:
        known = medicines.get(medicine.key)
        medicines[medicine.key] = _both(known, medicine) if known else medicine
    return register_with(medicines, (*kept.checks, *other.checks), max(kept.taken, other.taken))


def _both(one: Medicine, other: Medicine) -> Medicine:
    return Medicine(one.key, tuple(_merged(one.statements, other.statements)))


# ------------------------------------------------------------------------------------ a new key


def _new_key(record: Record, known: Known) -> str:
    """Return a key that no medicine has yet: the name, the name with the number, or the name counted."""
    plain = slug(record.words(Field.NAME)) or slug(record.words(Field.COMMON_NAME)) or "unnamed"
    number = slug(record.words(Field.EMA_NUMBER).rpartition("/")[2])
    wished = [plain, *([f"{plain}-{number}"] if number else [])]
    free = (key for key in wished if key not in known)
    return next(free, None) or next(key for at in count(2) if (key := f"{plain}-{at}") not in known)


def slug(text: str) -> str:
    """Return a name as it stands in an address: plain small letters, digits and hyphens."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


# ------------------------------------------------------------------------------------ what is added


def _merged(known: Iterable[Statement], added: Iterable[Statement]) -> Iterator[Statement]:
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
    """Whether the source was not seen to say anything else on this field between the two."""
    first, last = sorted((one, other), key=lambda statement: statement.as_of)
    if one.field.is_many or last.first_seen <= first.as_of:
        return True
    return not any(
        between.source == one.source
        and between.field is one.field
        and between.said != one.said
        and first.as_of < between.as_of
        and between.first_seen < last.first_seen
        for between in kept
    )


def _one_run(statements: list[Statement]) -> Statement:
    """Make one statement of several that say the same, seen from the first to the last of their days."""
    newest = max(statements, key=lambda statement: statement.as_of)
    first: date = min(statement.first_seen for statement in statements)
    note = newest.note or next((one.note for one in statements if one.note), "")
    return replace(newest, seen_from=first if first < newest.as_of else None, note=note)
