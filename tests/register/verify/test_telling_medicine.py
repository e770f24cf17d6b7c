"""What is said of a medicine, and when its marks are told."""

from datetime import date

import pytest

from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.statement import Statement
from openatmp.register.verify.telling_medicine import standing, told_of
from tests.register.registers import authorised, medicine, said
from tests.register.verify.offers import DAY, evaluated, with_events

AUTHORISED = said(Field.AUTHORISATION, "standard", "2018-01-10")


def told(*events: Statement, on: date = DAY) -> str:
    return " ".join(told_of(with_events("Testvec", *events), on))


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (said(Field.WITHDRAWAL, "", "2024-12-13"), "the authorisation was withdrawn on 13 December 2024"),
        (said(Field.EXPIRY, "", "2024-12-13"), "was not renewed, and came to its end on 13 December 2024"),
        (said(Field.REVOCATION, "", "2024-12-13"), "revoked on 13 December 2024"),
        (
            said(Field.SUSPENSION, "", "2024-12-13"),
            "The authorisation of Testvec in the European Union has been suspended since 13 December 2024.",
        ),
        (said(Field.WITHDRAWAL), "the authorisation was withdrawn."),
    ],
)
def test_it_tells_how_an_authorisation_ended(event: Statement, words: str) -> None:
    assert words in told(AUTHORISED, event)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (said(Field.REFUSAL, "", "2015-12-21"), "refused by the European Commission on 21 December 2015"),
        (
            said(Field.APPLICATION_WITHDRAWAL, "", "2015-12-21"),
            "withdrawn by the company on 21 December 2015",
        ),
    ],
)
def test_it_tells_how_an_application_ended(event: Statement, words: str) -> None:
    assert "never authorised" in told(event)
    assert words in told(event)


def test_an_authorisation_without_its_day_says_so() -> None:
    one = with_events("Testvec", said(Field.AUTHORISATION, "standard"))
    assert standing(one, DAY).endswith("(since when is not known to us; by 14 March 2026 it was).")


def test_what_is_being_evaluated_is_told() -> None:
    assert standing(evaluated(), DAY) == "Evaluvec is not authorised: the Agency is evaluating it."


CONDITIONAL = "The authorisation is conditional"
EXCEPTIONAL = "exceptional circumstances"
MONITORED = "additional monitoring"


def test_a_conditional_authorisation_is_told() -> None:
    assert CONDITIONAL in told(said(Field.AUTHORISATION, "conditional", "2018-01-10"))
    assert CONDITIONAL not in told(AUTHORISED)


def test_a_conversion_ends_the_condition() -> None:
    conversion = said(Field.CONVERSION, "", "2022-05-17")
    both = (said(Field.AUTHORISATION, "conditional", "2018-01-10"), conversion)
    assert CONDITIONAL not in told(*both)
    assert CONDITIONAL in told(*both, on=date(2022, 5, 16))


def test_exceptional_circumstances_are_told() -> None:
    assert EXCEPTIONAL in told(said(Field.AUTHORISATION, "exceptional", "2018-01-10"))


@pytest.mark.parametrize("value", [True, False])
def test_marks_are_told_when_they_hold(*, value: bool) -> None:
    sentences = told(AUTHORISED, said(Field.ADDITIONAL_MONITORING, value), said(Field.CONDITIONAL, value))
    assert (MONITORED in sentences) is value
    assert (CONDITIONAL in sentences) is value


def test_a_mark_that_may_change_is_told_with_its_day() -> None:
    sentences = told(AUTHORISED, said(Field.ADDITIONAL_MONITORING, value=True))
    assert "As of 14 March 2026 it was under additional monitoring" in sentences


def test_a_suspension_forbids_nothing_in_our_name() -> None:
    assert "must not" not in told(AUTHORISED, said(Field.SUSPENSION, "", "2024-12-13"))
    assert "is suspended (since when is not known to us" in told(AUTHORISED, said(Field.SUSPENSION))


def test_marks_of_what_is_not_authorised_are_not_told() -> None:
    assert MONITORED not in told(
        said(Field.REFUSAL, "", "2015-12-21"), said(Field.ADDITIONAL_MONITORING, True)
    )


def unverified(note: str = "") -> Medicine:
    event = Statement(
        "one", Field.AUTHORISATION, "standard", "general-knowledge", DAY, DAY, None, verified=False, note=note
    )
    return Medicine("one", (Statement("one", Field.NAME, "Onevec", "openatmp", DAY), event))


def test_what_nobody_compared_is_told() -> None:
    assert any("not compared with a source" in sentence for sentence in told_of(unverified(), DAY))
    assert not any("not compared" in sentence for sentence in told_of(authorised(), DAY))


def test_a_note_on_what_happened_last_is_told() -> None:
    assert "What happened last (authorised): Announced by the company." in told_of(
        unverified("Announced by the company."), DAY
    )


def test_a_medicine_of_which_little_is_known_says_little() -> None:
    bare = medicine("bare", said(Field.NAME, "Barevec"), said(Field.REFUSAL, "", "2015-12-21"))
    assert len(told_of(bare, DAY)) == 1
