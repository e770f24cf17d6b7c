"""Routes and lists as files: what they cite is there, and what is wrong in them is refused with its line."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.law import corpus
from openatmp.procedures.procedure import Ground
from openatmp.procedures.shelf import procedures
from openatmp.roadmap.plan.lists import FILE_NAMES, read_source, sources
from openatmp.roadmap.plan.routes import read_routes, routes

ROUTE = """
routes:
  - procedure: classification
    phase: beginning
    fits: optional
    if: {atmp: ["yes", unknown]}
    because: It helps.
    from: start
    verified: false
    source: general knowledge
"""
LIST = """
key: support
title: Support
about: Help.
entries:
  - id: one
    title: One
    if: {small: true}
    verified: false
    source: general knowledge
"""


def grounds() -> list[tuple[str, Ground]]:
    """Return everything that rests on something."""
    listed = [(f"{source.key} {entry.id}", entry.ground) for source in sources() for entry in source.entries]
    return [(route.procedure, route.ground) for route in routes()] + listed


@pytest.mark.parametrize(("name", "ground"), grounds())
def test_every_provision_that_is_cited_is_in_the_law(name: str, ground: Ground) -> None:
    for citation in ground.basis:
        assert citation.act in corpus().acts, f"{name} cites {citation}"
        assert corpus().acts[citation.act].versions(citation.provision), f"{name} cites {citation}"


def test_nothing_known_by_heart_counts_as_verified() -> None:
    assert not [
        name for name, ground in grounds() if ground.verified and ground.source == "general knowledge"
    ]


def test_every_list_has_entries_of_different_names() -> None:
    assert [source.key for source in sources()] == list(FILE_NAMES)
    for source in sources():
        ids = [entry.id for entry in source.entries]
        assert len(ids) == len(set(ids)), source.key


def test_every_course_that_a_route_takes_is_there() -> None:
    for route in routes():
        shape = procedures()[route.procedure].shape(route.course)
        assert not route.course or shape.id == route.course


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ROUTE.replace("classification", "classifying"), "there is no classifying"),
        (ROUTE.replace("atmp:", "colour:"), "`colour` is not known"),
        (ROUTE.replace('"yes"', '"perhaps"'), "an answer that is not known"),
        (ROUTE + "    until: application\n", "forward or back, not both"),
        (ROUTE + "    after: [evaluation]\n", "does not stand above"),
        (ROUTE + "    fees: [advice]\n", "there is no advice"),
        (ROUTE.replace("fits: optional", "fits: perhaps"), "`fits` cannot be `perhaps`"),
    ],
)
def test_it_refuses_a_route_that_does_not_hold_and_names_the_line(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_routes(text, "routes.yaml")
    assert said in str(refused.value)
    assert "routes.yaml, line" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LIST.split("entries:", maxsplit=1)[0], "the list is empty"),
        (LIST + "    colour: red\n", "`colour` is not known"),
        (LIST.replace("small", "weather"), "`weather` is not known"),
        (LIST.replace("verified: false", "verified: true"), "cannot be verified"),
    ],
)
def test_it_refuses_a_list_that_does_not_hold_and_names_the_line(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_source(text, "support.yaml")
    assert said in str(refused.value)
