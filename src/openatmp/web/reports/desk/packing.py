"""A case as it goes into a package: what was told, what was seen, what was handed in, what was done."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from openatmp.offers import Check
from openatmp.offers.reporting import act_as_dict, open_part
from openatmp.offers.signs import meanings
from openatmp.offers.triage import CasePackage, Piece
from openatmp.web.reports import queries
from openatmp.web.reports.acts import Officer, Order, Persons
from openatmp.web.reports.desk.access import or_404
from openatmp.web.reports.desk.gists import check_of
from openatmp.web.reports.desk.survey import Row, row_of
from openatmp.web.site.clock import today

Shown = tuple[Mapping[str, Any], ...]


def package_of(key: int, officer: Officer, moment: datetime, order: Order, shown: Shown) -> CasePackage:
    """Put a case together.

    Args:
        key: key of the report.
        officer: who hands it out.
        moment: this moment.
        order: what goes along, and for whom.
        shown: what people wrote, as the act of handing it out returned it.
    """
    found = or_404(queries.case(key, officer.authority))
    made = moment.astimezone(UTC).replace(microsecond=0).isoformat()
    log = tuple(act_as_dict(act) for act in found.acts)
    pieces = (queries.content_of(key, number, officer.authority) for number in order.files)
    evidence = tuple(Piece(filed.name, filed.kind, content) for filed, content in filter(None, pieces))
    case = _case(found, officer.authority, order) | _persons(order.persons, shown)
    return CasePackage(made, officer.authority, order.made_for, case, log, evidence)


def _case(found: queries.Case, authority: str, order: Order) -> dict[str, Any]:
    listed = found.listed
    row = row_of(listed.key, authority, today())
    text = queries.offer_of(listed.key, authority)
    return {
        "number": listed.key,
        "received": listed.received.isoformat(),
        "state": listed.state.value,
        "language": found.language,
        "text_digest": found.text_digest,
        "report": open_part(listed.report),
        "triage": _triage(row),
        "offer": _offer(check_of(listed.report, text)) if text else None,
        "evidence": [_piece(one, one.number in order.files) for one in found.evidence],
    }


def _triage(row: Row) -> dict[str, Any]:
    proposed = row.triage
    return {
        "level": row.level.value,
        "set_by_an_officer": row.weighed is not None,
        "proposed": proposed.level.value,
        "points": proposed.points,
        "reasons": [asdict(reason) for reason in proposed.reasons],
    }


def _offer(check: Check) -> dict[str, Any]:
    """What was seen in the offer, each sign with its words; no finding that anybody breaks the law."""
    return {
        "checked_on": check.on.isoformat(),
        "judgement": str(check.judged.judgement),
        "signs": [
            {"id": str(sign.id), "name": str(meanings()[sign.id].name), "quote": check.quote(sign)}
            for sign in check.signs
        ],
        "products": [{"name": one.name, "is_authorised": one.is_authorised} for one in check.products],
        "trials": [one.number for one in check.trials],
    }


def _piece(one: queries.Filed, goes_along: bool) -> dict[str, Any]:  # noqa: FBT001 - a fact of the piece
    return {
        "number": one.number,
        "name": one.name,
        "media_type": one.kind,
        "size": one.size,
        "handed_in_sha256": one.handed_in_sha256,
        "kept_sha256": one.kept_sha256,
        "notes": [*one.notes],
        "act": one.act,
        "erased": one.erased.isoformat() if one.erased else None,
        "goes_along": goes_along and one.erased is None,
    }


def _persons(persons: Persons, shown: Shown) -> dict[str, Any]:
    """What people wrote, as far as it was said that it goes along; the first is the report itself."""
    if persons is Persons.NOTHING or not shown:
        return {}
    first = shown[0]
    account = {"words": first.get("words", ""), "treatment": first.get("treatment", {})}
    added = [{"act": one["act"], "words": one.get("words", "")} for one in shown[1:]]
    contact = {"contact": first.get("contact", {})} if persons is Persons.ALL else {}
    return {"account": account, "added": added, **contact}
