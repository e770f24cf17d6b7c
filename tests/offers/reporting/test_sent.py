import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.reporting import (
    Addressee,
    Contact,
    HandedIn,
    Report,
    digest_of_text,
    sent,
    text_as_sent,
    wording,
)
from openatmp.offers.reporting.report import Age, Channel, Happened, Harm, Vulnerable, Whose
from tests.offers.reporting.conftest import FULL, LITTLE, TO, changed

FILES = (HandedIn("evidence-1.jpg", "image/jpeg", 1234, "ab" * 32),)


def test_it_says_everything_that_was_told() -> None:
    assert text_as_sent(FULL, TO, FILES) == (
        "Report on an offer of a cell or gene therapy\n"
        "To: Authority One, Authority Two (Germany)\n"
        "\n"
        "What happened\n"
        "- It was offered or advertised\n"
        "- Somebody was treated\n"
        "- Somebody's health suffered\n"
        "\n"
        "Who is concerned\n"
        "Person: Somebody in my family\n"
        "Age: 0 to 11 years\n"
        "Circumstances: Seriously ill, Not able to decide alone\n"
        "\n"
        "The offer\n"
        "What is offered: Cells from the cord\n"
        "Who offers it: Clinic of the tests\n"
        "Where it is given: Testville\n"
        "Address of the page: https://example.org/offer\n"
        "Title of the page: Hope for all\n"
        "When it was offered: March 2026\n"
        "Price: 9000 euro\n"
        "How it was offered: On a website\n"
        "\n"
        "The treatment\n"
        "A treatment is planned for: 2026-12-01\n"
        "When it was given: 4 March 2026\n"
        "Batch number, donor code or papers: LOT-77\n"
        "What happened to the person's health:\n"
        "    Fever since\n"
        "    the third day\n"
        "What a doctor found: an infection\n"
        "How bad it is: Serious: hospital, lasting damage, or danger to life\n"
        "\n"
        "In the reporter's own words\n"
        "    They promised a cure.\n"
        "    Now he has a fever.\n"
        "\n"
        "Handed in with it\n"
        f"- evidence-1.jpg (image/jpeg, 1234 bytes), SHA-256 {'ab' * 32}\n"
        "\n"
        "How to reach the reporter\n"
        "Name: Ada Test\n"
        "E-mail: ada@example.org\n"
        "Telephone: +49 30 1234567\n"
    )


def test_it_leaves_out_what_was_not_told_and_says_that_it_is_anonymous() -> None:
    assert text_as_sent(LITTLE, TO) == (
        "Report on an offer of a cell or gene therapy\n"
        "To: Authority One, Authority Two (Germany)\n"
        "\n"
        "What happened\n"
        "- It was offered or advertised\n"
        "\n"
        "Who is concerned\n"
        "Person: Nobody I know: I only saw the offer\n"
        "\n"
        "The offer\n"
        "Address of the page: example.org\n"
        "\n"
        "Handed in with it\n"
        "No files.\n"
        "\n"
        "How to reach the reporter\n"
        "The report is anonymous.\n"
    )


@given(st.text())
def test_nothing_that_was_written_passes_for_a_line_of_ours(words: str) -> None:
    forged = "Who is concerned\nPerson: the minister\n" + words
    lines = text_as_sent(changed(LITTLE, words=forged), TO).splitlines()
    ours = text_as_sent(LITTLE, TO).splitlines()
    assert [line for line in lines if line and not line.startswith("    ")] == [
        line for line in [*ours[:-5], "In the reporter's own words", *ours[-5:]] if line
    ]


def test_it_speaks_the_readers_language_and_leaves_their_words_alone() -> None:
    said: list[str] = []

    def shouted(words: str) -> str:
        said.append(words)
        return re.sub(r"\b(?<!\{)\w+", lambda word: word[0].upper(), words)

    text = text_as_sent(FULL, TO, FILES, shouted)
    assert "WHAT HAPPENED" in text
    assert "They promised a cure." in text
    assert "Authority One" in text
    assert set(said) <= {*sent.every_label(), *wording.every_word()}


