"""A trial is known by all its numbers, and told as plain data without losing a word."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.trials import Site, Trial, TrialsAsked, trial_as_dict

DAY = date(2026, 7, 20)
TRIAL = Trial(
    number="2022-500000-10-00",
    title="Cells for knees",
    sponsor="A hospital",
    status="ongoing, recruiting",
    countries=("DE", "FR"),
    sites=(Site("DE", "Würzburg", "Universitätsklinikum"), Site("FR", "Lyon")),
    products=("chondrocytes",),
    source="ctis",
    as_of=DAY,
    link="https://example.org/2022-500000-10-00",
    other_numbers=("NCT00000001",),
)


def test_it_knows_a_trial_by_all_its_numbers() -> None:
    assert TRIAL.numbers == ("2022-500000-10-00", "NCT00000001")


def test_it_tells_a_trial_as_plain_data() -> None:
    assert trial_as_dict(TRIAL) == {
        "number": "2022-500000-10-00",
        "title": "Cells for knees",
        "sponsor": "A hospital",
        "status": "ongoing, recruiting",
        "countries": ["DE", "FR"],
        "sites": [
            {"country": "DE", "city": "Würzburg", "organisation": "Universitätsklinikum"},
            {"country": "FR", "city": "Lyon", "organisation": ""},
        ],
        "products": ["chondrocytes"],
        "source": "ctis",
        "as_of": "2026-07-20",
        "link": "https://example.org/2022-500000-10-00",
        "other_numbers": ["NCT00000001"],
    }


def test_nobody_was_asked_unless_somebody_says_so() -> None:
    assert TrialsAsked() == TrialsAsked(trials=(), checked=(), failed=())


@given(
    st.builds(Trial, *[st.text() for _ in range(4)], *[st.just(())] * 3, st.text(), st.just(DAY), st.text())
)
def test_no_words_are_lost_on_the_way_to_a_program(trial: Trial) -> None:
    told = json.loads(json.dumps(trial_as_dict(trial)))
    words = ("number", "title", "sponsor", "status", "source", "link")
    assert [told[name] for name in words] == [getattr(trial, name) for name in words]
