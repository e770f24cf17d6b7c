"""Every border question is raised where it belongs, and nowhere else."""

import json
import re
import time
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.conditions import Value
from openatmp.basis.errors import BadInput
from openatmp.classification import Category
from openatmp.classification.borderline import (
    BorderlineWarning,
    Status,
    collected,
    normalised,
    read_warnings,
    warnings,
)
from openatmp.classification.datafile import packaged, tree_of
from openatmp.law import corpus
from openatmp.product.product import Fact, check_value
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice
from tests.classification import laid_beside as case
from tests.classification.conftest import Classify
from tests.classification.known_facts import anything_known
from tests.classification.laid_beside import answered

ALL = collected()
ADVANCED = ("GTMP", "sCTMP", "TEP")

each_warning = pytest.mark.parametrize("warning", ALL, ids=lambda warning: warning.key)


def raised(
    facts: dict[str, Any], category: str = "undecided", description: str = "", indication: str = ""
) -> list[str]:
    answer = answered(category, facts, description=description, indication=indication)
    return [warning.key for warning in warnings(answer)]


# ------------------------------------------------------------------------------------ the collection itself


def test_it_knows_settled_and_open_questions() -> None:
    assert {warning.status for warning in ALL} == set(Status)


@pytest.mark.parametrize(
    "key",
    [
        "vesicles",
        "bacteriophages",
        "modified-bacteria",
        "synthetic-nucleic-acid",
        "editing-in-the-body",
        "editing-outside-the-body",
        "rna-loaded-dendritic-cells",
        "marrow-concentrate",
        "micro-fragmented-fat",
        "natural-killer-cells",
        "macrophages",
        "isolated-hepatocytes",
        "encapsulated-cells",
        "platelet-rich-plasma",
        "digestion",
        "carrier-of-fibrin",
        "matrix-that-dissolves",
        "fistula",
        "multiple-sclerosis",
        "suicide-gene",
        "vaccine-against-chronic-infection",
        "oncolytic-without-added-gene",
        "same-function",
        "hospital-exemption",
    ],
)
def test_it_knows_the_questions_that_the_field_argues_about(key: str) -> None:
    assert key in {warning.key for warning in ALL}


def test_it_names_each_question_once() -> None:
    assert len({warning.key for warning in ALL}) == len(ALL)


@each_warning
def test_it_links_every_question_by_https(warning: BorderlineWarning) -> None:
    assert re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]+(/\S*)?", warning.source)


@each_warning
def test_it_tells_enough_and_not_too_much(warning: BorderlineWarning) -> None:
    assert 80 <= len(warning.text) <= 420
    assert warning.text.endswith(".")
    assert "\n" not in warning.text


@each_warning
def test_it_says_up_to_which_day_we_looked(warning: BorderlineWarning) -> None:
    assert date(2026, 1, 1) <= warning.as_of <= date(2026, 12, 31)


@each_warning
def test_it_admits_where_no_outcome_was_found(warning: BorderlineWarning) -> None:
    if re.search(r"no (published |official )?outcome", warning.text):
        assert warning.status is Status.OPEN


@each_warning
def test_it_triggers_on_facts_and_values_that_there_are(warning: BorderlineWarning) -> None:
    for clause in (*warning.when, *warning.unless):
        assert clause.facts or clause.words or clause.classes
        for name, accepted in clause.facts.items():
            for value in accepted:
                check_value(name, frozenset({value}) if _is_list(name, value) else value)


def _is_list(name: str, value: object) -> bool:
    try:
        check_value(name, value)
    except BadInput:
        return True
    return False


def test_it_uses_every_source_that_the_file_lists() -> None:
    tree = tree_of(packaged("borderline.yaml"), "borderline.yaml")
    assert set(tree["sources"]) <= {entry["source"] for entry in tree["warnings"]}


# ----------------------------------------------------------------------------------------------- yes and no

