"""Checks for tests of renderings, made by hand so that no model has a say in them."""

from dataclasses import dataclass
from datetime import date

from openatmp.offers.check import Check
from openatmp.offers.cues import Cues
from openatmp.offers.judgement import Judged, Judgement, Reason
from openatmp.offers.offered import Offered
from openatmp.offers.page import Page
from openatmp.offers.reading import page_of_text
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.speaker import Speaker, SpeakerKind

DAY = date(2026, 11, 25)
TEXT = "Our new method with your own cells has no side effects."
PAGE = page_of_text(TEXT, title="Knee", address="https://example.org/knee")


@dataclass(frozen=True, slots=True)
class Product:
    """A product that a text names."""

    start: int = 0
    end: int = 3
    name: str = "Zellvora"
    key: str = "zellvora"
    is_authorised: bool = True


@dataclass(frozen=True, slots=True)
class Trial:
    """The number of a trial in a text."""

    start: int = 4
    end: int = 7
    number: str = "NCT00000001"
    is_found: bool | None = None


def sign(which: SignId, words: str = "", kind: str = "") -> Sign:
    """Return a sign where words stand; one that is inferred when there are none."""
    if not words:
        return Sign(which, 0, 0, kind, inferred=True)
    start = TEXT.index(words)
    return Sign(which, start, start + len(words), kind)


SIGNS = (
    sign(SignId.W1, "new method"),
    sign(SignId.OWN, "your own cells"),
    sign(SignId.SAFE, "no side effects"),
    sign(SignId.W2),
)


def check_of(
    judgement: Judgement = Judgement.OFFER,
    *,
    signs: tuple[Sign, ...] = SIGNS,
    page: Page = PAGE,
    speaker: SpeakerKind = SpeakerKind.PROVIDER,
    languages: tuple[str, ...] = ("en",),
    products: tuple[Product, ...] = (),
    trials: tuple[Trial, ...] = (),
) -> Check:
    """Return a check of a page; what is not said is as of an offer."""
    reasons = tuple(Reason(f"feature-{n}", 0.5, 1.0 - n / 10, f"Reason number {n}.") for n in range(7))
    shares = {judgement: 0.75, Judgement.OTHER: 0.25}
    judged = Judged(judgement, 0.87654321, judgement is Judgement.OFFER, shares, reasons)
    cues = Cues(page, languages=languages)
    return Check(page, cues, Speaker(speaker, (), 0.5), Offered(), products, trials, judged, signs, DAY)
