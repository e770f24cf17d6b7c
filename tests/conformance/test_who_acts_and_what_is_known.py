"""Who acts at each step, what the clock does, and whether it was read in a source: evaluation and its kin.

What was known by heart when the procedures were written must not become verified by a slip; whoever compares
a step with a source changes it here too.
"""

import pytest

from openatmp.procedures import procedure

EVERYBODY = ("CAT", "CHMP", "PRAC")
RAPPORTEURS = ("CAT_RAP", "CAT_CORAP")
STANDARD = (
    ("eligibility", ("APPLICANT",), "pre", True),
    ("intent-to-submit", ("APPLICANT",), "pre", True),
    ("appointment-of-rapporteurs", EVERYBODY, "pre", True),
    ("pre-submission-meeting", ("EMA", "APPLICANT"), "pre", True),
    ("meeting-with-rapporteurs", (*RAPPORTEURS, "APPLICANT"), "pre", True),
    ("date-confirmed", ("APPLICANT",), "pre", True),
    ("submission", ("APPLICANT",), "pre", True),
    ("information-for-joint-assessment", ("APPLICANT",), "pre", True),
    ("validation", ("EMA",), "pre", True),
    ("start", ("EMA",), "run", True),
    ("rapporteurs-reports", RAPPORTEURS, "run", True),
    ("prac-rapporteur-report", ("PRAC_RAP",), "run", True),
    ("committee-comments", EVERYBODY, "run", True),
    ("early-draft-list", ("CAT_RAP", "EMA"), "run", True),
    ("prac-advice", ("PRAC",), "run", True),
    ("draft-list-of-questions", ("CAT_RAP",), "run", True),
    ("cat-list-of-questions", ("CAT",), "run", True),
    ("chmp-list-of-questions", ("CHMP",), "stop", True),
    ("responses", ("APPLICANT",), "run", False),
    ("joint-report", (*RAPPORTEURS, "PRAC_RAP"), "run", False),
    ("prac-advice-on-responses", ("PRAC",), "run", False),
    ("comments-on-responses", ("CAT", "CHMP"), "run", False),
    ("cat-outstanding-issues", ("CAT",), "run", True),
    ("chmp-outstanding-issues", ("CHMP",), "stop", True),
    ("outstanding-responses", ("APPLICANT",), "run", False),
    ("updated-joint-report", RAPPORTEURS, "run", True),
    ("cat-draft-opinion", ("CAT",), "run", True),
    ("chmp-opinion", ("CHMP",), "run", True),
    ("translations-sent", ("APPLICANT", "EMA"), "post", True),
    ("opinion-sent-to-commission", ("EMA",), "post", True),
    ("comments-on-translations", ("NCA",), "post", True),
    ("final-translations", ("APPLICANT",), "post", True),
    ("annexes-sent", ("EMA",), "post", True),
    ("draft-decision", ("EC",), "post", True),
    ("mock-ups", ("APPLICANT",), "post", True),
    ("standing-committee", ("SC",), "post", True),
    ("decision", ("EC",), "post", True),
    ("joint-clinical-assessment-endorsed", ("HTACG",), "post", True),
)
# Of the inner days of the accelerated course only 120 and 150 were read; the rest stands on a secondary site.
ACCELERATED = (
    ("accelerated-request", ("APPLICANT",), "pre", True),
    ("accelerated-agreed", ("CAT", "CHMP"), "pre", True),
    ("start", ("EMA",), "run", True),
    ("rapporteurs-reports", RAPPORTEURS, "run", False),
    ("prac-rapporteur-report", ("PRAC_RAP",), "run", False),
    ("committee-comments", EVERYBODY, "run", False),
    ("early-draft-list", ("CAT_RAP", "EMA"), "run", False),
    ("prac-advice", ("PRAC",), "run", False),
    ("draft-list-of-questions", ("CAT_RAP",), "run", False),
    ("cat-list-of-questions", ("CAT",), "run", False),
    ("chmp-list-of-questions", ("CHMP",), "stop", True),
    ("responses", ("APPLICANT",), "run", False),
    ("joint-report", (*RAPPORTEURS, "PRAC_RAP"), "run", False),
    ("cat-draft-opinion", ("CAT",), "run", False),
    ("chmp-opinion", ("CHMP",), "run", True),
)
CLASSIFICATION = (
    ("submission", ("APPLICANT",), "pre", True),
    ("validation", ("EMA", "CAT"), "pre", False),
    ("start", ("EMA",), "run", True),
    ("draft-report", ("CAT",), "run", False),
    ("discussion", ("CAT",), "stop", True),
    ("commission-consulted", ("EC",), "run", True),
    ("adoption", ("CAT",), "run", True),
    ("letter", ("EMA",), "post", True),
)
ORPHAN = (
    ("submission", ("APPLICANT",), "pre", True),
    ("validation", ("EMA",), "pre", True),
    ("start", ("EMA",), "run", True),
    ("first-discussion", ("COMP",), "run", True),
    ("opinion", ("COMP", "APPLICANT"), "run", True),
    ("appeal", ("APPLICANT",), "post", True),
    ("appeal-considered", ("COMP",), "post", True),
    ("decision", ("EC",), "post", True),
    ("annual-report", ("APPLICANT",), "post", True),
    ("review-at-authorisation", ("COMP",), "post", True),
)
Rows = tuple[tuple[str, tuple[str, ...], str, bool], ...]
CASES = (
    ("evaluation", "standard", STANDARD),
    ("classification", "standard", CLASSIFICATION),
    ("orphan-designation", "standard", ORPHAN),
)
# What each committee does, side by side, at the steps where they act on the same papers.
ROLES = (
    ("appointment-of-rapporteurs", EVERYBODY),
    ("rapporteurs-reports", ("CAT", "CHMP", "PRAC", "APPLICANT")),
    ("prac-rapporteur-report", ("PRAC", "CAT", "CHMP")),
    ("committee-comments", EVERYBODY),
    ("early-draft-list", ("CAT", "CHMP", "EMA")),
    ("prac-advice", ("PRAC", "CAT", "CHMP")),
    ("draft-list-of-questions", ("CAT",)),
    ("cat-list-of-questions", ("CAT",)),
    ("chmp-list-of-questions", ("CHMP", "EMA")),
    ("joint-report", ("CAT", "PRAC", "APPLICANT")),
    ("prac-advice-on-responses", ("PRAC",)),
    ("comments-on-responses", ("CAT", "CHMP")),
    ("cat-outstanding-issues", ("CAT",)),
    ("chmp-outstanding-issues", ("CHMP", "EMA")),
    ("outstanding-responses", ("CAT", "CHMP")),
    ("updated-joint-report", ("CAT", "PRAC")),
    ("cat-draft-opinion", ("CAT",)),
    ("chmp-opinion", ("CHMP", "EMA")),
)


