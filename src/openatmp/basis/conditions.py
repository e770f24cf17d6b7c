"""Conditions of law over facts, answered in four values and traced.

A condition never guesses: a fact that is not known leaves it open, and what is missing is named.
The bare answer is quick, for batches and searches; the outcome is the same answer with its reasons.
Outcomes are kept per condition, keyed by the outcomes below, so that a profile of facts that comes
again is explained from what was explained before.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from openatmp.basis.answers import Answer, every, opposite, some
from openatmp.basis.findings import Finding

T = TypeVar("T")

Value = bool | str | frozenset[str]
Known = Mapping[str, Value]

# A profile is small and recurs; the bound only protects a process that lives for months.
_KEPT_OUTCOMES = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What a condition came to, before a rule gives it a name; each is itself alone, and so a quick key."""

    answer: Answer
    reasons: tuple[Finding, ...] = ()
    facts: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()
    criterion: str = ""


class Inquiry:
    """One profile of facts being asked about; a rule that several others rest on is answered once.

    Args:
        known: the plain facts by name.
    """

    __slots__ = ("answered", "known", "settled")

    def __init__(self, known: Known) -> None:
        self.known = known
        self.answered: dict[Condition, Answer] = {}
        self.settled: dict[Condition, Outcome] = {}


class Condition(ABC):
    """Something that is true, false or open for what is known of a product."""

    __slots__ = ()

    @property
    def parts(self) -> "tuple[Condition, ...]":
        """The conditions that it is made of; none when it is a single one."""
        return ()

    @abstractmethod
    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer the condition for the facts known, without saying why."""

    @abstractmethod
    def outcome(self, inquiry: Inquiry) -> Outcome:
        """Answer the condition for the facts known, with everything that the answer rests on."""


def _leaf_outcomes(fact: str) -> dict[Answer, Outcome]:
    return {
        answer: Outcome(answer, facts=(fact,), lacks=() if answer.is_decided else (fact,))
        for answer in (Answer.YES, Answer.NO, Answer.UNKNOWN)
    }


class Holds(Condition):
    """A yes-or-no fact is yes.

    Args:
        fact: name of the fact.
    """

    __slots__ = ("_outcomes", "fact")

    def __init__(self, fact: str) -> None:
        self.fact = fact
        self._outcomes = _leaf_outcomes(fact)

    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer yes or no as the fact says."""
        value = inquiry.known.get(self.fact)
        if value is None:
            return Answer.UNKNOWN
        return Answer.YES if value is True else Answer.NO

    def outcome(self, inquiry: Inquiry) -> Outcome:
        """Answer, and name the fact."""
        return self._outcomes[self.answer(inquiry)]


class IsOneOf(Condition):
    """A fact with one value out of a list has one of these values.

    Args:
        fact: name of the fact.
        values: the values that make the condition true.
    """

    __slots__ = ("_outcomes", "fact", "values")

    def __init__(self, fact: str, *values: str) -> None:
        self.fact = fact
        self.values = frozenset(values)
        self._outcomes = _leaf_outcomes(fact)

    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer yes or no as the fact says."""
        value = inquiry.known.get(self.fact)
        if value is None:
            return Answer.UNKNOWN
        return Answer.YES if value in self.values else Answer.NO

    def outcome(self, inquiry: Inquiry) -> Outcome:
        """Answer, and name the fact."""
        return self._outcomes[self.answer(inquiry)]


class Includes(Condition):
    """A fact that lists several values has at least one of these.

    A list that may have more on it cannot prove absence, so a second fact says whether it is complete.

    Args:
        fact: name of the fact that lists.
        values: the values of which one is enough.
        closed_by: name of the yes-or-no fact that says the list is complete.
    """

    __slots__ = ("_open", "_outcomes", "closed_by", "fact", "values")

    def __init__(self, fact: str, values: frozenset[str], closed_by: str) -> None:
        self.fact = fact
        self.values = values
        self.closed_by = closed_by
        self._outcomes = _leaf_outcomes(fact)
        self._open = Outcome(Answer.UNKNOWN, facts=(fact, closed_by), lacks=(closed_by,))

    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer yes on a hit, no only when the list is complete."""
        listed = inquiry.known.get(self.fact)
        if not isinstance(listed, frozenset):
            return Answer.UNKNOWN
        if not self.values.isdisjoint(listed):
            return Answer.YES
        return Answer.NO if inquiry.known.get(self.closed_by) is True else Answer.UNKNOWN

    def outcome(self, inquiry: Inquiry) -> Outcome:
        """Answer, and name the fact, or that the list may not be complete."""
        answer = self.answer(inquiry)
        if answer is Answer.UNKNOWN and self.fact in inquiry.known:
            return self._open
        return self._outcomes[answer]


