"""What happened, from a row's status and days; what contradicts the status is kept as a remark."""

from datetime import date
from typing import Any

import pytest

from openatmp.register.fields import EVENTS, Field
from openatmp.register.importers.ema_table_events import events_of
from openatmp.register.importers.ema_table_format import ema_table_format
from openatmp.register.importers.saying import Read, Saying
from openatmp.register.importers.tables import Line

SAYING = Saying("ema-table", date(2025, 7, 15))
USUAL = {"name": "Examplar", "status": "Authorised"}
ON = "18/05/2020"
DAY = date(2020, 5, 18)


def read(**cells: str) -> Read:
    return events_of(Line("row 45", USUAL | cells), SAYING)


def events(**cells: str) -> dict[Field, tuple[object, date | None]]:
    said = [one for one in read(**cells).statements if one.field in EVENTS]
    assert len({one.field for one in said}) == len(said)
    return {one.field: (one.value, one.day) for one in said}


def kept_as_remark(**cells: str) -> list[object]:
    return [one.value for one in read(**cells).statements if one.field is Field.REMARK]


@pytest.mark.parametrize("as_of", [date.min, date.max])
def test_it_reads_a_table_of_any_day(as_of: date) -> None:
    said = events_of(Line("row 45", USUAL | {"authorised": ON}), Saying("ema-table", as_of))
    assert bool(said.remarks) == (as_of is date.min)


# -------------------------------------------------------------------------------------------- authorised


def test_it_reads_opinion_and_authorisation() -> None:
    assert events(opinion="26/03/2020", authorised=ON) == {
        Field.OPINION: ("positive", date(2020, 3, 26)),
        Field.AUTHORISATION: ("", DAY),
    }


def test_it_takes_the_commissions_decision_for_a_new_one_without_a_first_day() -> None:
    assert events(decided=ON) == {Field.AUTHORISATION: ("", DAY)}
    assert "latest decision" in read(decided=ON).statements[0].note


def test_it_believes_the_first_day_and_not_the_latest_decision() -> None:
    assert events(authorised=ON, decided="28/03/2025") == {Field.AUTHORISATION: ("", DAY)}


def test_it_tells_of_an_authorisation_whose_day_nobody_says() -> None:
    assert events() == {Field.AUTHORISATION: ("", None)}


def test_it_takes_the_latest_decision_for_no_authorisation_that_has_ended() -> None:
    read_ = read(status="Withdrawn", decided="28/03/2025", ended=ON)
    assert [(one.field, one.day) for one in read_.statements] == [(Field.WITHDRAWAL, DAY)]
    assert "on which day is not said" in read_.remarks[0]


# -------------------------------------------------------------------------------------------------- ends


@pytest.mark.parametrize(
    ("status", "column", "field", "kind"),
    [
        ("Withdrawn", "ended", Field.WITHDRAWAL, ""),
        ("Expired", "ended", Field.EXPIRY, ""),
        ("Lapsed", "ended", Field.EXPIRY, "lapsed"),
        ("Revoked", "ended", Field.REVOCATION, ""),
        ("Suspended", "suspended", Field.SUSPENSION, ""),
        ("Refused", "refused", Field.REFUSAL, ""),
        ("Application withdrawn", "application_withdrawn", Field.APPLICATION_WITHDRAWAL, ""),
        (
            "Withdrawn from rolling review",
            "application_withdrawn",
            Field.APPLICATION_WITHDRAWAL,
            "during a rolling review",
        ),
    ],
)
def test_it_reads_how_it_ended(status: str, column: str, field: Field, kind: str) -> None:
    assert events(status=status, **{column: ON})[field] == (kind, DAY)
    assert events(status=status.upper(), **{column: ON})[field] == (kind, DAY)
    assert events(status=status)[field] == (kind, None), "the status counts also without a day"


def test_it_keeps_both_ends_of_an_authorisation() -> None:
    assert events(status="Withdrawn", authorised="05/10/2009", ended="29/07/2016") == {
        Field.AUTHORISATION: ("", date(2009, 10, 5)),
        Field.WITHDRAWAL: ("", date(2016, 7, 29)),
    }


def test_it_makes_no_end_before_the_beginning() -> None:
    read_ = read(status="Withdrawn", authorised="29/07/2016", ended="05/10/2009")
    assert [one.day for one in read_.statements if one.field is Field.WITHDRAWAL] == [None]
    assert "before it began" in str(read_.statements)


# ----------------------------------------------------------------------------------------------- opinion


