"""Routes and lists as files: what they cite is there, and what is wrong in them is refused with its line."""

import re
from datetime import date

import pytest

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.law import corpus
from openatmp.procedures.procedure import Ground
from openatmp.procedures.shelf import procedures
from openatmp.roadmap.applicant import Applicant
from openatmp.roadmap.guidance import catalogue
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.plan import Fit, Plan
from openatmp.roadmap.plan.lists import FILE_NAMES, read_source, sources
from openatmp.roadmap.plan.routes import Anchor, read_routes, routes
from tests.roadmap.plan.products import (
    ACADEMIA,
    CHONDROCYTES,
    LARGER,
    SMALL,
    item,
    planned,
)

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


VIRUS = "Adeno-associated viral vector carrying a recombinant gene for a clotting factor, given into a vein"


def listed(of: Plan, key: str) -> set[str]:
    """Return the names of what a plan lists under a key."""
    return {one.entry.id for section in of.sections if section.key == key for one in section.listed}


def test_a_hospital_with_modified_cells_is_told_what_it_needs_before_the_first_participant() -> None:
    assert {
        "manufacturing-authorisation",
        "vector",
        "cells",
        "modified-organism",
        "sites",
        "consent",
        "identity",
        "reporting",
    } <= listed(planned(), "trial")
    assert "device" not in listed(planned(), "trial")


def test_a_device_is_described_for_the_trial_and_assessed_before_the_application() -> None:
    of = planned(CHONDROCYTES, applicant=SMALL, orphan=Answer.NO)
    assert "device" in listed(of, "trial")
    assert "notified-body" in listed(of, "application")
    assert not {"vector", "modified-organism"} & listed(of, "trial")


def test_a_virus_without_cells_needs_neither_a_tissue_establishment_nor_questions_on_cells() -> None:
    of = planned(
        VIRUS, applicant=LARGER, unmet_need=Answer.YES, one_hospital=Answer.NO, conditional=Answer.NO
    )
    assert not {"cells", "identity"} & listed(of, "trial")
    assert not {"origin-autologous", "origin-allogeneic", "origin-xenogeneic"} & listed(of, "risks")
    assert "stem-cells" not in {section.key for section in of.sections}
    assert of.questions == ()


def test_only_a_hospital_or_university_is_asked_who_will_hold_the_authorisation() -> None:
    assert "holder" in listed(planned(applicant=ACADEMIA), "application")
    assert "holder" not in listed(planned(applicant=LARGER), "application")


def test_accelerated_assessment_and_orphan_papers_are_listed_only_where_they_are_hoped_for() -> None:
    hoped = listed(planned(orphan=Answer.YES, accelerated=True), "application")
    assert {"accelerated", "orphan-kept"} <= hoped
    not_hoped = listed(planned(orphan=Answer.NO), "application")
    assert not {"accelerated", "orphan-kept"} & not_hoped


@pytest.mark.parametrize("stage", [Stage.AUTHORISATION, Stage.AFTER])
def test_nothing_is_prepared_any_more_once_the_application_was_made(stage: Stage) -> None:
    assert not {"trial", "application"} & {
        section.key for section in planned(stage=stage).sections if section.fit is not Fit.NOT
    }


def test_earlier_entry_is_offered_to_academia_and_small_enterprises_and_to_nobody_else() -> None:
    def early(who: Applicant) -> set[str]:
        of = planned(unmet_need=Answer.YES, applicant=who)
        return {name for name in listed(of, "support") if "early" in name}

    assert early(ACADEMIA) == {"prime-early"}
    assert early(SMALL) == {"prime-early-small"}
    assert early(LARGER) == set()


def test_a_small_enterprise_is_told_that_the_fee_falls_due_later() -> None:
    assert "fee-later" in listed(planned(applicant=SMALL), "support")
    assert "fee-later" not in listed(planned(applicant=ACADEMIA), "support")


