"""A register of the tests' own: medicines that nobody makes, kept as an installation keeps its imports."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openatmp.register import Field, Register, Statement, write_kept
from openatmp.register.register import Check, register_of
from openatmp.web.register import queries

AS_OF = date(2026, 3, 14)
LATER = date(2026, 9, 1)
SOURCE = "ema-table"


def said(key: str, field: Field, value: str | bool = "", day: date | None = None) -> Statement:
    return Statement(key, field, value, SOURCE, AS_OF, day)


def medicine_of(key: str, name: str, holder: str, authorised: date | None, category: str) -> list[Statement]:
    """What a source says of a medicine; with a day it was authorised, without one it was refused."""
    decided = (
        said(key, Field.AUTHORISATION, "standard", authorised)
        if authorised
        else said(key, Field.REFUSAL, "", date(2015, 5, 5))
    )
    return [
        said(key, Field.NAME, name),
        said(key, Field.COMMON_NAME, f"{key}gene testivec"),
        said(key, Field.CATEGORY, category),
        said(key, Field.KIND, "CAR-T cells"),
        said(key, Field.INDICATION, "a disease of the tests"),
        said(key, Field.HOLDER, holder),
        decided,
    ]


def register_with(*medicines: list[Statement], taken: date = LATER) -> Register:
    checks = [Check(SOURCE, AS_OF, 100)]
    return register_of([one for listed in medicines for one in listed], checks, taken)


QUUXIDEL = medicine_of("quuxidel", "Quuxidel", "Test & Sons <Pharma>", date(2020, 2, 2), "GTMP")
QUUXABRA = medicine_of("quuxabra", "Quuxabra", "Test & Sons <Pharma>", date(2021, 3, 3), "sCTMP")
QUUXOMYR = medicine_of("quuxomyr", "Quuxomyr", "Another Holder", None, "TEP")


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Iterator[Path]:
    """A data folder that no other test writes into, and nothing held from before."""
    settings.DATA_FOLDER = tmp_path
    queries._holder.held = None
    yield tmp_path
    queries._holder.held = None


@pytest.fixture
def kept(own_folder: Path) -> Path:
    """Three medicines of the tests beside those that are shipped."""
    write_kept(own_folder, register_with(QUUXIDEL, QUUXABRA, QUUXOMYR))
    return own_folder
