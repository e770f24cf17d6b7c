import re
from datetime import date

import pytest

from openatmp.product.product import Fact
from openatmp.product.reading.lexicon import kinds, lexicon, load_yaml
from openatmp.product.reading.practice import Circumstances, Entry, add_usual, entries
from openatmp.product.reading.reader import GERM_IN_PRODUCT
from openatmp.product.sources import Declared, UsualPractice
from tests.product.reading.facts_in import facts_in, several

ALL = entries()
NONE: frozenset[str] = frozenset()


def usual(known: dict[str, Fact], *said: str) -> dict[str, Fact]:
    facts = dict(known)
    add_usual(facts, frozenset(said))
    return facts


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.source.key)
def test_every_entry_says_why_and_where_that_can_be_looked_up(entry: Entry) -> None:
    assert entry.source.why.endswith(".")
    assert len(entry.source.source) > 10
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", entry.source.key)


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.source.key)
def test_every_entry_is_dated(entry: Entry) -> None:
    assert date.fromisoformat(entry.since) <= date(2026, 11, 23)
    assert not entry.until or date.fromisoformat(entry.until) > date.fromisoformat(entry.since)


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.source.key)
def test_every_entry_does_something(entry: Entry) -> None:
    assert entry.gives or entry.leaves_open


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.source.key)
def test_every_entry_asks_for_words_that_the_lexicon_can_find(entry: Entry) -> None:
    known = set(lexicon().concepts) | set(kinds()) | {GERM_IN_PRODUCT}
    assert entry.when.says | entry.unless.says <= known


def test_entries_stand_once_and_in_the_order_of_the_file() -> None:
    assert [entry.source.key for entry in ALL] == list(load_yaml("usual-practice"))


def test_what_was_said_is_never_overridden() -> None:
    said = {"cells_or_tissues": Fact(True), "viable_cells": Fact(False), "used_in_humans": Fact(False)}
    facts = usual(said)
    assert facts["viable_cells"] is said["viable_cells"]
    assert facts["used_in_humans"] is said["used_in_humans"]


def test_a_step_that_is_usual_joins_the_steps_that_were_read() -> None:
    read = {
        "cells_or_tissues": Fact(True),
        "cell_kind": Fact(frozenset({"mesenchymal stem or stromal cells"})),
        "processing": Fact(frozenset({"freezing"})),
    }
    processing = usual(read, "cells")["processing"]
    assert processing.value == frozenset({"freezing", "culture or expansion"})
    assert isinstance(processing.source, UsualPractice)


def test_a_step_already_read_keeps_its_words() -> None:
    steps = Fact(frozenset({"culture or expansion"}), Declared("the applicant"))
    read = {"cell_kind": Fact(frozenset({"mesenchymal stem or stromal cells"})), "processing": steps}
    assert usual(read, "cells")["processing"] is steps


def test_a_fact_left_open_is_not_given_by_a_later_entry() -> None:
    own = {
        "cells_or_tissues": Fact(True),
        "cell_kind": Fact(frozenset({"haematopoietic stem or progenitor cells"})),
        "origin": Fact(frozenset({"autologous"})),
        "condition": Fact(frozenset({"inherited disease"})),
    }
    facts = usual(own, "cells")
    assert "nucleic_acid" not in facts
    assert "same_function" not in facts


@pytest.mark.parametrize(
    ("circumstances", "said", "known", "holds"),
    [
        (Circumstances(), NONE, {}, True),
        (Circumstances(says=frozenset({"cells"})), NONE, {}, False),
        (Circumstances(says=frozenset({"cells", "tissue"})), frozenset({"tissue"}), {}, True),
        (Circumstances(facts=(("nucleic_acid", frozenset({True})),)), NONE, {}, False),
        (
            Circumstances(facts=(("nucleic_acid", frozenset({True})),)),
            NONE,
            {"nucleic_acid": Fact(False)},
            False,
        ),
        (
            Circumstances(facts=(("nucleic_acid", frozenset({True})),)),
            NONE,
            {"nucleic_acid": Fact(True)},
            True,
        ),
        (Circumstances(missing=frozenset({"nucleic_acid"})), NONE, {"nucleic_acid": Fact(True)}, False),
        (Circumstances(missing=frozenset({"nucleic_acid"})), NONE, {}, True),
    ],
)
def test_all_circumstances_have_to_hold(
    circumstances: Circumstances, said: frozenset[str], known: dict[str, Fact], holds: bool
) -> None:
    assert circumstances.all_hold(said, known) is holds


def test_one_circumstance_is_enough_to_stop_an_entry() -> None:
    unless = Circumstances(says=frozenset({"cells"}), facts=(("origin", frozenset({"autologous"})),))
    assert not unless.one_holds(NONE, {})
    assert unless.one_holds(frozenset({"cells"}), {})
    assert unless.one_holds(NONE, {"origin": Fact(frozenset({"autologous", "allogeneic"}))})
    assert not unless.one_holds(NONE, {"origin": Fact(frozenset({"allogeneic"}))})
    assert not Circumstances().one_holds(frozenset({"anything"}), {})


