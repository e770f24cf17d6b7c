"""A rule of law: a general condition, its exceptions, its question and its place in the law."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from openatmp.basis.answers import Answer, every, opposite, some
from openatmp.basis.citations import Citation
from openatmp.basis.conditions import Condition, Inquiry, Kept, Known, Outcome, merged, remember
from openatmp.basis.errors import RulesConflict
from openatmp.basis.findings import Finding


@dataclass(frozen=True, slots=True)
class Except:
    """An exception: when its rule holds, the general rule's answer gives way.

    Args:
        when: the rule that describes the excepted case.
        then: the answer in that case, yes or no.
    """

    when: "Rule"
    then: Answer


class Rule(Condition):
    """One question of law; general condition first, exceptions after, as the law writes them.

    Args:
        name: stable key, words joined by hyphens.
        question: what is asked, in plain words, ending in a question mark.
        cites: the provisions that the rule applies.
        condition: the general rule.
        exceptions: what takes precedence over it.
    """

    __slots__ = ("_kept", "cites", "condition", "exceptions", "name", "question")

    def __init__(
        self, name: str, question: str, cites: tuple[Citation, ...], condition: Condition, *exceptions: Except
    ) -> None:
        self.name = name
        self.question = question
        self.cites = cites
        self.condition = condition
        self.exceptions = exceptions
        self._kept: Kept = {}

    @property
    def parts(self) -> tuple[Condition, ...]:
        """The general condition, then the rule of each exception."""
        return (self.condition, *(exception.when for exception in self.exceptions))

    def find(self, known: Known) -> Finding:
        """Answer the rule for what is known, with its reasons.

        Raises:
            RulesConflict: two exceptions hold at once and say opposite things.
        """
        return self.outcome(Inquiry(known)).reasons[0]

    def answer(self, inquiry: Inquiry) -> Answer:
        """Answer the rule without its reasons, once for each inquiry."""
        answered = inquiry.answered.get(self)
        if answered is None:
            answered = self.condition.answer(inquiry)
            if self.exceptions:
                answered = self._answer(answered, [item.when.answer(inquiry) for item in self.exceptions])
            inquiry.answered[self] = answered
        return answered

    def outcome(self, inquiry: Inquiry) -> Outcome:
        """Answer the rule as part of a larger condition, once for each inquiry."""
        settled = inquiry.settled.get(self)
        if settled is None:
            parts = (
                self.condition.outcome(inquiry),
                *[item.when.outcome(inquiry) for item in self.exceptions],
            )
            settled = self._kept.get(parts) or remember(self._kept, parts, self._settle(parts))
            inquiry.settled[self] = settled
        return settled

    def _settle(self, parts: Sequence[Outcome]) -> Outcome:
        general, *tried = parts
        answer = self._answer(general.answer, [part.answer for part in tried])
        whole = _asked_first(general, merged(answer, (general, *map(_as_exception, tried))))
        finding = Finding(
            self.name,
            self.question,
            whole.answer,
            because=whole.reasons,
            facts=whole.facts,
            citations=self.cites,
            lacks=whole.lacks,
            judgements=whole.judgements,
            criterion=whole.criterion,
        )
        return Outcome(whole.answer, reasons=(finding,), lacks=whole.lacks, judgements=whole.judgements)

    def _answer(self, general: Answer, tried: Sequence[Answer]) -> Answer:
        self._refuse_conflict(tried)
        raised = [general, *self._answers(tried, Answer.YES)]
        lowered = [opposite(answer) for answer in self._answers(tried, Answer.NO)]
        return every([some(raised), *lowered])

    def _answers(self, tried: Sequence[Answer], then: Answer) -> list[Answer]:
        pairs = zip(self.exceptions, tried, strict=True)
        return [answer for exception, answer in pairs if exception.then is then]

    def _refuse_conflict(self, tried: Sequence[Answer]) -> None:
        pairs = zip(self.exceptions, tried, strict=True)
        held = [exception for exception, answer in pairs if answer is Answer.YES]
        if len({exception.then for exception in held}) > 1:
            places = " and ".join(f"{exception.when.name} ({exception.when.cites[0]})" for exception in held)
            raise RulesConflict(
                f"the exceptions {places} both hold and say opposite things",
                where=f"rule {self.name}",
                expected="exceptions that agree wherever they meet",
                remedy="report it with the product's facts: one of the two is written too widely",
            )


def _asked_first(general: Outcome, whole: Outcome) -> Outcome:
    """While the general rule is open, its exceptions are not worth asking about yet."""
    if whole.answer.is_decided or general.answer.is_decided:
        return whole
    return replace(whole, lacks=general.lacks, judgements=general.judgements, criterion=general.criterion)


def _as_exception(outcome: Outcome) -> Outcome:
    """Mark the findings of an excepted case, so that every rendering can tell it from the general rule."""
    return replace(outcome, reasons=tuple(replace(finding, exception=True) for finding in outcome.reasons))
