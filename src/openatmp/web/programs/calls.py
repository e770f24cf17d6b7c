"""One call for each operation of the API, as its reference shows it; tests send them all."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """A call to show.

    Args:
        path: address with its query, without the host.
        body: what is sent, for a POST.
    """

    path: str
    body: Mapping[str, Any] | None = None

    def curl(self, origin: str) -> str:
        """Return it as it is typed into a terminal.

        Args:
            origin: the service's own address: ``https://atmp.example.eu``.
        """
        if self.body is None:
            return f"curl '{origin}{self.path}'"
        return f"curl --json '{json.dumps(self.body, ensure_ascii=False)}' \\\n  {origin}{self.path}"


# By the name of the operation in the description.
CALLS: Mapping[str, Call] = MappingProxyType(
    {
        "classify": Call(
            "/api/v1/classify",
            {
                "description": "Cultured skin cells of the patient",
                "indication": "To replace burnt skin",
            },
        ),
        "list_register": Call("/api/v1/register?text=leuk&class=GTMP&status=authorised&sort=name"),
        "statistics": Call("/api/v1/register/statistics"),
        "medicine": Call("/api/v1/register/kymriah"),
        "verify": Call("/api/v1/verify", {"text": "They offer Kymria for lymphoma", "country": "DE"}),
        "check": Call(
            "/api/v1/check",
            {"text": "Our clinic treats arthrosis with your own stem cells. Book now!", "country": "DE"},
        ),
        "authorities": Call("/api/v1/authorities?country=DE"),
        "list_procedures": Call("/api/v1/procedures"),
        "procedure": Call("/api/v1/procedures/classification"),
        "timetable": Call("/api/v1/timetable/evaluation?start=2027-01-28&usual_stops=true"),
        "replay": Call(
            "/api/v1/replay",
            {
                "events": [
                    {"event": "procedure_started", "date": "2021-06-17"},
                    {"event": "list_of_questions_d120", "date": "2021-10-14", "committee": "CHMP"},
                ]
            },
        ),
        "roadmap": Call(
            "/api/v1/roadmap",
            {
                "description": "Autologous blood stem cells with a lentiviral vector",
                "applicant": "academia",
                "trial": "2028-03-01",
                "orphan": True,
            },
        ),
        "fees": Call("/api/v1/fees?applicant=sme&size=small&orphan=true&on=2026-11-25"),
        "guidance": Call("/api/v1/guidance?kind=GTMP&topic=potency&on=2026-11-25"),
    }
)
