"""The example on the page of the room does what it says."""

import re
from pathlib import Path
from typing import Any

import openatmp.offers
from openatmp.classification import Category, classify
from openatmp.law import corpus

PAGE = Path(openatmp.offers.__file__).with_name("README.md").read_text(encoding="utf-8")
ROOM = Path(openatmp.offers.__file__).parent


def ran() -> dict[str, Any]:
    [code] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - the code of our own page
    return names


def test_its_example_shows_signs_and_what_is_offered() -> None:
    seen = ran()["seen"]
    shown = {sign.id.value: seen.quote(sign) for sign in seen.signs}
    assert shown["OWN"].startswith("We treat your knee with")
    assert {"W2", "W3", "SAFE", "PRICE", "SOCIAL"} <= set(shown)
    assert seen.offered.product.facts["origin"].value == frozenset({"autologous"})


def test_what_it_offers_is_ready_for_classification() -> None:
    names = ran()
    law = corpus().on(names["date"](2026, 11, 25))
    assert classify(names["seen"].offered.product, law).category is Category.TEP


def test_it_names_every_part_of_the_room() -> None:
    parts = {path.name for path in ROOM.iterdir() if path.is_dir() and not path.name.startswith("_")}
    modules = {path.stem for path in ROOM.glob("*.py")} - {"__init__", "data_files"}
    missing = [name for name in (*parts, *modules) if f"`{name}" not in PAGE and f" `{name}/`" not in PAGE]
    assert missing == []
