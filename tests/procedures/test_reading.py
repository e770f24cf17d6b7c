"""Reading a procedure: what becomes of its fields, and how each mistake is told, with its line."""

from datetime import date

import pytest

from openatmp.basis.citations import Citation
from openatmp.basis.errors import BadInput
from openatmp.procedures.kinds import ClockState, Counted, Group, Meant, PlaceRule, ToldKind, Unit
from openatmp.procedures.procedure import START, Length
from openatmp.procedures.reading import read_procedure
from tests.procedures.small import HEAD, SMALL, SOURCE, STEPS, STOPS, read, step


def refused(text: str, name: str = "small.yaml") -> BadInput:
    with pytest.raises(BadInput) as raised:
        read(text, name)
    return raised.value


def line_of(text: str, words: str) -> str:
    """Where in the file a line stands that must be told."""
    number = next(number for number, line in enumerate(text.splitlines(), 1) if words in line)
    return f"small.yaml, line {number}"


# ------------------------------------------------------------------------------- what becomes of a file


def test_it_reads_what_stands_at_the_top() -> None:
    procedure = read()
    assert (procedure.key, procedure.title, procedure.group) == ("small", "A small procedure", Group.SUPPORT)
    assert (procedure.who, procedure.when) == (("Anybody",), "at any time")
    assert (procedure.in_force_from, procedure.in_force_to) == (date(2010, 1, 1), None)
    assert procedure.first_day == 1
    assert procedure.slots is None
    assert procedure.file_name == "small.yaml"
    assert len(procedure.sha256) == 64


def test_a_file_without_courses_has_one_that_is_standard() -> None:
    procedure = read()
    assert [shape.id for shape in procedure.shapes] == ["standard"]
    assert procedure.shape() is procedure.shape("standard") is procedure.shapes[0]
    assert procedure.steps == procedure.shapes[0].steps


def test_the_last_step_with_a_date_decides_unless_another_is_named() -> None:
    assert read().shape().decides == "decision"
    assert read(SMALL + "decides: opinion\n").shape().decides == "opinion"


def test_it_reads_a_step_with_all_its_fields() -> None:
    text = SMALL.replace(
        STOPS,
        step(
            id="late",
            after="{step: decision, months: 2, to: 3, counted: about}",
            when="as a rule",
            meant="about",
            does="Much.",
            role="{EMA: writes, CAT: reads}",
            place="{committee: CAT, rule: on-or-after, written: true}",
            repeats="{years: 1}",
            documents_in="[One, Two]",
            documents_out="[Three]",
            basis='[{act: "1394/2007", place: "8"}]',
            note="So it is.",
        ),
    )
    late = read(text).steps[-1]
    assert late.relative is not None
    assert (late.relative.step, late.relative.back, late.relative.counted) == (
        "decision",
        False,
        Counted.ABOUT,
    )
    assert late.relative.length == Length(Unit.MONTHS, 2, 3)
    assert (late.when, late.meant, late.does) == ("as a rule", Meant.ABOUT, "Much.")
    assert late.roles == {"EMA": "writes", "CAT": "reads"}
    assert late.place is not None
    assert (late.place.committee, late.place.rule, late.place.written) == ("CAT", PlaceRule.ON_OR_AFTER, True)
    assert late.repeats == Length(Unit.YEARS, 1)
    assert (late.documents_in, late.documents_out) == (("One", "Two"), ("Three",))
    assert late.ground.basis == (Citation("1394/2007", "8"),)
    assert late.ground.note == "So it is."


def test_before_is_usual_and_after_is_law_unless_said_otherwise() -> None:
    by_id = {one.id: one for one in read().steps}
    before, after = by_id["submission"].relative, by_id["decision"].relative
    assert before is not None
    assert after is not None
    assert (before.step, before.back, before.counted) == (START, True, Counted.ABOUT)
    assert (after.step, after.back, after.counted) == ("opinion", False, Counted.LAW)


