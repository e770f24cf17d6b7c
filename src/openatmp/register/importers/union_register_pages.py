"""What the pages of the Union Register hold: entries of lists, and the page of a product."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from openatmp.register.cleaning import clean, day_of, quoted
from openatmp.register.data_files import data_file
from openatmp.register.fields import Field
from openatmp.register.importers.saying import Read, Saying, joined
from openatmp.register.importers.scripts import needed_variable
from openatmp.register.statement import Statement

_NUMBER = re.compile(r"EU/\d/\d\d/\d{3,5}")
_AGENCY = re.compile(r"EME?A/H/[CW]/\d{3,6}")
_ENDS = frozenset({Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION, Field.REFUSAL})


@dataclass(frozen=True, slots=True)
class Entry:
    """One medicine in a list.

    Args:
        name: its name.
        inn: its nonproprietary name, or words in its place.
        number: its EU number; empty where there is none.
        page: the file name of its page; empty where there is none.
        holder: who holds the authorisation.
        indication: what it is for.
    """

    name: str
    inn: str
    number: str
    page: str
    holder: str
    indication: str


def entries_of(page: str, where: str) -> tuple[Entry, ...]:
    """Read a list.

    Args:
        page: the page of the list.
        where: its address, for messages.

    Raises:
        SourceChanged: it holds no list of medicines.
    """
    return tuple(_entry(one) for one in needed_variable(page, "dataSet", where))


def _entry(said: Mapping[str, Any]) -> Entry:
    number = said.get("eu_num")
    place = number if isinstance(number, dict) else {}
    shown = _NUMBER.search(f"{clean(place.get('display'))} {clean(number if not place else '')}")
    words = [clean(said.get(key)) for key in ("name", "inn", "company", "indication")]
    return Entry(words[0], words[1], shown[0] if shown else "", _page(place), words[2], words[3])


def _page(place: Mapping[str, Any]) -> str:
    letters, digits = clean(place.get("pre")) or "h", clean(place.get("id"))
    is_page = re.fullmatch(r"[a-z]{1,3}", letters) and re.fullmatch(r"\d{1,6}", digits)
    return f"{letters}{int(digits):03d}.htm" if is_page else ""


# ----------------------------------------------------------------------------------------- a product's page


def product_of(page: str, where: str, saying: Saying) -> Read:
    """Read the page of a product.

    Args:
        page: the page.
        where: its address, for messages.
        saying: who says it, and when.

    Returns:
        What it says of the product and its procedures, and what was left out.

    Raises:
        SourceChanged: it holds no data of a product or of procedures.
    """
    information = needed_variable(page, "dataSet_product_information", where)
    procedures = needed_variable(page, "dataSet_proc", where)
    said = {clean(one.get("type")): clean(one.get("value")) for one in information}
    numbers = [clean(one.get("ema_number")) for one in procedures]
    return joined([_words(said, numbers, saying), _life(procedures, where, saying)])


def _words(said: Mapping[str, str], numbers: Sequence[str], saying: Saying) -> Read:
    fields = {
        "name": Field.NAME,
        "inn": Field.COMMON_NAME,
        "mah": Field.HOLDER,
        "indication": Field.PUBLISHED_INDICATION,
    }
    told = [saying.that(field, said[key]) for key, field in fields.items() if said.get(key)]
    eu_number = _NUMBER.search(said.get("eu_num", ""))
    found = Counter(match[0] for number in numbers if (match := _AGENCY.match(number)))
    told += [saying.that(Field.EU_NUMBER, eu_number[0])] if eu_number else []
    told += [saying.that(Field.EMA_NUMBER, number) for number, _ in found.most_common(1)]
    return Read(tuple(told))


# ---------------------------------------------------------------------------------------------- procedures


@dataclass(frozen=True, slots=True)
class _Event:
    field: Field
    kind: str
    day: date | None


def _life(procedures: Sequence[Mapping[str, Any]], where: str, saying: Saying) -> Read:
    """Read the events of procedures; of several authorisations the first counts, of several ends the last."""
    read = [(one, _event(one)) for one in procedures]
    events = [event for _, event in read if event]
    others = Counter(_type(one) for one, event in read if event is None)
    told = tuple(_statements(events, saying))
    undated = sum(event.day is None for event in events)
    return Read(told, tuple(_remarks(others, undated, where)))


def _event(procedure: Mapping[str, Any]) -> _Event | None:
    events, types, lifts, suspends = _procedures()
    kind = _type(procedure)
    if rule := events.get(kind):
        return _Event(Field(rule["event"]), rule.get("kind", ""), _day(procedure))
    if not any(kind.startswith(one) for one in types):
        return None
    words = " ".join(_all_words(procedure)).casefold()
    if any(one in words for one in lifts):
        return _Event(Field.SUSPENSION_LIFTED, "", _day(procedure))
    is_suspended = any(one in words for one in suspends)
    return _Event(Field.SUSPENSION, "", _day(procedure)) if is_suspended else None


@cache
def _procedures() -> tuple[dict[str, Any], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    read = data_file("union-register.yaml")
    told = read["told_in_words"]
    return read["procedures"], tuple(told["types"]), tuple(told["lifts"]), tuple(told["suspends"])


def _type(procedure: Mapping[str, Any]) -> str:
    plain = clean(procedure.get("type")).casefold()
    plain = plain.removesuffix("decision addressed to member states").strip(" -")
    return plain.removeprefix("centralised").strip(" -")


def _day(procedure: Mapping[str, Any]) -> date | None:
    """Return the day of the decision; that on which it was notified is another, and never stands in."""
    decision = procedure.get("decision")
    return day_of(clean(decision.get("date"))) if isinstance(decision, dict) else None


def _all_words(said: object) -> Iterator[str]:
    match said:
        case str():
            yield clean(said)
        case dict():
            for value in said.values():
                yield from _all_words(value)


def _statements(events: Sequence[_Event], saying: Saying) -> Iterator[Statement]:
    for field in dict.fromkeys(event.field for event in events):
        own = [event for event in events if event.field is field]
        for event in _counting(field, own, saying.as_of):
            yield saying.that(field, event.kind, event.day)


def _counting(field: Field, own: Sequence[_Event], as_of: date) -> list[_Event]:
    dated = {event.day: event for event in own if event.day and event.day <= as_of}
    ordered = [dated[day] for day in sorted(dated)]
    if field.is_many:
        return ordered
    if field in _ENDS:
        # That it ended counts also where its day is not said.
        return ordered[-1:] or list(own[-1:])
    return ordered[:1]


def _remarks(others: Mapping[str, int], undated: int, where: str) -> Iterator[str]:
    if others:
        counted = ", ".join(f"{count} {quoted(kind)}" for kind, count in sorted(others.items()))
        yield f"{where}: procedures that are no event of a life: {counted}"
    if undated:
        yield f"{where}: {undated} procedures have no day of a decision"
