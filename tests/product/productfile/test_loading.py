import pickle
from datetime import date
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.productfile import BadProductFile, load_product, parse_product
from openatmp.product.productfile.nodes import LARGEST_FILE
from openatmp.product.reading.practice import entries
from openatmp.product.reading.reader import MOST_CHARACTERS
from openatmp.product.sources import Declared, Read, Registered, Span

WHOLE = """\
name: Sheet A
description: >-
  Cultured autologous keratinocytes
  on a membrane
indication: deep burns
facts:
  used_in_humans: yes
  cells_or_tissues: true
  viable_cells: "yes"
  nucleic_acid: No
  origin: autologous
  processing:
    - enzymatic digestion
    - cell separation, concentration or purification
    - culture or expansion
  digestion_outcome: {value: contacts between cells broken, by: the applicant, note: see batch 7}
  donor_function: barrier
  device_part: unknown
  same_function:
judgements:
  device-role: {answer: no, by: A. Reviewer, on: 2026-03-01, reason: it only carries the cells}
"""


def problems(text: str) -> tuple[BadInput, ...]:
    with pytest.raises(BadProductFile) as caught:
        parse_product(text)
    return caught.value.problems


def only_problem(text: str) -> str:
    (problem,) = problems(text)
    return str(problem)


def test_it_reads_a_whole_file() -> None:
    product = parse_product(WHOLE)
    assert product == Product(
        facts={
            "used_in_humans": Fact(value=True),
            "cells_or_tissues": Fact(value=True),
            "viable_cells": Fact(value=True),
            "nucleic_acid": Fact(value=False),
            "origin": Fact(frozenset({"autologous"})),
            "processing": Fact(
                frozenset(
                    {
                        "enzymatic digestion",
                        "cell separation, concentration or purification",
                        "culture or expansion",
                    }
                )
            ),
            "digestion_outcome": Fact(
                "contacts between cells broken", Declared("the applicant", "see batch 7")
            ),
            "donor_function": Fact("barrier"),
        },
        judgements={
            "device-role": Judgement(
                answer=False, by="A. Reviewer", on=date(2026, 3, 1), reason="it only carries the cells"
            )
        },
        name="Sheet A",
        description="Cultured autologous keratinocytes on a membrane",
        indication="deep burns",
    )


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "name:",
        "facts:",
        "facts: ~\njudgements: null",
        "facts: {origin: unknown}",
        "facts: {origin: {value: unknown, by: somebody}}",
        "%YAML 1.1\n---\nname:\n...\n",
        "\ufeffname:",
        '{"facts": {"viable_cells": null}}',
    ],
)
def test_it_takes_what_is_unknown_or_empty_as_not_said(text: str) -> None:
    assert parse_product(text) == Product()


def test_it_reads_a_quoted_unknown_in_a_text_as_a_text() -> None:
    assert parse_product('facts: {donor_function: "unknown"}').facts["donor_function"].value == "unknown"


def test_it_reads_an_empty_list_as_known_to_be_none() -> None:
    assert parse_product("facts: {origin: []}").facts["origin"].value == frozenset()


def test_it_reads_json_too() -> None:
    assert parse_product(
        '{"name": "x", "facts": {"viable_cells": true, "origin": ["autologous"]}}'
    ) == Product({"viable_cells": Fact(value=True), "origin": Fact(frozenset({"autologous"}))}, name="x")


def messages() -> list[tuple[str, str]]:
    """What may be written, and word for word what is said of it."""
    cases = Path(__file__).with_name("messages.txt").read_text(encoding="utf-8")
    pairs = [case.split("\n=== said ===\n") for case in cases.split("=== written ===\n")[1:]]
    return [(written, said.rstrip("\n")) for written, said in pairs]


@pytest.mark.parametrize(("text", "said"), messages())
def test_it_says_what_is_wrong_where_and_what_to_do(text: str, said: str) -> None:
    assert only_problem(text) == said


