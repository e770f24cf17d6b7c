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
from openatmp.web.reports.desk.gists import UNREADABLE, gist_of, known_by, known_of, without_offer
from openatmp.web.site.clock import Span

# Offers read for one page, and for how many seconds another is begun; the next page reads on.
_READ_AT_ONCE = 40
SECONDS_TO_READ = 8.0


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
        mergeable: keys of the reports linked that could still go on in its place.
        duplicates: those of them that likely tell of the same offer.
        known_by: how a provider that nobody named can be told from others; empty without any trait.
        unopened: whether its offer could not be opened; its warning signs are not known then.
    """

    listed: queries.Listed
    triage: Triage
    weighed: Act | None
    linked: tuple[Linked, ...]
    mergeable: tuple[int, ...]
    duplicates: tuple[int, ...]
    known_by: str = ""
    unopened: bool = False

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


def survey(authority: str, on: date, span: Span | None = None) -> Survey:
    """Look at every report of an authority.

    Args:
        authority: its key.
        on: the day on which it is looked at.
        span: how long offers may be read that were not read yet; some seconds when nothing is said.
    """
    held = _Held(authority)
    held.read_on(span or Span(SECONDS_TO_READ))
    near = neighbours(held.known())
    return Survey({key: held.row(key, near[key], on) for key in held.listed}, held.unread)


def row_of(key: int, authority: str, on: date, span: Span | None = None) -> Row:
    """Look at one report among all of an authority.

    Args:
        key: its key; its own offer is read first.
        authority: key of the authority.
        on: the day on which it is looked at.
        span: how long offers may be read that were not read yet; some seconds when nothing is said.
    """
    held = _Held(authority)
    held.read_on(span or Span(SECONDS_TO_READ), first=key)
    return held.row(key, neighbours(held.known(), key)[key], on)


class _Held:
    """Everything that is kept of the reports of an authority, read once."""

    def __init__(self, authority: str) -> None:
        self._authority = authority
        self.listed = {one.key: one for one in queries.listed(authority)}
        self.said = desk_queries.said(authority)
        self.unopened: set[int] = set()
        self._read = desk_queries.gists(authority, openatmp.__version__)

    @property
    def unread(self) -> int:
        """How many offers are still to be read."""
        return len(self.listed.keys() - self._read.keys() - self.unopened)

    def read_on(self, span: Span, first: int = 0) -> None:
        """Read some of the offers that were not read yet, whatever keeps one of them from being read.

        Args:
            span: how long another is begun; one is, even when it is over.
            first: key of the report whose offer is read before all others.
        """
        done = 0
        for key in sorted(self.listed.keys() - self._read.keys(), key=lambda one: (one != first, -one)):
            done += self._read_one(key)
            if done == _READ_AT_ONCE or not span.left:
                return

    def _read_one(self, key: int) -> bool:
        try:
            gist = gist_of(key, self._authority)
        except UNREADABLE:
            self.unopened.add(key)
            return False
        if gist:
            acts.keep_gist(key, openatmp.__version__, gist)
            self._read[key] = gist
        return True

    def known(self) -> Mapping[int, Known]:
        """Return by what each is compared with the others."""
        return {key: known_of(self._gist(key)) for key in self.listed}

    def _gist(self, key: int) -> Mapping[str, Any]:
        return self._read.get(key) or without_offer(self.listed[key].report)

    def row(self, key: int, near: tuple[Neighbour, ...], on: date) -> Row:
        """Put one row together."""
        one, said = self.listed[key], self.said.get(key, ())
        linked = tuple(_linked(near, said, self.listed))
        weighed = next((act for act in reversed(said) if act.doing.kind is Kind.WEIGHED), None)
        standing = [link.near for link in linked if _could_merge(one, link, self.listed)]
        return Row(
            one,
            _proposed(one.report, linked, self._gist(key), on),
            weighed,
            linked,
            mergeable=tuple(near.key for near in standing),
            duplicates=tuple(near.key for near in standing if near.is_same_offer),
            known_by=known_by(self._gist(key)),
            unopened=key in self.unopened,
        )


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
    return not link.is_told_apart and both_stand and other.state != State.CLOSED
