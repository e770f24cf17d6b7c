"""What the pages on reports say in numbers and names is what the code does."""

import re
from pathlib import Path

import pytest

from openatmp.offers.reporting import Kind
from openatmp.offers.reporting.receipt_code import BYTES
from openatmp.web.reports import urls
from openatmp.web.reports.drafts import LASTS
from openatmp.web.reports.evidence import LARGEST_FILE, LARGEST_TOGETHER, MOST_FILES
from openatmp.web.reports.evidence.kinds import ENDINGS

DOCS = Path(__file__).parents[3] / "docs"
HOW_TO = (DOCS / "how-to" / "report-an-offer.md").read_text(encoding="utf-8")
EXPLANATION = (DOCS / "explanation" / "what-happens-to-a-report.md").read_text(encoding="utf-8")
DECISION = (DOCS / "decisions" / "0017-reports-kept-apart-and-sealed.md").read_text(encoding="utf-8")


def flowing(text: str) -> str:
    return " ".join(text.split())


def test_the_limits_of_files() -> None:
    numbers = (
        f"ten files at once, {LARGEST_FILE // 1_000_000} MB each, {LARGEST_TOGETHER // 1_000_000} MB together"
    )
    assert MOST_FILES == 10
    assert numbers in flowing(HOW_TO)


def test_the_hour_of_a_draft() -> None:
    assert LASTS.total_seconds() == 3_600
    assert "The draft is kept for an hour" in HOW_TO
    assert "or after an hour" in flowing(EXPLANATION)


def test_the_length_of_a_code() -> None:
    for page in (EXPLANATION, DECISION):
        assert re.search(rf"\b{BYTES * 8} (random )?bits", flowing(page))


@pytest.mark.parametrize("kind", Kind)
def test_every_act(kind: Kind) -> None:
    assert f"`{kind.value}`" in EXPLANATION


@pytest.mark.parametrize("ending", [".eml", ".mhtml"])
def test_every_ending_that_is_named_is_one_that_we_give(ending: str) -> None:
    assert f"`{ending}`" in HOW_TO
    assert ending[1:] in ENDINGS.values()


@pytest.mark.parametrize("word", ["JPEG", "PNG", "WebP", "GIF", "PDF", "SVG"])
def test_every_kind_that_is_taken(word: str) -> None:
    assert word in HOW_TO


@pytest.mark.parametrize("address", ["/report", "/report/status"])
def test_every_address_that_is_named_is_there(address: str) -> None:
    assert f"`{address}`" in HOW_TO
    patterns = [str(one.pattern) for one in urls.urlpatterns[0].url_patterns]
    assert address[1:] in patterns


@pytest.mark.parametrize(
    "name",
    [
        "OPERATOR",
        "PRIVACY_CONTACT",
        "SEALING_KEY",
        "ADDRESS_HEADER",
        "KEEP_PERSON_DAYS",
        "KEEP_EVIDENCE_DAYS",
    ],
)
def test_every_setting_that_an_operator_of_reports_needs(name: str) -> None:
    assert f"OPENATMP_{name}" in HOW_TO
