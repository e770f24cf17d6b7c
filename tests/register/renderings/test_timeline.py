"""The life of a medicine as a picture: well-formed, within its frame, and no label on another."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.register import Field, Medicine, shipped
from openatmp.register.renderings.timeline import timeline_svg, timeline_words
from openatmp.register.renderings.timeline_narrow import timeline_narrow_svg
from openatmp.register.renderings.wording import event_words
from tests.register.any_medicine import ON, medicines
from tests.register.registers import authorised, day, medicine, said
from tests.register.renderings.drawn import SVG, boxes, needs_no_style, overlapping, parsed, within_its_frame

Draw = Callable[[Medicine, date], str]
BOTH = pytest.mark.parametrize("draw", [timeline_svg, timeline_narrow_svg])
LONG = medicine(
    "long",
    said(Field.NAME, "Longlivecel"),
    said(Field.SUBMISSION, "", "2004-01-10"),
    said(Field.VALIDATION, "", "2004-02-01"),
    said(Field.OPINION, "positive", "2005-11-17"),
    said(Field.REVISED_OPINION, "positive", "2005-12-15"),
    said(Field.AUTHORISATION, "conditional", "2006-01-20"),
    said(Field.CONVERSION, "", "2009-06-01"),
    said(Field.RENEWAL, "", "2011-01-20"),
    said(Field.TRANSFER, "", "2014-05-05"),
    said(Field.SUSPENSION, "", "2016-07-01"),
    said(Field.SUSPENSION_LIFTED, "", "2017-02-01"),
    said(Field.TRANSFER, "", "2020-05-05"),
    said(Field.WITHDRAWAL, "", "2024-10-01"),
)
WITHIN_DAYS = medicine(
    "short",
    said(Field.NAME, "Quickcel"),
    said(Field.VALIDATION, "", "2026-11-20"),
    said(Field.OPINION, "negative", "2026-11-21"),
    said(Field.REVISED_OPINION, "positive", "2026-11-21"),
    said(Field.AUTHORISATION, "exceptional", "2026-11-23"),
    said(Field.SUSPENSION, "", "2026-11-24"),
    said(Field.WITHDRAWAL, "", "2026-11-25"),
)
TOLD_IN_TWO_LINES = medicine(
    "two-lines",
    said(Field.NAME, "Waitcel"),
    said(Field.OPINION, "positive", "2022-07-28"),
    said(Field.TRANSFER, "", "2026-11-24"),
)
PAST_AND_DAYS = medicine("both", *LONG.statements[:5], *WITHIN_DAYS.statements[4:])
TYPICAL = [LONG, WITHIN_DAYS, TOLD_IN_TWO_LINES, PAST_AND_DAYS, authorised("A <&> \"B'"), *shipped()]
EACH = pytest.mark.parametrize("one", TYPICAL, ids=lambda one: one.key)


def looked_at(svg: str) -> None:
    root = parsed(svg)
    needs_no_style(root)
    within_its_frame(root)
    assert overlapping(boxes(root)) == []


@BOTH
@EACH
def test_it_is_well_formed_and_no_label_stands_on_another(draw: Draw, one: Medicine) -> None:
    looked_at(draw(one, ON))


@BOTH
@given(medicines())
@with_settings(max_examples=150, deadline=None)
def test_it_bears_any_life(draw: Draw, one: Medicine) -> None:
    drawn = draw(one, ON)
    assert bool(drawn) == any(event.known_by <= ON for event in one.events)
    if drawn:
        looked_at(drawn)


@BOTH
@EACH
def test_it_is_an_image_whose_description_tells_the_life(draw: Draw, one: Medicine) -> None:
    root = parsed(draw(one, ON))
    assert root.get("role") == "img"
    assert (root.get("aria-labelledby") or "").split() == [root[0].get("id"), root[1].get("id")]
    assert root[0].text == f"The life of {one.name}"
    assert root[1].text == " ".join(timeline_words(one, ON))


@BOTH
@EACH
def test_it_shows_every_event_up_to_the_day(draw: Draw, one: Medicine) -> None:
    written = " ".join("".join(text.itertext()) for text in parsed(draw(one, ON)).iter(f"{SVG}text"))
    for event in one.events:
        if event.known_by <= ON:
            assert event_words(event) in written


@BOTH
def test_it_shows_nothing_that_came_later(draw: Draw) -> None:
    drawn = draw(LONG, day("2010-01-01"))
    assert "Conditions met" in drawn
    assert "Renewed" not in drawn
    assert draw(LONG, day("2004-01-09")) == ""


def test_both_have_ids_of_their_own_so_that_a_page_can_hold_them() -> None:
    ids = [
        element.get("id")
        for drawn in (timeline_svg(LONG, ON), timeline_narrow_svg(LONG, ON))
        for element in parsed(drawn).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids)) == 4


@BOTH
def test_no_letter_is_smaller_than_fourteen_units(draw: Draw) -> None:
    for text in parsed(draw(LONG, ON)).iter(f"{SVG}text"):
        assert float(text.get("font-size", 0)) >= 14


def test_it_is_drawn_for_a_phone_and_for_a_sheet() -> None:
    assert parsed(timeline_svg(LONG, ON)).get("width") == "960"
    assert parsed(timeline_narrow_svg(LONG, ON)).get("width") == "390"


def test_it_spends_little_of_the_axis_on_the_time_after_an_end() -> None:
    ended = medicine("ended", said(Field.NAME, "E"), said(Field.APPLICATION_WITHDRAWAL, "", "2008-12-17"))
    drawn = timeline_svg(ended, ON)
    assert "life-on" in drawn  # it says that it goes on
    assert "2026</text>" not in drawn.replace("on 25 November 2026", "")


def test_it_tells_in_words_what_is_not_verified() -> None:
    unsure = medicine(
        "unsure", said(Field.NAME, "U"), said(Field.AUTHORISATION, "", "2012-10-25", source="ema-table")
    )
    sure = timeline_words(unsure, ON)
    assert sure == (
        "25 October 2012: Authorised. The European Commission authorised it for the whole European Union.",
        "25 November 2026: Authorised.",
    )
