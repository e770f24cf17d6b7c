"""Seven answers, each with what it rests on, what was not checked, and whom to ask."""

import re
from datetime import date

import pytest

from openatmp.register import Status, shipped
from openatmp.register.verify import State, Verification, verify
from openatmp.register.verify.reading import LONGEST_READ
from tests.register.verify.offers import DAY, NO_ANSWER, TOLD, TOLD_NOTHING, asked


def words(verification: Verification) -> str:
    told = (sentence for match in verification.matches for sentence in match.told)
    return " ".join((verification.headline, *verification.said, *told, *verification.not_checked))


# ------------------------------------------------------------------------------------ the seven answers


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Examplecel", State.AUTHORISED),
        ("EMEA/H/C/000001", State.AUTHORISED),
        ("H/C/1/0001 or 000001", State.AUTHORISED),
        ("examplecelogene testleucel", State.AUTHORISED),
        ("Suspevec", State.NO_LONGER_AUTHORISED),
        ("Withdravec", State.NO_LONGER_AUTHORISED),
        ("Refuvec", State.REFUSED_OR_WITHDRAWN),
        ("Stopvec", State.REFUSED_OR_WITHDRAWN),
        ("Negavec", State.REFUSED_OR_WITHDRAWN),
        ("Posivec", State.NOT_FOUND),
        ("Evaluvec", State.NOT_FOUND),
        ("we have a manufacturing licence", State.LICENCE_ONLY),
        ("hospital exemption", State.MAYBE_EXEMPTION),
        ("GMP, under the hospital exemption", State.MAYBE_EXEMPTION),
        ("StemCure Clinic", State.NOT_FOUND),
        ("2023-505701-14-00", State.NOT_FOUND),
        ("", State.NOT_FOUND),
    ],
)
def test_it_gives_one_of_seven_answers(text: str, state: State) -> None:
    assert asked(text).state is state


def test_an_authorised_medicine_is_told_with_its_use_its_holder_and_its_day() -> None:
    verification = asked("Examplecel")
    assert (
        verification.headline == "Examplecel has been authorised in the European Union since 23 August 2018."
    )
    [match] = verification.matches
    assert (match.name, match.how, match.likeness, match.status) == (
        "Examplecel",
        "name",
        1.0,
        Status.AUTHORISED,
    )
    assert "Holder of the authorisation: Example Holder B.V." in match.told
    assert "any other use" in words(verification)


def test_what_is_suspended_is_said_to_be_suspended() -> None:
    assert "suspended since 20 February 2020" in asked("Suspevec").headline


def test_what_is_no_longer_authorised_tells_since_when_and_why() -> None:
    verification = asked("Withdravec")
    assert "withdrawn on 13 December 2024" in verification.headline
    assert "It had been authorised since 10 January 2018." in verification.matches[0].told
    assert "What it was meant for: a rare disease of the testing kind." in verification.matches[0].told


def test_a_positive_opinion_is_shown_and_is_no_authorisation() -> None:
    verification = asked("Posivec")
    assert "not authorised yet" in verification.headline
    assert "29 January 2026" in verification.headline
    assert verification.matches[0].status is Status.POSITIVE_OPINION
    assert "only a decision of the European Commission" in words(verification)


def test_a_negative_opinion_counts_as_refused_before_any_decision() -> None:
    assert "negative (29 January 2026)" in asked("Negavec").headline


# ------------------------------------------------------------------------------------ the day


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2018, 8, 22), State.NOT_FOUND),
        (date(2018, 8, 23), State.AUTHORISED),
        (date(2030, 1, 1), State.AUTHORISED),
    ],
)
def test_an_authorisation_begins_on_its_day(on: date, state: State) -> None:
    assert asked("Examplecel", on=on).state is state


@pytest.mark.parametrize(
    ("on", "state"),
    [(date(2024, 12, 12), State.AUTHORISED), (date(2024, 12, 13), State.NO_LONGER_AUTHORISED)],
)
def test_an_authorisation_ends_on_its_day(on: date, state: State) -> None:
    assert asked("Withdravec", on=on).state is state