T_CELLS = {"nucleic_acid": True, "cells_or_tissues": True, "cell_kind": ["T cells"]}
GROWN = {"processing": ["culture or expansion"]}

YES: list[tuple[str, dict[str, Any], str, str]] = [
    ("suicide-gene", {**T_CELLS, "effect_from_sequence": False}, "", ""),
    ("suicide-gene", {"cells_or_tissues": True}, "Donor lymphocytes with a suicide gene", ""),
    ("suicide-gene", {"cells_or_tissues": True}, "T cells expressing HSV thymidine kinase", ""),
    (
        "vaccine-against-chronic-infection",
        {"nucleic_acid": True, "condition": ["infection"]},
        "A therapeutic DNA vaccine",
        "",
    ),
    (
        "vaccine-against-chronic-infection",
        {"nucleic_acid": True, "vaccine_against_infection": True},
        "Poxvirus vaccine",
        "chronic hepatitis B",
    ),
    ("tumour-caused-by-virus", {"nucleic_acid": True, "condition": ["cancer"]}, "Plasmid with HPV 16 E7", ""),
    (
        "tumour-caused-by-virus",
        {"nucleic_acid": True, "condition": ["cancer"]},
        "",
        "Epstein-Barr virus lymphoma",
    ),
    ("oncolytic-without-added-gene", {}, "An oncolytic reovirus", ""),
    (
        "oncolytic-without-added-gene",
        {"substance": ["virus or viral vector"], "condition": ["cancer"], "effect_from_sequence": False},
        "",
        "",
    ),
    (
        "oncolytic-without-added-gene",
        {"substance": ["virus or viral vector"], "condition": ["cancer"], "nucleic_acid_origin": "natural"},
        "",
        "",
    ),
    ("synthetic-nucleic-acid", {"nucleic_acid_origin": "chemically synthesised"}, "", ""),
    ("synthetic-nucleic-acid", {"substance": ["synthetic oligonucleotide"]}, "", ""),
    ("synthetic-nucleic-acid", {}, "An siRNA against a liver protein", ""),
    ("editing-in-the-body", {"genome_editing": True}, "", ""),
    ("editing-in-the-body", {"genome_editing": True, "cells_or_tissues": False}, "", ""),
    ("editing-outside-the-body", {"genome_editing": True, "cells_or_tissues": True}, "", ""),
    (
        "rna-loaded-dendritic-cells",
        {"cell_kind": ["dendritic cells"], "vector_kind": ["messenger RNA"]},
        "",
        "",
    ),
    ("rna-loaded-dendritic-cells", {"cell_kind": ["dendritic cells"]}, "electroporated with mRNA", ""),
    ("modified-bacteria", {"vector_kind": ["bacteria"]}, "", ""),
    ("modified-bacteria", {"substance": ["bacteria"], "nucleic_acid": True}, "", ""),
    ("bacteriophages", {"substance": ["bacteriophage"]}, "", ""),
    ("bacteriophages", {}, "A mixture of three phages", "lung infection"),
    ("gene-on-a-device", {"nucleic_acid": True, "device_part": True, "cells_or_tissues": False}, "", ""),
    ("vesicles", {"substance": ["vesicles or secreted factors of cells"]}, "", ""),
    ("vesicles", {}, "Exosomes of stromal cells", ""),
    ("vesicles", {}, "The secretome of cord cells", ""),
    ("no-nucleus", {"cells_nucleated": False}, "", ""),
    ("platelet-rich-plasma", {}, "Autologous platelet-rich plasma", "tendon pain"),
    (
        "platelet-rich-plasma",
        {"substance": ["blood component"], "cell_kind": ["red cells or platelets"]},
        "",
        "",
    ),
    ("cells-not-alive", {"cells_or_tissues": True, "viable_cells": False}, "", ""),
    ("matrix-without-cells", {"substance": ["matrix without cells"]}, "", ""),
    ("matrix-without-cells", {"processing": ["decellularisation"], "viable_cells": False}, "", ""),
    ("digestion", {"processing": ["enzymatic digestion"]}, "", ""),
    ("digestion", {}, "fat treated with collagenase", ""),
    ("same-function", {"cells_or_tissues": True, "same_function": True}, "", ""),
    ("same-function", {"cells_or_tissues": True, "same_function": False}, "", ""),
    ("islets", {"cell_kind": ["pancreatic islets or beta cells"]}, "", ""),
    ("marrow-concentrate", {"cell_kind": ["bone marrow cells"]}, "", ""),
    ("marrow-concentrate", {}, "BMAC", "necrosis of the hip"),
    ("micro-fragmented-fat", {"cell_kind": ["adipose tissue or cells"]}, "", ""),
    ("micro-fragmented-fat", {}, "Micro-fragmented adipose tissue", "arthrosis"),
    ("natural-killer-cells", {"cell_kind": ["natural killer cells"]}, "", ""),
    ("natural-killer-cells", {"cell_kind": ["natural killer cells"], **GROWN}, "", ""),
    ("macrophages", {"cell_kind": ["monocytes or macrophages"]}, "", ""),
    ("isolated-hepatocytes", {"cell_kind": ["liver cells"]}, "", ""),
    ("encapsulated-cells", {"processing": ["encapsulation"]}, "", ""),
    (
        "encapsulated-cells",
        {"cells_or_tissues": True},
        "Encapsulated cells that give off a growth factor",
        "",
    ),
    ("radiolabelled-cells", {"processing": ["radiolabelling"]}, "", ""),
    ("fistula", {"condition": ["fistula"], "cells_or_tissues": True}, "", ""),
    ("multiple-sclerosis", {"cells_or_tissues": True}, "", "Relapsing multiple sclerosis"),
    ("carrier-of-fibrin", {"cells_or_tissues": True}, "Keratinocytes in fibrin", ""),
    (
        "carrier-of-fibrin",
        {"cells_or_tissues": True, "device_part": True, "device_keeps_function": False},
        "",
        "",
    ),
    ("matrix-that-dissolves", {"cells_or_tissues": True}, "Fibroblasts on a biodegradable matrix", ""),
    ("matrix-that-dissolves", {"cells_or_tissues": True}, "Cells on a bioresorbable mesh", ""),
]

