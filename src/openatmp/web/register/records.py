"""The register as plain data, in the shapes of ``shapes.py``."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from openatmp.register import Medicine
from openatmp.register.authorities import Authority
from openatmp.register.lines import statement_as_dict
from openatmp.register.renderings.open_data import COLUMNS, medicine_as_dict
from openatmp.register.search import Count
from openatmp.register.statistics import Spans, Year
from openatmp.web.register.asked import PAGE_SIZE, Asked
from openatmp.web.register.queries import InUse

Plain = dict[str, Any]

ADDRESS = "/api/v1/register"
# The facets of a search by the choices that they stand for; a group of statuses is chosen like a status.
_FACETS = {
    "class": "class",
    "kind": "kind",
    "status_group": "status group",
    "status": "status",
    "holder": "holder",
    "year": "year",
}


def page_of(asked: Asked, held: InUse) -> Plain:
    """Return one page of the list.

    Args:
        asked: the question.
        held: the register in use.
    """
    found = held.find(asked.page_wanted)
    return {
        "total": found.total,
        "page": asked.page,
        "page_size": asked.page_size,
        "on": held.on.isoformat(),
        "taken": held.register.taken.isoformat(),
        "medicines": [held.once("record", medicine, record_of) for medicine in found.medicines],
        "facets": {name: _counts(found.facets.get(facet, ())) for name, facet in _FACETS.items()},
        "near": list(found.near),
        "links": _page_links(found.total, asked),
    }


def record_of(medicine: Medicine, on: date) -> Plain:
    """Return a medicine as the open data have it, without its statements.

    Args:
        medicine: the medicine.
        on: the day on which its status is looked at.
    """
    return {column.name: column.value(medicine, on) for column in COLUMNS}


def whole_of(medicine: Medicine, held: InUse) -> Plain:
    """Return a medicine with every statement, what sources differ on, and where more is found.

    Args:
        medicine: the medicine.
        held: the register in use.
    """
    differences = [
        {"field": one.field.value, "statements": [statement_as_dict(said) for said in one.statements]}
        for one in medicine.differences
    ]
    links = {"page": f"/register/{medicine.key}", "fhir": f"/register/{medicine.key}.fhir.json"}
    return medicine_as_dict(medicine, held.on) | {"differences": differences, "links": links}


def statistics_of(held: InUse) -> Plain:
    """Return the figures over the register."""
    figures = held.statistics
    return {
        "on": figures.on.isoformat(),
        "taken": held.register.taken.isoformat(),
        "authorised_ever": len(figures.authorised),
        "still_authorised": len(figures.still),
        "by_status": {status.value: len(those) for status, those in figures.by_status.items() if those},
        "years": [_year(year) for year in figures.years],
        "spans": [
            _spans(spans) for spans in (figures.evaluation, figures.opinion_to_decision, figures.lives)
        ],
    }


def authority_of(authority: Authority) -> Plain:
    """Return an authority as plain data."""
    plain = asdict(authority)
    return plain | {
        "languages": list(authority.languages),
        "last_checked": authority.last_checked.isoformat(),
    }


def link_header(links: Mapping[str, str | None]) -> str:
    """Return the addresses of other pages as the header Link has them (RFC 8288)."""
    names = {"first": "first", "before": "prev", "after": "next", "last": "last"}
    return ", ".join(f'<{links[name]}>; rel="{rel}"' for name, rel in names.items() if links[name])


def _counts(counts: tuple[Count, ...]) -> list[Plain]:
    return [{"value": one.value, "count": one.count} for one in counts]


def _page_links(total: int, asked: Asked) -> Plain:
    last = max(1, -(-total // asked.page_size))

    def to(page: int) -> str:
        size = {} if asked.page_size == PAGE_SIZE else {"page_size": str(asked.page_size)}
        return f"{ADDRESS}?{asked.words(page=str(page), **size)}"

    return {
        "here": to(asked.page),
        "first": to(1),
        "before": to(min(asked.page - 1, last)) if asked.page > 1 else None,
        "after": to(asked.page + 1) if asked.page < last else None,
        "last": to(last),
    }


def _year(year: Year) -> Plain:
    return {
        "year": year.year,
        "authorised": {name: len(those) for name, those in year.authorised.items()},
        "ended": {name: len(those) for name, those in year.ended.items()},
        "still_authorised": len(year.still),
    }


def _spans(spans: Spans) -> Plain:
    return {
        "key": spans.key,
        "title": spans.title,
        "median_days": spans.median,
        "known": len(spans.known),
        "of": spans.of,
    }