def test_it_reads_stops_branches_outcomes_and_the_rest() -> None:
    more = f"""\
branches:
  - {{id: at-once, at: questions, when: nothing is open, leads_to: opinion, says: On it goes., verified: true,
     source: "{SOURCE}"}}
outcomes:
  - {{id: fine, title: Fine, says: It is fine., leads_to: evaluation, verified: true, source: "{SOURCE}"}}
published:
  - {{what: A summary, when: afterwards, by: EMA, verified: true, source: "{SOURCE}"}}
told:
  - {{id: size, kind: criterion, title: Size, items: [small, smaller], verified: true, source: "{SOURCE}"}}
related:
  - {{procedure: evaluation, says: Comes later.}}
"""
    procedure = read(SMALL + more)
    answering, visit = procedure.shape().stops
    assert (answering.after, answering.restarts_at, answering.usual) == (
        "questions",
        31,
        Length(Unit.MONTHS, 1),
    )
    assert (visit.after, visit.usual, visit.who) == ("", None, ("EXPERTS",))
    assert procedure.shape().branches[0].leads_to == "opinion"
    assert procedure.outcomes[0].leads_to == "evaluation"
    assert procedure.published[0].by == "EMA"
    assert (procedure.told[0].kind, procedure.told[0].items) == (ToldKind.CRITERION, ("small", "smaller"))
    assert procedure.related[0].procedure == "evaluation"


COURSES = """\
shapes:
  - {id: long, title: The long one, decides: decision}
  - {id: short, title: The short one, when: in haste, decides: opinion, doubted: [questions],
     doubt: Who knows.}
"""


def test_a_step_stands_in_the_courses_it_names() -> None:
    text = HEAD + COURSES + STEPS.replace("    after: {step", "    shapes: [long]\n    after: {step") + STOPS
    procedure = read(text)
    assert [len(shape.steps) for shape in procedure.shapes] == [6, 5]
    assert [shape.decides for shape in procedure.shapes] == ["decision", "opinion"]
    assert procedure.shape("short").when == "in haste"


def test_what_was_read_for_another_course_is_doubted() -> None:
    text = HEAD + COURSES + STEPS + STOPS
    long, short = read(text).shapes
    sure, doubted = long.step("questions"), short.step("questions")
    assert sure is not None
    assert doubted is not None
    assert sure.ground.verified
    assert not doubted.ground.verified
    assert doubted.ground.note == "Who knows."


def test_one_id_may_stand_in_two_courses_on_two_days() -> None:
    extra = step(id="late", day="90", shapes="[long]") + step(id="late", day="70", shapes="[short]")
    later = STEPS.replace("  - id: decision", extra + "  - id: decision")
    found = [shape.step("late") for shape in read(HEAD + COURSES + later + STOPS).shapes]
    assert [late.day for late in found if late] == [90, 70]


# ------------------------------------------------------------------------------- mistakes at the top


def test_it_refuses_what_is_not_utf_8() -> None:
    with pytest.raises(BadInput, match="byte 1 is not UTF-8"):
        read_procedure(b"k\xff", "small.yaml", frozenset())


@pytest.mark.parametrize(
    ("old", "new", "where", "happened"),
    [
        ("key: small", "key: big", "key: big", "is not the name of the file"),
        ("group: support", "group: parties", "group: parties", "`group` cannot be `parties`"),
        ("in_force_from: 2010-01-01", "first_day: 1", "key: small", "the first day is missing"),
        ("in_force_from: 2010-01-01", "in_force_from: 2010-01-01\nin_force_to: 2009-01-01",
         "in_force_to", "comes before the first"),
        ("in_force_from: 2010-01-01", "in_force_from: 2010-01-01\nfirst_day: 2", "first_day: 2",
         "the first day cannot have the number 2"),
        ("title: A small procedure", "title: A small procedure\ncolour: red", "colour",
         "`colour` is not known"),
        ("title: A small procedure", "title: 7", "title: 7", "`title` is not text"),
        (f"source: {SOURCE}", "source: general knowledge", "source: general", "cannot be verified"),
        ("{who: [Anybody], when: at any time}", "{whom: [Anybody]}", "whom", "`whom` is not known"),
    ],
)  # fmt: skip
def test_it_refuses_a_mistake_at_the_top(old: str, new: str, where: str, happened: str) -> None:
    text = SMALL.replace(old, new, 1)
    error = refused(text)
    assert happened in error.happened
    assert error.where == line_of(text, where)
    assert "procedures/README.md" in error.remedy


