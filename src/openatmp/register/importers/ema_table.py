"""The Agency's table of medicines: what a row says, whichever file it came in."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from openatmp.basis.answers import Answer
from openatmp.register.batch import Batch, Record
from openatmp.register.cleaning import quoted
from openatmp.register.fields import Field
from openatmp.register.importers.ema_table_events import events_of, place
from openatmp.register.importers.problems import changed
from openatmp.register.importers.saying import Read, Saying, joined
from openatmp.register.importers.tables import Line
from openatmp.register.recognising import Described, Recognition, recognise_all
from openatmp.register.register import Register
from openatmp.register.statement import Statement

SOURCE = "ema-table"

_MARKS = {
    "advanced": Field.ADVANCED_THERAPY,
    "orphan": Field.ORPHAN,
    "prime": Field.PRIME,
    "conditional": Field.CONDITIONAL,
    "exceptional": Field.EXCEPTIONAL,
    "accelerated": Field.ACCELERATED,
    "monitoring": Field.ADDITIONAL_MONITORING,
}
_WORDS = {
    "common_name": Field.COMMON_NAME,
    "holder": Field.HOLDER,
    "indication": Field.PUBLISHED_INDICATION,
}
_FORMER = re.compile(r"^(.+?)\s*\(\s*(?:previously|formerly)(?: known as)?:?\s+(.+?)\s*\)$", re.IGNORECASE)
_ELSEWHERE = re.compile(r"^(.+?)\s*\(\s*in [A-Z][\w ]+:\s*(.+?)\s*\)$")
_NUMBER = re.compile(r"^EM(?:E)?A/H/[CW]/\d{3,6}(?:/\d+)?$")
_PAGE = re.compile(r"^https://www\.ema\.europa\.eu/\S+$")
_FLAGS = {"yes": True, "no": False}


def batch_of(lines: Sequence[Line], as_of: date, known: Register | None, where: str) -> Batch:
    """Read the rows of the table.

    Args:
        lines: the rows, medicines for animals included.
        as_of: the day of the table.
        known: what the register holds; its numbers help to find advanced therapies.
        where: the file, for messages.

    Returns:
        A record for each advanced therapy, and what could not be read.

    Raises:
        SourceChanged: no row is about a medicine for people.
    """
    human = [line for line in lines if line["category"].casefold() == "human"]
    if not human:
        raise changed(
            f"none of {len(lines)} rows is about a medicine for people", where, "rows of category Human"
        )
    found = list(zip(human, recognise_all([described(line) for line in human], known), strict=True))
    taken = [(line, recognition) for line, recognition in found if recognition.is_one]
    read = [_record(line, recognition, Saying(SOURCE, as_of)) for line, recognition in taken]
    remarks = [*_doubtful(found), *_twice(taken), *(remark for _, remarks in read for remark in remarks)]
    return Batch(SOURCE, as_of, len(human), tuple(record for record, _ in read), tuple(remarks))


def described(line: Line) -> Described:
    """Return a row as recognising wants it.

    Args:
        line: the row.
    """
    return Described(
        name=name_of(line)[0],
        common_name=line["common_name"],
        substance=line["substance"],
        numbers=(line["number"],) if line["number"] else (),
        indication=line["indication"],
        group=line["group"],
        atc=line["atc"],
        holder=line["holder"],
        flag=_FLAGS.get(line["advanced"].casefold()),
    )


def _doubtful(found: Sequence[tuple[Line, Recognition]]) -> Iterator[str]:
    for line, recognition in found:
        if recognition.answer is Answer.NEEDS_JUDGEMENT:
            yield f"{place(line)}: not taken, may be an advanced therapy: {recognition.reason}"


def _twice(taken: Sequence[tuple[Line, Recognition]]) -> Iterator[str]:
    numbers = Counter(line["number"] for line, _ in taken if line["number"])
    for line, _ in taken:
        if numbers[line["number"]] > 1:
            yield f"{place(line)}: the number {line['number']} stands in several rows"


# ---------------------------------------------------------------------------------------------- a row


def _record(line: Line, recognition: Recognition, saying: Saying) -> tuple[Record, tuple[str, ...]]:
    parts = [_names(line, saying), _words(line, saying), _number(line, saying), _page(line, saying)]
    read = joined([*parts, _marks(line, saying), events_of(line, saying)])
    return Record(read.statements, recognition.reason, line.where), read.remarks


def name_of(line: Line) -> tuple[str, str, str]:
    """Return the name of a row's medicine, the name it had before, and the one it has elsewhere.

    Args:
        line: the row.
    """
    said = line["name"]
    if found := _FORMER.match(said):
        return found[1], found[2], ""
    if found := _ELSEWHERE.match(said):
        return found[1], "", found[2]
    return said, "", ""


def _names(line: Line, saying: Saying) -> Read:
    fields = (Field.NAME, Field.FORMER_NAME, Field.OTHER_NAME)
    said = zip(fields, name_of(line), strict=True)
    remarks = () if line["name"] else (f"{line.where}: the row has no name",)
    return Read(tuple(saying.that(field, name) for field, name in said if name), remarks)


def _words(line: Line, saying: Saying) -> Read:
    said = [saying.that(field, line[column]) for column, field in _WORDS.items() if line[column]]
    substances = dict.fromkeys(part.strip() for part in line["substance"].split(";"))
    return Read((*said, *(saying.that(Field.SUBSTANCE, part) for part in substances if part)))


def _number(line: Line, saying: Saying) -> Read:
    return _checked(line, "number", _NUMBER, saying, Field.EMA_NUMBER)


def _page(line: Line, saying: Saying) -> Read:
    return _checked(line, "page", _PAGE, saying, Field.PAGE)


def _checked(line: Line, column: str, form: re.Pattern[str], saying: Saying, field: Field) -> Read:
    said = line[column]
    if not said:
        return Read()
    if form.match(said):
        return Read((saying.that(field, said),))
    return Read(remarks=(f"{place(line)}: {quoted(said)} is no {field.value} of the Agency; left out",))


def _marks(line: Line, saying: Saying) -> Read:
    said: list[Statement] = []
    remarks: list[str] = []
    for column, field in _MARKS.items():
        flag = _FLAGS.get(line[column].casefold())
        if flag is not None:
            said.append(saying.that(field, flag))
        elif line[column]:
            remarks.append(f"{place(line)}: {quoted(line[column])} is neither yes nor no for {field.value!r}")
    return Read(tuple(said), tuple(remarks))
