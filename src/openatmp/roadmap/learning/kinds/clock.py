"""Place a stop of the clock, and say on which day a step falls."""

from dataclasses import dataclass
from datetime import date, timedelta

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.law.entries import Entry
from openatmp.procedures.procedure import Procedure, Stop
from openatmp.procedures.shelf import procedures
from openatmp.procedures.timetable import Asked, DatedStep, StopAsked, Timetable, stop_of, timetable
from openatmp.procedures.timetable.sums import day_words, days_words
from openatmp.roadmap.learning.answers import Form, Given, Shape
from openatmp.roadmap.learning.exercise import Exercise, Posed, Rest, Solved

STOP_FIELDS = ("procedure", "course", "start", "stop", "resumes")
DATE_FIELDS = ("procedure", "course", "start", "stops", "step")


@dataclass(frozen=True, slots=True)
class Course:
    """A procedure that starts on a day.

    Args:
        procedure: the procedure.
        start: day on which it starts.
        shape: the course it takes; empty for the usual one.
    """

    procedure: Procedure
    start: date
    shape: str = ""

    def counted(self, *stops: StopAsked) -> Timetable:
        """Count it, with stops of the clock.

        Raises:
            BadInput: a stop does not fit.
        """
        return timetable(self.procedure, Asked(self.start, self.shape, stops=stops))

    def step(self, name: str, *stops: StopAsked) -> DatedStep:
        """Return a dated step.

        Raises:
            BadInput: there is no such step, or no date follows for it.
        """
        found = self.counted(*stops).step(name)
        if found is None or found.date is None:
            raise BadInput(
                f"{self.procedure.key} has no dated step {name!r}",
                expected="a step with a day",
                remedy="correct it",
            )
        return found

    @property
    def said(self) -> str:
        """What starts, and when."""
        shape = self.procedure.shape(self.shape)
        course = f" ({shape.title})" if self.shape else ""
        return f"{self.procedure.title}{course}. It starts on {day_words(self.start)}."

    @property
    def last(self) -> str:
        """The step that ends it."""
        return self.procedure.shape(self.shape).decides


@dataclass(frozen=True, slots=True)
class PlaceStop(Exercise):
    """Say between which days the clock stands.

    Args:
        course: the procedure.
        stop: the stop.
        resumes: the day on which the clock runs again.
    """

    course: Course
    stop: Stop
    resumes: date

    @property
    def handed(self) -> tuple[str, ...]:
        """What starts, where the clock stops, and when it runs again."""
        after = self.course.step(self.stop.after).step.title
        return (
            self.course.said,
            f'The clock stops after "{after}". It runs again on {day_words(self.resumes)}.',
        )

    @property
    def form(self) -> Form:
        """The last day that counts before the stop, and the last one on which the clock stands."""
        return Form(Shape.PERIOD)

    def solve(self) -> Solved:
        """Count to the step after which the clock stops, and on from the day on which it runs again."""
        step = self.course.step(self.stop.after)
        first, last = _must(step.date), self.resumes - timedelta(days=1)
        without = _must(self.course.step(self.course.last).date)
        ended = self.course.step(self.course.last, StopAsked(self.stop.id, first, last))
        why = (
            f'The clock stops after "{step.step.title}": {step.rule}. {self.stop.why}',
            f"It runs again on {day_words(self.resumes)}, so {day_words(last)} is the last day it stands.",
            f"It stands for {days_words((last - first).days)}.",
            f'"{ended.step.title}" moves from {day_words(without)} to {day_words(_must(ended.date))}.',
        )
        rests = (_rest(step), Rest("When the clock may stop", self.stop.ground), _rest(ended))
        return _solved((first, last), why, rests, step, ended)

    def remark(self, given: Given, solved: Solved) -> tuple[str, ...]:
        """Say what the timetable makes of the days that were given."""
        if not isinstance(given, tuple) or not isinstance(solved.given, tuple):
            return ()
        wrong = "last day before the stop" if given[0] != solved.given[0] else "last day of the stop"
        try:
            ended = self.course.step(self.course.last, StopAsked(self.stop.id, *given))
        except OpenatmpError as refused:
            return (f"The {wrong} is not right. There is no such timetable: {refused.happened}.",)
        would = day_words(_must(ended.date))
        return (f'The {wrong} is not right: with these days "{ended.step.title}" would fall on {would}.',)


