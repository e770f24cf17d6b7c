"""The kinds of exercises, by the names they have in the files."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from openatmp.law.entries import Entry
from openatmp.roadmap.learning.exercise import Exercise, Posed
from openatmp.roadmap.learning.kinds import classes, clock, fees, gaps, papers, routes

Reader = Callable[[Entry, Posed], Exercise]

KINDS: Mapping[str, tuple[tuple[str, ...], Reader]] = MappingProxyType(
    {
        "class": (classes.FIELDS, classes.read_guess),
        "stop": (clock.STOP_FIELDS, clock.read_stop),
        "date": (clock.DATE_FIELDS, clock.read_date),
        "fit": (routes.FIT_FIELDS, routes.read_fit),
        "routes": (routes.ROUTE_FIELDS, routes.read_routes),
        "products": (routes.PRODUCT_FIELDS, routes.read_products),
        "fee": (fees.FIELDS, fees.read_fee),
        "guidance": (papers.FIELDS, papers.read_guidance),
        "missing": (gaps.FIELDS, gaps.read_gaps),
    }
)
