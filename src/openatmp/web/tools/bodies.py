"""What a program sent, as a product; everything that cannot be accepted is told at once."""

from collections.abc import Iterator

from openatmp.basis.conditions import Value
from openatmp.basis.errors import BadInput
from openatmp.classification.judgements import check_judgements
from openatmp.law import LawInForce
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Fact, Judgement, Product, check_value
from openatmp.product.productfile.problems import perhaps_meant, quoted
from openatmp.web.tools.asking import reading_of
from openatmp.web.tools.schemas import JudgementSent, Plain, Question


class BadBody(BadInput):
    """A body in which something cannot be accepted, with every reason found.

    Args:
        problems: what is wrong, in the order of the body; at least one.
    """

    def __init__(self, problems: tuple[BadInput, ...]) -> None:
        self.problems = problems
        first = problems[0]
        if len(problems) == 1:
            super().__init__(first.happened, where=first.where, expected=first.expected, remedy=first.remedy)
            return
        super().__init__(
            f"{len(problems)} fields cannot be accepted; the first: {first.happened}",
            expected=first.expected,
            remedy="see `errors`, which names each",
        )

    def __reduce__(self) -> tuple[object, ...]:
        # The root's own way to be rebuilt knows nothing of the list.
        return (type(self), (self.problems,))


def product_sent(question: Question, law: LawInForce) -> Product:
    """Make a product of what was sent: what is read in the texts, then the facts, which take precedence.

    Args:
        question: the body, in its shape.
        law: the law of the day asked about; its rules say which judgements there are.

    Returns:
        The product.

    Raises:
        BadBody: facts or judgements cannot be accepted.
    """
    values = {name: _value(value) for name, value in question.facts.items()}
    judgements = {key: _judgement(sent) for key, sent in question.judgements.items()}
    problems = (*_wrong_facts(values), *_wrong_judgements(judgements, law))
    if problems:
        raise BadBody(problems)
    reading = reading_of(question.description, question.indication, law.day)
    product = reading.product if reading else Product()
    facts = {**product.facts, **{name: Fact(value) for name, value in values.items()}}
    return Product(facts, judgements, product.name, product.description, product.indication)


def _value(value: Plain) -> Value:
    return frozenset(value) if isinstance(value, list) else value


def _judgement(sent: JudgementSent) -> Judgement:
    return Judgement(sent.answer, sent.by, sent.on, sent.reason)


def _wrong_facts(values: dict[str, Value]) -> Iterator[BadInput]:
    for name, value in values.items():
        where = f"facts.{name}"
        try:
            _check_name(name, where)
            check_value(name, value, where)
        except BadInput as problem:
            yield problem


def _check_name(name: str, where: str) -> None:
    """Refuse a name that no fact has, and name those that come near; there are too many to list each time."""
    if name not in DEFINITIONS:
        raise BadInput(
            f"there is no fact called {quoted(name)}",
            where=where,
            expected="the name of a fact, as listed on the page /api",
            remedy=perhaps_meant(name, DEFINITIONS, "correct the name"),
        )


def _wrong_judgements(judgements: dict[str, Judgement], law: LawInForce) -> Iterator[BadInput]:
    for key, judgement in judgements.items():
        try:
            check_judgements(Product({}, {key: judgement}), law, f"judgements.{key}")
        except BadInput as problem:
            yield problem