@pytest.mark.parametrize(
    "day", ["20260101", "2026-W01-1", "2026-1-1", "yesterday", "[2026-01-01]", "0000-01-01", ""]
)
def test_it_takes_a_day_in_one_form_only(day: str) -> None:
    said = only_problem(f"judgements:\n  a: {{answer: yes, by: B, on: {day}, reason: r}}")
    assert "Expected: a day as YYYY-MM-DD" in said


@pytest.mark.parametrize(
    "text", ["name: 'a", "name: [a", "a: b: c", "\tname: a", "name: @a", "{", "? a\n? b\n:"]
)
def test_it_says_where_the_file_is_not_yaml(text: str) -> None:
    with pytest.raises(BadProductFile) as caught:
        parse_product(text)
    assert caught.value.problems[-1].where.startswith("product.yaml:")


def test_it_names_every_problem_at_once_in_the_order_of_the_file() -> None:
    found = problems(
        "nmae: x\nfacts:\n  viable_cells: maybe\n  viable_cells: yes\n  orign: autologous\nindication: [a]\n"
    )
    assert [problem.where for problem in found] == [f"product.yaml:{line}" for line in (1, 3, 4, 5, 6)]


def test_it_lists_several_problems_one_a_line() -> None:
    with pytest.raises(BadProductFile) as caught:
        parse_product("nmae: x\nindicaton: y\n")
    first, *rest = str(caught.value).splitlines()
    assert first == "product.yaml: 2 things are not right:"
    assert [line.split(": ")[0] for line in rest] == ["  product.yaml:1", "  product.yaml:2"]


def test_it_stops_after_so_many_problems_that_nobody_reads_on() -> None:
    found = problems("facts:\n" + "\n".join(f"  fact_{number}: yes" for number in range(1_000)))
    assert len(found) == 51
    assert str(found[-1]) == "product.yaml: reading stopped here. To do: correct these first."


def test_its_error_survives_the_way_between_processes() -> None:
    with pytest.raises(BadProductFile) as caught:
        parse_product("nmae: x\nindicaton: y\n")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert str(again) == str(caught.value)
    assert [str(problem) for problem in again.problems] == [str(problem) for problem in caught.value.problems]


def test_its_error_is_of_the_one_root() -> None:
    assert issubclass(BadProductFile, OpenatmpError)


@pytest.mark.parametrize("depth", [21, 500, 200_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_it_refuses_a_file_nested_too_deeply(depth: int, opening: str) -> None:
    (problem,) = problems(opening * depth)
    assert problem.happened == "lists or mappings stand more than 20 deep in each other"


@pytest.mark.parametrize("text", ["facts: {origin: [" + "a, " * 10_001 + "]}", "- a\n" * 10_001])
def test_it_refuses_a_file_of_endless_lists(text: str) -> None:
    assert "there are more than 10,000 words in lists and mappings" in only_problem(text)


def test_it_refuses_a_file_that_is_too_large() -> None:
    assert "larger than 1,000,000 bytes" in only_problem("name: " + "é" * (LARGEST_FILE // 2))


def test_it_loads_a_file_and_calls_it_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "sheet.yaml").write_text(WHOLE, encoding="utf-8")
    assert load_product(tmp_path / "sheet.yaml") == parse_product(WHOLE)
    (tmp_path / "bad.yaml").write_text("nmae: x", encoding="utf-8")
    with pytest.raises(BadProductFile, match=r"bad\.yaml:1: "):
        load_product(tmp_path / "bad.yaml")


@pytest.mark.parametrize("name", ["missing.yaml", ".", "with\x00null"])
def test_it_says_that_a_file_cannot_be_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match="the file cannot be opened"):
        load_product(tmp_path / name)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name: a\nindication: \xff", "bytes.yaml:2: byte 0xff is not UTF-8"),
        ("name: café".encode("latin-1"), "bytes.yaml:1: byte 0xe9 is not UTF-8"),
        ("name: a".encode("utf-16"), "bytes.yaml:1: byte 0xff is not UTF-8"),
        (b"a" * (LARGEST_FILE + 1), "bytes.yaml:1: the file is larger than 1,000,000 bytes"),
        (b"\xff" * (LARGEST_FILE * 2), "bytes.yaml:1: the file is larger than 1,000,000 bytes"),
    ],
)
def test_it_refuses_bytes_that_are_no_text(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "bytes.yaml").write_bytes(content)
    with pytest.raises(BadInput) as caught:
        load_product(tmp_path / "bytes.yaml")
    assert str(caught.value).startswith(said)


