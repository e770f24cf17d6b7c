"""A page of the web as a page: its visible text in blocks, and what its markup tells."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from openatmp.basis.saying import sentence
from openatmp.offers.page import Block, Page, Zone
from openatmp.offers.reading.charsets import text_of
from openatmp.offers.reading.language import language_of
from openatmp.offers.reading.limits import limit, share
from openatmp.offers.reading.seen import Seen
from openatmp.offers.reading.structure import structure_of, title_of
from openatmp.offers.reading.walk import walk
from openatmp.offers.reading.words import Piece, zone_of

_CUT = sentence("The page is very long; its end was not read.")


def page_of_html(html: str | bytes, *, title: str = "", address: str = "") -> Page:
    """Read a page of the web.

    Args:
        html: its markup.
        title: what it is called; empty to take its own.
        address: where it was found.

    Returns:
        The page.
    """
    markup = (text_of(html) if isinstance(html, bytes) else html).replace("\0", "\ufffd")
    seen = _seen(markup)
    text, blocks = _blocks(list(_placed(seen.words.pieces)))
    structure = structure_of(seen, address)
    return Page(
        text=text,
        blocks=blocks,
        title=title or title_of(seen),
        address=address,
        language=language_of(own_words(text, blocks), structure.language),
        structure=structure,
        left_out=(_CUT,) if seen.is_cut else (),
    )


def own_words(text: str, blocks: Sequence[Block]) -> str:
    """Return the words of a page without those of its site; all of them when there are too few.

    Args:
        text: the words.
        blocks: where they stand.
    """
    own = "\n".join(text[block.start : block.end] for block in blocks if not block.zone.is_furniture)
    return own if len(own) > limit("alone") else text


def _seen(markup: str) -> Seen:
    """Read what is seen; also what is not, of a page that shows next to nothing before its programs run."""
    seen = walk(markup)
    if _size(seen) >= limit("alone"):
        return seen
    everything = walk(markup, everything=True)
    return everything if _size(everything) > limit("alone") + share("times_more") * _size(seen) else seen


def _size(seen: Seen) -> int:
    return sum(len(piece.text) for piece in seen.words.pieces)


def _placed(pieces: Sequence[Piece]) -> Iterator[tuple[str, Zone]]:
    """Give each piece its zone; many short links in a row are a menu, whatever they are called."""
    zones: dict[int, Zone] = {}
    for is_link, run in groupby(pieces, _is_only_a_link):
        together = list(run)
        is_menu = is_link and len(together) >= limit("run_of_links")
        for piece in together:
            if (key := id(piece.part)) not in zones:
                zones[key] = zone_of(piece.part)
            zone = zones[key]
            yield piece.text, Zone.NAVIGATION if is_menu and not zone.is_furniture else zone


def _is_only_a_link(piece: Piece) -> bool:
    return len(piece.text) <= min(limit("link_characters"), piece.linked)


def _blocks(pieces: Sequence[tuple[str, Zone]]) -> tuple[str, tuple[Block, ...]]:
    blocks, place = [], 0
    for text, zone in pieces:
        blocks.append(Block(place, place + len(text), zone))
        place += len(text) + 1
    return "\n".join(text for text, _ in pieces), tuple(blocks)
