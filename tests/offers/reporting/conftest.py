"""A report that says something of everything, and one that says as little as may be."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openatmp.offers.reporting import (
    Addressee,
    Age,
    Channel,
    Contact,
    Happened,
    Harm,
    Report,
    Treatment,
    Vulnerable,
    Whose,
)

FULL = Report(
    happened=frozenset({Happened.OFFERED, Happened.TREATED, Happened.HARMED}),
    whose=Whose.RELATIVE,
    country="DE",
    age=Age.CHILD,
    vulnerable=frozenset({Vulnerable.ILL, Vulnerable.CANNOT_DECIDE}),
    harm=Harm.SERIOUS,
    planned=date(2026, 12, 1),
    product="Cells from the cord",
    provider="Clinic of the tests",
    place="Testville",
    address="https://example.org/offer",
    title="Hope for all",
    channel=Channel.WEBSITE,
    when="March 2026",
    price="9000 euro",
    words="They promised a cure.\nNow he has a fever.",
    treatment=Treatment("4 March 2026", "LOT-77", "Fever since\nthe third day", "an infection"),
    contact=Contact("Ada Test", "ada@example.org", "+49 30 1234567"),
)
LITTLE = Report(frozenset({Happened.OFFERED}), Whose.NOBODY, "", address="example.org")
TO = Addressee("DE", "Germany", ("Authority One", "Authority Two"))
COUNTRIES = ("DE", "FR")


def changed(report: Report, **instead: Any) -> Report:
    return replace(report, **instead)


@pytest.fixture(params=[FULL, LITTLE], ids=["full", "little"])
def report(request: pytest.FixtureRequest) -> Report:
    given: Report = request.param
    return given
