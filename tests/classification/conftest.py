"""What tests of classification share: days with their law, and products written in one line."""

from collections.abc import Callable
from datetime import date

import pytest

from openatmp.classification import Classification, classify
from openatmp.law import LawInForce, corpus
from openatmp.product.product import Fact, Product

TODAY = date(2026, 11, 23)
BEFORE_2009_120 = date(2009, 3, 2)


@pytest.fixture(scope="session")
def law() -> LawInForce:
    return corpus().on(TODAY)


@pytest.fixture(scope="session")
def older_law() -> LawInForce:
    return corpus().on(BEFORE_2009_120)


Classify = Callable[..., Classification]


@pytest.fixture(scope="session")
def classified(law: LawInForce) -> Classify:
    """Classify a product given as keyword facts; lists become sets."""

    def run(on: LawInForce = law, **facts: object) -> Classification:
        return classify(product_of(**facts), on)

    return run


def product_of(**facts: object) -> Product:
    plain = {name: frozenset(value) if isinstance(value, list) else value for name, value in facts.items()}
    return Product(facts={name: Fact(value) for name, value in plain.items()})  # type: ignore[arg-type]
