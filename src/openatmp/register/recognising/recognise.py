"""Is it an advanced therapy? Signs from the source's mark, the register, the names and the substances."""

from collections.abc import Iterable, Iterator, Sequence

from openatmp.register.medicine import Medicine
from openatmp.register.recognising.described import Described, Recognition, Sign, Speaks, weighed
from openatmp.register.recognising.stems import signs_of_names, signs_of_two_words
from openatmp.register.recognising.substances import signs_of, signs_of_substances
from openatmp.register.register import Register
from openatmp.register.statement import folded

# The chapter of the ATC classification for vaccines against infections; tumour vaccines stand elsewhere.
_VACCINES = "J07"


def recognise(described: Described, known: Register | None = None) -> Recognition:
    """Say whether a medicine is an advanced therapy, as far as its description tells.

    Args:
        described: the medicine as a source describes it.
        known: what the register holds; without it only the description counts.
    """
    signs = [*_marked(described), *_known(described, known), *_signs_of_words(described)]
    return weighed([*signs, *_vaccine(described, signs)])


def recognise_all(many: Sequence[Described], known: Register | None = None) -> tuple[Recognition, ...]:
    """Say of each medicine of a source whether it is an advanced therapy.

    A row that says nothing of its substance goes with another row of the same name and applicant.

    Args:
        many: the medicines, as the source describes them.
        known: what the register holds.

    Returns:
        An answer for each, in the same order.
    """
    first = [recognise(one, known) for one in many]
    names = {_whose(one) for one, found in zip(many, first, strict=True) if found.is_one and one.holder}
    pairs = zip(many, first, strict=True)
    return tuple(_namesake(found) if _follows(one, found, names) else found for one, found in pairs)


def _whose(described: Described) -> tuple[str, str]:
    return folded(described.name), folded(described.holder)


def _follows(described: Described, found: Recognition, names: set[tuple[str, str]]) -> bool:
    return not found.is_one and not described.substances and _whose(described) in names


def _namesake(found: Recognition) -> Recognition:
    why = "another application of the same name and applicant is one; this one names no substance"
    return weighed([*found.signs, Sign(Speaks.FOR, why)])


# ----------------------------------------------------------------------------------------------- signs


def _marked(described: Described) -> Iterator[Sign]:
    if described.flag:
        yield Sign(Speaks.SETTLES, "the source marks it as an advanced therapy")


def _known(described: Described, known: Register | None) -> Iterator[Sign]:
    if known is None:
        return
    number = next((number for number in described.numbers if number in known.by_number), "")
    same = known.by_name.get(folded(described.name), ())
    if number:
        yield Sign(Speaks.SETTLES, f"the register holds its number {number}")
    elif any(not _numbers_differ(described, medicine) for medicine in same):
        yield Sign(Speaks.SETTLES, f"the register holds a medicine called {described.name}")


def _numbers_differ(described: Described, medicine: Medicine) -> bool:
    """Whether both have a number of one kind, and not the same: then it is another application."""
    known = {"EU": medicine.eu_number, "EM": medicine.ema_number}
    theirs = ((number, known.get(number[:2].upper(), "")) for number in described.numbers)
    return any(other and other != number for number, other in theirs)


def _signs_of_words(described: Described) -> Iterator[Sign]:
    for text in described.substances:
        yield from signs_of_names(text)
    if not described.substances:
        yield from signs_of_two_words(described.name)
        yield from _hinted(described.name)
    yield from signs_of_substances(described)


def _hinted(name: str) -> Iterator[Sign]:
    """Yield what a trade name sounds like, where nothing else is said; it may sound so by chance."""
    if any(sign.speaks is Speaks.FOR for sign in signs_of(name)):
        yield Sign(Speaks.OPEN, f"its name {name!r} sounds like one, and nothing says what is in it")


def _vaccine(described: Described, signs: Iterable[Sign]) -> Iterator[Sign]:
    """Yield the sign of a vaccine; one against tumours that is made of cells is an advanced therapy."""
    if described.atc.upper().startswith(_VACCINES):
        yield Sign(Speaks.RULES_OUT, f"its ATC code {described.atc} is one of vaccines against infections")
    elif "vaccine" in described.group.casefold():
        yield Sign(Speaks.RULES_OUT, f"its group is {described.group!r}")
    elif _is_called_vaccine(described) and not any(sign.is_of_cells for sign in signs):
        yield Sign(Speaks.DOUBTS, "it is called a vaccine, and vaccines against infections are none")


def _is_called_vaccine(described: Described) -> bool:
    return any("vaccine" in text.casefold() for text in (described.name, *described.substances))