def test_a_day_before_anything_was_known_asks_for_another_day() -> None:
    assert any("On another day" in sentence for sentence in asked("Examplecel", on=date(2000, 1, 1)).said)


def test_a_day_before_anything_was_known_is_told() -> None:
    assert asked("Examplecel", on=date(2000, 1, 1)).headline.startswith(
        "Examplecel was not authorised on 1 January 2000"
    )


# ------------------------------------------------------------------------------------ sentences


def test_a_sentence_with_a_licence_and_a_medicine_is_about_the_medicine() -> None:
    verification = asked("they offered us Examplecell in a clinic, they say they have GMP licence")
    assert verification.state is State.AUTHORISED
    assert "You wrote “examplecell”; we read it as Examplecel. Compare the letters." in verification.said
    assert any("“GMP”: that is no authorisation" in sentence for sentence in verification.said)


def test_an_exemption_beside_a_medicine_is_told() -> None:
    assert "only the authority can say" in words(asked("Examplecel under hospital exemption"))


def test_a_licence_alone_tells_what_it_went_by() -> None:
    assert "What we went by: “licensed manufacturer”." in asked("We are a licensed manufacturer").said


def test_talk_of_a_trial_without_its_number_asks_for_the_number() -> None:
    assert "Ask for it: every trial in the EU has one." in words(asked("StemCure, a clinical trial"))


def test_of_several_medicines_the_one_with_the_least_behind_it_decides() -> None:
    verification = asked("Examplecel or Refuvec")
    assert verification.state is State.REFUSED_OR_WITHDRAWN
    assert [match.name for match in verification.matches] == ["Refuvec", "Examplecel"]
    assert "several medicines" in words(verification)
    of_one = verification.said.index(f"For {verification.matches[0].name} this means:")
    assert verification.said[of_one + 1 :], "what it means follows"


def test_a_brand_and_its_common_name_are_one_medicine() -> None:
    assert len(asked("Examplecel (examplecelogene testleucel)").matches) == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Durveqtix", "“durveqtix” is a former name of Beqvez."),
        ("Kebilidi", "“kebilidi” is the name elsewhere of Upstaza."),
    ],
)
def test_another_name_of_a_medicine_is_told(text: str, sentence: str) -> None:
    assert sentence in verify(text, shipped(), DAY).said
    assert not any(" name " in said for said in verify("Beqvez", shipped(), DAY).said)


def test_a_name_is_understood_under_any_courtesy() -> None:
    for text in (
        "Is Examplecel authorised?",
        "Hello, please: Examplecel!",
        "Ist Examplecel zugelassen? Danke",
    ):
        assert asked(text).state is State.AUTHORISED


# ------------------------------------------------------------------------------------ shared names


def test_it_never_says_of_a_name_that_it_was_not_authorised_because_one_application_was_not() -> None:
    answered = verify("EMEA/H/C/004749", shipped(), DAY)
    assert answered.state is State.REFUSED_OR_WITHDRAWN
    assert answered.headline.startswith("One application for Roctavian was withdrawn by the company")
    assert "never authorised" not in words(answered)


def test_it_tells_of_several_applications_that_came_to_nothing_the_latest_first() -> None:
    answered = verify("Cerepro", shipped(), DAY)
    assert [match.medicine.ema_number for match in answered.matches if match.medicine] == [
        "EMEA/H/C/001103",
        "EMEA/H/C/000694",
    ]
    assert "8 March 2010" in answered.headline
    assert "13 July 2007" in words(answered)


def test_it_says_of_a_name_with_one_application_that_it_was_never_authorised() -> None:
    assert "never authorised" in verify("Elevidys", shipped(), DAY).headline


