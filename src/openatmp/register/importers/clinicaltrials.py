"""ClinicalTrials.gov, version 2 of its interface: asked by number or by words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from openatmp.basis.errors import BadInput
from openatmp.register.cleaning import clean
from openatmp.register.importers.jsons import read_json
from openatmp.register.importers.problems import changed
from openatmp.register.importers.protocol import Answer, Asking, Request
from openatmp.register.importers.trial_words import (
    NCT,
    at,
    country_of,
    distinct,
    numbers_among,
    objects,
    status_in_words,
    texts_in,
)
from openatmp.register.trials import Site, Trial

SOURCE = "clinicaltrials"
STUDIES = "https://clinicaltrials.gov/api/v2/studies"
PAGE = "https://clinicaltrials.gov/study/"
SIZE = 100
# Words that fit more trials than these pages hold tell nothing about an offer.
MOST_PAGES = 10
LARGEST = 32 * 1024 * 1024


def asking(asked: Sequence[str]) -> Asking[tuple[Trial, ...]]:
    """Yield what is needed to find trials, be sent the answers, and return the trials.

    Args:
        asked: numbers of trials, of this register or of another; or words such as the name of a product.

    Returns:
        The trials, each once.

    Raises:
        OpenatmpError: the register did not answer as it should; that is not the same as no trial.
    """
    found: dict[str, Trial] = {}
    for said in asked:
        words = said.strip()
        if words:
            trials = yield from _of(words)
            found |= {trial.number: trial for trial in trials}
    return tuple(found.values())


def _of(words: str) -> Asking[list[Trial]]:
    numbers = numbers_among([words])
    if (words.upper(),) != numbers:
        return (yield from _searching({"query.intr": words}))
    # A number also stands in texts of other trials; only the trial that bears it counts.
    hits = yield from _searching({"query.term": numbers[0]})
    return [trial for trial in hits if numbers[0] in trial.numbers]


def _searching(query: Mapping[str, str]) -> Asking[list[Trial]]:
    trials: list[Trial] = []
    token = ""
    for _ in range(MOST_PAGES):
        answer = yield _request(query, token)
        studies, token = _checked(answer)
        trials += [trial for study in studies if (trial := _trial(study, answer.as_of))]
        if not token:
            return trials
    raise BadInput(
        f"the search found more than {MOST_PAGES * SIZE} trials",
        where=STUDIES,
        expected="fewer trials",
        remedy="ask with more words, or with the number of the trial",
    )


def _request(query: Mapping[str, str], token: str) -> Request:
    said = {"format": "json", "pageSize": str(SIZE), **query} | ({"pageToken": token} if token else {})
    return Request(f"{STUDIES}?{urlencode(said)}", headers={"Accept": "application/json"}, largest=LARGEST)


def _checked(answer: Answer) -> tuple[list[dict[str, Any]], str]:
    read = read_json(answer.content, STUDIES)
    studies = read.get("studies") if isinstance(read, dict) else None
    if not isinstance(studies, list):
        raise changed("the search did not answer the question: there is no list `studies`", STUDIES, "a list")
    return objects(studies), clean(read.get("nextPageToken"))


# ---------------------------------------------------------------------------------------------- one trial


def _trial(study: Mapping[str, Any], as_of: date) -> Trial | None:
    protocol = at(study, "protocolSection")
    identified = at(protocol, "identificationModule")
    number = clean(at(identified, "nctId"))
    if not NCT.fullmatch(number):
        return None
    sites = tuple(_sites(protocol))
    return Trial(
        number=number,
        title=clean(at(identified, "briefTitle")) or clean(at(identified, "officialTitle")),
        sponsor=clean(at(protocol, "sponsorCollaboratorsModule", "leadSponsor", "name")),
        status=status_in_words(SOURCE, at(protocol, "statusModule", "overallStatus")),
        countries=distinct(site.country for site in sites),
        sites=sites,
        products=distinct(_products(protocol)),
        source=SOURCE,
        as_of=as_of,
        link=f"{PAGE}{number}",
        other_numbers=_other_numbers(identified, number),
    )


def _other_numbers(identified: object, number: str) -> tuple[str, ...]:
    said = [
        at(identified, "secondaryIdInfos"),
        at(identified, "orgStudyIdInfo"),
        at(identified, "nctIdAliases"),
    ]
    return tuple(one for one in numbers_among(texts_in(said)) if one != number)


def _products(protocol: object) -> Iterator[object]:
    for intervention in objects(at(protocol, "armsInterventionsModule", "interventions")):
        yield intervention.get("name")


def _sites(protocol: object) -> Iterator[Site]:
    told = objects(at(protocol, "contactsLocationsModule", "locations"))
    places = (
        Site(country_of(one.get("country")), clean(one.get("city")), clean(one.get("facility")))
        for one in told
    )
    yield from dict.fromkeys(place for place in places if place.country or place.city or place.organisation)
