"""Medicines, trials and answers to verify."""

from collections.abc import Collection
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.register import Check, Register
from openatmp.register.statement import Statement
from openatmp.register.trials import Site, Trial, TrialsAsked
from openatmp.register.verify import Verification, verify
from tests.register.registers import application_withdrawn, authorised, medicine, register, said

DAY = date(2026, 11, 25)
ASKED = date(2026, 11, 24)


def with_events(name: str, *events: Statement) -> Medicine:
    """A medicine with a number, a holder and these events."""
    return medicine(
        name.lower(),
        said(Field.NAME, name),
        said(Field.HOLDER, "Testfirm GmbH"),
        said(Field.INDICATION, "a rare disease of the testing kind"),
        *events,
    )


def negative() -> Medicine:
    return with_events("Negavec", said(Field.OPINION, "negative", "2026-01-29"))


def positive() -> Medicine:
    return with_events("Posivec", said(Field.OPINION, "positive", "2026-01-29"))


def refused() -> Medicine:
    return with_events("Refuvec", said(Field.REFUSAL, "", "2015-12-21"))


def suspended() -> Medicine:
    return with_events(
        "Suspevec",
        said(Field.AUTHORISATION, "standard", "2018-01-10"),
        said(Field.SUSPENSION, "", "2020-02-20"),
    )


def withdrawn() -> Medicine:
    return with_events(
        "Withdravec",
        said(Field.AUTHORISATION, "conditional", "2018-01-10"),
        said(Field.WITHDRAWAL, "", "2024-12-13"),
    )


def evaluated() -> Medicine:
    return with_events("Evaluvec", said(Field.VALIDATION, "", "2026-01-29"))


def northwind() -> Medicine:
    return medicine(
        "soletesvec",
        said(Field.NAME, "Soletesvec"),
        said(Field.HOLDER, "Northwind Medicines B.V."),
        said(Field.AUTHORISATION, "standard", "2018-01-10"),
    )


REGISTER: Register = register(
    authorised("Examplecel"),
    application_withdrawn("Stopvec"),
    negative(),
    positive(),
    refused(),
    suspended(),
    withdrawn(),
    evaluated(),
    northwind(),
)

TRIAL = Trial(
    number="2023-505701-14-00",
    title="Trial cells for knees",
    sponsor="A university hospital",
    status="ongoing, recruiting",
    countries=("DE", "IT"),
    sites=(Site("DE", "München", "Klinikum"), Site("IT", "Roma", "Policlinico")),
    products=("trialleucel",),
    source="ctis",
    as_of=ASKED,
    link="https://example.org/2023-505701-14-00",
    other_numbers=("NCT04512345",),
)
TOLD = TrialsAsked((TRIAL,), (Check("ctis", ASKED, 1),))
TOLD_NOTHING = TrialsAsked((), (Check("ctis", ASKED, 0),))
NO_ANSWER = TrialsAsked((), (), ("Clinical trials: could not check trials in CTIS (no answer).",))


def asked(
    text: str,
    *,
    on: date = DAY,
    country: str = "",
    trials: TrialsAsked | None = None,
    others: Collection[str] = (),
) -> Verification:
    """The answer of a small register."""
    return verify(text, REGISTER, on, country=country, trials=trials or TrialsAsked(), others=others)