@dataclass(frozen=True, slots=True)
class DateOfStep(Exercise):
    """Say on which day a step falls.

    Args:
        course: the procedure.
        stops: when the clock stands.
        step: id of the step.
    """

    course: Course
    stops: tuple[StopAsked, ...]
    step: str

    @property
    def handed(self) -> tuple[str, ...]:
        """What starts, when the clock stands, and which step is asked for."""
        stood = (
            f"The last day that counts before a stop is {day_words(one.first)}; the clock runs again the day "
            f"after {day_words(one.last)}."
            for one in self.course.counted(*self.stops).stood
        )
        title = self.course.step(self.step, *self.stops).step.title
        return (self.course.said, *stood, f'The step asked for: "{title}".')

    @property
    def form(self) -> Form:
        """A day."""
        return Form(Shape.DAY)

    def solve(self) -> Solved:
        """Count to the step."""
        step = self.course.step(self.step, *self.stops)
        table = self.course.counted(*self.stops)
        stood = (
            f"The clock stands from {day_words(one.first)} to {day_words(one.last)}, "
            f"{days_words(one.days)} that do not count."
            for one in table.stood
        )
        why = (*stood, f"{step.rule}.", *table.notes)
        return _solved(_must(step.date), why, (_rest(step),), step)

    def remark(self, given: Given, solved: Solved) -> tuple[str, ...]:
        """Say by how many days an answer is off."""
        if not isinstance(given, date) or not isinstance(solved.given, date):
            return ()
        off = (given - solved.given).days
        return (f"That is {days_words(abs(off))} too {'late' if off > 0 else 'early'}.",)


def read_stop(entry: Entry, posed: Posed) -> PlaceStop:
    """Read an exercise on a stop.

    Raises:
        BadInput: there is no such procedure, course or stop, or it runs again too early.
    """
    course = _course(entry)
    stops = {stop.id: stop for stop in course.procedure.shape(course.shape).stops if stop.after}
    name = entry.text("stop")
    if name not in stops:
        entry.refuse(f"the clock does not stop at {name!r}", f"one of {', '.join(stops)}", "stop")
    resumes = entry.day("resumes")
    if resumes - _must(course.step(stops[name].after).date) < timedelta(days=2):
        entry.refuse("the clock would run again before it stood", "a later day", "resumes")
    return PlaceStop(posed, course, stops[name], resumes)


def read_date(entry: Entry, posed: Posed) -> DateOfStep:
    """Read an exercise on the day of a step.

    Raises:
        BadInput: there is no such procedure, course, stop or step.
    """
    course, stops = _course(entry), tuple(map(stop_of, entry.words("stops")))
    name = entry.text("step")
    course.step(name, *stops)
    return DateOfStep(posed, course, stops, name)


def _course(entry: Entry) -> Course:
    key = entry.text("procedure")
    if key not in procedures():
        entry.refuse(f"there is no procedure {key!r}", f"one of {', '.join(procedures())}", "procedure")
    course = Course(procedures()[key], entry.day("start"), entry.text("course", default=""))
    course.counted()
    return course


def _must(day: date | None) -> date:
    if day is None:
        raise BadInput("the step has no date", expected="a step with a day", remedy="name another step")
    return day


def _rest(step: DatedStep) -> Rest:
    return Rest(step.step.title, step.step.ground)


def _solved(given: Given, why: tuple[str, ...], rests: tuple[Rest, ...], *steps: DatedStep) -> Solved:
    verified = all(step.verified for step in steps) and all(rest.ground.verified for rest in rests)
    citations = dict.fromkeys(citation for rest in rests for citation in rest.ground.basis)
    return Solved(given, why, tuple(citations), rests, verified)
