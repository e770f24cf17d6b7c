"""From the YAML file of one procedure to the procedure, with every field checked."""

import hashlib
from collections.abc import Iterable

from openatmp.basis.errors import BadInput
from openatmp.law.entries import Entry, read_entry
from openatmp.procedures.fields import GROUND, REMEDY, choice, ground, length_or_none
from openatmp.procedures.kinds import Group, ToldKind
from openatmp.procedures.procedure import Outcome, Procedure, Published, Related, Shape, Slots, Told
from openatmp.procedures.reading_shapes import shapes

_TOP = (
    "key", "title", "group", "about", "for", "in_force_from", "in_force_to", "first_day", "slots", "shapes",
    "decides", "steps", "stops", "branches", "outcomes", "published", "told", "related", *GROUND,
)  # fmt: skip


def read_procedure(content: bytes, file_name: str, codes: frozenset[str]) -> Procedure:
    """Read a procedure from the bytes of its file.

    Args:
        content: the whole file, UTF-8.
        file_name: its name, kept and used in messages.
        codes: the codes of actors that there are.

    Returns:
        The procedure.

    Raises:
        BadInput: it cannot be read; the message names the line and what was expected.
    """
    entry = read_entry(_decoded(content, file_name), file_name, REMEDY)
    entry.only(_TOP)
    _check_days(entry)
    courses = shapes(entry, codes)
    return Procedure(
        key=_key(entry, file_name),
        title=entry.text("title"),
        group=choice(entry, "group", Group),
        about=entry.text("about"),
        who=entry.inner("for").words("who"),
        when=entry.inner("for").text("when", default=""),
        ground=ground(entry),
        in_force_from=entry.day_or_none("in_force_from"),
        in_force_to=entry.day_or_none("in_force_to"),
        first_day=_first_day(entry),
        slots=_slots(entry, courses, codes),
        shapes=courses,
        outcomes=tuple(_outcome(item) for item in entry.entries("outcomes")),
        published=tuple(_published(item, codes) for item in entry.entries("published")),
        told=_each_once(_told(item) for item in entry.entries("told")),
        related=tuple(_related(item) for item in entry.entries("related")),
        file_name=file_name,
        sha256=hashlib.sha256(content).hexdigest(),
    )


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


def _key(entry: Entry, file_name: str) -> str:
    """The key is the name of the file, so that whoever looks for one finds the other."""
    key, stem = entry.text("key"), file_name.removesuffix(".yaml")
    if key != stem:
        entry.refuse(f"the key `{key}` is not the name of the file", f"`{stem}`", "key")
    return key


def _check_days(entry: Entry) -> None:
    entry.inner("for").only(("who", "when"))
    first, last = entry.day_or_none("in_force_from"), entry.day_or_none("in_force_to")
    if first is None and choice(entry, "group", Group) is not Group.ANNOUNCED:
        entry.refuse("the first day is missing", "a date in `in_force_from`", "in_force_from")
    if last is not None and (first is None or last < first):
        entry.refuse(f"the last day {last} comes before the first", f"a day from {first} on", "in_force_to")


def _first_day(entry: Entry) -> int:
    number = entry.number("first_day") if entry.has("first_day") else 1
    if number not in {0, 1}:
        entry.refuse(f"the first day cannot have the number {number}", "1, or 0", "first_day")
    return number


def _slots(entry: Entry, courses: tuple[Shape, ...], codes: frozenset[str]) -> Slots | None:
    if not entry.has("slots"):
        return None
    item = entry.inner("slots")
    item.only(("table", "committee", "at", "deadline", *GROUND))
    slots = Slots(
        table=item.text("table", default=""),
        committee=item.text("committee", default=""),
        at=item.text("at", default=""),
        deadline=length_or_none(item, "deadline"),
        ground=ground(item),
    )
    _check_slots(item, slots, courses[0], codes)
    return slots


def _check_slots(item: Entry, slots: Slots, course: Shape, codes: frozenset[str]) -> None:
    if bool(slots.committee) != bool(slots.at):
        item.refuse("a committee fixes a start by a step, and a step by a committee", "both, or neither")
    if not slots.table and not slots.committee:
        item.refuse("nothing fixes the start", "a `table`, or a `committee` and `at`")
    if slots.committee and slots.committee not in codes:
        item.refuse(f"there is no actor {slots.committee}", "a code of actors.yaml", "committee")
    step = course.step(slots.at)
    if slots.at and (step is None or step.day is None):
        item.refuse(f"`{slots.at}` is no step with a day", "the id of a step that has a `day`", "at")


def _outcome(entry: Entry) -> Outcome:
    entry.only(("id", "title", "says", "leads_to", *GROUND))
    leads_to = entry.text("leads_to", default="")
    return Outcome(entry.text("id"), entry.text("title"), entry.text("says"), ground(entry), leads_to)


def _published(entry: Entry, codes: frozenset[str]) -> Published:
    entry.only(("what", "when", "by", *GROUND))
    by = entry.text("by")
    if by not in codes:
        entry.refuse(f"there is no actor {by}", "a code of actors.yaml", "by")
    return Published(entry.text("what"), entry.text("when"), by, ground(entry))


def _told(entry: Entry) -> tuple[Entry, Told]:
    entry.only(("id", "kind", "title", "says", "items", *GROUND))
    kind = choice(entry, "kind", ToldKind)
    says = entry.text("says", default="") if entry.has("items") else entry.text("says")
    return entry, Told(entry.text("id"), kind, entry.text("title"), says, ground(entry), entry.words("items"))


def _each_once(read: Iterable[tuple[Entry, Told]]) -> tuple[Told, ...]:
    by_id: dict[str, Told] = {}
    for entry, told in read:
        if told.id in by_id:
            entry.refuse(f"the id `{told.id}` is there twice", "every id once", "id")
        by_id[told.id] = told
    return tuple(by_id.values())


def _related(entry: Entry) -> Related:
    entry.only(("procedure", "says"))
    return Related(entry.text("procedure"), entry.text("says"))
