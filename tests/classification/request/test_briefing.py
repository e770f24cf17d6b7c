"""The request form: every fact in its section, every text in its place."""

from dataclasses import fields

import pytest

from openatmp.classification.renderings.papers import Mark
from openatmp.classification.request import Briefing, RequestDocument
from openatmp.classification.request.briefing import FACTS_OF, request_form
from openatmp.product.definitions import DEFINITIONS
from tests.classification.renderings.any_answer import TYPICAL, answer
from tests.classification.request.papers import labels, section

SAID = {field.name: f"What is said of {field.name}." for field in fields(Briefing)}


def _form(name: str = "cultured cartilage", briefing: Briefing | None = None) -> RequestDocument:
    return request_form(
        answer(TYPICAL[name], description="Own cells.", indication="The knee."), briefing or Briefing()
    )


def test_every_fact_belongs_into_exactly_one_section() -> None:
    placed = [name for names in FACTS_OF.values() for name in names]
    assert sorted(placed) == sorted(DEFINITIONS)


def test_it_has_the_sections_that_the_committee_asks_for() -> None:
    assert [one.title for one in _form("cartilage on a membrane").sections] == [
        "Product description",
        "Composition and active substance",
        "Starting materials and their origin",
        "Manufacture and degree of manipulation",
        "Mechanism of action",
        "Intended function and indication",
        "Device part",
        "Development status",
        "Status in other countries",
        "Position on the classification",
    ]


@pytest.mark.parametrize("name", TYPICAL)
def test_no_section_is_empty(name: str) -> None:
    assert all(one.statements for one in _form(name).sections)


def test_a_section_with_nothing_to_say_or_ask_is_left_out() -> None:
    assert "Device part" not in [one.title for one in _form("nothing known").sections]


@pytest.mark.parametrize("field", SAID)
def test_every_text_of_the_applicant_is_stated_as_declared(field: str) -> None:
    form = _form(briefing=Briefing(**SAID))
    found = [one for part in form.sections for one in part.statements if one.text == SAID[field]]
    assert [one.mark for one in found] == [Mark.DECLARED]


@pytest.mark.parametrize("field", [name for name in SAID if name != "position"])
def test_every_text_that_is_missing_is_asked_for(field: str) -> None:
    complete = {name: text for name, text in SAID.items() if name != field}
    whole, lacking = _form(briefing=Briefing(**SAID)), _form(briefing=Briefing(**complete))
    assert _gaps(lacking) == _gaps(whole) + 1


def test_a_position_that_is_missing_is_drafted() -> None:
    whole = _form(briefing=Briefing(**SAID))
    lacking = _form(briefing=Briefing(**{**SAID, "position": ""}))
    assert _gaps(lacking) == _gaps(whole)
    drafted = section(lacking, "Position on the classification").statements[0]
    assert (drafted.label, drafted.mark) == ("Position of the applicant", Mark.COMPUTED)


def _gaps(form: RequestDocument) -> int:
    return sum(one.mark is Mark.TO_COMPLETE for part in form.sections for one in part.statements)


def test_description_and_indication_are_the_applicants_own_words() -> None:
    first = section(_form(), "Product description").statements[0]
    assert (first.label, first.text, first.mark) == ("Description", "Own cells.", Mark.DECLARED)
    indication = section(_form(), "Intended function and indication").statements[0]
    assert (indication.label, indication.text) == ("Indication", "The knee.")


def test_facts_on_the_device_are_asked_in_the_section_on_the_device() -> None:
    assert labels(section(_form("cartilage on a membrane"), "Device part")) == [
        DEFINITIONS[name].question for name in ("device_part", "device_integral", "device_keeps_function")
    ]


def test_a_device_that_is_not_said_is_asked_for() -> None:
    device = section(_form("a vector in cells, device not said"), "Device part").statements
    assert [one.mark for one in device] == [Mark.TO_COMPLETE]
