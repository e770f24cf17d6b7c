"""How many timetables a second one core counts, beside the least that any program must do.

A timetable of the evaluation has every step with its date: days on the clock, meetings, months before the
start, a period of law after the end. The floor is a list of the same numbers of days added to the start by
Python's own ``datetime``, without meetings, stops, slots, months, holidays or reasons.
Usage: make bench, or python benchmarks/timetable.py [--write].
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from parts.rounds import in_rounds, machine, table

from openatmp.procedures import procedure
from openatmp.procedures.renderings.plain import timetable_as_dict
from openatmp.procedures.timetable import Asked, latest, timetable

RESULTS = Path(__file__).resolve().parent / "results" / "timetable.md"
EVALUATION = procedure("evaluation")
STARTS = [date(2024, 1, 1) + timedelta(days=day) for day in range(1000)]
DAYS = [timedelta(days=step.day or 0) for step in EVALUATION.steps]
ROUNDS = 9
WANTED = 10_000


def over(starts: list[date], count: Callable[[date], object]) -> Callable[[], int]:
    """Count from every start, and say how many they were."""

    def run() -> int:
        for start in starts:
            count(start)
        return len(starts)

    return run


def plainly(start: date) -> list[date]:
    """The floor: the numbers of the days, added to the start."""
    return [start + days for days in DAYS]


def counted(start: date) -> object:
    """A timetable as it is asked for most often."""
    return timetable(EVALUATION, Asked(start))


def stopped(start: date) -> object:
    """The same with the usual stops, each until the next meeting is met."""
    return timetable(EVALUATION, Asked(start, usual_stops=True))


def told(start: date) -> object:
    """The same with every sentence, as JSON."""
    return json.dumps(timetable_as_dict(timetable(EVALUATION, Asked(start))))


def planned_back(by: date) -> object:
    """The latest start from which a decision comes in time, found by counting."""
    return latest(EVALUATION, by + timedelta(days=400))


def busy(run: Callable[[], int]) -> float:
    """Items a second of processor time, the best of some rounds; other programs then do not count."""
    best = 0.0
    for _ in range(ROUNDS):
        begun = time.process_time()
        items = run()
        best = max(best, items / (time.process_time() - begun))
    return best


def main(*, write: bool) -> None:
    """Measure, print, and write when asked."""
    contenders = {
        "openatmp": over(STARTS, counted),
        "openatmp, usual stops": over(STARTS, stopped),
        "openatmp, with sentences as JSON": over(STARTS[:200], told),
        "openatmp, planning back": over(STARTS[:50], planned_back),
        "datetime alone (the floor)": over(STARTS, plainly),
    }
    rate = busy(over(STARTS, counted))
    lines = [
        "# benchmarks/timetable.py",
        "",
        f"{machine('PyYAML')} The evaluation has {len(EVALUATION.steps)} steps.",
        f"On one core, by processor time: {rate:,.0f} timetables a second; {WANTED:,} are wanted.",
        "",
        table("Timetables of an evaluation", in_rounds(contenders, ROUNDS)),
    ]
    print("\n".join(lines))
    if write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(write="--write" in sys.argv)
