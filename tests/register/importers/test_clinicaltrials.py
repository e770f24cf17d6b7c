"""ClinicalTrials.gov: asked by number or words, page by page."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.register.importers import clinicaltrials
from openatmp.register.importers.clinicaltrials import MOST_PAGES, STUDIES, asking
from openatmp.register.importers.problems import SourceChanged
from openatmp.register.importers.protocol import Request
from openatmp.register.trials import Site, Trial
from tests.register.importers.driving import DAY, driven

NUMBER = "NCT01234567"


def study(number: str = NUMBER, *others: str, **modules: Any) -> dict[str, Any]:
    protocol = {
        "identificationModule": {
            "nctId": number,
            "briefTitle": "A trial of example cells",
            "secondaryIdInfos": [{"id": other, "type": "EUDRACT_NUMBER"} for other in others],
            "orgStudyIdInfo": {"id": "EX-1"},
        },
        "statusModule": {"overallStatus": "RECRUITING"},
        "sponsorCollaboratorsModule": {"leadSponsor": {"name": "Example Hospital", "class": "OTHER"}},
        "armsInterventionsModule": {
            "interventions": [
                {"type": "BIOLOGICAL", "name": "testoleucel"},
                {"type": "DRUG", "name": "Fludarabine"},
            ]
        },
        "contactsLocationsModule": {
            "locations": [
                {"facility": "Example Clinic", "city": "Lyon", "country": "France", "status": "RECRUITING"},
                {"facility": "Other Clinic", "city": "Boston", "state": "MA", "country": "United States"},
            ]
        },
    }
    return {"protocolSection": protocol | modules, "hasResults": False}


def serving(*studies: Any, token: str = "") -> Callable[[Request], bytes]:
    answer = {"studies": list(studies)} | ({"nextPageToken": token} if token else {})
    return lambda _: json.dumps(answer).encode()


def found(said: str, answer: Callable[[Request], bytes]) -> tuple[tuple[Trial, ...], list[Request]]:
    return driven(asking([said]), answer)


def query(request: Request) -> dict[str, str]:
    assert request.url.startswith(f"{STUDIES}?")
    return {key: values[0] for key, values in parse_qs(urlsplit(request.url).query).items()}


def test_it_reads_a_study() -> None:
    trials, _ = found(NUMBER, serving(study(NUMBER, "2015-001234-22")))
    assert trials == (
        Trial(
            number=NUMBER,
            title="A trial of example cells",
            sponsor="Example Hospital",
            status="recruiting",
            countries=("FR", "US"),
            sites=(Site("FR", "Lyon", "Example Clinic"), Site("US", "Boston", "Other Clinic")),
            products=("testoleucel", "Fludarabine"),
            source="clinicaltrials",
            as_of=DAY,
            link=f"https://clinicaltrials.gov/study/{NUMBER}",
            other_numbers=("2015-001234-22",),
        ),
    )


@pytest.mark.parametrize("said", [NUMBER, "nct01234567", "2015-001234-22", "2023-505701-14-00"])
def test_it_looks_for_a_number_in_all_that_a_study_says(said: str) -> None:
    _, requests = found(said, serving())
    assert query(requests[0]) == {"format": "json", "pageSize": "100", "query.term": said.upper()}
    assert requests[0].body is None


def test_it_looks_for_words_among_what_is_tried() -> None:
    _, requests = found("example cells & more", serving())
    assert query(requests[0])["query.intr"] == "example cells & more"


def test_of_studies_that_name_a_number_only_that_which_bears_it_counts() -> None:
    bears, mentions = study("NCT00000001", "2015-001234-22"), study("NCT00000002")
    trials, _ = found("2015-001234-22", serving(mentions, bears))
    assert [trial.number for trial in trials] == ["NCT00000001"]


def test_it_asks_for_the_next_page_while_there_is_one() -> None:
    def answer(request: Request) -> bytes:
        asked_for = query(request).get("pageToken", "")
        return serving(
            study(f"NCT0000000{len(asked_for)}"),
            token="ab"[: len(asked_for) + 1] if asked_for != "ab" else "",
        )(request)

    trials, requests = found("example", answer)
    assert [trial.number for trial in trials] == ["NCT00000000", "NCT00000001", "NCT00000002"]
    assert [query(request).get("pageToken") for request in requests] == [None, "a", "ab"]


def test_it_stops_where_words_fit_too_many() -> None:
    with pytest.raises(BadInput, match="more than 1000 trials"):
        found("cells", serving(study(), token="more"))
    assert MOST_PAGES * clinicaltrials.SIZE == 1000


def test_nothing_found_is_an_answer() -> None:
    assert found("example", serving())[0] == ()


@pytest.mark.parametrize("answer", [{}, [], None, {"studies": None}, {"studies": {}}, {"error": "busy"}])
def test_it_takes_no_failed_search_for_nothing_found(answer: Any) -> None:
    with pytest.raises(SourceChanged, match="did not answer the question"):
        found("example", lambda _: json.dumps(answer).encode())


@pytest.mark.parametrize("content", [b"", b"Too many requests", b"<html></html>", b'{"studies": [', b"\xff"])
def test_it_says_what_came_instead_of_an_answer(content: bytes) -> None:
    with pytest.raises(OpenatmpError) as error:
        found("example", lambda _: content)
    assert error.value.where.startswith(STUDIES)


@pytest.mark.parametrize("odd", [None, [], "x", 7, {}])
def test_it_reads_a_study_that_lacks_almost_everything(odd: Any) -> None:
    bare = study(
        statusModule=odd,
        sponsorCollaboratorsModule=odd,
        armsInterventionsModule=odd,
        contactsLocationsModule=odd,
    )
    trials, _ = found("example", serving(bare))
    assert trials[0].number == NUMBER
    assert (trials[0].countries, trials[0].sites, trials[0].products) == ((), (), ())


@pytest.mark.parametrize("odd", [None, 7, {}, {"protocolSection": None}, study("x"), study("NCT1")])
def test_it_skips_what_is_no_study(odd: Any) -> None:
    assert found("example", serving(odd, study()))[0][0].number == NUMBER
    assert found("example", serving(odd))[0] == ()


def test_it_asks_for_several_things_and_returns_each_trial_once() -> None:
    trials, requests = driven(asking(["example", "", NUMBER]), serving(study()))
    assert [trial.number for trial in trials] == [NUMBER]
    assert len(requests) == 2
