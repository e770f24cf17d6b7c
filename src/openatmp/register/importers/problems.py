"""What an importer says when a source is not as it was."""

from openatmp.basis.errors import BadInput, OpenatmpError


class SourceChanged(OpenatmpError):
    """A source does not look as it did when its reader was written."""

    kind = "source-changed"
    title = "A source has changed its shape"


class TableToolMissing(OpenatmpError):
    """What reads workbooks is an optional part, and it is not here."""

    kind = "not-installed"
    title = "An optional part is not installed"


def not_readable(happened: str, where: str, expected: str) -> BadInput:
    """Return the error for a file that is broken or is something else.

    Args:
        happened: what is wrong with it.
        where: the file, and the place in it.
        expected: what it should have been.
    """
    return BadInput(
        happened,
        where=where,
        expected=expected,
        remedy="download the file again; what was imported before stays as it was",
    )


def changed(happened: str, where: str, expected: str) -> SourceChanged:
    """Return the error for a source that lacks what its reader needs.

    Args:
        happened: what was found.
        where: the file, and the place in it.
        expected: what should have been there.
    """
    return SourceChanged(
        happened,
        where=where,
        expected=expected,
        remedy="look whether it is the right file; if the source was changed, its reader must follow: "
        "please report it. What was imported before stays as it was",
    )
