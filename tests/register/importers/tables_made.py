"""Small tables as the Agency publishes them, made for tests: the same rows as workbook and as JSON."""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import openpyxl

MADE = "15/07/2025 - 18:00"
HEADERS = (
    "Category",
    "Name of medicine",
    "EMA product number",
    "Medicine status",
    "Opinion status",
    "Latest procedure affecting product information",
    "International non-proprietary name (INN) / common name",
    "Active substance",
    "Therapeutic area (MeSH)",
    "Species\n(veterinary)",
    "Patient safety",
    "ATC code (human)",
    "ATCvet code (veterinary)",
    "Pharmacotherapeutic group\n(human)",
    "Pharmacotherapeutic group\n(veterinary)",
    "Therapeutic indication",
    "Accelerated assessment",
    "Additional monitoring",
    "Advanced therapy",
    "Biosimilar",
    "Conditional approval",
    "Exceptional circumstances",
    "Generic or hybrid",
    "Orphan medicine",
    "PRIME: priority medicine",
    "Marketing authorisation developer / applicant / holder",
    "European Commission decision date",
    "Start of rolling review date",
    "Start of evaluation date",
    "Opinion adopted date",
    "Withdrawal of application date",
    "Marketing authorisation date",
    "Refusal of marketing authorisation date",
    "Withdrawal / expiry / revocation / lapse of marketing authorisation date",
    "Suspension of marketing authorisation date",
    "Revision number",
    "First published date",
    "Last updated date",
    "Medicine URL",
)
KEYS = (
    "category",
    "name_of_medicine",
    "ema_product_number",
    "medicine_status",
    "opinion_status",
    "latest_procedure_affecting_product_information",
    "international_non_proprietary_name_common_name",
    "active_substance",
    "therapeutic_area_mesh",
    "species_veterinary",
    "patient_safety",
    "atc_code_human",
    "atcvet_code_veterinary",
    "pharmacotherapeutic_group_human",
    "pharmacotherapeutic_group_veterinary",
    "therapeutic_indication",
    "accelerated_assessment",
    "additional_monitoring",
    "advanced_therapy",
    "biosimilar",
    "conditional_approval",
    "exceptional_circumstances",
    "generic",
    "orphan_medicine",
    "prime_priority_medicine",
    "marketing_authorisation_developer_applicant_holder",
    "european_commission_decision_date",
    "start_of_rolling_review_date",
    "start_of_evaluation_date",
    "opinion_adopted_date",
    "withdrawal_of_application_date",
    "marketing_authorisation_date",
    "refusal_of_marketing_authorisation_date",
    "withdrawal_expiry_revocation_lapse_of_marketing_authorisation_date",
    "suspension_of_marketing_authorisation_date",
    "revision_number",
    "first_published_date",
    "last_updated_date",
    "medicine_url",
)
HEADER_OF = dict(zip(KEYS, HEADERS, strict=True))
FLAGS = (
    "patient_safety",
    "accelerated_assessment",
    "additional_monitoring",
    "advanced_therapy",
    "biosimilar",
    "conditional_approval",
    "exceptional_circumstances",
    "generic",
    "orphan_medicine",
    "prime_priority_medicine",
)

Record = Mapping[str, Any]


def record(name: str = "Examplar", **said: Any) -> dict[str, Any]:
    """Return the record of an invented, authorised gene therapy; what is given replaces what it says."""
    usual: dict[str, Any] = {
        **dict.fromkeys(KEYS, ""),
        **dict.fromkeys(FLAGS, "No"),
        "category": "Human",
        "name_of_medicine": name,
        "ema_product_number": "EMEA/H/C/009001",
        "medicine_status": "Authorised",
        "international_non_proprietary_name_common_name": "examplagene testoparvovec",
        "active_substance": "examplagene testoparvovec",
        "therapeutic_indication": "Treatment of an example.",
        "marketing_authorisation_developer_applicant_holder": "Example Pharma B.V.",
        "opinion_adopted_date": "26/03/2020",
        "marketing_authorisation_date": "18/05/2020",
        "european_commission_decision_date": "28/03/2025",
        "revision_number": 19,
        "first_published_date": "27/05/2020",
        "medicine_url": "https://www.ema.europa.eu/en/medicines/human/EPAR/examplar",
    }
    return usual | said


def tablets(name: str = "Ordinarium", **said: Any) -> dict[str, Any]:
    """Return the record of an invented medicine that is no advanced therapy."""
    return record(
        name,
        **{
            "ema_product_number": "EMEA/H/C/009002",
            "international_non_proprietary_name_common_name": "docetaxel",
            "active_substance": "docetaxel",
            "atc_code_human": "L01CD02",
            **said,
        },
    )


def for_animals() -> dict[str, Any]:
    """Return the record of an invented medicine for animals, made of cells."""
    return record(
        "Equocell",
        category="Veterinary",
        ema_product_number="EMEA/V/C/009003",
        active_substance="equine umbilical cord mesenchymal stem cells",
        international_non_proprietary_name_common_name="equine umbilical cord mesenchymal stem cells",
    )


def workbook(
    records: Iterable[Record],
    *,
    made: str = MADE,
    headers: Sequence[str] = HEADERS,
    keys: Sequence[str] = KEYS,
    above: int = 7,
) -> bytes:
    """Return records as the Agency's workbook: a head, empty rows, headers, records."""
    rows: list[Sequence[Any]] = [("Content type:", "Medicine", "Output automatically generated on:", made)]
    rows += [()] * above
    rows.append(headers)
    rows += [tuple(one.get(key) or None for key in keys) for one in records]
    return sheets({"Medicine": rows})


def sheets(named: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """Return rows of cells as a workbook."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in named.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def table_json(records: Sequence[Record], **meta: Any) -> bytes:
    """Return records as the Agency's JSON."""
    said = {"total_records": len(records), "timestamp": "2025-07-15T16:00:00Z"} | meta
    return json.dumps({"data": list(records), "meta": said}).encode("utf-8")
