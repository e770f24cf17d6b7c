"""From what was handed in to a check of it; nothing of it touches a disk or a log."""

from dataclasses import dataclass
from typing import Any

from openatmp.fetch.confined import confined
from openatmp.offers import Check, Page
from openatmp.offers.checking import check
from openatmp.offers.reading import page_of_text, read
from openatmp.register.known import InRegister
from openatmp.web.offers.links import opened
from openatmp.web.register.queries import in_use


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What somebody wants looked at, from a form that was found to be in order.

    Args:
        said: the fields of the form.
    """

    said: dict[str, Any]

    def page(self) -> Page:
        """Read it.

        Raises:
            BadInput: it cannot be read, or the link cannot be opened.
        """
        address = self.said["address"]
        if self.said["text"]:
            return page_of_text(self.said["text"], address=address)
        if self.said["file"]:
            file = self.said["file"]
            return read(file.read(), name=file.name or "", address=address, apart=confined)
        came = opened(self.said["link"])
        return read(came.content, name="", address=came.url, apart=confined)

    @property
    def field(self) -> str:
        """Name of the field that holds it."""
        return next(name for name in ("text", "file", "link") if self.said.get(name))


def checked(page: Page) -> Check:
    """Check a page against the register in use.

    Args:
        page: the page.
    """
    held = in_use()
    return check(page, InRegister(held.register), held.on)
