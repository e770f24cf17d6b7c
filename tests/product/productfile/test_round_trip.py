from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.conditions import Value
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Fact, Product
from openatmp.product.productfile import dump_product, parse_product
from openatmp.product.reading import read
from openatmp.product.reading.practice import Entry, entries
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice
from tests.product.some_products import declared, products, registered, texts

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


def values_of(product: Product) -> Mapping[str, Value]:
    return {name: fact.value for name, fact in product.facts.items()}


def kinds_of_sources(product: Product) -> Mapping[str, type[Source]]:
    return {name: type(fact.source) for name, fact in product.facts.items()}


@given(products())
def test_it_reads_back_every_value_it_wrote(product: Product) -> None:
    again = parse_product(dump_product(product))
    assert replace(again, facts={}) == replace(product, facts={})
    assert values_of(again) == values_of(product)


@given(products())
def test_it_reads_back_a_source_or_none_but_never_another(product: Product) -> None:
    again = kinds_of_sources(parse_product(dump_product(product)))
    for name, kind in kinds_of_sources(product).items():
        assert again[name] in {kind, Declared}


@given(products(registered))
def test_it_reads_back_which_register_says_what(product: Product) -> None:
    assert parse_product(dump_product(product)) == product


@given(products(registered), st.data())
def test_it_reads_back_words_that_stand_in_the_texts(product: Product, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(["description", "indication"]))
    text = getattr(product, field)
    start = data.draw(st.integers(0, len(text)))
    words, why = text[start : start + 10], data.draw(texts)
    source = Read(Span(start, start + len(words), field), words, why)
    product = product.with_facts({"viable_cells": Fact(value=True, source=source)})
    again = parse_product(dump_product(product)).facts["viable_cells"].source
    if words.strip():
        assert isinstance(again, Read)
        assert (again.words, again.why) == (words, why)
        assert getattr(product, again.span.field)[again.span.start : again.span.end] == words
    else:
        assert again == Declared()


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.source.key)
def test_it_reads_back_whatever_the_table_of_usual_practice_gives(entry: Entry) -> None:
    product = Product({name: Fact(value, entry.source) for name, value in entry.gives.items()})
    assert parse_product(dump_product(product)) == product


DESCRIBED = (
    ("Autologous chondrocytes expanded in culture", "To repair cartilage defects of the knee"),
    ("Bone marrow-derived autologous non-haematopoietic stem cells", "multiple sclerosis"),
    (
        "Ex-vivo expanded allogeneic bone marrow derived mesenchymal stromal cells",
        "graft-versus-host disease",
    ),
    ("Adeno-associated viral vector serotype 2 encoding RPE65", "inherited retinal dystrophy"),
    ("CD19-directed CAR T cells: autologous T cells\ntransduced with a lentiviral vector", "B-cell lymphoma"),
    ("Allogeneic keratinocytes and fibroblasts on a collagen matrix", ""),
    ("Pooled human islets of Langerhans, in alginate", "type 1 diabetes"),
    ("Autologous and allogeneic \u03b3\u03b4 T-Zellen; \u201cfresh\u201d, not cryopreserved", "skin wounds"),
    ("A monoclonal antibody", "asthma"),
    ("Cells", ""),
    ("", "burns"),
    ("word " * 5_000 + "cultured autologous chondrocytes", "cartilage"),
)


@pytest.mark.parametrize(("description", "indication"), DESCRIBED)
def test_what_was_read_or_is_usual_stays_so_in_the_file(description: str, indication: str) -> None:
    product = read(description, indication).product
    again = parse_product(dump_product(product))
    assert values_of(again) == values_of(product)
    assert kinds_of_sources(again) == kinds_of_sources(product)
    for name, fact in product.facts.items():
        source = again.facts[name].source
        if isinstance(source, Read) and isinstance(fact.source, Read):
            assert (source.words, source.why) == (fact.source.words, fact.source.why)
        elif isinstance(source, UsualPractice) and isinstance(fact.source, UsualPractice):
            # The file keeps the entry; what else was read beside it is told again by the words themselves.
            assert source.key == fact.source.key
            assert fact.source.why.startswith(source.why)
        else:
            assert source == fact.source


def test_the_readings_above_hold_both_kinds_of_sources() -> None:
    kinds = [kind for texts in DESCRIBED for kind in kinds_of_sources(read(*texts).product).values()]
    assert kinds.count(Read) > 10
    assert kinds.count(UsualPractice) > 10