def test_it_reads_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "bom.yaml").write_bytes(b"\xef\xbb\xbfname: a")
    assert load_product(tmp_path / "bom.yaml").name == "a"


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_fact_can_be_given_with_who_said_it(name: str) -> None:
    definition = DEFINITIONS[name]
    value = definition.values[0] if definition.values else "yes"
    fact = parse_product(f'facts: {{{name}: {{value: "{value}", by: me}}}}').facts[name]
    assert fact.source == Declared("me")


@pytest.mark.parametrize(
    ("description", "indication", "words", "span"),
    [
        ("cultured cells", "", "cells", Span(9, 14)),
        ("cells in a bath of cells", "cells", "cells", Span(0, 5)),
        ("a cellular layer of cells", "", "cell", Span(2, 6)),
        ("a cellular layer, cell by cell", "", "cell", Span(18, 22)),
        ("a cellular layer", "lack of a cell", "cell", Span(10, 14, "indication")),
        ("cultured tissue", "burns", "burns", Span(0, 5, "indication")),
        ("grown (twice?)", "", "(twice?)", Span(6, 14)),
    ],
)
def test_it_finds_the_words_that_a_fact_was_read_from(
    description: str, indication: str, words: str, span: Span
) -> None:
    text = (
        f"facts: {{viable_cells: {{value: yes, why: so, read: '{words}'}}}}\n"
        f"description: '{description}'\nindication: '{indication}'\n"
    )
    assert parse_product(text).facts["viable_cells"].source == Read(span, words, "so")


def test_it_looks_for_words_no_further_than_a_text_is_read() -> None:
    long = "a " * (MOST_CHARACTERS // 2)
    text = f"description: {long}cells\nfacts: {{viable_cells: {{value: yes, read: cells}}}}"
    assert "stands neither in the description nor in the indication" in only_problem(text)


def test_it_takes_what_is_usual_with_its_reason_from_the_table() -> None:
    usual = parse_product("facts: {cells_nucleated: {value: yes, usual: cells-have-a-nucleus}}")
    entry = next(entry for entry in entries() if entry.source.key == "cells-have-a-nucleus")
    assert usual.facts["cells_nucleated"] == Fact(value=True, source=entry.source)


def test_a_list_may_hold_more_than_what_is_usual_of_it() -> None:
    entry = next(entry for entry in entries() if "processing" in entry.gives)
    usual = entry.gives["processing"]
    assert isinstance(usual, frozenset)
    more = [*usual, "freezing"]
    listed = ", ".join(f'"{step}"' for step in more)
    text = f"facts: {{processing: {{value: [{listed}], usual: {entry.source.key}}}}}"
    assert parse_product(text).facts["processing"] == Fact(frozenset(more), entry.source)
    less = text.replace(listed, '"freezing"')
    assert "the value is not the one that" in only_problem(less)


@pytest.mark.parametrize("fields", ["usual: cells-have-a-nucleus", "read: cells", "register: a, entry: b"])
def test_what_is_unknown_has_no_source(fields: str) -> None:
    text = f"description: cells\nfacts: {{cells_nucleated: {{value: unknown, {fields}}}}}"
    assert parse_product(text).facts == {}


def test_it_reads_which_register_says_so() -> None:
    product = parse_product(
        "facts: {origin: {value: allogeneic, register: the Union Register, entry: EU/1/2}}"
    )
    assert product.facts["origin"].source == Registered("the Union Register", "EU/1/2")
