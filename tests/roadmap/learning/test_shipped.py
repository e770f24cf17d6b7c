"""The modules that come along: their text, and each exercise answered right, wrong, and unreadably."""

import re

import pytest

from openatmp.classification.precedents import Kind
from openatmp.law import corpus
from openatmp.roadmap.learning import Exercise, Marked, Module, Shape, modules
from openatmp.roadmap.learning.kinds.classes import GuessClass
from openatmp.roadmap.plan.lists import sources

ALL = tuple(modules().values())
EXERCISES = {f"{one.key}/{it.posed.id}": it for one in ALL for it in one.exercises}
WORKED = {f"{one.key}/{one.worked.exercise.posed.id}": one.worked.exercise for one in ALL}
GUESSES = {key: one for key, one in (EXERCISES | WORKED).items() if isinstance(one, GuessClass)}

# What a person works out by hand from the law and the tables: the engine is held against it, and whenever it
# changes its mind that is seen here. Each time a right answer, a wrong one, and one that cannot be read.
BY_HAND = {
    "classification/plasmid-vaccine": ("GTMP", "not-ATMP", "vaccine"),
    "classification/safety-switch": ("sctmp", "GTMP", "T cells"),
    "classification/marrow-cells": ("Tissue engineered product", "sCTMP", ""),
    "classification/washed-matrix": ("not-ATMP", "TEP", "a device"),
    "classification/adoption": ("2026-10-09", "2026-10-13", "in October"),
    "classification/must-one-ask": ("optional", "applies", "perhaps"),
    "environmental-risk/which-need-it": ("car-t, aav", "car-t", "all viruses"),
    "environmental-risk/messenger": ("does not apply", "applies", "RNA"),
    "environmental-risk/vague": ("open", "applies", "?"),
    "environmental-risk/papers": ("G10, G42, G15", "G10, G42, G05", "G1O"),
    "environmental-risk/with-the-application": (
        "evaluation, environmental-risk, joint-clinical-assessment",
        "evaluation, certification",
        "all",
    ),
    "scientific-advice/university": ("0", "98 400", "free"),
    "scientific-advice/larger": ("18 165", "51900", "a third"),
    "scientific-advice/letter": ("21 March 2027", "2027-03-22", "day 70"),
    "scientific-advice/letter-in-writing": ("2027-02-19", "2027-02-20", "40"),
    "scientific-advice/too-late": ("does not apply", "optional", "no"),
    "scientific-advice/optional-now": (
        "scientific-advice, innovation-task-force, prime",
        "scientific-advice",
        "advice",
    ),
    "certification/not-validated": ("none", "quality-data-2, quality-data-4", "validation"),
    "certification/animals": ("non-clinical-data-3", "none", "toxicity"),
    "certification/hospital": ("does not apply", "optional", "never"),
    "certification/ninety-days": ("22 May 2027", "2027-04-11", "after 90 days"),
    "certification/fee": ("EUR 0", "173,100", "nothing"),
    "certification/papers": ("G36, G37", "G36", "procedural advice"),
    "quality/investigational": ("G24, G42, G56", "G24, G30", "guidelines"),
    "quality/clinical-practice": ("G32", "G32, G33", "the newer one"),
    "quality/questions": ("2017-05-18..2017-08-18", "2017-05-19..2017-08-18", "three months"),
    "quality/trial": ("21 Apr 2027", "2027-03-02", "soon"),
    "quality/combined": ("membrane", "membrane, suspension", "the first"),
    "quality/routes": (
        "clinical-trial, environmental-risk, pre-submission",
        "clinical-trial, certification",
        "trial",
    ),
}
WORKED_BY_HAND = {
    "classification/cystinosin": "GTMP",
    "environmental-risk/hospital": "applies",
    "scientific-advice/small-enterprise": "9840",
    "certification/two-holes": "quality-data-4, quality-data-5",
    "quality/potency": "G06",
}

each_module = pytest.mark.parametrize("module", ALL, ids=lambda one: one.key)
each_exercise = pytest.mark.parametrize("key", EXERCISES)


def said(marked: Marked) -> str:
    return f"expected {marked.expected}: {' '.join(marked.why)}"


class TestTheModules:
    def test_they_are_the_five_subjects_in_their_order(self) -> None:
        subjects = ("classification", "environmental-risk", "scientific-advice", "certification", "quality")
        assert tuple(modules()) == subjects

    def test_the_roadmap_links_to_each_of_them(self) -> None:
        training = next(source for source in sources() if source.key == "training")
        links = [entry.link for entry in training.entries]
        assert links == [f"/learn/{key}" for key in modules()]

    @each_module
    def test_they_explain_in_three_to_five_hundred_words(self, module: Module) -> None:
        assert 300 <= module.words <= 500

    @each_module
    def test_they_have_four_to_six_exercises(self, module: Module) -> None:
        assert 4 <= len(module.exercises) <= 6

    @each_module
    def test_they_speak_of_provisions_that_are_there(self, module: Module) -> None:
        cited = [one for passage in module.passages for one in passage.ground.basis]
        assert cited
        assert all(corpus().acts[one.act].versions(one.provision) for one in cited)

    @each_module
    def test_they_say_where_each_passage_comes_from(self, module: Module) -> None:
        for passage in module.passages:
            told = passage.ground
            assert told.source.startswith("http") or (
                told.source == "general knowledge" and not told.verified
            )

    @each_module
    def test_no_passage_is_surer_than_the_provisions_it_rests_on(self, module: Module) -> None:
        law = corpus().on(module.on)
        for passage in module.passages:
            for one in passage.ground.basis if passage.ground.verified else ():
                assert law.provision(one.act, one.provision).verified, f"{passage.heading}: {one}"

    @each_module
    def test_they_are_written_without_marks(self, module: Module) -> None:
        told = [text for passage in module.passages for text in passage.text]
        told += [*module.worked.thinks, *(text for one in module.exercises for text in one.posed.tells)]
        assert not [text for text in told if re.search(r"[*_#<>`\[\]]|https?:", text)]


