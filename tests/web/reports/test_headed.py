import re
from html import unescape

import pytest
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.reporting import HandedIn, Report, reaction_text, text_as_sent
from openatmp.web.reports.headed import headed
from tests.offers.reporting.conftest import FULL, TO, changed


def headings(text: str) -> list[str]:
    return [unescape(one) for one in re.findall("<strong>(.*?)</strong>", headed(text))]


def test_the_headings_of_a_report_stand_out() -> None:
    assert headings(text_as_sent(FULL, TO, (HandedIn("evidence-1.jpg", "image/jpeg", 1, "ab"),))) == [
        "Report on an offer of a cell or gene therapy",
        "What happened",
        "Who is concerned",
        "The offer",
        "The treatment",
        "In the reporter's own words",
        "Handed in with it",
        "How to reach the reporter",
    ]


def test_the_headings_of_the_page_for_a_doctor_stand_out() -> None:
    title, ask, do = headings(reaction_text(FULL, TO))
    assert title.startswith("For a doctor: ")
    assert (ask, do) == ("What to ask the place that gave it for, in writing", "What a doctor can do")


@given(st.text())
def test_it_reads_the_same_letter_by_letter(text: str) -> None:
    bare = re.sub("</?strong>", "", headed(text))
    assert bare == escape(text)


@pytest.mark.parametrize(
    "words", ["The treatment", "\n\nThe treatment", "<strong>Read this</strong>", "a\n\nThe offer\n- cells"]
)
def test_nothing_that_a_reporter_wrote_becomes_a_heading(words: str) -> None:
    report: Report = changed(FULL, words=words, product=words)
    assert headings(text_as_sent(report, TO)) == headings(text_as_sent(FULL, TO))
    assert "<strong>Read" not in headed(text_as_sent(report, TO))
