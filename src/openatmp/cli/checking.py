"""The command that reads an offer and shows its warning signs."""

import os
from collections.abc import Mapping
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from openatmp.classification import classify
from openatmp.cli.batch import answer_lines
from openatmp.cli.exits import Exit
from openatmp.cli.faults import NotInstalled
from openatmp.cli.given import law_on
from openatmp.cli.installed import installed
from openatmp.cli.json_lines import Row, Shape, answer_row
from openatmp.cli.lines import Line
from openatmp.cli.printing import print_json, print_text
from openatmp.cli.texts import bytes_of
from openatmp.cli.today import today
from openatmp.offers import Page
from openatmp.product.product import Product
from openatmp.register.authorities import authorities_of
from openatmp.register.known import InRegister
from openatmp.register.trials import TrialsAsked
from openatmp.register.verify import numbers_in

_NEEDED = ("charset_normalizer", "phonenumbers", "py3langid", "pypdf", "tldextract")
# Ten million characters may take four bytes each.
_MOST_NUMBERS = 5
LARGEST_OFFER = 20_000_000
LARGEST_ROW = 40_000_000
_EXPECTED = f"a file of at most {LARGEST_OFFER:,} bytes, or -"
_SHAPE = Shape(
    example='{"id": ..., "text": "..." or "html": "...", "url": "...", "title": "..."}',
    holds="one offer a line",
    shorten="leave out what is not the page itself",
)


def run_check(file: Path, country: str, on: date | None, *, ask_trials: bool, as_json: bool) -> None:
    """Print what an offer is taken for, its signs, and whom to ask.

    Args:
        file: what was handed to somebody, as a file; ``-`` for the standard input.
        country: whose authority to name; empty for the Agency.
        on: the day asked about; None for today.
        ask_trials: whether trial registers may be asked for the numbers of trials over the network.
        as_json: whether a program reads it.

    Raises:
        BadInput: it cannot be read.
        NotInForce: the law does not cover the day.
        NotInstalled: the extra that reads offers is missing.
    """
    _refuse_without_reading()
    from openatmp.cli.check_answer import Answer, answer_as_dict, lines_of
    from openatmp.fetch.confined import confined
    from openatmp.offers.checking import check
    from openatmp.offers.reading import read

    content = bytes_of(file, LARGEST_OFFER, what="file", expected=_EXPECTED)
    law, register = law_on(on), installed()
    classify(Product(), law)  # a day that the law does not cover is refused whatever the offer holds
    page = read(content, name=file.name, apart=confined)
    trials = _trials_of(page) if ask_trials else TrialsAsked()
    # When none of the registers answered, nothing is known of any number.
    found = check(page, InRegister(register, trials.trials if trials.checked else None), law.day)
    described = classify(found.offered.product, law) if found.offered.product.facts else None
    answer = Answer(found, described, register, authorities_of(country), trials)
    if as_json:
        print_json(answer_as_dict(answer))
    else:
        print_text("\n".join(lines_of(answer)))


def _trials_of(page: Page) -> TrialsAsked:
    """Ask for the first few numbers of trials on a page; nothing else of it leaves the machine."""
    from openatmp.cli.asking_trials import asked_about, askers
    from openatmp.cli.outside import hurried_fetcher

    numbers = numbers_in(f"{page.title}\n{page.text}").of_trials[:_MOST_NUMBERS]
    return asked_about(numbers, today(), hurried_fetcher(os.environ), askers())


def run_check_batch(source: Path, out: Path | None, on: date | None) -> Exit:
    """Check what every line of a file holds.

    Args:
        source: JSON lines; ``-`` for the standard input.
        out: where the answers go; None for the standard output.
        on: the day asked about; None for today.

    Returns:
        The exit code.

    Raises:
        BadInput: a file cannot be opened.
        NotInstalled: the extra that reads offers is missing.
    """
    _refuse_without_reading()
    known, day = InRegister(installed()), on or today()

    def answer(line: Line) -> tuple[Row, bool]:
        return answer_row(line, _SHAPE, lambda row: _answered(row, known, day))

    return answer_lines(source, out, answer, largest=LARGEST_ROW)


def _answered(row: Row, known: InRegister, on: date) -> Row:
    from openatmp.offers.checking import check
    from openatmp.offers.reading import page_of_html, page_of_text
    from openatmp.offers.renderings import batch_row

    said: Mapping[str, str] = {key: _SHAPE.text(row, key) for key in ("text", "html", "url", "title")}
    if bool(said["text"].strip()) is bool(said["html"].strip()):
        happened = "there is a text and a page" if said["text"].strip() else "there is no text"
        raise _SHAPE.refusal(happened, "give either text or html", "text")
    read = page_of_html if said["html"].strip() else page_of_text
    page = read(said["html"] or said["text"], title=said["title"], address=said["url"])
    answer = batch_row(row.get("id"), check(page, known, on))
    # The places of signs count characters of what was seen, which only we know of a page.
    return {**answer, "text": page.text} if said["html"] else answer


def _refuse_without_reading() -> None:
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise NotInstalled(
            f"offers cannot be read: {', '.join(missing)} is missing",
            remedy="install openatmp[offers]",
        )