def test_of_two_applications_the_authorised_one_decides_and_the_other_is_listed() -> None:
    verification = verify("Roctavian", shipped(), DAY)
    assert verification.state is State.AUTHORISED
    assert [match.status for match in verification.matches] == [
        Status.AUTHORISED,
        Status.APPLICATION_WITHDRAWN,
    ]
    assert any("More than one application" in sentence for sentence in verification.said)


def test_the_number_of_an_application_is_about_that_application() -> None:
    verification = verify("EMEA/H/C/004749", shipped(), DAY)
    assert verification.state is State.REFUSED_OR_WITHDRAWN
    assert verification.matches[0].how == "number"


@pytest.mark.parametrize("number", ["EMEA/H/C/999999", "EU/1/99/999"])
def test_a_number_that_nobody_knows_is_told(number: str) -> None:
    verification = asked(number)
    assert verification.state is State.NOT_FOUND
    assert number in verification.headline


def test_a_number_that_nobody_knows_is_told_beside_a_medicine_too() -> None:
    assert (
        "No advanced therapy that we know of has the number EU/1/99/999."
        in asked("Examplecel EU/1/99/999").said
    )


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("tisagenlecleucell", "the common name of Kymriah"),
        ("tisa-cel", "the common name of Kymriah"),
        ("Durveqtixx", "a former name of Beqvez"),
        ("Kebilidii", "the name elsewhere of Upstaza"),
        ("Kymriahh", "Kymriah"),
    ],
)
def test_a_typo_is_told_against_the_name_that_was_meant(text: str, read_as: str) -> None:
    said = verify(text, shipped(), DAY).said
    assert any(f"; we read it as {read_as}. Compare the letters." in sentence for sentence in said)


# ------------------------------------------------------------------------------------ companies


def test_a_company_is_answered_by_what_it_holds() -> None:
    verification = asked("Northwind Medicines B.V.")
    assert verification.state is State.AUTHORISED
    assert verification.headline == "Northwind Medicines B.V. holds the authorisation of Soletesvec."
    assert "Products are authorised, companies are not: ask which product is meant." in verification.said


def test_a_company_that_sold_its_product_does_not_hold_it() -> None:
    verification = verify("Chiesi", shipped(), DAY)
    assert verification.state is State.NOT_FOUND
    assert verification.headline == "Chiesi holds no authorisation of an advanced therapy that we know of."
    assert "Holder of the authorisation: Holostem s.r.l." in verification.matches[0].told
    assert (
        "It held, or applied for, what is listed here; who holds it now is told there." in verification.said
    )
    assert not any("spelled otherwise" in sentence for sentence in verification.said)


def test_several_products_of_a_company_are_listed_without_a_word_between() -> None:
    verification = verify("Kite", shipped(), DAY)
    assert verification.headline.endswith("holds the authorisations of these medicines: Tecartus, Yescarta.")


def test_each_product_of_a_company_is_told_once() -> None:
    verification = verify("Kite", shipped(), DAY)
    assert not any("Tecartus" in sentence for sentence in verification.said)
    assert [match.name for match in verification.matches] == ["Tecartus", "Yescarta"]


def test_a_company_without_an_authorised_product_is_told_so() -> None:
    verification = verify("Heparesc's Cytonet GmbH KG", shipped(), DAY)
    assert verification.state is State.REFUSED_OR_WITHDRAWN
    assert "holds no authorisation" in verify("Cytonet", shipped(), DAY).headline


def test_a_company_in_a_sentence_lends_its_standing_to_nothing() -> None:
    verification = asked("Northwind Medicines offers stem cells for knees")
    assert verification.state is State.NOT_FOUND
    assert [match.how for match in verification.matches] == ["company"]


# ------------------------------------------------------------------------------------ trials


def test_a_trial_that_is_registered_is_told() -> None:
    verification = asked("2023-505701-14-00", trials=TOLD)
    assert verification.state is State.TRIAL
    [match] = verification.matches
    assert match.trial is not None
    assert match.medicine is None
    assert "This is no authorisation." in verification.headline


