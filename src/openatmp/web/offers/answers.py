"""The page of a check, put together part by part."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from openatmp.offers import Check, KnownProduct, Sign, SignId
from openatmp.offers.advice import demands, letters_for, questions_for
from openatmp.offers.judgement import Judgement
from openatmp.offers.renderings.wording import (
    not_checked,
    on_language,
    outcome_of,
    speakers,
    trials_not_asked,
)
from openatmp.offers.signs import Meaning, meanings
from openatmp.register.authorities import AGENCY, authorities, authorities_of
from openatmp.register.trials import TrialsAsked
from openatmp.web.languages.addresses import active
from openatmp.web.offers.described import described
from openatmp.web.offers.passages import Mark, marks_of, numbered, passages
from openatmp.web.register.answers import authorities_shown, checks_shown
from openatmp.web.register.queries import in_use

# What goes along with a report; the desk does not need more of a page than a reader does.
MOST_REPORTED = 100_000
_MOST_PLACES = 5
_LONGEST_QUOTED = 160
_MAY_BE_AN_OFFER = frozenset({Judgement.OFFER, Judgement.CANNOT_TELL, Judgement.AUTHORISED_OR_TRIAL})


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a sign shows.

    Args:
        mark: number of its mark; 0 when it is not marked.
        quote: the words.
        kind: what kind of the sign it is, in words; may be empty.
    """

    mark: int
    quote: str
    kind: str


@dataclass(frozen=True, slots=True)
class SignShown:
    """A sign with all its places.

    Args:
        number: its number.
        meaning: what it means.
        places: where it shows, the first few.
        more: how many places are not listed.
        inferred: whether it follows from what is absent.
    """

    number: int
    meaning: Meaning
    places: tuple[Place, ...]
    more: int
    inferred: bool


def page_of(check: Check, country: str, trials: TrialsAsked | None = None) -> dict[str, object]:
    """Put together what the page of an answer shows.

    Args:
        check: the check.
        country: the country as it was chosen; empty when it was left open.
        trials: what came of asking trial registers; None when none was asked.

    Returns:
        The values for the template.
    """
    asked = trials or TrialsAsked()
    marks = marks_of(check.signs, len(check.page.text))
    return {
        "check": check,
        "told": outcome_of(check),
        "speaker": speakers()[check.speaker.kind],
        "signs": tuple(signs_shown(check, marks)),
        "passages": passages(check.page.text, marks),
        "described": described(check),
        "not_checked": tuple(_not_checked(check, asked)),
        **_register_part(check, asked),
        **_advice_part(check, country),
        "report": _report_address(),
        "reported": check.page.text[:MOST_REPORTED],
    }


def signs_shown(check: Check, marks: tuple[Mark, ...]) -> Iterator[SignShown]:
    """Yield each sign once, with its places.

    Args:
        check: the check.
        marks: the marked places.
    """
    numbers = {(mark.start, mark.end, mark.sign): mark.number for mark in marks}
    for sign, number in numbered(check.signs).items():
        found = [one for one in check.signs if one.id is sign]
        seen = [one for one in found if not one.inferred]
        places = tuple(_place(check, one, numbers.get((one.start, one.end, number), 0)) for one in seen)
        listed = tuple({place.quote.casefold(): place for place in reversed(places)}.values())[::-1]
        yield SignShown(
            number,
            meanings()[sign],
            listed[:_MOST_PLACES],
            max(0, len(listed) - _MOST_PLACES),
            inferred=not seen,
        )


def _place(check: Check, sign: Sign, mark: int) -> Place:
    words = " ".join(check.quote(sign).split())
    short = words if len(words) <= _LONGEST_QUOTED else f"{words[:_LONGEST_QUOTED]}…"
    return Place(mark, short, meanings()[sign.id].kinds.get(sign.kind, ""))


def _not_checked(check: Check, asked: TrialsAsked) -> Iterator[str]:
    yield from check.page.left_out
    yield from on_language(check)
    yield from not_checked()
    yield from asked.failed
    if not (asked.checked or asked.failed):
        yield trials_not_asked()


def _register_part(check: Check, asked: TrialsAsked) -> dict[str, object]:
    held = in_use()
    products = {one.key: one for one in check.products}
    return {
        "products": tuple(_product(one) for one in products.values()),
        "trials": tuple({one.number: one for one in check.trials}.values()),
        "checked": list(checks_shown((*held.register.newest_checks, *asked.checked))),
        "taken": held.register.taken,
    }


def _product(known: KnownProduct) -> dict[str, object]:
    medicine = in_use().medicine(known.key)
    return {"it": known, "has_card": medicine is not None}


def _advice_part(check: Check, country: str) -> dict[str, object]:
    seen = frozenset(SignId(one.id) for one in check.signs)
    wanted = (active(), check.page.language)
    page = check.page
    asking = check.judged.is_offer or check.judged.judgement in _MAY_BE_AN_OFFER
    letters = letters_for(wanted, seen, title=page.title, address=page.address) if asking else ()
    return {
        "letters": letters,
        "questions": questions_for(seen),
        "demands": demands(),
        "ask": authorities_shown(authorities_of(country or AGENCY)),
        "country": country,
        "country_name": next((one.country_name for one in authorities() if one.country == country), ""),
    }


def _report_address() -> str:
    """Return where a report is taken; empty where this service takes none."""
    try:
        return reverse("reports:report")
    except NoReverseMatch:
        return ""
