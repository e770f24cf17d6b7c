"""What the command line says on the product it asks about; loads nothing, so that help stays quick."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Subject:
    """A product as the command line names it: a file, or words.

    Args:
        file: a product file; None when the product is described in words.
        text: the description.
        text_file: a file that holds the description; ``-`` for the standard input.
        indication: what it is for.
        read: whether the description in the product file is read too.
    """

    file: Path | None = None
    text: str = ""
    text_file: Path | None = None
    indication: str = ""
    read: bool = False

    @property
    def is_said(self) -> bool:
        """Whether anything names a product."""
        return bool(self.file or self.has_words)

    @property
    def has_words(self) -> bool:
        """Whether it is described in words."""
        return bool(self.text or self.text_file or self.indication)
