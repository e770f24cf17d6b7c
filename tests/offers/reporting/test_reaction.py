import pytest

from openatmp.offers.reporting import Contact, Report, Treatment, reaction, reaction_text, wording
from tests.offers.reporting.conftest import FULL, LITTLE, TO, changed


def test_it_is_filled_in_with_what_is_known() -> None:
    text = reaction_text(FULL, TO)
    for line in (
        "Age: 0 to 11 years",
        "What was given, as told: Cells from the cord",
        "Given by, as told: Clinic of the tests",
        "Where: Testville",
        "When: 4 March 2026",
        "Batch number or donor code: LOT-77",
        "What happened since:\n    Fever since\n    the third day",
        "What a doctor found: an infection",
        "Authority: Authority One, Authority Two (Germany)",
    ):
        assert f"\n{line}\n" in text


def test_what_is_not_known_is_asked_for() -> None:
    text = reaction_text(LITTLE, TO)
    assert text.count("not known; please ask for it") == 6
    assert "What a doctor found" not in text


@pytest.mark.parametrize(
    "wanted", ["batch number", "Single European Code", "consent form", "dose", "who made it"]
)
def test_it_says_what_to_ask_the_place_for(report: Report, wanted: str) -> None:
    assert wanted in reaction_text(report, TO)


def test_it_names_emergencies_first_and_is_no_diagnosis(report: Report) -> None:
    text = reaction_text(report, TO)
    assert text.splitlines()[1].endswith("call 112 now.")
    assert "no diagnosis and no medical advice" in text


def test_it_tells_a_doctor_nothing_of_the_reporter() -> None:
    text = reaction_text(FULL, TO)
    assert "Ada" not in text
    assert "1234567" not in text
    assert text == reaction_text(changed(FULL, contact=Contact(), words=""), TO)


def test_it_speaks_the_readers_language() -> None:
    said: list[str] = []

    def noted(words: str) -> str:
        said.append(words)
        return words

    reaction_text(FULL, TO, noted)
    assert set(said) <= {*reaction.every_label(), *wording.every_word()}
    assert "LOT-77" not in said


def test_blank_lines_in_what_was_told_do_no_harm() -> None:
    text = reaction_text(changed(FULL, treatment=Treatment(harm="\n\n")), TO)
    assert "What happened since: not known; please ask for it" in text
