"""The words of an answer: what it is, what it means, and what it does not mean."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from openatmp.register.data_files import data_file
from openatmp.register.fields import Field
from openatmp.register.life import Status
from openatmp.register.renderings.wording import day_words
from openatmp.register.trials import Trial, TrialsAsked
from openatmp.register.verify.deciding import deciding_first, first_of, in_order, standing_of
from openatmp.register.verify.likened import is_likened
from openatmp.register.verify.reading import Named, Read
from openatmp.register.verify.states import State
from openatmp.register.verify.telling_medicine import standing

_MOST_NAMES = 8
_LONGEST_QUOTED = 60
_ALSO_CALLED = {
    Field.FORMER_NAME.value: "a former name",
    Field.OTHER_NAME.value: "the name elsewhere",
}
_CALLED = {**_ALSO_CALLED, Field.COMMON_NAME.value: "the common name"}


def headline_of(state: State, read: Read, trials: Sequence[Trial], asked: TrialsAsked, on: date) -> str:
    """Return the answer in one sentence.

    Args:
        state: which answer it is.
        read: what the text says.
        trials: the trials that it is about.
        asked: what came of asking trial registers.
        on: the day.
    """
    if read.named:
        return _of_medicines(read.named, on)
    if state is State.TRIAL:
        numbers = ", ".join(trial.number for trial in trials[:_MOST_NAMES])
        return f"A clinical trial is registered: {numbers}. This is no authorisation."
    if state is State.LICENCE_ONLY:
        return "What the text claims is no authorisation of a product."
    if state is State.MAYBE_EXEMPTION:
        return "This may be made in a hospital under an exemption; only the authority can say."
    if read.company and read.company.alone:
        return _of_company(read, on)
    return _not_found(read, asked)


def _of_medicines(named: Sequence[Named], on: date) -> str:
    first, *more = deciding_first(named, on)
    return " ".join(_standing(one, on) for one in (first, *more[:_MOST_NAMES]))


def _standing(named: Named, on: date) -> str:
    return standing(first_of(named.medicines, on), on, among_others=named.among_others)


def _of_company(read: Read, on: date) -> str:
    if read.company is None:
        return ""
    authorised = [
        medicine.name for medicine in read.company.own if standing_of(medicine, on) is State.AUTHORISED
    ]
    if authorised:
        return f"{read.company.name} holds the authorisation of {_listed(authorised)}."
    return f"{read.company.name} holds no authorisation of an advanced therapy that we know of."


def _listed(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _not_found(read: Read, asked: TrialsAsked) -> str:
    if not read.rest and not read.numbers:
        return "Nothing was asked: write the name of the medicine, a number, or what you were told."
    if read.numbers.of_trials:
        return _trial_not_found(", ".join(read.numbers.of_trials[:_MOST_NAMES]), asked)
    if read.unknown_numbers:
        numbers = ", ".join(read.unknown_numbers[:_MOST_NAMES])
        return f"No advanced therapy that we know of has the number {numbers}."
    return "We found no advanced therapy of that name in what we checked."


def _trial_not_found(numbers: str, asked: TrialsAsked) -> str:
    """Say what is not known of a trial: that nobody answered is not the same as that there is none."""
    if asked.failed:
        return f"We could not check the trial {numbers}: not every trial register answered."
    if asked.checked:
        return f"The trial registers that we asked did not tell of the trial {numbers}."
    return f"The trial {numbers} was not looked up: no trial register was asked."


def said_of(state: State, read: Read, trials: Sequence[Trial], on: date) -> tuple[str, ...]:
    """Say what an answer means, one sentence each.

    Args:
        state: which answer it is.
        read: what the text says.
        trials: the trials that it is about.
        on: the day.
    """
    return tuple(
        dict.fromkeys((*_reading(read, on), *_means(state, read, on), *_claims(state, read, trials)))
    )


def _reading(read: Read, on: date) -> Iterator[str]:
    """Say how the text was understood, where it does not speak for itself."""
    for one in read.named:
        name = first_of(one.medicines, on).name
        if is_likened(read.text, one.written):
            yield f"The text may speak of something other than {name}. This answer is about {name} alone."
        if one.likeness < 1:
            read_as = f"{_CALLED[one.how]} of {name}" if one.how in _CALLED else name
            yield f"You wrote {_quoted(one.written)}; we read it as {read_as}. Compare the letters."
        elif one.how in _ALSO_CALLED:
            yield f"{_quoted(one.written)} is {_ALSO_CALLED[one.how]} of {name}."
        if len(one.medicines) > 1:
            others = in_order(one.medicines, on)[1:]
            stand = " ".join(standing(medicine, on, among_others=True) for medicine in others)
            yield f"More than one application goes by that name. {stand}"
    if len(read.named) > 1:
        yield "The text names several medicines. That one is authorised says nothing of the others."
    if read.company and not read.named:
        yield f"The text names the company {read.company.name} and no product of it."
        yield "Products are authorised, companies are not: ask which product is meant."


def _means(state: State, read: Read, on: date) -> Iterator[str]:
    if read.rest or read.numbers:
        yield from _answers()[state.value + (_case(read, on) if state is State.NOT_FOUND else "")]


def _case(read: Read, on: date) -> str:
    """Say which case of not found it is, as the data name it."""
    if not read.named and read.numbers.of_trials:
        return " / trial number"
    if not read.named:
        return " / company" if read.company and read.company.alone else ""
    first = first_of(deciding_first(read.named, on)[0].medicines, on)
    return " / another day" if first.status(on) is Status.UNKNOWN else " / undecided"


@cache
def _answers() -> Mapping[str, list[str]]:
    return data_file("answers.yaml")


def _claims(state: State, read: Read, trials: Sequence[Trial]) -> Iterator[str]:
    """Say of what a text claims beside the product what it is worth."""
    claims = read.claims
    if claims.licence and state is not State.LICENCE_ONLY:
        yield f"The text also speaks of {_quoted(claims.licence)}: that is no authorisation of a product."
    if claims.licence and state is State.LICENCE_ONLY:
        yield f"What we went by: {_quoted(claims.licence)}."
    if claims.exemption and state is not State.MAYBE_EXEMPTION:
        yield (
            f"The text also speaks of {_quoted(claims.exemption)}: whether a hospital may make it, only the "
            "authority can say."
        )
    if claims.trial and not trials and not read.numbers.of_trials:
        yield "The text speaks of a trial without its number. Ask for it: every trial in the EU has one."
    if read.unknown_numbers and read.named:
        yield f"No advanced therapy that we know of has the number {', '.join(read.unknown_numbers)}."


def _quoted(text: str) -> str:
    short = text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED]}..."
    return f"“{short}”"


def day_told(on: date, taken: date) -> str:
    """Say up to which day decisions are known.

    Args:
        on: the day of the answer.
        taken: the last day that the register knows of.
    """
    return f"Decisions made after {day_words(min(on, taken))}, the last day that this register knows of."
