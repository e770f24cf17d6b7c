"""What happened to a medicine, read from its row in the Agency's table.

The status says what happened last, the columns say when. A day in a column that does not go with the status
is kept as a remark: the table holds such days for years, and an event made of one would be wrong.
"""

from datetime import date, timedelta

from openatmp.register.cleaning import day_of, quoted
from openatmp.register.fields import Field
from openatmp.register.importers.ema_table_format import StatusRule, ema_table_format
from openatmp.register.importers.saying import NOTHING, Read, Saying, joined
from openatmp.register.importers.tables import Line
from openatmp.register.life import NEGATIVE, POSITIVE

# Columns with the day of an event that a status may contradict, with the words for it.
_ENDS = {
    "application_withdrawn": "a withdrawal of the application",
    "refused": "a refusal",
    "ended": "the end of an authorisation",
    "suspended": "a suspension",
}
_POLARITIES = {"positive": POSITIVE, "negative": NEGATIVE}
# The table is made twice a day, in another time zone than some of its readers.
_AHEAD = timedelta(days=1)


def events_of(line: Line, saying: Saying) -> Read:
    """Read the events of a row.

    Args:
        line: the row.
        saying: who says it, and when.

    Returns:
        A statement for each event, and what could not be read.
    """
    rule = ema_table_format().statuses.get(line["status"].casefold())
    if rule is None:
        return joined([_unknown_status(line), _opinion(line, StatusRule(), saying)])
    ends = [_contradiction(line, column, saying) for column in _ENDS if column != rule.on]
    return joined(
        [_opinion(line, rule, saying), _authorisation(line, rule, saying), _end(line, rule, saying), *ends]
    )


def _unknown_status(line: Line) -> Read:
    said = quoted(line["status"])
    return Read(remarks=(f"{place(line)}: the status {said} is not known; no event follows from it",))


def place(line: Line) -> str:
    """Return where a row stands and what it is about, for remarks.

    Args:
        line: the row.
    """
    return f"{line.where} ({line['name'] or 'no name'})"


def _day(line: Line, column: str, saying: Saying) -> tuple[date | None, Read]:
    """Return the day in a column; a cell that holds something else gives a remark instead."""
    said = line[column]
    if not said:
        return None, NOTHING
    day = day_of(said)
    if day and day - saying.as_of <= _AHEAD:
        return day, NOTHING
    why = "lies after the day of the table" if day else "is no day"
    return None, Read(remarks=(f"{place(line)}: {quoted(said)} in `{_published(column)}` {why}; left out",))


def _published(column: str) -> str:
    return next(known.named[0] for known in ema_table_format().columns if known.name == column)


# ---------------------------------------------------------------------------------------------- opinion


def _opinion(line: Line, rule: StatusRule, saying: Saying) -> Read:
    day, read = _day(line, "opinion", saying)
    if day is None and not (rule.is_opinion and not line["opinion"]):
        return read
    return read + _dated_opinion(line, rule, saying, day)


def _dated_opinion(line: Line, rule: StatusRule, saying: Saying, day: date | None) -> Read:
    stated = _POLARITIES.get(line["opinion_status"].casefold(), "")
    if stated and rule.opinion and stated != rule.opinion:
        said = f"a {stated} opinion of {day} beside the status {line['status']!r}"
        return Read((saying.that(Field.REMARK, f"The table holds {said}."),))
    polarity = stated or rule.opinion
    if not polarity:
        return Read(
            remarks=(f"{place(line)}: the opinion of {day} is said to be neither positive nor negative",)
        )
    return Read((saying.that(Field.OPINION, polarity, day, rule.note),))


# ---------------------------------------------------------------------------------------- authorisation


def _authorisation(line: Line, rule: StatusRule, saying: Saying) -> Read:
    day, read = _day(line, "authorised", saying)
    if not rule.was_authorised:
        return read + (_beside(line, saying, f"an authorisation of {day}") if day else NOTHING)
    if day:
        return read + Read((saying.that(Field.AUTHORISATION, day=day),))
    return read + _authorisation_without_first_day(line, rule, saying)


def _authorisation_without_first_day(line: Line, rule: StatusRule, saying: Saying) -> Read:
    """For new medicines the table holds only the day of the latest decision, which then is the first."""
    if rule.ends:
        # An authorisation without a day would seem to follow the event that ended it.
        return Read(remarks=(f"{place(line)}: was authorised, but on which day is not said; left out",))
    day, read = _day(line, "decided", saying)
    note = "The table has no day of the first decision; this is the latest decision." if day else ""
    return read + Read((saying.that(Field.AUTHORISATION, day=day, note=note),))


# ------------------------------------------------------------------------------------------------ end


def _end(line: Line, rule: StatusRule, saying: Saying) -> Read:
    if rule.ends is None:
        return NOTHING
    day, read = _day(line, rule.on, saying)
    authorised = day_of(line["authorised"])
    if day and authorised and rule.was_authorised and day < authorised:
        said = f"the end of the authorisation on {day}, before it began"
        return Read(
            (saying.that(Field.REMARK, f"The table holds {said}."), saying.that(rule.ends, rule.kind))
        )
    return read + Read((saying.that(rule.ends, rule.kind, day),))


def _contradiction(line: Line, column: str, saying: Saying) -> Read:
    day, read = _day(line, column, saying)
    return read + (_beside(line, saying, f"{_ENDS[column]} of {day}") if day else NOTHING)


def _beside(line: Line, saying: Saying, what: str) -> Read:
    return Read((saying.that(Field.REMARK, f"The table holds {what} beside the status {line['status']!r}."),))
