import pytest

from openatmp.offers.page import Zone
from openatmp.offers.reading import read
from openatmp.offers.reading.errors import CannotRead
from openatmp.offers.reading.saved import page_of_archive
from tests.offers.reading.files import saved_page

ADDRESS = "https://example.org/offer"


def test_it_reads_the_page_and_the_pages_shown_within_it() -> None:
    page = page_of_archive(
        saved_page(
            ("<title>T</title><h1>Knee</h1>", ADDRESS), ("<p>Within", "https://example.com/"), address=ADDRESS
        )
    )
    assert page.text == "Knee\n\nWithin"
    assert (page.title, page.address) == ("T", ADDRESS)
    assert page.blocks[0].zone is Zone.HEADING


def test_without_a_title_of_its_own_it_takes_the_one_it_was_saved_by() -> None:
    assert page_of_archive(saved_page(("<p>a", ADDRESS), subject="A subject")).title == "A subject"


def test_links_count_from_the_page_they_stand_on() -> None:
    page = page_of_archive(saved_page(("<p>text <a href=/x>a</a>", ADDRESS)))
    assert page.structure.links == ("https://example.org/x",)


def test_a_reader_may_say_where_it_is_from() -> None:
    content = saved_page(("<p>a", ADDRESS), address=ADDRESS)
    assert read(content).address == ADDRESS
    assert read(content, address="https://example.net/", title="Mine").title == "Mine"


@pytest.mark.parametrize(
    "content", [saved_page(), saved_page(("", ADDRESS)), saved_page().replace(b"related", b"x")]
)
def test_without_a_page_it_is_refused(content: bytes) -> None:
    with pytest.raises(CannotRead, match="no page was found"):
        page_of_archive(content)
