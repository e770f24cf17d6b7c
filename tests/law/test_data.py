"""The real files: they hold to their schema, to each other, to the vocabulary, and to our own words."""

import json
import re
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from openatmp.basis import periods
from openatmp.law import Act, ActKind, NotInForce, Provision, Purpose, Value, corpus
from openatmp.product.vocabulary import Step

LAW = files("openatmp.law")
SCHEMA: dict[str, Any] = json.loads((LAW / "schema.json").read_text(encoding="utf-8"))
FILES = sorted(file.name for file in (LAW / "data").iterdir() if file.name.endswith(".yaml"))
ACTS = list(corpus().acts.values())
TODAY = date(2026, 11, 23)
STEPS = {step.value for step in Step}


def as_json(value: Any) -> Any:
    """Turn what YAML reads as a date back into the text that JSON would hold."""
    match value:
        case dict():
            return {key: as_json(item) for key, item in value.items()}
        case list():
            return [as_json(item) for item in value]
        case date():
            return value.isoformat()
        case _:
            return value


def document(name: str) -> Any:
    return as_json(yaml.safe_load((LAW / "data" / name).read_text(encoding="utf-8")))


def entries(act: Act) -> list[Provision | Value]:
    return [*act.provisions, *act.values]


# -------------------------------------------------------------------------------------------- the schema


def test_it_has_a_schema_that_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", FILES)
def test_it_holds_to_its_schema(name: str) -> None:
    errors = [
        f"{list(error.path)}: {error.message}"
        for error in Draft202012Validator(SCHEMA).iter_errors(document(name))
    ]
    assert errors == []


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "treaty"},
        {"eli": "somewhere"},
        {"last_checked": "today"},
        {"announced_on": "2025-01-01"},
        {"provisions": []},
        {"unknown": 1},
        {"provisions": [{"place": "1"}]},
    ],
)
def test_its_schema_refuses_what_the_reader_refuses(change: dict[str, Any]) -> None:
    good = document("regulation-1182-71.yaml")
    assert Draft202012Validator(SCHEMA).is_valid(good)
    assert not Draft202012Validator(SCHEMA).is_valid(good | change)


def test_its_schema_lets_only_announced_law_lack_a_first_day() -> None:
    announced, regulation = document("reform-2025.yaml"), document("regulation-1182-71.yaml")
    assert announced["provisions"][0]["in_force_from"] is None
    assert not Draft202012Validator(SCHEMA).is_valid(announced | {"kind": "regulation"})
    regulation["provisions"][0]["in_force_from"] = None
    assert not Draft202012Validator(SCHEMA).is_valid(regulation)


def test_its_schema_knows_the_same_kinds_and_purposes_as_the_reader() -> None:
    assert SCHEMA["properties"]["kind"]["enum"] == [kind.value for kind in ActKind]
    purposes = SCHEMA["$defs"]["provision"]["properties"]["serves"]["items"]["enum"]
    assert purposes == [purpose.value for purpose in Purpose]


# ------------------------------------------------------------------------------------ honesty of the data


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.key)
def test_it_calls_nothing_verified_that_somebody_only_knows_by_heart(act: Act) -> None:
    for entry in entries(act):
        if entry.source == "general knowledge":
            assert not entry.verified, entry
        else:
            assert re.fullmatch(r"https?://\S+", entry.source), entry


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.key)
def test_it_was_checked_on_a_day_that_has_come(act: Act) -> None:
    for entry in entries(act):
        assert date(2026, 1, 1) <= entry.last_checked
        # The farthest day that is known to come: some points of the Regulation on substances of human origin.
        assert entry.in_force_from is None or entry.in_force_from <= date(2028, 8, 7)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.key)
def test_it_links_to_the_act_by_a_public_address(act: Act) -> None:
    assert act.eli.startswith("https://")
    for provision in act.provisions:
        assert provision.link.startswith(("http://", "https://"))
        assert provision.citation.act == act.key
    if act.kind in {ActKind.REGULATION, ActKind.DIRECTIVE}:
        year, number = sorted(act.key.split("/"), key=len, reverse=True)
        assert "/eli/" in act.eli
        assert act.eli.removesuffix("/oj").split("/")[-1] in {year, number}


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.key)
def test_it_says_things_in_short_sentences_of_its_own(act: Act) -> None:
    for provision in act.provisions:
        assert provision.says.endswith("."), provision.place
        assert len(provision.says) < 700, provision.place
        assert "shall" not in provision.says.split(), provision.place
        assert not provision.heading.endswith("."), provision.place


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.key)
def test_it_lays_down_every_value_in_a_provision_that_is_in_force_with_it(act: Act) -> None:
    for value in act.values:
        place = value.citation.provision
        assert act.versions(place)
        if value.in_force_from is not None:
            assert corpus().on(value.in_force_from).is_in_force(act.key, place), value.name


