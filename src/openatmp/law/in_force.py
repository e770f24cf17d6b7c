"""The law of one day: provisions to cite, values to count with, lists to look things up in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from openatmp.basis.citations import Citation
from openatmp.basis.errors import BadInput
from openatmp.law.acts import Act, ActKind, Provision, Value
from openatmp.law.errors import NotInForce, UnknownProvision


@dataclass(frozen=True, slots=True, eq=False)
class LawInForce:
    """What is in force on a day.

    Two laws are the same only when they are the same object; a corpus gives one object a day.

    Args:
        acts: all acts, in all versions.
        day: the day.
    """

    acts: Mapping[str, Act] = field(repr=False)
    day: date

    def cite(self, act: str, place: str) -> Citation:
        """Point to a provision, after making sure that it applies.

        Args:
            act: key of the act.
            place: place in the act.

        Returns:
            The citation.

        Raises:
            NotInForce: the provision does not apply on the day.
            UnknownProvision: there is no such act or place.
        """
        return self.provision(act, place).citation

    def is_in_force(self, act: str, place: str) -> bool:
        """Whether a provision applies on the day.

        Raises:
            UnknownProvision: there is no such act or place.
        """
        return any(version.applies.on(self.day) for version in self._versions(act, place))

    def provision(self, act: str, place: str) -> Provision:
        """Return the version of a provision that applies on the day.

        Args:
            act: key of the act.
            place: place in the act.

        Returns:
            The provision.

        Raises:
            NotInForce: the provision does not apply on the day.
            UnknownProvision: there is no such act or place.
        """
        versions = self._versions(act, place)
        for version in versions:
            if version.applies.on(self.day):
                return version
        spelled = self._act(act).spelled(place)
        raise NotInForce(act, place, spelled, self.day, [version.applies for version in versions])

    def value(self, act: str, name: str) -> Value:
        """Return the version of a value that applies on the day.

        Args:
            act: key of the act.
            name: name of the value.

        Returns:
            The value.

        Raises:
            NotInForce: the value does not apply on the day.
            UnknownProvision: there is no such act or value.
        """
        versions = self._act(act).value_versions(name)
        if not versions:
            raise self._unknown_value(act, name)
        for version in versions:
            if version.applies.on(self.day):
                return version
        spelled = f"{self._act(act).short_title}, value {name}"
        raise NotInForce(act, name, spelled, self.day, [version.applies for version in versions])

    def listed(self, act: str, name: str) -> frozenset[str]:
        """Return a value that is a list of words.

        Args:
            act: key of the act.
            name: name of the value.

        Returns:
            The words.

        Raises:
            BadInput: the value is not such a list.
            NotInForce: the value does not apply on the day.
            UnknownProvision: there is no such act or value.
        """
        amount = self.value(act, name).amount
        words = [item for item in amount if isinstance(item, str)] if isinstance(amount, tuple) else []
        if not words:
            raise BadInput(
                f"the value {name} is not a list of words",
                where=self._act(act).file_name,
                expected="a list of words",
                remedy="ask for it with LawInForce.value",
            )
        return frozenset(words)

    def announced(self) -> tuple[Provision, ...]:
        """Return what was announced by the day and does not apply on it."""
        public = (act for act in self.acts.values() if act.kind is ActKind.ANNOUNCED)
        return tuple(
            provision
            for act in public
            if act.announced_on is not None and act.announced_on <= self.day
            for provision in act.provisions
            if not provision.applies.on(self.day)
        )

    def _act(self, key: str) -> Act:
        act = self.acts.get(key)
        if act is None:
            raise UnknownProvision(f"act {key}", _near(key, tuple(self.acts)))
        return act

    def _versions(self, act: str, place: str) -> tuple[Provision, ...]:
        versions = self._act(act).versions(place)
        if not versions:
            places = dict.fromkeys(provision.place for provision in self._act(act).provisions)
            raise UnknownProvision(
                f"provision {place}", _near(place, tuple(places)), self._act(act).short_title
            )
        return versions

    def _unknown_value(self, act: str, name: str) -> UnknownProvision:
        names = dict.fromkeys(value.name for value in self._act(act).values)
        return UnknownProvision(f"value {name}", _near(name, tuple(names)), self._act(act).short_title)


def _near(asked: str, there: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is spelled most alike; when nothing is, what there is, if it is little."""
    return tuple(get_close_matches(asked, there, n=5, cutoff=0.5)) or there[:12]
