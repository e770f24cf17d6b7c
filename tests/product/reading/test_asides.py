import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.product.reading import read
from openatmp.product.reading.asides import LONG_FROM_WORDS, asides, is_long, leave_out
from openatmp.product.reading.folding import fold
from openatmp.product.reading.lexicon import load_yaml
from openatmp.product.reading.words import Words, phrase, split
from tests.product.reading.facts_in import facts_in, told

# Own words, no product in particular: a text long enough to digress.
CELLS = (
    "Lymphocytes of the patient are collected at the hospital by leukapheresis and brought to our rooms. "
    "They are grown for two weeks in bags with interleukin-2 and then washed, put into bags and frozen. "
    "One dose holds up to ten billion living cells and goes back to the same patient by vein. "
)


def kept_words(text: str) -> list[str]:
    """What is named outside every aside."""
    words, mentions = told(text)
    return [" ".join(words.raw[m.first : m.last]) for m in leave_out(words, mentions)]


@pytest.mark.parametrize(
    "aside",
    [
        "Another sponsor uses CAR-T cells for the same disease.",
        "A competitor transduces such cells with a lentiviral vector.",
        "Other groups have put plasmid DNA into them.",
        "The standard of care is a CAR-T product.",
        "In an earlier trial a retroviral vector was used.",
        "In a later amendment a gene may be knocked out.",
        "We did consider a chimeric antigen receptor.",
        "A version with a lentiviral vector was abandoned in 2018.",
        "In mice, cells transduced with a luciferase vector were followed.",
        "The GFP lentivirus was for tracking only.",
        "Batches are tested for adenovirus, plasmid DNA and lentiviral vector.",
        "Release tests include a PCR on plasmid DNA.",
        "Patients who had received CAR-T cells are eligible.",
        "Patients pretreated with gene therapy take part.",
        "The question is whether CAR-T cells fall under the same rule.",
        "Are they CAR-T cells?",
        "We were told that gene therapy rules might apply.",
        "Feeder cells were transduced with a retroviral vector.",
        "They differ from CAR-T cells, where a lentiviral vector is used.",
        "Unlike CAR-T cells, they keep what nature gave them.",
        "They work on their own (another group transduces them with a lentiviral vector).",
    ],
)
def test_it_takes_nothing_from_what_is_said_in_passing(aside: str) -> None:
    facts = facts_in(CELLS + aside)
    assert facts["cells_or_tissues"] is True
    assert facts["nucleic_acid"] is False


@pytest.mark.parametrize(
    "statement",
    [
        "They are transduced with a lentiviral vector coding for a receptor.",
        "On day two we add a lentiviral vector that brings in a receptor.",
        "The cells carry a chimeric antigen receptor.",
        "Unlike unmodified lymphocytes, they are transduced with a retroviral vector.",
        "Other groups use them unmodified, but ours are transduced with a lentiviral vector.",
        "Other groups use them unmodified; our cells carry a chimeric antigen receptor.",
        "The cells (unlike those of other groups) are transduced with a lentiviral vector.",
        "In contrast to earlier cells, a gene is added with a lentiviral vector.",
    ],
)
def test_it_still_takes_what_is_said_of_the_product(statement: str) -> None:
    assert facts_in(CELLS + statement)["nucleic_acid"] is True


LEADING_ASIDE = [key for key, entry in load_yaml("asides").items() if entry["reach"] != "back"]


@pytest.mark.parametrize("entry", LEADING_ASIDE)
def test_every_kind_of_aside_hides_what_it_holds(entry: str) -> None:
    for opener in load_yaml("asides")[entry]["phrases"]:
        text = f"Fibroblasts are grown. Then {opener} islets. " + "More is said of this. " * 12
        assert "islets" not in kept_words(text), opener
        assert "Fibroblasts".lower() in kept_words(text), opener


@pytest.mark.parametrize(
    ("sentence", "hidden", "seen"),
    [
        ("Other groups use islets, but we use fibroblasts", "islets", "fibroblasts"),
        ("Other groups use islets, whereas our fibroblasts live", "islets", "fibroblasts"),
        ("Fibroblasts are used, although other groups use islets", "islets", "fibroblasts"),
        ("Unlike islets, fibroblasts are used", "islets", "fibroblasts"),
        ("Unlike islets, hepatocytes and neurons, fibroblasts are used", "hepatocytes", "fibroblasts"),
        ("Fibroblasts are used instead of islets", "islets", "fibroblasts"),
        ("Fibroblasts (other groups use islets) are grown with keratinocytes", "islets", "keratinocytes"),
        ("Fibroblasts (unlike islets) are grown with keratinocytes", "islets", "keratinocytes"),
        ("Fibroblasts differ from islets, which are freed whole", "islets", "fibroblasts"),
        (
            "Keratinocytes grow on feeder cells, and then fibroblasts are added",
            "feeder cells",
            "keratinocytes",
        ),
    ],
)
def test_an_aside_ends_where_the_sentence_turns(sentence: str, hidden: str, seen: str) -> None:
    kept = kept_words(sentence + ". " + "More is said of this. " * 12)
    assert hidden not in kept
    assert seen in kept


