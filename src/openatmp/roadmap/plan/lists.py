"""Lists beside the procedures: identifiers, support, dossier, questions on stem cells, duties, training."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from openatmp.basis.answers import Answer
from openatmp.law.entries import Entry, read_entry
from openatmp.procedures.fields import GROUND, ground
from openatmp.procedures.procedure import Ground
from openatmp.roadmap.plan.weighing import Condition, Fit, Weighed, conditions_of, weigh

FILE_NAMES = (
    "identifiers", "support", "trial", "application", "dossier", "risks", "stem-cells", "environment",
    "duties", "training",
)  # fmt: skip
_REMEDY = "correct the file; its head says what each field is"
_ENTRY = ("id", "title", "says", "items", "takes", "evidence", "if", "link", *GROUND)


@dataclass(frozen=True, slots=True)
class Entered:
    """One entry of a list.

    Args:
        id: stable name.
        title: what it is, in a few words.
        says: what has to be known or done.
        ground: what it rests on.
        conditions: the facts on which it is listed.
        items: single points; empty when there are none.
        takes: how long it takes, in words.
        evidence: what answers it.
        link: an address that helps; empty when there is none.
    """

    id: str
    title: str
    says: str
    ground: Ground
    conditions: tuple[Condition, ...] = ()
    items: tuple[str, ...] = ()
    takes: str = ""
    evidence: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A list as read.

    Args:
        key: short key: ``identifiers``.
        title: its title.
        about: what it is for.
        conditions: the facts on which it is shown at all.
        entries: its entries.
    """

    key: str
    title: str
    about: str
    conditions: tuple[Condition, ...]
    entries: tuple[Entered, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry that is listed.

    Args:
        entry: the entry.
        fit: whether it applies or is still open.
        lacks: facts that would settle it.
    """

    entry: Entered
    fit: Fit
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A list for one product.

    Args:
        key: short key.
        title: its title.
        about: what it is for.
        fit: whether it applies, or is still open.
        lacks: facts that would settle that.
        listed: what is listed.
    """

    key: str
    title: str
    about: str
    fit: Fit
    lacks: tuple[str, ...]
    listed: tuple[Listed, ...]


def sections(facts: Mapping[str, Answer]) -> tuple[Section, ...]:
    """Return the lists for a product; those that do not apply are left out.

    Args:
        facts: the facts by name.
    """
    found = (_section(source, weigh(source.conditions, facts), facts) for source in sources())
    return tuple(section for section in found if section.fit is not Fit.NOT)


@cache
def sources() -> tuple[Source, ...]:
    """Return the lists that openatmp brings along, read once.

    Raises:
        BadInput: a file of the package was changed and cannot be read.
    """
    folder = files("openatmp.roadmap") / "data" / "lists"
    return tuple(
        read_source((folder / f"{name}.yaml").read_text("utf-8"), f"{name}.yaml") for name in FILE_NAMES
    )


def read_source(text: str, file_name: str) -> Source:
    """Read a list.

    Args:
        text: content of the file.
        file_name: its name, for messages.

    Raises:
        BadInput: it cannot be read; the message names the line.
    """
    top = read_entry(text, file_name, _REMEDY)
    top.only(("key", "title", "about", "if", "entries"))
    entries = tuple(_entered(entry) for entry in top.entries("entries"))
    if not entries:
        top.refuse("the list is empty", "at least one item under `entries`")
    return Source(top.text("key"), top.text("title"), top.text("about"), conditions_of(top), entries)


def _entered(entry: Entry) -> Entered:
    entry.only(_ENTRY)
    return Entered(
        id=entry.text("id"),
        title=entry.text("title"),
        says=entry.text("says", default=""),
        ground=ground(entry),
        conditions=conditions_of(entry),
        items=entry.words("items"),
        takes=entry.text("takes", default=""),
        evidence=entry.text("evidence", default=""),
        link=entry.text("link", default=""),
    )


def _section(source: Source, weighed: Weighed, facts: Mapping[str, Answer]) -> Section:
    entries = (_listed(entry, facts) for entry in source.entries)
    listed = tuple(one for one in entries if one.fit is not Fit.NOT)
    return Section(source.key, source.title, source.about, weighed.fit(Fit.APPLIES), weighed.lacks, listed)


def _listed(entry: Entered, facts: Mapping[str, Answer]) -> Listed:
    weighed = weigh(entry.conditions, facts)
    return Listed(entry, weighed.fit(Fit.APPLIES), weighed.lacks)
