"""A life in phases."""

from itertools import pairwise

from hypothesis import given

from openatmp.register import Field, Medicine, Status
from openatmp.register.renderings.phases import Phase, Stretch, phase_of, stops_of, stretches_of
from tests.register.any_medicine import ON, medicines
from tests.register.registers import day, medicine, said


def test_it_knows_evaluation_authorisation_suspension_and_end() -> None:
    one = medicine(
        "one",
        said(Field.VALIDATION, "", "2010-01-01"),
        said(Field.OPINION, "positive", "2011-01-01"),
        said(Field.AUTHORISATION, "standard", "2011-03-01"),
        said(Field.SUSPENSION, "", "2012-01-01"),
        said(Field.SUSPENSION_LIFTED, "", "2012-06-01"),
        said(Field.WITHDRAWAL, "", "2015-01-01"),
    )
    assert stretches_of(one, day("2020-01-01")) == (
        Stretch(Phase.EVALUATION, day("2010-01-01"), day("2011-03-01")),
        Stretch(Phase.AUTHORISED, day("2011-03-01"), day("2012-01-01")),
        Stretch(Phase.SUSPENDED, day("2012-01-01"), day("2012-06-01")),
        Stretch(Phase.AUTHORISED, day("2012-06-01"), day("2015-01-01")),
        Stretch(Phase.ENDED, day("2015-01-01"), day("2020-01-01")),
    )


def test_it_tells_a_life_only_up_to_the_day_asked_about() -> None:
    one = medicine(
        "one", said(Field.VALIDATION, "", "2010-01-01"), said(Field.AUTHORISATION, "", "2011-03-01")
    )
    assert [stretch.phase for stretch in stretches_of(one, day("2011-02-28"))] == [Phase.EVALUATION]
    assert stretches_of(one, day("2009-12-31")) == ()


def test_it_takes_together_what_happened_on_one_day() -> None:
    one = medicine(
        "one", said(Field.WITHDRAWAL, "", "2015-01-01"), said(Field.AUTHORISATION, "", "2015-01-01")
    )
    stops = stops_of(one, ON)
    assert len(stops) == 1
    assert [event.field for event in stops[0].events] == [Field.AUTHORISATION, Field.WITHDRAWAL]


def test_it_calls_every_status_a_phase() -> None:
    assert {phase_of(status) for status in Status} == set(Phase)


@given(medicines())
def test_it_leaves_no_gap_between_phases_and_never_repeats_one(one: Medicine) -> None:
    stretches = stretches_of(one, ON)
    for earlier, later in pairwise(stretches):
        assert earlier.last == later.first
        assert earlier.phase is not later.phase
    if stretches:
        assert stretches[-1].last == ON
        assert stretches[-1].phase is phase_of(one.status(ON))
