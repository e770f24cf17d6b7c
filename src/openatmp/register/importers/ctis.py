"""CTIS, the register of trials under the EU regulation: asked by number or by words.

A search that failed and one that found nothing look alike unless one looks closely: for page 0 it answers
that there are no records. So an answer counts only when it repeats the page that was asked for.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.register.cleaning import clean
from openatmp.register.importers.ctis_answers import retrieved, searched
from openatmp.register.importers.jsons import read_json
from openatmp.register.importers.problems import changed
from openatmp.register.importers.protocol import Answer, Asking, Request
from openatmp.register.importers.trial_words import EU_CT, EUDRACT, number_of
from openatmp.register.trials import Trial

SOURCE = "ctis"
SEARCH = "https://euclinicaltrials.eu/ctis-public-api/search"
RETRIEVE = "https://euclinicaltrials.eu/ctis-public-api/retrieve/"
# The register answers only to what looks like its own page.
HEADERS = {
    "Accept": "application/json",
    "Origin": "https://euclinicaltrials.eu",
    "Referer": "https://euclinicaltrials.eu/ctis-public/search?lang=en",
}
SIZE = 100
# Behind this many records the register leaves out the rest without a word.
WINDOW = 10_000
# The places of treatment stand only in a trial's own record; that of each of many hits would be a burden.
MOST_RETRIEVED = 5
LARGEST = 16 * 1024 * 1024
# People often leave out the last part of a number, which counts how often a trial was submitted anew.
_WITHOUT_VERSION = re.compile(r"20\d{2}-5\d{5}-\d{2}")


def asking(asked: Sequence[str], countries: Sequence[str] = ()) -> Asking[tuple[Trial, ...]]:
    """Yield what is needed to find trials, be sent the answers, and return the trials.

    Args:
        asked: numbers of trials, or words such as the name of a product.
        countries: two letters each; a search by words then finds only trials there.

    Returns:
        The trials, each once; with their places of treatment where few were found.

    Raises:
        OpenatmpError: the register did not answer as it should; that is not the same as no trial.
    """
    found: dict[str, Trial] = {}
    for said in asked:
        words = said.strip()
        if words:
            trials = yield from _of(words, countries)
            found |= {trial.number: trial for trial in trials}
    return tuple(found.values())


def _of(words: str, countries: Sequence[str]) -> Asking[tuple[Trial, ...]]:
    if EU_CT.fullmatch(words):
        trial = yield from _retrieving(words)
        # A trial that is not authorised has no record of its own, but stands in the search.
        return (trial,) if trial else (yield from _searching({"number": words}))
    criteria = _criteria(words, countries)
    hits = yield from _searching(criteria)
    if len(hits) > MOST_RETRIEVED:
        return hits
    return (yield from _with_places(hits))


def _criteria(words: str, countries: Sequence[str]) -> dict[str, Any]:
    if _WITHOUT_VERSION.fullmatch(words):
        return {"number": words}
    if EUDRACT.fullmatch(words):
        return {"eudraCtCode": words}
    numbers = [number for letters in countries if (number := number_of(letters.upper()))]
    return {"containAll": words, **({"msc": numbers} if numbers else {})}


def _with_places(hits: Sequence[Trial]) -> Asking[tuple[Trial, ...]]:
    told: list[Trial] = []
    for hit in hits:
        trial = yield from _retrieving(hit.number)
        told.append(trial or hit)
    return tuple(told)


# ------------------------------------------------------------------------------------------------ one trial


def _retrieving(number: str) -> Asking[Trial | None]:
    url = f"{RETRIEVE}{number}"
    answer = yield Request(url, headers=HEADERS, largest=LARGEST)
    return retrieved(read_json(answer.content, url), number, answer.as_of, url)


# ---------------------------------------------------------------------------------------------------- search


def _searching(criteria: dict[str, Any]) -> Asking[tuple[Trial, ...]]:
    """Ask page by page until all records that the register counts were seen."""
    trials: dict[str, Trial] = {}
    seen, page = 0, 1
    while True:
        answer = yield _search(criteria, page)
        total, records = _checked(answer, page)
        seen += len(records)
        trials |= {trial.number: trial for trial in searched(records, answer.as_of)}
        if seen >= total:
            return tuple(trials.values())
        if not records:
            raise _cut_off(seen, total)
        page += 1


def _search(criteria: dict[str, Any], page: int) -> Request:
    body = {
        "pagination": {"page": page, "size": SIZE},
        "sort": {"property": "decisionDate", "direction": "DESC"},
        "searchCriteria": {"containAll": "", "containAny": "", "containNot": "", **criteria},
    }
    headers = HEADERS | {"Content-Type": "application/json"}
    return Request(SEARCH, json.dumps(body).encode("utf-8"), headers, LARGEST)


def _checked(answer: Answer, page: int) -> tuple[int, list[Any]]:
    """Return how many records there are, and those of this page; refuse what is no answer to the question."""
    read = read_json(answer.content, SEARCH)
    pagination = read.get("pagination") if isinstance(read, dict) else None
    records = read.get("data") if isinstance(read, dict) else None
    if not isinstance(pagination, dict) or not isinstance(records, list):
        raise _no_answer("the answer holds no `pagination` and `data`")
    total, current = pagination.get("totalRecords"), pagination.get("currentPage")
    if not isinstance(total, int) or isinstance(total, bool) or total < 0:
        raise _no_answer("the answer does not say how many trials it found")
    if current != page:
        raise _no_answer(
            f"the answer is page {clean(current)[:20] or 'unknown'}, and page {page} was asked for"
        )
    if total > WINDOW:
        raise _too_many(total)
    return total, records


def _no_answer(happened: str) -> Exception:
    return changed(
        f"the search did not answer the question: {happened}", SEARCH, "the page that was asked for"
    )


def _cut_off(seen: int, total: int) -> Exception:
    return changed(f"the search told of {total} trials and gave {seen}", SEARCH, "every trial that it counts")


def _too_many(total: int) -> BadInput:
    return BadInput(
        f"the search found {total} trials, and shows no more than {WINDOW}",
        where=SEARCH,
        expected="fewer trials",
        remedy="ask with more words, or with the number of the trial",
    )