@pytest.mark.parametrize(
    ("slots", "happened"),
    [
        ("{committee: CAT}", "a committee fixes a start by a step"),
        ("{deadline: {days: 3}}", "nothing fixes the start"),
        ("{committee: NOBODY, at: questions}", "there is no actor NOBODY"),
        ("{committee: CAT, at: nowhere}", "`nowhere` is no step with a day"),
        ("{committee: CAT, at: decision}", "`decision` is no step with a day"),
    ],
)
def test_it_refuses_slots_that_fix_nothing(slots: str, happened: str) -> None:
    written = slots[:-1] + f', verified: true, source: "{SOURCE}"}}'
    assert happened in refused(SMALL + f"slots: {written}\n").happened


@pytest.mark.parametrize(
    ("entry", "happened"),
    [
        ("told:\n  - {id: a, kind: poem, title: A, says: B, verified: true, source: 'https://e.org'}",
         "`kind` cannot be `poem`"),
        ("told:\n  - {id: a, kind: rule, title: A, verified: true, source: 'https://e.org'}",
         "the field `says` is missing"),
        ("told:\n"
         + "  - {id: a, kind: rule, title: A, says: B, verified: true, source: 'https://e.org'}\n" * 2,
         "the id `a` is there twice"),
        ("published:\n  - {what: A, when: B, by: NOBODY, verified: true, source: 'https://e.org'}",
         "there is no actor NOBODY"),
        ("branches:\n  - {id: a, at: nowhere, when: B, says: C, verified: true, source: 'https://e.org'}",
         "there is no step `nowhere`"),
    ],
)  # fmt: skip
def test_it_refuses_a_mistake_in_what_is_told_beside_the_steps(entry: str, happened: str) -> None:
    assert happened in refused(f"{SMALL}{entry}\n").happened


# ------------------------------------------------------------------------------- mistakes in steps


