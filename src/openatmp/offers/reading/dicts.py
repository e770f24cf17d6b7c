"""A page as plain data, to hand it from one process to another."""

from dataclasses import asdict
from typing import Any

from openatmp.offers.page import Block, Page, Structure, Zone


def page_as_dict(page: Page) -> dict[str, Any]:
    """Return a page as plain data.

    Args:
        page: the page.
    """
    blocks = [[block.start, block.end, block.zone.value] for block in page.blocks]
    return {**asdict(page), "blocks": blocks, "structure": asdict(page.structure)}


def page_of_dict(data: dict[str, Any]) -> Page:
    """Return the page that plain data describe.

    Args:
        data: as ``page_as_dict`` made them.
    """
    blocks = tuple(Block(start, end, Zone(zone)) for start, end, zone in data["blocks"])
    said: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in data["structure"].items()
    }
    left_out = tuple(data["left_out"])
    return Page(**{**data, "blocks": blocks, "structure": Structure(**said), "left_out": left_out})
