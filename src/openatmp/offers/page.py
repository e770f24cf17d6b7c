"""An offer as it was read: its visible text in blocks, and what only its markup tells."""

from dataclasses import dataclass, field
from enum import StrEnum

# What belongs to the site and not to the page.
_FURNITURE = frozenset({"navigation", "header", "footer", "aside"})


class Zone(StrEnum):
    """Where on a page a block of text stands.

    Attributes:
        is_furniture: whether it belongs to the site and not to this page: menus, footers, cookie notices.
    """

    is_furniture: bool

    def __init__(self, name: str) -> None:
        # Asked for every cue and sentence of a page, so it is told beforehand.
        self.is_furniture = name in _FURNITURE

    HEADING = "heading"
    BODY = "body"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    FORM = "form"
    BYLINE = "byline"
    NAVIGATION = "navigation"
    HEADER = "header"
    FOOTER = "footer"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that stands together.

    Args:
        start: number of its first character in the text of the page.
        end: number of the character after its last.
        zone: where on the page it stands.
    """

    start: int
    end: int
    zone: Zone = Zone.BODY


@dataclass(frozen=True, slots=True)
class Structure:
    """What markup tells beside the words; all of it is empty for a plain text.

    Args:
        kinds: types of schema.org, as ``MedicalClinic`` or ``NewsArticle``, and of Open Graph.
        phones: numbers that can be called by a link.
        messengers: links to write or talk to somebody, as WhatsApp or Telegram.
        mails: addresses that can be written to by a link.
        networks: links to social networks and videos.
        fields: what forms ask for, as ``name``, ``email``, ``message``; searches and newsletters left out.
        links: addresses that the page leads to, at most a few hundred, without those of its own menus.
        author: who is named as author.
        published: when it says it was published, as it says it.
        site_name: what the site calls itself.
        language: what the markup says of its language.
    """

    kinds: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    messengers: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    author: str = ""
    published: str = ""
    site_name: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """An offer as it was read; every span counts characters of ``text``.

    Args:
        text: what a person sees, in the order in which they see it; of a plain text the very text.
        blocks: stretches of the text in order; they do not overlap.
        title: its title, which is not part of the text.
        address: where it was found; empty when not known.
        language: ISO 639-1 code of the language it is mostly in; empty when not known.
        structure: what markup tells beside the words.
        left_out: what could not be read, in sentences for the person who handed it in.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    address: str = ""
    language: str = ""
    structure: Structure = field(default_factory=Structure)
    left_out: tuple[str, ...] = ()
