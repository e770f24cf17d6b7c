"""What a reader may ask of the list: text, choices, order, page; the same for pages and programs."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Literal, get_args
from urllib.parse import quote, urlencode

from pydantic import Field, StringConstraints

from openatmp.register.search import Sort, Wanted
from openatmp.web.site.shapes import Strict

LONGEST_TEXT = 200
LARGEST_PAGE = 100
PAGE_SIZE = 25
LAST_PAGE = 100_000
_MOST_CHOICES = 20

ClassWord = Literal["GTMP", "sCTMP", "TEP", "combined", "unknown"]
StatusWord = Literal[
    # Groups first, then each status by itself.
    "authorised",
    "no longer authorised",
    "not authorised",
    "in procedure",
    "unknown",
    "under evaluation",
    "positive opinion",
    "negative opinion",
    "suspended",
    "withdrawn",
    "expired",
    "revoked",
    "refused",
    "application withdrawn",
]
SortWord = Literal[
    "best",
    "name",
    "-name",
    "class",
    "-class",
    "holder",
    "-holder",
    "status",
    "-status",
    "decision",
    "-decision",
    "last-event",
    "-last-event",
]
_Name = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]
_Year = Annotated[str, StringConstraints(pattern="^([12][0-9]{3}|unknown)$")]
# A question names a choice as a program reads it; the search calls the same in the plural.
CHOICES = ("class", "kind", "status", "holder", "year")


class Choices(Strict):
    """Text, choices and order."""

    text: str = Field(
        "",
        max_length=LONGEST_TEXT,
        description="Words or beginnings of words, in any order; all of them must be found.",
    )
    category: list[ClassWord] = Field(
        default_factory=list,
        alias="class",
        max_length=_MOST_CHOICES,
        description="Class. Several widen what is found, as in every choice.",
    )
    kind: list[_Name] = Field(
        default_factory=list,
        max_length=_MOST_CHOICES,
        description="Family of kinds, as the facet `kind` of an answer names them.",
    )
    status: list[StatusWord] = Field(
        default_factory=list, max_length=_MOST_CHOICES, description="Status, or a group of statuses."
    )
    holder: list[_Name] = Field(
        default_factory=list, max_length=_MOST_CHOICES, description="Name of the holder, in full."
    )
    year: list[_Year] = Field(
        default_factory=list,
        max_length=_MOST_CHOICES,
        description="Year of the authorisation, or of the end where there never was one.",
    )
    sort: SortWord = Field(
        "best", description="Order; with a hyphen before it the other way round. What has no value is last."
    )

    def wanted(self, offset: int = 0, limit: int = 25) -> Wanted:
        """Return it as the search takes it.

        Args:
            offset: how many to skip.
            limit: how many to return at most.
        """
        return Wanted(
            text=self.text.strip(),
            categories=tuple(self.category),
            kinds=tuple(self.kind),
            statuses=tuple(self.status),
            holders=tuple(self.holder),
            years=tuple(self.year),
            sort=Sort(self.sort.lstrip("-").replace("-", " ")).value,
            descending=self.sort.startswith("-"),
            offset=offset,
            limit=limit,
        )

    def chosen(self, choice: str) -> tuple[str, ...]:
        """Return the values of one choice, one of ``CHOICES``."""
        return tuple(getattr(self, "category" if choice == "class" else choice))

    @property
    def is_narrowed(self) -> bool:
        """Whether a text or a choice leaves something out."""
        return bool(self.text.strip()) or any(self.chosen(choice) for choice in CHOICES)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield the choices, without text and order, as they stand in an address."""
        for choice in CHOICES:
            yield from ((choice, value) for value in self.chosen(choice))

    def words(self, *without: str, **instead: str) -> str:
        """Return the query of an address that asks the same.

        Args:
            *without: choices, or ``text`` or ``sort``, that are left out.
            **instead: what stands in place of the text or the order, or a page.
        """
        said = {"text": self.text.strip(), "sort": "" if self.sort == "best" else self.sort, **instead}
        plain = [(name, value) for name, value in said.items() if value and name not in without]
        return urlencode(
            [*plain, *(pair for pair in self.pairs() if pair[0] not in without)], quote_via=quote
        )


class Asked(Choices):
    """A question to the list, with its page."""

    page: int = Field(1, ge=1, le=LAST_PAGE, description="Which page, from 1.")
    page_size: int = Field(PAGE_SIZE, ge=1, le=LARGEST_PAGE, description="How many medicines a page holds.")

    @property
    def page_wanted(self) -> Wanted:
        """The page as the search takes it."""
        return self.wanted((self.page - 1) * self.page_size, self.page_size)


SORTS: tuple[str, ...] = get_args(SortWord)
# How each order is called in the list to choose from.
ORDERS: Mapping[str, str] = MappingProxyType(
    {
        "best": "Best match",
        "name": "Name, A to Z",
        "-name": "Name, Z to A",
        "-decision": "Newest decision first",
        "decision": "Oldest decision first",
        "-last-event": "Latest event first",
        "class": "Class",
        "holder": "Holder",
        "status": "Status",
    }
)
