"""Answers of every kind, drawn or listed, for what must hold of all renderings."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from openatmp.basis.conditions import Known
from openatmp.classification import Classification, classify
from openatmp.law import corpus
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice
from tests.classification.known_facts import anything_known
from tests.classification.products import (
    CULTURED_CARTILAGE,
    CULTURED_STROMAL_CELLS,
    MODIFIED_T_CELLS,
    ORDINARY_CHEMICAL,
    TRANSPLANTED_MARROW,
    VECTOR,
    Facts,
)

TODAY = date(2026, 11, 23)
OLDER_DAY = date(2009, 3, 2)

MEMBRANE: Facts = {"device_part": True, "device_integral": True, "device_keeps_function": True}
COMBINED_CARTILAGE: Facts = {**CULTURED_CARTILAGE, **MEMBRANE}
ENCAPSULATED_CELLS: Facts = {
    **CULTURED_CARTILAGE,
    "processing": ["encapsulation"],
    "processing_is_complete": True,
}
CLAIM_NOT_SAID: Facts = {
    name: value
    for name, value in CULTURED_CARTILAGE.items()
    if name not in {"claims_regeneration", "claims_action", "device_part"}
}
DEVICE_NOT_SAID: Facts = {name: value for name, value in VECTOR.items() if name != "device_part"} | {
    "cells_or_tissues": True,
    "cells_nucleated": True,
    "viable_cells": True,
}

TYPICAL: dict[str, Facts] = {
    "an ordinary chemical": ORDINARY_CHEMICAL,
    "a vector": VECTOR,
    "modified T cells": MODIFIED_T_CELLS,
    "a marrow transplant": TRANSPLANTED_MARROW,
    "cultured cartilage": CULTURED_CARTILAGE,
    "cartilage on a membrane": COMBINED_CARTILAGE,
    "cultured stromal cells": CULTURED_STROMAL_CELLS,
    "encapsulated cells": ENCAPSULATED_CELLS,
    "cartilage without a claim": CLAIM_NOT_SAID,
    "a vector in cells, device not said": DEVICE_NOT_SAID,
    "nothing known": {},
}

SOURCES: tuple[Source, ...] = (
    Declared(),
    Declared("Dr <b>Weiß</b>"),
    Read(Span(3, 9), "grown & <kept>\n", "that is culture."),
    UsualPractice("a-key", "cells are usually alive.", "general knowledge"),
    Registered("Union Register", "EU/1/00/000"),
)

PEOPLE = st.text(max_size=20)


def answer(facts: Facts, day: date = TODAY, **others: Any) -> Classification:
    """Classify plain facts on a day; lists become sets."""
    plain = {name: frozenset(value) if isinstance(value, list) else value for name, value in facts.items()}
    return answer_of(Product({name: Fact(value) for name, value in plain.items()}, **others), day)


def answer_of(product: Product, day: date = TODAY) -> Classification:
    """Classify a product on a day."""
    return classify(product, corpus().on(day))


def any_answer() -> st.SearchStrategy[Classification]:
    """Draw what is known, from which sources, with which texts, and the day."""
    texts = st.text(max_size=60)
    return st.builds(
        _answer,
        anything_known(),
        st.lists(st.sampled_from(SOURCES), min_size=1, max_size=5),
        texts,
        texts,
        PEOPLE,
        st.sampled_from((TODAY, OLDER_DAY)),
    )


def _answer(
    known: Known, sources: list[Source], name: str, description: str, person: str, day: date
) -> Classification:
    facts = {
        fact: Fact(value, sources[place % len(sources)])
        for place, (fact, value) in enumerate(known.items())
        if not fact.startswith("judged.")
    }
    judgements = {
        fact.removeprefix("judged."): Judgement(value is True, person, TODAY, description)
        for fact, value in known.items()
        if fact.startswith("judged.")
    }
    product = Product(facts, judgements, name=name, description=description, indication=name)
    return classify(product, corpus().on(day))