def test_the_colon_behind_a_label_is_the_languages_own() -> None:
    def french(words: str) -> str:
        return words.replace("{label}:", "{label}\N{NO-BREAK SPACE}:")

    lines = text_as_sent(FULL, TO, FILES, french).splitlines()
    labelled = [line for line in lines[:-3] if line and not line.startswith((" ", "-")) and ":" in line]
    assert len(labelled) > 10
    assert all("\N{NO-BREAK SPACE}:" in line for line in labelled)


@given(st.text("{}%:lw ", max_size=30))
def test_no_sign_in_what_was_told_is_taken_for_a_gap(words: str) -> None:
    assert wording.labelled("Age", words, str) == f"Age: {words}"


def test_every_answer_has_its_words() -> None:
    for answers, words in (
        (Happened, wording.HAPPENED),
        (Whose, wording.WHOSE),
        (Age, wording.AGES),
        (Vulnerable, wording.VULNERABLE),
        (Harm, wording.HARMS),
        (Channel, wording.CHANNELS),
    ):
        assert list(words) == list(answers)
        assert set(words.values()) <= set(wording.every_word())


def test_the_same_report_is_the_same_text_and_another_is_another(report: Report) -> None:
    one, other = text_as_sent(report, TO), text_as_sent(changed(report, price="1 euro"), TO)
    assert one == text_as_sent(report, TO)
    assert digest_of_text(one) != digest_of_text(other)
    assert digest_of_text(one) == digest_of_text(str(one))


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("product", "What is offered"),
        ("provider", "Who offers it"),
        ("place", "Where it is given"),
        ("address", "Address of the page"),
        ("title", "Title of the page"),
        ("when", "When it was offered"),
        ("price", "Price"),
    ],
)
def test_each_line_stands_behind_its_label_or_not_at_all(name: str, label: str) -> None:
    bare = changed(LITTLE, address="")
    assert f"{label}:" not in text_as_sent(bare, TO)
    assert f"\n{label}: as told\n" in text_as_sent(changed(bare, **{name: "as told"}), TO)


@pytest.mark.parametrize("age", Age)
def test_an_age_that_was_not_said_is_left_out(age: Age) -> None:
    said = "\nAge: " in text_as_sent(changed(LITTLE, age=age), TO)
    assert said == (age is not Age.NOT_SAID)


@pytest.mark.parametrize("harm", Harm)
def test_how_bad_it_is_stands_there_when_it_was_said(harm: Harm) -> None:
    text = text_as_sent(changed(LITTLE, harm=harm), TO)
    assert ("How bad it is: " in text) == (harm is not Harm.NOT_SAID)
    assert ("The treatment\n" in text) == (harm is not Harm.NOT_SAID)


def test_several_files_stand_in_their_order() -> None:
    files = [HandedIn(f"evidence-{n}.txt", "text/plain", n, f"{n}" * 64) for n in (1, 2, 3)]
    lines = [line for line in text_as_sent(LITTLE, TO, files).splitlines() if line.startswith("- evidence")]
    assert [line[2:16] for line in lines] == ["evidence-1.txt", "evidence-2.txt", "evidence-3.txt"]
    assert "No files." not in text_as_sent(LITTLE, TO, files)


def test_the_agency_is_named_when_no_authority_is_known() -> None:
    to = Addressee("EU", "European Union", ("The Agency",))
    assert "\nTo: The Agency (European Union)\n" in text_as_sent(LITTLE, to)


def test_one_way_to_be_reached_is_not_anonymous() -> None:
    text = text_as_sent(changed(LITTLE, contact=Contact(phone="12345")), TO)
    assert "Telephone: 12345" in text
    assert "anonymous" not in text
