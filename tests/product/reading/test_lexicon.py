import re
from pathlib import Path

import pytest
import yaml

from openatmp.basis.errors import BadInput
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import check_value
from openatmp.product.reading import lexicon as lexicon_module
from openatmp.product.reading.lexicon import Concept, facts, kinds, lexicon, load_yaml
from openatmp.product.reading.practice import entries
from openatmp.product.reading.words import phrase

CONCEPTS = tuple(lexicon().concepts.values())
FILES = sorted((Path(lexicon_module.__file__).parent.parent / "data").glob("lexicon-*.yaml"))
CUES = {
    "",
    "target",
    "origin",
    "absent",
    "not",
    "purpose",
    "cargo",
    "include",
    "toward",
    "target-behind",
    "origin-behind",
    "absent-behind",
    "cargo-behind",
}


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda concept: concept.name)
def test_every_fact_that_a_concept_states_exists_and_can_be_so(concept: Concept) -> None:
    for name, value in {**concept.gives, **concept.denies}.items():
        check_value(name, value, concept.name)


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda concept: concept.name)
def test_every_concept_says_why(concept: Concept) -> None:
    assert concept.why.endswith(".")
    assert concept.why[0].isupper()


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda concept: concept.name)
def test_every_cue_is_one_that_the_grammar_knows(concept: Concept) -> None:
    assert concept.cue in CUES
    assert concept.kind.name != "cue" or concept.cue


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_of_the_lexicon_is_read(file: Path) -> None:
    names = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert set(names) <= set(lexicon().concepts)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_phrase_stands_twice(file: Path) -> None:
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    written = [phrase(text) for entry in entries.values() for text in entry.get("phrases", ())]
    assert len(written) == len(set(written))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_phrase_is_a_product_code(file: Path) -> None:
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    written = [text for entry in entries.values() for text in entry.get("phrases", ())]
    # Codes of developers: letters, a hyphen or none, three or more digits.
    known = {"hek293", "th9402", "tr10", "nissle", "cd133"}
    codes = [text for text in written if re.search(r"\b[a-z]{2,5}-?\d{3,}\b", text)]
    assert [text for text in codes if not any(word in text for word in known)] == []


def test_every_phrase_leads_to_its_concept() -> None:
    for words, concept in lexicon().phrases.items():
        assert list(lexicon().find(list(words))) == [(0, len(words), concept)]


def test_no_concept_is_out_of_reach() -> None:
    by_phrase = {concept.name for concept in lexicon().phrases.values()}
    by_ending = set(load_yaml("stems")["endings"])
    by_code = {
        "weak name",
        "chemical notation",
        "code for two targets",
        "code for cytokine",
        "modified cell name",
        "genes told both ways",
        "genes told unclearly",
    }
    assert set(lexicon().concepts) == by_phrase | by_ending | by_code


def test_the_longest_phrase_wins() -> None:
    found = list(lexicon().find(["cutaneou", "t", "cell", "lymphoma"]))
    assert [(first, last) for first, last, _ in found] in ([(1, 4)], [(0, 4)])
    assert found[-1][2].name == "cancer"


def test_a_phrase_that_breaks_off_gives_back_the_shorter_one() -> None:
    words = list(phrase("bone marrow derived medicine"))
    assert next(iter(lexicon().find(words)))[2].name == "marrow as such"


def test_kinds_come_in_the_order_of_the_file() -> None:
    names = list(load_yaml("kinds"))
    assert [kind.name for kind in sorted(kinds().values(), key=lambda kind: kind.rank)] == names


@pytest.mark.parametrize(
    ("believed", "doubted"),
    [
        ("stated", "cells"),
        ("cells", "vector"),
        ("vector", "protein"),
        ("engineered receptor", "safety gene"),
        ("safety gene", "cargo"),
        ("cells", "safety gene"),
        ("vector", "denial"),
        ("oligonucleotide", "protein"),
        ("device part", "feature"),
        ("cargo", "natural virus"),
        ("protein", "hint"),
        ("bacteria", "hint"),
        ("modification", "bacteria"),
    ],
)
def test_the_order_of_kinds_settles_contradictions(believed: str, doubted: str) -> None:
    assert kinds()[believed].rank < kinds()[doubted].rank


@pytest.mark.parametrize(
    "kind", ["antibody", "protein", "peptide", "chemical", "plant", "matrix", "vesicles"]
)
def test_what_is_no_advanced_therapy_holds_neither_cells_nor_genes(kind: str) -> None:
    gives = kinds()[kind].gives
    assert gives["cells_or_tissues"] is False
    assert gives["nucleic_acid"] is False


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ({"no_such_fact": True}, "there is no fact called 'no_such_fact'"),
        ({"nucleic_acid": "perhaps"}, "nucleic_acid cannot be 'perhaps'"),
        ({"origin": "martian"}, "origin cannot be"),
        ({"processing": ["culture or expansion", "magic"]}, "processing cannot be"),
        ({"cells_or_tissues": 1}, "cells_or_tissues cannot be 1"),
    ],
)
def test_it_refuses_a_fact_that_cannot_be(entry: dict[str, object], complaint: str) -> None:
    with pytest.raises(BadInput, match=complaint) as refused:
        facts(entry, "lexicon-cells.yaml, islets")
    assert refused.value.where == "lexicon-cells.yaml, islets"


def test_it_reads_one_word_as_a_list_where_a_fact_lists() -> None:
    assert facts({"origin": "autologous"}, "here") == {"origin": frozenset({"autologous"})}
    assert facts({"nucleic_acid_origin": "recombinant"}, "here") == {"nucleic_acid_origin": "recombinant"}


def test_it_refuses_a_phrase_that_stands_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = {
        "one": {"kind": "cells", "phrases": ["blue cell"]},
        "two": {"kind": "word", "phrases": ["blue cells"]},
    }
    monkeypatch.setattr(lexicon_module, "_LEXICON_FILES", ("test",))
    monkeypatch.setattr(lexicon_module, "load_yaml", lambda name: twice if name == "lexicon-test" else {})
    with pytest.raises(BadInput, match="'blue cells' also stands under 'one'"):
        lexicon_module.lexicon.__wrapped__()


def test_every_list_value_that_substances_use_is_in_the_vocabulary() -> None:
    used = {value for concept in CONCEPTS for value in concept.gives.get("substance", frozenset())}  # type: ignore[union-attr]
    assert used <= set(DEFINITIONS["substance"].values)
    assert DEFINITIONS["substance"].kind is Kind.SOME_OF


def test_stems_mean_concepts_that_exist() -> None:
    assert set(load_yaml("stems")["endings"]) <= set(lexicon().concepts)


def test_no_ending_means_two_things() -> None:
    stems = load_yaml("stems")["endings"]
    endings = [ending for listed in stems.values() for ending in set(listed)]
    assert sorted({ending for ending in endings if endings.count(ending) > 1}) == []


def test_what_is_usual_beside_words_is_an_entry_that_asks_for_them() -> None:
    asked = {entry.source.key: entry.when.says for entry in entries()}
    usual = [concept for concept in lexicon().concepts.values() if concept.usual]
    assert usual
    for concept in usual:
        assert {concept.name, concept.kind.name} & asked[concept.usual], concept.name


def test_no_reason_of_a_concept_goes_beyond_its_words() -> None:
    guesses = ("taken for", "usually", "in practice", "low confidence", "please confirm")
    for concept in lexicon().concepts.values():
        assert not any(guess in concept.why.lower() for guess in guesses), concept.name