NO: list[tuple[str, dict[str, Any], str, str]] = [
    ("suicide-gene", {**T_CELLS, "effect_from_sequence": True}, "", ""),
    ("suicide-gene", T_CELLS, "T cells with a receptor", ""),
    ("suicide-gene", {}, "A switch for the suicide gene of a tumour", ""),
    (
        "vaccine-against-chronic-infection",
        case.RNA_VACCINE_AGAINST_A_VIRUS,
        "mRNA vaccine",
        "prevention of influenza",
    ),
    ("vaccine-against-chronic-infection", {"condition": ["infection"]}, "therapeutic antibody", ""),
    ("tumour-caused-by-virus", {"nucleic_acid": True, "condition": ["cancer"]}, "Plasmid for melanoma", ""),
    ("tumour-caused-by-virus", {"nucleic_acid": False, "condition": ["cancer"]}, "HPV protein", ""),
    (
        "oncolytic-without-added-gene",
        {"effect_from_sequence": True},
        "An oncolytic adenovirus with GM-CSF",
        "",
    ),
    (
        "oncolytic-without-added-gene",
        {"substance": ["virus or viral vector"], "condition": ["cancer"]},
        "",
        "",
    ),
    ("synthetic-nucleic-acid", {"nucleic_acid_origin": "recombinant"}, "A plasmid", ""),
    ("synthetic-nucleic-acid", {}, "A sirnalike protein", ""),
    ("editing-in-the-body", {"genome_editing": True, "cells_or_tissues": True}, "", ""),
    ("editing-in-the-body", {"genome_editing": False}, "", ""),
    ("editing-outside-the-body", {"genome_editing": True, "cells_or_tissues": False}, "", ""),
    ("editing-outside-the-body", {"genome_editing": True}, "", ""),
    ("rna-loaded-dendritic-cells", {"cell_kind": ["dendritic cells"]}, "loaded with tumour lysate", ""),
    ("rna-loaded-dendritic-cells", {"vector_kind": ["messenger RNA"]}, "", ""),
    ("modified-bacteria", {"substance": ["bacteria"]}, "", ""),
    ("modified-bacteria", {"substance": ["bacteria"], "nucleic_acid": False}, "", ""),
    ("bacteriophages", {"cell_kind": ["monocytes or macrophages"]}, "macrophages", ""),
    ("gene-on-a-device", {"nucleic_acid": True, "device_part": True, "cells_or_tissues": True}, "", ""),
    ("gene-on-a-device", {"nucleic_acid": True, "device_part": True}, "", ""),
    ("vesicles", {"substance": ["cells"]}, "Stromal cells", ""),
    ("no-nucleus", {"cells_nucleated": True}, "", ""),
    ("no-nucleus", {}, "", ""),
    ("platelet-rich-plasma", {"cell_kind": ["stromal vascular fraction"]}, "with platelet-rich plasma", ""),
    ("platelet-rich-plasma", {"substance": ["blood component"]}, "", ""),
    ("cells-not-alive", {"cells_or_tissues": True, "viable_cells": True}, "", ""),
    ("cells-not-alive", {"cells_or_tissues": True}, "", ""),
    ("matrix-without-cells", {"processing": ["decellularisation"], "viable_cells": True}, "", ""),
    ("matrix-without-cells", {"processing": ["decellularisation"]}, "", ""),
    ("digestion", {"processing": ["enzymatic digestion", "culture or expansion"]}, "", ""),
    ("digestion", {"processing": ["cutting"]}, "", ""),
    ("same-function", {"cells_or_tissues": True, "same_function": True, **GROWN}, "", ""),
    ("same-function", {"cells_or_tissues": True}, "", ""),
    ("islets", {"cell_kind": ["liver cells"]}, "", ""),
    ("marrow-concentrate", {"cell_kind": ["bone marrow cells"], **GROWN}, "", ""),
    ("marrow-concentrate", {"cell_kind": ["haematopoietic stem or progenitor cells"]}, "", ""),
    ("micro-fragmented-fat", {"cell_kind": ["adipose tissue or cells"], **GROWN}, "", ""),
    (
        "micro-fragmented-fat",
        {"cell_kind": ["adipose tissue or cells"], "processing": ["enzymatic digestion"]},
        "",
        "",
    ),
    ("natural-killer-cells", {"cell_kind": ["natural killer cells"], "effect_from_sequence": True}, "", ""),
    ("natural-killer-cells", {"cell_kind": ["T cells"]}, "", ""),
    ("macrophages", {"cell_kind": ["monocytes or macrophages"], "effect_from_sequence": True}, "", ""),
    ("macrophages", {"cell_kind": ["dendritic cells"]}, "", ""),
    ("isolated-hepatocytes", {"cell_kind": ["liver cells"], **GROWN}, "", ""),
    ("encapsulated-cells", {"cells_or_tissues": False}, "An encapsulated drug", ""),
    ("encapsulated-cells", {"processing": ["freezing"]}, "", ""),
    ("radiolabelled-cells", {"processing": ["irradiation"]}, "", ""),
    ("fistula", {"condition": ["fistula"]}, "", ""),
    ("fistula", {"condition": ["fistula"], "cells_or_tissues": False}, "", ""),
    ("multiple-sclerosis", {"cells_or_tissues": False}, "", "Relapsing multiple sclerosis"),
    ("multiple-sclerosis", {"cells_or_tissues": True}, "", "Amyotrophic lateral sclerosis, multiple doses"),
    ("carrier-of-fibrin", {"cells_or_tissues": True}, "Cells that dissolve fibrinogen", ""),
    (
        "carrier-of-fibrin",
        {"cells_or_tissues": True, "device_part": True, "device_keeps_function": True},
        "",
        "",
    ),
    ("matrix-that-dissolves", {"cells_or_tissues": False}, "A biodegradable mesh", ""),
    ("matrix-that-dissolves", {"cells_or_tissues": True, "device_part": True}, "A titanium mesh", ""),
]


