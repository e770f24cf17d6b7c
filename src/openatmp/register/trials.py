"""Clinical trials as trial registers tell of them, and the file that keeps them.

The file is JSON lines: the first line says the format, lines that begin with ``checked`` say which trial
register was read as of which day, every other line is a trial.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from openatmp.basis.errors import BadInput
from openatmp.register.register import Check

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a trial treats people.

    Args:
        country: two letters, ISO 3166.
        city: the town; empty when not told.
        organisation: the hospital or clinic; empty when not told.
    """

    country: str
    city: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One clinical trial, as one register tells of it.

    Args:
        number: its number in that register.
        title: what it is called there.
        sponsor: who answers for it.
        status: where it stands, in the register's words.
        countries: two letters each, ISO 3166.
        sites: where people are treated, as far as the register tells.
        products: what is tried, as named there.
        source: key of the trial register.
        as_of: the day of what was read.
        link: its page.
        other_numbers: its numbers in other registers.
    """

    number: str
    title: str
    sponsor: str
    status: str
    countries: tuple[str, ...]
    sites: tuple[Site, ...]
    products: tuple[str, ...]
    source: str
    as_of: date
    link: str
    other_numbers: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number it is known by."""
        return (self.number, *self.other_numbers)


@dataclass(frozen=True, slots=True)
class TrialsAsked:
    """What came of asking trial registers.

    Args:
        trials: what they told.
        checked: which were read, as of which day; also those that told of no trial.
        failed: a sentence for each that could not be read: "could not check ...".
    """

    trials: tuple[Trial, ...] = ()
    checked: tuple[Check, ...] = ()
    failed: tuple[str, ...] = ()


# ------------------------------------------------------------------------------------------- writing


def write_trials(trials: Iterable[Trial], checks: Iterable[Check]) -> bytes:
    """Write trials; the same always gives the same bytes.

    Args:
        trials: the trials.
        checks: which registers were read.

    Returns:
        The file, UTF-8.
    """
    lines: list[dict[str, Any]] = [{"format": FORMAT}]
    lines += [
        {"checked": check.source, "as_of": check.as_of.isoformat(), "records": check.records}
        for check in sorted(set(checks))
    ]
    lines += map(trial_as_dict, sorted(trials, key=lambda trial: (trial.source, trial.number)))
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode("utf-8")


def trial_as_dict(trial: Trial) -> dict[str, Any]:
    """Return a trial as plain data."""
    return {
        "number": trial.number,
        "title": trial.title,
        "sponsor": trial.sponsor,
        "status": trial.status,
        "countries": list(trial.countries),
        "sites": [
            {"country": site.country, "city": site.city, "organisation": site.organisation}
            for site in trial.sites
        ],
        "products": list(trial.products),
        "source": trial.source,
        "as_of": trial.as_of.isoformat(),
        "link": trial.link,
        "other_numbers": list(trial.other_numbers),
    }


# ------------------------------------------------------------------------------------------- reading


def read_trials(content: bytes, where: str) -> TrialsAsked:
    """Read a file of trials.

    Args:
        content: the whole file, UTF-8.
        where: its name, for messages.

    Returns:
        The trials, and which registers they were read from.

    Raises:
        BadInput: a line cannot be read; the message names it.
    """
    lines = list(_objects(content, where))
    if not lines or lines[0][1].get("format") != FORMAT:
        _refuse(f"{where}, line 1", "these are not trials of this format", f'"format": {FORMAT}')
    checks = [_check(line, place) for place, line in lines[1:] if "checked" in line]
    trials = [_trial(line, place) for place, line in lines[1:] if "checked" not in line]
    return TrialsAsked(tuple(trials), tuple(checks))


def _objects(content: bytes, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            yield f"{where}, line {number}", _object(line, f"{where}, line {number}")


def _object(line: bytes, place: str) -> dict[str, Any]:
    try:
        read = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        _refuse(place, "this is not JSON in UTF-8", "one JSON object a line")
    if not isinstance(read, dict):
        _refuse(place, "this is not a JSON object", "one JSON object a line")
    return read


def _check(line: dict[str, Any], place: str) -> Check:
    records = line.get("records", 0)
    if not isinstance(records, int) or isinstance(records, bool):
        _refuse(place, "`records` is not a number", "a whole number")
    return Check(_words(line, "checked", place), _day(line, place), records)


def _trial(line: dict[str, Any], place: str) -> Trial:
    return Trial(
        number=_words(line, "number", place),
        title=_words(line, "title", place),
        sponsor=_words(line, "sponsor", place),
        status=_words(line, "status", place),
        countries=_list(line, "countries", place),
        sites=tuple(_site(site, place) for site in _items(line, "sites", place)),
        products=_list(line, "products", place),
        source=_words(line, "source", place),
        as_of=_day(line, place),
        link=_words(line, "link", place),
        other_numbers=_list(line, "other_numbers", place),
    )


def _site(said: object, place: str) -> Site:
    if not isinstance(said, dict):
        _refuse(place, "a site is not a JSON object", "country, city and organisation")
    return Site(*(_words(said, name, place) for name in ("country", "city", "organisation")))


def _words(line: dict[str, Any], name: str, place: str) -> str:
    said = line.get(name, "")
    if not isinstance(said, str):
        _refuse(place, f"`{name}` is not text", "words")
    return said


def _items(line: dict[str, Any], name: str, place: str) -> list[object]:
    said = line.get(name, [])
    if not isinstance(said, list):
        _refuse(place, f"`{name}` is not a list", "a list")
    return said


def _list(line: dict[str, Any], name: str, place: str) -> tuple[str, ...]:
    items = _items(line, name, place)
    words = tuple(item for item in items if isinstance(item, str))
    if len(words) < len(items):
        _refuse(place, f"`{name}` holds what is not text", "a list of words")
    return words


def _day(line: dict[str, Any], place: str) -> date:
    try:
        return date.fromisoformat(str(line.get("as_of")))
    except ValueError:
        _refuse(place, "`as_of` is not a day", "year-month-day, like 2026-07-20")


def _refuse(place: str, happened: str, expected: str) -> NoReturn:
    raise BadInput(
        happened, where=place, expected=expected, remedy="correct the line, or ask the register again"
    )
