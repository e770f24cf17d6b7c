"""The exit codes, and what each tells the program that called."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    ANSWERED = 0
    BAD_INPUT = 2
    NOT_IN_FORCE = 3
    NOT_INSTALLED = 69
    FAULT = 70
    SOURCE_FAILED = 75
    INTERRUPTED = 130
    READER_GONE = 141

    @property
    def meaning(self) -> str:
        """What the code says, in one clause."""
        return _MEANINGS[self]


_MEANINGS = {
    Exit.ANSWERED: "answered; undecided is an answer too, and a batch counts when one line was answered",
    Exit.BAD_INPUT: "the command or what it was given cannot be read; of a batch, no line could",
    Exit.NOT_IN_FORCE: "the law does not cover the day asked about",
    Exit.NOT_INSTALLED: "an optional part of openatmp that this needs is not installed",
    Exit.FAULT: "a fault in openatmp itself",
    Exit.SOURCE_FAILED: "a source could not be fetched or read; what the others said is taken in",
    Exit.INTERRUPTED: "interrupted by Ctrl-C; what was done is kept",
    Exit.READER_GONE: "whoever read the output has stopped reading",
}


def epilog() -> str:
    """Return the table of exit codes as it stands under ``--help``."""
    rows = (f"  {code.value:>3}  {code.meaning}" for code in Exit)
    # The sign keeps the lines as they are; otherwise they would be joined into a paragraph.
    return "\b\nExit codes:\n" + "\n".join(rows)
