"""Everything wrong with a product file, gathered, so that it can be put right in one go."""

import difflib
from collections.abc import Iterable

from openatmp.basis.errors import BadInput

# Nobody reads on after so many, and each costs a search for near matches.
_MOST_PROBLEMS = 50
_LONGEST_QUOTE = 60
_SHORTEST_STEM = 4


class BadProductFile(BadInput):
    """A product file that cannot be used, with every reason found.

    Args:
        name: name of the file.
        problems: what is wrong, in the order of the file; at least one.
    """

    kind = "bad-product-file"
    title = "The product file cannot be read"

    def __init__(self, name: str, problems: tuple[BadInput, ...]) -> None:
        self.name = name
        self.problems = problems
        first = problems[0]
        happened = first.happened if len(problems) == 1 else f"{len(problems)} things are not right"
        where = first.where if len(problems) == 1 else name
        super().__init__(happened, where=where, expected=first.expected, remedy=first.remedy)

    def __str__(self) -> str:
        if len(self.problems) == 1:
            return super().__str__()
        lines = (f"  {problem}" for problem in self.problems)
        return "\n".join([f"{self.name}: {self.happened}:", *lines])

    def __reduce__(self) -> tuple[object, ...]:
        # The root's own way to be rebuilt knows nothing of the list.
        return (type(self), (self.name, self.problems))


class Problems:
    """What has been found wrong so far.

    Args:
        name: name of the file, for messages.
    """

    __slots__ = ("_found", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self._found: list[tuple[int, BadInput]] = []

    def add(self, line: int, happened: str, *, expected: str = "", remedy: str = "") -> None:
        """Note a problem and go on.

        Args:
            line: line of the file, from 1.
            happened: what is wrong, as a full clause.
            expected: what would have been accepted.
            remedy: what to do about it.

        Raises:
            BadProductFile: there are so many that going on helps nobody.
        """
        problem = BadInput(happened, where=f"{self.name}:{line}", expected=expected, remedy=remedy)
        self._found.append((line, problem))
        if len(self._found) >= _MOST_PROBLEMS:
            stopped = BadInput("reading stopped here", where=self.name, remedy="correct these first")
            raise BadProductFile(self.name, (*self._in_order(), stopped))

    def stop(self, line: int, happened: str, *, expected: str = "", remedy: str = "") -> BadProductFile:
        """Note a problem after which nothing more can be read, and return the error to raise."""
        self.add(line, happened, expected=expected, remedy=remedy)
        return BadProductFile(self.name, self._in_order())

    def raise_if_any(self) -> None:
        """Raise what was found.

        Raises:
            BadProductFile: something was found.
        """
        if self._found:
            raise BadProductFile(self.name, self._in_order())

    def _in_order(self) -> tuple[BadInput, ...]:
        """Return the problems as they stand in the file; they were found part by part."""
        return tuple(problem for _, problem in sorted(self._found, key=lambda found: found[0]))


def quoted(text: str) -> str:
    """Show a text of the file in a message: on one line, and cut when long."""
    return repr(text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…")


def perhaps_meant(word: str, known: Iterable[str], otherwise: str) -> str:
    """Say which of the known words are nearest to a mistyped one.

    Args:
        word: what was written.
        known: what could have been meant.
        otherwise: what to do when nothing is near.
    """
    shape = _shape(word[: 2 * _LONGEST_QUOTE])
    by_shape = {_shape(name): name for name in known}
    near = [each for each in by_shape if len(shape) >= _SHORTEST_STEM and shape in each]
    near += difflib.get_close_matches(shape, by_shape, n=3)
    meant = dict.fromkeys(repr(by_shape[each]) for each in near)
    return f"perhaps {' or '.join(list(meant)[:3])} was meant" if meant else otherwise


def _shape(name: str) -> str:
    """Return what people keep of a name when they mistype it."""
    return name.strip().replace(" ", "_").replace("-", "_").lower()
