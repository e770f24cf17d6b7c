"""What a reduction asks of the applicant and the product, and whether it is met."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from openatmp.basis.answers import Answer, every
from openatmp.roadmap.applicant import Applicant


@dataclass(frozen=True, slots=True)
class Standing:
    """Who asks, and for what product.

    Args:
        applicant: who asks.
        atmp: whether the product is an advanced therapy.
        orphan: whether it is a designated orphan medicine.
        advice_taken: whether the Agency gave scientific advice on it that was followed.
        public_health_interest: whether a particular interest of public health was proved.
    """

    applicant: Applicant
    atmp: Answer = Answer.YES
    orphan: Answer = Answer.NO
    advice_taken: Answer = Answer.UNKNOWN
    public_health_interest: Answer = Answer.UNKNOWN


@dataclass(frozen=True, slots=True)
class Conditions:
    """What has to be true, all of it; nothing when empty.

    Args:
        kinds: kinds of applicant, any of which will do.
        sizes: sizes, any of which will do.
        answers: facts by name, each with the answer it must have.
    """

    kinds: frozenset[str] = frozenset()
    sizes: frozenset[str] = frozenset()
    answers: Mapping[str, Answer] = field(default_factory=dict)

    def met(self, standing: Standing) -> Answer:
        """Return whether they are met.

        Args:
            standing: who asks, and for what product.
        """
        applicant = standing.applicant
        facts = (_same(FACTS[name](standing), wanted) for name, wanted in self.answers.items())
        return every((_among(applicant.kind, self.kinds), _among(applicant.size, self.sizes), *facts))


def _among(word: str | None, words: frozenset[str]) -> Answer:
    if not words:
        return Answer.YES
    if word is None:
        return Answer.UNKNOWN
    return Answer.YES if word in words else Answer.NO


def _same(answer: Answer, wanted: Answer) -> Answer:
    if not answer.is_decided:
        return answer
    return Answer.YES if answer is wanted else Answer.NO


FACTS: Mapping[str, Callable[[Standing], Answer]] = MappingProxyType(
    {
        "economic_activity": lambda standing: standing.applicant.economic_activity,
        "atmp": lambda standing: standing.atmp,
        "orphan": lambda standing: standing.orphan,
        "advice_taken": lambda standing: standing.advice_taken,
        "public_health_interest": lambda standing: standing.public_health_interest,
    }
)
