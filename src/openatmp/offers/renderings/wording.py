"""The words in which a check speaks to a person: never that something is safe, or against the law.

They stand in ``data/outcomes.yaml`` alone: every shell shows these, and catalogues translate them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from openatmp.offers.check import Check
from openatmp.offers.data_files import data_file
from openatmp.offers.judgement import Judgement
from openatmp.offers.lexicon import lexicons
from openatmp.offers.speaker import SpeakerKind


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is said of an outcome.

    Args:
        headline: what it is taken for, in one sentence.
        means: what that means and does not mean.
        advice: what to do now.
    """

    headline: str
    means: str
    advice: str


def outcome_of(check: Check) -> Outcome:
    """Return what is said first of a check.

    A text without any word of such treatments is not said to be about them; signs in what nobody could name
    are told, and so is that what seems sound names nothing that could be looked up.

    Args:
        check: the check.
    """
    judgement = check.judged.judgement
    if judgement is Judgement.CANNOT_TELL and any(not one.inferred for one in check.signs):
        return signs_but_unsure()
    if judgement is Judgement.AUTHORISED_OR_TRIAL and not (check.products or check.trials):
        return nothing_to_look_up()
    named = (*check.cues.of("therapy"), *check.cues.in_title, *check.products)
    is_about_nothing = judgement is Judgement.ABOUT and not named
    return outcomes()[Judgement.OTHER if is_about_nothing else judgement]


@cache
def outcomes() -> Mapping[Judgement, Outcome]:
    """Return what is said of each outcome."""
    said: Mapping[str, Any] = _file()["outcomes"]
    return MappingProxyType({judgement: Outcome(**said[judgement.value]) for judgement in Judgement})


@cache
def signs_but_unsure() -> Outcome:
    """Return what is said where signs show in what nobody could name."""
    return Outcome(**_file()["signs-but-unsure"])


@cache
def nothing_to_look_up() -> Outcome:
    """Return what is said where what seems sound names nothing."""
    return Outcome(**_file()["nothing-to-look-up"])


@cache
def speakers() -> Mapping[SpeakerKind, str]:
    """Return what is said of whoever seems to speak."""
    said: Mapping[str, Any] = _file()["speakers"]
    return MappingProxyType({kind: str(said[kind.value]) for kind in SpeakerKind})


@cache
def classes() -> Mapping[str, str]:
    """Return what is said of the class of a product, by the law's short name of the class."""
    return MappingProxyType({name: str(said) for name, said in _file()["classes"].items()})


def what_it_needs(*, advanced_therapy: bool) -> str:
    """Return what a product needs before it may be sold.

    Args:
        advanced_therapy: whether it would be an advanced therapy, as it is described.
    """
    return str(_file()["needs_authorisation" if advanced_therapy else "other_rules"])


def not_checked() -> tuple[str, ...]:
    """Return what nobody can see in a text, whatever it says, in sentences."""
    return tuple(_file()["not_checked"])


def on_language(check: Check) -> Iterator[str]:
    """Yield what is said when a text's language is not known, or nobody who speaks it read our words.

    Args:
        check: the check.
    """
    if not check.cues.languages:
        yield language_unknown()
    elif not all(lexicons()[code].read_by for code in check.cues.languages):
        yield unread_by_speakers()


def language_unknown() -> str:
    """Return the sentence for a text in a language without a lexicon."""
    return str(_file()["language_unknown"])


def trials_not_asked() -> str:
    """Return what is said when no trial register was asked."""
    return str(_file()["trials_not_asked"])


def unread_by_speakers() -> str:
    """Return the sentence for a language whose lexicon no native speaker has read."""
    return str(_file()["unread_by_speakers"])


def every_sentence() -> Iterator[str]:
    """Yield all of these sentences, so that the catalogues can hold them."""
    for one in (*outcomes().values(), signs_but_unsure(), nothing_to_look_up()):
        yield from (one.headline, one.means, one.advice)
    yield from (*speakers().values(), *classes().values())
    yield from (what_it_needs(advanced_therapy=True), what_it_needs(advanced_therapy=False))
    yield from (*not_checked(), trials_not_asked(), language_unknown(), unread_by_speakers())


def _file() -> Mapping[str, Any]:
    return data_file("outcomes.yaml")