def test_it_keeps_announced_law_out_of_force() -> None:
    assert {act.key for act in ACTS if act.kind is ActKind.ANNOUNCED} == {"reform-2025"}
    for act in ACTS:
        for provision in act.provisions:
            announced = act.kind is ActKind.ANNOUNCED
            assert (provision.in_force_from is None) is announced
            assert (Purpose.ANNOUNCED in provision.serves) is announced


# --------------------------------------------------------------------------------------- Regulation 1394/2007


@pytest.mark.parametrize(
    "place", ["2(1)(a)", "2(1)(b)", "2(1)(c)", "2(1)(d)", "2(2)", "2(4)", "2(5)", "Annex I"]
)
def test_it_applies_the_definitions_from_the_day_the_regulation_applies(place: str) -> None:
    assert corpus().on(date(2008, 12, 30)).cite("1394/2007", place).provision == place
    with pytest.raises(NotInForce) as caught:
        corpus().on(date(2008, 12, 29)).cite("1394/2007", place)
    spelled = place if place.startswith("Annex") else f"Art. {place}"
    assert str(caught.value) == (
        f"Regulation 1394/2007, {spelled} is not in force on 2008-12-29: "
        "it applies from 2008-12-30 (verified)."
    )


def test_it_tells_entry_into_force_and_application_apart() -> None:
    law = corpus().on(date(2008, 1, 1))
    assert law.value("1394/2007", "entry-into-force").amount == date(2007, 12, 30)
    assert law.value("1394/2007", "application").amount == date(2008, 12, 30)
    assert not law.is_in_force("1394/2007", "2(1)(a)")


def test_it_lists_the_thirteen_manipulations_in_the_words_of_the_vocabulary() -> None:
    listed = corpus().on(TODAY).listed("1394/2007", "manipulations-not-substantial")
    assert len(listed) == 13
    assert listed == {
        Step.CUTTING,
        Step.GRINDING,
        Step.SHAPING,
        Step.CENTRIFUGATION,
        Step.SOAKING,
        Step.STERILISATION,
        Step.IRRADIATION,
        Step.SEPARATION,
        Step.FILTERING,
        Step.LYOPHILISATION,
        Step.FREEZING,
        Step.CRYOPRESERVATION,
        Step.VITRIFICATION,
    }


@pytest.mark.parametrize(
    ("name", "amount", "unit"),
    [
        ("recommendation-period", 60, "days"),
        ("traceability-retention", 30, "years"),
        ("advice-fee-reduction-sme", 90, "percent"),
        ("advice-fee-reduction-others", 65, "percent"),
        ("transition-end", date(2011, 12, 30), "date"),
        ("transition-end-tissue-engineered", date(2012, 12, 30), "date"),
    ],
)
def test_it_holds_the_numbers_of_the_regulation(name: str, amount: object, unit: str) -> None:
    value = corpus().on(TODAY).value("1394/2007", name)
    assert (value.amount, value.unit, value.verified) == (amount, unit, True)


@pytest.mark.parametrize(
    ("day", "medical", "implantable"),
    [
        (date(2021, 5, 25), "Directive 93/42/EEC", "Directive 90/385/EEC"),
        (date(2021, 5, 26), "Regulation (EU) 2017/745", "Regulation (EU) 2017/745"),
    ],
)
def test_it_points_to_the_device_law_of_the_day_and_says_that_nobody_verified_it(
    day: date, medical: str, implantable: str
) -> None:
    law = corpus().on(day)
    for name, start in (
        ("medical-device-definition", medical),
        ("active-implantable-device-definition", implantable),
    ):
        value = law.value("1394/2007", name)
        assert str(value.amount).startswith(start)
        assert not value.verified


def test_it_no_longer_offers_the_halved_fee() -> None:
    assert corpus().on(date(2012, 12, 30)).is_in_force("1394/2007", "19(1)")
    with pytest.raises(NotInForce, match=r"it applied until 2012-12-30 \(verified\)"):
        corpus().on(date(2012, 12, 31)).cite("1394/2007", "19(1)")


# ---------------------------------------------------------------------------------------- Directive 2001/83


@pytest.mark.parametrize("place", ["Annex I Part IV 2.1", "Annex I Part IV 2.2"])
@pytest.mark.parametrize(
    ("day", "inserted_by", "verified"),
    [
        (date(2003, 7, 1), "2003/63", False),
        (date(2009, 10, 4), "2003/63", False),
        (date(2009, 10, 5), "2009/120", True),
        (TODAY, "2009/120", True),
    ],
)
def test_it_keeps_part_iv_in_both_versions(place: str, day: date, inserted_by: str, verified: bool) -> None:
    provision = corpus().on(day).provision("2001/83", place)
    assert (provision.inserted_by, provision.verified) == (inserted_by, verified)


