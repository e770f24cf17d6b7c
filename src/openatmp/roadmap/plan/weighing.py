"""Whether something follows for a product: conditions on facts, in four answers, with what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from openatmp.basis.answers import Answer, every
from openatmp.law.entries import Entry
from openatmp.roadmap.plan.facts import FACTS


class Fit(StrEnum):
    """How something fits."""

    APPLIES = "applies"
    OPTIONAL = "optional"
    OPEN = "open"
    NOT = "does not apply"


@dataclass(frozen=True, slots=True)
class Condition:
    """A fact that must have one of some answers.

    Args:
        fact: name of the fact.
        wanted: the answers, any of which will do.
    """

    fact: str
    wanted: frozenset[Answer]

    def met(self, facts: Mapping[str, Answer]) -> Answer:
        """Return whether it is met."""
        answer = facts[self.fact]
        if answer in self.wanted:
            return Answer.YES
        return Answer.NO if answer.is_decided else answer


@dataclass(frozen=True, slots=True)
class Weighed:
    """What came of weighing conditions.

    Args:
        met: whether all are met.
        lacks: names of facts that are missing and could still decide it.
        broken: names of facts that are against it.
    """

    met: Answer
    lacks: tuple[str, ...]
    broken: tuple[str, ...]

    def fit(self, when_met: Fit) -> Fit:
        """Return how it fits.

        Args:
            when_met: how it fits when everything is met.
        """
        return {Answer.YES: when_met, Answer.NO: Fit.NOT}.get(self.met, Fit.OPEN)


def weigh(conditions: tuple[Condition, ...], facts: Mapping[str, Answer]) -> Weighed:
    """Weigh conditions that must all be met.

    Args:
        conditions: the conditions.
        facts: the facts by name.
    """
    answers = {condition.fact: condition.met(facts) for condition in conditions}
    met = every(answers.values())
    open_ones = tuple(name for name, answer in answers.items() if not answer.is_decided)
    broken = tuple(name for name, answer in answers.items() if answer is Answer.NO)
    return Weighed(met, () if met is Answer.NO else open_ones, broken)


def conditions_of(entry: Entry, field: str = "if") -> tuple[Condition, ...]:
    """Read conditions from a mapping of facts to answers: ``{atmp: "yes", orphan: ["yes", unknown]}``.

    Args:
        entry: the entry that has them.
        field: name of the field; no conditions when it is missing.

    Raises:
        BadInput: a fact or an answer is not known.
    """
    if not entry.has(field):
        return ()
    inner = entry.inner(field)
    inner.only(FACTS)
    return tuple(Condition(name, _wanted(inner, name)) for name in FACTS if inner.has(name))


def _wanted(entry: Entry, name: str) -> frozenset[Answer]:
    said = entry.amount(name)
    if isinstance(said, bool):
        return frozenset({Answer.YES if said else Answer.NO})
    words = said if isinstance(said, tuple) else (said,)
    if not set(words) <= set(Answer):
        entry.refuse(
            f"`{name}` has an answer that is not known", f"true, false, or some of {', '.join(Answer)}", name
        )
    return frozenset(Answer(str(word)) for word in words)
