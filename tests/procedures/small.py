"""A small procedure and small calendars, made for the tests and nowhere else."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from openatmp.basis.calendars import Calendar
from openatmp.procedures.actors import actors
from openatmp.procedures.calendars import Calendars, Meeting, Meetings, Row, Table
from openatmp.procedures.procedure import Ground, Procedure
from openatmp.procedures.reading import read_procedure
from openatmp.procedures.timetable import Asked, DatedStep, Timetable, timetable

SOURCE = "https://example.org/source"
GROUND = Ground(verified=True, source=SOURCE)
TRUST = f"verified: true\n    source: {SOURCE}"

HEAD = f"""\
key: small
title: A small procedure
group: support
about: It is made for the tests.
for: {{who: [Anybody], when: at any time}}
in_force_from: 2010-01-01
verified: true
source: {SOURCE}
"""
STEPS = f"""\
steps:
  - id: submission
    before: {{days: 10}}
    title: Send it
    actor: [APPLICANT]
    clock: pre
    {TRUST}
  - id: start
    day: 1
    title: It starts
    actor: [EMA]
    clock: run
    {TRUST}
  - id: questions
    day: 30
    title: Questions
    actor: [CAT]
    clock: stop
    {TRUST}
  - id: answers
    day: 31
    title: Answers
    actor: [APPLICANT]
    clock: run
    {TRUST}
  - id: opinion
    day: 60
    through: 62
    title: Opinion
    actor: [CAT, CHMP]
    clock: run
    {TRUST}
  - id: decision
    after: {{step: opinion, days: 15}}
    title: Decision
    actor: [EC]
    clock: post
    {TRUST}
"""
STOPS = f"""\
stops:
  - id: answering
    after: questions
    restarts_at: 31
    usual: {{months: 1}}
    longest: {{months: 3}}
    why: Answers are written.
    who: [APPLICANT]
    {TRUST}
  - id: visit
    why: Somebody looks at the site.
    who: [EXPERTS]
    {TRUST}
"""
SMALL = HEAD + STEPS + STOPS


def step(**fields: str) -> str:
    """Write one more step, in YAML."""
    given = {
        "title": "One more",
        "actor": "[EMA]",
        "clock": "run",
        "verified": "true",
        "source": SOURCE,
    } | fields
    lines = [f"    {name}: {value}" for name, value in given.items()]
    return "  - " + "\n".join(lines).lstrip() + "\n"


def read(text: str = SMALL, name: str = "small.yaml") -> Procedure:
    """Read a procedure from text."""
    return read_procedure(text.encode(), name, frozenset(actors()))


def meetings(committee: str, *lasts: date, written: tuple[date, ...] = (), verified: bool = True) -> Meetings:
    """Make the meetings of a committee from their last days."""
    ground = Ground(verified, SOURCE, "" if verified else "Worked out.")
    made = [Meeting(committee, last, last, ground) for last in lasts]
    made += [Meeting(committee, last, last, ground, written=True) for last in written]
    return Meetings(committee, f"Meetings of {committee}", tuple(made))


def row(deadline: date, start: date, dates: Mapping[str, date] = MappingProxyType({})) -> Row:
    """Make a row of a table."""
    return Row(deadline, start, {name: (day, day) for name, day in dates.items()}, GROUND)


def table(key: str, *rows: Row) -> Table:
    """Make a table."""
    return Table(key, f"Table of {key}", rows)


def calendars_of(*given: Meetings | Table) -> Calendars:
    """Put calendars together, with a calendar of holidays that has none."""
    none = Calendar("no holidays", frozenset(), date(2000, 1, 1), date(2100, 12, 31))
    together = Calendars({}, {}, none)
    for one in given:
        together = together.with_imported(one)
    return together


def counted(asked: Asked | date, *given: Meetings | Table, of: Procedure | None = None) -> Timetable:
    """Count the small procedure, or another, with the calendars given."""
    wanted = Asked(asked) if isinstance(asked, date) else asked
    return timetable(of or read(), wanted, calendars_of(*given))


def the(table: Timetable, name: str) -> DatedStep:
    """Return a step that must be there."""
    found = table.step(name)
    assert found is not None
    return found


def day_of(table: Timetable, name: str) -> date:
    """Return the date of a step that must have one."""
    day = the(table, name).date
    assert day is not None
    return day
