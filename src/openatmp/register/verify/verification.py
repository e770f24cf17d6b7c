"""An answer to "is this authorised?", with what it rests on."""

from dataclasses import dataclass
from datetime import date

from openatmp.register.authorities import Authority
from openatmp.register.life import Status
from openatmp.register.medicine import Medicine
from openatmp.register.register import Check
from openatmp.register.trials import Trial
from openatmp.register.verify.states import State


@dataclass(frozen=True, slots=True)
class Match:
    """Something that was found.

    Args:
        name: its name, or the number of a trial.
        medicine: the medicine of the register; None for a trial.
        trial: the trial; None for a medicine.
        status: where the medicine stands on the day; None for a trial.
        how: by what it was found: ``name``, ``spelling``, ``number``, ``company`` ...
        likeness: 1.0 for the same letters; less for another spelling.
        told: what there is to say of it, one sentence each.
    """

    name: str
    medicine: Medicine | None
    trial: Trial | None
    status: Status | None
    how: str
    likeness: float
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer.

    Args:
        asked: the text, as it was given.
        state: one of the seven answers.
        headline: the answer in one sentence.
        said: what it means and does not mean, one sentence each.
        matches: what was found; the first decides the state.
        did_you_mean: names of the register that are near to what was asked.
        checked: sources that were looked at, as of which day.
        not_checked: what was not looked at, one sentence each.
        ask: whom to ask, by country.
        on: the day that the answer is about.
    """

    asked: str
    state: State
    headline: str
    said: tuple[str, ...]
    matches: tuple[Match, ...]
    did_you_mean: tuple[str, ...]
    checked: tuple[Check, ...]
    not_checked: tuple[str, ...]
    ask: tuple[Authority, ...]
    on: date
