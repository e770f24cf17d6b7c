"""What somebody has answered so far: it comes by a form, and lives in the address of the page alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from openatmp.roadmap.learning import Exercise, Module, Shape

ALL = "all"
MARK = "mark"
MARKED = "marked"
# Long enough for every answer there can be; a longer address might not arrive.
MOST_CHARACTERS = 150
_BEFORE = "a."


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers to the exercises of a module.

    Args:
        typed: what was typed, by the exercise's id; nothing for what was left empty.
        marked: ids of the exercises that were marked.
    """

    typed: Mapping[str, str]
    marked: frozenset[str]

    def query(self) -> str:
        """Return it as it stands in an address; empty when nothing was answered."""
        answers = [(f"{_BEFORE}{name}", words) for name, words in self.typed.items()]
        return urlencode([*answers, *((MARKED, name) for name in sorted(self.marked))])


def name_of(exercise: Exercise) -> str:
    """Return the name of an exercise's field."""
    return f"{_BEFORE}{exercise.posed.id}"


def by_link(module: Module, query: QueryDict) -> Answered:
    """Read an address.

    Args:
        module: the module.
        query: what follows the question mark; what no page of ours writes is passed over.
    """
    typed = {one.posed.id: _cut(query.get(name_of(one), "")) for one in module.exercises}
    return Answered(_filled(typed), _known(module, query.getlist(MARKED)))


def by_form(module: Module, sent: QueryDict) -> Answered:
    """Read a form that was sent; the exercise whose button was pressed is marked from now on.

    Args:
        module: the module.
        sent: the fields.
    """
    typed = _filled({one.posed.id: _field(one, sent) for one in module.exercises})
    pressed = sent.get(MARK, ALL)
    now = list(typed) if pressed == ALL else [pressed]
    return Answered(typed, _known(module, [*sent.getlist(MARKED), *now]))


def _field(exercise: Exercise, sent: QueryDict) -> str:
    name = name_of(exercise)
    match exercise.form.shape:
        case Shape.SOME:
            return ",".join(filter(None, map(_cut, sent.getlist(name))))[:MOST_CHARACTERS]
        case Shape.PERIOD:
            first, last = _cut(sent.get(f"{name}.first", "")), _cut(sent.get(f"{name}.last", ""))
            return f"{first}..{last}" if first or last else ""
        case _:
            return _cut(sent.get(name, ""))


def _cut(words: str) -> str:
    # A character that no text has would break the address that it is to live in.
    whole = words.replace("\x00", "").encode("utf-8", "replace").decode()
    return " ".join(whole.split())[:MOST_CHARACTERS]


def _filled(typed: Mapping[str, str]) -> dict[str, str]:
    return {name: words for name, words in typed.items() if words}


def _known(module: Module, names: Iterable[str]) -> frozenset[str]:
    return frozenset(names) & {one.posed.id for one in module.exercises}