@pytest.mark.parametrize(("key", "facts", "description", "indication"), YES)
def test_it_raises_a_question_where_it_belongs(
    key: str, facts: dict[str, Any], description: str, indication: str
) -> None:
    assert key in raised(facts, description=description, indication=indication)


@pytest.mark.parametrize(("key", "facts", "description", "indication"), NO)
def test_it_does_not_raise_a_question_elsewhere(
    key: str, facts: dict[str, Any], description: str, indication: str
) -> None:
    assert key not in raised(facts, description=description, indication=indication)


@pytest.mark.parametrize("category", ADVANCED)
def test_it_speaks_of_the_hospital_exemption_for_every_advanced_therapy(category: str) -> None:
    assert "hospital-exemption" in raised({}, category)


@pytest.mark.parametrize("category", ["not-ATMP", "undecided"])
def test_it_does_not_speak_of_the_hospital_exemption_otherwise(category: str) -> None:
    assert "hospital-exemption" not in raised({"cells_or_tissues": True}, category)


@pytest.mark.parametrize(
    ("category", "regenerates", "acts", "expected"),
    [
        ("TEP", True, True, True),
        ("TEP", True, False, False),
        ("TEP", True, None, False),
        ("sCTMP", True, True, False),
        ("undecided", True, True, False),
    ],
)
def test_it_warns_of_two_claims_only_where_precedence_decided(
    category: str, regenerates: bool, acts: bool | None, expected: bool
) -> None:
    claims = {"claims_regeneration": regenerates} | ({} if acts is None else {"claims_action": acts})
    assert ("both-claims" in raised(claims, category)) is expected


