"""The pages of the law, put together: all acts; one act, place by place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.law import corpus
from openatmp.law.acts import Act, Provision, Value
from openatmp.web.law.places import anchor_of, link_to
from openatmp.web.law.words import KINDS, amount_words, applies_words, host_of


@dataclass(frozen=True, slots=True)
class ValueShown:
    """A number, a day or a list that a provision lays down.

    Args:
        name: what it is, in words.
        amount: how much, with its unit.
        applies: when, where that is not as long as the provision.
        verified: whether it was read in a published source.
        source: that source.
        host: its short name.
    """

    name: str
    amount: str
    applies: str
    verified: bool
    source: str
    host: str


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A place in one of its wordings.

    Args:
        it: the provision.
        applies: when, in words.
        is_now: whether it applies on the day.
        host: short name of its source.
        by: name and page of the act that gave it this wording; empty for the act itself.
        values: what it lays down in numbers.
    """

    it: Provision
    applies: str
    is_now: bool
    host: str
    by: tuple[str, str] | None
    values: tuple[ValueShown, ...]


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """A place with all its wordings.

    Args:
        name: the place as it is said: ``Art. 8``.
        anchor: where it stands on the page.
        versions: its wordings, the one that applies first.
    """

    name: str
    anchor: str
    versions: tuple[VersionShown, ...]


def acts_page(on: date) -> dict[str, object]:
    """Put together the page of all acts.

    Args:
        on: the day.
    """
    acts = corpus().acts.values()
    groups = [
        {"title": title, "acts": [_row(act) for act in acts if act.kind is kind]}
        for kind, title in KINDS.items()
    ]
    provisions = corpus().provisions()
    verified = sum(one.verified for one in provisions)
    return {"groups": groups, "on": on, "count": len(acts), "of": len(provisions), "verified": verified}


def act_page(act: Act, on: date) -> dict[str, object]:
    """Put together the page of one act.

    Args:
        act: the act.
        on: the day.
    """
    return {
        "act": act,
        "on": on,
        "host": host_of(act.eli),
        "kind": KINDS[act.kind],
        "verified": sum(one.verified for one in act.provisions),
        "places": tuple(_places(act, on)),
    }


def _row(act: Act) -> dict[str, object]:
    verified = sum(one.verified for one in act.provisions)
    return {"it": act, "link": link_to(act.key), "of": len(act.provisions), "verified": verified}


def _places(act: Act, on: date) -> Iterator[PlaceShown]:
    for place in dict.fromkeys(provision.place for provision in act.provisions):
        versions = [_version(act, one, on) for one in act.versions(place)]
        ordered = sorted(versions, key=lambda version: not version.is_now)
        name = act.spelled(place).removeprefix(act.short_title).removeprefix(", ")
        yield PlaceShown(name[:1].upper() + name[1:], anchor_of(place), tuple(ordered))


def _version(act: Act, one: Provision, on: date) -> VersionShown:
    by = corpus().acts.get(one.inserted_by)
    values = tuple(
        _value(value, one, on)
        for value in act.values
        if value.citation == one.citation and _together(value, one)
    )
    return VersionShown(
        it=one,
        applies=applies_words(one.applies, on),
        is_now=one.applies.on(on),
        host=host_of(one.source),
        by=(by.short_title, link_to(by.key)) if by else ((one.inserted_by, "") if one.inserted_by else None),
        values=values,
    )


def _together(value: Value, provision: Provision) -> bool:
    """Whether a value belongs to this wording; what is only announced belongs to what is."""
    return value.applies.overlaps(provision.applies) or value.in_force_from is None


def _value(value: Value, provision: Provision, on: date) -> ValueShown:
    amount = amount_words(value.amount)
    same = (value.in_force_from, value.in_force_to) == (provision.in_force_from, provision.in_force_to)
    unit = "" if isinstance(value.amount, tuple | bool | date) else value.unit.replace("_", " ")
    return ValueShown(
        value.name.replace("-", " ").capitalize(),
        f"{amount} {unit}".strip(),
        "" if same else applies_words(value.applies, on),
        value.verified,
        value.source,
        host_of(value.source),
    )
