"""The commands on the law: which acts there are, and what a place in one says on a day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from openatmp.cli.given import law_on
from openatmp.cli.places import meant, near
from openatmp.cli.printing import print_json, print_text, wrapped
from openatmp.law import Act, LawInForce, Provision, UnknownProvision, corpus

_SHORT_HASH = 12


def run_list(*, as_json: bool) -> None:
    """Print the acts with the hashes of their files and the days on which they were last checked."""
    acts = corpus().acts.values()
    if as_json:
        print_json({"acts": [act_as_dict(act) for act in acts]})
    else:
        print_text("\n".join(act_line(act) for act in acts))


def run_show(key: str, place: str, on: date | None, *, as_json: bool) -> None:
    """Print one place of an act, or all its places.

    Args:
        key: key of the act.
        place: the place; empty for all that apply on the day.
        on: the day; None for today.
        as_json: whether a program reads it.

    Raises:
        NotInForce: the place does not apply on the day.
        UnknownProvision: there is no such act or place.
    """
    law, act = law_on(on), _act(key)
    if place:
        _show_place(law, _provision(law, act, place), as_json=as_json)
    else:
        _show_act(law, act, as_json=as_json)


def _act(key: str) -> Act:
    acts = corpus().acts
    found = acts.get(meant(key, tuple(acts)))
    if found is None:
        raise UnknownProvision(f"act {key}", near(key, tuple(acts)))
    return found


def _provision(law: LawInForce, act: Act, asked: str) -> Provision:
    """Return a place in the version of the day, or as it is announced on that day."""
    places = [provision.place for provision in act.provisions]
    place = meant(asked, places)
    if place not in places:
        raise UnknownProvision(f"provision {asked}", near(asked, places), act.short_title)
    announced = (one for one in law.announced() if (one.act, one.place) == (act.key, place))
    return next(announced, None) or law.provision(act.key, place)


def _show_place(law: LawInForce, provision: Provision, *, as_json: bool) -> None:
    if as_json:
        print_json({"on": law.day.isoformat(), **provision_as_dict(provision, law.day)})
    else:
        print_text("\n".join(_provision_lines(provision, law.day)))


def _show_act(law: LawInForce, act: Act, *, as_json: bool) -> None:
    there = [one for one in act.provisions if one.applies.on(law.day) or one in law.announced()]
    if as_json:
        places = [provision_as_dict(provision, law.day) for provision in there]
        print_json({"on": law.day.isoformat(), **act_as_dict(act), "provisions": places})
        return
    lines = [f"{provision.place}: {provision.heading}{_mark(provision, law.day)}" for provision in there]
    nothing = [f"Nothing of it applies on {law.day.isoformat()}."]
    print_text("\n".join([act.title, act.eli, "", *(lines or nothing)]))


def act_as_dict(act: Act) -> dict[str, Any]:
    """Return what identifies an act and its file as plain data."""
    return {
        "act": act.key,
        "title": act.title,
        "short_title": act.short_title,
        "kind": act.kind.value,
        "link": act.eli,
        "file": act.file_name,
        "sha256": act.sha256,
        "last_checked": act.last_checked.isoformat(),
    }


def act_line(act: Act) -> str:
    """Return what identifies an act and its file on one line."""
    checked = act.last_checked.isoformat()
    return (
        f"{act.key:<24} {act.kind.value:<10} {act.sha256[:_SHORT_HASH]}  checked {checked}  {act.short_title}"
    )


def provision_as_dict(provision: Provision, day: date) -> dict[str, Any]:
    """Return a provision as plain data, and whether it is in force on the day or only announced."""
    return {
        "act": provision.act,
        "provision": provision.place,
        "heading": provision.heading,
        "says": provision.says,
        "link": provision.link,
        "status": "in force" if provision.applies.on(day) else "announced",
        "in_force_from": _day(provision.in_force_from),
        "in_force_to": _day(provision.in_force_to),
        "last_checked": provision.last_checked.isoformat(),
        "verified": provision.verified,
        "source": provision.source,
        "note": provision.note,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _provision_lines(provision: Provision, day: date) -> Iterator[str]:
    act = corpus().acts[provision.act]
    yield f"{act.spelled(provision.place)}: {provision.heading}{_mark(provision, day)}"
    yield from ("", wrapped(provision.says), "")
    yield f"In force: {_in_force(provision)}"
    yield f"Text:     {provision.link}"
    yield f"Source:   {provision.source} ({'verified' if provision.verified else 'not verified'})"
    yield f"Checked:  {provision.last_checked.isoformat()}"
    if provision.note:
        yield wrapped(f"Note:     {provision.note}", " " * 10)


def _mark(provision: Provision, day: date) -> str:
    """Mark what is only announced, so that nobody takes it for the law."""
    if provision.applies.on(day):
        return ""
    first = provision.in_force_from
    return f" (announced, not in force, {f'from {first.isoformat()}' if first else 'day unknown'})"


def _in_force(provision: Provision) -> str:
    since, until = _day(provision.in_force_from), _day(provision.in_force_to)
    return f"from {since}" + (f" to {until}" if until else "") if since else "no, and no day is known"