def test_it_leaves_vaccines_out_of_gene_therapy_only_since_2009() -> None:
    place = "Annex I Part IV 2.1, last sentence"
    assert not corpus().on(date(2009, 10, 4)).is_in_force("2001/83", place)
    assert corpus().on(date(2009, 10, 5)).is_in_force("2001/83", place)


def test_it_has_no_definitions_of_part_iv_before_2003() -> None:
    with pytest.raises(NotInForce, match=r"it applies from 2003-07-01 \(not verified\)"):
        corpus().on(date(2003, 6, 30)).cite("2001/83", "Annex I Part IV 2.1")


@pytest.mark.parametrize(
    ("place", "first"),
    [
        ("1(2)", date(2005, 10, 30)),
        ("2(1)", date(2005, 10, 30)),
        ("1(4a)", date(2008, 12, 30)),
        ("3(7)", date(2008, 12, 30)),
    ],
)
def test_it_dates_the_other_places_of_the_directive(place: str, first: date) -> None:
    assert corpus().on(first).is_in_force("2001/83", place)
    assert not corpus().on(date.fromordinal(first.toordinal() - 1)).is_in_force("2001/83", place)


# -------------------------------------------------------------------------------------- guidance and reform


def test_it_lists_manipulations_in_words_of_the_vocabulary_and_none_twice() -> None:
    law = corpus().on(TODAY)
    lists = [
        law.listed("1394/2007", "manipulations-not-substantial"),
        law.listed("EMA/CAT/600280/2010", "manipulations-substantial-in-practice"),
        law.listed("EMA/CAT/600280/2010", "manipulations-not-substantial-in-practice"),
        law.listed("EMA/CAT/600280/2010", "manipulations-by-outcome"),
    ]
    assert set().union(*lists) <= STEPS
    assert sum(map(len, lists)) == len(set().union(*lists))


def test_it_counts_culture_as_substantial_and_leaves_digestion_to_its_outcome() -> None:
    law = corpus().on(TODAY)
    substantial = law.listed("EMA/CAT/600280/2010", "manipulations-substantial-in-practice")
    assert {Step.CULTURE, Step.DIFFERENTIATION, Step.ACTIVATION, Step.GENETIC_MODIFICATION} <= substantial
    assert Step.DIGESTION not in substantial
    assert law.listed("EMA/CAT/600280/2010", "manipulations-by-outcome") == {Step.DIGESTION}


@pytest.mark.parametrize("place", ["2.2.2", "2.2.3", "2.2.4"])
def test_it_reads_the_regulation_by_the_guidance_since_the_regulation_applies(place: str) -> None:
    assert corpus().on(date(2008, 12, 30)).is_in_force("EMA/CAT/600280/2010", place)
    assert not corpus().on(date(2008, 12, 29)).is_in_force("EMA/CAT/600280/2010", place)


def test_it_announces_the_reform_without_a_day_and_without_effect() -> None:
    announced = {provision.place for provision in corpus().on(TODAY).announced()}
    assert announced == {
        "gene therapy definition",
        "committees",
        "committee for advanced therapies",
        "committee for orphan medicines",
        "paediatric committee",
        "evaluation period",
        "decision period",
        "validity of authorisations",
        "hospital exemption",
        "proposals",
    }
    assert corpus().on(date(2023, 4, 25)).announced() == ()
    for name in ("evaluation-period", "decision-period"):
        with pytest.raises(NotInForce, match="no day is known"):
            corpus().on(date(2099, 1, 1)).value("reform-2025", name)


def test_it_knows_how_much_shorter_the_reform_would_be() -> None:
    would_be = {value.name: value.amount for value in corpus().acts["reform-2025"].values}
    assert would_be == {"evaluation-period": 180, "decision-period": 46}


# ----------------------------------------------------------------------------------------- Regulation 1182/71


def test_it_agrees_with_the_numbers_that_counting_periods_uses() -> None:
    law = corpus().on(TODAY)
    assert law.value("1182/71", "shortest-period-with-working-days").amount == periods.LONG_ENOUGH
    assert law.value("1182/71", "least-working-days").amount == periods.LEAST_WORKING_DAYS


def test_it_has_every_provision_that_the_counting_of_periods_names() -> None:
    source = (files("openatmp.basis") / "periods.py").read_text(encoding="utf-8")
    named = set(re.findall(r"Art\. (\d)\((\d)\)", source))
    places = {provision.place for provision in corpus().acts["1182/71"].provisions}
    assert named
    assert {f"{article}({paragraph})" for article, paragraph in named} <= places
