"""A rule of law: a general condition, its exceptions, its question and its place in the law."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from openatmp.basis.answers import Answer, every, opposite, some
from openatmp.basis.citations import Citation
from openatmp.basis.conditions import Condition, Inquiry, Kept, Known, Outcome, merged
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
        self._kept = Kept()

    def find(self, known: Known) -> Finding:
        """Answer the rule for what is known, with its reasons.

        Raises:
            RulesConflict: two exceptions hold at once and say opposite things.
        """
        return self.outcome(Inquiry(known)).reasons[0]

    def outcome(self, inquiry: Inquiry) -> Outcome:
        """Answer the rule as part of a larger condition, once for each inquiry."""
        settled = inquiry.settled.get(self)
        if settled is None:
            parts = [self.condition.outcome(inquiry)]
            if self.exceptions:
                parts += [exception.when.outcome(inquiry) for exception in self.exceptions]
            settled = inquiry.settled[self] = self._kept.get(parts, self._settle)
        return settled

    def _settle(self, parts: Sequence[Outcome]) -> Outcome:
        self._refuse_conflict(parts[1:])
        tried = tuple(_as_exception(part) for part in parts[1:])
        whole = _asked_first(parts[0], merged(self._answer(parts), (parts[0], *tried)))
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

    def _answer(self, parts: Sequence[Outcome]) -> Answer:
        general = parts[0].answer
        raised = [general, *self._answers(parts[1:], Answer.YES)]
        lowered = [opposite(answer) for answer in self._answers(parts[1:], Answer.NO)]
        return every([some(raised), *lowered])

    def _answers(self, tried: Sequence[Outcome], then: Answer) -> list[Answer]:
        pairs = zip(self.exceptions, tried, strict=True)
        return [outcome.answer for exception, outcome in pairs if exception.then is then]

    def _refuse_conflict(self, tried: Sequence[Outcome]) -> None:
        held = [
            exception
            for exception, outcome in zip(self.exceptions, tried, strict=True)
            if outcome.answer is Answer.YES
        ]
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
