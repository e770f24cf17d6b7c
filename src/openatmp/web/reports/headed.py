"""The text of a report as a page shows it: letter by letter the same, its headings in bold."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# No line of the reporter begins a part of the text: they stand behind a label, or indented.
_NO_HEADING = (" ", "-")


def headed(text: str) -> SafeString:
    """Return a text with its headings in bold.

    Args:
        text: lines of plain text, its parts apart by an empty line.

    Returns:
        HTML that reads the same once its marks are taken away.
    """
    lines = text.split("\n")
    shown = (_line(line, number, lines) for number, line in enumerate(lines))
    return format_html_join("\n", "{}", ((line,) for line in shown))


def _line(line: str, number: int, lines: list[str]) -> str:
    begins_a_part = number > 0 and not lines[number - 1] and ":" not in line
    is_heading = bool(line) and not line.startswith(_NO_HEADING) and (number == 0 or begins_a_part)
    return format_html("<strong>{}</strong>", line) if is_heading else line