class Judged(Condition):
    """A criterion that only a person can weigh, settled by a judgement on record.

    Args:
        key: name of the judgement; recorded among what is known as ``judged.<key>``.
        criterion: what has to be weighed, in our words.
    """

    __slots__ = ("_outcomes", "criterion", "key")

    def __init__(self, key: str, criterion: str) -> None:
        self.key = key
        self.criterion = criterion
        fact = f"judged.{key}"
        self._outcomes = {answer: Outcome(answer, facts=(fact,)) for answer in (Answer.YES, Answer.NO)}
        self._outcomes[Answer.NEEDS_JUDGEMENT] = Outcome(
            Answer.NEEDS_JUDGEMENT, facts=(fact,), judgements=(key,), criterion=criterion
        )

    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer as the person judged, or leave it open."""
        value = inquiry.known.get(f"judged.{self.key}")
        if value is None:
            return Answer.NEEDS_JUDGEMENT
        return Answer.YES if value is True else Answer.NO

    def outcome(self, inquiry: Inquiry) -> Outcome:
        """Answer, and name the criterion while it is open."""
        return self._outcomes[self.answer(inquiry)]


Kept = dict[tuple[Outcome, ...], Outcome]


def remember(kept: Kept, parts: tuple[Outcome, ...], outcome: Outcome) -> Outcome:
    """Keep an outcome for the parts it was made of.

    Args:
        kept: what one condition has kept so far; emptied when it is full.
        parts: the outcomes below.
        outcome: what they came to.

    Returns:
        The outcome.
    """
    if len(kept) >= _KEPT_OUTCOMES:
        kept.clear()
    kept[parts] = outcome
    return outcome


class _Joined(Condition):
    """Several conditions joined into one."""

    __slots__ = ("_kept", "conditions")

    def __init__(self, *conditions: Condition) -> None:
        self.conditions = conditions
        self._kept: Kept = {}

    @property
    def parts(self) -> tuple[Condition, ...]:
        """The conditions that are joined."""
        return self.conditions

    def outcome(self, inquiry: Inquiry) -> Outcome:
        """Answer each part and join the answers."""
        parts = tuple([part.outcome(inquiry) for part in self.conditions])
        return self._kept.get(parts) or remember(self._kept, parts, self._join(parts))

    @abstractmethod
    def _join(self, parts: Sequence[Outcome]) -> Outcome:
        """Join what the parts came to."""


class Every(_Joined):
    """All of the conditions hold."""

    __slots__ = ()

    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer no at the first no; the same as ``every`` over all parts."""
        return _until(Answer.NO, Answer.YES, self.conditions, inquiry)

    def _join(self, parts: Sequence[Outcome]) -> Outcome:
        return merged(every(part.answer for part in parts), parts)


class InTurn(Every):
    """All of the conditions hold, and each is worth asking only once those before it do.

    The answer is that of ``Every``; what is lacking is named for the first open condition alone.
    """

    __slots__ = ()

    def _join(self, parts: Sequence[Outcome]) -> Outcome:
        whole = merged(every(part.answer for part in parts), parts)
        if whole.answer.is_decided:
            return whole
        first = next(part for part in parts if not part.answer.is_decided)
        return replace(whole, lacks=first.lacks, judgements=first.judgements, criterion=first.criterion)


class Some(_Joined):
    """At least one of the conditions holds."""

    __slots__ = ()

    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer yes at the first yes; the same as ``some`` over all parts."""
        return _until(Answer.YES, Answer.NO, self.conditions, inquiry)

    def _join(self, parts: Sequence[Outcome]) -> Outcome:
        return merged(some(part.answer for part in parts), parts)


class Not(_Joined):
    """The condition does not hold."""

    __slots__ = ()

    def __init__(self, condition: Condition) -> None:
        super().__init__(condition)

    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer the opposite."""
        return opposite(self.conditions[0].answer(inquiry))

    def _join(self, parts: Sequence[Outcome]) -> Outcome:
        return merged(opposite(parts[0].answer), parts)


def _until(settles: Answer, neutral: Answer, conditions: Sequence[Condition], inquiry: Inquiry) -> Answer:
    """Ask one after the other, no further than needed; a missing fact goes before an open judgement."""
    so_far = neutral
    for condition in conditions:
        answer = condition.answer(inquiry)
        if answer is settles:
            return settles
        if answer is Answer.UNKNOWN or so_far is neutral:
            so_far = answer
    return so_far


def merged(answer: Answer, parts: Sequence[Outcome]) -> Outcome:
    """Join the reasons of several outcomes under one answer.

    Args:
        answer: the answer of the whole.
        parts: the outcomes it was made of, in order.

    Returns:
        An outcome; what is lacking is named only while the whole is open.
    """
    still_open = [] if answer.is_decided else [part for part in parts if not part.answer.is_decided]
    return Outcome(
        answer,
        reasons=_once(reason for part in parts for reason in part.reasons),
        facts=_once(fact for part in parts for fact in part.facts),
        lacks=_once(fact for part in still_open for fact in part.lacks),
        judgements=_once(key for part in still_open for key in part.judgements),
        criterion=next((part.criterion for part in still_open if part.criterion), ""),
    )


def _once(items: Iterable[T]) -> tuple[T, ...]:
    """Return the items in order, each once."""
    return tuple(dict.fromkeys(items))
