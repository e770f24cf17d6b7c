"""All acts together, and the way from a day to the law in force on it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.law.acts import Act, Provision
from openatmp.law.in_force import LawInForce
from openatmp.law.reading import read_act, read_act_later

# A day is asked for again and again in a batch; the bound only protects a process that lives for months.
_KEPT_DAYS = 1024


class Corpus:
    """The acts of one folder.

    Args:
        acts: the acts by key.
    """

    __slots__ = ("_kept", "acts")

    def __init__(self, acts: Mapping[str, Act]) -> None:
        self.acts = MappingProxyType(dict(acts))
        self._kept: dict[date, LawInForce] = {}

    @classmethod
    def read(cls, folder: Traversable, reader: Callable[[bytes, str], Act] = read_act) -> "Corpus":
        """Read every ``.yaml`` file of a folder as an act.

        Args:
            folder: the folder; a ``pathlib.Path`` or package data.
            reader: reads one file, given its content and name.

        Returns:
            The corpus.

        Raises:
            BadInput: a file cannot be read as an act, or two files hold the same act.
        """
        acts: dict[str, Act] = {}
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".yaml"):
                act = reader(file.read_bytes(), file.name)
                _refuse_second(acts.get(act.key), act)
                acts[act.key] = act
        return cls(acts)

    def on(self, day: date) -> LawInForce:
        """Return the law of a day.

        Args:
            day: the day.

        Returns:
            The law; the same object for the same day, as long as it is kept.
        """
        law = self._kept.get(day)
        if law is None:
            if len(self._kept) >= _KEPT_DAYS:
                self._kept.clear()
            law = self._kept[day] = LawInForce(self.acts, day)
        return law

    def changes(self) -> tuple[date, ...]:
        """Return the days on which some provision or value begins to apply or no longer does, in order."""
        days: set[date] = set()
        for act in self.acts.values():
            times = [*(item.applies for item in act.provisions), *(item.applies for item in act.values)]
            days.update(day for applies in times for day in applies.turning_days())
        return tuple(sorted(days))

    def provisions(self) -> tuple[Provision, ...]:
        """Return every version of every provision, act by act."""
        return tuple(provision for act in self.acts.values() for provision in act.provisions)


@cache
def corpus() -> Corpus:
    """Return the acts that openatmp brings along, each read once, when it is first asked for.

    Raises:
        BadInput: a file of the package was changed and cannot be read.
    """
    return Corpus.read(files("openatmp.law") / "data", read_act_later)


def _refuse_second(earlier: Act | None, act: Act) -> None:
    if earlier is not None:
        raise BadInput(
            f"the act {act.key} is already in {earlier.file_name}",
            where=act.file_name,
            expected="one file an act",
            remedy="join the two files",
        )
