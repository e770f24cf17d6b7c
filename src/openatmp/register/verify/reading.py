"""What a text says: numbers, names of medicines, a company, and claims."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.names.finding import Finding, find
from openatmp.register.names.folding import key_of
from openatmp.register.names.index import index_of
from openatmp.register.names.suggesting import suggestions
from openatmp.register.register import Register
from openatmp.register.verify.claims import Claims, claims_in, without_courtesy
from openatmp.register.verify.companies import Company, company_in
from openatmp.register.verify.numbers import Numbers, numbers_in, without_numbers

# More than anybody writes of an offer; what is longer is read up to here, and the answer says so.
LONGEST_READ = 20_000


@dataclass(frozen=True, slots=True)
class Named:
    """A medicine that a text names; several, when applications share the name.

    Args:
        medicines: the medicines.
        how: by what: ``name``, ``common name``, ``EMA number``.
        written: what stands in the text.
        likeness: 1.0 for the same letters.
    """

    medicines: tuple[Medicine, ...]
    how: str
    written: str
    likeness: float

    @property
    def among_others(self) -> bool:
        """Whether each is one application of several by that name, or may be: a number tells of one."""
        return self.how == "number" or len(self.medicines) > 1


@dataclass(frozen=True, slots=True)
class Read:
    """What a text says.

    Args:
        text: the text, as far as it was read.
        rest: what is left without numbers and courtesy.
        numbers: its numbers.
        unknown_numbers: numbers of products that the register does not hold.
        named: the medicines that it names, each once.
        near: names of the register that may be meant.
        company: a company, when it names one.
        claims: what it claims.
    """

    text: str
    rest: str
    numbers: Numbers
    unknown_numbers: tuple[str, ...]
    named: tuple[Named, ...]
    near: tuple[str, ...]
    company: Company | None
    claims: Claims


def read(text: str, register: Register, others: Collection[str] = ()) -> Read:
    """Read what a text says.

    Args:
        text: the text.
        register: the register whose names are looked for.
        others: names of medicines that the register does not hold.
    """
    text = text[:LONGEST_READ]
    numbers = numbers_in(text)
    index = index_of(register)
    rest = without_numbers(text)
    # A name written with a blank inside may begin with a word that else says nothing: "Was kyra".
    if key_of(rest) not in index.whole:
        rest = without_courtesy(rest)
    found = find(rest, index, others)
    numbered = dict(_by_number(numbers, register))
    by_number = [Named((found_one,), "number", number, 1.0) for number, found_one in numbered.items()]
    return Read(
        text=text,
        rest=rest,
        numbers=numbers,
        unknown_numbers=tuple(number for number in numbers.of_products if number not in numbered),
        named=tuple(_each_once((*by_number, *(_named(finding, register) for finding in found.named)))),
        near=tuple(name.spelled for name in suggestions(rest, found, index)),
        company=company_in(rest, register),
        claims=claims_in(text),
    )


def _by_number(numbers: Numbers, register: Register) -> Iterator[tuple[str, Medicine]]:
    if not numbers.of_products:
        return
    known = {_comparable(number): medicine for number, medicine in register.by_number.items()}
    for number in numbers.of_products:
        if found := known.get(_comparable(number)):
            yield number, found


def _comparable(number: str) -> str:
    """Return a number without its presentation, as it stands in the register or in a text."""
    return next(iter(numbers_in(number).of_products), number)


def _named(finding: Finding, register: Register) -> Named:
    medicines = sorted(
        (register.medicines[key] for key in finding.name.medicines),
        key=lambda medicine: (finding.name.spelled not in _main_names(medicine), _known_since(medicine)),
    )
    return Named(tuple(medicines), finding.name.field.value, finding.written, finding.likeness)


def _main_names(medicine: Medicine) -> tuple[str, str]:
    return medicine.words(Field.NAME), medicine.common_name


def _known_since(medicine: Medicine) -> date:
    return min((event.known_by for event in medicine.events), default=date.max)


def _each_once(named: Iterable[Named]) -> Iterator[Named]:
    """Yield each medicine once: a brand and its common name in one text speak of the same."""
    kept: list[Named] = []
    for one in sorted(named, key=lambda one: len(one.medicines)):
        if not any(set(one.medicines) & set(other.medicines) for other in kept):
            kept.append(one)
    yield from kept
