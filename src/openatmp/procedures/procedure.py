"""A procedure as data: its steps, the clock, where it branches, how it ends, and what is published of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from openatmp.basis.citations import Citation
from openatmp.basis.errors import BadInput
from openatmp.procedures.kinds import ClockState, Counted, Group, Meant, PlaceRule, ToldKind, Unit

START = "start"


@dataclass(frozen=True, slots=True)
class Ground:
    """What an entry rests on.

    Args:
        verified: whether it was read in a published source, or derived in a way that a test repeats.
        source: address of the source, or ``general knowledge``.
        derived: how it follows from what the source prints; empty when it is printed there.
        note: what the reader should know about the entry itself.
        basis: the provisions that lay it down.
    """

    verified: bool
    source: str
    derived: str = ""
    note: str = ""
    basis: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, or a range of two.

    Args:
        unit: what it is counted in.
        count: how many; the nearer end of a range.
        to: the farther end of a range; None when there is none.
    """

    unit: Unit
    count: int
    to: int | None = None

    def __str__(self) -> str:
        most = self.count if self.to is None else self.to
        unit = self.unit.replace("_", " ").removesuffix("" if most != 1 else "s")
        return f"{self.count} {unit}" if self.to is None else f"{self.count} to {self.to} {unit}"

    def backward(self) -> str:
        """Write it as one does before an event, the farther end first."""
        turned = str(self)
        return (
            turned
            if self.to is None
            else turned.replace(f"{self.count} to {self.to}", f"{self.to} to {self.count}")
        )


@dataclass(frozen=True, slots=True)
class Relative:
    """A time said from another step, or from the start.

    Args:
        length: how far from it.
        step: the other step; ``start`` for the day of the start.
        back: whether it lies before the other step.
        counted: how it is counted.
    """

    length: Length
    step: str = START
    back: bool = False
    counted: Counted = Counted.LAW


@dataclass(frozen=True, slots=True)
class Place:
    """The meeting at which a step happens.

    Args:
        committee: code of the committee.
        rule: which of its meetings.
        step: the other step, for ``before-step``.
        written: whether an adoption in writing, without a meeting, counts too.
    """

    committee: str
    rule: PlaceRule
    step: str = ""
    written: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One step of a procedure.

    Args:
        id: stable name, in the field's words, joined by hyphens.
        title: what happens, in a few words.
        actor: codes of those who act.
        clock: what the clock does.
        ground: what the entry rests on.
        does: what happens, in one or two sentences of our own.
        roles: what each actor does at it, by code.
        day: number of the day; None when the time is said otherwise, or not at all.
        through: number of the last day of a range of days.
        relative: time said from another step.
        when: the time in words, as for what happens every year.
        meant: how the time is meant.
        place: the meeting at which it happens.
        repeats: how long until it happens again.
        documents_in: what is handed in.
        documents_out: what comes out.
        in_force_from: first day of start from which it is part of the course; None for always.
        in_force_to: last such day; None while no end is known.
    """

    id: str
    title: str
    actor: tuple[str, ...]
    clock: ClockState
    ground: Ground
    does: str = ""
    roles: Mapping[str, str] | None = None
    day: int | None = None
    through: int | None = None
    relative: Relative | None = None
    when: str = ""
    meant: Meant = Meant.ON
    place: Place | None = None
    repeats: Length | None = None
    documents_in: tuple[str, ...] = ()
    documents_out: tuple[str, ...] = ()
    in_force_from: date | None = None
    in_force_to: date | None = None

    def is_taken_on(self, start: date) -> bool:
        """Whether it is part of a course that starts on a day.

        Args:
            start: the day.
        """
        begun = self.in_force_from is None or self.in_force_from <= start
        return begun and (self.in_force_to is None or start <= self.in_force_to)

    @property
    def is_dated(self) -> bool:
        """Whether a date can be counted for it."""
        return self.day is not None or self.relative is not None


@dataclass(frozen=True, slots=True)
class Stop:
    """A place at which the clock may stand.

    Args:
        id: stable name.
        after: the step after which it stops; empty when it may stop on any day on which the clock runs.
        why: what is waited for.
        who: codes of those whose turn it is.
        ground: what the entry rests on.
        restarts_at: number of the first day after it; None when the number goes on.
        usual: how long it usually stands.
        longest: how long it may stand.
    """

    id: str
    after: str
    why: str
    who: tuple[str, ...]
    ground: Ground
    restarts_at: int | None = None
    usual: Length | None = None
    longest: Length | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """A fork in the road.

    Args:
        id: stable name.
        at: the step at which it forks.
        when: the condition, in words.
        leads_to: a step of the shape it leads to, or another procedure; empty when words must do.
        shape: the shape that goes on, where that changes; empty when it stays.
        says: what happens then.
        ground: what the entry rests on.
    """

    id: str
    at: str
    when: str
    says: str
    ground: Ground
    leads_to: str = ""
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A way in which the procedure ends.

    Args:
        id: stable name.
        title: the outcome in a few words.
        says: what it means.
        leads_to: the procedure that may follow; empty when none does.
        ground: what the entry rests on.
    """

    id: str
    title: str
    says: str
    ground: Ground
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """Something that is made public.

    Args:
        what: what is published.
        when: at what time, in words.
        by: code of who publishes it.
        ground: what the entry rests on.
    """

    what: str
    when: str
    by: str
    ground: Ground