def test_a_usual_fact_is_confirmed_by_the_plain_value() -> None:
    written = dump_product(read("Autologous chondrocytes expanded in culture").product)
    assert "to confirm a usual fact, replace it by the plain value" in " ".join(
        written.replace("# ", "").split()
    )
    line = "  cells_nucleated: {value: yes, usual: cells-have-a-nucleus}\n"
    assert line in written
    confirmed = parse_product(written.replace(line, "  cells_nucleated: yes\n"))
    assert confirmed.facts["cells_nucleated"] == Fact(value=True, source=Declared())


@given(products(declared))
def test_it_reads_back_who_declared_what(product: Product) -> None:
    assert parse_product(dump_product(product)) == product


@given(products())
def test_it_writes_the_same_file_twice(product: Product) -> None:
    once = parse_product(dump_product(product))
    assert parse_product(dump_product(once)) == once
    assert dump_product(parse_product(dump_product(once))) == dump_product(once)


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


NUCLEUS = next(entry.source for entry in entries() if entry.source.key == "cells-have-a-nucleus")
SAID_BY_NOBODY = "  cells_nucleated: yes"


@pytest.mark.parametrize(
    ("source", "comment", "written"),
    [
        (
            Read(Span(0, 8), "cultured"),
            "# read: 'cultured'",
            "  cells_nucleated: {value: yes, read: cultured}",
        ),
        (Read(Span(0, 8), "frozen"), "# read: 'frozen'", SAID_BY_NOBODY),
        (
            Read(Span(3, 9, "indication"), "wounds", "skin"),
            "# read in the indication: 'wounds' (skin)",
            "  cells_nucleated: {value: yes, read: wounds, why: skin}",
        ),
        (
            UsualPractice("no longer in the table", "cells are given alive", "a guideline"),
            "# usually, please confirm: cells are given alive (see a guideline)",
            SAID_BY_NOBODY,
        ),
        (
            Registered("a register", "42"),
            "# from a register: 42",
            '  cells_nucleated: {value: yes, register: a register, entry: "42"}',
        ),
        (
            Registered("a register", ""),
            "# from a register:",
            "  cells_nucleated: {value: yes, register: a register}",
        ),
        (Declared("A. Maker"), "", "  cells_nucleated: {value: yes, by: A. Maker}"),
    ],
)
def test_it_says_beside_and_above_a_fact_where_it_comes_from(
    source: Source, comment: str, written: str
) -> None:
    facts = {"cells_nucleated": Fact(value=True, source=source)}
    lines = dump_product(Product(facts, description="cultured cells", indication="wounds")).splitlines()
    assert lines[lines.index(written) - 1].strip() == comment


def test_it_calls_usual_only_the_value_that_is() -> None:
    usual = dump_product(Product({"cells_nucleated": Fact(value=True, source=NUCLEUS)}))
    changed = dump_product(Product({"cells_nucleated": Fact(value=False, source=NUCLEUS)}))
    assert "{value: yes, usual: cells-have-a-nucleus}" in usual
    assert "\n  cells_nucleated: no\n" in changed


def test_a_long_source_stands_field_by_field() -> None:
    words = "cells of the patient that were taken, sorted, grown in culture and given back within a fortnight"
    fact = Fact(frozenset({"culture or expansion"}), Read(Span(0, len(words)), words, "Names a step."))
    written = dump_product(Product({"processing": fact}, description=words))
    assert "\n  processing:\n    value: [culture or expansion]\n    read:" in written
    assert parse_product(written).facts["processing"] == fact


def test_it_needs_no_comment_for_what_was_declared() -> None:
    lines = dump_product(Product({"viable_cells": Fact(value=True)})).splitlines()
    assert lines[lines.index("  viable_cells: yes") - 1] == ""


@given(texts)
def test_a_source_never_breaks_out_of_its_comment(words: str) -> None:
    fact = Fact(value=True, source=Read(Span(0, 1), words, words))
    for description in ("", words):
        written = dump_product(Product({"viable_cells": fact}, description=description))
        assert parse_product(written).facts.keys() == {"viable_cells"}


def test_it_writes_half_a_character_as_the_sign_for_what_cannot_be_shown() -> None:
    written = dump_product(Product({"donor_function": Fact("a\ud800b")}, name="\udfff" * 3))
    assert str(parse_product(written).facts["donor_function"].value).startswith("a\ufffd")
    assert written.encode()


def test_it_folds_a_long_description_for_the_reader() -> None:
    written = dump_product(Product(description="autologous chondrocytes " * 20 + "in a matrix"))
    assert "description: >-\n  autologous" in written
    assert max(map(len, written.splitlines())) <= 110