@each_warning
def test_it_has_a_case_for_and_a_case_against_every_question(warning: BorderlineWarning) -> None:
    by_class = {"hospital-exemption", "both-claims"}
    assert warning.key in by_class | {key for key, *_ in YES}
    assert warning.key in by_class | {key for key, *_ in NO}


def test_it_raises_nothing_about_a_product_of_which_nothing_is_known() -> None:
    assert raised({}) == []


def test_it_raises_nothing_about_an_ordinary_chemical() -> None:
    assert raised(case.ORDINARY_CHEMICAL, "not-ATMP", "A small molecule", "cancer") == []


def test_it_keeps_the_order_of_the_file() -> None:
    found = raised(case.TRANSPLANTED_ISLETS, "not-ATMP")
    order = [warning.key for warning in ALL]
    assert found == sorted(found, key=order.index)
    assert found == ["digestion", "same-function", "islets"]


# ------------------------------------------------------------------------------------------------ properties


@given(anything_known(), st.sampled_from(list(Category)), st.text(max_size=200))
def test_it_answers_any_product_and_any_text(facts: dict[str, Any], category: Category, text: str) -> None:
    plain = {name: value for name, value in facts.items() if not name.startswith("judged.")}
    found = raised(plain, category, text)
    assert len(set(found)) == len(found)


@given(anything_known(), st.sampled_from(list(Category)))
def test_it_never_rests_on_what_is_not_known(facts: dict[str, Any], category: Category) -> None:
    plain = {name: value for name, value in facts.items() if not name.startswith("judged.")}
    answer = answered(category, plain)
    for warning in warnings(answer):
        used = [clause for clause in warning.when if clause.holds(category, answer.product.known(), "")]
        assert any(clause.facts.keys() <= plain.keys() for clause in used)


