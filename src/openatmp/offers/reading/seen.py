"""What was seen while the tags of a page passed by: words, and everything that only markup tells."""

from dataclasses import dataclass, field

from openatmp.offers.reading.nesting import Part
from openatmp.offers.reading.words import Words

Attributes = dict[str, str]


@dataclass(slots=True)
class Link:
    """A link.

    Args:
        address: where it leads, as written.
        rel: what it says of where it leads.
        part: the part of the page in which it stands.
    """

    address: str
    rel: str
    part: Part | None


@dataclass(slots=True)
class Form:
    """A form.

    Args:
        attributes: its own.
        inputs: the attributes of what is to be filled in, each with its tag as ``tag``.
        labels: the words of its labels.
    """

    attributes: Attributes = field(default_factory=dict)
    inputs: list[Attributes] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """What was seen on a page.

    Args:
        words: the visible words.
        title: the page's title.
        language: what it says of its language.
        base: the address that links count from, if it says one.
        metas: attributes of what is said about the page.
        linked_data: pieces of JSON that describe what is on it.
        types: types of things, as attributes name them.
        said: properties of things, as attributes name them, each with its value.
        links: its links.
        frames: addresses of pages and videos shown within it.
        forms: its forms; the first takes in what stands in none.
        is_cut: whether there was more than is read.
    """

    words: Words
    title: str = ""
    language: str = ""
    base: str = ""
    metas: list[Attributes] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)
    forms: list[Form] = field(default_factory=lambda: [Form()])
    is_cut: bool = False
