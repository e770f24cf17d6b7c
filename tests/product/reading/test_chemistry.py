import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.product.reading.chemistry import notation
from openatmp.product.reading.folding import fold

NAMES = (
    "2-{[(4-chlorophenyl)methyl]amino}ethanol",
    "(2S,3R)-2-amino-3-hydroxybutane",
    "N-(3-pyridyl)acetamide",
    "1H-pyrrolo[2,3-b]pyridine",
    "3'-(OH)-ether",
    "5,6-dihydro-4H-cyclopenta",
    "L-cystine derivative",
    "D-ribose",
    "cis-4-methylcyclohexyl",
    "methoxypolyethylene",
    "fluorobenzene",
    "Poly(oxy-1,2-ethanediyl)",
    "beta-hydroxybutyrate",
    "4-aminopyridine",
    "carboxymethyl starch",
)


@pytest.mark.parametrize("name", NAMES)
def test_it_recognises_chemical_nomenclature(name: str) -> None:
    folded = fold(name)
    found = notation(folded, 0, len(folded.plain))
    assert found is not None
    assert 0 <= found[0] < found[1] <= len(folded.plain)


@pytest.mark.parametrize(
    "text",
    ["cells of the patient", "REX-001", "a new medicine", "ABC-1234", "", "Phase 2", "vector", "CAR-T"],
)
def test_it_finds_none_in_other_words(text: str) -> None:
    folded = fold(text)
    assert notation(folded, 0, len(folded.plain)) is None


@given(st.text(alphabet="0123456789-,()[]{}abnorsz' ", max_size=200))
def test_what_it_finds_lies_inside_the_text(text: str) -> None:
    folded = fold(text)
    found = notation(folded, 0, len(folded.plain))
    assert found is None or 0 <= found[0] < found[1] <= len(folded.plain)