@pytest.mark.parametrize(
    ("description", "indication", "step"),
    [
        ("CAR-T cells", "lymphoma", "culture or expansion"),
        ("CAR-T cells", "lymphoma", "genetic modification"),
        ("Mesenchymal stem cells", "heart failure", "culture or expansion"),
        ("Tumour-infiltrating lymphocytes", "melanoma", "culture or expansion"),
        ("Virus-specific T cells", "CMV infection", "culture or expansion"),
        ("Dendritic cells", "glioma", "differentiation"),
        ("Hepatocytes", "urea cycle disorder", "enzymatic digestion"),
        ("Stromal vascular fraction", "osteoarthritis", "enzymatic digestion"),
        ("Chondrocytes", "cartilage defect", "culture or expansion"),
        ("Islets of Langerhans", "type 1 diabetes", "enzymatic digestion"),
        ("Retinal pigment epithelium from embryonic stem cells", "macular degeneration", "differentiation"),
    ],
)
def test_the_usual_steps_are_added(description: str, indication: str, step: str) -> None:
    assert step in several(facts_in(description, indication)["processing"])


@pytest.mark.parametrize(
    ("cells", "condition", "regeneration", "action"),
    [
        ("Mesenchymal stromal cells", "graft-versus-host disease", False, True),
        ("Mesenchymal stromal cells", "lupus", False, True),
        ("Mesenchymal stromal cells", "perianal fistula", False, True),
        ("Mesenchymal stromal cells", "heart failure", True, None),
        ("Mesenchymal stromal cells", "critical limb ischaemia", True, None),
        ("Mesenchymal stromal cells", "knee osteoarthritis", True, None),
        ("Mesenchymal stromal cells", "multiple sclerosis", True, None),
        ("Mesenchymal stromal cells", "diabetic foot ulcer", True, None),
        ("Mesenchymal stromal cells", "", None, None),
        ("Tumour-infiltrating lymphocytes", "melanoma", False, True),
        ("Natural killer cells", "leukaemia", False, True),
        ("Regulatory T cells", "kidney transplantation", False, True),
        ("Dendritic cells", "multiple sclerosis", False, True),
        ("Hepatocytes", "Crigler-Najjar syndrome", False, True),
        ("Chondrocytes", "", True, None),
        ("Keratinocytes", "burns", True, None),
        ("Limbal stem cells", "limbal deficiency", True, None),
        ("Myoblasts", "incontinence", True, None),
        ("Bone marrow mononuclear cells", "myocardial infarction", True, None),
        ("Irradiated tumour cells", "lung cancer", False, True),
        ("Stem cells", "autism", None, None),
    ],
)
def test_the_claim_follows_from_cells_and_condition(
    cells: str, condition: str, regeneration: bool | None, action: bool | None
) -> None:
    facts = facts_in(cells, condition)
    assert facts.get("claims_regeneration") is regeneration
    assert facts.get("claims_action") is action


@pytest.mark.parametrize(
    ("cells", "condition", "same"),
    [
        ("Islets of Langerhans", "type 1 diabetes", True),
        ("Allogeneic CD34+ cells", "haematopoietic reconstitution", True),
        ("Cord blood unit", "leukaemia", True),
        ("CD34+ cells", "angina", False),
        ("Bone marrow mononuclear cells", "limb ischaemia", False),
        ("Donor lymphocyte infusion", "leukaemia", True),
        ("Donor cornea", "corneal blindness", True),
        ("Fat graft", "facial lipoatrophy", True),
        ("Micro-fragmented fat", "knee osteoarthritis", None),
        ("Irradiated tumour cells", "lung cancer", False),
        ("Encapsulated islets", "type 1 diabetes", None),
    ],
)
def test_the_function_follows_from_cells_and_condition(cells: str, condition: str, same: bool | None) -> None:
    assert facts_in(cells, condition).get("same_function") is same


@pytest.mark.parametrize(
    ("description", "indication", "vaccine"),
    [
        ("mRNA vaccine encoding a spike protein", "COVID-19", True),
        ("Plasmid vaccine", "hepatitis B", True),
        ("Adenoviral vector", "Ebola virus disease", True),
        ("Malaria vaccine candidate", "malaria", True),
        ("Plasmid vaccine against a papillomavirus", "cervical intraepithelial neoplasia", False),
        ("mRNA vaccine with tumour antigens", "melanoma", False),
        ("AAV vector", "haemophilia", False),
        ("Virus-specific T cells", "adenovirus infection", False),
        ("Plasmid", "hepatitis B", None),
        ("mRNA vaccine", "", None),
    ],
)
def test_whether_it_is_a_vaccine_turns_on_what_it_is_directed_at(
    description: str, indication: str, vaccine: bool | None
) -> None:
    assert facts_in(description, indication).get("vaccine_against_infection") is vaccine


def test_dendritic_cells_with_messenger_rna_stay_open() -> None:
    facts = facts_in("Dendritic cells electroporated with mRNA encoding tumour antigens", "glioma")
    assert "effect_from_sequence" not in facts
    assert "changes_sequence" not in facts


def test_plans_that_are_not_settled_stay_open() -> None:
    facts = facts_in(
        "Mesenchymal stem cells; whether they are expanded will be decided later.", "heart failure"
    )
    assert "claims_regeneration" not in facts
    assert "same_function" not in facts
