"""A sequence that is read when somebody first looks into it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

Item = TypeVar("Item")


class Later(Sequence[Item]):
    """A tuple to come; it equals, and is hashed and packed as, the tuple that it becomes.

    Most commands ask one or two acts out of forty, and need of the others only what stands at their top.

    Args:
        read: reads the items; called once, when they are first needed.
    """

    __slots__ = ("_items", "_read")

    def __init__(self, read: Callable[[], Sequence[Item]]) -> None:
        self._read = read
        self._items: tuple[Item, ...] | None = None

    def _all(self) -> tuple[Item, ...]:
        if self._items is None:
            self._items = tuple(self._read())
        return self._items

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        return self._all()[place]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Item]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[object, ...]:
        # What reads the items cannot cross the border of a process; the items can.
        return (tuple, (self._all(),))
