"""Which trial a text is about, and whether it names one of its sites."""

from dataclasses import replace

import pytest

from openatmp.register import Register
from openatmp.register.trials import Site, Trial, TrialsAsked
from openatmp.register.verify.reading import Read, read
from openatmp.register.verify.trial_matching import told_of_trial, trials_meant
from openatmp.register.verify.trial_questions import trial_questions
from tests.register.verify.offers import REGISTER, TOLD, TRIAL


def said(text: str, register: Register = REGISTER) -> Read:
    return read(text, register)


@pytest.mark.parametrize(
    "text",
    [
        "2023-505701-14-00",
        "2023-505701-14",
        "2023 505701 14 01",
        "NCT04512345",
        "trialleucel",
        "They offer Trialleucel",
    ],
)
def test_a_text_is_about_a_trial_with_its_number_or_its_product(text: str) -> None:
    assert trials_meant(said(text), TOLD) == (TRIAL,)


def test_words_that_many_products_share_tell_no_trial() -> None:
    trial = replace(TRIAL, products=("autologous mesenchymal stem cells",))
    assert trials_meant(said("autologous stem cells for knees"), TrialsAsked((trial,))) == ()


@pytest.mark.parametrize("text", ["2023-505701-15-00", "NCT04512346", "othercel", "", "knees", "Examplecel"])
def test_a_text_is_about_no_other_trial(text: str) -> None:
    assert trials_meant(said(text), TOLD) == ()


def test_a_trial_of_a_medicine_that_is_named_is_meant() -> None:
    trial = replace(TRIAL, products=("examplecelogene testleucel",))
    assert trials_meant(said("Examplecel"), TrialsAsked((trial,))) == (trial,)


def told(text: str, trial: Trial = TRIAL) -> str:
    return " ".join(told_of_trial(trial, said(text)))


def test_a_trial_is_told_with_all_that_its_register_tells() -> None:
    sentences = told("2023-505701-14-00")
    for part in (
        "24 November 2026",
        "Trial cells for knees.",
        "recruiting",
        "trialleucel",
        "DE, IT",
        "example.org",
    ):
        assert part in sentences


def test_a_site_that_the_text_names_is_listed() -> None:
    assert "A site that your text names is listed: Klinikum, München, DE." in told(
        "2023-505701-14-00 in Munich"
    )


def test_a_site_that_the_text_does_not_name_is_not_listed() -> None:
    sentences = told("2023-505701-14-00 in Istanbul")
    assert "No site that your text names is listed." in sentences
    assert "Policlinico, Roma, IT" in sentences


def test_a_number_alone_names_no_site() -> None:
    assert "No site that your text names" not in told("2023-505701-14-00")


def test_a_trial_of_which_little_is_told_says_so() -> None:
    bare = Trial("NCT1", "", "", "", (), (), (), "somewhere", TRIAL.as_of, "")
    assert told_of_trial(bare, said("")) == (
        "somewhere lists the trial NCT1, as of 24 November 2026.",
        "Which hospitals take part was not told; ask the sponsor or the authority.",
    )


def test_many_sites_are_counted() -> None:
    many = replace(TRIAL, sites=tuple(Site("DE", f"Town {number}") for number in range(30)))
    assert "and 18 more." in told("", many)


# ------------------------------------------------------------------------------------ what is asked for


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("my name is Ann and they offer NCT04512345", ("NCT04512345",)),
        ("2023-505701-14-00 and Examplecel", ("2023-505701-14-00",)),
        ("they offer my son Examplecel in Rome", ("examplecelogene testleucel",)),
        ("Refuvec", ("Refuvec",)),
        ("StemCure", ("stemcure",)),
        ("", ()),
        ("is it authorised?", ()),
        ("they have a GMP licence", ()),
        ("stem cells trial", ("stem cells trial",)),
        ("stem cells for Ann Smith", ()),
        (
            "a long story of a clinic and of my own knee and what they told me there yesterday afternoon",
            (),
        ),
    ],
)
def test_only_numbers_and_names_are_asked_for(text: str, questions: tuple[str, ...]) -> None:
    assert trial_questions(text, REGISTER) == questions


def test_at_most_three_questions_are_asked() -> None:
    text = " ".join(f"NCT0000000{number}" for number in range(1, 8))
    assert len(trial_questions(text, REGISTER)) == 3
