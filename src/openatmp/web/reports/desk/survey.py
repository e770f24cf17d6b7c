"""Every report of an authority at once: how urgent each is, and which belong together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import openatmp
from openatmp.offers.reporting import Act, Kind, Report, State, grounds_of
from openatmp.offers.sign import SignId
from openatmp.offers.triage import Known, Level, Likeness, Neighbour, Triage, neighbours, triage
from openatmp.web.reports import acts, desk_queries, queries
from openatmp.web.reports.desk.gists import gist_of, known_of, without_offer

# Offers read for one page; the next page reads on.
_READ_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Linked:
    """A report that likely belongs to another.

    Args:
        near: what makes it so.
        said: what an officer said of it: the act; None while nobody did.
    """

    near: Neighbour
    said: Act | None

    @property
    def is_told_apart(self) -> bool:
        """Whether an officer said that it does not have the same provider."""
        return self.said is not None and not self.said.doing.details["same"]

    @property
    def is_confirmed(self) -> bool:
        """Whether an officer said that it has the same provider."""
        return self.said is not None and bool(self.said.doing.details["same"])


@dataclass(frozen=True, slots=True)
class Row:
    """A report as the list shows it.

    Args:
        listed: as it is kept.
        triage: how urgent it is proposed to be, and why.
        weighed: the act by which an officer said otherwise; None while nobody did.
        linked: reports that likely belong to it.
        duplicates: keys of reports that likely tell of the same offer and could still be merged.
    """

    listed: queries.Listed
    triage: Triage
    weighed: Act | None
    linked: tuple[Linked, ...]
    duplicates: tuple[int, ...]

    @property
    def level(self) -> Level:
        """How urgent it is: as an officer said, else as proposed."""
        return Level(str(self.weighed.doing.details["level"])) if self.weighed else self.triage.level

    @property
    def report(self) -> Report:
        """What anybody at the desk may read of it."""
        return self.listed.report

    @property
    def is_merged(self) -> bool:
        """Whether another report goes on in its place."""
        return self.listed.merged_into is not None


@dataclass(frozen=True, slots=True)
class Survey:
    """Every report of an authority.

    Args:
        rows: the reports by their keys.
        unread: how many offers are still to be read; their warning signs and links are not known yet.
    """

    rows: Mapping[int, Row]
    unread: int


def survey(authority: str, on: date) -> Survey:
    """Look at every report of an authority.

    Args:
        authority: its key.
        on: the day on which it is looked at.
    """
    unread = _read_on(authority)
    held = _Held(authority)
    near = neighbours(held.known())
    return Survey({key: held.row(key, near[key], on) for key in held.listed}, unread)


def row_of(key: int, authority: str, on: date) -> Row:
    """Look at one report among all of an authority.

    Args:
        key: its key.
        authority: key of the authority.
        on: the day on which it is looked at.
    """
    _read_on(authority)
    held = _Held(authority)
    return held.row(key, neighbours(held.known(), key)[key], on)


class _Held:
    """Everything that is kept of the reports of an authority, read once."""

    def __init__(self, authority: str) -> None:
        gists = desk_queries.gists(authority, openatmp.__version__)
        self.listed = {one.key: one for one in queries.listed(authority)}
        self.gists = {key: gists.get(key) or without_offer(one.report) for key, one in self.listed.items()}
        self.said = desk_queries.said(authority)

    def known(self) -> Mapping[int, Known]:
        """Return by what each is compared with the others."""
        return {key: known_of(gist) for key, gist in self.gists.items()}

    def row(self, key: int, near: tuple[Neighbour, ...], on: date) -> Row:
        """Put one row together."""
        one, said = self.listed[key], self.said.get(key, ())
        linked = tuple(_linked(near, said, self.listed))
        weighed = next((act for act in reversed(said) if act.doing.kind is Kind.WEIGHED), None)
        duplicates = tuple(link.near.key for link in linked if _could_merge(one, link, self.listed))
        return Row(one, _proposed(one.report, linked, self.gists[key], on), weighed, linked, duplicates)


def _read_on(authority: str) -> int:
    """Read some of the offers that were not read yet; return how many are left."""
    unread = desk_queries.unread(authority, openatmp.__version__)
    for key in unread[:_READ_AT_ONCE]:
        if gist := gist_of(key, authority):
            acts.keep_gist(key, openatmp.__version__, gist)
    return max(0, len(unread) - _READ_AT_ONCE)


def _proposed(report: Report, linked: tuple[Linked, ...], gist: Mapping[str, Any], on: date) -> Triage:
    earlier = sum(not one.is_told_apart for one in linked)
    signs = frozenset(SignId(one) for one in gist["signs"])
    return triage(grounds_of(report, earlier_reports=earlier, signs=signs), on)


def _linked(
    near: tuple[Neighbour, ...], said: tuple[Act, ...], listed: Mapping[int, queries.Listed]
) -> Iterator[Linked]:
    """Join what likely belongs together with what officers said; they may know of more than is seen."""
    judged = {_other(act): act for act in said if act.doing.kind is Kind.COMPARED}
    yield from (Linked(one, judged.get(one.key)) for one in near)
    for key in sorted(judged.keys() - {one.key for one in near}):
        if key in listed:
            yield Linked(_nothing_seen(key), judged[key])


def _nothing_seen(key: int) -> Neighbour:
    return Neighbour(key, Likeness(0.0, ()), same_address=False, same_text=False)


def _other(act: Act) -> int:
    return int(str(act.doing.details["with"]))


def _could_merge(one: queries.Listed, link: Linked, listed: Mapping[int, queries.Listed]) -> bool:
    other = listed[link.near.key]
    both_stand = one.merged_into is None and other.merged_into is None
    return link.near.is_same_offer and not link.is_told_apart and both_stand and other.state != State.CLOSED
