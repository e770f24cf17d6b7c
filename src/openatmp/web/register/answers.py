"""The page of a verification, put together part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.basis.saying import SaidTogether
from openatmp.register import Check, Status
from openatmp.register.authorities import Authority, authorities
from openatmp.register.sources import sources
from openatmp.register.verify import Match, State, Verification
from openatmp.web.register.words import capitalised

# A double line beside the answer says what its words say too: that it is open.
_SETTLED = frozenset({State.AUTHORISED, State.NO_LONGER_AUTHORISED, State.REFUSED_OR_WITHDRAWN})


@dataclass(frozen=True, slots=True)
class CheckShown:
    """A source that was looked at.

    Args:
        title: what it is.
        publisher: who publishes it; empty when that is said by the title.
        as_of: the day of what was read.
    """

    title: str
    publisher: str
    as_of: date


@dataclass(frozen=True, slots=True)
class MatchShown:
    """Something that was found.

    Args:
        name: its name.
        key: key of its card in the register; empty for a trial.
        link: page of a trial; empty for a medicine.
        status: where it stands; empty when that is not known.
        good: whether it is authorised.
        told: what there is to say of it.
    """

    name: str
    key: str
    link: str
    status: str
    good: bool
    told: tuple[str, ...]


def page_of(answer: Verification, country: str) -> dict[str, object]:
    """Put together what the page of an answer shows.

    Args:
        answer: the verification.
        country: the country as it was chosen; empty when it was left open.

    Returns:
        The values for the template.
    """
    return {
        "answer": answer,
        "headline": _sentences(answer.headline),
        "settled": answer.state in _SETTLED,
        "matches": [_match(match, answer.headline) for match in answer.matches],
        "checked": list(checks_shown(answer.checked)),
        "ask": authorities_shown(answer.ask),
        "country": country,
        "country_name": next((one.country_name for one in authorities() if one.country == country), ""),
    }


def checks_shown(checks: tuple[Check, ...]) -> Iterator[CheckShown]:
    """Yield sources by the names under which readers know them."""
    for check in checks:
        known = sources().get(check.source)
        yield CheckShown(
            known.title if known else check.source, known.publisher if known else "", check.as_of
        )


def authorities_shown(listed: tuple[Authority, ...]) -> list[dict[str, object]]:
    """Return authorities with what a reader can do with their channel."""
    return [_authority(one) for one in listed]


def _authority(one: Authority) -> dict[str, object]:
    """Return an authority; where a country has several languages, its name may be in any of them."""
    name_in = one.languages[0] if len(one.languages) == 1 else ""
    return {"it": one, "channel": _channel(one.channel), "agency": one.is_the_agency, "name_in": name_in}


def _channel(channel: str) -> dict[str, str]:
    """Tell an address of a page from an address for letters."""
    if not channel:
        return {}
    if channel.startswith(("https://", "http://")):
        return {"link": channel, "words": channel}
    return {"link": f"mailto:{channel}" if "@" in channel else "", "words": channel}


def _sentences(said: str) -> tuple[str, ...]:
    """Return what is said sentence by sentence: of several medicines the one that decides is told first."""
    return said.parts if isinstance(said, SaidTogether) else (said,)


def _match(match: Match, headline: str) -> MatchShown:
    """Return what was found as it is shown; what the headline says need not be said again."""
    return MatchShown(
        match.name,
        match.medicine.key if match.medicine else "",
        match.trial.link if match.trial else "",
        capitalised(match.status.value) if match.status else "",
        match.status is Status.AUTHORISED,
        tuple(sentence for sentence in match.told if sentence != headline),
    )
