"""What goes wrong when an answer is rendered."""

from openatmp.basis.errors import OpenatmpError


class DocumentToolMissing(OpenatmpError):
    """The software that makes a kind of document is not installed.

    Args:
        document: what was to be made: ``PDF``.
        extra: the extra of openatmp that brings the software.
        reason: what the attempt to load it said.
        also: what else the machine needs; empty when nothing.
    """

    kind = "document-tool-missing"
    title = "This kind of document cannot be made here"

    def __init__(self, document: str, extra: str, reason: str, also: str = "") -> None:
        self.document = document
        self.extra = extra
        self.reason = reason
        self.also = also
        install = f'run `pip install "openatmp[{extra}]"`'
        super().__init__(
            f"{document} cannot be made on this machine ({reason})",
            expected=f"the extra [{extra}] of openatmp",
            remedy=f"{install}; {also}" if also else install,
        )

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.document, self.extra, self.reason, self.also))