@dataclass(frozen=True, slots=True)
class Told:
    """What one should know beside the steps: a criterion, a checklist, a rule, whom to write to.

    Args:
        id: stable name.
        kind: what it is.
        title: what it is about, in a few words.
        says: the knowledge, in our own words.
        items: a list, where it is one.
        ground: what the entry rests on.
    """

    id: str
    kind: ToldKind
    title: str
    says: str
    ground: Ground
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another procedure that one should know of.

    Args:
        procedure: its key.
        says: how the two hang together.
    """

    procedure: str
    says: str


@dataclass(frozen=True, slots=True)
class Slots:
    """By what a start is fixed.

    Args:
        table: key of the published table of submission dates; empty when none was published.
        committee: the committee whose meetings fix the start, where no table does; empty when none does.
        at: the step that shall fall on the last day of such a meeting.
        deadline: how long before the start the papers must be in.
        ground: what the entry rests on.
    """

    table: str
    committee: str
    at: str
    deadline: Length | None
    ground: Ground


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """One course that a procedure can take: the standard one, the accelerated one, that of thirty days.

    Args:
        id: short name: ``standard``.
        title: its name in words.
        when: when it is taken.
        steps: its steps, in the order of time.
        stops: where its clock may stand.
        branches: where it forks.
        decides: id of the step that ends it; what ``--decision-by`` means.
        jumps: how many day numbers are left out before a step, where two courses were joined.
    """

    id: str
    title: str
    when: str
    steps: tuple[Step, ...]
    stops: tuple[Stop, ...]
    branches: tuple[Branch, ...]
    decides: str
    jumps: Mapping[str, int] = field(default_factory=dict)

    def step(self, name: str) -> Step | None:
        """Return the step of an id; None when there is none."""
        return next((step for step in self.steps if step.id == name), None)


@dataclass(frozen=True, slots=True, eq=False)
class Procedure:
    """One procedure, as read from its file.

    Args:
        key: short key, what one types: ``evaluation``.
        title: full title.
        group: where on the road it stands.
        about: what it is for, in a few plain sentences.
        who: who may apply, in words.
        when: at what time, in words.
        ground: what it rests on.
        in_force_from: first day on which it could begin; None when it is only announced.
        in_force_to: last day on which it could begin; None while no end is known.
        first_day: number of the day of the start: 1 in evaluations, 0 in classification.
        slots: by what a start is fixed; None when any day will do.
        shapes: its courses; the first one is taken unless another is asked for.
        outcomes: how it can end.
        published: what is made public.
        told: what one should know beside the steps.
        related: other procedures one should know of.
        file_name: name of the file it was read from.
        sha256: hash of that file.
    """

    key: str
    title: str
    group: Group
    about: str
    who: tuple[str, ...]
    when: str
    ground: Ground
    in_force_from: date | None
    in_force_to: date | None
    first_day: int
    slots: Slots | None
    shapes: tuple[Shape, ...]
    outcomes: tuple[Outcome, ...] = ()
    published: tuple[Published, ...] = ()
    told: tuple[Told, ...] = ()
    related: tuple[Related, ...] = ()
    file_name: str = ""
    sha256: str = ""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of its usual course."""
        return self.shapes[0].steps

    def shape(self, name: str = "") -> Shape:
        """Return a course.

        Args:
            name: its id; empty for the usual one.

        Raises:
            BadInput: there is no such course.
        """
        for shape in self.shapes:
            if not name or shape.id == name:
                return shape
        courses = ", ".join(shape.id for shape in self.shapes)
        raise BadInput(
            f"{self.key} has no course called {name!r}",
            expected=f"one of {courses}",
            remedy="leave it out for the usual one",
        )