@pytest.mark.parametrize(
    ("fields", "happened"),
    [
        ({"id": "late", "day": "90", "actor": "[NOBODY]"}, "there is no actor NOBODY"),
        ({"id": "late", "day": "90", "actor": "[]"}, "`actor` names nobody"),
        ({"id": "late", "day": "90", "clock": "races"}, "`clock` cannot be `races`"),
        ({"id": "late", "day": "ninety"}, "`day` is not a whole number"),
        ({"id": "late"}, "its time is not said"),
        ({"id": "late", "day": "90", "after": "{step: opinion, days: 3}"}, "its time is said twice"),
        ({"id": "late", "day": "90", "through": "80"}, "`through` is the last of several days"),
        ({"id": "late", "when": "soon", "through": "80"}, "`through` is the last of several days"),
        ({"id": "late", "when": "soon", "place": "{committee: CAT, rule: same-week}"}, "finds no meeting"),
        ({"id": "late", "day": "20"}, "day 20 comes after day 60"),
        ({"id": "questions", "day": "90"}, "the id `questions` is there twice in one course"),
        ({"id": "late", "day": "90", "shapes": "[other]"}, "a course is not among `shapes`"),
        ({"id": "late", "day": "90", "role": "{NOBODY: sleeps}"}, "`NOBODY` is not known"),
        ({"id": "late", "after": "{step: later, days: 3}"}, "no step `later` stands above it"),
        ({"id": "late", "after": "{step: late, days: 3}"}, "no step `late` stands above it"),
        ({"id": "late", "after": "{days: 3, weeks: 1}"}, "a length of time has one unit"),
        ({"id": "late", "after": "{step: opinion}"}, "a length of time has one unit"),
        ({"id": "late", "after": "{days: 0}"}, "the length of time is not a length"),
        ({"id": "late", "after": "{weeks: 0, counted: about}"}, "the length of time is not a length"),
        ({"id": "late", "day": "90", "in_force_from": "soon"}, "`in_force_from` is not a date"),
        ({"id": "late", "after": "{days: 5, to: 4}"}, "the length of time is not a length"),
        ({"id": "late", "after": "{weeks: 5, counted: clock}"}, "the clock counts days, and forward"),
        ({"id": "late", "before": "{days: 5, counted: clock}"}, "the clock counts days, and forward"),
        ({"id": "late", "after": "{days: 5, counted: badly}"}, "`counted` cannot be `badly`"),
        ({"id": "late", "day": "90", "place": "{committee: NOBODY, rule: same-week}"}, "no actor NOBODY"),
        ({"id": "late", "day": "90", "place": "{committee: CAT, rule: sometimes}"}, "`rule` cannot be"),
        ({"id": "late", "day": "90", "place": "{committee: CAT, rule: before-step}"}, "goes with the rule"),
        ({"id": "late", "day": "90", "place": "{committee: CAT, rule: same-week, step: opinion}"},
         "goes with the rule"),
        ({"id": "late", "day": "90", "place": "{committee: CAT, rule: before-step, step: nowhere}"},
         "there is no step `nowhere`"),
        ({"id": "late", "day": "90", "basis": "[{act: x}]"}, "the field `place` is missing"),
        ({"id": "late", "day": "90", "basis": "[{act: x, place: y, page: z}]"}, "`page` is not known"),
        ({"id": "late", "day": "90", "verified": "perhaps"}, "`verified` is neither true nor false"),
    ],
)  # fmt: skip
def test_it_refuses_a_mistake_in_a_step(fields: dict[str, str], happened: str) -> None:
    text = SMALL.replace(STOPS, step(**fields) + STOPS)
    error = refused(text)
    assert happened in error.happened
    first, last = len((HEAD + STEPS).splitlines()), len(text.splitlines()) - len(STOPS.splitlines())
    assert first < int(error.where.rsplit(" ", 1)[1]) <= last


@pytest.mark.parametrize(
    ("old", "new", "happened"),
    [
        ("after: questions", "after: nowhere", "there is no step `nowhere`"),
        ("who: [APPLICANT]", "who: [NOBODY]", "there is no actor NOBODY"),
        ("usual: {months: 1}", "usual: {months: one}", "`months` is not a whole number"),
        ("restarts_at: 31", "restarts_at: 40", "the clock goes on with day 31"),
        ("id: visit", "id: answering", "the id `answering` is there twice"),
    ],
)
def test_it_refuses_a_mistake_in_a_stop(old: str, new: str, happened: str) -> None:
    assert happened in refused(SMALL.replace(STOPS, STOPS.replace(old, new, 1))).happened


def test_it_refuses_a_procedure_without_steps() -> None:
    assert "the procedure has no steps" in refused(HEAD).happened


def test_it_refuses_a_step_that_decides_and_is_not_there() -> None:
    assert "there is no step `nowhere`" in refused(SMALL + "decides: nowhere\n").happened


@pytest.mark.parametrize(
    ("courses", "happened"),
    [
        ("shapes:\n  - {id: a, title: A}\n  - {id: a, title: B}\n", "every course has a name of its own"),
        ("shapes:\n  - {id: a, title: A, decides: nowhere}\n", "there is no step `nowhere`"),
        ("shapes:\n  - {id: a, title: A, doubted: [nowhere], doubt: D}\n", "there is no step `nowhere`"),
        ("shapes:\n  - {id: a, title: A, doubted: [start]}\n", "the field `doubt` is missing"),
        ("shapes:\n  - {id: a, title: A, colour: red}\n", "`colour` is not known"),
    ],
)
def test_it_refuses_courses_that_do_not_hold_together(courses: str, happened: str) -> None:
    assert happened in refused(SMALL + courses).happened


def test_it_tells_of_the_clock_in_its_four_states() -> None:
    assert {one.clock for one in read().steps} == set(ClockState)
