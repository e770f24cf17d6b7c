import pytest

from openatmp.cli.grounds import by_ground, words_of_fact
from openatmp.product.product import Fact
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice

READ = Read(Span(0, 7), "chondro-\ncytes", "Names cells.")
USUAL = UsualPractice("alive", "Cells are given alive.", "a source")
REGISTERED = Registered("Union Register", "EU/1/23")


@pytest.mark.parametrize(
    ("source", "ground"),
    [
        (Declared(), ""),
        (Declared("A. Writer"), "(A. Writer)"),
        (Declared("A. Writer", "seen on site."), "(A. Writer: seen on site)"),
        (Declared(note="seen"), "(seen)"),
        (READ, '("chondro- cytes")'),
        (USUAL, "(Cells are given alive)"),
        (REGISTERED, "(Union Register, entry EU/1/23)"),
    ],
)
def test_a_fact_says_what_its_heading_does_not(source: Source, ground: str) -> None:
    assert words_of_fact("viable_cells", Fact(value=True, source=source)) == ("yes", ground)


def test_facts_stand_under_what_they_rest_on_the_firmest_first() -> None:
    facts = {
        "viable_cells": Fact(value=True, source=USUAL),
        "cells_or_tissues": Fact(value=True, source=READ),
        "nucleic_acid": Fact(value=False, source=Declared("A. Writer")),
        "medical_purpose": Fact(value=True, source=REGISTERED),
        "cells_nucleated": Fact(value=True, source=USUAL),
    }
    grouped = [(heading, [name for name, _ in group]) for heading, group in by_ground(facts)]
    assert grouped == [
        ("Declared", ["nucleic_acid"]),
        ("By a register", ["medical_purpose"]),
        ("Read in your words", ["cells_or_tissues"]),
        ("Usually so, please confirm", ["viable_cells", "cells_nucleated"]),
    ]


def test_without_facts_there_is_no_heading() -> None:
    assert [*by_ground({})] == []
