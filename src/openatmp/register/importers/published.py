"""What every importer knows of its source, apart from how to ask for it and how to read it."""

from dataclasses import dataclass, field

from openatmp.register.register import Register
from openatmp.register.sources import source


@dataclass(frozen=True, slots=True)
class Published:
    """Something that is published, and from which the register can be brought up to date.

    Args:
        known: what the register holds; its names and numbers help to find advanced therapies.
        source: key of the source, as in ``data/sources.yaml``.
        by_hand: whether it has no address of its own, so that somebody has to save its files.
    """

    known: Register | None = field(default=None, repr=False)
    source: str = ""
    by_hand: bool = False

    @property
    def title(self) -> str:
        """What it is, for a reader."""
        return source(self.source).title
