"""What the words for a substance tell, read as ``product`` reads any description."""

from collections.abc import Iterator, Mapping
from functools import cache

from openatmp.product.reading import read
from openatmp.product.vocabulary import NucleicAcidOrigin
from openatmp.register.cleaning import quoted
from openatmp.register.recognising.described import Described, Sign, Speaks

_MOST_CHARACTERS = 2_000


def signs_of_substances(described: Described) -> Iterator[Sign]:
    """Yield what the substances of a medicine are read as, one after the other.

    Args:
        described: the medicine.
    """
    for text in described.substances:
        yield from signs_of(text[:_MOST_CHARACTERS])


@cache
def signs_of(text: str) -> tuple[Sign, ...]:
    """Return what the words for one substance are read as.

    Args:
        text: the words.
    """
    facts = {name: fact.value for name, fact in read(text).product.facts.items()}
    shown = quoted(text)
    signs = (_cells(facts, shown), _genes(facts, shown))
    return tuple(sign for sign in signs if sign)


def _cells(facts: Mapping[str, object], shown: str) -> Sign | None:
    if facts.get("cells_or_tissues") is not True:
        return None
    if facts.get("cells_nucleated") is False:
        return Sign(Speaks.AGAINST, f"its substance {shown} is read as blood cells without a nucleus")
    living = "" if facts.get("viable_cells") is not False else ", not living"
    return Sign(Speaks.FOR, f"its substance {shown} is read as cells or tissue{living}", is_of_cells=True)


_ORIGINS: Mapping[object, tuple[Speaks, str]] = {
    NucleicAcidOrigin.RECOMBINANT: (Speaks.FOR, "a recombinant nucleic acid"),
    NucleicAcidOrigin.TRANSCRIBED: (
        Speaks.OPEN,
        "messenger RNA, which is judged case by case",
    ),
    NucleicAcidOrigin.SYNTHETIC: (Speaks.AGAINST, "a nucleic acid made by synthesis"),
    NucleicAcidOrigin.NATURAL: (Speaks.AGAINST, "a virus as it occurs"),
}


def _genes(facts: Mapping[str, object], shown: str) -> Sign | None:
    if facts.get("nucleic_acid") is not True:
        return None
    if facts.get("vaccine_against_infection") is True:
        return Sign(Speaks.RULES_OUT, f"its substance {shown} is read as a vaccine against an infection")
    found = _ORIGINS.get(facts.get("nucleic_acid_origin"))
    return Sign(found[0], f"its substance {shown} is read as {found[1]}") if found else None
