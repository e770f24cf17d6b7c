"""Guess the class of a real case, before seeing what the committee said."""

from collections.abc import Iterator
from dataclasses import dataclass

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.basis.findings import Finding
from openatmp.classification import Category, Classification
from openatmp.classification.counterfactuals import Counterfactual, counterfactuals
from openatmp.classification.moves import ANOTHER_PRODUCT
from openatmp.classification.precedents import Kind, Precedent, collected
from openatmp.classification.renderings.changes import sentences_of_counterfactuals
from openatmp.classification.renderings.wording import capitalised, summary_sentences, words_of_answer
from openatmp.law.entries import Entry
from openatmp.roadmap.learning.answers import Choice, Form, Shape
from openatmp.roadmap.learning.exercise import Exercise, Posed, Published, Solved
from openatmp.roadmap.learning.situation import Described

FIELDS = ("precedent", "purpose")
_FORM = Form(
    Shape.ONE,
    tuple(Choice(one.value, capitalised(one.label)) for one in Category if one is not Category.UNDECIDED),
)
# In the order in which one goes before the other.
_DEFINITIONS = {
    Category.GTMP: "gene-therapy",
    Category.TEP: "tissue-engineered",
    Category.SCTMP: "somatic-cell-therapy",
}
_BY = {
    Kind.RECOMMENDATION: "the committee for advanced therapies",
    Kind.AUTHORISED: "the authorisation",
}
_MOST_WAYS = 6


@dataclass(frozen=True, slots=True)
class GuessClass(Exercise):
    """Guess the class of a published case; the engine reads the same words as the learner.

    Args:
        precedent: the published case.
        purpose: what it is for, where its description does not say it.
    """

    precedent: Precedent
    purpose: str = ""

    @property
    def handed(self) -> tuple[str, ...]:
        """The description, and what it is for."""
        return tuple(f"{words}." for words in (self.precedent.description, self.purpose) if words)

    @property
    def form(self) -> Form:
        """The classes."""
        return _FORM

    def solve(self) -> Solved:
        """Classify the case, and lay the published outcome beside it."""
        found = Described(self.precedent.description, self.purpose).classified(self.posed.on)
        near = [way for way in counterfactuals(found) if not _another_product(way)]
        deciding = tuple(_deciding(found))
        citations = tuple(dict.fromkeys(one for step in deciding for one in step.citations))
        return Solved(
            given=found.category.value,
            why=(*summary_sentences(found)[:2], *_reasons(deciding)),
            citations=citations,
            verified=all(found.law.provision(one.act, one.provision).verified for one in citations),
            would_change=sentences_of_counterfactuals(near, found, most=_MOST_WAYS),
            published=self._published(found.category),
        )

    def _published(self, ours: Category) -> Published:
        case = self.precedent
        agrees = case.category is ours
        label = capitalised(case.category.label)
        return Published(_BY[case.kind], label, case.date, f"{case.note}.", case.source, case.doubt, agrees)


def read_guess(entry: Entry, posed: Posed) -> GuessClass:
    """Read an exercise of this kind.

    Raises:
        BadInput: there is no such precedent.
    """
    key = entry.text("precedent")
    found = next((one for one in collected() if one.key == key), None)
    if found is None:
        entry.refuse(f"there is no precedent {key!r}", "the key of a published outcome", "precedent")
    return GuessClass(posed, found, entry.text("purpose", default=""))


def _reasons(deciding: tuple[Finding, ...]) -> Iterator[str]:
    """Say the questions that decided it, each once, with its answer."""
    # That it is of the class is the answer itself, and no reason.
    for step in dict.fromkeys(step for step in deciding if not step.name.startswith("class-")):
        yield f"{step.question} {capitalised(words_of_answer(step.answer))}."


def _deciding(found: Classification) -> Iterator[Finding]:
    """What speaks against the classes that go before, then what speaks for the class itself."""
    for category, name in _DEFINITIONS.items():
        if category is found.category:
            top = found.finding.find(f"class-{name}")
            steps = () if top is None else (top, *_definition(found, category).because)
            yield from (step for step in steps if step.answer.is_decided)
            return
        yield from (step for step in _definition(found, category).because if _speaks_against(step))


def _another_product(way: Counterfactual) -> bool:
    """Whether it would be another product altogether, of which nothing can be learnt."""
    return any(change.fact in ANOTHER_PRODUCT for change in way.changes)


def _speaks_against(step: Finding) -> bool:
    return step.answer is (Answer.YES if step.exception else Answer.NO)


def _definition(found: Classification, category: Category) -> Finding:
    step = found.finding.find(_DEFINITIONS[category])
    if step is None:
        raise BadInput(
            f"the rules do not ask whether it is a {category.label}",
            expected=f"a question {_DEFINITIONS[category]}",
            remedy="correct the names in roadmap/learning/kinds/classes.py",
        )
    return step