def test_the_approval_of_a_modified_organism_is_dated_before_the_trial_and_needs_an_organism() -> None:
    of = planned(trial=date(2028, 3, 1))
    dates = item(of, "modified-organism-approval").dates
    assert dates is not None
    assert (dates.start, dates.last) == (date(2027, 12, 2), date(2028, 3, 1))
    assert item(planned(CHONDROCYTES), "modified-organism-approval").fit is Fit.NOT
    assert item(planned(stage=Stage.AUTHORISATION), "modified-organism-approval").fit is Fit.NOT


def test_the_scheme_for_priority_medicines_waits_for_first_data_from_people() -> None:
    dates = item(planned(trial=date(2028, 3, 1), unmet_need=Answer.YES), "prime").dates
    assert dates is not None
    assert dates.start == date(2029, 3, 1)


def test_advice_comes_before_the_trial_and_designation_before_the_application() -> None:
    keys = [route.procedure for route in routes()]
    order = (
        "classification",
        "scientific-advice",
        "modified-organism-approval",
        "clinical-trial",
        "prime",
        "pre-submission",
        "evaluation",
        "renewal",
    )
    assert [key for key in keys if key in order] == list(order)
    assert keys.index("orphan-designation") < keys.index("pre-submission")
    assert keys.index("sme-status") < keys.index("certification") < keys.index("clinical-trial")


@pytest.mark.parametrize(
    ("procedure", "since", "until", "verified"),
    [
        ("classification", Anchor.START, None, True),
        ("certification", Anchor.START, None, True),
        ("scientific-advice", Anchor.START, None, True),
        ("modified-organism-approval", None, Anchor.TRIAL, False),
        ("clinical-trial", None, Anchor.TRIAL, False),
        ("prime", Anchor.TRIAL, None, True),
        ("paediatric-plan", None, Anchor.APPLICATION, False),
        ("evaluation", Anchor.APPLICATION, None, True),
        ("joint-clinical-assessment", Anchor.EVALUATION, None, True),
        ("safety-report", Anchor.DECISION, None, False),
        ("conditional-renewal", Anchor.DECISION, None, True),
        ("renewal", Anchor.DECISION, None, True),
    ],
)
def test_a_route_is_dated_by_its_day_and_vouches_only_for_what_was_read(
    procedure: str, since: Anchor | None, until: Anchor | None, *, verified: bool
) -> None:
    route = next(one for one in routes() if one.procedure == procedure)
    assert (route.since, route.until, route.ground.verified) == (since, until, verified)


@pytest.mark.parametrize(
    ("procedure", "months"),
    [("renewal", 5 * 12 - 9), ("conditional-renewal", 12 - 6), ("paediatric-plan", 7)],
)
def test_a_route_is_offset_by_what_the_law_leaves(procedure: str, months: int) -> None:
    offset = next(one for one in routes() if one.procedure == procedure).offset
    assert offset is not None
    assert (offset.unit.value, offset.count) == ("months", months)


@pytest.mark.parametrize(
    ("key", "entry"),
    [
        ("trial", "manufacturing-authorisation"),
        ("trial", "modified-organism"),
        ("duties", "manufacture"),
        ("duties", "single-reactions"),
        ("application", "safety-system"),
        ("support", "infrastructure"),
        ("dossier", "module-2"),
    ],
)
def test_a_list_does_not_vouch_for_general_knowledge(key: str, entry: str) -> None:
    source = next(one for one in sources() if one.key == key)
    assert not next(one for one in source.entries if one.id == entry).ground.verified


def test_no_text_of_the_lists_or_routes_shouts_or_leaves_a_marker() -> None:
    texts = [route.because for route in routes()]
    texts += [entry.says + entry.title for source in sources() for entry in source.entries]
    assert not [text for text in texts if re.search(r"!|TODO|\bTBD\b|  ", text)]


def test_a_paper_that_was_replaced_names_what_took_its_place() -> None:
    papers = catalogue().guidance
    for paper in papers.values():
        assert not paper.replaced_by or (paper.replaced_by in papers and paper.until), paper.id
