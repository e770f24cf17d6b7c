"""Run the commands that pages show, and write below each what it prints today."""

import sys

from _console import PROJECT, pages, refreshed, run, shown_in


def main() -> None:
    """Refresh every page that shows commands."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        # From the end of the page to its beginning, so that the places found stay right.
        for shown in reversed([*shown_in(page)]):
            text = text[: shown.start] + refreshed(shown.output, run(shown)) + text[shown.end :]
        if text != page.read_text(encoding="utf-8"):
            page.write_text(text, encoding="utf-8")
            sys.stdout.write(f"refreshed {page.relative_to(PROJECT)}\n")


if __name__ == "__main__":
    main()
