"""What is seen in the offer of a case: warning signs marked in place, and what the register says."""

from openatmp.offers import Check
from openatmp.offers.known import KnownProduct
from openatmp.register.known import InRegister
from openatmp.web.offers.answers import signs_shown
from openatmp.web.offers.passages import marks_of, passages
from openatmp.web.register.queries import in_use
from openatmp.web.reports import queries
from openatmp.web.reports.desk.gists import UNREADABLE, check_of


def offer_shown(found: queries.Case, authority: str) -> dict[str, object]:
    """Return what a page shows of the offer of a case.

    Args:
        found: the case.
        authority: key of the authority whose officer asks.
    """
    try:
        text = queries.offer_of(found.listed.key, authority)
        check = check_of(found.listed.report, text) if text else None
    except UNREADABLE:
        return {"unopened": True, **_in_register(found, None)}
    return {**(_seen(check) if check else {}), **_in_register(found, check)}


def _seen(check: Check) -> dict[str, object]:
    marks = marks_of(check.signs, len(check.page.text))
    return {
        "check": check,
        "signs": tuple(signs_shown(check, marks)),
        "passages": passages(check.page.text, marks),
    }


def _in_register(found: queries.Case, check: Check | None) -> dict[str, object]:
    held, report = in_use(), found.listed.report
    told = f"{report.product}\n{report.provider}\n{report.title}"
    named: tuple[KnownProduct, ...] = (
        *InRegister(held.register).products_in(told, held.on),
        *(check.products if check else ()),
    )
    return {
        "products": tuple({one.key: one for one in named}.values()),
        "trials": tuple({one.number: one for one in check.trials}.values()) if check else (),
        "register_taken": held.register.taken,
    }
