"""The procedures of a plan in a document: at a glance, by phases, what does not follow, fees."""

from datetime import date

import pytest

from openatmp.basis.answers import Answer
from openatmp.roadmap.plan import Fit, Plan
from openatmp.roadmap.renderings.blocks import Heading, Look, Part, Picture, Points, Sheet, Table
from openatmp.roadmap.renderings.page_items import at_a_glance, fees, in_time, not_following, phases
from tests.roadmap.plan.products import CHONDROCYTES, LARGER, ON, SMALL, planned
from tests.roadmap.renderings.test_page import rows, tables, whole, words


def card(of: Plan, title: str) -> dict[str, str]:
    """What is told of one procedure."""
    for one in phases(of):
        blocks = list(one.blocks)
        for place, block in enumerate(blocks):
            if isinstance(block, Heading) and block.text == title:
                told = next(later for later in blocks[place:] if isinstance(later, Table))
                return dict(rows(Part("", (told,))))
    raise LookupError(title)


def test_at_a_glance_has_everything_that_follows_or_may_in_the_order_of_the_plan() -> None:
    of = whole()
    titles = [row[0] for row in rows(at_a_glance(of))]
    assert sorted(titles) == sorted(item.procedure.title for item in of.items if item.fit is not Fit.NOT)
    assert titles.index("Authorisation of a clinical trial") < titles.index(
        "Renewal of a marketing authorisation"
    )


def test_at_a_glance_says_about_where_a_day_is_an_estimate_and_where_there_is_none() -> None:
    told = {row[0]: row[1:] for row in rows(at_a_glance(whole()))}
    assert told["Authorisation of a clinical trial"] == ["applies", "23 August 2027", "1 December 2027"]
    assert told["Evaluation of an application for marketing authorisation"][1].startswith("about ")
    assert told["Major variation (type II)"] == ["optional", "no date", ""]
    assert told["Yearly renewal of a conditional authorisation"][0] == "not settled"


def test_each_procedure_has_a_heading_with_how_it_fits_and_its_reason() -> None:
    of = whole()
    headings = [block for one in phases(of) for block in one.blocks if isinstance(block, Heading)]
    assert Heading("Paediatric investigation plan", "applies") in headings
    assert "Without an agreed plan, a waiver or a deferral" in "\n".join(words(one) for one in phases(of))


def test_a_procedure_tells_its_days_what_to_do_papers_fee_law_and_source() -> None:
    told = card(whole(), "Paediatric investigation plan")
    assert told["When"].startswith("13 February 2029, decided 1 November 2029. | Planned back")
    assert "14 January 2029: Send the plan" in told["You act"]
    assert told["Papers"].startswith("Paediatric investigation plan; ")
    assert "EUR\u00a00 instead of EUR\u00a038\u00a0100" in told["Fees"]
    assert told["Law"].startswith("Regulation 1901/2006, Art. 7(1) | ")
    assert told["Law"].endswith("not verified")
    assert told["Source"].endswith("general knowledge")


def test_a_range_of_days_is_told_as_one() -> None:
    told = card(whole(), "Preparing the application for marketing authorisation")
    assert "3 December 2028 to 3 November 2029: Ask whether the central procedure is open" in told["You act"]


def test_what_two_procedures_ask_for_is_told_once() -> None:
    told = card(whole(), "Evaluation of an application for marketing authorisation")
    assert "Ask whether the central procedure is open" not in told["You act"]
    assert "Answers; the clock runs again" in told["You act"]
    assert "Pre-submission form" not in told["Papers"]


def test_without_dates_the_papers_are_told_all_the_same() -> None:
    told = card(planned(), "Evaluation of an application for marketing authorisation")
    assert told["When"].startswith("No date: say on which day")
    assert "Application for marketing authorisation" in told["Papers"]
    assert "You act" not in told


def test_what_does_not_follow_stands_with_its_reason_and_law() -> None:
    told = {row[0]: row[1:] for row in rows(not_following(whole()))}
    assert told["Status of a micro, small or medium-sized enterprise"] == [
        "Only for micro, small and medium-sized enterprises.",
        "Regulation 2049/2005, Art. 4",
    ]
    assert "Designation as an orphan medicine" not in told


def test_fees_stand_each_by_itself_with_the_best_reduction_and_are_not_added_up() -> None:
    told = {row[0]: row[1:] for row in rows(fees(whole(applicant=SMALL, orphan=Answer.NO)))}
    advice = told["Scientific advice: quality, non-clinical and clinical questions"]
    assert (advice[0], advice[2]) == ("EUR\u00a098\u00a0400", "EUR\u00a09\u00a0840")
    assert advice[1].startswith("90 % off: ")
    assert "To show: " in advice[1]
    assert not any("sum" in row.casefold() or "total" in row.casefold() for row in told)
    assert "never added up" in words(fees(whole()))


def test_a_reduction_that_hangs_on_something_not_known_is_told() -> None:
    told = {row[0]: row[1:] for row in rows(fees(whole(applicant=SMALL, orphan=Answer.UNKNOWN)))}
    application = next(row for title, row in told.items() if title.startswith("Marketing authorisation"))
    assert "if it turned out so" in application[1]


def test_what_is_waived_for_everybody_says_so_and_a_full_fee_has_no_reduction() -> None:
    told = {row[0]: row[1:] for row in rows(fees(whole(applicant=LARGER, orphan=Answer.YES)))}
    assert told["Orphan designation"][1] == "100 % off for everybody"
    assert told["Assessment of a periodic safety report"][1] == "none"


def test_each_term_is_told_once() -> None:
    points = [block for block in fees(whole()).blocks if isinstance(block, Points)]
    assert len(points) == 1
    assert len(points[0].items) == len(set(points[0].items)) > 0
    assert any("EUR\u00a04\u00a0400" in item for item in points[0].items)


def test_fees_that_are_not_open_to_the_applicant_are_left_out() -> None:
    assert not any("Certification" in row[0] for row in rows(fees(whole())))
    assert any("Certification" in row[0] for row in rows(fees(whole(applicant=SMALL))))


def test_on_a_day_without_known_fees_there_is_no_table_of_them() -> None:
    early = date(2024, 6, 3)
    assert fees(planned(on=early)).blocks == ()


def test_the_picture_lies_on_its_side_and_says_where_its_words_are() -> None:
    drawn = in_time(whole(), ON)
    assert drawn.sheet is Sheet.WIDE
    picture = drawn.blocks[0]
    assert isinstance(picture, Picture)
    assert picture.svg.startswith("<svg")
    assert "the same in words" in picture.alternative


@pytest.mark.parametrize("text", [CHONDROCYTES, "Paracetamol tablets"])
def test_a_mark_shows_what_nobody_compared(text: str) -> None:
    looks = [
        line.look
        for one in phases(whole(text))
        for table in tables(one)
        for row in table.rows
        for shown in row
        for line in shown
        if line.text == "not verified"
    ]
    assert set(looks) <= {Look.MARK}