@pytest.mark.parametrize(
    ("key", "course", "rows"), CASES, ids=lambda part: part if isinstance(part, str) else ""
)
def test_the_steps_are_these_in_this_order(key: str, course: str, rows: Rows) -> None:
    steps = procedure(key).shape(course).steps
    assert [(step.id, step.actor, step.clock.value, step.ground.verified) for step in steps] == [*rows]


@pytest.mark.parametrize(
    ("name", "actor", "clock", "verified"), ACCELERATED, ids=[row[0] for row in ACCELERATED]
)
def test_the_accelerated_course_trusts_only_what_was_read(
    name: str, actor: tuple[str, ...], clock: str, *, verified: bool
) -> None:
    step = procedure("evaluation").shape("accelerated").step(name)
    assert step is not None
    assert (step.actor, step.clock.value, step.ground.verified) == (actor, clock, verified)


@pytest.mark.parametrize(("name", "codes"), ROLES, ids=[row[0] for row in ROLES])
def test_it_says_what_each_committee_does(name: str, codes: tuple[str, ...]) -> None:
    step = procedure("evaluation").shape().step(name)
    assert step is not None
    assert tuple(step.roles or ()) == codes
    assert all(said.strip() for said in (step.roles or {}).values())


def test_only_the_applicant_makes_the_clock_wait() -> None:
    for shape in procedure("evaluation").shapes:
        assert all(stop.who == ("APPLICANT",) and not stop.ground.verified for stop in shape.stops)


def test_what_is_derived_says_how() -> None:
    """Day numbers that no source prints follow from dates that one does."""
    derived = {
        step.id for step in procedure("evaluation").steps if step.ground.derived and step.ground.verified
    }
    assert derived >= {
        "rapporteurs-reports",
        "prac-rapporteur-report",
        "committee-comments",
        "early-draft-list",
        "prac-advice",
        "draft-list-of-questions",
        "cat-list-of-questions",
        "chmp-list-of-questions",
        "cat-outstanding-issues",
        "cat-draft-opinion",
        "draft-decision",
        "standing-committee",
        "decision",
    }
