"""One full page of a made-up clinic, as long as real pages are: menus, styles, scripts, forms, footers."""

from html import escape
from random import Random

_PARTS = (
    "Our clinic treats pain of the {joint} with cells from your own fat.",
    "The {joint} is washed, and under local anaesthesia a little tissue is taken from the belly.",
    "Most patients feel relief within {number} weeks and walk without pain again.",
    "Because the cells are your own, your body cannot reject them, and side effects are rare.",
    "Our doctors have treated more than {number}00 patients with this method since 2012.",
    "Call us or write to us for a free consultation; we answer within {number} hours.",
    "The price of a treatment of the {joint} begins at {number}00 euro, follow-up included.",
    "Before the operation of the {joint} is planned, ask whether you are a candidate.",
    "A stay of {number} nights in a hotel near the clinic and the transfer are part of the package.",
    "Arthrosis of the {joint} wears the cartilage down, and stairs become hard to climb.",
)
_STYLE = (
    'class="elementor-widget elementor-col wp-block" '
    'data-settings="{&quot;a&quot;:1}" style="padding:12px 0 0 4px"'
)
_JOINTS = ("knee", "hip", "shoulder", "ankle", "spine", "wrist")


def page_of_size(size: int) -> str:
    """Return the HTML of a page of about so many bytes, two thirds of them markup, as is usual."""
    chance = Random(1394)  # noqa: S311
    menu = "".join(
        f'<li class="menu-item menu-{n}"><a href="/treatments/{n}">Treatment {n}</a></li>' for n in range(60)
    )
    style = ".a{color:#123456;margin:0 auto}" * 600
    head = f"<head><title>Knee pain | Example clinic</title><style>{style}</style></head>"
    form = '<form><input name="condition"><input name="phone"></form>'
    foot = f'<footer><a href="tel:+12025550107">Call us</a>{form}</footer>'
    start = f"<!doctype html><html lang=en>{head}<body><nav><ul>{menu}</ul></nav><main>"
    parts, length = [start], len(start) + len(foot)
    while length < size:
        part = _section(chance)
        parts.append(part)
        length += len(part)
    return "".join([*parts, "</main>", foot, "</body></html>"])


def _section(chance: Random) -> str:
    words = [
        chance.choice(_PARTS).format(joint=chance.choice(_JOINTS), number=chance.randint(2, 9))
        for _ in range(4)
    ]
    paragraph = escape(" ".join(words[1:]))
    inner = f"<h2 {_STYLE}>{escape(words[0])}</h2><p {_STYLE}>{paragraph}</p>"
    return f"<section {_STYLE}><div {_STYLE}>{inner}</div></section>"
