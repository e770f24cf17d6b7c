from dataclasses import replace

import pytest

from openatmp.offers.cues import Scope
from openatmp.offers.offered import offered_in
from openatmp.offers.signs.seen import Seen, stands
from openatmp.offers.speaker.speaker import Speaker
from tests.offers.signs.marked_text import cues_of


def seen(marked: str, title: str = "") -> Seen:
    cues = cues_of(marked, title=title)
    return Seen(cues, Speaker(), offered_in(cues), (), ())


def said(marked: str, despite: Scope = Scope.NONE) -> list[str]:
    it = seen(marked)
    return [it.cues.quote(cue) for cue in it.said("safety", despite=despite)]


def test_it_takes_what_is_said_plainly() -> None:
    assert said("It is {safety|gentle} and {safety!negated|harmless}.") == ["gentle"]


def test_it_takes_what_is_said_in_a_way_that_does_not_matter() -> None:
    text = "{safety!conditional|gentle} {safety!conditional!asked|mild} {safety|harmless}"
    assert said(text, Scope.CONDITIONAL) == ["gentle", "harmless"]


@pytest.mark.parametrize("zone", ["navigation", "header", "footer", "aside"])
def test_it_takes_nothing_around_the_page(zone: str) -> None:
    assert said(f"[{zone}] {{safety|gentle}}") == []


@pytest.mark.parametrize("mark", ["›", "»", ">"])
def test_it_takes_nothing_of_the_way_to_a_page(mark: str) -> None:
    assert said(f"Home {mark} Face {mark} {{safety|Gentle}} care") == []


@pytest.mark.parametrize(
    "text", ["»{safety|gentle}« they say", "It is {safety|gentle} (p>0)", "ever so {safety|gentle} »"]
)
def test_marks_of_other_use_are_no_way_to_a_page(text: str) -> None:
    assert said(text) == ["gentle"]


def test_it_takes_no_part_of_the_name_of_a_therapy() -> None:
    cues = cues_of("We grow {therapy.immune-cells|natural killer cells}.")
    inner = cues_of("We grow {safety|natural} killer cells.").found[0]
    both = type(cues)(cues.page, cues.sentences, (*cues.found, inner))
    assert list(Seen(both, Speaker(), offered_in(both), (), ()).said("safety")) == []
    assert len(list(Seen(both, Speaker(), offered_in(both), (), ()).said("therapy"))) == 1


def test_words_that_are_as_long_as_the_name_are_said() -> None:
    cues = cues_of("{therapy.fat-cells|Your own fat}.")
    same = cues_of("{own-cells|Your own fat}.").found[0]
    both = type(cues)(cues.page, cues.sentences, (*cues.found, same))
    assert list(Seen(both, Speaker(), offered_in(both), (), ()).said("own-cells")) == [same]


FAR = [(0, 0, True), (1, 0, False), (3, 3, True), (4, 3, False)]


@pytest.mark.parametrize(("sentences", "within", "is_near"), FAR)
def test_it_says_how_near_a_therapy_is(sentences: int, within: int, *, is_near: bool) -> None:
    between = "Come in. " * max(0, sentences - 1)
    first = "{therapy.gene|Gene therapy}" + (". " + between if sentences else " ")
    it = seen(first + "{safety|gentle}.")
    [cue] = it.cues.of("safety")
    assert it.is_about_therapy(cue, within) is is_near


def test_it_looks_behind_as_well_as_before() -> None:
    it = seen("It is {safety|gentle}. It is {therapy.gene|gene therapy}.")
    [cue] = it.cues.of("safety")
    assert it.is_about_therapy(cue, 1)


def test_the_title_counts_for_what_may_be_far_but_not_for_the_same_sentence() -> None:
    it = seen("It is {safety|gentle}.", title="{therapy.gene|Gene therapy}")
    [cue] = it.cues.of("safety")
    assert it.is_about_therapy(cue)
    assert not it.is_about_therapy(cue, 0)


def test_it_knows_what_stands() -> None:
    [cue] = seen("{safety!asked|gentle}").cues.of("safety")
    assert not stands(cue)
    assert stands(cue, Scope.ASKED | Scope.NEGATED)


def test_it_knows_words_of_two_families() -> None:
    cues = cues_of("It is {safety|very gentle}.")
    inner = cues_of("It is very {hope.last|gentle}.").found[0]
    page = type(cues)(cues.page, cues.sentences, (*cues.found, inner))
    both = Seen(page, Speaker(), offered_in(page), (), ())
    assert both.shares_words(cues.found[0], "hope")
    assert not both.shares_words(cues.found[0], "token")


def test_words_beside_each_other_are_not_shared() -> None:
    it = seen("{hope.last|It} is {safety|gentle}.")
    [cue] = it.cues.of("safety")
    assert not it.shares_words(cue, "hope")


FILLER = "Come in. Have a seat. Here is our house. We are open. It is warm. " * 3


def is_about(marked: str, title: str = "") -> bool:
    it = seen(marked, title)
    [cue] = it.cues.of("safety")
    return it.is_about_therapy(cue, 1)


def test_on_a_page_about_a_therapy_every_sentence_is_about_it() -> None:
    twice = "{therapy.gene|Gene therapy} is here. {therapy.gene|Gene therapy} is new. "
    assert is_about(twice + FILLER + "It is {safety|gentle}.")


def test_a_heading_tells_what_a_page_is_about() -> None:
    assert is_about("[heading] {therapy.gene|Gene therapy}\n" + FILLER + "It is {safety|gentle}.")


@pytest.mark.parametrize("zone", ["", "[footer] ", "[navigation] ", "[aside] "])
def test_a_page_that_names_a_therapy_once_is_about_it_only_nearby(zone: str) -> None:
    assert not is_about(f"{zone}{{therapy.gene|Gene therapy}} is here.\n" + FILLER + "It is {safety|gentle}.")


def test_a_long_page_that_names_a_therapy_twice_is_about_something_else() -> None:
    twice = "{therapy.gene|Gene therapy} is here. {therapy.gene|Gene therapy} is new. "
    assert not is_about(twice + FILLER * 2 + "It is {safety|gentle}.")


def test_what_is_denied_makes_no_page_about_a_therapy() -> None:
    denied = "[heading] We do {therapy.gene!negated|no gene therapy}\n"
    assert not is_about(denied + FILLER + "It is {safety|gentle}.")


def test_a_sentence_about_a_cream_stays_about_the_cream() -> None:
    heading = "[heading] {therapy.gene|Gene therapy}\n"
    assert not is_about(heading + FILLER + "This {cosmetic|cream} is {safety|gentle}.")


@pytest.mark.parametrize("words", ["without an artificial joint", "ohne künstliches Gelenk", "sans prothèse"])
def test_other_care_that_a_claim_names_itself_does_not_take_it_from_the_therapy(words: str) -> None:
    page = (
        "{therapy.stem-cells|Stem cells}.\n"
        + "We do it.\n" * 9
        + f"Rest at home and walk {{hope.instead|{words}}}."
    )
    cues = cues_of(page, title="{therapy.stem-cells|Stem cells}")
    hope = cues.found[-1]
    within = hope._replace(family="other-care", start=hope.end - 5)
    beside = hope._replace(family="other-care", start=hope.start - 9, end=hope.start - 5)
    about = [
        Seen(replace(cues, found=(*cues.found, care)), Speaker(), offered_in(cues), (), ()).is_about_therapy(
            hope
        )
        for care in (within, beside)
    ]
    assert about == [True, False]
