"""The schedule: services with their fees, reductions and terms, as read from its file."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.errors import BadInput
from openatmp.law.entries import Entry, read_entry
from openatmp.roadmap.fees.standing import FACTS, Conditions

FILE = "fees.yaml"
_REMEDY = "correct the file; its head says what each field is"
_SERVICE = ("key", "group", "procedure", "value", "title", "waived", "of", "share", "addition", "only")


@dataclass(frozen=True, slots=True)
class Named:
    """A value of an act.

    Args:
        act: key of the act.
        value: name of the value.
    """

    act: str
    value: str


@dataclass(frozen=True, slots=True)
class Service:
    """Something the Agency charges for.

    Args:
        key: short key: ``advice-full``.
        group: what reductions and terms are said for: ``advice``.
        procedure: key of the procedure.
        title: what it is, in words.
        fee: the full fee; None when it is a share of another.
        waived: how much of it the act itself takes off, in percent; None when nothing.
        of: the service of whose fee it is a share.
        share: the share, in percent.
        addition: what comes on top of the fee, in percent.
        only: kinds of applicants to whom it is open; all when empty.
    """

    key: str
    group: str
    procedure: str
    title: str
    fee: Named | None
    waived: Named | None = None
    of: str = ""
    share: Named | None = None
    addition: Named | None = None
    only: frozenset[str] = frozenset()

    def is_open_to(self, kind: str) -> bool:
        """Whether a kind of applicant can ask for it at all."""
        return not self.only or kind in self.only


@dataclass(frozen=True, slots=True)
class Free:
    """Something the Agency does without a fee.

    Args:
        key: short key.
        procedure: key of the procedure.
        title: what it is, in words.
        says: why nothing is due.
        verified: whether that was read in a published source.
        source: that source, or ``general knowledge``.
    """

    key: str
    procedure: str
    title: str
    says: str
    verified: bool
    source: str


@dataclass(frozen=True, slots=True)
class Reduction:
    """What some applicants pay less.

    Args:
        key: short key.
        percent: how much is taken off.
        covers: the groups of services it is said for.
        conditions: what has to be true.
        title: whom it is for, in words.
        says: what it means.
        show: what has to be shown.
    """

    key: str
    percent: Named
    covers: frozenset[str]
    conditions: Conditions
    title: str
    says: str
    show: str


@dataclass(frozen=True, slots=True)
class Term:
    """When a fee is due, or what may come on top.

    Args:
        key: short key.
        provision: where it is laid down.
        covers: the groups of services it is said for.
        conditions: what has to be true.
        title: what it is about, in words.
        says: what it means.
        amount: an amount that goes with it; None when there is none.
    """

    key: str
    provision: Citation
    covers: frozenset[str]
    conditions: Conditions
    title: str
    says: str
    amount: Named | None = None


@dataclass(frozen=True, slots=True)
class Schedule:
    """Everything that is charged for.

    Args:
        services: what is charged for, by key.
        free: what is not, by key.
        reductions: what some pay less.
        terms: when fees are due.
    """

    services: Mapping[str, Service]
    free: Mapping[str, Free]
    reductions: tuple[Reduction, ...]
    terms: tuple[Term, ...]

    def service(self, key: str) -> Service:
        """Return a service.

        Args:
            key: its key.

        Raises:
            BadInput: there is none of that key; the error names those that are spelled alike.
        """
        found = self.services.get(key.strip().casefold())
        if found is None:
            near = get_close_matches(key.casefold(), self.services, n=4, cutoff=0.4) or self.services
            raise BadInput(
                f"nothing is charged for that is called {key!r}",
                where="fee",
                expected=f"one of {', '.join(near)}",
                remedy="leave it out to see all of them",
            )
        return found


@cache
def schedule() -> Schedule:
    """Return the schedule that openatmp brings along, read once.

    Raises:
        BadInput: the file of the package was changed and cannot be read.
    """
    return read_schedule((files("openatmp.roadmap") / "data" / FILE).read_text("utf-8"), FILE)


def read_schedule(text: str, file_name: str) -> Schedule:
    """Read a schedule.

    Args:
        text: content of the file.
        file_name: its name, for messages.

    Raises:
        BadInput: it cannot be read; the message names the line.
    """
    top = read_entry(text, file_name, _REMEDY)
    top.only(("act", "services", "free", "reductions", "terms"))
    act = top.text("act")
    services = [_service(entry, act) for entry in top.entries("services")]
    return Schedule(
        services={service.key: service for service in services},
        free={free.key: free for free in map(_free, top.entries("free"))},
        reductions=tuple(_reduction(entry) for entry in top.entries("reductions")),
        terms=tuple(_term(entry) for entry in top.entries("terms")),
    )


def _service(entry: Entry, act: str) -> Service:
    entry.only(_SERVICE)
    if entry.has("value") == entry.has("of"):
        entry.refuse("a fee is a value of the act, or a share of another fee", "either `value` or `of`")
    return Service(
        key=entry.text("key"),
        group=entry.text("group"),
        procedure=entry.text("procedure"),
        title=entry.text("title"),
        fee=_in_act(entry, "value", act),
        waived=_in_act(entry, "waived", act),
        of=entry.text("of", default=""),
        share=_in_act(entry, "share", act),
        addition=_in_act(entry, "addition", act),
        only=frozenset(entry.words("only")),
    )


def _in_act(entry: Entry, field: str, act: str) -> Named | None:
    return Named(act, entry.text(field)) if entry.has(field) else None


def _free(entry: Entry) -> Free:
    entry.only(("key", "procedure", "title", "says", "verified", "source"))
    return Free(
        key=entry.text("key"),
        procedure=entry.text("procedure"),
        title=entry.text("title"),
        says=entry.text("says"),
        verified=entry.flag("verified"),
        source=entry.text("source"),
    )


def _reduction(entry: Entry) -> Reduction:
    entry.only(("key", "percent", "covers", "for", "title", "says", "show"))
    percent = entry.inner("percent")
    return Reduction(
        key=entry.text("key"),
        percent=Named(percent.text("act"), percent.text("value")),
        covers=frozenset(entry.words("covers")),
        conditions=_conditions(entry.inner("for")),
        title=entry.text("title"),
        says=entry.text("says"),
        show=entry.text("show"),
    )


def _term(entry: Entry) -> Term:
    entry.only(("key", "provision", "value", "covers", "for", "title", "says"))
    provision = entry.inner("provision")
    where = Citation(provision.text("act"), provision.text("place"))
    return Term(
        key=entry.text("key"),
        provision=where,
        covers=frozenset(entry.words("covers")),
        conditions=_conditions(entry.inner("for")),
        title=entry.text("title"),
        says=entry.text("says"),
        amount=_in_act(entry, "value", where.act),
    )


def _conditions(entry: Entry) -> Conditions:
    entry.only(("kind", "size", *FACTS))
    answers = {name: _answer(entry, name) for name in FACTS if entry.has(name)}
    return Conditions(frozenset(entry.words("kind")), frozenset(entry.words("size")), answers)


def _answer(entry: Entry, name: str) -> Answer:
    word = entry.amount(name)
    if word is True:
        return Answer.YES
    if word not in {Answer.YES, Answer.NO}:
        entry.refuse(f"`{name}` is neither yes nor no", 'true, "yes" or "no"', name)
    return Answer(str(word))
