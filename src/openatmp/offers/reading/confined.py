"""The program that reads a document or a picture in a confined process: bytes in, a page as JSON out."""

import json
import logging
import sys

from openatmp.basis.errors import OpenatmpError
from openatmp.basis.saying import Said, say, sentence
from openatmp.offers.page import Page
from openatmp.offers.reading.dicts import page_as_dict
from openatmp.offers.reading.documents import page_of_pdf
from openatmp.offers.reading.errors import WANTED, CannotRead
from openatmp.offers.reading.kinds import Kind, kind_of
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.pictures import page_of_picture


def answer(content: bytes) -> bytes:
    """Read a document or a picture.

    Args:
        content: the file.

    Returns:
        JSON: the page, or why there is none.
    """
    try:
        return _json({"page": page_as_dict(_page(content))})
    except OpenatmpError as error:
        return _json({"refused": _plain(error)})
    except MemoryError:
        return _json({"refused": _plain(_too_much())})


def _page(content: bytes) -> Page:
    match kind_of(content):
        case Kind.PDF:
            return page_of_pdf(content)
        case Kind.PICTURE:
            return page_of_picture(content)
        case kind:
            raise CannotRead(say("it is {what}", what=Said(kind.value)), expected=WANTED)


def _too_much() -> CannotRead:
    memory = limit("apart_memory") / 1e9
    return CannotRead(
        f"reading it takes more than {memory:g} GB of memory",
        remedy=sentence("hand in a smaller part, or type its words"),
    )


def _plain(error: OpenatmpError) -> dict[str, str]:
    said = {"happened": error.happened, "expected": error.expected, "remedy": error.remedy}
    return {"kind": error.kind, **said}


def _json(said: dict[str, object]) -> bytes:
    return json.dumps(said).encode()


if __name__ == "__main__":
    # What a library notes of a broken file helps nobody here.
    logging.disable()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
