"""A report in two parts: what anybody at the desk may read, and what is sealed; and the two put together."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

from openatmp.offers.reporting.report import (
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

# What a person writes freely may name people and tell of their health, so it is sealed like a name.
_SEALED = ("words", "treatment", "contact")
_LINES = ("product", "provider", "place", "address", "title", "when", "price")
_OPEN = tuple(one.name for one in fields(Report) if one.name not in _SEALED)


def open_part(report: Report) -> dict[str, Any]:
    """Return what sorts and searches need, as plain data ready for JSON.

    Args:
        report: the report.

    Returns:
        Its fields by name, without what is sealed; lists are in the order of their words.
    """
    return {name: _plain(getattr(report, name)) for name in _OPEN}


def sealed_part(report: Report) -> dict[str, Any]:
    """Return what is kept sealed, as plain data: own words, treatment, contact.

    Args:
        report: the report.
    """
    return {
        "words": report.words,
        "treatment": asdict(report.treatment),
        "contact": asdict(report.contact),
    }


def put_together(open_: Mapping[str, Any], sealed: Mapping[str, Any] | None = None) -> Report:
    """Return the report of two parts.

    Args:
        open_: what ``open_part`` made.
        sealed: what ``sealed_part`` made; None once it is erased.
    """
    report = Report(
        happened=frozenset(Happened(one) for one in open_["happened"]),
        whose=Whose(open_["whose"]),
        country=open_["country"],
        age=Age(open_["age"]),
        harm=Harm(open_["harm"]),
        planned=date.fromisoformat(open_["planned"]) if open_["planned"] else None,
        vulnerable=frozenset(Vulnerable(one) for one in open_["vulnerable"]),
        channel=Channel(open_["channel"]),
        **{
            name: open_[name]
            for name in ("product", "provider", "place", "address", "title", "when", "price")
        },
    )
    return report if sealed is None else _with_sealed(report, sealed)


def _with_sealed(report: Report, sealed: Mapping[str, Any]) -> Report:
    return replace(
        report,
        words=sealed["words"],
        treatment=Treatment(**sealed["treatment"]),
        contact=Contact(**sealed["contact"]),
    )


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return "" if value is None else str(value)
