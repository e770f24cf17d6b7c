import json

import pytest

from openatmp.offers.page import Block, Page, Structure, Zone
from openatmp.offers.reading import page_as_dict, page_of_dict, page_of_text
from tests.offers.reading.pages import body_of


@pytest.mark.parametrize(
    "page",
    [
        Page(""),
        page_of_text("One.\n\nTwo.", title="T"),
        body_of("<h1>a</h1><a href='tel:1'>b</a><form><input type=tel></form>"),
        Page("ab", (Block(0, 1, Zone.BYLINE),), "t", "a", "de", Structure(kinds=("A",)), ("Left out.",)),
    ],
)
def test_a_page_comes_back_as_it_was(page: Page) -> None:
    assert page_of_dict(json.loads(json.dumps(page_as_dict(page)))) == page
