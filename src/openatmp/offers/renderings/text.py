"""A check as text for a person: what it is taken for and why, and each sign with its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from openatmp.offers.check import Check
from openatmp.offers.renderings.wording import (
    not_checked,
    on_language,
    outcome_of,
    speakers,
    trials_not_asked,
)
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs import Meaning, Source, meanings

_MOST_QUOTES = 3
_LONGEST_QUOTE = 120
_MOST_REASONS = 5
_UNREAD = " (not verified: nobody of this project has read it)"


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading.

    Args:
        heading: the heading.
        items: the lines; without any the section is left out.
    """

    heading: str
    items: tuple[str, ...]


def opening_of(check: Check) -> tuple[str, ...]:
    """Return what is said first: what it is taken for, what that means, who speaks, and what to do.

    Args:
        check: the check.
    """
    outcome = outcome_of(check)
    return outcome.headline, f"{outcome.means} {speakers()[check.speaker.kind]} {outcome.advice}"


def reasons_of(check: Check) -> Section:
    """Return why it is taken for that.

    Args:
        check: the check.
    """
    return Section("Why", tuple(reason.words for reason in check.judged.reasons[:_MOST_REASONS]))


def signs_of_check(check: Check) -> Iterator[Section]:
    """Yield each sign once, with its words, why it matters, and what to ask.

    Args:
        check: the check.
    """
    by_id: dict[SignId, list[Sign]] = {}
    for sign in check.signs:
        by_id.setdefault(sign.id, []).append(sign)
    for which, signs in by_id.items():
        meaning = meanings()[which]
        yield Section(f"{meaning.name} [{which.value}]", tuple(_told(check, meaning, signs)))


def not_checked_in(check: Check, *, trials_asked: bool = False) -> Section:
    """Return what could not be checked.

    Args:
        check: the check.
        trials_asked: whether trial registers were asked, with or without an answer.
    """
    trials = () if trials_asked else (trials_not_asked(),)
    items = (*check.page.left_out, *on_language(check), *not_checked(), *trials)
    return Section("What we could not check", items)


def _told(check: Check, meaning: Meaning, signs: list[Sign]) -> Iterator[str]:
    yield " ".join(filter(None, (meaning.shows, _quoted(check, signs))))
    yield f"Why it matters: {meaning.why}"
    yield f"To ask: {meaning.ask}"
    yield from map(_named, meaning.sources)


def _named(source: Source) -> str:
    if not source.words:
        return "Source: general knowledge of the field (not verified)"
    holds = f", for {source.holds}" if source.holds else ""
    return f"Source: {source.words}{holds}{'' if source.read else _UNREAD}"


def _quoted(check: Check, signs: list[Sign]) -> str:
    quotes = dict.fromkeys(_short(check.quote(sign)) for sign in signs if not sign.inferred)
    shown = ", ".join(f"“{quote}”" for quote in list(quotes)[:_MOST_QUOTES])
    more = len(quotes) - _MOST_QUOTES
    return f"{shown} and {more} more." if more > 0 else f"{shown}." if shown else ""


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rstrip()}…"
