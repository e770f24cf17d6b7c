"""How often a name is understood however it is written, and how often another medicine is taken for it.

Every name and common name of the shipped register is written with typos, in other alphabets, cut short,
and in other case, spacing and order. Right means: the same answer, and the right medicine first. As
negatives serve the names of all other medicines in the Agency's table of medicines.
Usage: python benchmarks/verify.py [TABLE.xlsx] [--write]; without a table there are no negatives.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from parts.misspelled import VARIANTS, cut, in_cyrillic, in_greek, with_typos
from parts.other_medicines import other_medicines
from parts.rounds import machine

from openatmp.register import Field, shipped
from openatmp.register.verify import State, verify

RESULTS = Path(__file__).resolve().parent / "results" / "verify.md"
REGISTER, DAY = shipped(), date(2026, 11, 25)
SEED, NEGATIVES = 1394, 500
FIELDS = (Field.NAME, Field.FORMER_NAME, Field.OTHER_NAME, Field.COMMON_NAME)


def names() -> tuple[str, ...]:
    """Every name of the register once."""
    return tuple(
        dict.fromkeys(name for medicine in REGISTER for field in FIELDS for name in medicine.all_words(field))
    )


def answer(text: str) -> tuple[State, str]:
    """The answer to a text, with the medicine that comes first."""
    verification = verify(text, REGISTER, DAY)
    first = next(iter(verification.matches), None)
    return verification.state, first.medicine.key if first and first.medicine else ""


def meant(text: str) -> bool:
    """Whether a text is answered with a name that may be meant."""
    return bool(verify(text, REGISTER, DAY).did_you_mean)


def rows(chance: random.Random) -> Iterator[tuple[str, int, int, int]]:
    """Each way of writing, with how many names were written so, understood, and asked back."""
    known = {name: answer(name) for name in names()}
    short = {name: right for name, right in known.items() if len(name.split()) <= 3}
    yield _row("as the register writes it", known, str, 1)
    yield _row("one typo", known, lambda name: with_typos(name, 1, chance), 50)
    yield _row("two typos", known, lambda name: with_typos(name, 2, chance), 20)
    yield _row("in Greek letters (names of up to three words)", short, in_greek, 1)
    yield _row("in Cyrillic letters (names of up to three words)", short, in_cyrillic, 1)
    for label, variant in VARIANTS.items():
        yield _row(label, known, variant, 1)
    for share in (0.5, 0.7, 0.8, 0.9):
        yield _row(f"the first {share:.0%} of it", short, lambda name, share=share: cut(name, share), 1)


def _row(
    label: str, known: dict[str, tuple[State, str]], write: Callable[[str], str], times: int
) -> tuple[str, int, int, int]:
    written = [(write(name), right) for name, right in known.items() for _ in range(times)]
    wrong = [text for text, right in written if answer(text) != right]
    return label, len(written), len(written) - len(wrong), sum(map(meant, wrong))


def milliseconds() -> float:
    """The median time of an answer when the names were read before."""
    texts = [f"they offered us {name} in a clinic with a GMP licence" for name in names()]
    took = []
    for text in texts * 3:
        before = time.perf_counter()
        verify(text, REGISTER, DAY)
        took.append((time.perf_counter() - before) * 1000)
    return statistics.median(took)


def accuracy() -> Iterator[str]:
    """How often each way of writing was understood, as lines of a table."""
    yield "| how it is written | texts | right | share right | of the others: asked back |"
    yield "|---|---:|---:|---:|---:|"
    for label, count, right, asked in rows(random.Random(SEED)):  # noqa: S311
        yield f"| {label} | {count:,} | {right:,} | {right / count:.2%} | {asked:,} of {count - right:,} |"


def mistaken(table: Path) -> Iterator[str]:
    """How often another medicine was taken for an advanced therapy, as lines of a table."""
    others = other_medicines(table, REGISTER)
    some = random.Random(SEED).sample(others, NEGATIVES)  # noqa: S311
    yield "| names of other medicines | names | answered authorised | answered otherwise than not found |"
    yield "|---|---:|---:|---:|"
    for label, chosen in ((f"{NEGATIVES} at random", some), ("all", others)):
        states = [answer(name)[0] for name in chosen]
        authorised, other = states.count(State.AUTHORISED), len(states) - states.count(State.NOT_FOUND)
        yield f"| {label} | {len(chosen):,} | {authorised} | {other} |"


def main(table: Path | None, *, write: bool) -> None:
    """Measure, print, and write when asked."""
    lines = [
        "# benchmarks/verify.py",
        "",
        f"{machine('RapidFuzz', 'anyascii')} {len(REGISTER)} medicines, {len(names())} names.",
        f"An answer takes {milliseconds():.1f} ms (median, warm).",
        "",
        *accuracy(),
        "",
        *(mistaken(table) if table else ["Names of other medicines were not tried: no table was named."]),
    ]
    print("\n".join(lines))
    if write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    named = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    main(Path(named[0]) if named else None, write="--write" in sys.argv)
