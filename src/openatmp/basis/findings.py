"""A finding: the answer to one question, with everything it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to a question and its reasons; a tree, because reasons are findings too.

    Args:
        name: stable key of the question, words joined by hyphens.
        question: the question in plain words.
        answer: yes, no, unknown or needs judgement.
        because: the findings that this one rests on, in the order of the law.
        facts: names of the facts looked at here, not those of ``because``.
        citations: the provisions applied here.
        lacks: names of the facts to find out next; empty once it is decided.
        judgements: keys of the judgements to settle next; empty once it is decided.
        criterion: for an open judgement, what the person who judges has to weigh, in our words.
        exception: whether this is an exception that was tried against a general rule.
    """

    name: str
    question: str
    answer: Answer
    because: tuple["Finding", ...] = ()
    facts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    lacks: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()
    criterion: str = ""
    exception: bool = False

    def walk(self) -> Iterator["Finding"]:
        """Yield this finding and all below it, each before its reasons."""
        yield self
        for reason in self.because:
            yield from reason.walk()

    def find(self, name: str) -> "Finding | None":
        """Return the first finding of that name in the tree, or None."""
        return next((finding for finding in self.walk() if finding.name == name), None)
