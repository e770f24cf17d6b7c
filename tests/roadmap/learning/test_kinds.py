"""Each kind of exercise, in what it says and how it follows the facts: another fact, another answer."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.classification.precedents import collected
from openatmp.roadmap.applicant import ApplicantKind, applicant
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.learning import Exercise, marked_as_dict, module, module_as_dict, modules
from openatmp.roadmap.learning.kinds import KINDS
from openatmp.roadmap.learning.kinds.classes import GuessClass
from openatmp.roadmap.learning.kinds.clock import DateOfStep, PlaceStop
from openatmp.roadmap.learning.kinds.fees import ComputeFee
from openatmp.roadmap.learning.kinds.gaps import FindGaps
from openatmp.roadmap.learning.kinds.papers import PickGuidance
from openatmp.roadmap.learning.kinds.routes import ChooseRoutes, HowItFits, WhichProducts
from openatmp.roadmap.plan import Fit

Kind = TypeVar("Kind", bound=Exercise)


def of(kind: type[Kind], key: str) -> Kind:
    """The exercise of a module, which is of that kind."""
    name, _, wanted = key.partition("/")
    found = next(one for one in module(name).exercises if one.posed.id == wanted)
    assert isinstance(found, kind)
    return found


class TestGuessingAClass:
    guess = of(GuessClass, "classification/plasmid-vaccine")

    def test_it_shows_ours_theirs_why_and_what_would_change_it(self) -> None:
        marked = self.guess.mark("GTMP")
        assert marked.solved is not None
        assert marked.solved.published is not None
        assert marked.solved.published.when == "2015-02"
        assert "Is it a vaccine against an infectious disease? No." in marked.why
        assert any("chemically synthesised" in way for way in marked.solved.would_change)

    def test_it_says_why_it_is_not_the_class_that_goes_before(self) -> None:
        why = of(GuessClass, "classification/safety-switch").solve().why
        assert (
            "Does its effect come directly from that sequence or from what is expressed from it? No." in why
        )
        assert "Are the cells or tissues engineered? Yes." in why

    def test_it_says_of_no_advanced_therapy_what_is_lacking_for_each_class(self) -> None:
        why = of(GuessClass, "classification/washed-matrix").solve().why
        assert "Does it contain human or animal cells or tissues, with a nucleus? No." in why
        assert len(why) == len(set(why))

    def test_another_case_gets_another_answer(self) -> None:
        cases = {one.key: one for one in collected()}
        gvhd = replace(self.guess, precedent=cases["bm-msc-gvhd"])
        assert gvhd.mark("sCTMP").right
        assert not gvhd.mark("GTMP").right

    def test_it_says_when_the_engine_and_the_committee_part(self) -> None:
        cases = {one.key: one for one in collected()}
        parted = replace(self.guess, precedent=cases["bm-msc-brain-injury"]).solve()
        assert parted.published is not None
        assert not parted.published.agrees
        assert parted.given == "TEP"
        assert parted.published.says == "Somatic cell therapy medicinal product"

    def test_undecided_is_no_choice_but_may_be_the_engines_answer(self) -> None:
        cases = {one.key: one for one in collected()}
        open_case = replace(self.guess, precedent=cases["glucose-sensor-cells"])
        assert open_case.mark("undecided").right is None
        assert open_case.mark("GTMP").right is False


class TestPlacingAStop:
    stop = of(PlaceStop, "quality/questions")

    def test_it_follows_the_table_that_the_agency_published(self) -> None:
        """Started on 19 January 2017, day 120 was 18 May 2017."""
        assert self.stop.solve().given == (date(2017, 5, 18), date(2017, 8, 18))

    def test_it_says_what_the_timetable_makes_of_a_wrong_end(self) -> None:
        why = self.stop.mark("2017-05-18..2017-06-18").why
        assert why[0].startswith("The last day of the stop is not right: with these days")

    def test_it_says_why_there_is_no_such_timetable(self) -> None:
        why = self.stop.mark("2017-03-01..2017-08-18").why
        assert "the clock still runs" in why[0]
        assert "18 May 2017" in why[0]

    def test_what_comes_after_is_no_less_late_than_the_stop_is_long(self) -> None:
        late = replace(self.stop, resumes=self.stop.resumes + timedelta(days=31))
        given_then = late.solve().given
        assert isinstance(given_then, tuple)
        assert given_then[1] - self.stop.resumes == timedelta(days=30)
        assert late.solve().why != self.stop.solve().why


class TestCountingToADay:
    letter = of(DateOfStep, "scientific-advice/letter")

    @given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
    def test_it_counts_from_any_start(self, start: date) -> None:
        moved = replace(self.letter, course=replace(self.letter.course, start=start))
        assert moved.solve().given == start + timedelta(days=69)

    @pytest.mark.parametrize(
        ("typed", "says"), [("2027-03-22", "1 day too late"), ("2027-03-11", "10 days too early")]
    )
    def test_it_says_by_how_much_one_is_off(self, typed: str, says: str) -> None:
        assert self.letter.mark(typed).why[0] == f"That is {says}."

    def test_days_of_a_stop_do_not_count(self) -> None:
        stopped = of(DateOfStep, "certification/ninety-days")
        running = replace(stopped, stops=())
        assert running.solve().given == date(2027, 4, 11)
        assert stopped.solve().given == date(2027, 4, 11) + timedelta(days=41)
        assert "41 days that do not count" in stopped.solve().why[0]

    def test_it_tells_the_reader_when_the_clock_stands(self) -> None:
        told = of(DateOfStep, "certification/ninety-days").told
        assert any("15 February 2027" in text and "28 March 2027" in text for text in told)


class TestChoosingRoutes:
    hospital = of(HowItFits, "certification/hospital")

    def test_another_applicant_gets_another_answer(self) -> None:
        small = replace(self.hospital.situation, applicant=applicant(ApplicantKind.SME))
        assert self.hospital.solve().given == Fit.NOT
        assert replace(self.hospital, situation=small).solve().given == Fit.OPTIONAL

    def test_it_tells_everything_that_the_engine_is_handed(self) -> None:
        routes = of(ChooseRoutes, "scientific-advice/optional-now")
        told = " ".join(routes.told)
        assert "lentiviral vector" in told
        assert "without economic activity" in told
        assert "May it meet a need that no authorised medicine meets? Yes." in told

    def test_what_is_not_told_stays_open(self) -> None:
        routes = of(ChooseRoutes, "scientific-advice/optional-now")
        untold = replace(routes, situation=replace(routes.situation, wishes={}))
        given_then = untold.solve().given
        assert isinstance(given_then, frozenset)
        assert "prime" not in given_then
        refused = replace(routes.situation, wishes={"unmet_need": Answer.NO})
        assert replace(routes, situation=refused).solve().given == given_then

    def test_it_says_what_was_left_out_and_what_was_too_much(self) -> None:
        why = of(ChooseRoutes, "quality/routes").mark("clinical-trial, certification").why
        assert why[0].startswith("Left out: Environmental risk of a genetically modified product;")
        assert why[1] == "Too many: Certification of quality and non-clinical data."

    def test_an_authorised_product_needs_no_trial_for_its_application(self) -> None:
        routes = of(ChooseRoutes, "quality/routes")
        after = replace(routes, situation=replace(routes.situation, stage=Stage.AFTER))
        assert after.solve().given == frozenset()

    def test_products_are_told_in_the_words_that_the_engine_reads(self) -> None:
        which = of(WhichProducts, "environmental-risk/which-need-it")
        for offered, choice in zip(which.products, which.form.choices, strict=True):
            assert offered.situation.described.product in choice.title
            assert offered.situation.described.purpose in choice.title


class TestComputingAFee:
    def test_only_the_best_reduction_is_taken(self) -> None:
        small = module("scientific-advice").worked.exercise.solve()
        assert small.given == 9_840
        assert "Not added: Advice on an advanced therapy, for everybody, 65 %." in small.why

    def test_an_orphan_medicine_of_a_small_enterprise_pays_nothing(self) -> None:
        small = module("scientific-advice").worked.exercise
        assert isinstance(small, ComputeFee)
        assert replace(small, orphan=True).solve().given == 0
        assert "a designated orphan medicine" in " ".join(replace(small, orphan=True).told)

    def test_a_waived_fee_still_tells_of_the_charge_at_validation(self) -> None:
        solved = of(ComputeFee, "certification/fee").solve()
        assert any("administrative charge" in text for text in solved.why)
        assert any(str(one) == "2024/568 Annex IV 6.1" for one in solved.citations)


class TestPickingGuidance:
    papers = of(PickGuidance, "quality/clinical-practice")

    def test_it_says_of_a_replaced_paper_what_took_its_place(self) -> None:
        why = " ".join(self.papers.solve().why)
        assert "It is not in effect on 25 November 2026; G32 took its place." in why

    def test_on_an_earlier_day_the_earlier_paper_was_right(self) -> None:
        earlier = replace(self.papers, posed=replace(self.papers.posed, on=date(2015, 1, 1)))
        assert earlier.solve().given == frozenset({"G33"})

    def test_it_says_for_each_paper_why_not(self) -> None:
        for text in of(PickGuidance, "environmental-risk/papers").solve().why:
            assert ": yes. Written for " in text or _refused(text)


def _refused(text: str) -> bool:
    """Whether a line refuses a paper, with a reason."""
    return ": no. It is " in text or ": no. It matters " in text


class TestFindingWhatIsMissing:
    gaps = of(FindGaps, "certification/not-validated")

    def test_what_is_taken_away_is_missing(self) -> None:
        items = [item for told in self.gaps.checklists for item in told.items]
        for place, item in enumerate(items, 1):
            without = replace(self.gaps, there=self.gaps.there - {item})
            assert without.solve().given == frozenset({f"quality-data-{place}"})

    def test_it_says_of_each_item_whether_it_is_there(self) -> None:
        assert len(self.gaps.solve().why) == len(self.gaps.form.choices)
        assert all(text.startswith("There: ") for text in self.gaps.solve().why)


class TestPlainData:
    @pytest.mark.parametrize("name", modules())
    def test_a_module_tells_no_answer(self, name: str) -> None:
        told = module_as_dict(module(name))
        assert len(told["exercises"]) == len(module(name).exercises)
        fields = {"id", "title", "tells", "asks", "on", "answer", "how", "choices"}
        assert all(set(one) == fields for one in told["exercises"])

    def test_a_marked_answer_tells_all(self) -> None:
        guess = of(GuessClass, "classification/plasmid-vaccine")
        told = marked_as_dict(guess, guess.mark("not-ATMP"))
        assert told["right"] is False
        assert told["published"]["agrees"] is True
        assert told["published"]["verified"] is True
        assert told["citations"]

    def test_a_hint_tells_no_answer(self) -> None:
        guess = of(GuessClass, "classification/plasmid-vaccine")
        told = marked_as_dict(guess, guess.mark("a vaccine"))
        assert told["right"] is None
        assert told["expected"] is None
        assert "published" not in told


def test_every_kind_is_used() -> None:
    used = {type(one) for it in modules().values() for one in it.exercises}
    assert len(used) == len(KINDS)