@pytest.mark.parametrize(
    ("status", "said", "polarity"),
    [
        ("Opinion", "Positive", "positive"),
        ("Opinion", "Negative", "negative"),
        ("Opinion under re-examination", "Negative", "negative"),
        ("Refused", "", "negative"),
        ("Refused", "Negative", "negative"),
        ("Authorised", "", "positive"),
        ("Withdrawn", "", "positive"),
        ("Application withdrawn", "Negative", "negative"),
        ("Application withdrawn", "Positive", "positive"),
    ],
)
def test_it_reads_whether_the_opinion_was_positive(status: str, said: str, polarity: str) -> None:
    assert events(status=status, opinion=ON, opinion_status=said)[Field.OPINION] == (polarity, DAY)


def test_it_tells_of_an_opinion_whose_day_is_not_said() -> None:
    assert events(status="Opinion", opinion_status="Positive") == {Field.OPINION: ("positive", None)}


def test_it_notes_that_an_opinion_is_under_re_examination() -> None:
    said = read(status="Opinion under re-examination", opinion=ON, opinion_status="Negative").statements
    assert said[0].note == "The opinion is under re-examination."


def test_it_leaves_out_an_opinion_that_is_neither() -> None:
    read_ = read(status="Application withdrawn", opinion=ON)
    assert Field.OPINION not in {one.field for one in read_.statements}
    assert "neither positive nor negative" in read_.remarks[0]


def test_it_keeps_an_opinion_that_contradicts_the_status_as_a_remark() -> None:
    cells = {"opinion": ON, "opinion_status": "Negative", "authorised": "20/08/2020"}
    assert Field.OPINION not in events(**cells)
    assert kept_as_remark(**cells) == [
        "The table holds a negative opinion of 2020-05-18 beside the status 'Authorised'."
    ]


# ---------------------------------------------------------------------------------------- contradictions


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"status": "Expired", "ended": "01/07/2018", "refused": "26/04/2013"}, "a refusal of 2013-04-26"),
        ({"status": "Authorised", "application_withdrawn": ON}, "a withdrawal of the application of"),
        ({"status": "Authorised", "ended": ON}, "the end of an authorisation of"),
        ({"status": "Authorised", "suspended": ON}, "a suspension of"),
        ({"status": "Refused", "authorised": ON}, "an authorisation of"),
        ({"status": "Application withdrawn", "refused": ON}, "a refusal of"),
        ({"status": "Opinion", "opinion_status": "Positive", "refused": ON}, "a refusal of"),
    ],
)
def test_it_keeps_a_day_that_contradicts_the_status_as_a_remark(cells: dict[str, str], said: str) -> None:
    remarks = kept_as_remark(**cells)
    assert len(remarks) == 1
    assert said in str(remarks[0])
    assert f"beside the status '{cells['status']}'" in str(remarks[0])
    days = {day for _, day in events(**cells).values()}
    assert date(2013, 4, 26) not in days


# ------------------------------------------------------------------------------------- what cannot be read


@pytest.mark.parametrize("column", ["authorised", "opinion", "ended", "refused", "suspended"])
@pytest.mark.parametrize("said", ["05/18/2020", "31/02/2020", "soon", "2020", "18/05/1020", "yes"])
def test_it_leaves_out_what_is_no_day_and_says_row_and_value(column: str, said: str) -> None:
    read_ = read(**{column: said})
    assert any("row 45 (Examplar)" in one and repr(said) in one and "no day" in one for one in read_.remarks)
    assert {one.day for one in read_.statements} <= {None}


def test_it_leaves_out_a_day_after_that_of_the_table() -> None:
    assert "after the day of the table" in read(authorised="17/07/2025").remarks[0]
    assert events(authorised="16/07/2025")[Field.AUTHORISATION][1] == date(2025, 7, 16)


def test_it_says_that_a_status_is_new_and_makes_no_event_of_it() -> None:
    read_ = read(status="On holiday", authorised=ON, ended=ON)
    assert read_.statements == ()
    assert read_.remarks == (
        "row 45 (Examplar): the status 'On holiday' is not known; no event follows from it",
    )


def test_it_still_reads_an_opinion_beside_a_new_status() -> None:
    assert events(status="On holiday", opinion=ON, opinion_status="Positive") == {
        Field.OPINION: ("positive", DAY)
    }


@pytest.mark.parametrize("status", [*ema_table_format().statuses, "", "new"])
@pytest.mark.parametrize("said", ["", ON, "31/02/2020"])
def test_it_reads_every_status_with_every_column_filled(status: str, said: str) -> None:
    columns = ("opinion", "application_withdrawn", "authorised", "refused", "ended", "suspended", "decided")
    cells: dict[str, Any] = dict.fromkeys(columns, said)
    read_ = read(status=status, **cells)
    assert read_.statements or read_.remarks
    assert {one.day for one in read_.statements} <= {None, DAY}
