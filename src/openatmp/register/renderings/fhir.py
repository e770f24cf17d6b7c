"""The register as HL7 FHIR R5: one bundle of products, authorisations, substances and organisations.

A medicine becomes a ``MedicinalProductDefinition`` (what it is), a ``RegulatedAuthorization`` (where it
stands, with the procedure as its case), a ``SubstanceDefinition`` for its common name, and an
``Organization`` for its holder. What nobody says is left out. Fields whose statement was not compared with
a source are named in ``meta.tag``. Which code systems are our own is said in ``fhir_parts``.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.life import Event, Status
from openatmp.register.medicine import Medicine
from openatmp.register.renderings import fhir_parts as parts
from openatmp.register.renderings.card_wording import CLASSES, CONDITIONS
from openatmp.register.renderings.fhir_parts import Plain
from openatmp.register.renderings.wording import STATUS_WORDS, event_words

_PRODUCT, _AUTHORISATION = "MedicinalProductDefinition", "RegulatedAuthorization"
_SUBSTANCE, _ORGANISATION = "SubstanceDefinition", "Organization"


def bundle_of(medicines: Iterable[Medicine], on: date) -> Plain:
    """Return medicines as a FHIR R5 bundle of type ``collection``.

    Args:
        medicines: the medicines.
        on: the day as of which they are written.

    Returns:
        Plain data, ready to be written as JSON; valid by the package ``fhir.resources``.
    """
    resources = (resource for medicine in medicines for resource in _resources(medicine, on))
    entries = [parts.entry(resource) for resource in parts.once(resources)]
    return parts.without_nothing(
        {
            "resourceType": "Bundle",
            "id": f"register-{on.isoformat()}",
            "type": "collection",
            "timestamp": f"{on.isoformat()}T00:00:00Z",
            "entry": entries,
        }
    )


def _resources(medicine: Medicine, on: date) -> Iterator[Plain]:
    yield parts.without_nothing(_product(medicine, on))
    yield parts.without_nothing(_authorisation(medicine, on))
    if medicine.common_name:
        yield parts.without_nothing(_substance(medicine))
    if medicine.holder:
        yield {"resourceType": _ORGANISATION, "id": parts.fhir_id(medicine.holder), "name": medicine.holder}


# ---------------------------------------------------------------------------------------- the product


def _product(medicine: Medicine, on: date) -> Plain:
    monitored = medicine.mark(Field.ADDITIONAL_MONITORING, on)
    is_monitored = monitored is not None and monitored.value is True
    return {
        "resourceType": _PRODUCT,
        "id": parts.fhir_id(medicine.key),
        "meta": _meta(medicine),
        "identifier": parts.identifiers((parts.KEYS, medicine.key), (parts.EMA_NUMBERS, medicine.ema_number)),
        "domain": parts.concept(parts.DOMAINS, parts.HUMAN, "Human use"),
        "status": parts.concept("http://hl7.org/fhir/publication-status", "active", "Active"),
        "statusDate": on.isoformat(),
        "description": medicine.description,
        "indication": medicine.indication,
        "additionalMonitoringIndicator": _monitoring() if is_monitored else None,
        "classification": list(_classification(medicine, on)),
        "ingredient": [_ingredient(medicine)] if medicine.common_name else [],
        "name": list(_names(medicine)),
    }


def _monitoring() -> Plain:
    return parts.own(parts.MARKS, CONDITIONS[Field.ADDITIONAL_MONITORING][0])


def _meta(medicine: Medicine) -> Plain:
    followed = (medicine.followed(field) for field in Field)
    doubts = [
        {"system": parts.DOUBTS, "code": parts.fhir_id(one.field.value), "display": one.field.value}
        for one in followed
        if one and not one.verified
    ]
    return parts.without_nothing({"source": medicine.words(Field.PAGE), "tag": doubts})


def _classification(medicine: Medicine, on: date) -> Iterator[Plain]:
    if medicine.category:
        words = CLASSES.get(medicine.category, medicine.category)
        yield parts.concept(parts.CLASSES, medicine.category, words)
    if medicine.combined:
        yield parts.own(parts.CLASSES, "combined")
    if medicine.kind:
        yield parts.own(parts.KINDS, medicine.kind)
    for field in (Field.ORPHAN, Field.PRIME, Field.ACCELERATED):
        mark = medicine.mark(field, on)
        if mark and mark.value is True:
            yield parts.own(parts.MARKS, field.value)


def _ingredient(medicine: Medicine) -> Plain:
    return parts.concept(parts.SUBSTANCES, parts.fhir_id(medicine.common_name), medicine.common_name)


def _names(medicine: Medicine) -> Iterator[Plain]:
    yield {"productName": medicine.name or medicine.key}
    for field in (Field.FORMER_NAME, Field.OTHER_NAME):
        for name in medicine.all_words(field):
            yield {"productName": name, "type": {"text": field.value}}


# ---------------------------------------------------------------------------------- the authorisation


def _authorisation(medicine: Medicine, on: date) -> Plain:
    status = medicine.status(on)
    happened = [event for event in medicine.events if event.known_by <= on]
    return {
        "resourceType": _AUTHORISATION,
        "id": parts.fhir_id(medicine.key),
        "identifier": parts.identifiers((parts.EU_NUMBERS, medicine.eu_number)),
        "subject": [parts.reference(_PRODUCT, parts.fhir_id(medicine.key), medicine.name or medicine.key)],
        "type": parts.own(parts.STATUSES, "marketing authorisation"),
        "region": [parts.concept(parts.COUNTRIES, "EU", "European Union")],
        "status": parts.concept(parts.STATUSES, parts.fhir_id(status.value), STATUS_WORDS[status]),
        "statusDate": _status_day(medicine, happened, status),
        "validityPeriod": _validity(happened, status),
        "basis": list(_terms(medicine, on)),
        "holder": _holder(medicine),
        "regulator": {"display": "European Commission"},
        "case": _case(happened),
    }


def _holder(medicine: Medicine) -> Plain | None:
    if not medicine.holder:
        return None
    return parts.reference(_ORGANISATION, parts.fhir_id(medicine.holder), medicine.holder)


def _terms(medicine: Medicine, on: date) -> Iterator[Plain]:
    for field in (Field.CONDITIONAL, Field.EXCEPTIONAL):
        mark = medicine.mark(field, on)
        if mark and mark.value is True:
            yield parts.own(parts.MARKS, field.value)


def _status_day(medicine: Medicine, happened: list[Event], status: Status) -> str | None:
    """Return the day since which the status holds, when it is known."""
    since = None
    for event in reversed(happened):
        if medicine.status(event.known_by) is not status:
            break
        since = event.day
    return since.isoformat() if since else None


def _validity(happened: list[Event], status: Status) -> Plain | None:
    given = [event.day for event in happened if event.field is Field.AUTHORISATION and event.day]
    if not given:
        return None
    over = status in {Status.WITHDRAWN, Status.EXPIRED, Status.REVOKED}
    ended = next((event.day for event in reversed(happened) if event.field in _ENDS), None)
    end = ended.isoformat() if over and ended and ended >= given[0] else None
    return parts.without_nothing({"start": given[0].isoformat(), "end": end})


_ENDS = frozenset({Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION})


def _case(happened: list[Event]) -> Plain | None:
    """Return the procedure with every event whose day is known as one of its applications."""
    steps = [
        {"type": parts.concept(parts.EVENTS, parts.fhir_id(event.field.value), event_words(event)),
         "dateDateTime": event.day.isoformat()}
        for event in happened
        if event.day
    ]  # fmt: skip
    if not steps:
        return None
    return {
        "type": parts.concept(parts.CASE_TYPES, "InitialMAA", "Initial application"),
        "application": steps,
    }


# ---------------------------------------------------------------------------------------- the substance


def _substance(medicine: Medicine) -> Plain:
    others = [name for name in medicine.all_words(Field.SUBSTANCE) if name != medicine.common_name]
    category = medicine.category
    classes = [parts.concept(parts.CLASSES, category, CLASSES.get(category, category))] if category else []
    return {
        "resourceType": _SUBSTANCE,
        "id": parts.fhir_id(medicine.common_name),
        "domain": parts.concept(parts.DOMAINS, parts.HUMAN, "Human use"),
        "classification": classes,
        "name": [{"name": medicine.common_name, "preferred": True}, *({"name": name} for name in others)],
    }