class TestTheExercises:
    def test_each_was_worked_out_by_hand(self) -> None:
        assert set(BY_HAND) == set(EXERCISES)
        assert set(WORKED_BY_HAND) == set(WORKED)

    @each_exercise
    def test_the_engine_comes_to_what_was_worked_out_by_hand(self, key: str) -> None:
        marked = EXERCISES[key].mark(BY_HAND[key][0])
        assert marked.right, said(marked)
        assert marked.why
        assert not marked.hint

    @each_exercise
    def test_it_does_not_take_a_wrong_answer(self, key: str) -> None:
        marked = EXERCISES[key].mark(BY_HAND[key][1])
        assert marked.right is False
        assert marked.expected
        assert marked.expected != marked.answered
        assert marked.why

    @each_exercise
    def test_it_gives_a_hint_for_what_it_cannot_read_and_tells_no_answer(self, key: str) -> None:
        marked = EXERCISES[key].mark(BY_HAND[key][2])
        assert marked.right is None
        assert marked.hint.endswith(".")
        assert (marked.expected, marked.why, marked.solved) == ("", (), None)
        assert marked.answered == BY_HAND[key][2]

    @pytest.mark.parametrize("key", WORKED)
    def test_the_worked_cases_come_out_as_they_are_told(self, key: str) -> None:
        marked = WORKED[key].mark(WORKED_BY_HAND[key])
        assert marked.right, said(marked)

    @pytest.mark.parametrize("key", [*EXERCISES, *WORKED])
    def test_the_answer_can_be_typed_as_the_engine_writes_it(self, key: str) -> None:
        exercise = (EXERCISES | WORKED)[key]
        assert exercise.mark(exercise.form.write(exercise.solve().given)).right

    @pytest.mark.parametrize("key", [*EXERCISES, *WORKED])
    def test_they_rest_on_provisions_or_on_sources(self, key: str) -> None:
        solved = (EXERCISES | WORKED)[key].solve()
        assert solved.citations or solved.rests
        assert all(corpus().acts[one.act].versions(one.provision) for one in solved.citations)

    @pytest.mark.parametrize("key", [*EXERCISES, *WORKED])
    def test_they_tell_the_case_before_they_ask(self, key: str) -> None:
        exercise = (EXERCISES | WORKED)[key]
        assert exercise.told or exercise.form.choices
        assert exercise.posed.asks

    @each_module
    def test_no_module_asks_for_the_same_answer_throughout(self, module: Module) -> None:
        answers = {str(one.solve().given) for one in module.exercises}
        assert len(answers) >= len(module.exercises) - 2

    def test_they_use_every_shape_of_answer(self) -> None:
        assert {one.form.shape for one in EXERCISES.values()} == set(Shape)


class TestTheCommitteesCases:
    """The engine and the committee say the same of every case that is asked; else it is another lesson."""

    @pytest.mark.parametrize("key", GUESSES)
    def test_the_engine_has_not_changed_its_mind(self, key: str) -> None:
        guess = GUESSES[key]
        ours = guess.solve().given
        theirs = guess.precedent.category.value
        assert ours == theirs, f"{guess.precedent.key}: the engine says {ours}, the committee said {theirs}"

    @pytest.mark.parametrize("key", GUESSES)
    def test_they_were_published_by_the_committee_and_read(self, key: str) -> None:
        assert GUESSES[key].precedent.kind is Kind.RECOMMENDATION
        assert not GUESSES[key].precedent.doubt

    @pytest.mark.parametrize("key", GUESSES)
    def test_the_published_answer_is_shown_with_its_source(self, key: str) -> None:
        published = GUESSES[key].solve().published
        assert published is not None
        assert published.agrees
        assert published.source.startswith("https://")
        assert published.note

    @pytest.mark.parametrize("key", GUESSES)
    def test_they_do_not_tell_the_class_before_it_is_guessed(self, key: str) -> None:
        told = " ".join((*GUESSES[key].told, GUESSES[key].posed.title, GUESSES[key].posed.asks)).casefold()
        if key != "classification/plasmid-vaccine":  # whose title asks which of two it is
            assert "therapy" not in told
        assert "engineered" not in told


def test_exercises_carry_no_answer() -> None:
    """What is asked of a case stands in its fields; none of them is named after an answer."""
    fields = {name for one in EXERCISES.values() for name in _fields(one)}
    assert not fields & {"answer", "expected", "right", "solution", "given"}


def _fields(exercise: Exercise) -> tuple[str, ...]:
    return tuple(exercise.__dataclass_fields__)
