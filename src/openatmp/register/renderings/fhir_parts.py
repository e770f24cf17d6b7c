"""The pieces that the resources of FHIR are made of: ids, references, codes.

Codes under ``urn:openatmp:`` are our own, because no published list has them: the class of an advanced
therapy, its kind, its status and its marks, and the numbers of the Agency and of the Union Register. What
is published is taken as published: the domain of medicines for people from the Agency's lists, the kind of
a procedure from HL7's.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from openatmp.register.search.folding import words_of

Plain = dict[str, Any]
OWN = "urn:openatmp:"
KEYS = f"{OWN}register-key"
EMA_NUMBERS, EU_NUMBERS = f"{OWN}ema-product-number", f"{OWN}eu-authorisation-number"
CLASSES, KINDS, STATUSES, MARKS = (f"{OWN}{name}" for name in ("class", "kind", "status", "mark"))
EVENTS, SUBSTANCES, DOUBTS = (f"{OWN}{name}" for name in ("event", "substance", "not-verified"))
DOMAINS, HUMAN = "https://spor.ema.europa.eu/v1/lists/100000000004", "100000000012"
CASE_TYPES = "http://hl7.org/fhir/regulated-authorization-case-type"
COUNTRIES = "urn:iso:std:iso:3166"
_LONGEST = 64


def fhir_id(text: str) -> str:
    """Return a text as an id: letters, digits and hyphens, at most 64, the same for the same text.

    Args:
        text: a key or a name.
    """
    plain = "-".join(words_of(text))
    if plain and len(plain) <= _LONGEST:
        return plain
    mark = sha256(text.encode("utf-8")).hexdigest()[:12]
    return f"{plain[: _LONGEST - 13]}-{mark}".strip("-")


def address(resource: str, id_: str) -> str:
    """Return the address by which resources of a bundle name each other; always the same for the same id.

    Args:
        resource: type of the resource.
        id_: its id.

    Returns:
        A UUID of version 8 (RFC 9562), whose digits are a digest of type and id.
    """
    digits = sha256(f"{OWN}{resource}/{id_}".encode()).hexdigest()
    parts = (digits[:8], digits[8:12], f"8{digits[13:16]}", f"a{digits[17:20]}", digits[20:32])
    return f"urn:uuid:{'-'.join(parts)}"


def entry(resource: Plain) -> Plain:
    """Return a resource as an entry of a bundle."""
    return {"fullUrl": address(resource["resourceType"], resource["id"]), "resource": resource}


def reference(resource: str, id_: str, words: str) -> Plain:
    """Return a reference to another resource of the bundle, with words for a reader."""
    return {"reference": address(resource, id_), "display": words}


def concept(system: str, code: str, words: str) -> Plain:
    """Return a coded value with its words."""
    return {"coding": [{"system": system, "code": code, "display": words}], "text": words}


def own(system: str, words: str) -> Plain:
    """Return a value of one of our own lists, whose code is made of its words."""
    return concept(system, fhir_id(words), words)


def identifiers(*numbers: tuple[str, str]) -> list[Plain]:
    """Return the numbers that are known, each with its system."""
    return [{"system": system, "value": value} for system, value in numbers if value]


def without_nothing(resource: Plain) -> Plain:
    """Leave out what is empty: FHIR knows no empty member."""
    return {name: value for name, value in resource.items() if value not in ("", None, [], {})}


def once(resources: Iterable[Plain]) -> list[Plain]:
    """Keep each resource once, by its type and id, in the order in which they first stand."""
    kept: dict[tuple[str, str], Plain] = {}
    for resource in resources:
        kept.setdefault((resource["resourceType"], resource["id"]), resource)
    return list(kept.values())
