"""What goes beyond the words is shown as usual practice, not as read."""

import pytest

from openatmp.product.product import Fact
from openatmp.product.reading import read
from openatmp.product.sources import Read, UsualPractice


def fact(name: str, description: str, indication: str = "") -> Fact | None:
    return read(description, indication).product.facts.get(name)


def usual_key(name: str, description: str, indication: str = "") -> str:
    """The entry of usual practice that a fact rests on; empty when it rests on none."""
    found = fact(name, description, indication)
    return found.source.key if found is not None and isinstance(found.source, UsualPractice) else ""


@pytest.mark.parametrize(
    "text",
    [
        "C\u00e9lulas madre mesenquimales expandidas",
        "Hautzellen aus Eigenspende, gez\u00fcchtet",
        "A blanket for babies",
        "Cellules souches du patient",
    ],
)
def test_a_weak_ending_in_running_text_decides_nothing(text: str) -> None:
    assert fact("cells_or_tissues", text) is None
    assert fact("nucleic_acid", text) is None


def test_a_bare_name_is_usually_an_ordinary_substance() -> None:
    assert usual_key("cells_or_tissues", "olgatine") == "name-of-an-ordinary-substance"
    found = fact("nucleic_acid", "olgatine")
    assert found is not None
    assert found.value is False
    assert isinstance(found.source, UsualPractice)
    assert not found.source.verified


def test_a_strong_stem_is_still_read() -> None:
    found = fact("cells_or_tissues", "apixaban")
    assert found is not None
    assert isinstance(found.source, Read)


def test_chemical_notation_is_still_read() -> None:
    found = fact("cells_or_tissues", "4-{[(2S)-methyl]} hydroxybenzyl compound")
    assert found is not None
    assert isinstance(found.source, Read)


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("oral tablets", "nucleic_acid", "words-of-an-ordinary-substance"),
        ("a pacemaker", "cells_or_tissues", "device-without-cells"),
        ("autologous chondrocytes on a collagen membrane", "device_integral", "scaffold-keeps-its-function"),
        (
            "autologous chondrocytes on a collagen membrane",
            "device_keeps_function",
            "scaffold-keeps-its-function",
        ),
        ("autologous chondrocytes in a fibrin gel", "device_keeps_function", "gel-only-holds-the-cells"),
        ("irradiated allogeneic tumour cells", "viable_cells", "irradiated-cells-no-longer-divide"),
        ("bioprinted pancreatic islets", "same_function", "bioprinted-from-cells-and-matrix"),
    ],
)
def test_an_inference_is_usual_and_not_read(text: str, name: str, key: str) -> None:
    assert usual_key(name, text) == key


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("autologous chondrocytes on a collagen membrane", "device_part"),
        ("irradiated allogeneic T cells given as collected", "processing"),
        ("a pacemaker", "substance"),
    ],
)
def test_what_the_words_say_is_read(text: str, name: str) -> None:
    found = fact(name, text)
    assert found is not None
    assert isinstance(found.source, Read)


@pytest.mark.parametrize(
    "text", ["contact lens seeded with limbal stem cells", "stem cells together with an antibody"]
)
def test_what_a_part_lacks_says_nothing_of_the_cells_beside_it(text: str) -> None:
    found = fact("nucleic_acid", text)
    assert found is not None
    assert isinstance(found.source, UsualPractice)
    assert found.source.key == "cells-not-modified"


def test_printing_alone_gives_a_shape() -> None:
    found = read("bioprinted pancreatic islets").product.facts
    told = {name for name, item in found.items() if isinstance(item.source, Read)}
    assert not told & {"digestion_outcome", "device_part", "same_function", "claims_regeneration"}