VIRUS_AGAINST_CANCER: dict[str, Value] = {
    "substance": frozenset({"virus or viral vector"}),
    "effect_from_sequence": True,
}
USUAL = UsualPractice("some-practice", "it is usual", "https://example.org", verified=True)


@pytest.mark.parametrize(
    ("source", "warned"),
    [
        (Declared("A. Maker"), False),
        (Read(Span(0, 3, "description"), "gene", "it says so"), False),
        (Registered("Union register", "EU/1/15/1064"), False),
        (USUAL, True),
    ],
    ids=lambda item: type(item).__name__,
)
def test_what_is_only_usual_does_not_silence_a_warning(source: Source, warned: bool) -> None:
    answer = answered("undecided", {}, description="An oncolytic virus.")
    product = answer.product.with_facts(
        {name: Fact(value, source) for name, value in VIRUS_AGAINST_CANCER.items()}
    )
    keys = [warning.key for warning in warnings(replace(answer, product=product))]
    assert ("oncolytic-without-added-gene" in keys) is warned


def test_what_is_usual_is_enough_to_warn() -> None:
    answer = answered("undecided", {})
    product = answer.product.with_facts({"cells_nucleated": Fact(False, USUAL)})
    assert "no-nucleus" in [warning.key for warning in warnings(replace(answer, product=product))]


def test_a_part_from_another_source_is_told_as_not_verified() -> None:
    (matrix,) = (warning for warning in ALL if warning.key == "matrix-without-cells")
    assert matrix.verified
    assert "not verified" in matrix.text


def test_the_word_of_a_maker_is_told_as_that() -> None:
    (bacteria,) = (warning for warning in ALL if warning.key == "modified-bacteria")
    assert "as its maker tells" in bacteria.text


def test_what_is_said_of_the_reform_agrees_with_the_announced_law() -> None:
    (warning,) = (warning for warning in ALL if warning.key == "synthetic-nucleic-acid")
    (announced,) = corpus().acts["reform-2025"].versions("gene therapy definition")
    assert (warning.source, warning.verified) == (announced.source, announced.verified)
    assert "proposed" in warning.text
    assert "proposed" in announced.says


def test_it_leaves_the_answer_as_it_is(classified: Classify) -> None:
    before = classified(**case.CAR_T)
    warnings(before)
    assert classified(**case.CAR_T) == before


def test_it_reads_a_very_long_text_in_good_time() -> None:
    answer = answered(
        "undecided", {"cells_or_tissues": True}, description="fibrin " + "cells and words " * 65_000
    )
    # Time of this process only, with much room: a busy machine is no fault, reading in squares would be.
    begun = time.process_time()
    found = [warning.key for warning in warnings(answer)]
    assert time.process_time() - begun < 5.0
    assert "carrier-of-fibrin" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "  "),
        ("Platelet-Rich\nPlasma (PRP)", " platelet rich plasma prp "),
        ("  siRNA; mRNA,DNA ", " sirna mrna dna "),
        ("fibrinogen", " fibrinogen "),
        ("Wharton's jelly", " wharton s jelly "),
    ],
)
def test_it_reads_whole_words_whatever_stands_between_them(text: str, expected: str) -> None:
    assert normalised(text) == expected


def test_it_does_not_join_the_end_of_the_description_to_the_indication() -> None:
    facts = {"cells_or_tissues": True}
    assert "multiple-sclerosis" not in raised(facts, description="Cells in multiple", indication="sclerosis")
    assert "multiple-sclerosis" in raised(facts, indication="MULTIPLE SCLEROSIS")


# ---------------------------------------------------------------------------------- plain data, reading


def test_it_gives_plain_data_that_json_knows() -> None:
    (warning,) = [warning for warning in ALL if warning.key == "fistula"]
    told = json.loads(json.dumps(warning.as_dict()))
    assert told == {
        "key": "fistula",
        "text": warning.text,
        "status": "settled",
        "source": warning.source,
        "verified": True,
        "as_of": "2026-11-23",
    }


