"""Full pages as long as real ones are, of prose that does not repeat, menus, styles, scripts and forms."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from random import Random

from openatmp.offers.reading import page_of_html

_TEXTS = Path(__file__).resolve().parents[2] / "tests" / "offers" / "pages" / "first"
_SHORTEST, _FEWEST_WORDS = 60, 6  # what is shorter is a button or a label
_SECTIONS = 100
_RULE = ".elementor-{number} .elementor-element{{color:#123456;margin:0 auto;padding:0 12px}}"
_CALL = "window.dataLayer=window.dataLayer||[];function g{number}(){{dataLayer.push(arguments)}};"
_MENU = '<li class="menu-item menu-item-{number}"><a href="/treatments/{number}/">Treatment {number}</a></li>'
_FORM = '<form><label>Name</label><input name="name"><textarea name="message"></textarea></form>'


def page_of_size(size: int, words: int, language: str = "en") -> str:
    """Return the HTML of a page.

    Args:
        size: of how many bytes, about.
        words: how many characters of them are prose that is seen.
        language: in which of the languages of our own example pages.
    """
    chance = Random(1394)  # noqa: S311 - the same page each time
    body = "".join(_sections(_prose(language, words, chance), chance))
    menu = "".join(_MENU.format(number=number) for number in range(100))
    rest = max(0, size - len(body.encode()) - len(menu)) // 2
    style, script = _repeated(_RULE, rest), _repeated(_CALL, rest)
    return (
        f"<!doctype html><html lang={language}><head><title>Treatments | Example</title>"
        f"<style>{style}</style><script>{script}</script></head><body><nav><ul>{menu}</ul></nav>"
        f'<main>{body}</main>{_FORM}<footer><a href="tel:+12025550107">Call us</a></footer></body></html>'
    )


def _repeated(line: str, size: int) -> str:
    return "".join(line.format(number=number) for number in range(size // len(line.format(number=10))))


def _sections(paragraphs: list[str], chance: Random) -> Iterator[str]:
    """Yield paragraphs in the boxes that programs for building sites put around them."""
    for number in range(_SECTIONS):
        some = paragraphs[number::_SECTIONS]
        box = f'class="elementor-element elementor-widget" data-id="{chance.getrandbits(28):x}"'
        picture = f'<img src="/uploads/{number}.jpg" srcset="/uploads/{number}-300.jpg 300w" alt="">'
        heading = f'<h2 class="elementor-heading-title">{escape(some[0][:40])}</h2>' if some else ""
        text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in some)
        link = f'<a class="more" href="/more/{number}/">Read more</a>'
        yield f"<section {box}><div {box}>{picture}{heading}<div {box}>{text}</div>{link}</div></section>"


def _prose(language: str, size: int, chance: Random) -> list[str]:
    """Return paragraphs of our own example pages; when they are used up, of halves of their sentences."""
    paragraphs = [
        paragraph for path in sorted(_TEXTS.glob(f"{language}-*.html")) for paragraph in _read(path)
    ]
    chosen: list[str] = []
    while sum(map(len, chosen)) < size:
        chance.shuffle(paragraphs)
        chosen += paragraphs
        paragraphs = list(_joined_anew([one.split() for one in paragraphs], chance))
    while sum(map(len, chosen)) > size:
        chosen.pop()
    return chosen


def _read(path: Path) -> Iterator[str]:
    page = page_of_html(path.read_bytes())
    for block in page.blocks:
        if not block.zone.is_furniture and block.end - block.start >= _SHORTEST:
            yield page.text[block.start : block.end]


def _joined_anew(paragraphs: list[list[str]], chance: Random) -> Iterator[str]:
    others = [words for words in paragraphs if len(words) > _FEWEST_WORDS]
    for words in paragraphs:
        other = chance.choice(others)
        yield " ".join([*words[: len(words) // 2], *other[len(other) // 2 :]])
