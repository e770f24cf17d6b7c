"""A plan as a document: what it shows, in which order."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openatmp.basis.answers import Answer
from openatmp.classification import classify
from openatmp.law import corpus
from openatmp.product.product import Product
from openatmp.roadmap.plan import Plan, plan
from openatmp.roadmap.receipt import cited, receipt_of
from openatmp.roadmap.renderings.blocks import Heading, Line, Page, Part, Points, Sheet, Table
from openatmp.roadmap.renderings.page import page_of
from tests.roadmap.plan.products import (
    CHONDROCYTES,
    LARGER,
    MODIFIED_CELLS,
    ON,
    PLASMID,
    SMALL,
    asked,
    planned,
)

TRIAL, APPLICATION = date(2027, 12, 1), date(2030, 6, 3)


def whole(text: str = MODIFIED_CELLS, **told: Any) -> Plan:
    return planned(text, **{"trial": TRIAL, "application": APPLICATION, **told})


def page(*args: Any, **told: Any) -> Page:
    return page_of(whole(*args, **told), date(2026, 12, 1))


def part(of: Page, title: str) -> Part:
    return next(one for one in of.parts if one.title == title)


def tables(of: Part) -> list[Table]:
    return [block for block in of.blocks if isinstance(block, Table)]


def rows(of: Part) -> list[list[str]]:
    """The rows of the tables of a part, each cell as one text."""
    return [
        [" | ".join(line.text for line in one) for one in row] for table in tables(of) for row in table.rows
    ]


def words(of: Part) -> str:
    """All words of a part outside its tables."""
    found: list[str] = []
    for block in of.blocks:
        match block:
            case Line(text=text) | Heading(text=text):
                found.append(text)
            case Points(items=items):
                found += items
            case _:
                continue
    return "\n".join(found)


@pytest.fixture(scope="module")
def real() -> Page:
    return page(unmet_need=Answer.YES, one_hospital=Answer.NO)


def test_it_has_its_parts_in_the_order_in_which_one_reads(real: Page) -> None:
    titles = [one.title for one in real.parts]
    wanted = [
        "",
        "In time",
        "What is taken for granted",
        "What to find out, because it decides something",
        "Why it is of this class",
        "At a glance",
        "The plan: now",
        "The plan: during development",
        "The plan: for the trial",
        "The plan: before the application",
        "The plan: the evaluation",
        "The plan: after the authorisation",
        "What does not follow",
        "Fees",
        "Identifiers and accounts first",
        "The dossier, module by module",
        "Risk-based approach",
        "Questions on stem cells",
        "Environmental risk of a modified organism",
        "Traceability, follow-up and safety",
        "Guidance",
        "Provisions that the plan rests on",
        "Receipt",
        "Signatures",
    ]
    assert [title for title in titles if title in wanted] == wanted
    assert len(titles) == len(set(titles))


def test_it_opens_with_product_class_applicant_law_and_days(real: Page) -> None:
    assert real.title.startswith("Regulatory plan: Autologous CD34+ haematopoietic stem cells")
    assert real.subject == "Gene therapy medicinal product (GTMP); law as of 25 November 2026"
    told = dict(rows(real.parts[0]))
    assert told["Applicant"] == "academia or another non-profit organisation"
    assert told["Law as of"] == told["Planned from"] == "25 November 2026"
    assert (told["Trial authorised by"], told["Application on"]) == ("1 December 2027", "3 June 2030")
    assert told["Written on"] == "1 December 2026"
    assert "the disease is rare: yes" in told["Also told"]
    assert "first draft" in words(real.parts[0])
    assert "not a recommendation of the committee" in words(real.parts[0])


def test_without_a_day_it_says_that_none_was_told() -> None:
    told = dict(rows(page_of(planned(), ON).parts[0]))
    assert told["Application on"].startswith("no day told")


def test_a_hope_for_acceleration_is_told() -> None:
    assert "accelerated assessment is hoped for" in dict(rows(page(accelerated=True).parts[0]))["Also told"]
    assert "accelerated" not in dict(rows(page().parts[0]))["Also told"]


@pytest.mark.parametrize(
    ("applicant", "said"), [(SMALL, "a small enterprise"), (LARGER, "a larger enterprise")]
)
def test_it_names_the_applicant(applicant: Any, said: str) -> None:
    assert dict(rows(page(applicant=applicant).parts[0]))["Applicant"] == said


def test_a_long_description_is_shortened_in_the_title_only() -> None:
    long = f"{MODIFIED_CELLS} {'for many patients ' * 10}"
    made = page(long)
    assert made.title.endswith(" …")
    assert len(made.title) < 120
    assert dict(rows(made.parts[0]))["Product"] == long.strip()


def test_a_product_without_words_is_named_by_its_class() -> None:
    bare = Product(facts=asked().classification.product.facts)
    of = plan(replace(asked(), classification=classify(bare, corpus().on(ON))))
    assert page_of(of, ON).title == "Regulatory plan: Gene therapy medicinal product"


def test_what_was_not_said_is_told_as_taken_for_granted(real: Page) -> None:
    told = words(part(real, "What is taken for granted"))
    assert "offers no goods or services on a market" in told
    assert "Do the cells have a nucleus? Yes, as is usual; please confirm." in told
    assert "lentiviral" not in told


def test_what_to_find_out_says_what_it_decides() -> None:
    told = words(part(page(orphan=Answer.UNKNOWN), "What to find out, because it decides something"))
    assert "Is the disease rare" in told
    assert "It decides: Designation as an orphan medicine" in told
    assert "?." not in told


def test_what_decides_much_is_told_by_a_few_of_it_and_their_number() -> None:
    told = words(part(page("Cells from bone marrow"), "What to find out, because it decides something"))
    first = next(line for line in told.splitlines() if line.startswith("Is it an advanced therapy?"))
    assert re.search(r"; and \d+ more\.$", first)
    assert first.count(";") == 6


def test_the_reasons_of_a_class_that_is_open_name_what_is_needed_once() -> None:
    told = [row[0] for row in rows(part(page("Cells from bone marrow"), "Why it is of this class"))]
    assert "Were the cells or tissues substantially manipulated?" in told
    assert len(told) == len(set(told))


def test_nothing_to_find_out_is_no_empty_part() -> None:
    known = {"unmet_need": Answer.NO, "one_hospital": Answer.NO, "conditional": Answer.NO}
    assert "What to find out, because it decides something" not in [one.title for one in page(**known).parts]


def test_the_reasons_of_the_class_are_told_with_their_law(real: Page) -> None:
    told = rows(part(real, "Why it is of this class"))
    assert told[0][:2] == ["Is it classed as a gene therapy medicinal product?", "yes"]
    assert "Regulation 1394/2007, Art. 2(1)(a)" in told[0][2]
    assert ["Exception: Is it a vaccine against an infectious disease?", "no"] in [row[:2] for row in told]
    assert any("not verified" in row[2] for row in told)
    assert len(told) < 15


def test_every_provision_that_is_cited_stands_once_under_its_act(real: Page) -> None:
    of = whole(unmet_need=Answer.YES, one_hospital=Answer.NO)
    told = part(real, "Provisions that the plan rests on")
    assert sorted(row[0] for row in rows(told)) == sorted(citation.provision for citation in cited(of))
    assert "Regulation (EC) No 1394/2007 on advanced therapy medicinal products" in words(told)
    assert told.sheet is Sheet.ANNEX
    assert all(row[1] for row in rows(told))


def test_a_provision_that_does_not_apply_on_the_day_says_so() -> None:
    early = date(2012, 6, 1)
    of = page_of(planned(on=early), early)
    told = rows(part(of, "Provisions that the plan rests on"))
    assert any("not in force" in row[1] for row in told)


def test_it_ends_with_receipt_and_a_place_to_sign(real: Page) -> None:
    digest = receipt_of(whole(unmet_need=Answer.YES, one_hospital=Answer.NO)).digest
    assert digest == real.digest
    assert digest in words(part(real, "Receipt"))
    signed = real.parts[-1]
    assert [row[0] for row in rows(signed)] == ["Prepared by", "Reviewed by", "Approved by"]
    assert tables(signed)[0].is_form
    assert tables(signed)[0].heads[1:] == ("Name and function", "Date", "Signature")
    assert signed.sheet is Sheet.WHOLE


@pytest.mark.parametrize("text", [MODIFIED_CELLS, CHONDROCYTES, PLASMID, "Paracetamol tablets"])
@pytest.mark.parametrize("orphan", [Answer.UNKNOWN, Answer.NO])
def test_every_plan_becomes_a_document_whose_tables_fit(text: str, orphan: Answer) -> None:
    made = page(text, orphan=orphan, applicant=SMALL)
    assert all(one.blocks for one in made.parts)
    for table in (table for one in made.parts for table in tables(one)):
        assert sum(table.widths) == 100
        assert all(len(row) == len(table.widths) for row in table.rows)
        assert not table.heads or len(table.heads) == len(table.widths)
