"""Who acts: every code of a procedure is there, and no committee acts before it existed."""

from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures import actors, procedures
from openatmp.procedures.actors import ActorKind, named, read_actors

ONE = """\
actors:
  - code: CAT
    name: Committee
    short: CAT
    kind: committee
    role: Decides.
    verified: true
    source: https://example.org
"""
TWO = (
    ONE
    + """\
  - code: CAT_RAP
    name: Rapporteur
    short: CAT Rapporteur
    kind: rapporteur
    of: CAT
    role: Writes.
    in_force_from: 2009-01-01
    in_force_to: 2020-12-31
    verified: false
    source: general knowledge
"""
)


def test_it_reads_actors_in_the_order_of_the_file() -> None:
    read = read_actors(TWO, "actors.yaml")
    assert list(read) == ["CAT", "CAT_RAP"]
    assert read["CAT_RAP"].of == "CAT"
    assert read["CAT_RAP"].kind is ActorKind.RAPPORTEUR


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2008, 12, 31), False),
        (date(2009, 1, 1), True),
        (date(2020, 12, 31), True),
        (date(2021, 1, 1), False),
    ],
)
def test_an_actor_is_there_between_its_days(day: date, *, there: bool) -> None:
    read = read_actors(TWO, "actors.yaml")
    assert read["CAT_RAP"].is_there_on(day) is there
    assert read["CAT"].is_there_on(day)


@pytest.mark.parametrize(
    ("text", "line", "happened"),
    [
        (ONE + ONE.removeprefix("actors:\n"), 9, "the actor CAT is there twice"),
        (TWO.replace("of: CAT", "of: CHMP"), 13, "no actor CHMP stands above it"),
        (ONE.replace("kind: committee", "kind: choir"), 5, "`kind` cannot be `choir`"),
        (ONE.replace("role: Decides.", "colour: red"), 6, "`colour` is not known"),
        (ONE.replace("    role: Decides.\n", ""), 2, "the field `role` is missing"),
    ],
)
def test_it_refuses_a_mistake_and_says_where(text: str, line: int, happened: str) -> None:
    with pytest.raises(BadInput) as raised:
        read_actors(text, "actors.yaml")
    assert happened in raised.value.happened
    assert raised.value.where == f"actors.yaml, line {line}"


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (("CHMP",), "CHMP"),
        (("CAT_RAP", "CAT_CORAP"), "CAT Rapporteur and CAT Co-Rapporteur"),
        (("CAT", "CHMP", "PRAC"), "CAT, CHMP and PRAC"),
        ((), ""),
    ],
)
def test_it_names_several_in_one_line(codes: tuple[str, ...], said: str) -> None:
    assert named(codes) == said


def test_a_rapporteur_is_of_a_committee_and_its_short_name_says_so() -> None:
    for actor in actors().values():
        if actor.kind is ActorKind.RAPPORTEUR:
            assert actors()[actor.of].kind is ActorKind.COMMITTEE
            assert actors()[actor.of].short in actor.short


def test_no_general_knowledge_counts_as_verified() -> None:
    assert not any(one.verified and one.source == "general knowledge" for one in actors().values())


@pytest.mark.parametrize("key", sorted(procedures()))
def test_who_acts_in_a_procedure_today_is_there(key: str) -> None:
    procedure = procedures()[key]
    day = min(procedure.in_force_to or date(2026, 11, 23), date(2026, 11, 23))
    for shape in procedure.shapes:
        for step in shape.steps:
            assert all(actors()[code].is_there_on(day) for code in (*step.actor, *(step.roles or {})))