def test_a_denial_counts_even_in_an_aside() -> None:
    text = CELLS + "Other groups add a gene, the cells of our product carry no transgene."
    words, mentions = told(text)
    assert "no gene change" in [mention.concept.name for mention in leave_out(words, mentions)]


def test_a_denial_in_a_question_does_not_count() -> None:
    words, mentions = told(CELLS + "Is it true that cells with no transgene fall outside?")
    assert "no gene change" not in [mention.concept.name for mention in leave_out(words, mentions)]


@pytest.mark.parametrize(
    "text", ["", "CAR-T cells", "Unlike islets, fibroblasts", "word " * 200, "One. Two. Three."]
)
def test_a_short_text_has_no_asides(text: str) -> None:
    assert not is_long(split(fold(text)))


def test_a_name_that_compares_is_read_as_before() -> None:
    assert facts_in("CAR-T cells compared with chemotherapy")["nucleic_acid"] is True


def test_a_text_is_long_from_a_number_of_words_in_two_sentences() -> None:
    assert is_long(split(fold("Short one. " + "word " * LONG_FROM_WORDS)))
    assert not is_long(split(fold("Short one. " + "word " * (LONG_FROM_WORDS - 4))))


def test_no_opener_stands_twice() -> None:
    openers = [phrase(text) for entry in load_yaml("asides").values() for text in entry["phrases"]]
    assert sorted(openers) == sorted(set(openers))


@given(st.text(alphabet="abc .,;()?! unlikeotherfeedermice", max_size=300))
def test_every_stretch_lies_within_the_text(text: str) -> None:
    words: Words = split(fold(text + " Unlike that, in mice (feeder, other group."))
    for stretch in asides(words):
        assert 0 <= stretch.first <= stretch.last <= len(words.texts)


@given(st.sampled_from(["in mice", "another sponsor", "unlike", "asks whether"]), st.integers(0, 3))
def test_an_aside_never_reaches_into_the_next_sentence(opener: str, brackets: int) -> None:
    text = (
        CELLS
        + "(" * brackets
        + f"Then {opener} something was seen. The cells carry a chimeric antigen receptor."
    )
    assert facts_in(text)["nucleic_acid"] is True


def test_what_is_left_out_is_not_marked() -> None:
    reading = read(CELLS + "Another sponsor uses CAR-T cells.")
    assert "car t cells" not in {mark.label for mark in reading.spans}


@pytest.mark.parametrize(
    ("sentence", "fact", "value"),
    [
        ("Repair of the gut is not claimed.", "claims_regeneration", False),
        ("Regeneration is not an aim.", "claims_regeneration", False),
        ("Replacement of lost tissue is not intended.", "claims_regeneration", False),
        ("To rebuild tissue is not the purpose.", "claims_regeneration", False),
        ("Viral transduction is not used.", "nucleic_acid", False),
        ("A lentiviral vector was not used.", "nucleic_acid", False),
        ("Gene transfer does not take place.", "nucleic_acid", False),
    ],
)
def test_what_the_end_of_the_sentence_takes_back_is_denied(sentence: str, fact: str, value: bool) -> None:
    assert facts_in(CELLS + sentence)[fact] is value


def test_only_what_stands_before_is_taken_back() -> None:
    facts = facts_in(CELLS + "Repair is not claimed. The cells carry a chimeric antigen receptor.")
    assert facts["claims_regeneration"] is False
    assert facts["nucleic_acid"] is True


def test_what_stands_before_a_turn_is_not_taken_back() -> None:
    text = CELLS + "The cells are meant to regenerate tissue, but gene transfer is not used."
    facts = facts_in(text)
    assert facts["claims_regeneration"] is True
    assert facts["nucleic_acid"] is False


def test_a_test_named_among_steps_hides_no_step() -> None:
    text = "Chondrocytes of the patient are released, expanded, checked for mycoplasma, frozen and shipped. "
    assert {"expanded", "frozen"} <= set(kept_words(text + "More is said of this. " * 12))
