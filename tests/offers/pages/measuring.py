"""How well signs are found on our own full pages: recall and precision, sign by sign.

Beside the pages of a folder, ``signs.yaml`` has what somebody marked by hand without looking at the program:
for each page the sign and the words. Marks of MANY that follow each other are the items of one list, and one
place.

Usage: python -m tests.offers.pages.measuring [FOLDER] [--misses]
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path

import yaml

from openatmp.offers.known import NothingKnown
from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Page
from openatmp.offers.reading import page_of_html
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.who import speaker_of

HERE = Path(__file__).parent
ON = date(2026, 1, 1)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """What somebody marked as one place: a sign and its words, of a list those of each item."""

    sign: SignId
    quotes: tuple[str, ...]


@dataclass
class Tally:
    """How one sign fared: places marked and found, signs told and right."""

    marked: int = 0
    found: int = 0
    told: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of marked places that were found."""
        return round(self.found / self.marked, 2) if self.marked else 0.0

    @property
    def precision(self) -> float:
        """Share of told signs that are marked."""
        return round(self.right / self.told, 2) if self.told else 0.0


def marked_pages(folder: Path) -> Mapping[str, tuple[Marked, ...]]:
    """Read what was marked on the pages of a folder, by file."""
    told = yaml.safe_load((folder / "signs.yaml").read_text("utf-8"))
    return {file: tuple(_places(marks)) for file, marks in told.items()}


def _places(marks: Sequence[Mapping[str, str]]) -> Iterator[Marked]:
    for sign, some in groupby(marks, key=lambda mark: SignId(mark["id"])):
        quotes = [mark["quote"] for mark in some]
        if sign is SignId.MANY:
            yield Marked(sign, tuple(quotes))
        else:
            yield from (Marked(sign, (quote,)) for quote in quotes)


def spans(text: str, quote: str) -> list[Span]:
    """Return every place of a quotation in a text, however white its spaces are."""
    words = r"\s+".join(map(re.escape, quote.split()))
    return [found.span() for found in re.finditer(words, text)]


def signs_in(page: Page) -> tuple[Sign, ...]:
    """Return the signs that the words of a page show, whatever it is taken for."""
    cues, known = cues_of(page), NothingKnown()
    return signs_of(
        cues,
        speaker=speaker_of(cues),
        offered=offered_in(cues),
        products=known.products_in(page.text, ON),
        trials=known.trials_in(page.text, ON),
    )


def measured(folder: Path) -> dict[str, Tally]:
    """Measure the marked pages of a folder; the sum of all signs is called ``all``."""
    about = {row["file"]: row for row in yaml.safe_load((folder / "labels.yaml").read_text("utf-8"))}
    tallies = {str(sign): Tally() for sign in SignId}
    for file, marks in marked_pages(folder).items():
        row = about[file]
        page = page_of_html((folder / file).read_bytes(), title=row["title"], address=row["url"])
        _count(tallies, page, file, marks)
    return {**tallies, "all": _sum(tallies.values())}


def _sum(tallies: Iterable[Tally]) -> Tally:
    some = list(tallies)
    return Tally(*(sum(getattr(one, name) for one in some) for name in ("marked", "found", "told", "right")))


def _count(tallies: Mapping[str, Tally], page: Page, file: str, marks: Sequence[Marked]) -> None:
    told = [sign for sign in signs_in(page) if not sign.inferred]
    wanted = [(mark, [span for quote in mark.quotes for span in spans(page.text, quote)]) for mark in marks]
    for mark, places in wanted:
        tally = tallies[str(mark.sign)]
        tally.marked += 1
        if any(sign.id is mark.sign and _overlaps(sign, places) for sign in told):
            tally.found += 1
        else:
            tally.misses.append(f"{file}: {' / '.join(mark.quotes)}{'' if places else '  NOT ON THE PAGE'}")
    for sign in told:
        tally = tallies[str(sign.id)]
        tally.told += 1
        if any(mark.sign is sign.id and _overlaps(sign, places) for mark, places in wanted):
            tally.right += 1
        else:
            tally.wrong.append(f"{file}: {page.text[sign.start : sign.end]!r}")


def _overlaps(sign: Sign, places: Sequence[Span]) -> bool:
    return any(sign.start < end and start < sign.end for start, end in places)


def main(arguments: Sequence[str]) -> None:
    """Print how each sign fared."""
    folder = HERE / next((name for name in arguments if not name.startswith("--")), "first")
    for name, tally in measured(folder).items():
        print(
            f"{name:7s} marked {tally.marked:3d}  recall {tally.recall:.2f}  "
            f"told {tally.told:3d}  precision {tally.precision:.2f}"
        )
        if "--misses" in arguments:
            print(*(f"    missed  {words}" for words in tally.misses), sep="\n")
            print(*(f"    wrong   {words}" for words in tally.wrong), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
