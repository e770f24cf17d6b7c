from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given

from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Fact, Product
from openatmp.product.productfile import dump_product, parse_product
from openatmp.product.sources import Declared, Read, Registered, Span, UsualPractice
from tests.product.some_products import declared, products, texts

AWKWARD = (
    "yes",
    "NO",
    "null",
    "~",
    "unknown",
    "12",
    "1e3",
    "2026-01-01",
    " leading",
    "trailing ",
    "two  spaces",
    "a: b",
    "a #b",
    "# a",
    "- a",
    "[a]",
    "{a: b}",
    "&a",
    "*a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "'a'",
    '"a"',
    "a\\nb",
    "a\nb",
    "\na",
    "a\n",
    "a\n\n",
    " a\nb",
    "a\r\nb",
    "a\tb",
    "\t",
    "a\x00b",
    "a\x85b",
    "a\u2028b",
    "a\ufeffb",
    "---\na",
    "...",
    "a\n---\nb",
    "\U0001f9ec γδ T-Zellen",
    "x " * 200,
    "word " * 40 + "end",
    "w" * 300,
    "first line\n  indented\n\nlast " + "long " * 40,
)


def declared_values(product: Product) -> Mapping[str, Fact]:
    """The facts as they are once a file has been written: said by whoever hands it in."""
    return {
        name: fact if isinstance(fact.source, Declared) else replace(fact, source=Declared())
        for name, fact in product.facts.items()
    }


@given(products())
def test_it_reads_back_every_value_it_wrote(product: Product) -> None:
    assert parse_product(dump_product(product)) == replace(product, facts=declared_values(product))


@given(products(declared))
def test_it_reads_back_who_declared_what(product: Product) -> None:
    assert parse_product(dump_product(product)) == product


@given(products())
def test_it_writes_the_same_file_twice(product: Product) -> None:
    once = dump_product(replace(product, facts=declared_values(product)))
    assert dump_product(parse_product(once)) == once


@pytest.mark.parametrize("text", AWKWARD)
def test_it_keeps_a_text_to_the_letter(text: str) -> None:
    product = Product(
        {"donor_function": Fact(text, Declared(text, text))}, name=text, description=text, indication=text
    )
    assert parse_product(dump_product(product)) == product


def test_it_keeps_a_text_of_almost_a_megabyte() -> None:
    product = Product(description="autologous cells in culture " * 30_000, indication="wound\n" * 10_000)
    assert parse_product(dump_product(product)) == product


@pytest.mark.parametrize("name", DEFINITIONS)
def test_it_asks_for_each_fact_that_is_not_known(name: str) -> None:
    written = dump_product(Product())
    assert f"  # {name}:\n" in written
    assert DEFINITIONS[name].question.split()[0] in written


@pytest.mark.parametrize("name", DEFINITIONS)
def test_its_questions_can_be_answered_by_taking_the_hash_away(name: str) -> None:
    filled_in = dump_product(Product()).replace(f"  # {name}:\n", f"  {name}: unknown\n")
    assert parse_product(filled_in) == Product()


def test_it_does_not_ask_for_what_is_known() -> None:
    written = dump_product(Product({"viable_cells": Fact(value=False)}))
    assert "  viable_cells: no\n" in written
    assert "# viable_cells" not in written


def test_it_lists_only_facts_that_do_not_conflict_with_an_empty_file() -> None:
    assert parse_product(dump_product(Product())) == Product()


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (Fact(value=True, source=Read(Span(0, 8), "cultured")), "# read: 'cultured'"),
        (
            Fact(value=True, source=Read(Span(3, 9, "indication"), "wounds", "skin")),
            "# read in the indication: 'wounds' (skin)",
        ),
        (
            Fact(value=True, source=UsualPractice("k", "cells are given alive", "a guideline")),
            "# usually, please confirm: cells are given alive (see a guideline)",
        ),
        (Fact(value=True, source=Registered("a register", "42")), "# from a register: 42"),
    ],
)
def test_it_says_above_a_fact_where_it_comes_from(fact: Fact, said: str) -> None:
    lines = dump_product(Product({"viable_cells": fact})).splitlines()
    assert lines[lines.index("  viable_cells: yes") - 1].strip() == said


def test_it_needs_no_comment_for_what_was_declared() -> None:
    lines = dump_product(Product({"viable_cells": Fact(value=True)})).splitlines()
    assert lines[lines.index("  viable_cells: yes") - 1] == ""


@given(texts)
def test_a_source_never_breaks_out_of_its_comment(words: str) -> None:
    fact = Fact(value=True, source=Read(Span(0, 1), words, words))
    assert parse_product(dump_product(Product({"viable_cells": fact}))).facts.keys() == {"viable_cells"}


def test_it_writes_half_a_character_as_the_sign_for_what_cannot_be_shown() -> None:
    written = dump_product(Product({"donor_function": Fact("a\ud800b")}, name="\udfff" * 3))
    assert str(parse_product(written).facts["donor_function"].value).startswith("a\ufffd")
    assert written.encode()


def test_it_folds_a_long_description_for_the_reader() -> None:
    written = dump_product(Product(description="autologous chondrocytes " * 20 + "in a matrix"))
    assert "description: >-\n  autologous" in written
    assert max(map(len, written.splitlines())) <= 110
