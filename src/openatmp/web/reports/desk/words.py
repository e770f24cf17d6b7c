"""What things are called at the desk. Officers read English here; the reporter's words stay as they are."""

from collections.abc import Mapping
from types import MappingProxyType

from openatmp.offers.reporting import Happened, Kind, State
from openatmp.offers.triage import Level
from openatmp.register.authorities import authorities
from openatmp.web.reports.acts import Officer, Permission

LEVELS: Mapping[Level, str] = MappingProxyType(
    {Level.URGENT: "Urgent", Level.SOON: "Soon", Level.ROUTINE: "Routine"}
)
STATES: Mapping[State, str] = MappingProxyType(
    {State.RECEIVED: "Received", State.PASSED_ON: "Passed on", State.CLOSED: "Closed"}
)
HAPPENED_SHORT: Mapping[Happened, str] = MappingProxyType(
    {
        Happened.HARMED: "Harmed",
        Happened.TREATED: "Treated",
        Happened.PAID: "Paid",
        Happened.OFFERED: "Offered",
    }
)
ACTS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.RECEIVED: "Received",
        Kind.ADDED: "The reporter added something",
        Kind.PASSED_ON: "Passed on",
        Kind.CLOSED: "Closed",
        Kind.REOPENED: "Opened again",
        Kind.NOTED: "Note",
        Kind.REVEALED: "Personal data shown",
        Kind.MERGED: "Merged",
        Kind.ERASED: "Erased by rule",
        Kind.WEIGHED: "Level set",
        Kind.COMPARED: "Providers compared",
        Kind.EXPORTED: "Case package handed out",
    }
)
TRAITS: Mapping[str, str] = MappingProxyType(
    {
        "domain": "The same domain",
        "phone": "The same telephone line",
        "mail": "The same address of mail",
        "registration": "The same number in a register",
        "name": "A like name",
    }
)


def country_named(code: str) -> str:
    """Return the name of a country.

    Args:
        code: its ISO code; empty for one that has no authority we know.
    """
    return next((one.country_name for one in authorities() if one.country == code), "Another country")


def officer_shown(officer: Officer) -> dict[str, object]:
    """Return what every page of the desk shows of the officer.

    Args:
        officer: who is signed in.
    """
    return {
        "officer": officer,
        "authority_name": country_named(officer.authority),
        "may_handle": Permission.HANDLE in officer.may,
        "may_reveal": Permission.REVEAL in officer.may,
    }
