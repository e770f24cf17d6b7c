"""Trial registers that answer at once, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from openatmp.basis.errors import BadInput
from openatmp.register.importers.protocol import Asking
from openatmp.register.trials import Trial


@dataclass
class Answering:
    """A register that tells of these trials, whatever it is asked.

    Args:
        trials: what it tells.
        asked: what it was asked, time after time.
    """

    trials: tuple[Trial, ...]
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, asked: Sequence[str]) -> Asking[tuple[Trial, ...]]:
        self.asked.append(tuple(asked))
        return self._told()

    def _told(self) -> Asking[tuple[Trial, ...]]:
        yield from ()
        return self.trials


@dataclass
class Silent:
    """A register that does not answer."""

    def __call__(self, asked: Sequence[str]) -> Asking[tuple[Trial, ...]]:
        yield from ()
        raise BadInput(f"nobody answered on {len(asked)} questions")
