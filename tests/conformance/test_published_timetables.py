"""Our dates against the Agency's own printed timetables, row by row."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from openatmp.procedures import procedure
from openatmp.procedures.calendars import Calendars, Row, calendars
from openatmp.procedures.timetable import Asked, Timetable, slots_of, timetable

PRINTED: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "published_timetables.yaml").read_text(encoding="utf-8")
)
INITIAL = PRINTED["initial_applications"]["rows"]
BETWEEN = PRINTED["initial_applications"]["between"]
TYPE_II = PRINTED["type_ii_90_days"]
CLASSIFICATION = [row for row in calendars().tables["classification"].rows if not row.is_derived]
ORPHAN = calendars().tables["orphan-designation"].rows
# The same calendars without the tables: what then comes out is the rule's work alone.
WITHOUT_TABLES = Calendars(calendars().meetings, {}, calendars().holidays)


def of(key: str, start: date, shape: str = "", by: Calendars | None = None) -> Timetable:
    return timetable(procedure(key), Asked(start, shape), by)


def dated(table: Timetable, step: str) -> date:
    found = table.step(step)
    assert found is not None
    assert found.date is not None
    return found.date


# ------------------------------------------------------------------------------- initial applications, 2017


@pytest.mark.parametrize("by", [None, WITHOUT_TABLES], ids=["with the table", "by the rule alone"])
@pytest.mark.parametrize("row", INITIAL, ids=lambda row: str(row["slot"]))
def test_it_dates_an_initial_application_as_printed(row: dict[str, Any], by: Calendars | None) -> None:
    table = of("evaluation", row["start"], by=by)
    assert dated(table, "rapporteurs-reports") == row["day_80"] == row["start"] + timedelta(days=79)
    assert dated(table, "cat-list-of-questions") == row["cat"] == row["start"] + timedelta(days=113)
    assert dated(table, "chmp-list-of-questions") == row["chmp"] == row["start"] + timedelta(days=119)


@pytest.mark.parametrize("row", INITIAL, ids=lambda row: str(row["slot"]))
def test_it_leaves_day_80_on_its_saturday(row: dict[str, Any]) -> None:
    assert dated(of("evaluation", row["start"]), "rapporteurs-reports").strftime("%a") == "Sat"


@pytest.mark.parametrize("row", INITIAL, ids=lambda row: str(row["slot"]))
def test_it_takes_the_deadline_of_the_printed_row(row: dict[str, Any]) -> None:
    assert dated(of("evaluation", row["start"]), "submission") == row["deadline"]


@pytest.mark.parametrize(
    "row", [row for row in INITIAL if row["slot"] != "A5"], ids=lambda row: str(row["slot"])
)
def test_a_deadline_without_a_table_lies_17_days_before(row: dict[str, Any]) -> None:
    table = of("evaluation", row["start"], by=WITHOUT_TABLES)
    assert dated(table, "submission") == row["deadline"] == row["start"] - timedelta(days=17)


@pytest.mark.parametrize("printed", BETWEEN, ids=lambda one: f"{one['slot']} {one['step']}")
def test_the_days_between_are_those_of_the_printed_rows(printed: dict[str, Any]) -> None:
    row = next(row for row in INITIAL if row["slot"] == printed["slot"])
    assert row["start"] + timedelta(days=printed["day"] - 1) == printed["printed"]
    ours = dated(of("evaluation", row["start"]), printed["step"])
    # The report of the PRAC Rapporteur goes by the week of its meeting, on day 93 to 96.
    slack = 2 if printed["step"] == "prac-rapporteur-report" else 0
    assert abs((ours - printed["printed"]).days) <= slack


def test_the_accelerated_course_begins_as_the_standard_one() -> None:
    for row in INITIAL:
        table = of("evaluation", row["start"], "accelerated")
        assert dated(table, "cat-list-of-questions") == row["cat"]
        assert dated(table, "chmp-list-of-questions") == row["chmp"]


# ------------------------------------------------------------------------------- extensions, type II


@pytest.mark.parametrize("row", INITIAL, ids=lambda row: str(row["slot"]))
def test_an_extension_has_the_same_dates(row: dict[str, Any]) -> None:
    table = of("extension", row["start"], by=WITHOUT_TABLES)
    assert dated(table, "rapporteurs-reports") == row["day_80"]
    assert dated(table, "cat-list-of-questions") == row["cat"]
    assert dated(table, "chmp-list-of-questions") == row["chmp"]


def test_an_extension_has_the_printed_days() -> None:
    days = PRINTED["extensions"]["days"]
    numbers = {step.id: step.day for step in procedure("extension").steps}
    names = {
        "rapporteurs": "rapporteurs-reports",
        "prac_rapporteur": "prac-rapporteur-report",
        "prac_comments": "prac-comments",
        "prac_updated": "prac-rapporteur-update",
        "comments": "committee-comments",
        "draft": "draft-list-of-questions",
        "cat": "cat-list-of-questions",
        "chmp": "chmp-list-of-questions",
    }
    assert {name: numbers[step] for name, step in names.items()} == days


def test_a_type_ii_variation_of_90_days_has_the_printed_dates() -> None:
    table, printed = of("variation-type-ii", TYPE_II["start"], "new-use", WITHOUT_TABLES), TYPE_II["printed"]
    assert dated(table, "rapporteurs-report") == printed["cat_report"]
    assert dated(table, "cat-draft-opinion") == printed["cat"] == TYPE_II["start"] + timedelta(days=83)
    assert dated(table, "chmp-opinion") == printed["chmp"] == TYPE_II["start"] + timedelta(days=89)
    # Over Christmas the report of the PRAC Rapporteur came on day 67 instead of 63.
    assert dated(table, "prac-rapporteur-report") == printed["prac_report"] - timedelta(days=4)


def test_a_type_ii_variation_of_90_days_has_the_printed_numbers() -> None:
    numbers = [step.day for step in procedure("variation-type-ii").shape("new-use").steps if step.day]
    assert [day for day in numbers if day in TYPE_II["days"]] == TYPE_II["days"]


# ------------------------------------------------------------------------------- classification, 2024 to 2026


def test_it_has_every_published_row_of_classification() -> None:
    assert len(CLASSIFICATION) == 25
    assert {row.start.year for row in CLASSIFICATION} == {2024, 2025, 2026}


@pytest.mark.parametrize("row", CLASSIFICATION, ids=lambda row: str(row.start))
def test_it_dates_a_classification_as_published(row: Row) -> None:
    table = of("classification", row.start)
    assert dated(table, "submission") == row.deadline
    assert dated(table, "discussion") == row.dates["discussion"][1]
    assert dated(table, "adoption") == row.dates["adoption"][1]
    assert table.slot is not None
    assert table.slot.row is row
    assert not table.notes


@pytest.mark.parametrize("row", CLASSIFICATION, ids=lambda row: str(row.start))
def test_the_rule_of_classification_makes_every_published_row(row: Row) -> None:
    table = of("classification", row.start, by=WITHOUT_TABLES)
    assert dated(table, "discussion") == row.dates["discussion"][1]
    assert dated(table, "adoption") == row.dates["adoption"][1]
    assert (dated(table, "adoption") - row.start).days <= 60


# ------------------------------------------------------------------------------- orphan designation


@pytest.mark.parametrize("row", ORPHAN, ids=lambda row: str(row.start))
def test_it_dates_an_orphan_designation_as_published(row: Row) -> None:
    table = of("orphan-designation", row.start)
    assert dated(table, "submission") == row.deadline
    for name in ("first-discussion", "opinion"):
        step = table.step(name)
        assert step is not None
        assert step.meeting is not None
        assert (step.meeting.first, step.meeting.last) == row.dates[name]
        assert step.date == row.dates[name][1]


@pytest.mark.parametrize("row", ORPHAN, ids=lambda row: str(row.start))
def test_the_rule_of_orphan_designation_makes_every_published_row(row: Row) -> None:
    table = of("orphan-designation", row.start, by=WITHOUT_TABLES)
    for name, day in (("first-discussion", 60), ("opinion", 90)):
        assert dated(table, name) == row.dates[name][1] <= row.start + timedelta(days=day - 1)


# ------------------------------------------------------------------------------- what is derived, and how


@pytest.mark.parametrize("row", PRINTED["candidates"], ids=lambda row: str(row["start"]))
def test_a_derived_start_lets_day_120_fall_on_the_meeting(row: dict[str, Any]) -> None:
    slot = next(slot for slot in slots_of(procedure("evaluation"), calendars()) if slot.start == row["start"])
    assert not slot.is_published
    assert slot.deadline == row["submission"]
    table = of("evaluation", row["start"])
    assert dated(table, "chmp-list-of-questions") == row["chmp"] == row["start"] + timedelta(days=119)
    assert dated(table, "cat-list-of-questions") == row["cat"]
    assert table.notes


def test_the_cat_ends_in_the_week_in_which_the_comp_meets() -> None:
    comp, cat = calendars().meetings["COMP"], calendars().meetings["CAT"]
    pairs = [(one, comp.in_week_of(one.last.toordinal())) for one in cat.meetings if not one.written]
    together = [(one, other) for one, other in pairs if other is not None]
    assert len(together) >= 23
    derived = [one for one in cat.meetings if one.is_derived]
    assert all(comp.in_week_of(one.last.toordinal()) for one in derived)
    on_friday = [one for one in derived if one.last != date(2027, 3, 25)]
    assert all(one.last.strftime("%a") == "Fri" for one in on_friday)


def test_the_chmp_ends_on_the_thursday_after_the_week_of_the_cat() -> None:
    chmp = {one.last for one in calendars().meetings["CHMP"].meetings}
    weeks = [one.last for one in calendars().meetings["CAT"].meetings if not one.written]
    fridays = [last + timedelta(days=4 - last.weekday()) for last in weeks]
    assert chmp == {friday + timedelta(days=6) for friday in fridays}
    assert all(one.is_derived and not one.ground.verified for one in calendars().meetings["CHMP"].meetings)


def test_the_prac_ends_13_days_before_the_chmp() -> None:
    chmp = [one.last for one in calendars().meetings["CHMP"].meetings]
    assert [one.last for one in calendars().meetings["PRAC"].meetings] == [
        last - timedelta(days=13) for last in chmp
    ]


def test_a_row_that_was_cut_off_is_marked_as_derived() -> None:
    cut = [row for row in calendars().tables["classification"].rows if row.is_derived]
    assert [row.start for row in cut] == [date(2025, 8, 14), date(2026, 10, 9)]
    for row in cut:
        assert not row.ground.verified
        table = of("classification", row.start, by=WITHOUT_TABLES)
        assert dated(table, "adoption") == row.dates["adoption"][1]
