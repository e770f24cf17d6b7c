"""From what was handed in to a check of it; nothing of it touches a disk or a log."""

from dataclasses import dataclass, field
from typing import Any

from openatmp.fetch.confined import Within
from openatmp.offers import Check, Page
from openatmp.offers.checking import check
from openatmp.offers.reading import page_of_text, read
from openatmp.register.known import InRegister
from openatmp.register.trials import TrialsAsked
from openatmp.web.offers.links import opened
from openatmp.web.register.online import ask_trial_registers
from openatmp.web.register.queries import in_use
from openatmp.web.site.clock import Span

# For opening a link, reading what it holds with every document in it, and asking trial registers. The server
# ends whoever works for half a minute; until then what was read must also be checked and shown.
SECONDS_TO_READ = 20


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What somebody wants looked at, from a form that was found to be in order.

    Args:
        said: the fields of the form.
        span: how long reading it and asking trial registers may take together.
    """

    said: dict[str, Any]
    span: Span = field(default_factory=lambda: Span(SECONDS_TO_READ), compare=False)

    def page(self) -> Page:
        """Read it.

        Raises:
            BadInput: it cannot be read, or the link cannot be opened.
        """
        address, apart = self.said["address"], Within(SECONDS_TO_READ)
        if self.said["text"]:
            return page_of_text(self.said["text"], address=address)
        if self.said["file"]:
            file = self.said["file"]
            return read(file.read(), name=file.name or "", address=address, apart=apart)
        came = opened(self.said["link"])
        return read(came.content, name="", address=came.url, apart=apart)

    @property
    def field(self) -> str:
        """Name of the field that holds it."""
        return next(name for name in ("text", "file", "link") if self.said.get(name))


def trials_of(page: Page, span: Span, *, asked: bool) -> TrialsAsked:
    """Ask trial registers for the numbers on a page, if that is wanted and allowed.

    Args:
        page: the page.
        span: of which they get what reading the page has left.
        asked: whether the reader wants it.
    """
    return ask_trial_registers(f"{page.title}\n{page.text}", asked=asked, patience=span.left)


def checked(page: Page, trials: TrialsAsked | None = None) -> Check:
    """Check a page against the register in use.

    Args:
        page: the page.
        trials: what came of asking trial registers; None when none was asked.
    """
    held = in_use()
    # When none of them answered, nothing is known of any number.
    told = trials.trials if trials and trials.checked else None
    return check(page, InRegister(held.register, told), held.on)
