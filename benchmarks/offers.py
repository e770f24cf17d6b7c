"""How well offers are told from the rest beside a bag of words and lists of words, and how fast.

Every contender meets the same pages in the same folds; whatever can be chosen is chosen where it learns.
Usage: OPENATMP_OFFERS_CORPUS=FILE.jsonl python benchmarks/offers.py [--write]; without a corpus only the
time of one page is taken.
"""

import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from parts.offers_keywords import KEYWORDS
from parts.offers_page import page_of_size
from parts.offers_speed import contenders
from parts.offers_tfidf import told_by_bag, words_of
from parts.rounds import in_rounds, machine
from parts.signs_measured import measured as signs_in_rows
from parts.signs_measured import rows_of

from openatmp.offers.judgement import Judgement
from training.corpus import Labelled, corpus, corpus_path, hash_of
from training.fitting import Held, nested, score_of
from training.offers import MANY_PAGES, SEEDS, measure
from training.variants import BARE, DRESSED, LONG, THIN, WORDS_ALONE, variants

RESULTS = Path(__file__).resolve().parent / "results" / "offers.md"
DAY = date(2026, 11, 25)
OURS = "openatmp"
ROUNDS, PAGE_SIZE = 15, 200_000
# Characters of prose: as pages of clinics have, most of whose bytes are markup; and as long articles have.
PROSE = {"A usual page": 30_000, "A page of hardly anything but words": 120_000}
OTHER_DRESSES = {
    WORDS_ALONE: "without title and address",
    DRESSED: "dressed as full pages",
    LONG: "several texts of a kind as one full page",
    THIN: "two in five words of the lexicons forgotten",
}
Told = dict[str, bool]


def told_by_ours(rounds: Sequence[Sequence[Held]], kind: str) -> list[Told]:
    """Offers told by our own features, from pages in one dress."""
    return [{one.page.id: one.is_offer for one in held if one.page.kind == kind} for held in rounds]


def line(name: str, rows: Sequence[Labelled], rounds: Sequence[Told]) -> str:
    """Write the means of the rounds as a line of a table."""
    found = [score_of((row.label is Judgement.OFFER, told[row.id]) for row in rows) for told in rounds]
    means = (statistics.mean(getattr(one, what) for one in found) for what in ("precision", "recall", "f1"))
    return f"| {name} | {' | '.join(f'{mean:.3f}' for mean in means)} |"


def by_language(rows: Sequence[Labelled], contenders_told: dict[str, list[Told]]) -> Iterator[str]:
    """Write F1 by language, of those with enough pages and at least one offer."""
    sorted_in: defaultdict[str, list[Labelled]] = defaultdict(list)
    for row in rows:
        sorted_in[row.language].append(row)
    yield "| language | pages | offers | " + " | ".join(contenders_told) + " |"
    yield "|---|---:|---:|" + "---:|" * len(contenders_told)
    for language, some in sorted(sorted_in.items()):
        offers = sum(row.label is Judgement.OFFER for row in some)
        if len(some) >= MANY_PAGES and offers:
            figures = [
                statistics.mean(
                    score_of((row.label is Judgement.OFFER, told[row.id]) for row in some).f1
                    for told in rounds
                )
                for rounds in contenders_told.values()
            ]
            yield (
                f"| {language} | {len(some)} | {offers} | "
                + " | ".join(f"{one:.2f}" for one in figures)
                + " |"
            )


def by_sign(path: Path) -> Iterator[str]:
    """Write how well each sign is found; labels mark one place where a page has several."""
    yield "| sign | marked | recall | told | precision |\n|---|---:|---:|---:|---:|"
    for sign, tally in sorted(signs_in_rows(rows_of(path)).items()):
        yield f"| {sign} | {tally.labelled} | {tally.recall:.2f} | {tally.told} | {tally.precision:.2f} |"


def accuracy(path: Path) -> Iterator[str]:
    """Everything that is measured on the corpus, as Markdown."""
    rows = corpus(path)
    pages = variants(rows, measure)
    ours = [nested(pages, seed) for seed in SEEDS]
    told = {
        OURS: told_by_ours(ours, BARE),
        "TF-IDF and logistic regression": [told_by_bag(rows, seed) for seed in SEEDS],
        **{name: [{row.id: tell(words_of(row)) for row in rows}] for name, tell in KEYWORDS.items()},
    }
    offers = sum(row.label is Judgement.OFFER for row in rows)
    yield f"{len(rows)} pages, {offers} of them offers; corpus {hash_of(path)[:16]}."
    yield f"Means of {len(SEEDS)} rounds of folds by domain.\n"
    yield "| contender | precision | recall | F1 |\n|---|---:|---:|---:|"
    yield from (line(name, rows, rounds) for name, rounds in told.items())
    for kind, words in OTHER_DRESSES.items():
        yield line(f"{OURS}, {words}", rows, told_by_ours(ours, kind))
    yield "\nF1 by language:\n"
    yield from by_language(rows, told)
    yield "\nSigns of the pages labelled as offers, by overlap with what one reader marked:\n"
    yield from by_sign(path)


def speed() -> Iterator[str]:
    """The time of one page of each kind, as Markdown."""
    for kind, words in PROSE.items():
        page = page_of_size(PAGE_SIZE, words)
        yield f"\n{kind}: {len(page) // 1000} kB of HTML up to the judgement, {ROUNDS} rounds in turn:\n"
        yield "| contender | milliseconds | as long as ours |\n|---|---:|---:|"
        for one in in_rounds(contenders(page, DAY), ROUNDS):
            middle = statistics.median(1000 / rate for rate in one.rates)
            yield f"| {one.name} | {middle:.1f} | {statistics.median(one.ratios):.2f} |"


def main(*, write: bool) -> None:
    """Measure, print, and write when asked."""
    path = corpus_path()
    found = (
        accuracy(path)
        if path
        else ["Nothing was told from the rest: OPENATMP_OFFERS_CORPUS names no corpus."]
    )
    lines = ["# benchmarks/offers.py", "", machine("scikit-learn", "selectolax"), *found, *speed()]
    print("\n".join(lines))
    if write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(write="--write" in sys.argv)