def file_with(**changes: Any) -> str:
    """Return a file of one warning; "left out" removes a field."""
    entry: dict[str, Any] = {
        "key": "one",
        "status": "open",
        "text": "A question that nobody has answered yet.",
        "source": "list",
        "verified": False,
        "as_of": date(2026, 11, 23),
        "when": [{"cells_or_tissues": True}],
    }
    entry |= changes
    kept = {name: value for name, value in entry.items() if value != "left out"}
    return yaml.safe_dump(
        {"sources": {"list": "https://example.org/list"}, "warnings": [kept]}, sort_keys=False
    )


def test_it_reads_a_warning() -> None:
    (warning,) = read_warnings(file_with())
    assert warning.key == "one"
    assert warning.status is Status.OPEN
    assert warning.source == "https://example.org/list"
    assert warning.unless == ()


def test_it_takes_an_address_where_no_key_of_a_source_is_given() -> None:
    assert read_warnings(file_with(source="https://example.org/x"))[0].source == "https://example.org/x"


@pytest.mark.parametrize(
    ("clause", "facts", "holds"),
    [
        ({"cells_or_tissues": True}, {"cells_or_tissues": True}, True),
        ({"cells_or_tissues": True}, {"cells_or_tissues": False}, False),
        ({"cells_or_tissues": True}, {}, False),
        ({"cells_or_tissues": False}, {}, False),
        ({"cells_or_tissues": False}, {"cells_or_tissues": False}, True),
        ({"cell_kind": ["T cells", "CAR-T cells"]}, {"cell_kind": ["CAR-T cells", "other cells"]}, True),
        ({"cell_kind": ["T cells"]}, {"cell_kind": ["CAR-T cells"]}, False),
        ({"cell_kind": ["T cells"]}, {"cell_kind": []}, False),
        ({"nucleic_acid_origin": ["natural", "recombinant"]}, {"nucleic_acid_origin": "natural"}, True),
        ({"nucleic_acid_origin": ["natural"]}, {"nucleic_acid_origin": "recombinant"}, False),
        ({"cells_or_tissues": True, "viable_cells": False}, {"cells_or_tissues": True}, False),
        ({"class": ["TEP"]}, {}, False),
        ({"class": ["TEP", "undecided"]}, {}, True),
    ],
)
def test_it_holds_a_clause_only_when_every_part_is_known_to_hold(
    clause: dict[str, Any], facts: dict[str, Any], holds: bool
) -> None:
    (warning,) = read_warnings(file_with(when=[clause]))
    known = answered("undecided", facts).product.known()
    assert warning.when[0].holds(Category.UNDECIDED, known, normalised("some text")) is holds


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"when": [{"colour": True}]}, "there is no fact called 'colour'"),
        ({"when": [{"cell_kind": ["fish"]}]}, "cell_kind cannot be"),
        ({"when": [{"cells_or_tissues": "yes"}]}, "cells_or_tissues cannot be 'yes'"),
        ({"unless": [{"processing": ["boiling"]}]}, "processing cannot be"),
        ({"when": [{"class": ["ATMP"]}]}, "'ATMP' is not a valid Category is missing or not known"),
        ({"status": "perhaps"}, "'perhaps' is not a valid Status is missing or not known"),
        ({"text": "left out"}, "'text' is missing or not known"),
        ({"when": "left out"}, "'when' is missing or not known"),
        ({"as_of": "left out"}, "'as_of' is missing or not known"),
    ],
)
def test_it_says_what_is_wrong_with_a_warning_and_where(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_warnings(file_with(**changes), "mine.yaml")
    assert message in str(caught.value)
    assert caught.value.where.startswith("mine.yaml, warning one")


def test_it_says_so_when_even_the_key_is_missing() -> None:
    with pytest.raises(BadInput, match=r"warning \(without a key\)"):
        read_warnings(file_with(key="left out"))


def test_it_reads_the_file_once() -> None:
    assert collected() is collected()
