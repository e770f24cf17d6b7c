"""Why something that was handed in is not read."""

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.basis.saying import sentence

WANTED = sentence("a text, a page of the web, a saved page, a mail, a PDF, or a picture (PNG, JPEG, WebP)")


class CannotRead(BadInput):
    """What was handed in cannot be read; nothing of it was kept."""

    kind = "cannot-read"
    title = "What was handed in cannot be read"


class ReadingToolMissing(OpenatmpError):
    """A program that reads this kind of thing is not on this machine."""

    kind = "not-installed"
    title = "An optional part is not installed"
