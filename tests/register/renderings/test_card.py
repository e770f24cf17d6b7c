"""The card of a medicine: plain sentences, each with who says it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.register import Field, Medicine, Statement, shipped
from openatmp.register.life import Status
from openatmp.register.renderings.card import Card, Line, card_of, headline
from openatmp.register.renderings.card_wording import CONDITIONS, HEADLINES
from tests.register.any_medicine import ON, medicines
from tests.register.registers import application_withdrawn, authorised, day, medicine, of, said


def line(lines: tuple[Line, ...], label: str) -> Line:
    found = [one for one in lines if one.label == label]
    assert len(found) == 1, [one.label for one in lines]
    return found[0]


def labels(lines: tuple[Line, ...]) -> set[str]:
    return {one.label for one in lines}


def with_events(*events: Statement) -> Medicine:
    return medicine("acel", said(Field.NAME, "Acel"), *events)


NO_LONGER = "Acel is no longer authorised in the EU: its authorisation of 23 August 2018"
NOT = "Acel is not authorised in the EU"
GIVEN = said(Field.AUTHORISATION, "standard", "2018-08-23")


# ----------------------------------------------------------------------------------------- headline


@pytest.mark.parametrize(
    ("events", "sentence"),
    [
        ([GIVEN], "Acel is authorised in the EU since 23 August 2018."),
        (
            [said(Field.AUTHORISATION, "standard")],
            "Acel is authorised in the EU; since when, no source that was read tells.",
        ),
        (
            [GIVEN, said(Field.SUSPENSION, "", "2020-01-01")],
            "The authorisation of 23 August 2018 of Acel in the EU was suspended on 1 January 2020.",
        ),
        (
            [GIVEN, said(Field.WITHDRAWAL, "", "2020-01-01")],
            f"{NO_LONGER} was withdrawn on 1 January 2020.",
        ),
        (
            [GIVEN, said(Field.WITHDRAWAL)],
            f"{NO_LONGER} was withdrawn.",
        ),
        (
            [GIVEN, said(Field.EXPIRY, "not renewed", "2023-08-23")],
            f"{NO_LONGER} expired on 23 August 2023.",
        ),
        (
            [GIVEN, said(Field.REVOCATION, "", "2020-01-01")],
            f"{NO_LONGER} was revoked on 1 January 2020.",
        ),
        (
            [said(Field.OPINION, "negative", "2020-01-01"), said(Field.REFUSAL, "", "2020-03-01")],
            "This application for Acel led to no authorisation: the Commission refused it on 1 March 2020.",
        ),
        (
            [said(Field.APPLICATION_WITHDRAWAL, "", "2020-01-01")],
            "This application for Acel led to no authorisation: the company withdrew it on 1 January 2020.",
        ),
        (
            [said(Field.OPINION, "negative", "2020-01-01")],
            f"{NOT}: the Agency recommended on 1 January 2020 not to authorise it.",
        ),
        (
            [said(Field.OPINION, "positive", "2020-01-01")],
            f"{NOT} yet: the Agency recommended it on 1 January 2020, and no decision is known.",
        ),
        (
            [said(Field.VALIDATION, "", "2020-01-01")],
            "Acel is not authorised in the EU yet: it is being evaluated.",
        ),
        ([], "Where Acel stands in the EU is not known to us."),
    ],
)
def test_it_says_in_one_sentence_where_a_medicine_stands(events: list[Statement], sentence: str) -> None:
    assert headline(with_events(*events), ON) == sentence


def test_it_says_so_from_the_day_of_the_authorisation_on_and_not_before() -> None:
    one = with_events(said(Field.OPINION, "positive", "2018-06-28"), GIVEN)
    assert "not authorised in the EU yet" in headline(one, day("2018-08-22"))
    assert "is authorised in the EU since" in headline(one, day("2018-08-23"))


def test_it_has_a_headline_for_every_status_and_calls_nothing_safe_or_illegal() -> None:
    assert set(HEADLINES) == set(Status)
    assert not any(word in text for text in HEADLINES.values() for word in (" safe", "illegal"))


# -------------------------------------------------------------------------------------------- facts


def test_it_tells_facts_with_who_says_them_as_of_which_day() -> None:
    card = card_of(authorised(indication="a disease", kind="CAR-T cells", description="cells"), ON)
    held = line(card.facts, "Held by")
    assert held.text == "Example Holder B.V."
    assert (held.said_by[0].key, held.said_by[0].as_of) == ("ema-table", date(2026, 3, 14))
    assert held.said_by[0].title == "Table of medicines (European Medicines Agency)"
    assert held.said_by[0].link.startswith("https://www.ema.europa.eu/")
    assert line(card.facts, "What it is for").text == "a disease"
    assert line(card.facts, "Class").text == "Gene therapy medicinal product (GTMP)"


def test_it_says_of_a_combined_product_that_a_device_is_part_of_it() -> None:
    card = card_of(authorised(combined=True), ON)
    assert line(card.facts, "Class").text.endswith("combined with a medical device")


@pytest.mark.parametrize(
    ("one", "label"),
    [
        (authorised(), "Held by"),
        (
            with_events(said(Field.HOLDER, "X"), GIVEN, said(Field.WITHDRAWAL, "", "2020-01-01")),
            "Last held by",
        ),
        (with_events(said(Field.HOLDER, "X"), said(Field.REFUSAL, "", "2020-01-01")), "Applied for by"),
    ],
)
def test_it_calls_the_holder_what_he_is(one: Medicine, label: str) -> None:
    assert label in labels(card_of(one, ON).facts)


def test_it_lists_every_former_name_and_leaves_out_what_nobody_says() -> None:
    one = with_events(said(Field.FORMER_NAME, "Oldcel"), said(Field.FORMER_NAME, "Eldercel"))
    card = card_of(one, ON)
    assert {fact.text for fact in card.facts if fact.label == "Former name"} == {"Oldcel", "Eldercel"}
    assert "Number at the Agency" not in labels(card.facts)


def test_it_marks_what_was_not_compared_with_a_source() -> None:
    unsure = replace(said(Field.CATEGORY, "TEP", source="general-knowledge"), verified=False)
    card = card_of(medicine("one", said(Field.NAME, "One"), unsure), ON)
    assert not line(card.facts, "Class").verified
    assert Line("label", "worked out").verified


# --------------------------------------------------------------------------------------- conditions


def test_it_tells_conditions_in_words() -> None:
    card = card_of(authorised(conditional=True, orphan=True, prime=False), ON)
    assert labels(card.conditions) == {"Conditional", "Orphan"}
    assert "the holder still owes studies" in line(card.conditions, "Conditional").text


def test_it_tells_them_as_past_where_the_authorisation_is_over() -> None:
    over = medicine(
        "over", *authorised(conditional=True).statements, said(Field.WITHDRAWAL, "", "2020-01-01")
    )
    assert line(card_of(over, ON).conditions, "Conditional").text.endswith("the holder owed studies.")


def test_it_calls_an_authorisation_standard_only_where_a_source_denies_conditions() -> None:
    assert "Standard" in labels(card_of(authorised(conditional=False, exceptional=False), ON).conditions)
    assert "Standard" not in labels(card_of(authorised(), ON).conditions)
    assert "Standard" not in labels(card_of(authorised(conditional=False, exceptional=True), ON).conditions)
    refused = with_events(said(Field.CONDITIONAL, value=False), said(Field.REFUSAL, "", "2020-01-01"))
    assert card_of(refused, ON).conditions == ()


def test_it_follows_the_mark_that_held_on_the_day() -> None:
    one = medicine(
        "one",
        *authorised().statements,
        said(Field.CONDITIONAL, value=True, as_of=date(2020, 1, 1)),
        said(Field.CONDITIONAL, value=False, as_of=date(2025, 1, 1)),
    )
    assert "Conditional" in labels(card_of(one, day("2020-06-01")).conditions)
    assert "Conditional" not in labels(card_of(one, ON).conditions)


def test_it_has_words_for_every_mark_that_is_a_condition() -> None:
    assert all(all(words) for words in CONDITIONS.values())


# ---------------------------------------------------------------------------------- life, differences


def test_it_tells_the_life_with_what_a_source_adds() -> None:
    card = card_of(with_events(GIVEN, said(Field.EXPIRY, "not renewed", "2023-08-23")), ON)
    assert [(one.label, one.day) for one in card.life] == [
        ("Authorised", date(2018, 8, 23)),
        ("Authorisation expired", date(2023, 8, 23)),
    ]
    assert card.life[1].text == "The authorisation came to its end. Not renewed."


def test_it_tells_nothing_that_came_later() -> None:
    card = card_of(with_events(GIVEN, said(Field.EXPIRY, "", "2023-08-23")), day("2023-08-22"))
    assert [one.label for one in card.life] == ["Authorised"]
    assert card.group == "authorised"


def test_it_explains_a_difference_names_every_source_and_says_which_is_followed_and_why() -> None:
    one = with_events(
        said(Field.OPINION, "positive", "2018-06-27"),
        said(Field.OPINION, "positive", "2018-06-28", source="assessment-report"),
    )
    (told,) = card_of(one, ON).differences
    assert told.label == "Opinion"
    assert told.text == (
        "The Agency's table says 27 June 2018. We follow the assessment report, which says 28 June 2018: "
        "it is the Agency's own account of the evaluation."
    )
    assert [by.key for by in told.said_by] == ["assessment-report", "ema-table"]


def test_it_follows_the_newest_on_what_changes_and_says_so() -> None:
    one = with_events(
        said(Field.HOLDER, "Old Ltd", source="union-register", as_of=date(2025, 9, 1)),
        said(Field.HOLDER, "New Ltd"),
    )
    (told,) = card_of(one, ON).differences
    assert "The Union Register says Old Ltd" in told.text
    assert "which says New Ltd: it is the newest." in told.text


def test_it_follows_who_tells_a_day_and_says_so() -> None:
    one = with_events(said(Field.WITHDRAWAL), said(Field.WITHDRAWAL, "", "2019-10-09", source="company-news"))
    (told,) = card_of(one, ON).differences
    assert "says no day" in told.text
    assert told.text.endswith("it is the one that tells a day.")


def test_only_who_tells_the_followed_day_stands_beside_an_event() -> None:
    one = with_events(
        said(Field.OPINION, "positive", "2018-06-27"),
        said(Field.OPINION, "positive", "2018-06-28", source="assessment-report"),
    )
    (told,) = card_of(one, ON).life
    assert [by.key for by in told.said_by] == ["assessment-report"]


def test_it_lists_every_source_once_the_newest_first() -> None:
    one = medicine(
        "one",
        said(Field.NAME, "One"),
        said(Field.HOLDER, "X", as_of=date(2020, 1, 1)),
        said(Field.ORPHAN, value=True, source="ema-annex-10", as_of=date(2026, 5, 1)),
    )
    sources = card_of(one, ON).sources
    assert [(by.key, by.as_of) for by in sources] == [
        ("ema-annex-10", date(2026, 5, 1)),
        ("ema-table", date(2026, 3, 14)),
    ]


# ------------------------------------------------------------------------------------------- any one


def looked_at(card: Card) -> None:
    assert card.headline.endswith(".")
    assert "{" not in card.headline
    for one in (*card.facts, *card.conditions, *card.life, *card.differences):
        assert one.label
        assert one.text
        assert one.said_by


@given(medicines())
@with_settings(max_examples=60, deadline=None)
def test_it_bears_any_life(one: Medicine) -> None:
    looked_at(card_of(one, ON))


@pytest.mark.parametrize("one", list(shipped()), ids=lambda one: one.key)
def test_it_tells_every_shipped_medicine(one: Medicine) -> None:
    card = card_of(one, ON)
    looked_at(card)
    assert {"What it is", "What it is for", "Class"} <= labels(card.facts)
    assert len(card.life) >= 1


def test_it_tells_an_application_that_was_withdrawn() -> None:
    card = card_of(application_withdrawn(), ON)
    assert card.group == "not authorised"
    assert card.life[0].text == "The company took its application back; there was no authorisation."


def test_it_names_a_medicine_without_a_name_by_its_key() -> None:
    nameless = Medicine("nameless", tuple(of("nameless", [GIVEN])))
    assert headline(nameless, ON).startswith("nameless is authorised")
