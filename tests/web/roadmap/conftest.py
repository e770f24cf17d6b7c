"""A plan that is asked for as a reader asks for it."""

from collections.abc import Callable
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

CELLS = "The patient's own CD34+ blood stem cells; a lentiviral vector brings a working gene into them."
FORM = {
    "description": CELLS,
    "indication": "An inherited immune deficiency",
    "applicant": "academia",
    "start": "2026-11-25",
    "on": "2026-11-25",
    "trial": "2028-03-01",
    "application": "2031-01-15",
    "orphan": "yes",
}

Ask = Callable[..., str]


@pytest.fixture
def ask(client: Client) -> Ask:
    """Send the form, with some fields otherwise, and return the address of the plan."""

    def asked(**other: str) -> str:
        response = client.post("/roadmap", {**FORM, **other})
        assert response.status_code == 303, told(response)
        return response.headers["Location"]

    return asked


def told(response: Any) -> str:
    """The words of an answer, as a reader sees them."""
    return unescape(response.content.decode())


def query_of(address: str) -> dict[str, str]:
    """What an address holds."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
