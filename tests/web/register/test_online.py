"""Trial registers are asked for numbers alone, within bounds, and silence is never taken for a no."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openatmp.fetch import CouldNotFetch, Fetched, FetchToolMissing, Trouble
from openatmp.fetch.asked import Asked
from openatmp.register import shipped
from openatmp.register.importers.protocol import Request
from openatmp.register.trials import TrialsAsked
from openatmp.register.verify import State, verify
from openatmp.web.register import online
from openatmp.web.register.online import Bounded, ask_trial_registers
from openatmp.web.register.turns import the_turn
from openatmp.web.site.clock import today

NCT = "NCT01234567"
STUDY = {
    "protocolSection": {
        "identificationModule": {"nctId": NCT, "briefTitle": "A trial of the tests"},
        "statusModule": {"overallStatus": "RECRUITING"},
        "sponsorCollaboratorsModule": {"leadSponsor": {"name": "A hospital"}},
    }
}
NOTHING_FOUND = {"pagination": {"totalRecords": 0, "currentPage": 1, "totalPages": 0}, "data": []}


class Outside:
    """Everything outside, as the tests want it."""

    def __init__(self, answer: Callable[[Asked], bytes]) -> None:
        self.asked: list[Asked] = []
        self._answer = answer

    def fetch(self, asked: Asked) -> Fetched:
        self.asked.append(asked)
        return Fetched(self._answer(asked), date(2026, 11, 25), asked.url, from_cache=False)

    def forget(self, asked: Asked) -> None:
        """Nothing is kept."""


def _answer(asked: Asked) -> bytes:
    said = NOTHING_FOUND if "euclinicaltrials" in asked.url else {"studies": [STUDY]}
    return json.dumps(said).encode()


def _silent(asked: Asked) -> bytes:
    raise CouldNotFetch("nobody answered", host="x", trouble=Trouble.SILENT, remedy="try again later")


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Outside:
    settings.ONLINE = True
    stands_in = Outside(_answer)
    monkeypatch.setattr(online, "_fetcher", lambda: stands_in)
    return stands_in


def _sent(outside: Outside) -> str:
    return " ".join(f"{one.url} {(one.body or b'').decode()}" for one in outside.asked)


def test_it_asks_nobody_unless_the_reader_wants_it(outside: Outside) -> None:
    assert ask_trial_registers(NCT, asked=False) == TrialsAsked()
    assert not outside.asked


def test_it_asks_nobody_unless_the_operator_allows_it(outside: Outside, settings: Any) -> None:
    settings.ONLINE = False
    assert ask_trial_registers(NCT, asked=True) == TrialsAsked()
    assert not outside.asked


def test_it_asks_nobody_where_there_is_no_number_and_says_so(outside: Outside) -> None:
    told = ask_trial_registers("stem cells for my mother", asked=True)
    assert not outside.asked
    (sentence,) = told.failed
    assert sentence.startswith("Clinical trials: there is no number of a trial in what you wrote, so nothing")


def test_it_sends_the_number_and_not_a_word_beside_it(outside: Outside) -> None:
    ask_trial_registers(f"my daughter Anna has leukaemia, they said {NCT} in Vienna", asked=True)
    assert NCT in _sent(outside)
    for word in ("daughter", "Anna", "leukaemia", "Vienna"):
        assert word not in _sent(outside)


def test_it_asks_both_registers_and_tells_what_they_told(outside: Outside) -> None:
    told = ask_trial_registers(NCT, asked=True)
    assert {one.source for one in told.checked} == {"ctis", "clinicaltrials"}
    assert all(one.as_of == today() for one in told.checked)
    assert [trial.number for trial in told.trials] == [NCT]
    assert told.failed == ()


def test_it_makes_an_answer_of_it(outside: Outside) -> None:
    told = ask_trial_registers(NCT, asked=True)
    assert verify(NCT, shipped(), date(2026, 11, 25), trials=told).state is State.TRIAL


def test_it_asks_for_no_more_than_a_few_numbers(outside: Outside) -> None:
    ask_trial_registers(" ".join(f"NCT0000000{digit}" for digit in range(9)), asked=True)
    assert "NCT00000002" in _sent(outside)
    assert "NCT00000003" not in _sent(outside)


def test_it_asks_for_one_reader_at_a_time(outside: Outside, own_folder: Path) -> None:
    with the_turn(own_folder):
        told = ask_trial_registers(NCT, asked=True)
    assert not outside.asked
    assert (told.trials, told.checked) == ((), ())
    assert told.failed[0].startswith("Could not check trials")
    assert "no trial" not in verify(NCT, shipped(), today(), trials=told).headline.lower()
    assert ask_trial_registers(NCT, asked=True).checked


def test_who_does_not_answer_could_not_be_checked(outside: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(online, "_fetcher", lambda: Outside(_silent))
    told = ask_trial_registers(NCT, asked=True)
    assert told.checked == ()
    assert told.failed == (
        "Could not check trials at euclinicaltrials.eu: it did not answer in time.",
        "Could not check trials at clinicaltrials.gov: it did not answer in time.",
    )
    answer = verify(NCT, shipped(), date(2026, 11, 25), trials=told)
    assert answer.state is State.NOT_FOUND
    assert "could not check" in answer.headline
    assert "no trial" not in answer.headline.lower()


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_told_in_plain_words(
    outside: Outside, monkeypatch: pytest.MonkeyPatch, trouble: Trouble
) -> None:
    def fails(_: Asked) -> bytes:
        raise CouldNotFetch("it went wrong", host="x", trouble=trouble, remedy="")

    monkeypatch.setattr(online, "_fetcher", lambda: Outside(fails))
    for sentence in ask_trial_registers(NCT, asked=True).failed:
        assert sentence.startswith("Could not check trials at ")
        assert sentence.partition(": ")[2].startswith("it")


def test_one_may_fail_and_the_other_answer(outside: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    def one_silent(asked: Asked) -> bytes:
        return _silent(asked) if "euclinicaltrials" in asked.url else _answer(asked)

    monkeypatch.setattr(online, "_fetcher", lambda: Outside(one_silent))
    told = ask_trial_registers(NCT, asked=True)
    assert [one.source for one in told.checked] == ["clinicaltrials"]
    assert len(told.failed) == 1
    assert told.trials


@pytest.mark.parametrize("nonsense", [b"", b"<html>sorry</html>", b"{}", b"[]", b'{"studies": 5}', b"\xff"])
def test_an_answer_that_cannot_be_read_is_no_answer(
    outside: Outside, monkeypatch: pytest.MonkeyPatch, nonsense: bytes
) -> None:
    monkeypatch.setattr(online, "_fetcher", lambda: Outside(lambda _: nonsense))
    told = ask_trial_registers(NCT, asked=True)
    assert told.checked == ()
    assert all(sentence.endswith("its answer could not be read.") for sentence in told.failed)


def test_where_nothing_is_installed_to_ask_with_that_is_told(
    outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: Asked) -> bytes:
        raise FetchToolMissing("nothing can be fetched")

    monkeypatch.setattr(online, "_fetcher", lambda: Outside(missing))
    told = ask_trial_registers(NCT, asked=True)
    assert told.failed[0].endswith("this installation has nothing to ask with.")


def test_it_begins_no_new_request_once_somebody_has_waited_long_enough() -> None:
    seconds = iter([0.0, 1.0, 17.9, 18.0, 30.0])
    outside = Outside(_answer)
    bounded = Bounded(outside, patience=18.0, clock=lambda: next(seconds))
    request = Request("https://euclinicaltrials.eu/x")
    bounded.fetch(request)
    bounded.fetch(request)
    for _ in range(2):
        with pytest.raises(CouldNotFetch, match="no time left"):
            bounded.fetch(request)
    assert len(outside.asked) == 2


def test_it_begins_no_request_where_reading_has_left_no_time(outside: Outside) -> None:
    told = ask_trial_registers(NCT, asked=True, patience=0.0)
    assert outside.asked == []
    assert (told.trials, told.checked) == ((), ())
    assert [one.partition(": ")[2] for one in told.failed] == ["it did not answer in time."] * 2


@pytest.mark.parametrize(("left", "patience"), [(3.5, 3.5), (18.0, 18.0), (900.0, 18.0)])
def test_it_never_waits_longer_than_its_own_patience(
    outside: Outside, monkeypatch: pytest.MonkeyPatch, left: float, patience: float
) -> None:
    given: list[float] = []

    def bounded(fetcher: Outside, patience: float) -> Outside:
        given.append(patience)
        return fetcher

    monkeypatch.setattr(online, "Bounded", bounded)
    ask_trial_registers(NCT, asked=True, patience=left)
    assert given == [patience]


def test_it_is_done_before_the_server_gives_up_on_it() -> None:
    from openatmp.web.config.server import TIME_LIMIT

    assert online.PATIENCE + online.MANNERS.whole < TIME_LIMIT
    assert online.MANNERS.attempts == 1


def test_what_fetches_keeps_nothing_of_what_was_asked(settings: Any) -> None:
    settings.PROXY = ""
    fetcher: Any = online._fetcher()
    assert fetcher._kept is None


def test_it_goes_through_the_proxy_that_the_operator_names(settings: Any) -> None:
    settings.PROXY = "http://proxy.example:3128"
    fetcher: Any = online._fetcher()
    assert fetcher._road.proxy == "http://proxy.example:3128"
