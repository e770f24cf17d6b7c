"""Asking trial registers: what they told, which answered, and which did not."""

import json
from datetime import date

import pytest

from openatmp.cli.asking_trials import Asker, asked_for, askers
from openatmp.fetch import CouldNotFetch, Trouble
from openatmp.fetch.asked import Asked, Fetched
from openatmp.register import shipped
from openatmp.register.register import Check
from openatmp.register.sources import sources
from openatmp.register.trials import TrialsAsked
from openatmp.register.verify import State, verify
from tests.cli.trial_registers import Answering, Silent
from tests.register.verify.offers import TRIAL

ON = date(2026, 11, 25)


class Nothing:
    """What fetches nothing, because nothing must be fetched."""

    def fetch(self, asked: Asked) -> Fetched:
        pytest.fail(f"{asked.url} was fetched")

    def forget(self, asked: Asked) -> None:
        pytest.fail(f"{asked.url} was forgotten")


def test_what_is_told_is_kept_with_its_day() -> None:
    told = asked_for("NCT04512345", shipped(), ON, Nothing(), {"ctis": Answering((TRIAL,))})
    assert told == TrialsAsked((TRIAL,), (Check("ctis", TRIAL.as_of, 1),))


def test_a_register_that_tells_of_nothing_was_asked_all_the_same() -> None:
    told = asked_for("NCT04512345", shipped(), ON, Nothing(), {"ctis": Answering(())})
    assert told == TrialsAsked((), (Check("ctis", ON, 0),))


def test_one_that_does_not_answer_takes_no_other_along() -> None:
    known: dict[str, Asker] = {"ctis": Silent(), "clinicaltrials": Answering((TRIAL,))}
    told = asked_for("NCT04512345", shipped(), ON, Nothing(), known)
    assert told.trials == (TRIAL,)
    assert [check.source for check in told.checked] == ["clinicaltrials"]
    [failed] = told.failed
    assert failed.startswith("Clinical trials: could not check trials in CTIS")
    assert failed.endswith("(nobody answered on 1 questions).")


def test_nobody_is_asked_for_nothing() -> None:
    answering = Answering((TRIAL,))
    assert asked_for("", shipped(), ON, Nothing(), {"ctis": answering}) == TrialsAsked()
    assert answering.asked == []


class Recorded:
    """What answers as CTIS does with the record of one trial, and refuses everything else."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def fetch(self, asked: Asked) -> Fetched:
        self.asked.append(asked.url)
        if not asked.url.endswith(f"/retrieve/{NUMBER}"):
            raise CouldNotFetch("nobody is there", host="host", trouble=Trouble.SILENT, remedy="wait")
        return Fetched(json.dumps(RECORD).encode(), ON, asked.url, from_cache=False)

    def forget(self, asked: Asked) -> None:
        self.asked.remove(asked.url)


NUMBER = "2022-501031-30-00"
SITE = {"organisationAddressInfo": {"organisation": {"name": "Hospital"}, "address": {"city": "Paris"}}}
RECORD = {
    "ctNumber": NUMBER,
    "ctPublicStatusCode": 4,
    "authorizedApplication": {
        "authorizedPartI": {"products": [{"productName": "TESTVEC-1"}]},
        "authorizedPartsII": [{"mscInfo": {"mscName": "France"}, "trialSites": [SITE]}],
    },
}


def test_the_real_registers_are_asked_in_their_own_ways() -> None:
    recorded = Recorded()
    told = asked_for(f"{NUMBER} in Paris", shipped(), ON, recorded, askers())
    assert [trial.number for trial in told.trials] == [NUMBER]
    assert [check.source for check in told.checked] == ["ctis"]
    assert len(told.failed) == 1
    assert any("clinicaltrials.gov" in url for url in recorded.asked)


def test_an_answer_is_made_of_what_the_real_registers_tell() -> None:
    text = f"{NUMBER} in Paris"
    told = asked_for(text, shipped(), ON, Recorded(), askers())
    verification = verify(text, shipped(), ON, trials=told)
    assert verification.state is State.TRIAL
    assert any(
        "A site that your text names is listed: Hospital, Paris" in one
        for one in verification.matches[0].told
    )
    assert any("could not check trials in ClinicalTrials.gov" in one for one in verification.not_checked)


def test_both_trial_registers_are_known_and_described() -> None:
    assert set(askers()) == {"ctis", "clinicaltrials"}
    assert set(askers()) <= set(sources())
