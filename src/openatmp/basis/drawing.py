"""A few shapes of SVG and the breaking of text into lines, for pictures that need no script and no style."""

from xml.sax.saxutils import escape, quoteattr

# Widths of letters in parts of the font size, a little more than the widest of the common sans-serif fonts,
# because nobody can ask the reader's machine for its font beforehand.
_NARROW, _WIDE, _LARGE, _USUAL = 0.34, 0.92, 0.74, 0.60
_BOLD = 1.08

FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"


def element(name: str, content: str = "", **attributes: str | float) -> str:
    """Write an element.

    Args:
        name: its name.
        content: what stands in it, already XML.
        attributes: its attributes; ``_`` stands for ``-``, and ``class_`` for ``class``.

    Returns:
        XML.
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_plain(value))}"
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def lines_of(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Break a text between words so that no line is wider than allowed.

    Args:
        text: the text; a no-break space holds two words together.
        width: the widest a line may be.
        size: size of the font, in the same unit.
        bold: whether it is set in bold.

    Returns:
        Lines; a word that is wider than a line has one of its own.
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Estimate from above how wide a text is.

    Args:
        text: the text.
        size: size of the font.
        bold: whether it is set in bold.
    """
    return sum(_share(letter) for letter in text) * size * (_BOLD if bold else 1)


def _share(letter: str) -> float:
    if letter in "iljtfrI.,:;'|()[]/! ":
        return _NARROW
    if letter in "mwMW@%":
        return _WIDE
    return _LARGE if letter.isupper() else _USUAL


def paragraph(
    lines: list[str], x: float, y: float, size: float, *, strong: str = "", **attributes: str | float
) -> str:
    """Set lines of text below each other.

    Args:
        lines: the lines.
        x: left edge.
        y: base line of the first line.
        size: size of the font.
        strong: words at the end of the last line that are set in bold.
        attributes: of the text element.

    Returns:
        XML.
    """
    written = [escape(line) for line in lines]
    if strong:
        bold = element("tspan", escape(strong), font_weight="bold")
        written[-1] = escape(lines[-1].removesuffix(strong)) + bold
    spans = [
        element("tspan", line, x=x, dy=round(size * 1.3, 1) if place else 0)
        for place, line in enumerate(written)
    ]
    return element("text", "".join(spans), x=x, y=y, font_size=size, **attributes)


def _plain(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 1):g}"
