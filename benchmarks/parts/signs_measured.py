"""How well signs are found: recall and precision by overlap of spans, sign by sign.

A labelled span counts as found when a sign of the same kind overlaps it. A sign that was told counts as right
when it overlaps a labelled span of the same kind. Signs seen in what a page does not say are left out.

Usage: OPENATMP_OFFERS_CORPUS=FILE.jsonl python benchmarks/parts/signs_measured.py [--misses]
Rows of the file: id, text, url, title, lang, label (offer, legit, about, other), signs (id, start, end).
Labels are one reader's, and often mark one place where a page has several: precision is a lower bound.
"""

import argparse
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from openatmp.offers.known import NothingKnown
from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Page
from openatmp.offers.reading import page_of_text
from openatmp.offers.sign import Sign
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.who import speaker_of

CORPUS = "OPENATMP_OFFERS_CORPUS"
ENOUGH = 10
ON = date(2026, 1, 1)

Row = Mapping[str, Any]


@dataclass
class Tally:
    """How one sign fared.

    Args:
        labelled: how many spans have the label.
        found: how many of them were found.
        told: how many signs were told.
        right: how many of those overlap a labelled span.
        missed: the labelled words that were not found.
        wrong: the words that were told and not labelled.
    """

    labelled: int = 0
    found: int = 0
    told: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of labelled spans that were found."""
        return self.found / self.labelled if self.labelled else 0.0

    @property
    def precision(self) -> float:
        """Share of told signs that are labelled."""
        return self.right / self.told if self.told else 0.0


def rows_of(path: Path) -> list[Row]:
    """Read a corpus, one row a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def signs_in(page: Page) -> tuple[Sign, ...]:
    """Return the signs of a page, whatever it is taken for."""
    cues, known = cues_of(page), NothingKnown()
    return signs_of(
        cues,
        speaker=speaker_of(cues),
        offered=offered_in(cues),
        products=known.products_in(page.text, ON),
        trials=known.trials_in(page.text, ON),
    )


def measured(rows: Iterable[Row]) -> dict[str, Tally]:
    """Measure the rows labelled as offers.

    Args:
        rows: rows of a corpus, each with a plain text.

    Returns:
        How each sign fared, by its id.
    """
    tallies: dict[str, Tally] = defaultdict(Tally)
    for row in rows:
        if row["label"] == "offer" and "text" in row:
            page = page_of_text(row["text"], title=row.get("title", ""), address=row.get("url", ""))
            _add(tallies, row, signs_in(page))
    return dict(tallies)


def _add(tallies: dict[str, Tally], row: Row, signs: Sequence[Sign]) -> None:
    told = [(str(sign.id), sign.start, sign.end) for sign in signs if not sign.inferred]
    labelled = [(label["id"], label["start"], label["end"]) for label in row.get("signs", ())]
    where = f"{row.get('lang', '?')} {row['id']}"
    for span in labelled:
        tally, found = tallies[span[0]], _overlaps(span, told)
        tally.labelled += 1
        tally.found += found
        if not found:
            tally.missed.append(f"{where}: {row['text'][span[1] : span[2]]}")
    for span in told:
        tally, right = tallies[span[0]], _overlaps(span, labelled)
        tally.told += 1
        tally.right += right
        if not right:
            tally.wrong.append(f"{where}: {row['text'][span[1] : span[2]]}")


def _overlaps(span: tuple[str, int, int], others: Iterable[tuple[str, int, int]]) -> bool:
    return any(span[0] == other[0] and span[1] < other[2] and other[1] < span[2] for other in others)


def main() -> None:
    """Print recall and precision sign by sign."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "--misses", action="store_true", help="print what was missed and what was told wrongly"
    )
    options = parser.parse_args()
    path = os.environ.get(CORPUS)
    if not path:
        sys.exit(f"set {CORPUS} to a file of labelled pages, one row of JSON a line")
    for sign, tally in sorted(measured(rows_of(Path(path))).items()):
        note = "" if tally.labelled >= ENOUGH else "  (few examples)"
        print(
            f"{sign:7s} labelled {tally.labelled:3d}  recall {tally.recall:.2f}  "
            f"told {tally.told:3d}  precision {tally.precision:.2f}{note}"
        )
        if options.misses:
            for words in tally.missed:
                print(f"    missed  {words}")
            for words in tally.wrong:
                print(f"    wrong   {words}")


if __name__ == "__main__":
    main()
