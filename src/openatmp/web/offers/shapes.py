"""The shapes of a check that go over the wire."""

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from openatmp.web.register.shapes import AuthorityShown
from openatmp.web.site.shapes import Day, Strict

LONGEST_TEXT = 900_000
LONGEST_PLACE = 2_000


class Offer(Strict):
    """An offer to be checked: its text, or its page in HTML."""

    text: str = Field("", max_length=LONGEST_TEXT, description="The text, as somebody reads it.")
    html: str = Field("", max_length=LONGEST_TEXT, description="The page in HTML, instead of a text.")
    address: str = Field("", max_length=LONGEST_PLACE, description="Where it was found. It is not opened.")
    title: str = Field("", max_length=LONGEST_PLACE, description="What it is called.")
    country: str = Field(
        "", max_length=100, description="Where the reader lives: two letters (ISO 3166) or a name."
    )
    on: Day | None = Field(None, description="The day the answer is about; today when left out.")

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if bool(self.text.strip()) == bool(self.html.strip()):
            raise ValueError("a text or a page")
        return self


class ReasonShown(Strict):
    """A feature that weighed in the judgement."""

    feature: str
    value: float
    weight: float = Field(description="Above 0 towards an offer, in log odds.")
    words: str


class SpeakerShown(Strict):
    """Who seems to speak."""

    kind: str
    share: float = Field(description="How much of all that tells who speaks is for it, from 0 to 1.")


class SignShown(Strict):
    """A place where a warning sign shows."""

    id: str = Field(
        description="W1, W2, W3, HOPE, MANY, TESTI, PAY, PRICE, TRAVEL, SAFE, OWN, TOKEN, EXO or SOCIAL."
    )
    quote: str = Field(description="The words; empty for what follows from what is absent.")
    start: int = Field(description="Number of the first character in `text`.")
    end: int = Field(description="Number of the character after the last.")
    kind: str = Field(description="Which kind of the sign; may be empty.")
    name: str
    inferred: bool = Field(description="Whether it follows from what is absent.")
    official: bool = Field(description="Whether the European Medicines Agency names the sign.")


class ProductNamed(Strict):
    """A medicine of the register that the text names."""

    start: int
    end: int
    name: str
    key: str
    is_authorised: bool = Field(description="On the day asked about.")


class TrialNamed(Strict):
    """The number of a trial in the text."""

    start: int
    end: int
    number: str
    is_found: bool | None = Field(description="Null where no trial register was asked.")


class Checked(Strict):
    """What was seen in an offer; places count the characters of `text`."""

    on: date
    title: str
    address: str
    language: str = Field(description="ISO 639-1; empty when not known.")
    judgement: str = Field(
        description="offer-of-unconfirmed-therapy, speaks-about-such-offers, authorised-or-trial, other or "
        "cannot-tell."
    )
    is_offer: bool
    score: float = Field(description="Probability, from 0 to 1, that it offers an unconfirmed therapy.")
    shares: dict[str, float]
    reasons: list[ReasonShown]
    speaker: SpeakerShown
    signs: list[SignShown]
    products: list[ProductNamed]
    trials: list[TrialNamed]
    left_out: list[str] = Field(description="What could not be read, in sentences.")
    text: str = Field(description="The text as it was read.")
    ask: list[AuthorityShown] = Field(description="Whom to ask in the country.")
