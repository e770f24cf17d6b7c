"""How many timetables and how many plans are computed a second, beside named peers in the same run.

Timetables: NumPy counts the same dates of the evaluation of an application, from the same steps and
meetings, and must come to the same date for every step and start. It gives dates and nothing else: no
stops of the clock, no printed tables, no other course, no sum behind a date, no mark of what was verified.
Plans: zen-engine answers which procedures follow, by the same conditions, and must say the same for every
product. It gives no dates, fees, guidance or papers. Usage: make bench, or python benchmarks/timetable.py.
"""

import random
import statistics
import sys
import time
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import numpy as np
import zen

sys.path.insert(0, str(Path(__file__).resolve().parent))

from parts.numpy_days import Course, Days
from parts.rounds import in_rounds, machine, table
from parts.zen_routes import decision_model, fits

from openatmp.basis.answers import Answer
from openatmp.classification import classify
from openatmp.law import corpus
from openatmp.procedures import procedures
from openatmp.procedures.calendars import calendars
from openatmp.procedures.timetable import Asked, latest, timetable
from openatmp.product.reading import read
from openatmp.roadmap.applicant import ApplicantKind, Size, applicant
from openatmp.roadmap.asked import Asked as PlanAsked
from openatmp.roadmap.plan import plan
from openatmp.roadmap.plan.facts import facts_of
from openatmp.roadmap.plan.routes import routes
from openatmp.roadmap.plan.weighing import weigh

RESULTS = Path(__file__).resolve().parent / "results" / "timetable.md"
SEED, STARTS, ROUNDS = 1394, 2000, 7
# From when a joint clinical assessment is always part of it, to where its end is counted by known holidays.
FIRST, LAST = date(2025, 3, 1), date(2027, 1, 31)
DAY = date(2026, 11, 25)
EVALUATION, CALENDARS = procedures()["evaluation"], calendars()
LAW = corpus().on(DAY)
NOTE = """NumPy and openatmp came to the same date for every step and every start, zen-engine and openatmp to
the same procedures for every plan. NumPy gives dates only: no stops of the clock, no printed tables, no other
course, no sum behind a date. zen-engine gives no dates, fees, guidance or papers.
"""
PRODUCTS = (
    "Autologous CD34+ haematopoietic stem cells transduced ex vivo with a lentiviral vector",
    "Autologous cultured chondrocytes seeded on a collagen membrane to repair cartilage of the knee",
    "Recombinant plasmid DNA encoding a growth factor, given into the muscle",
    "Allogeneic mesenchymal stromal cells, expanded in culture, for graft-versus-host disease",
)
APPLICANTS = (
    applicant(ApplicantKind.ACADEMIA),
    applicant(ApplicantKind.SME, size=Size.SMALL),
    applicant(ApplicantKind.LARGER),
)


def random_starts() -> list[date]:
    """Draw the days on which evaluations start."""
    chance = random.Random(SEED)  # noqa: S311
    days = (LAST - FIRST).days
    return [FIRST + timedelta(days=chance.randrange(days)) for _ in range(STARTS)]


def ours(start: date) -> dict[str, date]:
    """The dates of a timetable by step."""
    found = timetable(EVALUATION, Asked(start), CALENDARS)
    return {step.id: step.date for step in found.steps if step.date is not None}


def made(items: Iterable[object]) -> int:
    """Work through something without keeping it, and say how many there were."""
    return sum(1 for _ in items)


def as_dates(peer: Course, starts: Days) -> dict[str, list[date]]:
    """The peer's dates as Python's."""
    return {name: days.tolist() for name, days in peer.count(starts).items()}


def timetables() -> str:
    """Measure timetables, after making sure that both come to the same dates."""
    starts, peer = random_starts(), Course(EVALUATION, CALENDARS)
    vector = np.array(starts, "datetime64[D]")
    counted = as_dates(peer, vector)
    theirs = [{name: days[number] for name, days in counted.items()} for number in range(STARTS)]
    if [ours(start) for start in starts] != theirs:
        sys.exit("the two do not come to the same dates: a comparison of their speed would mean nothing")
    few = starts[: STARTS // 4]
    plain, stops = [Asked(start) for start in starts], [Asked(start, usual_stops=True) for start in starts]
    contenders = {
        "openatmp": lambda: made(timetable(EVALUATION, asked, CALENDARS) for asked in plain),
        "openatmp, with the usual stops": lambda: made(
            timetable(EVALUATION, asked, CALENDARS) for asked in stops
        ),
        "openatmp, with every sum in words": lambda: made(
            [step.rule for step in timetable(EVALUATION, Asked(start), CALENDARS).steps] for start in few
        ),
        "openatmp, planned back from a decision": lambda: made(
            latest(EVALUATION, start, Asked(start), CALENDARS) for start in few[:100]
        ),
        "NumPy, one start a call (dates only)": lambda: made(
            as_dates(peer, np.array([start], "datetime64[D]")) for start in few
        ),
        "NumPy, all starts in one call (dates only)": lambda: len(as_dates(peer, vector)["start"]),
    }
    dated = len(theirs[0])
    heading = f"Timetables of the evaluation ({len(EVALUATION.steps)} steps, {dated} of them with a date)"
    return table(heading, in_rounds(contenders, ROUNDS, time.process_time))


def all_asked() -> list[PlanAsked]:
    """Everything that plans are asked for: products by applicants by what is known."""
    classified = [classify(read(text, "", DAY).product, LAW) for text in PRODUCTS]
    known = product(classified, APPLICANTS, (Answer.YES, Answer.UNKNOWN), (True, False))
    return [
        PlanAsked(of, who, DAY, trial=date(2027, 12, 1), application=date(2030, 6, 3), orphan=orphan)
        if dated
        else PlanAsked(of, who, DAY, orphan=orphan)
        for of, who, orphan, dated in known
    ]


def plans() -> str:
    """Measure plans, after making sure that both say the same of every procedure."""
    asked = all_asked()
    peer = zen.ZenEngine().create_decision(decision_model())
    plain = [{name: answer.value for name, answer in facts_of(one).items()} for one in asked]
    said = [[item.fit for item in plan(one, CALENDARS).items] for one in asked]
    if said != [fits(peer.evaluate(facts)["result"]) for facts in plain]:
        sys.exit("the two do not say that the same follows: a comparison of their speed would mean nothing")
    contenders = {
        "openatmp (procedures, dates, fees, guidance, lists)": lambda: made(
            plan(one, CALENDARS) for one in asked
        ),
        "openatmp (which procedures follow)": lambda: made(_following(one) for one in asked),
        "zen-engine (which procedures follow)": lambda: made(
            fits(peer.evaluate(facts)["result"]) for facts in plain
        ),
    }
    measured = in_rounds(contenders, ROUNDS, time.process_time)
    middle = 1000 / statistics.median(measured[0].rates)
    heading = (
        f"Plans ({len(asked)} of them: {len(PRODUCTS)} products, {len(routes())} procedures weighed for each)"
    )
    return f"{table(heading, measured)}\nOne plan takes {middle:.1f} ms.\n"


def _following(asked: PlanAsked) -> list[str]:
    facts = facts_of(asked)
    return [weigh(route.conditions, facts).fit(route.fits) for route in routes()]


def main() -> None:
    """Measure, print, and keep the figures beside this script."""
    measured_on = machine("numpy", "zen-engine")
    told = f"{measured_on} One core, time of the process alone, medians of {ROUNDS} rounds."
    report = f"# benchmarks/timetable.py\n\n{told}\n\n{timetables()}\n{plans()}\n{NOTE}"
    print(report)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(report)


if __name__ == "__main__":
    main()
