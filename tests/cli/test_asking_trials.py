"""Asking trial registers: what they told, which answered, and which did not."""

from datetime import date

import pytest

from openatmp.cli.asking_trials import Asker, asked_for, askers
from openatmp.fetch.asked import Asked, Fetched
from openatmp.register import shipped
from openatmp.register.register import Check
from openatmp.register.sources import sources
from openatmp.register.trials import TrialsAsked
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


def test_both_trial_registers_are_known_and_described() -> None:
    assert set(askers()) == {"ctis", "clinicaltrials"}
    assert set(askers()) <= set(sources())
