"""From the YAML file of one act to the act, with every field checked."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import TypeVar

from openatmp.basis.citations import Citation
from openatmp.basis.errors import BadInput
from openatmp.law.acts import Act, ActKind, Applies, Provision, Purpose, Value
from openatmp.law.entries import Entry, read_entry
from openatmp.law.later import Later

_BODY = re.compile(r"^(?:provisions|values) *:", re.MULTILINE)
_DATES = ("in_force_from", "in_force_to", "last_checked", "verified", "source", "note")
_ACT_FIELDS = (
    "key", "title", "short_title", "kind", "eli", "last_checked", "announced_on", "provisions", "values",
)  # fmt: skip
_PROVISION_FIELDS = ("place", "heading", "says", "link", "inserted_by", "serves", *_DATES)
_VALUE_FIELDS = ("name", "amount", "unit", "place", *_DATES)

Named = TypeVar("Named", bound=StrEnum)


def read_act(content: bytes, file_name: str) -> Act:
    """Read an act from the bytes of its file.

    Args:
        content: the whole file, UTF-8.
        file_name: its name, kept and used in messages.

    Returns:
        The act.

    Raises:
        BadInput: the file cannot be read as an act; the message names the line and what was expected.
    """
    entry = read_entry(_decoded(content, file_name), file_name)
    entry.only(_ACT_FIELDS)
    act = _bare_act(entry, file_name, hashlib.sha256(content).hexdigest())
    return _filled(entry, act)


def read_act_later(content: bytes, file_name: str) -> Act:
    """Read what stands at the top of an act's file, and the rest when somebody first asks for it.

    Args:
        content: the whole file, UTF-8.
        file_name: its name, kept and used in messages.

    Returns:
        The act. A mistake in its provisions or values comes to light, with its line, on the first look there.

    Raises:
        BadInput: the file is not UTF-8, or its top cannot be read.
    """
    top = _BODY.split(_decoded(content, file_name), maxsplit=1)[0]
    try:
        entry = read_entry(top, file_name)
        entry.only(_ACT_FIELDS)
        bare = _bare_act(entry, file_name, hashlib.sha256(content).hexdigest())
    except BadInput:
        return read_act(content, file_name)  # whose message is about the whole file
    whole = cache(lambda: read_act(content, file_name))
    return replace(bare, provisions=Later(lambda: whole().provisions), values=Later(lambda: whole().values))


def _decoded(content: bytes, file_name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(
            f"byte {error.start} is not UTF-8",
            where=file_name,
            expected="a text file in UTF-8",
            remedy="save the file in UTF-8",
        ) from error


def _bare_act(entry: Entry, file_name: str, sha256: str) -> Act:
    kind = _one_of(entry, "kind", ActKind)
    return Act(
        key=entry.text("key"),
        title=entry.text("title"),
        short_title=entry.text("short_title"),
        kind=kind,
        eli=entry.text("eli"),
        last_checked=entry.day("last_checked"),
        announced_on=entry.day("announced_on") if kind is ActKind.ANNOUNCED else None,
        file_name=file_name,
        sha256=sha256,
        provisions=(),
        values=(),
    )


def _filled(entry: Entry, bare: Act) -> Act:
    """Read provisions and values, which take from the act what they do not say themselves."""
    places = [(item, _provision(item, bare)) for item in entry.entries("provisions")]
    if not places:
        entry.refuse("the act has no provisions", "at least one item under `provisions`")
    known = {provision.place for _, provision in places}
    values = [(item, _value(item, bare, known)) for item in entry.entries("values")]
    _refuse_overlaps((item, provision.place, provision.applies) for item, provision in places)
    _refuse_overlaps((item, value.name, value.applies) for item, value in values)
    return replace(
        bare,
        provisions=tuple(provision for _, provision in places),
        values=tuple(value for _, value in values),
    )


def _provision(entry: Entry, act: Act) -> Provision:
    entry.only(_PROVISION_FIELDS)
    _check_dates(entry, act.kind)
    return Provision(
        act=act.key,
        place=entry.text("place"),
        heading=entry.text("heading"),
        says=entry.text("says"),
        link=entry.text("link", default=act.eli),
        in_force_from=entry.day_or_none("in_force_from"),
        in_force_to=entry.day_or_none("in_force_to"),
        last_checked=entry.day_or_none("last_checked") or act.last_checked,
        verified=entry.flag("verified"),
        source=entry.text("source"),
        inserted_by=entry.text("inserted_by", default=""),
        serves=_purposes(entry),
        note=entry.text("note", default=""),
    )


def _value(entry: Entry, act: Act, places: set[str]) -> Value:
    entry.only(_VALUE_FIELDS)
    _check_dates(entry, act.kind)
    place = entry.text("place")
    if place not in places:
        entry.refuse(f"the value lies in `{place}`, which is not among the provisions", "a place", "place")
    return Value(
        name=entry.text("name"),
        amount=entry.amount("amount"),
        unit=entry.text("unit"),
        citation=Citation(act.key, place),
        in_force_from=entry.day_or_none("in_force_from"),
        in_force_to=entry.day_or_none("in_force_to"),
        last_checked=entry.day_or_none("last_checked") or act.last_checked,
        verified=entry.flag("verified"),
        source=entry.text("source"),
        note=entry.text("note", default=""),
    )


def _check_dates(entry: Entry, kind: ActKind) -> None:
    """Only what is announced may lack its first day; the last day may not come before the first."""
    first, last = entry.day_or_none("in_force_from"), entry.day_or_none("in_force_to")
    if first is None and kind is not ActKind.ANNOUNCED:
        entry.refuse("the first day is missing", "a date in `in_force_from`", "in_force_from")
    if last is not None and (first is None or last < first):
        entry.refuse(f"the last day {last} comes before the first", f"a day from {first} on", "in_force_to")


def _purposes(entry: Entry) -> tuple[Purpose, ...]:
    named = entry.words("serves")
    for name in named:
        _member(entry, "serves", name, Purpose)
    return tuple(Purpose(name) for name in named) or (Purpose.REFERENCE,)


def _one_of(entry: Entry, field: str, of: type[Named]) -> Named:
    return _member(entry, field, entry.text(field), of)


def _member(entry: Entry, field: str, name: str, of: type[Named]) -> Named:
    try:
        return of(name)
    except ValueError:
        allowed = ", ".join(member.value for member in of)
        entry.refuse(f"`{field}` cannot be `{name}`", f"one of {allowed}", field)


def _refuse_overlaps(versions: Iterable[tuple[Entry, str, Applies]]) -> None:
    """No day may have two versions of one thing."""
    seen: dict[str, list[Applies]] = {}
    for entry, name, applies in versions:
        earlier = seen.setdefault(name, [])
        if any(other.overlaps(applies) for other in earlier):
            entry.refuse(
                f"two versions of `{name}` apply on the same day",
                "versions that follow each other",
                "in_force_from",
            )
        earlier.append(applies)
