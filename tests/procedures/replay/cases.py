"""Records made for the tests, with the gaps in days that published evaluations show."""

from collections.abc import Iterable
from datetime import date, timedelta

from openatmp.procedures.procedure import Procedure
from openatmp.procedures.replay import Event, Replay, replay
from openatmp.procedures.shelf import procedure

START = date(2024, 1, 25)
Given = tuple[str, int] | tuple[str, int, str] | tuple[str, int, str, str]

# The list comes on day 114, the answers 84 days later, issues 30 days after them, answers in six.
ORDINARY: tuple[Given, ...] = (
    ("application_received", -18),
    ("procedure_started", 0),
    ("rapporteur_d80", 79),
    ("list_of_questions_d120", 113, "CAT"),
    ("responses_received", 197),
    ("loi_d180", 251, "CAT"),
    ("loi_responses_received", 280),
    ("cat_opinion", 310, "CAT", "positive"),
    ("chmp_opinion", 316, "CHMP", "positive"),
    ("ec_decision", 376, "EC"),
)


def evaluation() -> Procedure:
    """Return the evaluation as it is shipped."""
    return procedure("evaluation")


def event(name: str, after: int, committee: str = "", outcome: str = "", round_: int = 0) -> Event:
    """Return an event some days after the start."""
    on = START + timedelta(days=after)
    return Event(name, on, committee, outcome, round_, on.isoformat())


def record(given: Iterable[Given]) -> tuple[Event, ...]:
    """Return events from what is given of each."""
    return tuple(event(*one) for one in given)


def played(*given: Given) -> Replay:
    """Return the replay of an evaluation."""
    return replay(evaluation(), record(given))


def kinds(of: Replay) -> list[str]:
    """Return what stands out, by kind."""
    return [found.kind.value for found in of.anomalies]
