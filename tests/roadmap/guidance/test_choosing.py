"""What guidance is listed: by class, topic, stage, applicant and day, each with its reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.roadmap.guidance import Wanted, catalogue, choose, named_classes
from openatmp.roadmap.guidance.catalogue import For, Stage

ON = date(2026, 11, 25)
TOPICS = sorted(catalogue().topics)


def ids(wanted: Wanted, on: date = ON) -> list[str]:
    """Return the ids of what is listed."""
    return [one.guidance.id for one in choose(catalogue(), wanted, on)]


def test_it_puts_the_overarching_paper_of_a_class_first() -> None:
    assert ids(Wanted(classes=frozenset({For.GTMP})))[0] == "G01"
    assert ids(Wanted(classes=frozenset({For.MODIFIED_CELLS})))[0] == "G03"
    assert ids(Wanted(classes=frozenset({For.XENOGENEIC})))[0] == "G05"


def test_it_lists_what_is_for_all_and_leaves_out_what_is_for_others() -> None:
    found = ids(Wanted(classes=frozenset({For.TEP})))
    assert {"G07", "G26", "G31"} <= set(found)
    assert not {"G01", "G18", "G06"} & set(found)


def test_it_filters_by_topic_and_says_why() -> None:
    (first, *_) = choose(catalogue(), Wanted(frozenset({For.SCTMP}), frozenset({"potency"})), ON)
    assert first.guidance.id == "G06"
    assert first.reason == "Written for somatic cell therapy medicinal products, on potency."


def test_it_names_the_stage_in_the_reason() -> None:
    wanted = Wanted(frozenset({For.GTMP}), frozenset({"long-term-follow-up"}), Stage.AFTER)
    assert all("matters at this stage (after)" in one.reason for one in choose(catalogue(), wanted, ON))
    assert "G09" in ids(wanted)


def test_it_leaves_out_topics_that_do_not_matter_at_the_stage() -> None:
    wanted = Wanted(topics=frozenset({"good-clinical-practice"}), stage=Stage.AFTER)
    assert ids(wanted) == []


@pytest.mark.parametrize(
    ("paper", "first"),
    [
        ("G24", date(2025, 7, 1)),
        ("G03", date(2021, 6, 1)),
        ("G31", date(2018, 5, 22)),
        ("G23", date(2019, 12, 1)),
    ],
)
def test_it_lists_a_paper_from_its_first_day(paper: str, first: date) -> None:
    assert paper in ids(Wanted(), first)
    assert paper not in ids(Wanted(), first.replace(year=first.year - 1))


def test_it_lists_directives_on_tissues_up_to_their_last_day() -> None:
    assert "G60" in ids(Wanted(), date(2027, 8, 6))
    assert "G60" not in ids(Wanted(), date(2027, 8, 7))
    assert "G60" in ids(Wanted(replaced=True), date(2027, 8, 7))


def test_it_shows_what_was_replaced_only_when_asked_and_last() -> None:
    wanted = Wanted(classes=frozenset({For.GTMP}), replaced=True)
    assert "G02" not in ids(Wanted(classes=frozenset({For.GTMP})))
    assert ids(wanted)[-1] in {"G02", "G33"}


def test_it_keeps_papers_on_certification_for_small_enterprises() -> None:
    assert "G36" in ids(Wanted(applicant="sme"))
    assert "G36" not in ids(Wanted(applicant="academia"))
    assert "G36" in ids(Wanted())


def test_it_refuses_an_unknown_topic_and_names_those_that_are_alike() -> None:
    with pytest.raises(BadInput, match="potency"):
        choose(catalogue(), Wanted(topics=frozenset({"potensy"})), ON)


@given(st.sets(st.sampled_from(list(For))), st.sets(st.sampled_from(TOPICS)), st.sampled_from([None, *Stage]))
def test_asking_for_less_never_lists_more(classes: set[For], topics: set[str], stage: Stage | None) -> None:
    narrow = set(ids(Wanted(frozenset(classes), frozenset(topics), stage)))
    if classes:
        assert narrow <= set(ids(Wanted(topics=frozenset(topics), stage=stage)))
    if topics:
        assert narrow <= set(ids(Wanted(classes=frozenset(classes), stage=stage)))


def test_who_asks_for_gene_therapies_by_name_is_shown_modified_cells_too() -> None:
    wanted = Wanted(named_classes([For.GTMP]), frozenset({"potency"}))
    assert "G06" in ids(wanted)
    assert named_classes([For.TEP]) == {For.TEP}
    assert named_classes([]) == frozenset()


LENTIVIRUS, AAV = frozenset({"lentivirus"}), frozenset({"adeno-associated virus"})


def test_it_leaves_out_papers_on_vectors_that_the_product_does_not_have() -> None:
    lentiviral = ids(Wanted(frozenset({For.GTMP, For.MODIFIED_CELLS}), vectors=LENTIVIRUS))
    assert {"G01", "G18", "G21", "G42"} <= set(lentiviral)
    assert not {"G16", "G20"} & set(lentiviral)
    other = ids(Wanted(frozenset({For.GTMP}), vectors=AAV))
    assert {"G01", "G20"} <= set(other)
    assert not {"G16", "G18", "G42"} & set(other)


def test_it_lists_papers_on_every_vector_while_the_vector_is_not_known() -> None:
    assert {"G16", "G18", "G20"} <= set(ids(Wanted(frozenset({For.GTMP}))))


def test_a_product_with_two_vectors_gets_the_papers_on_both() -> None:
    both = set(ids(Wanted(frozenset({For.GTMP}), vectors=LENTIVIRUS | AAV)))
    assert {"G18", "G20"} <= both
