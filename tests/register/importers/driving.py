"""Driving an importer in a test: requests are answered by a function, and kept for a look."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from openatmp.register.importers.protocol import Asking, Request

Given = TypeVar("Given")
DAY = date(2026, 10, 1)


@dataclass(frozen=True)
class Answered:
    """What a server sent back."""

    content: bytes
    as_of: date = DAY


def driven(asking: Asking[Given], answer: Callable[[Request], bytes]) -> tuple[Given, list[Request]]:
    """Run an importer to its end, and return what it made and what it asked for."""
    asked: list[Request] = []
    try:
        request = next(asking)
        while True:
            asked.append(request)
            request = asking.send(Answered(answer(request)))
    except StopIteration as done:
        return done.value, asked
