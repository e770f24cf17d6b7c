"""The file in which a reader keeps what a plan was asked for, to go on with it another day."""

import json
from datetime import date
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact, Judgement, Product, check_value
from openatmp.web.roadmap.asking import Asking
from openatmp.web.roadmap.forms import TermsForm
from openatmp.web.tools.permalinks import letters_of, plain_of, source_of, value_of

KIND = "openatmp roadmap"
VERSION = 1
LARGEST = 100_000
FILE_NAME = "roadmap.openatmp.json"
_EXPECTED = "a file that was kept from the page of a plan"
_BY = "whoever kept this file"
_WHY = "assumed, in order to see what follows"


def kept_of(asking: Asking) -> str:
    """Write what a plan was asked for; free text stays out of it.

    Args:
        asking: the question.
    """
    facts = {
        name: {"value": plain_of(fact.value), "source": letters_of(fact.source)}
        for name, fact in sorted(asking.product.facts.items())
        if DEFINITIONS[name].kind is not Kind.TEXT
    }
    terms = {name: value for name, value in asking.fields().items() if name != "answer"}
    said = {
        "kind": KIND,
        "version": VERSION,
        "law": asking.asked.on.isoformat(),
        "facts": facts,
        "judgements": {key: one.answer for key, one in sorted(asking.product.judgements.items())},
        "terms": terms,
    }
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def read_kept(content: bytes) -> tuple[Product, date, dict[str, str]]:
    """Read such a file.

    Args:
        content: its bytes.

    Returns:
        The product, the day whose law counted, and what was said beside it.

    Raises:
        BadInput: it is no such file, or something in it cannot be.
    """
    held = _held(content)
    try:
        on = date.fromisoformat(held["law"])
        facts = {name: _fact(name, one) for name, one in held["facts"].items()}
        judgements = {
            key: Judgement(answer is True, _BY, on, _WHY) for key, answer in held["judgements"].items()
        }
        terms = {name: str(value) for name, value in held["terms"].items() if name in TermsForm.base_fields}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise _spoilt("a part of it is missing, or is not what belongs there") from error
    return Product(facts, judgements), on, terms


def _held(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST:
        raise _spoilt("it is larger than any file that is kept here")
    try:
        held = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _spoilt("it is not JSON") from error
    if not isinstance(held, dict) or held.get("kind") != KIND:
        raise _spoilt("it was not kept from a plan")
    if held.get("version") != VERSION:
        raise _spoilt("another version of openatmp wrote it")
    return held


def _fact(name: str, held: dict[str, Any]) -> Fact:
    if name not in DEFINITIONS:
        raise _spoilt(f"it names a fact that is not asked here, “{name[:40]}”")
    value = value_of(held["value"])
    check_value(name, value, f"facts.{name}")
    return Fact(value, source_of(str(held["source"])))


def _spoilt(why: str) -> BadInput:
    return BadInput(
        f"this file cannot be read: {why}",
        where="kept",
        expected=_EXPECTED,
        remedy="choose the file that you kept, or describe the product anew",
    )
