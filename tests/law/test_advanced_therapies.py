"""Regulation 1394/2007 beyond its definitions: evaluation, duties, incentives, the committee, the annexes."""

from datetime import date

import pytest

from openatmp.law import NotInForce, corpus

ATMP = "1394/2007"
TODAY = date(2026, 11, 25)
LAW = corpus().on(TODAY)


@pytest.mark.parametrize(
    "place",
    [
        *("4(2)", "5", "6", "7", "8(1)", "8(2)", "8(3)", "8(4)", "9(1)", "9(3)", "10", "11", "12", "13(1)"),
        *("14(1)", "14(2)", "14(3)", "14(5)", "15(1)", "15(2)", "15(3)", "15(4)", "15(5)", "15(6)", "16(1)"),
        *("17(1)", "18", "20", "20(3)", "21(1)", "21(2)", "21(3)", "21(4)", "22", "23(a)", "23(g)", "24"),
        *("28(2)", "29(1)", "29(2)", "29(3)", "Annex II", "Annex III", "Annex IV", "recital 25"),
    ],
)
def test_it_can_be_cited_since_the_regulation_applies(place: str) -> None:
    assert LAW.provision(ATMP, place).verified
    assert corpus().acts[ATMP].versions(place)[0].in_force_from == date(2008, 12, 30)
    assert not corpus().on(date(2008, 12, 29)).is_in_force(ATMP, place)


@pytest.mark.parametrize(
    ("name", "amount", "unit", "place"),
    [
        ("notified-body-answer", 1, "months", "9(3)"),
        ("committee-members-from-human-medicines", 5, "members", "21(1)"),
        ("committee-members-for-clinicians", 2, "members", "21(1)"),
        ("committee-members-for-patients", 2, "members", "21(1)"),
        ("committee-members-with-device-knowledge", 2, "members", "21(2)"),
        ("committee-term", 3, "years", "21(3)"),
        ("committee-chair-term", 3, "years", "21(4)"),
    ],
)
def test_it_holds_the_number(name: str, amount: int, unit: str, place: str) -> None:
    value = LAW.value(ATMP, name)
    assert (value.amount, value.unit, value.citation.provision, value.verified) == (amount, unit, place, True)


def test_its_committee_votes_with_one_member_for_each_of_27_states_and_four_more() -> None:
    chosen = sum(
        int(str(LAW.value(ATMP, f"committee-members-{kind}").amount))
        for kind in ("from-human-medicines", "for-clinicians", "for-patients")
    )
    states_not_among_the_five = 27 - 5
    assert chosen + states_not_among_the_five == 31


@pytest.mark.parametrize("place", ["19(1)", "19(2)"])
def test_it_ended_both_halved_fees_with_the_transition(place: str) -> None:
    assert corpus().on(date(2012, 12, 30)).is_in_force(ATMP, place)
    with pytest.raises(NotInForce, match="it applied until 2012-12-30"):
        corpus().on(date(2012, 12, 31)).cite(ATMP, place)


def test_it_holds_the_half_only_while_it_could_be_asked_for() -> None:
    assert corpus().on(date(2012, 12, 30)).value(ATMP, "authorisation-fee-reduction").amount == 50
    with pytest.raises(NotInForce):
        LAW.value(ATMP, "authorisation-fee-reduction")
    assert "2011" in corpus().on(date(2011, 1, 1)).value(ATMP, "authorisation-fee-reduction").note


@pytest.mark.parametrize(
    ("day", "named", "verified"),
    [(date(2012, 7, 1), False, False), (date(2012, 7, 2), True, True), (TODAY, True, True)],
)
def test_it_names_the_committee_for_risk_since_there_is_one(day: date, named: bool, verified: bool) -> None:
    provision = corpus().on(day).provision(ATMP, "20(3)")
    assert ("risk assessment" in provision.says) is named
    assert provision.verified is verified


@pytest.mark.parametrize(
    ("day", "law"),
    [
        (date(2008, 12, 30), "Directive 2004/23/EC."),
        (date(2027, 8, 6), "Directive 2004/23/EC."),
        (date(2027, 8, 7), "Regulation (EU) 2024/1938, which takes the place of Directive 2004/23/EC."),
    ],
)
def test_it_leads_to_the_law_on_cells_that_holds_on_the_day(day: date, law: str) -> None:
    assert corpus().on(day).provision(ATMP, "3").says.endswith(f"under {law}")


# ------------------------------------------------------------------------------------------- the annexes


@pytest.mark.parametrize(
    ("name", "place", "count", "verified"),
    [
        ("summary-sections", "Annex II", 10, False),
        ("summary-composition-points", "Annex II", 2, True),
        ("summary-clinical-points", "Annex II", 9, True),
        ("summary-pharmacological-points", "Annex II", 3, False),
        ("summary-quality-points", "Annex II", 6, False),
        ("outer-packaging-particulars", "Annex III", 14, True),
        ("immediate-packaging-particulars", "12", 2, True),
        ("leaflet-particulars", "Annex IV", 7, True),
    ],
)
def test_it_lists_what_an_annex_lists_and_says_what_nobody_verified(
    name: str, place: str, count: int, verified: bool
) -> None:
    value = LAW.value(ATMP, name)
    assert len(LAW.listed(ATMP, name)) == count
    assert (value.citation.provision, value.verified) == (place, verified)


def test_it_keeps_the_order_of_its_annexes() -> None:
    packaging = LAW.value(ATMP, "outer-packaging-particulars").amount
    assert isinstance(packaging, tuple)
    assert str(packaging[12]).startswith("batch number")
    assert str(packaging[13]).startswith("patient identifier")
    sections = LAW.value(ATMP, "summary-sections").amount
    assert isinstance(sections, tuple)
    assert sections[3] == "clinical particulars"


def test_what_the_immediate_packaging_bears_is_on_the_outer_one_too() -> None:
    outer = " ".join(sorted(LAW.listed(ATMP, "outer-packaging-particulars")))
    assert all(
        particular in outer for particular in sorted(LAW.listed(ATMP, "immediate-packaging-particulars"))
    )
