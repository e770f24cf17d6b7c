"""A request as plain data: papers made of sections, sections of statements that say what they rest on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Mark(StrEnum):
    """What a statement rests on."""

    DECLARED = "declared"
    READ = "read in the description"
    USUAL = "usual practice, to be confirmed"
    REGISTERED = "by a register"
    COMPUTED = "computed"
    TO_COMPLETE = "to be completed by the applicant"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said, and on what ground.

    Args:
        label: what it is about, often a question; never empty.
        text: what is said; for a gap, what has to be filled in; never empty.
        mark: what it rests on.
        detail: the words, the reason or the provisions behind the mark; empty when there is nothing to add.
    """

    label: str
    text: str
    mark: Mark
    detail: str = ""

    @property
    def basis(self) -> str:
        """The mark with what stands behind it."""
        return f"{self.mark.value}: {self.detail}" if self.detail else self.mark.value


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a paper.

    Args:
        title: heading, without a number.
        statements: what is said in it; never empty.
    """

    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class RequestDocument:
    """One of the papers.

    Args:
        title: heading.
        sections: its parts, in order.
    """

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about the procedure, not part of what is sent.

    Args:
        text: what to know, in our words.
        source: where it can be looked up; empty when it speaks of this answer itself.
        verified: whether the source was read and says so.
    """

    text: str
    source: str
    verified: bool

    @property
    def words(self) -> str:
        """The note with its source, and a mark when that was not read."""
        if not self.source:
            return self.text
        return f"{self.text} ({'source' if self.verified else 'not verified'}: {self.source})"


@dataclass(frozen=True, slots=True)
class Request:
    """A request for a recommendation on classification, ready to be rendered.

    Args:
        product_name: what the applicant calls the product.
        day: the day whose law was applied.
        documents: the administrative sheet and the request form.
        notes: what to know about the procedure.
        digest: digest of the receipt of the answer it was made from.
    """

    product_name: str
    day: date
    documents: tuple[RequestDocument, ...]
    notes: tuple[Note, ...]
    digest: str

    def statements(self) -> Iterator[Statement]:
        """Yield every statement of every paper."""
        for document in self.documents:
            for section in document.sections:
                yield from section.statements

    @property
    def gaps(self) -> tuple[Statement, ...]:
        """The statements that the applicant still has to complete."""
        return tuple(statement for statement in self.statements() if statement.mark is Mark.TO_COMPLETE)
