"""Turning what somebody hands in, of whatever kind, into a page."""

from openatmp.offers.reading.apart import Apart, nowhere
from openatmp.offers.reading.dicts import page_as_dict, page_of_dict
from openatmp.offers.reading.language import language_of
from openatmp.offers.reading.markup import page_of_html
from openatmp.offers.reading.plain import page_of_text
from openatmp.offers.reading.read import read

__all__ = [
    "Apart",
    "language_of",
    "nowhere",
    "page_as_dict",
    "page_of_dict",
    "page_of_html",
    "page_of_text",
    "read",
]
