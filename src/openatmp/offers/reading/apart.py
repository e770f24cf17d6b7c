"""Where documents and pictures are read: in a process of its own, which whoever calls hands in."""

from typing import Protocol

from openatmp.basis.errors import BadInput


class Apart(Protocol):
    """Runs a module of ours apart from this process, with bounds on what it may use."""

    def __call__(self, module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
        """Run a module with bytes as its input.

        Args:
            module: its name.
            content: what it reads from its standard input.
            seconds: for how long it may run.
            memory: how many bytes of memory it may take.

        Returns:
            What it wrote to its standard output.
        """


def nowhere(module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
    """Refuse: documents and pictures are not read where nothing bounds what that takes."""
    del module, content, seconds, memory
    raise BadInput(
        "documents and pictures are not read here",
        expected="a text, a page or a mail",
        remedy="copy its words into the text field, or type them",
    )
