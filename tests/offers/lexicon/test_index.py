"""Words are looked up once, however often they stand in texts."""

from openatmp.offers.lexicon import index as module
from tests.offers.lexicon.small import contact_index, found_by, index


def test_it_knows_whole_words_beginnings_endings_and_middles() -> None:
    phrases = ("knee", "regenerat*", "*therapie", "*stammzell*")
    assert found_by("Kniee knee knees", *phrases) == ["knee"]
    assert found_by("regenerated degenerated", *phrases) == ["regenerated"]
    assert found_by("Zelltherapie Therapiezelle", *phrases) == ["Zelltherapie"]
    assert found_by("Eigenstammzellkur Stammbaum", *phrases) == ["Eigenstammzellkur"]


def test_it_finds_a_middle_anywhere_in_a_word_and_each_of_several() -> None:
    for text in ("knorpelschaden", "gelenkknorpel", "gelenkknorpelschaden", "KNORPEL"):
        assert found_by(text, "*knorpel*") == [text]
    assert found_by("knorpknorpel", "*knorpel*") == ["knorpknorpel"]
    assert found_by("knorpe", "*knorpel*") == []
    assert found_by("stammzellknorpel", "*knorpel* kur", "*stammzell*") == ["stammzellknorpel"]


def test_it_takes_a_pattern_for_the_word_itself() -> None:
    assert found_by("heal", "heal*") == ["heal"]
    assert found_by("therapie", "*therapie") == ["therapie"]
    assert found_by("stammzell", "*stammzell*") == ["stammzell"]


def test_it_fits_capitals_only_to_capitals() -> None:
    assert found_by("ALS als Als", "ALS") == ["ALS"]
    assert found_by("GMPs gmp GMP", "GMP*") == ["GMPs", "GMP"]
    assert found_by("tüv TÜV", "TÜV") == ["TÜV"]


def test_it_fits_small_letters_to_any() -> None:
    assert found_by("Knee KNEE knee", "knee") == ["Knee", "KNEE", "knee"]


def test_it_remembers_a_word() -> None:
    made = contact_index("knee")
    first, second = made.known(["knee", "knee"])
    assert first is second
    assert "knee" in made


def test_it_forgets_words_when_they_become_too_many() -> None:
    made = contact_index("knee")
    made.update({str(number): made["knee"] for number in range(module._MOST_KNOWN + 1)})
    assert made.known(["knee"])[0].labels == (("contact", ""),)
    assert len(made) == 1


def test_it_knows_words_that_fit_the_same_patterns_as_one() -> None:
    made = contact_index("heal*", "joint")
    assert made["heals"] is made["healing"]
    assert made["heals"] is not made["joint"]
    assert made["fat"] is made["blood"]


def test_it_neither_reads_nor_remembers_a_word_that_is_none() -> None:
    made = contact_index("aaa*")
    assert made.known(["a" * 100])[0].labels == ()
    assert "a" * 100 not in made


def test_it_knows_a_number_by_its_first_digit() -> None:
    made = contact_index("# percent")
    assert made["70"].nexts
    assert made["7,5"].nexts
    assert not made["seventy"].nexts


def test_it_keeps_one_label_for_equal_phrases_of_two_lexicons() -> None:
    assert index('contact: [call, "ca*"]')["call"].labels == (("contact", ""),)


def test_it_leads_on_from_word_to_word_and_keeps_what_was_asked() -> None:
    made = contact_index("call our clinic", "call us")
    call, our, clinic, us = (made[word] for word in ("call", "our", "clinic", "us"))
    assert call.on(us).labels == (("contact", ""),)
    assert call.on(our).labels == ()
    assert call.on(our).on(clinic).labels == (("contact", ""),)
    assert call.on(our) is call.on(our)


def test_it_tells_by_the_patterns_of_a_word_whether_phrases_go_on_with_it() -> None:
    made = contact_index("call our clinic")
    call, our, clinic = (made[word] for word in ("call", "our", "clinic"))
    assert not call.leads_nowhere(our.patterns)
    assert call.leads_nowhere(clinic.patterns)
    assert call.on(our).on(clinic).leads_nowhere(our.patterns)
