"""The register that comes with the package: complete, right, and explained.

What is expected here was written down from the sources by hand, not computed from the file.
"""

import re
from datetime import date
from functools import cache
from importlib.resources import files

import pytest

from openatmp.register import Field, Medicine, Status, shipped
from openatmp.register.lines import read_register, write_register

LAST_LOOKED_AT = date(2026, 11, 23)
TODAY = date(2026, 11, 25)
MEDICINES = tuple(shipped())

# name at the Agency, number there, status today and since when (empty where nothing tells the day)
STATUSES = """
ChondroCelect                | EMEA/H/C/000878 | withdrawn             | 2016-07-29
Glybera                      | EMEA/H/C/002145 | expired               | 2017-10-28
Maci                         | EMEA/H/C/002522 | expired               | 2018-07-01
Provenge                     | EMEA/H/C/002513 | withdrawn             | 2015-05-06
Holoclar                     | EMEA/H/C/002450 | authorised            | 2015-02-17
Imlygic                      | EMEA/H/C/002771 | authorised            | 2015-12-16
Strimvelis                   | EMEA/H/C/003854 | authorised            | 2016-05-26
Zalmoxis                     | EMEA/H/C/002801 | withdrawn             | 2019-10-09
Spherox                      | EMEA/H/C/002736 | authorised            | 2017-07-10
Alofisel                     | EMEA/H/C/004258 | withdrawn             | 2024-12-13
Yescarta                     | EMEA/H/C/004480 | authorised            | 2018-08-23
Kymriah                      | EMEA/H/C/004090 | authorised            | 2018-08-23
Luxturna                     | EMEA/H/C/004451 | authorised            | 2018-11-22
Zynteglo                     | EMEA/H/C/003691 | withdrawn             | 2022-03-24
Zolgensma                    | EMEA/H/C/004750 | authorised            | 2020-05-18
Tecartus                     | EMEA/H/C/005102 | authorised            | 2020-12-14
Libmeldy                     | EMEA/H/C/005321 | authorised            | 2020-12-17
Skysona                      | EMEA/H/C/003690 | withdrawn             | 2021-11-18
Abecma                       | EMEA/H/C/004662 | authorised            | 2021-08-18
Breyanzi                     | EMEA/H/C/004731 | authorised            | 2022-04-04
Carvykti                     | EMEA/H/C/005095 | authorised            | 2022-05-25
Upstaza                      | EMEA/H/C/005352 | authorised            | 2022-07-18
Roctavian                    | EMEA/H/C/005830 | authorised            | 2022-08-24
Ebvallo                      | EMEA/H/C/004577 | authorised            | 2022-12-16
Hemgenix                     | EMEA/H/C/004827 | authorised            | 2023-02-20
Casgevy                      | EMEA/H/C/005763 | authorised            | 2024-02-09
Beqvez                       | EMEA/H/C/004774 | withdrawn             | 2025-05-15
Vyjuvek                      | EMEA/H/C/006330 | authorised            | 2025-04-23
Aucatzyl                     | EMEA/H/C/005907 | authorised            | 2025-07-17
Zemcelpro                    | EMEA/H/C/005772 | authorised            | 2025-08-25
Waskyra                      | EMEA/H/C/006525 | authorised            | 2026-01-09
Adstiladrin                  |                 | authorised            | 2026-05-28
Itvisma                      |                 | authorised            |
Elevidys                     | EMEA/H/C/005293 | refused               | 2025-09-24
Heparesc                     | EMEA/H/C/003750 | refused               | 2015-12-21
Tacquell                     | EMEA/H/C/006563 | negative opinion      | 2026-06-25
Jelrix                       | EMEA/H/C/004594 | application withdrawn | 2025-11-11
Amtagvi                      | EMEA/H/C/004741 | application withdrawn | 2025-07-22
Fanskya                      | EMEA/H/C/005537 | application withdrawn | 2025-08-22
Roctavian                    | EMEA/H/C/004749 | application withdrawn | 2020-11-04
Lumevoq                      | EMEA/H/C/005047 | application withdrawn | 2023-04-20
Sitoiganap                   | EMEA/H/C/003693 | application withdrawn | 2022-05-02
Artobend                     | EMEA/H/C/004598 | application withdrawn | 2020-11-18
Luxceptar                    | EMEA/H/C/002397 | application withdrawn | 2019-11-06
Raligize                     | EMEA/H/C/004473 | application withdrawn | 2018-07-10
OraNera                      | EMEA/H/C/002443 | application withdrawn | 2013-03-14
Hyalograft C autograft       | EMEA/H/C/002657 | application withdrawn | 2013-01-14
Cerepro                      | EMEA/H/C/001103 | application withdrawn | 2010-03-08
Cerepro                      | EMEA/H/C/000694 | application withdrawn | 2007-07-13
Advexin                      | EMEA/H/C/000919 | application withdrawn | 2008-12-17
Contusugene Ladenovec Gendux | EMEA/H/C/001041 | application withdrawn | 2009-06-12
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in STATUSES.strip().splitlines()]
_ENDS = {
    Status.AUTHORISED: Field.AUTHORISATION,
    Status.WITHDRAWN: Field.WITHDRAWAL,
    Status.EXPIRED: Field.EXPIRY,
    Status.REFUSED: Field.REFUSAL,
    Status.APPLICATION_WITHDRAWN: Field.APPLICATION_WITHDRAWAL,
    Status.NEGATIVE_OPINION: Field.OPINION,
}

# Every field on which sources do not agree: what each says, the followed one first.
DIFFERENCES = {
    ("imlygic", Field.OPINION): ["ema-annex-10 2015-10-22", "ema-table 2015-07-23"],
    ("kymriah", Field.OPINION): [
        "assessment-report 2018-06-28",
        "ema-annex-10 2018-07-26",
        "ema-table 2018-06-27",
    ],
    ("kymriah", Field.VALIDATION): ["assessment-report 2017-11-23", "ema-annex-10 2017-11-22"],
    ("skysona", Field.VALIDATION): ["assessment-report 2020-10-01", "ema-annex-10 2020-09-29"],
    ("strimvelis", Field.OPINION): ["ema-annex-10 2016-04-01", "ema-table 2016-03-31"],
    ("yescarta", Field.OPINION): [
        "assessment-report 2018-06-28",
        "ema-annex-10 2018-07-26",
        "ema-table 2018-06-28",
    ],
    ("yescarta", Field.VALIDATION): ["assessment-report 2017-08-17", "ema-annex-10 2017-08-15"],
    ("zalmoxis", Field.WITHDRAWAL): ["union-register-extract 2019-10-09", "ema-table -"],
    ("zolgensma", Field.CONDITIONAL): ["ema-table-digest no", "ema-table yes"],
    ("zynteglo", Field.OPINION): [
        "ema-news 2019-03-28",
        "ema-annex-10 2019-04-26",
        "ema-table 2019-03-28",
    ],
}


@cache
def content() -> bytes:
    """Return the shipped file."""
    return files("openatmp.register").joinpath("data", "register.jsonl").read_bytes()


def of(key: str) -> Medicine:
    """Return a shipped medicine."""
    return shipped().medicines[key]


def remarks(key: str) -> str:
    """Return all remarks on a medicine."""
    return " ".join(of(key).all_words(Field.REMARK))


def days(key: str, field: Field) -> list[str]:
    """Return the days of the events of a kind."""
    return [str(event.day) for event in of(key).events if event.field is field]


# ------------------------------------------------------------------------------------------ the file


def test_it_is_written_as_the_register_writes_it() -> None:
    assert write_register(read_register(content(), "register.jsonl")) == content()


def test_it_is_the_file_that_the_package_reads() -> None:
    assert shipped() is shipped()
    assert write_register(shipped()) == content()


def test_it_says_up_to_which_day_it_was_made() -> None:
    assert shipped().taken == date(2026, 7, 20)
    assert shipped().taken == max(check.as_of for check in shipped().checks)


def test_it_says_which_sources_were_read_as_of_which_day() -> None:
    newest = {check.source: str(check.as_of) for check in shipped().newest_checks}
    assert newest == {
        "ema-annex-10": "2021-12-31",
        "ema-table": "2026-03-14",
        "ema-table-digest": "2026-07-20",
        "union-register-extract": "2021-10-01",
    }


# ------------------------------------------------------------------------------------------ who is in it


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1][-6:]}")
def test_it_knows_where_each_stands(row: list[str]) -> None:
    name, number, status, since = row
    (found,) = [one for one in shipped() if one.name == name and one.ema_number == number]
    now = found.status(TODAY)
    assert now.value == status
    event = found.event(_ENDS[now])
    assert event is not None
    assert str(event.day or "") == since


def test_it_holds_these_and_no_others() -> None:
    assert sorted((one.name, one.ema_number) for one in shipped()) == sorted((row[0], row[1]) for row in ROWS)


def test_it_keeps_two_applications_of_one_name_apart() -> None:
    first, second = of("roctavian-004749"), of("roctavian")
    assert first.name == second.name == "Roctavian"
    assert first.status(TODAY) is Status.APPLICATION_WITHDRAWN
    assert second.status(TODAY) is Status.AUTHORISED
    assert of("cerepro").ema_number != of("cerepro-000694").ema_number


# ------------------------------------------------------------------------------------------ every medicine


@pytest.mark.parametrize("medicine", MEDICINES, ids=lambda medicine: str(medicine.key))
def test_it_tells_of_each_what_a_page_needs(medicine: Medicine) -> None:
    for field in (Field.NAME, Field.COMMON_NAME, Field.CATEGORY, Field.HOLDER, Field.KIND):
        assert medicine.words(field), field
    assert medicine.category in {"GTMP", "sCTMP", "TEP"}
    assert medicine.followed(Field.COMBINED) is not None
    assert medicine.followed(Field.ADVANCED_THERAPY) or not medicine.ema_number or medicine.key in FRESH


# Not in the table of July 2025, and its later marks were not written down.
FRESH = {"waskyra", "elevidys", "jelrix", "amtagvi", "fanskya"}
SHORT_FOR = re.compile(r"\br/r\b|\b(?:DLBCL|HSCT|ALL|FL|PMBCL|HGBL|MLD|SMA|SCID(?!\))|IV)\b|<|>|;.*;")


@pytest.mark.parametrize("medicine", MEDICINES, ids=lambda medicine: str(medicine.key))
def test_it_tells_a_patient_in_plain_words_what_it_is_and_for_whom(medicine: Medicine) -> None:
    for words in (medicine.indication, medicine.description):
        assert words.endswith(".")
        assert words[0].isupper()
        assert not SHORT_FOR.search(words), words
        assert 30 < len(words) < 300
    assert re.match(r"(People|Adults|Children|Men)\b", medicine.indication)
    assert medicine.description.count(". ") == 0


@pytest.mark.parametrize("medicine", MEDICINES, ids=lambda medicine: str(medicine.key))
def test_it_tells_a_life_in_its_order(medicine: Medicine) -> None:
    order = [Field.SUBMISSION, Field.VALIDATION, Field.OPINION, Field.AUTHORISATION, Field.WITHDRAWAL]
    told = [event for field in order if (event := medicine.event(field)) and event.day]
    assert [event.day for event in told] == sorted(event.day for event in told if event.day)


@pytest.mark.parametrize("medicine", MEDICINES, ids=lambda medicine: str(medicine.key))
def test_it_never_knows_before_it_was_told(medicine: Medicine) -> None:
    for statement in medicine.statements:
        assert statement.first_seen <= statement.as_of <= LAST_LOOKED_AT
        assert statement.day is None or statement.day <= statement.as_of


@pytest.mark.parametrize("medicine", MEDICINES, ids=lambda medicine: str(medicine.key))
def test_it_gives_days_to_events_and_yes_or_no_to_marks(medicine: Medicine) -> None:
    for statement in medicine.statements:
        is_yes_or_no = statement.field.is_mark or statement.field is Field.COMBINED
        assert isinstance(statement.value, bool) is is_yes_or_no
        assert statement.day is None or statement.field.is_event


def test_it_never_calls_memory_verified() -> None:
    assert not [one for one in shipped().statements if one.source == "general-knowledge" and one.verified]


def test_it_says_nothing_twice() -> None:
    seen = [(one.medicine, one.source, one.as_of, *one.said) for one in shipped().statements]
    assert len(seen) == len(set(seen))


def test_it_vouches_for_the_class_only_where_it_was_read() -> None:
    vouched = {one.key for one in shipped() if one.said(Field.CATEGORY)[0].verified}
    assert vouched == {"kymriah", "yescarta", "zalmoxis"}


# A detail of their use (an age, a size, a donor) was not read in the table of July 2025, or no use was.
USE_NOT_READ = {
    *("adstiladrin", "advexin", "amtagvi", "aucatzyl", "beqvez", "cerepro", "cerepro-000694"),
    *("contusugene-ladenovec-gendux", "elevidys", "fanskya", "hyalograft-c-autograft", "itvisma", "jelrix"),
    *("luxceptar", "maci", "raligize", "roctavian-004749", "sitoiganap", "tacquell", "waskyra", "zemcelpro"),
}


def test_it_vouches_for_no_sentence_on_what_it_is_made_of() -> None:
    assert not [one.key for one in shipped() if one.said(Field.DESCRIPTION)[0].verified]


def test_it_vouches_for_a_use_only_where_it_was_read() -> None:
    assert {one.key for one in shipped() if not one.said(Field.INDICATION)[0].verified} == USE_NOT_READ


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("abecma", "came back and does not respond"),
        ("breyanzi", "primary mediastinal large B-cell lymphoma, follicular lymphoma)"),
        ("casgevy", "no matched donor in the family"),
        ("kymriah", "after a transplant or more than once"),
        ("libmeldy", "in the early juvenile form also with first symptoms"),
        ("tecartus", "after at least two treatments"),
        ("zynteglo", "no matched donor in the family"),
    ],
)
def test_it_leaves_out_no_condition_on_which_a_use_turns(key: str, words: str) -> None:
    assert words in of(key).indication


# ------------------------------------------------------------------------------------------ differences


def test_it_shows_every_disagreement_that_is_known_and_no_other() -> None:
    shown = {
        (one.key, difference.field): [
            f"{said.source} {said.day or (said.spelled if difference.field.is_mark else '-')}"
            for said in difference.statements
        ]
        for one in shipped()
        for difference in one.differences
    }
    assert shown == DIFFERENCES


def test_it_explains_every_disagreement() -> None:
    unexplained = [
        (one.key, difference.field, said.source)
        for one in shipped()
        for difference in one.differences
        for said in difference.statements
        if not said.note
    ]
    assert not unexplained


def test_it_takes_the_stray_day_of_refusal_for_a_remark_and_no_event() -> None:
    assert days("maci", Field.REFUSAL) == []
    assert "26 April 2013" in remarks("maci")
    assert of("maci").status(date(2013, 6, 27)) is Status.AUTHORISED


# ------------------------------------------------------------------------------------------ single lives


@pytest.mark.parametrize(
    ("key", "on", "status"),
    [
        ("maci", "2013-06-26", Status.UNKNOWN),
        ("maci", "2013-06-27", Status.AUTHORISED),
        ("maci", "2014-11-18", Status.AUTHORISED),
        ("maci", "2014-11-19", Status.SUSPENDED),
        ("maci", "2018-06-30", Status.SUSPENDED),
        ("maci", "2018-07-01", Status.EXPIRED),
        ("kymriah", "2017-11-01", Status.UNKNOWN),
        ("kymriah", "2017-11-02", Status.UNDER_EVALUATION),
        ("kymriah", "2018-06-28", Status.POSITIVE_OPINION),
        ("kymriah", "2018-08-22", Status.POSITIVE_OPINION),
        ("kymriah", "2018-08-23", Status.AUTHORISED),
        ("zalmoxis", "2019-10-08", Status.AUTHORISED),
        ("zalmoxis", "2019-10-09", Status.WITHDRAWN),
        ("elevidys", "2025-07-24", Status.NEGATIVE_OPINION),
        ("elevidys", "2025-09-24", Status.REFUSED),
        ("itvisma", "2026-07-20", Status.POSITIVE_OPINION),
        ("itvisma", "2026-11-23", Status.AUTHORISED),
        ("tacquell", "2026-06-24", Status.UNKNOWN),
    ],
)
def test_it_knows_where_one_stood_on_the_edge_days(key: str, on: str, status: Status) -> None:
    assert of(key).status(date.fromisoformat(on)) is status


@pytest.mark.parametrize(
    ("key", "field", "expected"),
    [
        ("kymriah", Field.ACCELERATED_AGREED, ["2017-10-31", "2017-11-09"]),
        ("kymriah", Field.ACCELERATED_REVERTED, ["2018-05-31"]),
        ("kymriah", Field.REVISED_OPINION, ["2018-07-26"]),
        ("yescarta", Field.ACCELERATED_AGREED, ["2017-06-22"]),
        ("yescarta", Field.ACCELERATED_REVERTED, ["2017-12-14"]),
        ("tecartus", Field.ACCELERATED_AGREED, ["2019-12-12"]),
        ("tecartus", Field.ACCELERATED_REVERTED, ["2020-09-11"]),
        ("skysona", Field.ACCELERATED_AGREED, ["2020-07-23"]),
        ("skysona", Field.ACCELERATED_REVERTED, ["2021-04-16"]),
        ("ebvallo", Field.ACCELERATED_AGREED, ["2021-09-16"]),
        ("ebvallo", Field.ACCELERATED_REVERTED, ["2022-03-18"]),
        ("ebvallo", Field.VALIDATION, ["2021-11-25"]),
        ("zalmoxis", Field.VALIDATION, ["2014-03-26"]),
        ("zolgensma", Field.CONVERSION, ["2022-05-17"]),
        ("chondrocelect", Field.OPINION, ["2009-06-25"]),
        ("glybera", Field.OPINION, ["2012-07-19"]),
        ("provenge", Field.OPINION, ["2013-06-27"]),
        ("zynteglo", Field.OPINION, ["2019-03-28"]),
    ],
)
def test_it_knows_the_days_of_a_life(key: str, field: Field, expected: list[str]) -> None:
    assert days(key, field) == expected


@pytest.mark.parametrize("key", ["chondrocelect", "glybera", "provenge"])
def test_it_credits_the_table_with_no_opinion_that_the_table_does_not_hold(key: str) -> None:
    assert "ema-table" not in {said.source for said in of(key).said(Field.OPINION)}


@pytest.mark.parametrize(
    ("key", "holders"),
    [
        ("holoclar", {"Chiesi"}),
        ("strimvelis", {"GSK", "Orchard"}),
        ("alofisel", {"TiGenix"}),
        ("luxturna", {"Spark"}),
        ("ebvallo", {"Atara"}),
    ],
)
def test_it_remembers_who_held_it_before(key: str, holders: set[str]) -> None:
    assert set(of(key).all_words(Field.FORMER_HOLDER)) == holders


@pytest.mark.parametrize(
    ("key", "field", "name"),
    [
        ("beqvez", Field.FORMER_NAME, "Durveqtix"),
        ("upstaza", Field.OTHER_NAME, "Kebilidi"),
        ("provenge", Field.OTHER_NAME, "sipuleucel-T"),
    ],
)
def test_it_knows_its_other_names(key: str, field: Field, name: str) -> None:
    assert of(key).all_words(field) == (name,)


@pytest.mark.parametrize(
    ("key", "field", "on", "expected"),
    [
        ("holoclar", Field.CONDITIONAL, "2025-01-27", True),
        ("holoclar", Field.CONDITIONAL, "2025-03-24", False),
        ("holoclar", Field.ORPHAN, "2025-01-27", True),
        ("holoclar", Field.ORPHAN, "2025-03-24", False),
        ("abecma", Field.CONDITIONAL, "2021-12-31", True),
        ("abecma", Field.CONDITIONAL, "2024-08-22", False),
        ("carvykti", Field.CONDITIONAL, "2025-07-15", True),
        ("carvykti", Field.CONDITIONAL, "2026-03-14", False),
        ("zolgensma", Field.CONDITIONAL, "2026-03-14", True),
        ("zolgensma", Field.CONDITIONAL, "2026-07-20", False),
        ("aucatzyl", Field.ORPHAN, "2025-07-15", True),
        ("aucatzyl", Field.ORPHAN, "2026-03-14", False),
        ("zynteglo", Field.ORPHAN, "2019-12-31", True),
        ("zynteglo", Field.ORPHAN, "2026-03-14", False),
        ("zynteglo", Field.ACCELERATED, "2026-03-14", True),
        ("kymriah", Field.PRIME, "2016-06-23", True),
    ],
)
def test_it_knows_the_marks_as_of_a_day(key: str, field: Field, on: str, expected: bool) -> None:
    mark = of(key).mark(field, date.fromisoformat(on))
    assert mark is not None
    assert mark.value is expected


@pytest.mark.parametrize("key", ["holoclar", "abecma", "carvykti", "zolgensma", "zynteglo", "zalmoxis"])
def test_it_keeps_the_kind_of_authorisation_at_the_grant_whatever_came_after(key: str) -> None:
    event = of(key).event(Field.AUTHORISATION)
    assert event is not None
    assert event.value == "conditional"


@pytest.mark.parametrize("key", ["abecma", "holoclar"])
def test_it_lets_the_table_tell_no_terms_of_a_grant_that_its_marks_tell_no_longer(key: str) -> None:
    terms = {one.source: one.value for one in of(key).said(Field.AUTHORISATION)}
    assert terms.pop("ema-table") == ""
    assert set(terms.values()) == {"conditional"}


UNMARKED = {
    *("cerepro", "cerepro-000694", "advexin", "contusugene-ladenovec-gendux", "heparesc", "lumevoq"),
    *("artobend", "luxceptar", "raligize", "sitoiganap", "oranera", "hyalograft-c-autograft"),
    *("roctavian-004749", "aucatzyl", "zemcelpro", "itvisma", "tacquell"),
}


def test_it_remembers_which_advanced_therapies_the_agency_does_not_mark() -> None:
    marks = {one.key: one.mark(Field.ADVANCED_THERAPY) for one in shipped()}
    unmarked = {key: mark for key, mark in marks.items() if mark and mark.value is False}
    assert set(unmarked) == UNMARKED
    assert all("advanced therapy" in mark.note for mark in unmarked.values())


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("glybera", "April 2012"),
        ("cerepro", "re-examination"),
        ("heparesc", "26 June 2015"),
        ("skysona", "18 November 2021"),
        ("spherox", "1402 days"),
        ("zolgensma", "later given up"),
        ("libmeldy", "later given up"),
        ("tacquell", "No decision of the Commission"),
        ("lumevoq", "19 April 2023"),
        ("hyalograft-c-autograft", "before 2009"),
    ],
)
def test_it_tells_what_else_a_reader_should_know(key: str, words: str) -> None:
    assert words in remarks(key)
