"""What the page of a case says of acts, links and files, word by word."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from openatmp.offers.reporting import Happened, Kind, State
from openatmp.offers.triage import Level
from openatmp.web.reports import acts, queries
from openatmp.web.reports.acts import Officer, Order, Permission
from openatmp.web.reports.desk import showing
from openatmp.web.reports.desk.gists import known_of, without_offer
from openatmp.web.reports.desk.words import (
    ACTS,
    HAPPENED_SHORT,
    LEVELS,
    STATES,
    TRAITS,
    country_named,
    officer_shown,
)
from tests.offers.reporting.conftest import FULL, LITTLE, changed
from tests.web.reports.conftest import NOON, OFFICER, picture
from tests.web.reports.desk.conftest import OFFER, filed, page_of

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=1)


def shown(key: int) -> dict[str, Any]:
    found = queries.case(key, "DE")
    assert found
    return showing.told(found, "DE")


@pytest.mark.parametrize(
    ("words", "of"),
    [(ACTS, Kind), (STATES, State), (LEVELS, Level), (HAPPENED_SHORT, Happened)],
    ids=["acts", "states", "levels", "happened"],
)
def test_everything_has_a_name(words: Any, of: Any) -> None:
    assert set(words) == set(of)
    assert len(set(words.values())) == len(words)


def test_every_trait_that_is_weighed_has_a_name() -> None:
    from openatmp.offers.triage.traits import likeness_data

    assert set(TRAITS) == set(likeness_data()["weights"])


@pytest.mark.parametrize(
    ("code", "name"),
    [("DE", "Germany"), ("EU", "European Union"), ("", "Another country"), ("<b>", "Another country")],
)
def test_countries_are_named(code: str, name: str) -> None:
    assert country_named(code) == name


def test_what_an_officer_may_not_do_is_not_offered() -> None:
    told = officer_shown(Officer("A", "FR", frozenset({Permission.READ, Permission.REVEAL})))
    assert (told["authority_name"], told["may_handle"], told["may_reveal"]) == ("France", False, True)


# ------------------------------------------------------------------------------------- what was told


def test_what_was_not_said_has_no_line() -> None:
    told = shown(filed(LITTLE))
    labels = [label for label, _ in told["pairs"]]
    assert "Price" not in labels
    assert "How bad it is" not in labels
    assert "Address of the page" in labels
    assert told["treatment"] == []


def test_what_was_said_has_one() -> None:
    told = shown(filed(FULL))
    assert dict(told["pairs"])["A treatment is planned for"] == "2026-12-01"
    assert dict(told["pairs"])["Circumstances"] == "Seriously ill, Not able to decide alone"
    assert dict(told["treatment"])["What a doctor found"] == "an infection"
    assert told["words"] == FULL.words


def test_the_words_are_none_once_they_are_erased() -> None:
    key = filed(FULL)
    acts.close(key, OFFICER, NOON, ground="done")
    acts.erase_persons(NOON + timedelta(days=100), 30)
    told = shown(key)
    assert told["words"] is None
    assert told["treatment"] == []


# --------------------------------------------------------------------------------------------- acts


def test_every_act_says_what_it_is_about() -> None:
    first, second = filed(), filed()
    acts.weigh(first, OFFICER, LATER, level=Level.SOON, ground="g")
    acts.compare(first, OFFICER, LATER, other=second, same=False, ground="g")
    acts.pass_on(first, OFFICER, LATER, to="the prosecutor", ground="g")
    acts.export(first, OFFICER, LATER, Order("FR", "g"))
    acts.merge(second, OFFICER, LATER, into=first, ground="g")
    told = [(one["what"], one["details"]) for one in shown(first)["log"]]
    assert told == [
        ("Received", []),
        ("Level set", ["Soon"]),
        ("Providers compared", [f"with report {second}", "not one provider"]),
        ("Passed on", ["to the prosecutor"]),
        ("Case package handed out", ["for FR", "of what people wrote: nothing"]),
        ("Merged", [f"report {second} was merged into this one"]),
    ]
    assert shown(second)["log"][-1]["details"] == [f"into report {first}"]


def test_a_note_stands_with_its_act_and_nowhere_else() -> None:
    key = filed()
    acts.note(key, OFFICER, LATER, "call back", public="We read it.")
    assert [one["words"] for one in shown(key)["log"]] == ["", "call back"]


def test_the_log_of_a_case_that_came_says_from_where(desk: Client) -> None:
    from openatmp.web.reports.acts import Arrived

    origin = {"from": "FR", "made": "today", "package": "ab" * 32, "acts": 3}
    key = acts.take_in(Arrived(FULL, "fr", (), origin), OFFICER, NOON)
    page = page_of(desk, key)
    assert "case package from FR" in page
    assert "was merged into this one" not in page


# ------------------------------------------------------------------------------------- files, gists


def test_a_file_is_told_with_what_was_done_to_it() -> None:
    told = shown(filed(FULL, picture(), b"a text", offer=OFFER))["evidence"]
    assert [(one["it"].name, one["kilobytes"]) for one in told] == [
        ("evidence-1.jpg", 1),
        ("evidence-2.txt", 1),
        ("evidence-3.txt", 1),
    ]
    assert "Made anew" in str(told[0]["notes"][0])
    assert told[1]["notes"] == []
    assert str(told[2]["notes"][0]) == "The text of the offer."


def test_without_its_offer_a_report_is_known_by_what_was_told() -> None:
    report = changed(FULL, title="Call +49 30 901820", address="https://example.org/offer")
    known = known_of(without_offer(report))
    assert known.traits.names == {"Clinic of the tests"}
    assert known.traits.phones == {"+4930901820"}
    assert known.traits.domains == {"example.org"}
    assert known.text == ""


def test_how_the_reporter_is_reached_makes_nobody_known_again() -> None:
    known = known_of(without_offer(FULL))
    assert known.traits.mails == frozenset()
    assert known.traits.phones == frozenset()
