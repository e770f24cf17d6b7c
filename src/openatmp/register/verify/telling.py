"""The words of an answer: what it is, what it means, and what it does not mean."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from openatmp.basis.saying import say, sentence, together
from openatmp.register.data_files import data_file
from openatmp.register.fields import Field
from openatmp.register.life import Status
from openatmp.register.medicine import Medicine
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
    Field.FORMER_NAME.value: sentence("{written} is a former name of {name}."),
    Field.OTHER_NAME.value: sentence("{written} is the name elsewhere of {name}."),
}
_READ_AS = {
    "": sentence("You wrote {written}; we read it as {name}. Compare the letters."),
    Field.FORMER_NAME.value: sentence(
        "You wrote {written}; we read it as a former name of {name}. Compare the letters."
    ),
    Field.OTHER_NAME.value: sentence(
        "You wrote {written}; we read it as the name elsewhere of {name}. Compare the letters."
    ),
    Field.COMMON_NAME.value: sentence(
        "You wrote {written}; we read it as the common name of {name}. Compare the letters."
    ),
}


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
        return say("A clinical trial is registered: {numbers}. This is no authorisation.", numbers=numbers)
    if state is State.LICENCE_ONLY:
        return say("What the text claims is no authorisation of a product.")
    if state is State.MAYBE_EXEMPTION:
        return say("This may be made in a hospital under an exemption; only the authority can say.")
    if read.company and read.company.alone:
        return _of_company(read, on)
    return _not_found(read, asked)


def _of_medicines(named: Sequence[Named], on: date) -> str:
    first, *more = deciding_first(named, on)
    return together(_standing(one, on) for one in (first, *more[:_MOST_NAMES]))


def _standing(named: Named, on: date) -> str:
    return standing(first_of(named.medicines, on), on, among_others=named.among_others)


def _of_company(read: Read, on: date) -> str:
    if read.company is None:
        return ""
    authorised = [
        medicine.name for medicine in read.company.own if standing_of(medicine, on) is State.AUTHORISED
    ]
    company = read.company.name
    if authorised:
        return _holds(company, authorised)
    return say("{company} holds no authorisation of an advanced therapy that we know of.", company=company)


def _holds(company: str, names: Sequence[str]) -> str:
    """Say what a company holds; without an "and", which in some languages changes before some letters."""
    if len(names) == 1:
        return say("{company} holds the authorisation of {names}.", company=company, names=names[0])
    listed = ", ".join(names)
    return say(
        "{company} holds the authorisations of these medicines: {names}.", company=company, names=listed
    )


def _not_found(read: Read, asked: TrialsAsked) -> str:
    if not read.rest and not read.numbers:
        return say("Nothing was asked: write the name of the medicine, a number, or what you were told.")
    if read.numbers.of_trials:
        return _trial_not_found(", ".join(read.numbers.of_trials[:_MOST_NAMES]), asked)
    if read.unknown_numbers:
        return _unknown_numbers(read.unknown_numbers[:_MOST_NAMES])
    return say("We found no advanced therapy of that name in what we checked.")


def _unknown_numbers(numbers: Sequence[str]) -> str:
    return say("No advanced therapy that we know of has the number {numbers}.", numbers=", ".join(numbers))


def _trial_not_found(numbers: str, asked: TrialsAsked) -> str:
    """Say what is not known of a trial: that nobody answered is not the same as that there is none."""
    if asked.failed:
        words = sentence("We could not check the trial {numbers}: not every trial register answered.")
    elif asked.checked:
        words = sentence("The trial registers that we asked did not tell of the trial {numbers}.")
    else:
        words = sentence("The trial {numbers} was not looked up: no trial register was asked.")
    return say(words, numbers=numbers)


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
            yield say(
                "The text may speak of something other than {name}. This answer is about {name} alone.",
                name=name,
            )
        yield from _spelling(one, name)
        if len(one.medicines) > 1:
            others = in_order(one.medicines, on)[1:]
            stand = (standing(medicine, on, among_others=True) for medicine in others)
            yield together([say("More than one application goes by that name."), *stand])
    if len(read.named) > 1:
        yield say("The text names several medicines. That one is authorised says nothing of the others.")
    if read.company and not read.named:
        yield say("The text names the company {name} and no product of it.", name=read.company.name)
        yield say("Products are authorised, companies are not: ask which product is meant.")


def _spelling(one: Named, name: str) -> Iterator[str]:
    """Say how a name was understood that is not written as the register writes it."""
    written = _quoted(one.written)
    if one.likeness < 1:
        yield say(_READ_AS.get(one.how, _READ_AS[""]), written=written, name=name)
    elif one.how in _ALSO_CALLED:
        yield say(_ALSO_CALLED[one.how], written=written, name=name)


def _means(state: State, read: Read, on: date) -> Iterator[str]:
    if len(read.named) > 1:
        yield say("For {name} this means:", name=_deciding(read, on).name)
    if read.rest or read.numbers:
        yield from _answers()[state.value + (_case(read, on) if state is State.NOT_FOUND else "")]


def _case(read: Read, on: date) -> str:
    """Say which case of not found it is, as the data name it."""
    if not read.named and read.numbers.of_trials:
        return " / trial number"
    if not read.named:
        return " / company" if read.company and read.company.alone else ""
    return " / another day" if _deciding(read, on).status(on) is Status.UNKNOWN else " / undecided"


def _deciding(read: Read, on: date) -> Medicine:
    """Return, of the medicines that a text names, the one that decides the answer."""
    return first_of(deciding_first(read.named, on)[0].medicines, on)


@cache
def _answers() -> Mapping[str, list[str]]:
    return data_file("answers.yaml")


def _claims(state: State, read: Read, trials: Sequence[Trial]) -> Iterator[str]:
    """Say of what a text claims beside the product what it is worth."""
    claims = read.claims
    if claims.licence and state is not State.LICENCE_ONLY:
        yield say(
            "The text also speaks of {words}: that is no authorisation of a product.",
            words=_quoted(claims.licence),
        )
    if claims.licence and state is State.LICENCE_ONLY:
        yield say("What we went by: {words}.", words=_quoted(claims.licence))
    if claims.exemption and state is not State.MAYBE_EXEMPTION:
        yield say(
            "The text also speaks of {words}: whether a hospital may make it, only the authority can say.",
            words=_quoted(claims.exemption),
        )
    if claims.trial and not trials and not read.numbers.of_trials:
        yield say("The text speaks of a trial without its number. Ask for it: every trial in the EU has one.")
    if read.unknown_numbers and read.named:
        yield _unknown_numbers(read.unknown_numbers)


def _quoted(text: str) -> str:
    short = text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED]}..."
    return say("“{words}”", words=short)


def day_told(on: date, taken: date) -> str:
    """Say up to which day decisions are known.

    Args:
        on: the day of the answer.
        taken: the last day that the register knows of.
    """
    return say(
        "Decisions made after {day}, the last day that this register knows of.", day=day_words(min(on, taken))
    )
