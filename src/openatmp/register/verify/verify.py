"""Is this authorised? The road from a text to an answer."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from openatmp.basis.saying import say
from openatmp.register.authorities import AGENCY, authorities_of
from openatmp.register.medicine import Medicine
from openatmp.register.register import Check, Register
from openatmp.register.trials import Trial, TrialsAsked
from openatmp.register.verify.deciding import deciding_first, in_order, state_of
from openatmp.register.verify.reading import LONGEST_READ, Named, Read, read
from openatmp.register.verify.telling import day_told, headline_of, said_of
from openatmp.register.verify.telling_medicine import told_of
from openatmp.register.verify.trial_matching import told_of_trial, trials_meant
from openatmp.register.verify.verification import Match, Verification

_NOBODY_ASKED = TrialsAsked()


def verify(
    text: str,
    register: Register,
    on: date,
    *,
    country: str = "",
    trials: TrialsAsked = _NOBODY_ASKED,
    others: Collection[str] = (),
) -> Verification:
    """Answer what the register, and trial registers if they were asked, say of what somebody was told.

    Args:
        text: a name, a number, or what somebody was told, in whole sentences.
        register: the register.
        on: the day that the answer is about.
        country: whose authority to ask; empty when not told.
        trials: what came of asking trial registers for this text.
        others: names of medicines that the register does not hold, so that none is taken for a typo.

    Returns:
        One of seven answers, what it rests on, what was not checked, and whom to ask.
    """
    said = read(text, register, others)
    meant = trials_meant(said, trials)
    state = state_of(said, meant, on)
    return Verification(
        asked=text,
        state=state,
        headline=headline_of(state, said, meant, trials, on),
        said=said_of(state, said, meant, on),
        matches=tuple(_matches(said, meant, on)),
        did_you_mean=() if said.named else said.near,
        checked=_checked(register, trials),
        not_checked=tuple(_not_checked(text, register, trials, on)),
        ask=authorities_of(country or AGENCY),
        on=on,
    )


def _matches(said: Read, trials: Sequence[Trial], on: date) -> Iterator[Match]:
    for one in deciding_first(said.named, on):
        for medicine in in_order(one.medicines, on):
            yield _match(medicine, one, on)
    if said.company and not said.named:
        for medicine in in_order(said.company.medicines, on):
            yield _match(medicine, Named((medicine,), "company", "", 1.0), on)
    for trial in trials:
        yield Match(trial.number, None, trial, None, "number", 1.0, told_of_trial(trial, said))


def _match(medicine: Medicine, named: Named, on: date) -> Match:
    told = told_of(medicine, on, among_others=named.among_others)
    return Match(medicine.name, medicine, None, medicine.status(on), named.how, named.likeness, told)


def _checked(register: Register, trials: TrialsAsked) -> tuple[Check, ...]:
    return (*register.newest_checks, *trials.checked)


def _not_checked(text: str, register: Register, trials: TrialsAsked, on: date) -> Iterator[str]:
    yield from trials.failed
    if not trials.failed and not trials.checked:
        yield say("Clinical trials: no trial register was asked.")
    yield say("What hospitals make for their own patients (hospital exemption): no public register tells it.")
    yield say("Products that one country alone admits.")
    yield day_told(on, register.taken)
    if len(text) > LONGEST_READ:
        yield say("The end of the text: only the first {most} signs were read.", most=LONGEST_READ)
