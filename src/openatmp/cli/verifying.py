"""The command that says whether what somebody was told of is authorised."""

import os
from collections.abc import Iterable, Iterator
from datetime import date

from openatmp.cli.installed import installed
from openatmp.cli.printing import print_json, print_text, wrapped
from openatmp.cli.texts import PIPE, text_of
from openatmp.cli.today import today
from openatmp.register.authorities import Authority
from openatmp.register.register import Check, Register
from openatmp.register.renderings.wording import day_words
from openatmp.register.sources import sources
from openatmp.register.trials import TrialsAsked
from openatmp.register.verify import Match, Verification, verification_as_dict, verify


def run_verify(text: str, country: str, on: date | None, *, ask_trials: bool, as_json: bool) -> None:
    """Print whether what somebody was told of is authorised.

    Args:
        text: a name, a number or sentences; ``-`` reads them from the standard input.
        country: whose authority to name; empty for the Agency.
        on: the day asked about; None for today.
        ask_trials: whether trial registers may be asked over the network.
        as_json: whether a program reads it.
    """
    said = text_of(PIPE) if text == str(PIPE) else _whole(text)
    register, day = installed(), on or today()
    trials = _asked(said, register, day) if ask_trials else TrialsAsked()
    verification = verify(said, register, day, country=country, trials=trials)
    if as_json:
        print_json(verification_as_dict(verification))
    else:
        print_text("\n".join(lines_of(verification)))


def _whole(text: str) -> str:
    """Put halves of characters, which no text has and a shell may hand over, as U+FFFD."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _asked(text: str, register: Register, day: date) -> TrialsAsked:
    from openatmp.cli.asking_trials import asked_for, askers
    from openatmp.cli.outside import hurried_fetcher

    return asked_for(text, register, day, hurried_fetcher(os.environ), askers())


def lines_of(verification: Verification) -> Iterator[str]:
    """Write an answer for a person: the answer first, then what it rests on, and whom to ask.

    Args:
        verification: the answer.
    """
    yield wrapped(verification.headline)
    yield f"Answer on {day_words(verification.on)}: {verification.state.replace('-', ' ')}."
    for match in verification.matches:
        yield from _section(_title(match), (told for told in match.told if told != verification.headline))
    yield from _section("Did you mean", verification.did_you_mean)
    yield from _section("What this means", verification.said)
    yield from _section("What we looked at", map(words_of_source, verification.checked))
    yield from _section("What we did not check", verification.not_checked)
    yield from _section("Whom to ask", map(words_of_authority, verification.ask))


def _section(heading: str, items: Iterable[str]) -> Iterator[str]:
    items = tuple(items)
    if items:
        yield from ("", heading)
        yield from (wrapped(f"- {item}", "  ") for item in items)


def _title(match: Match) -> str:
    return match.name if match.likeness == 1 else f"{match.name} (spelled otherwise in what you wrote)"


def words_of_source(check: Check) -> str:
    """Name a source and the day of what was read of it.

    Args:
        check: what was read.
    """
    known = sources().get(check.source)
    publisher = f" ({known.publisher})" if known else ""
    return f"{known.title if known else check.source}{publisher}, as of {day_words(check.as_of)}"


def words_of_authority(authority: Authority) -> str:
    """Name an authority and where to reach it.

    Args:
        authority: the authority.
    """
    where = authority.channel or authority.website
    is_confirmed = authority.channel_verified if authority.channel else authority.verified
    mark = "" if is_confirmed else " (not confirmed by us)"
    note = f". {authority.channel_note}" if authority.channel_note else ""
    return f"{authority.name}, {authority.country_name}: {where}{mark}{note}"
