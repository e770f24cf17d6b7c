"""The list of the register as a page shows it: rows, choices, columns, pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from urllib.parse import quote

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.dateformat import format as as_written

from openatmp.register import Medicine
from openatmp.register.search import Count, Found, group_of
from openatmp.web.register.asked import CHOICES, ORDERS, Asked
from openatmp.web.register.queries import InUse
from openatmp.web.register.words import CLASSES, capitalised, class_words, decided_on, ended_on

# How many values of a choice stand open; the others wait behind a summary.
_OPEN = 6

_TITLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # The facet of an answer, its title, and the choice it makes.
        "status group": ("Where it stands", "status"),
        "class": ("Class", "class"),
        "kind": ("Kind", "kind"),
        "year": ("Year decided", "year"),
        "holder": ("Held by", "holder"),
    }
)


@dataclass(frozen=True, slots=True)
class Row:
    """One medicine in the list.

    Args:
        key: its key.
        name: its name.
        common_name: its common name; empty when it has none.
        category: its class in words.
        kind: what kind of product it is.
        holder: who holds it.
        status: where it stands.
        good: whether it is authorised.
        decided: the day of the decision; empty when it is not known.
        ended: the day on which an authorisation ended; empty when it did not, or the day is not known.
    """

    key: str
    name: str
    common_name: str
    category: str
    kind: str
    holder: str
    status: str
    good: bool
    decided: str
    ended: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value by which the list can be narrowed.

    Args:
        words: the value as a reader reads it.
        count: how many medicines have it.
        chosen: whether it is chosen.
        query: query of the address that chooses it, or lets it go.
    """

    words: str
    count: int
    chosen: bool
    query: str


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One choice with its values.

    Args:
        choice: name of the choice.
        title: what is chosen by.
        open: values that stand open.
        more: the others.
    """

    choice: str
    title: str
    open: tuple[Choice, ...]
    more: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of the table.

    Args:
        title: its title.
        query: query of the address that sorts by it, the other way round when it is sorted by.
        sorted: ``ascending`` or ``descending`` when it is sorted by; empty otherwise.
    """

    title: str
    query: str
    sorted: str


_COLUMNS = (
    ("Medicine", "name"),
    ("Class", "class"),
    ("Held by", "holder"),
    ("Status", "status"),
    ("Decided", "decision"),
)


def list_of(asked: Asked, held: InUse) -> str:
    """Return the list as HTML: part of a page, and alone when somebody types.

    Args:
        asked: the question.
        held: the register in use.
    """
    return render_to_string("register/list.html", page_of(asked, held), using="jinja2")


def page_of(asked: Asked, held: InUse) -> dict[str, object]:
    """Put together what the list shows.

    Args:
        asked: the question.
        held: the register in use.

    Returns:
        The values for the template.
    """
    found = held.find(asked.page_wanted)
    return {
        "asked": asked,
        "total": found.total,
        "of": len(held.index),
        "rows": [held.once("row", medicine, row_of) for medicine in found.medicines],
        "headings": [_heading(title, sort, asked) for title, sort in _COLUMNS],
        "narrowings": [one for one in (_narrowing(facet, found, asked) for facet in _TITLES) if one.open],
        "chosen": list(_chosen(asked)),
        "near": [(name, asked.words(text=name)) for name in found.near],
        "said": _said(found.total, len(held.index), asked),
        "pages": _pages(found.total, asked),
        "query": asked.words(),
        "home": reverse("register:register"),
        "verify": reverse("register:verify"),
        "taken": as_written(held.register.taken, "j F Y"),
        "on": as_written(held.on, "j F Y"),
    }


def form_of(asked: Asked) -> dict[str, object]:
    """Put together what the form above the list shows.

    Args:
        asked: the question.
    """
    return {
        "asked": asked,
        "orders": [(sort, words, sort == asked.sort) for sort, words in _orders(asked).items()],
        "kept": list(asked.pairs()),
    }


def _orders(asked: Asked) -> Mapping[str, str]:
    """Return the orders to choose from; one that came by a column's head is added."""
    return ORDERS if asked.sort in ORDERS else {**ORDERS, asked.sort: "As chosen in the table"}


def row_of(medicine: Medicine, on: date) -> Row:
    """Return a medicine as a row.

    Args:
        medicine: the medicine.
        on: the day on which its status is looked at.
    """
    status, decided, ended = medicine.status(on), decided_on(medicine, on), ended_on(medicine, on)
    return Row(
        medicine.key,
        medicine.name,
        medicine.common_name,
        class_words(medicine),
        capitalised(medicine.kind),
        medicine.holder,
        capitalised(status.value),
        group_of(status).value == "authorised",
        as_written(decided, "j M Y") if decided else "",
        as_written(ended, "j M Y") if ended else "",
    )


# ------------------------------------------------------------------------------------ by what to narrow


def _narrowing(facet: str, found: Found, asked: Asked) -> Narrowing:
    title, choice = _TITLES[facet]
    values = list(_choices(facet, choice, found.facets.get(facet, ()), asked))
    first = [value for place, value in enumerate(values) if place < _OPEN or value.chosen]
    return Narrowing(choice, title, tuple(first), tuple(value for value in values if value not in first))


def _choices(facet: str, choice: str, counts: tuple[Count, ...], asked: Asked) -> Iterator[Choice]:
    others, chosen = asked.words(choice), asked.chosen(choice)
    kept = {value: f"{choice}={quote(value)}" for value in chosen}
    for count in counts:
        here = [said for value, said in kept.items() if value != count.value]
        if not count.chosen:
            here.append(f"{choice}={quote(count.value)}")
        words = CLASSES.get(count.value, count.value) if facet == "class" else count.value
        query = "&".join(filter(None, (others, *here)))
        yield Choice(capitalised(words), count.count, count.chosen, query)


def _chosen(asked: Asked) -> Iterator[Choice]:
    """Yield every choice that was made, each with the address that lets it go."""
    pairs = list(asked.pairs())
    for choice, value in pairs:
        words = CLASSES[value] if choice == "class" else value
        others = [f"{name}={quote(other)}" for name, other in pairs if (name, other) != (choice, value)]
        query = "&".join(filter(None, (asked.words(*CHOICES), *others)))
        yield Choice(capitalised(words), 0, chosen=True, query=query)


# ------------------------------------------------------------------------------------ columns and pages


def _heading(title: str, sort: str, asked: Asked) -> Heading:
    sorted_by, backwards = asked.sort.lstrip("-"), asked.sort.startswith("-")
    here = sorted_by == sort
    next_sort = f"-{sort}" if here and not backwards else sort
    return Heading(
        title, asked.words(sort=next_sort), ("descending" if backwards else "ascending") if here else ""
    )


def _pages(total: int, asked: Asked) -> dict[str, object]:
    last = max(1, -(-total // asked.page_size))
    return {
        "here": asked.page,
        "last": last,
        "before": asked.words(page=str(min(asked.page - 1, last))) if asked.page > 1 else "",
        "after": asked.words(page=str(asked.page + 1)) if asked.page < last else "",
    }


def _said(total: int, of: int, asked: Asked) -> str:
    """Say how many were found, as it is read out to who cannot see the list."""
    medicines = "1 medicine" if total == 1 else f"{total:,} medicines"
    if not asked.is_narrowed:
        return medicines
    return f"{medicines} of {of:,}" if total else f"None of {of:,} medicines"
