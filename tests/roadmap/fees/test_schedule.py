"""The schedule as a file: it holds together, and what is wrong in it is refused with its line."""

from datetime import date

import pytest

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.law import corpus
from openatmp.procedures.shelf import procedures
from openatmp.roadmap.applicant import ApplicantKind, applicant
from openatmp.roadmap.fees import Standing, schedule
from openatmp.roadmap.fees.schedule import read_schedule
from openatmp.roadmap.fees.standing import Conditions

SERVICE = """
act: "2024/568"
services:
  - key: advice
    group: advice
    procedure: scientific-advice
    value: scientific-advice-quality
    title: Advice
"""
REDUCTION = """
reductions:
  - key: cheaper
    percent: {act: "2024/568", value: reduction-micro}
    covers: [advice]
    for: {orphan: true}
    title: Cheaper
    says: Less.
    show: That it is so.
"""


def test_every_service_belongs_to_a_procedure_that_is_there() -> None:
    charged = {service.procedure for service in schedule().services.values()}
    free = {gift.procedure for gift in schedule().free.values()}
    assert charged | free <= set(procedures())


def test_every_reduction_and_term_covers_a_group_that_is_there() -> None:
    groups = {service.group for service in schedule().services.values()}
    reduced = {group for reduction in schedule().reductions for group in reduction.covers}
    termed = {group for term in schedule().terms for group in term.covers}
    assert reduced | termed <= groups


def test_every_provision_of_a_term_is_in_the_law() -> None:
    for term in schedule().terms:
        assert corpus().acts[term.provision.act].versions(term.provision.provision), term.key


def test_every_percentage_lies_between_nothing_and_all() -> None:
    for reduction in schedule().reductions:
        for value in corpus().acts[reduction.percent.act].value_versions(reduction.percent.value):
            assert isinstance(value.amount, int)
            assert 0 < value.amount <= 100, reduction.key


def test_it_names_services_that_are_spelled_alike() -> None:
    with pytest.raises(BadInput, match="advice-quality"):
        schedule().service("advice-qualty")


def test_it_reads_a_service_and_a_reduction() -> None:
    read = read_schedule(SERVICE + REDUCTION, "fees.yaml")
    assert read.service("advice").fee is not None
    assert read.reductions[0].conditions.answers == {"orphan": Answer.YES}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SERVICE.replace("    value: scientific-advice-quality\n", ""), "either `value` or `of`"),
        (SERVICE + "    of: other\n", "either `value` or `of`"),
        (SERVICE + "    colour: red\n", "`colour` is not known"),
        (SERVICE + REDUCTION.replace("orphan: true", 'orphan: "perhaps"'), "neither yes nor no"),
        (SERVICE + REDUCTION.replace("orphan", "weather"), "`weather` is not known"),
        (SERVICE + REDUCTION.replace("    show: That it is so.\n", ""), "`show` is missing"),
    ],
)
def test_it_refuses_what_it_does_not_know_and_names_the_line(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_schedule(text, "fees.yaml")
    assert said in str(refused.value)
    assert "fees.yaml, line" in str(refused.value)


@pytest.mark.parametrize(
    ("conditions", "met"),
    [
        (Conditions(), Answer.YES),
        (Conditions(kinds=frozenset({"sme"})), Answer.NO),
        (Conditions(kinds=frozenset({"academia"})), Answer.YES),
        (Conditions(sizes=frozenset({"micro"})), Answer.UNKNOWN),
        (Conditions(answers={"economic_activity": Answer.NO}), Answer.YES),
        (Conditions(answers={"economic_activity": Answer.YES}), Answer.NO),
        (Conditions(answers={"advice_taken": Answer.YES}), Answer.UNKNOWN),
        (Conditions(kinds=frozenset({"sme"}), answers={"advice_taken": Answer.YES}), Answer.NO),
    ],
)
def test_it_weighs_conditions_in_three_answers(conditions: Conditions, met: Answer) -> None:
    assert conditions.met(Standing(applicant(ApplicantKind.ACADEMIA))) is met


def test_it_knows_the_schedule_on_the_day_it_was_written() -> None:
    assert corpus().on(date(2025, 1, 1)).value("2024/568", "annual-full").amount == 232_400
