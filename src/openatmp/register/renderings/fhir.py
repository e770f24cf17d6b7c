"""The register as HL7 FHIR R5."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from openatmp.register.medicine import Medicine


def bundle_of(medicines: Iterable[Medicine], on: date) -> dict[str, Any]:
    """Return medicines as a FHIR R5 bundle of type ``collection``.

    Args:
        medicines: the medicines.
        on: the day as of which they are written.
    """
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [
            {
                "resource": {
                    "resourceType": "MedicinalProductDefinition",
                    "id": one.key,
                    "name": [{"productName": one.name}],
                    "statusDate": on.isoformat(),
                }
            }
            for one in medicines
        ],
    }
