"""The courses of a procedure, read from its file: steps, stops and branches, each in the courses it is of."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from openatmp.law.entries import Entry
from openatmp.procedures.fields import GROUND, choice, ground, length, length_or_none
from openatmp.procedures.kinds import ClockState, Counted, Meant, PlaceRule
from openatmp.procedures.procedure import START, Branch, Place, Relative, Shape, Step, Stop

STANDARD = "standard"
_STEP = (
    "id", "title", "does", "actor", "role", "clock", "day", "through", "before", "after", "when", "meant",
    "place", "repeats", "in_force_from", "in_force_to", "documents_in", "documents_out", "shapes", *GROUND,
)  # fmt: skip
_STOP = ("id", "after", "restarts_at", "usual", "longest", "why", "who", "shapes", *GROUND)
_BRANCH = ("id", "at", "when", "leads_to", "to_shape", "says", "shapes", *GROUND)

Read = TypeVar("Read", Step, Stop, Branch)


def shapes(top: Entry, codes: frozenset[str]) -> tuple[Shape, ...]:
    """Read the courses of a procedure.

    Args:
        top: the whole file.
        codes: the codes of actors that there are.

    Raises:
        BadInput: an entry cannot be read, or names a step, an actor or a course that is not there.
    """
    names = _names(top)
    steps = _items(top, "steps", names, lambda entry: _step(entry, codes))
    if not steps:
        top.refuse("the procedure has no steps", "at least one item under `steps`")
    stops = _items(top, "stops", names, lambda entry: _stop(entry, codes))
    branches = _items(top, "branches", names, _branch)
    return tuple(_shape(entry, name, title, (steps, stops, branches)) for entry, name, title in _courses(top))


def _courses(top: Entry) -> Iterator[tuple[Entry, str, str]]:
    """The courses that the file names; one without a name of its own when it names none."""
    if not top.has("shapes"):
        yield top, STANDARD, top.text("title")
        return
    for entry in top.entries("shapes"):
        entry.only(("id", "title", "when", "decides", "doubted", "doubt"))
        yield entry, entry.text("id"), entry.text("title")


def _names(top: Entry) -> tuple[str, ...]:
    names = tuple(name for _, name, _ in _courses(top))
    if len(set(names)) < len(names) or not names:
        top.refuse("every course has a name of its own", "different ids", "shapes")
    return names


def _items(
    top: Entry, field: str, names: tuple[str, ...], read: Callable[[Entry], Read]
) -> list[tuple[Entry, tuple[str, ...], Read]]:
    """Read a list of entries, each with the courses it is of; all of them when it names none."""
    items = []
    for entry in top.entries(field):
        of = entry.words("shapes") or names
        if not set(of) <= set(names):
            entry.refuse("a course is not among `shapes`", f"some of {', '.join(names)}", "shapes")
        items.append((entry, of, read(entry)))
    return items


Items = tuple[
    list[tuple[Entry, tuple[str, ...], Step]],
    list[tuple[Entry, tuple[str, ...], Stop]],
    list[tuple[Entry, tuple[str, ...], Branch]],
]


def _shape(course: Entry, name: str, title: str, items: Items) -> Shape:
    steps, stops, branches = items
    own = [(entry, step) for entry, of, step in steps if name in of]
    ids = _ids(own)
    _check_steps(own, ids)
    own_stops = [(entry, stop) for entry, of, stop in stops if name in of]
    own_branches = [(entry, branch) for entry, of, branch in branches if name in of]
    _ids(own_stops)
    _ids(own_branches)
    _check_places(((entry, stop.after, "after") for entry, stop in own_stops), ids)
    _check_restarts(own_stops, own)
    _check_places(((entry, branch.at, "at") for entry, branch in own_branches), ids)
    return Shape(
        id=name,
        title=title,
        when=course.text("when", default="") if course.has("id") else "",
        steps=_doubted(course, ids, (step for _, step in own)),
        stops=tuple(stop for _, stop in own_stops),
        branches=tuple(branch for _, branch in own_branches),
        decides=_decides(course, own, ids),
    )


def _doubted(course: Entry, ids: tuple[str, ...], steps: Iterable[Step]) -> tuple[Step, ...]:
    """Take back what is verified of steps that were read for another course only."""
    doubted = course.words("doubted")
    _check_places(((course, name, "doubted") for name in doubted), ids)
    if not doubted:
        return tuple(steps)
    doubt = course.text("doubt")
    return tuple(_with_doubt(step, doubt) if step.id in doubted else step for step in steps)


def _with_doubt(step: Step, doubt: str) -> Step:
    note = f"{doubt} {step.ground.note}".strip()
    return replace(step, ground=replace(step.ground, verified=False, note=note))


def _decides(course: Entry, own: list[tuple[Entry, Step]], ids: tuple[str, ...]) -> str:
    named = course.text("decides", default="")
    if named and named not in ids:
        course.refuse(f"there is no step `{named}`", "the id of a step", "decides")
    return named or next((step.id for _, step in reversed(own) if step.is_dated), "")


def _ids(read: list[tuple[Entry, Read]]) -> tuple[str, ...]:
    seen: list[str] = []
    for entry, item in read:
        if item.id in seen:
            entry.refuse(f"the id `{item.id}` is there twice in one course", "every id once", "id")
        seen.append(item.id)
    return tuple(seen)


def _check_places(named: Iterable[tuple[Entry, str, str]], ids: tuple[str, ...]) -> None:
    for entry, step, field in named:
        if step and step not in ids:
            entry.refuse(f"there is no step `{step}` in its course", "the id of a step", field)


def _check_restarts(stops: list[tuple[Entry, Stop]], own: list[tuple[Entry, Step]]) -> None:
    """A clock that stood goes on with the next number; what is said of it must not say otherwise."""
    days = {step.id: step.day for _, step in own}
    for entry, stop in stops:
        day = days.get(stop.after)
        if stop.restarts_at is not None and day is not None and stop.restarts_at != day + 1:
            entry.refuse(f"the clock goes on with day {day + 1}", f"`restarts_at: {day + 1}`", "restarts_at")


def _check_steps(own: list[tuple[Entry, Step]], ids: tuple[str, ...]) -> None:
    """Days go up; a time is said from a step that stands above, so that it can be counted in one pass."""
    latest = None
    for place, (entry, step) in enumerate(own):
        if step.day is not None:
            if latest is not None and step.day < latest:
                entry.refuse(f"day {step.day} comes after day {latest}", "steps in order of days", "day")
            latest = step.day
        other = step.relative.step if step.relative else START
        if other not in {START, *ids[:place]}:
            entry.refuse(f"no step `{other}` stands above it", f"an earlier step, or `{START}`", "id")
        if step.place and step.place.step and step.place.step not in ids:
            entry.refuse(f"there is no step `{step.place.step}`", "the id of a step", "place")


def _step(entry: Entry, codes: frozenset[str]) -> Step:
    entry.only(_STEP)
    step = Step(
        id=entry.text("id"),
        title=entry.text("title"),
        actor=_actors(entry, "actor", codes),
        clock=choice(entry, "clock", ClockState),
        ground=ground(entry),
        does=entry.text("does", default=""),
        roles=_roles(entry, codes),
        day=entry.number_or_none("day"),
        through=entry.number_or_none("through"),
        relative=_relative(entry),
        when=entry.text("when", default=""),
        meant=choice(entry, "meant", Meant, Meant.ON),
        place=_place(entry, codes),
        repeats=length_or_none(entry, "repeats"),
        documents_in=entry.words("documents_in"),
        documents_out=entry.words("documents_out"),
        in_force_from=entry.day_or_none("in_force_from"),
        in_force_to=entry.day_or_none("in_force_to"),
    )
    _check_time(entry, step)
    return step


def _check_time(entry: Entry, step: Step) -> None:
    if sum(entry.has(field) for field in ("day", "before", "after")) > 1:
        entry.refuse("its time is said twice", "one of `day`, `before`, `after`", "day")
    if not step.is_dated and not step.when:
        entry.refuse("its time is not said", "`day`, `before`, `after`, or words in `when`", "id")
    if step.through is not None and (step.day is None or step.through <= step.day):
        entry.refuse("`through` is the last of several days", "a number above `day`", "through")
    if step.place and not step.is_dated:
        entry.refuse("a step without a day finds no meeting", "a `day`, `before` or `after`", "place")


def _actors(entry: Entry, field: str, codes: frozenset[str]) -> tuple[str, ...]:
    named = entry.words(field)
    unknown = [code for code in named if code not in codes]
    if unknown:
        entry.refuse(f"there is no actor {unknown[0]}", "codes of actors.yaml", field)
    if not named:
        entry.refuse(f"`{field}` names nobody", "a list of codes of actors.yaml", field)
    return named


def _roles(entry: Entry, codes: frozenset[str]) -> dict[str, str] | None:
    if not entry.has("role"):
        return None
    item = entry.inner("role")
    item.only(codes)
    return {code: item.text(code) for code in item.names()}


def _relative(entry: Entry) -> Relative | None:
    field = next((field for field in ("before", "after") if entry.has(field)), "")
    if not field:
        return None
    item, back = entry.inner(field), field == "before"
    usual = Counted.ABOUT if back else Counted.LAW
    counted = choice(item, "counted", Counted, usual)
    time = length(item, beside=("step", "counted"), least=1 if counted is Counted.LAW else 0)
    if counted is Counted.CLOCK and (time.unit != "days" or back):
        item.refuse("the clock counts days, and forward", "`days` in `after`", "counted")
    return Relative(time, item.text("step", default=START), back, counted)


def _place(entry: Entry, codes: frozenset[str]) -> Place | None:
    if not entry.has("place"):
        return None
    item = entry.inner("place")
    item.only(("committee", "rule", "step", "written"))
    place = Place(
        committee=item.text("committee"),
        rule=choice(item, "rule", PlaceRule),
        step=item.text("step", default=""),
        written=item.flag("written") if item.has("written") else False,
    )
    if place.committee not in codes:
        item.refuse(f"there is no actor {place.committee}", "a code of actors.yaml", "committee")
    if bool(place.step) != (place.rule is PlaceRule.BEFORE_STEP):
        item.refuse("`step` goes with the rule `before-step`", "both, or neither", "step")
    return place


def _stop(entry: Entry, codes: frozenset[str]) -> Stop:
    entry.only(_STOP)
    return Stop(
        id=entry.text("id"),
        after=entry.text("after", default=""),
        why=entry.text("why"),
        who=_actors(entry, "who", codes),
        ground=ground(entry),
        restarts_at=entry.number_or_none("restarts_at"),
        usual=length_or_none(entry, "usual"),
        longest=length_or_none(entry, "longest"),
    )


def _branch(entry: Entry) -> Branch:
    entry.only(_BRANCH)
    return Branch(
        id=entry.text("id"),
        at=entry.text("at"),
        when=entry.text("when"),
        says=entry.text("says"),
        ground=ground(entry),
        leads_to=entry.text("leads_to", default=""),
        shape=entry.text("to_shape", default=""),
    )
