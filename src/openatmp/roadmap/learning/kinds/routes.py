"""Choose what follows: which procedures, how one of them fits, and for which products."""

from collections.abc import Iterable
from dataclasses import dataclass

from openatmp.law.entries import Entry
from openatmp.procedures.fields import choice
from openatmp.procedures.shelf import procedures
from openatmp.roadmap.learning.answers import Choice, Form, Shape
from openatmp.roadmap.learning.exercise import Exercise, Posed, Rest, Solved
from openatmp.roadmap.learning.situation import FIELDS, Situation, situation
from openatmp.roadmap.plan import Fit, Item, Plan, plan
from openatmp.roadmap.plan.routes import routes

FIT_FIELDS = (*FIELDS, "procedure")
ROUTE_FIELDS = (*FIELDS, "offered", "fit")
PRODUCT_FIELDS = ("procedure", "products")
_FITS = (
    Choice(Fit.APPLIES, "It applies", "it has to be done"),
    Choice(Fit.OPTIONAL, "It is optional", "it can be done"),
    Choice(Fit.OPEN, "It is open", "a fact that would decide it is not known"),
    Choice(Fit.NOT, "It does not apply", "it cannot be done, or has no ground"),
)


@dataclass(frozen=True, slots=True)
class HowItFits(Exercise):
    """Say how a procedure fits a situation.

    Args:
        situation: the situation.
        procedure: key of the procedure.
    """

    situation: Situation
    procedure: str

    @property
    def handed(self) -> tuple[str, ...]:
        """The situation, and the procedure."""
        return (*self.situation.said, f"The procedure: {procedures()[self.procedure].title}.")

    @property
    def form(self) -> Form:
        """Applies, optional, open, or not."""
        return Form(Shape.ONE, _FITS)

    def solve(self) -> Solved:
        """Plan, and see how it fits."""
        item = _item(plan(self.situation.asked(self.posed.on)), self.procedure)
        return _solved(item.fit.value, (item.reason,), (item,))


@dataclass(frozen=True, slots=True)
class ChooseRoutes(Exercise):
    """Choose, among some procedures, those that follow.

    Args:
        situation: the situation.
        offered: keys of the procedures to choose from.
        fit: how a procedure fits that shall be chosen.
    """

    situation: Situation
    offered: tuple[str, ...]
    fit: Fit

    @property
    def handed(self) -> tuple[str, ...]:
        """The situation."""
        return self.situation.said

    @property
    def form(self) -> Form:
        """The procedures."""
        return Form(Shape.SOME, tuple(Choice(key, procedures()[key].title) for key in self.offered))

    def solve(self) -> Solved:
        """Plan, and see which of them fit."""
        planned = plan(self.situation.asked(self.posed.on))
        items = tuple(_item(planned, key) for key in self.offered)
        right = frozenset(item.procedure.key for item in items if item.fit is self.fit)
        return _solved(right, tuple(map(_line, items)), items)


@dataclass(frozen=True, slots=True)
class Offered:
    """A product among others.

    Args:
        key: short name.
        situation: it, and who develops it.
    """

    key: str
    situation: Situation

    @property
    def title(self) -> str:
        """What it is, in the words that the engine reads."""
        return self.situation.described.said


@dataclass(frozen=True, slots=True)
class WhichProducts(Exercise):
    """Choose, among some products, those that a procedure follows for.

    Args:
        procedure: key of the procedure.
        products: the products.
    """

    procedure: str
    products: tuple[Offered, ...]

    @property
    def handed(self) -> tuple[str, ...]:
        """Nothing: the products are the choices."""
        return ()

    @property
    def form(self) -> Form:
        """The products."""
        return Form(Shape.SOME, tuple(Choice(one.key, one.title) for one in self.products))

    def solve(self) -> Solved:
        """Plan for each of them."""
        on = self.posed.on
        planned = [(one, _item(plan(one.situation.asked(on)), self.procedure)) for one in self.products]
        right = frozenset(one.key for one, item in planned if item.fit is Fit.APPLIES)
        why = tuple(f"{one.title}: {item.fit}. {item.reason}" for one, item in planned)
        return _solved(right, why, [item for _, item in planned])


def read_fit(entry: Entry, posed: Posed) -> HowItFits:
    """Read an exercise on how a procedure fits.

    Raises:
        BadInput: there is no such procedure in a plan, or a fact cannot be.
    """
    return HowItFits(posed, situation(entry), _known(entry, "procedure", [entry.text("procedure")])[0])


def read_routes(entry: Entry, posed: Posed) -> ChooseRoutes:
    """Read an exercise on which procedures follow.

    Raises:
        BadInput: there is no such procedure in a plan, or a fact cannot be.
    """
    offered = _known(entry, "offered", entry.words("offered"))
    if len(offered) < 2:
        entry.refuse("there is nothing to choose", "two procedures or more under `offered`", "offered")
    return ChooseRoutes(posed, situation(entry), offered, choice(entry, "fit", Fit, Fit.APPLIES))


def read_products(entry: Entry, posed: Posed) -> WhichProducts:
    """Read an exercise on which products a procedure follows for.

    Raises:
        BadInput: there is no such procedure in a plan, or a fact cannot be.
    """
    procedure = _known(entry, "procedure", [entry.text("procedure")])[0]
    products = tuple(map(_offered, entry.entries("products")))
    if len(products) < 2:
        entry.refuse("there is nothing to choose", "two products or more under `products`", "products")
    return WhichProducts(posed, procedure, products)


def _offered(entry: Entry) -> Offered:
    entry.only(("key", *FIELDS))
    return Offered(entry.text("key"), situation(entry))


def _known(entry: Entry, field: str, keys: Iterable[str]) -> tuple[str, ...]:
    planned = [route.procedure for route in routes()]
    for key in keys:
        if key not in planned:
            entry.refuse(f"no plan has a procedure {key!r}", f"one of {', '.join(planned)}", field)
    return tuple(keys)


def _item(planned: Plan, key: str) -> Item:
    return next(item for item in planned.items if item.procedure.key == key)


def _line(item: Item) -> str:
    return f"{item.procedure.title}: {item.fit}. {item.reason}"


def _solved(given: str | frozenset[str], why: tuple[str, ...], items: Iterable[Item]) -> Solved:
    grounds = {item.procedure.key: Rest(item.procedure.title, item.route.ground) for item in items}
    rests = tuple(grounds.values())
    citations = dict.fromkeys(citation for rest in rests for citation in rest.ground.basis)
    return Solved(given, why, tuple(citations), rests, all(rest.ground.verified for rest in rests))
