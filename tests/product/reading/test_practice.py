import re
from datetime import date

import pytest

from openatmp.product.product import Fact
from openatmp.product.reading import read
from openatmp.product.reading.lexicon import kinds, lexicon, load_yaml
from openatmp.product.reading.practice import Circumstances, Entry, add_usual, entries, entries_on
from openatmp.product.reading.reader import GERM_IN_PRODUCT, SEVERAL_STEPS_DENIED
from openatmp.product.sources import Declared, Read, Span, UsualPractice
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
    known = set(lexicon().concepts) | set(kinds()) | {GERM_IN_PRODUCT, SEVERAL_STEPS_DENIED}
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


def dated(since: str, until: str) -> Entry:
    source = UsualPractice("key", "Why.", "a source")
    return Entry(source, Circumstances(), Circumstances(), {"viable_cells": True}, since=since, until=until)


@pytest.mark.parametrize(
    ("day", "is_usual"),
    [
        (date(2008, 12, 31), False),
        (date(2009, 1, 1), True),
        (date(2015, 6, 1), True),
        (date(2020, 12, 31), True),
        (date(2021, 1, 1), False),
    ],
)
def test_an_entry_counts_from_its_first_to_its_last_day(day: date, is_usual: bool) -> None:
    assert dated("2009-01-01", "2020-12-31").is_usual(day) is is_usual


def test_an_entry_without_a_last_day_goes_on() -> None:
    assert dated("2009-01-01", "").is_usual(date(2099, 1, 1))
    assert dated("", "").is_usual(date(1900, 1, 1))


def test_without_a_day_the_whole_table_counts() -> None:
    assert entries_on(None) == ALL


def test_before_everything_nothing_was_usual() -> None:
    assert entries_on(date(1950, 1, 1)) == ()


@pytest.mark.parametrize("day", [date(2009, 1, 1), date(2020, 12, 20), date(2026, 11, 23)])
def test_what_was_usual_on_a_day_keeps_the_order_of_the_table(day: date) -> None:
    chosen = entries_on(day)
    assert chosen == tuple(entry for entry in ALL if entry in chosen)
    assert all(entry.since <= day.isoformat() for entry in chosen)


def test_a_text_is_read_by_the_practice_of_the_day() -> None:
    early = read("Autologous chondrocytes", on=date(2008, 12, 31)).product.facts
    late = read("Autologous chondrocytes", on=date(2009, 1, 1)).product.facts
    assert "processing" not in early
    assert isinstance(late["processing"].source, UsualPractice)
    assert early["cells_or_tissues"] == late["cells_or_tissues"]


def test_a_text_without_a_day_is_read_as_today() -> None:
    on_a_day = read("Autologous chondrocytes", on=date(2026, 11, 23)).product
    assert read("Autologous chondrocytes").product == on_a_day


def test_a_list_from_text_and_practice_tells_both() -> None:
    source = Read(Span(0, 6), "frozen", "Names a step of processing.")
    cells = {
        "cells_or_tissues": Fact(True),
        "cell_kind": Fact(frozenset({"mesenchymal stem or stromal cells"})),
        "processing": Fact(frozenset({"freezing"}), source),
    }
    joined = usual(cells, "cells")["processing"].source
    assert isinstance(joined, UsualPractice)
    assert joined.key == "stromal-cells-are-grown"
    assert joined.why.startswith("Mesenchymal cells are too few")
    assert "\u201cfrozen\u201d" in joined.why


def test_a_list_from_two_entries_tells_both() -> None:
    reading = read("Dendritic cells and T cells").product.facts["processing"].source
    assert isinstance(reading, UsualPractice)
    assert "Lymphocytes for treatment" in reading.why
    assert "Dendritic cells and macrophages" in reading.why


@pytest.mark.parametrize(
    ("description", "is_complete"),
    [
        ("Bone marrow cells, not cultured", None),
        ("Bone marrow cells, not cultured, not activated", True),
        ("Bone marrow cells, not cultured and not genetically modified", True),
        ("Marrow cells, without culture and without enzymes", True),
        ("Hepatocytes freed by collagenase, not cultured, not activated", None),
        ("Bone marrow cells, minimally manipulated", True),
    ],
)
def test_steps_count_as_named_when_several_are_denied(description: str, is_complete: bool | None) -> None:
    assert facts_in(description).get("processing_is_complete") is is_complete


@pytest.mark.parametrize("denial", ["not cultured", "without expansion", "no culture step", "uncultured"])
def test_a_denied_culture_is_no_word_on_what_enzymes_leave(denial: str) -> None:
    facts = facts_in(f"Keratinocytes and fibroblasts freed by trypsin, {denial}", "burns")
    assert facts["digestion_outcome"] == "contacts between cells broken"
    assert "culture or expansion" not in several(facts["processing"])
    assert "processing_is_complete" not in facts


def test_a_transcript_with_a_name_of_its_own_is_mostly_a_vaccine() -> None:
    assert facts_in("Abcdemeran")["vaccine_against_infection"] is True
    assert facts_in("Abcdemeran autogene")["vaccine_against_infection"] is False
    assert facts_in("Abcdemeran", "propionic acidaemia")["vaccine_against_infection"] is False


def test_beta_cells_from_stem_cells_replace_lost_ones_even_in_a_capsule() -> None:
    facts = facts_in("Encapsulated pancreatic progenitors from stem cells", "type 1 diabetes")
    assert facts["claims_regeneration"] is True
    assert facts["same_function"] is False


def test_other_cells_in_a_capsule_have_to_be_asked_about() -> None:
    assert "same_function" not in facts_in("Encapsulated islets in alginate", "type 1 diabetes")
