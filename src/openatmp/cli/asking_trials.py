"""Asking trial registers for what a text names; who does not answer is told, and never taken for a no."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from openatmp.basis.errors import OpenatmpError
from openatmp.fetch import drive
from openatmp.fetch.driving import Fetching
from openatmp.register.importers.protocol import Asking
from openatmp.register.register import Check, Register
from openatmp.register.sources import sources
from openatmp.register.trials import Trial, TrialsAsked
from openatmp.register.verify import trial_questions

Asker = Callable[[Sequence[str]], Asking[tuple[Trial, ...]]]


def askers() -> Mapping[str, Asker]:
    """Return what asks each trial register, by the key of its source; loaded only when somebody asks."""
    from openatmp.register.importers import clinicaltrials, ctis

    return {ctis.SOURCE: ctis.asking, clinicaltrials.SOURCE: clinicaltrials.asking}


def asked_for(
    text: str, register: Register, on: date, fetching: Fetching, known: Mapping[str, Asker]
) -> TrialsAsked:
    """Ask trial registers for what a text names.

    Args:
        text: what somebody was told; only numbers and names of it leave the machine.
        register: the register whose names are known.
        on: today, for a register that tells of nothing and so of no day.
        fetching: what fetches.
        known: what asks each trial register.

    Returns:
        What they told, which answered, and which did not.
    """
    return asked_about(trial_questions(text, register), on, fetching, known)


def asked_about(
    questions: Sequence[str], on: date, fetching: Fetching, known: Mapping[str, Asker]
) -> TrialsAsked:
    """Ask trial registers for numbers and names.

    Args:
        questions: the numbers and names; they leave the machine.
        on: today, for a register that tells of nothing and so of no day.
        fetching: what fetches.
        known: what asks each trial register.

    Returns:
        What they told, which answered, and which did not.
    """
    if not questions:
        return TrialsAsked()
    trials: list[Trial] = []
    checked: list[Check] = []
    failed: list[str] = []
    for source, ask in known.items():
        try:
            told = drive(ask(questions), fetching)
        except OpenatmpError as error:
            failed.append(_failure(source, error))
        else:
            trials += told
            checked.append(Check(source, max((trial.as_of for trial in told), default=on), len(told)))
    return TrialsAsked(tuple(trials), tuple(checked), tuple(failed))


def _failure(source: str, error: OpenatmpError) -> str:
    title = sources()[source].title if source in sources() else source
    return f"Clinical trials: could not check trials in {title} ({error.happened.rstrip('.')})."
