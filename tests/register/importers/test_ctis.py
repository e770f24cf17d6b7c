"""CTIS: found nothing and failed to look are two answers, and never mixed up."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.register.importers import ctis
from openatmp.register.importers.ctis import HEADERS, RETRIEVE, SEARCH, SIZE, asking
from openatmp.register.importers.ctis_answers import decisions_in
from openatmp.register.importers.problems import SourceChanged
from openatmp.register.importers.protocol import Request
from openatmp.register.trials import Site, Trial
from tests.register.importers.driving import DAY, driven

NUMBER = "2022-501031-30-00"


def hit(number: str = NUMBER, **said: Any) -> dict[str, Any]:
    return {
        "ctNumber": number,
        "ctStatus": 4,
        "ctTitle": "A trial of examplagene testoparvovec",
        "shortTitle": "EXAMPLE",
        "trialCountries": ["France:4", "Germany:2"],
        "decisionDateOverall": "08/09/2026",
        "decisionDate": "FR: 08/09/2026, DE: 10/09/2026",
        "sponsor": "Example University Hospital",
        "product": "EXAMPLE-1, Fludarabine",
    } | said


def record(number: str = NUMBER, **said: Any) -> dict[str, Any]:
    identifiers = {
        "publicTitle": "A trial in plain words",
        "fullTitle": "A trial in full",
        "secondaryIdentifyingNumbers": {"nctNumber": {"id": 1, "number": "NCT01234567"}},
    }
    site = {
        "organisationAddressInfo": {
            "organisation": {"name": "Hôpital Exemple"},
            "address": {"city": "Paris", "countryName": "France"},
        }
    }
    return {
        "ctNumber": number,
        "ctStatus": "Authorised",
        "ctPublicStatusCode": 4,
        "authorizedApplication": {
            "eudraCt": {"isTransitioned": True, "eudraCtCode": "2015-001234-22"},
            "authorizedPartI": {
                "sponsors": [{"organisation": {"name": "Example University Hospital"}}],
                "products": [
                    {
                        "productName": "EXAMPLE-1",
                        "productDictionaryInfo": {"activeSubstanceName": "TESTOLEUCEL"},
                    }
                ],
                "trialDetails": {"clinicalTrialIdentifiers": identifiers},
            },
            "authorizedPartsII": [
                {"mscInfo": {"countryName": "France", "trialStatus": "Ongoing"}, "trialSites": [site, site]},
                {"mscInfo": {"mscName": "Germany"}, "trialSites": None},
            ],
            "memberStatesConcerned": [{"mscName": "Spain"}],
        },
    } | said


def page(records: Sequence[Any], total: int | None = None, current: int = 1) -> dict[str, Any]:
    count = len(records) if total is None else total
    pagination = {
        "totalRecords": count,
        "currentPage": current,
        "totalPages": -(-count // SIZE),
        "nextPage": False,
    }
    return {"pagination": pagination, "data": list(records)}


NONE = page([])


def register(
    *, search: Callable[[dict[str, Any]], Any] | Any = NONE, retrieve: Any = None
) -> Callable[[Request], bytes]:
    """Answer as the register does: a search by its body, a record by its address."""

    def answer(request: Request) -> bytes:
        if request.url.startswith(RETRIEVE):
            return json.dumps({} if retrieve is None else retrieve).encode()
        assert request.url == SEARCH
        assert request.body is not None
        body = json.loads(request.body)
        # The trap: page 0 is answered with no records for every question.
        if body["pagination"]["page"] == 0:
            return json.dumps(page([], 0, 0)).encode()
        return json.dumps(search(body) if callable(search) else search).encode()

    return answer


def found(
    said: str, answer: Callable[[Request], bytes], **more: Any
) -> tuple[tuple[Trial, ...], list[Request]]:
    return driven(asking([said], **more), answer)


def body_of(request: Request) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(request.body or b"{}")
    return read


# ------------------------------------------------------------------------------------------------ by number


def test_it_retrieves_a_trial_by_its_number_with_its_places() -> None:
    trials, requests = found(NUMBER, register(retrieve=record()))
    assert [request.url for request in requests] == [f"{RETRIEVE}{NUMBER}"]
    assert requests[0].body is None
    assert trials == (
        Trial(
            number=NUMBER,
            title="A trial in plain words",
            sponsor="Example University Hospital",
            status="ongoing, recruiting",
            countries=("FR", "DE", "ES"),
            sites=(Site("FR", "Paris", "Hôpital Exemple"),),
            products=("EXAMPLE-1", "TESTOLEUCEL"),
            source="ctis",
            as_of=DAY,
            link=f"https://euclinicaltrials.eu/search-for-clinical-trials/?lang=en#{NUMBER}",
            other_numbers=("NCT01234567", "2015-001234-22"),
        ),
    )


def test_it_looks_for_a_number_without_a_record_also_in_the_search() -> None:
    trials, requests = found(NUMBER, register(search=page([hit(ctStatus=11)]), retrieve={}))
    assert body_of(requests[1])["searchCriteria"]["number"] == NUMBER
    assert [trial.status for trial in trials] == ["not authorised"]


def test_it_says_that_there_is_no_trial_only_when_both_say_so() -> None:
    trials, requests = found(NUMBER, register())
    assert trials == ()
    assert len(requests) == 2


@pytest.mark.parametrize(
    ("said", "criterion"),
    [
        ("2015-001234-22", {"eudraCtCode": "2015-001234-22"}),
        ("2022-501031-30", {"number": "2022-501031-30"}),
        ("NCT01234567", {"containAll": "NCT01234567"}),
        ("example cells", {"containAll": "example cells"}),
    ],
)
def test_it_searches_for_everything_else(said: str, criterion: dict[str, str]) -> None:
    _, requests = found(said, register())
    body = body_of(requests[0])
    assert body["searchCriteria"] == {"containAll": "", "containAny": "", "containNot": ""} | criterion
    assert body["pagination"] == {"page": 1, "size": 100}


def test_it_sends_what_the_register_wants_to_be_told() -> None:
    _, requests = found("example", register())
    assert requests[0].headers["Origin"] == "https://euclinicaltrials.eu"
    assert requests[0].headers["Referer"].startswith("https://euclinicaltrials.eu/")
    assert requests[0].headers["Content-Type"] == "application/json"
    _, requests = found(NUMBER, register(retrieve=record()))
    assert requests[0].headers == HEADERS


def test_it_searches_in_countries_by_their_numbers() -> None:
    _, requests = found("example", register(), countries=("fr", "DE", "XX"))
    assert body_of(requests[0])["searchCriteria"]["msc"] == [250, 276]


# ------------------------------------------------------------------------------------------------- searching


def test_it_reads_a_hit() -> None:
    trials, _ = found("example", register(search=page([hit()])))
    only = trials[0]
    assert only.title == "A trial of examplagene testoparvovec"
    assert only.status == "ongoing, recruiting"
    assert only.countries == ("FR", "DE")
    assert only.products == ("EXAMPLE-1", "Fludarabine")
    assert only.sites == ()


def test_it_adds_the_places_of_few_hits_and_not_of_many() -> None:
    few, requests = found("example", register(search=page([hit()]), retrieve=record()))
    assert few[0].sites
    assert len(requests) == 2
    many = page([hit(f"2022-50{number:04d}-30-00") for number in range(6)])
    trials, requests = found("example", register(search=many, retrieve=record()))
    assert len(trials) == 6
    assert len(requests) == 1


def test_it_asks_page_by_page_until_it_has_them_all() -> None:
    everything = [hit(f"2022-50{number:04d}-30-00") for number in range(250)]

    def answer(body: dict[str, Any]) -> Any:
        current = body["pagination"]["page"]
        return page(everything[(current - 1) * SIZE : current * SIZE], 250, current)

    trials, requests = found("example", register(search=answer))
    assert len(trials) == 250
    assert [body_of(request)["pagination"]["page"] for request in requests] == [1, 2, 3]


def test_it_asks_for_several_things_and_returns_each_trial_once() -> None:
    trials, _ = driven(asking(["example", "  ", NUMBER]), register(search=page([hit()]), retrieve=record()))
    assert [trial.number for trial in trials] == [NUMBER]


def test_it_skips_a_hit_without_a_number() -> None:
    trials, _ = found("example", register(search=page([hit(ctNumber=None), "x", hit()])))
    assert [trial.number for trial in trials] == [NUMBER]


# --------------------------------------------------------------------------- nothing found, or not looked


def test_nothing_found_is_an_answer() -> None:
    assert found("example", register(search=NONE))[0] == ()


@pytest.mark.parametrize(
    "answer",
    [
        {},
        [],
        None,
        "no",
        {"data": []},
        {"pagination": {"totalRecords": 0, "currentPage": 1}},
        {"pagination": None, "data": []},
        page([], 0, 0),
        page([], 0, 2),
        {"pagination": {"totalRecords": 0}, "data": []},
        {"pagination": {"totalRecords": None, "currentPage": 1}, "data": []},
        {"pagination": {"totalRecords": "0", "currentPage": 1}, "data": []},
        {"pagination": {"totalRecords": True, "currentPage": 1}, "data": []},
        {"pagination": {"totalRecords": -1, "currentPage": 1}, "data": []},
        {"error": "rate limit"},
    ],
)
def test_it_takes_no_failed_search_for_nothing_found(answer: Any) -> None:
    with pytest.raises(SourceChanged, match="did not answer the question"):
        found("example", register(search=answer))


def test_it_takes_no_cut_off_list_for_the_whole() -> None:
    with pytest.raises(SourceChanged, match="told of 7 trials and gave 1"):
        found(
            "example",
            register(
                search=lambda body: page(
                    [hit()] if body["pagination"]["page"] == 1 else [], 7, body["pagination"]["page"]
                )
            ),
        )


def test_it_says_that_the_window_is_too_small() -> None:
    with pytest.raises(BadInput, match="found 10001 trials, and shows no more than 10000") as error:
        found("cells", register(search=page([hit()], 10_001)))
    assert "more words" in error.value.remedy


def test_the_window_holds_just_as_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctis, "WINDOW", 1)
    assert len(found("cells", register(search=page([hit()])))[0]) == 1
    with pytest.raises(BadInput):
        found("cells", register(search=page([hit(), hit("2022-501032-30-00")])))


@pytest.mark.parametrize("content", [b"", b"<html>blocked</html>", b'{"pagination": {', b"\xff\xff"])
@pytest.mark.parametrize("said", ["example", NUMBER])
def test_it_says_what_came_instead_of_an_answer(said: str, content: bytes) -> None:
    with pytest.raises(OpenatmpError) as error:
        found(said, lambda _: content)
    assert error.value.where.startswith("https://euclinicaltrials.eu/ctis-public-api/")


@pytest.mark.parametrize(
    "read", [record("2022-501031-31-00"), [], None, {"message": "gone"}, {"ctNumber": None}]
)
def test_it_takes_no_other_record_for_the_one_it_asked_for(read: Any) -> None:
    with pytest.raises(SourceChanged, match="not the record that was asked for"):
        found(NUMBER, lambda _: json.dumps(read).encode())


# --------------------------------------------------------------------------------------------- odd records


@pytest.mark.parametrize("missing", [None, [], {}, "x", 7])
def test_it_reads_a_record_that_lacks_almost_everything(missing: Any) -> None:
    trials, _ = found(NUMBER, register(retrieve={"ctNumber": NUMBER, "authorizedApplication": missing}))
    assert trials[0].number == NUMBER
    assert trials[0].sites == ()
    assert trials[0].status == "not known to us (nothing said)"


def test_it_reads_past_parts_that_are_empty() -> None:
    odd = record()
    odd["authorizedApplication"]["authorizedPartsII"] += [None, {}, {"trialSites": [None, {}]}]
    assert found(NUMBER, register(retrieve=odd))[0][0].sites == (Site("FR", "Paris", "Hôpital Exemple"),)


def test_the_status_of_the_application_only_stands_in() -> None:
    trials, _ = found(NUMBER, register(retrieve=record(ctPublicStatusCode=None)))
    assert trials[0].status == "application authorised"
    trials, _ = found(NUMBER, register(retrieve=record(ctPublicStatusCode=8)))
    assert trials[0].status == "ended"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("FR: 08/09/2026", {"FR": date(2026, 9, 8)}),
        ("FR: 08/09/2026, DE: 10/09/2026", {"FR": date(2026, 9, 8), "DE": date(2026, 9, 10)}),
        ("EL:8/9/2026;NO: 2026-09-10", {"GR": date(2026, 9, 8), "NO": date(2026, 9, 10)}),
        ("FR: 09/28/2026, XX: 08/09/2026", {}),
        ("08/09/2026", {}),
        ("", {}),
    ],
)
def test_it_reads_the_day_of_each_countrys_decision(text: str, days: dict[str, date]) -> None:
    assert decisions_in(text) == days
