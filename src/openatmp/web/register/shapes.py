"""The shapes that go over the wire; the register's own columns say what a medicine is."""

from datetime import date
from typing import Any

from pydantic import Field, create_model

from openatmp.register.renderings.open_data import COLUMNS, Column
from openatmp.register.verify import State
from openatmp.web.site.shapes import Day, Strict

LONGEST_WORDS = 5_000
_TYPES: dict[str, Any] = {
    "text": str | None,
    "date": date | None,
    "yes or no": bool | None,
    "texts": list[str],
}


def _field(column: Column) -> tuple[Any, Any]:
    return (_TYPES[column.type], Field(description=column.meaning, examples=[column.example]))


class _Documented(Strict):
    """A shape whose fields are the columns of the open data."""


_COLUMNS: dict[str, Any] = {column.name: _field(column) for column in COLUMNS}
MedicineShown = create_model(
    "MedicineShown", __base__=_Documented, __doc__="One medicine, as in the open data.", **_COLUMNS
)


class StatementShown(Strict):
    """What one source says of one thing."""

    medicine: str
    field: str = Field(description="What is said: a name, a mark, an event.")
    value: str | bool | None = Field(None, description="What it is; left out where an event has no kind.")
    day: date | None = Field(None, description="Day of an event; left out where the source does not tell it.")
    source: str = Field(description="Key of the source.")
    as_of: date = Field(description="Last day on which the source was seen to say so.")
    seen_from: date | None = Field(None, description="First such day, where it is another.")
    verified: bool = Field(description="Whether it was compared with the source.")
    note: str | None = None


class DifferenceShown(Strict):
    """A field on which sources do not say the same; the first statement is followed."""

    field: str
    statements: list[StatementShown]


class Links(Strict):
    """Where more is found; addresses without the host."""

    page: str = Field(description="The card for people.")
    fhir: str = Field(description="The same as HL7 FHIR R5.")


MedicineWhole = create_model(
    "MedicineWhole",
    __base__=_Documented,
    __doc__="One medicine, with every statement on it and what sources differ on.",
    **_COLUMNS,
    statements=(list[StatementShown], ...),
    differences=(list[DifferenceShown], ...),
    links=(Links, ...),
)


class CheckShown(Strict):
    """A source that was read, as it stood on a day."""

    source: str
    as_of: date


class CountShown(Strict):
    """A value of a choice, and how many medicines have it."""

    value: str
    count: int


class PageLinks(Strict):
    """Addresses of pages of the same list; null where there is none."""

    here: str
    first: str
    before: str | None
    after: str | None
    last: str


class ListShown(Strict):
    """One page of the register."""

    total: int = Field(description="How many medicines there are on all pages.")
    page: int
    page_size: int
    on: date = Field(description="The day on which statuses are looked at.")
    taken: date = Field(description="The day up to which the register was made.")
    medicines: list[MedicineShown]  # type: ignore[valid-type]  # made of the columns above
    facets: dict[str, list[CountShown]] = Field(
        description="By choice, how many there would be; a choice's own values do not narrow it."
    )
    near: list[str] = Field(description="Names spelled like the text, when it is found nowhere.")
    links: PageLinks


class YearShown(Strict):
    """What happened in a year, by class."""

    year: int
    authorised: dict[str, int]
    ended: dict[str, int]
    still_authorised: int = Field(description="Of those authorised in it, how many still are.")


class SpanShown(Strict):
    """Days between two events, over the medicines whose days are known."""

    key: str
    title: str
    median_days: float | None
    known: int = Field(description="How many medicines it rests on.")
    of: int = Field(description="How many had the second event, days known or not.")


class StatisticsShown(Strict):
    """Figures as of a day; each says what it rests on."""

    on: date
    taken: date
    authorised_ever: int
    still_authorised: int
    by_status: dict[str, int]
    years: list[YearShown]
    spans: list[SpanShown]


class Told(Strict):
    """What somebody was told."""

    text: str = Field(
        min_length=1,
        max_length=LONGEST_WORDS,
        description="A name, a company, a trial number, or the whole sentence.",
    )
    country: str = Field(
        "",
        max_length=100,
        description="Where; two letters (ISO 3166) or a name. It decides whom to ask.",
    )
    on: Day | None = Field(None, description="The day the answer is about; today when left out.")


class AuthorityShown(Strict):
    """An authority to ask."""

    country: str = Field(description="ISO 3166; EU for the European Medicines Agency.")
    country_name: str
    name: str
    does: str = Field(description="What it does, following its name.")
    languages: list[str]
    website: str
    channel: str = Field(description="Where suspicious offers are reported; empty: use the website.")
    channel_note: str
    last_checked: date
    verified: bool
    channel_verified: bool


class Which(Strict):
    """Which medicine is asked for."""

    key: str = Field(description="Key of the medicine, as in a list of the register.")


class Where(Strict):
    """A question whom to ask."""

    country: str = Field(
        "", max_length=100, description="Two letters (ISO 3166) or a name; all countries when left out."
    )


class AuthoritiesShown(Strict):
    """Whom to ask."""

    authorities: list[AuthorityShown]


class MedicineMeant(Strict):
    """The medicine of the register that is meant."""

    key: str
    name: str
    common_name: str
    category: str = Field(alias="class")
    holder: str
    indication: str
    ema_number: str
    eu_number: str


class SiteShown(Strict):
    """A place where a trial treats people."""

    country: str
    city: str
    organisation: str


class TrialShown(Strict):
    """A clinical trial, as a trial register tells of it."""

    number: str
    title: str
    sponsor: str
    status: str
    countries: list[str]
    sites: list[SiteShown]
    products: list[str]
    source: str
    as_of: date
    link: str
    other_numbers: list[str]


class MatchShown(Strict):
    """Something that was found; either a medicine or a trial."""

    name: str
    how: str = Field(description="By what it was found: name, company, number.")
    likeness: float = Field(description="1 for the same letters; less for another spelling.")
    status: str | None = Field(description="Where the medicine stands on the day.")
    told: list[str] = Field(description="What there is to say of it, one sentence each.")
    medicine: MedicineMeant | None
    trial: TrialShown | None


class CheckTold(Strict):
    """A source that was looked at."""

    source: str
    title: str
    as_of: date
    records: int = Field(description="How many records were looked at; 0 when that is not known.")


class AuthorityTold(Strict):
    """An authority to ask."""

    country: str
    country_name: str
    name: str
    website: str
    channel: str
    channel_note: str
    verified: bool
    channel_verified: bool
    last_checked: date


class Verified(Strict):
    """The answer to "is this authorised?"; show `said`, `not_checked` and `ask` with it."""

    asked: str
    on: date
    state: State
    headline: str = Field(description="The answer in one sentence.")
    said: list[str] = Field(description="What it means and does not mean, one sentence each.")
    matches: list[MatchShown] = Field(description="What was found; the first decides the state.")
    did_you_mean: list[str]
    checked: list[CheckTold]
    not_checked: list[str]
    ask: list[AuthorityTold]