def test_a_trial_that_was_not_looked_up_is_told_so() -> None:
    verification = asked("2023-505701-14-00")
    assert "was not looked up" in verification.headline
    assert "Clinical trials: no trial register was asked." in verification.not_checked


def test_a_register_that_did_not_answer_is_never_taken_for_a_no() -> None:
    verification = asked("2023-505701-14-00", trials=NO_ANSWER)
    assert verification.state is State.NOT_FOUND
    assert "could not check" in verification.headline
    assert any("could not check" in sentence for sentence in verification.not_checked)
    assert "no trial" not in words(verification).lower()


def test_a_register_that_tells_of_nothing_is_named_with_its_day() -> None:
    verification = asked("2023-505701-14-00", trials=TOLD_NOTHING)
    assert "did not tell of the trial" in verification.headline
    assert "ctis" in {check.source for check in verification.checked}
    assert not any("Clinical trials" in sentence for sentence in verification.not_checked)


def test_a_trial_of_a_medicine_stands_behind_the_medicine() -> None:
    verification = asked("Refuvec, trial NCT04512345", trials=TOLD)
    assert verification.state is State.REFUSED_OR_WITHDRAWN
    assert [match.name for match in verification.matches] == ["Refuvec", "2023-505701-14-00"]


# ------------------------------------------------------------------------------------ every answer

TEXTS = (
    "Examplecel", "Suspevec", "Refuvec", "Posivec", "2023-505701-14-00", "GMP licence", "hospital exemption",
    "StemCure", "", "Northwind", "Exampl", "\x00\x07\u202e",
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_every_answer_says_what_was_checked_what_not_and_whom_to_ask(text: str) -> None:
    verification = asked(text)
    assert verification.checked
    assert any("hospital exemption" in sentence for sentence in verification.not_checked)
    assert any("one country alone" in sentence for sentence in verification.not_checked)
    assert any("Decisions made after 14 March 2026" in sentence for sentence in verification.not_checked)
    assert verification.ask
    assert verification.asked == text


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("word", ["safe", "safely", "illegal", "legal", "dangerous", "fraud"])
def test_no_answer_calls_anything_safe_or_illegal(text: str, word: str) -> None:
    assert not re.search(rf"\b{word}\b", words(asked(text)).lower())


@pytest.mark.parametrize("text", TEXTS)
def test_every_sentence_ends_as_a_sentence(text: str) -> None:
    verification = asked(text)
    sentences = (verification.headline, *verification.said, *verification.not_checked)
    assert all(sentence.endswith((".", "?")) for sentence in sentences)


@pytest.mark.parametrize(
    ("country", "code"), [("DE", "DE"), ("Germany", "DE"), ("", "EU"), ("Atlantis", "EU")]
)
def test_whom_to_ask_is_chosen_by_country(country: str, code: str) -> None:
    assert {authority.country for authority in asked("Examplecel", country=country).ask} == {code}


def test_the_last_day_is_that_of_the_question_when_it_lies_earlier() -> None:
    assert "after 1 January 2020" in words(asked("Examplecel", on=date(2020, 1, 1)))


def test_a_long_text_is_read_to_a_point_and_that_is_told() -> None:
    verification = asked("Examplecel " + "word " * LONGEST_READ)
    assert verification.state is State.AUTHORISED
    assert any("only the first 20,000 signs" in sentence for sentence in verification.not_checked)
    assert not any("signs" in sentence for sentence in asked("Examplecel").not_checked)


def test_a_near_name_is_asked_back() -> None:
    verification = asked("Exampl")
    assert verification.state is State.NOT_FOUND
    assert verification.did_you_mean == ("Examplecel",)
    assert asked("Examplecel").did_you_mean == ()


def test_a_known_other_medicine_is_not_taken_for_a_typo() -> None:
    assert asked("Examplacel").state is State.AUTHORISED
    assert asked("Examplacel", others=["Examplacel"]).state is State.NOT_FOUND
