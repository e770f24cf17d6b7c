"""The words in which a check speaks to a person: never that something is safe, or against the law."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from openatmp.offers.data_files import data_file
from openatmp.offers.judgement import Judgement
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


@cache
def outcomes() -> Mapping[Judgement, Outcome]:
    """Return what is said of each outcome."""
    said: Mapping[str, Any] = data_file("outcomes.yaml")["outcomes"]
    return MappingProxyType({judgement: Outcome(**said[judgement.value]) for judgement in Judgement})


@cache
def speakers() -> Mapping[SpeakerKind, str]:
    """Return what is said of whoever seems to speak."""
    said: Mapping[str, Any] = data_file("outcomes.yaml")["speakers"]
    return MappingProxyType({kind: str(said[kind.value]) for kind in SpeakerKind})


def not_checked() -> tuple[str, ...]:
    """Return what nobody can see in a text, whatever it says, in sentences."""
    return tuple(data_file("outcomes.yaml")["not_checked"])


def language_unknown() -> str:
    """Return the sentence for a text in a language without a lexicon."""
    return str(data_file("outcomes.yaml")["language_unknown"])


def trials_not_asked() -> str:
    """Return what is said when no trial register was asked."""
    return str(data_file("outcomes.yaml")["trials_not_asked"])


def unread_by_speakers() -> str:
    """Return the sentence for a language whose lexicon no native speaker has read."""
    return str(data_file("outcomes.yaml")["unread_by_speakers"])
