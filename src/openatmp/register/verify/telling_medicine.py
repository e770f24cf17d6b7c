"""What there is to say of a medicine to somebody to whom it was offered."""

from collections.abc import Iterator
from datetime import date

from openatmp.basis.saying import InEnglish, Said, say, sentence
from openatmp.register.fields import Field
from openatmp.register.life import Event, Status
from openatmp.register.medicine import Medicine
from openatmp.register.renderings.wording import CONDITIONAL, EXCEPTIONAL, day_words, event_words
from openatmp.register.verify.dated import (
    AUTHORISED,
    ENDED,
    HAD_BEEN,
    NEGATIVE,
    ONE_OF_SEVERAL,
    POSITIVE,
    SUSPENDED,
)

_ENDS = {
    Status.WITHDRAWN: Field.WITHDRAWAL,
    Status.EXPIRED: Field.EXPIRY,
    Status.REVOKED: Field.REVOCATION,
    Status.REFUSED: Field.REFUSAL,
    Status.APPLICATION_WITHDRAWN: Field.APPLICATION_WITHDRAWAL,
}

_WORDS_AUTHORISED = (
    sentence("What it is authorised for: {use}."),
    sentence("Holder of the authorisation: {holder}."),
)
_WORDS_OTHERWISE = (sentence("What it was meant for: {use}."), sentence("Company: {holder}."))


def standing(medicine: Medicine, on: date, *, among_others: bool = False) -> str:
    """Say in one sentence where a medicine stands on a day.

    Args:
        medicine: the medicine.
        on: the day.
        among_others: whether other applications may go by its name, which then is not judged.
    """
    status, name = medicine.status(on), medicine.name
    if status is Status.AUTHORISED:
        return AUTHORISED.of(_last(medicine, Field.AUTHORISATION, on), name)
    if status is Status.SUSPENDED:
        return SUSPENDED.of(_last(medicine, Field.SUSPENSION, on), name)
    if status in _ENDS:
        words = ONE_OF_SEVERAL if among_others and status in ONE_OF_SEVERAL else ENDED
        return words[status].of(_last(medicine, _ENDS[status], on), name)
    return _undecided(medicine, on)


def _undecided(medicine: Medicine, on: date) -> str:
    status, name = medicine.status(on), medicine.name
    opinion = _last(medicine, Field.REVISED_OPINION, on) or _last(medicine, Field.OPINION, on)
    if status is Status.POSITIVE_OPINION:
        return POSITIVE.of(opinion, name)
    if status is Status.NEGATIVE_OPINION:
        return NEGATIVE.of(opinion, name)
    if status is Status.UNDER_EVALUATION:
        return say("{name} is not authorised: the Agency is evaluating it.", name=name)
    return say("{name} was not authorised on {day}, as far as we know.", name=name, day=day_words(on))


def told_of(medicine: Medicine, on: date, *, among_others: bool = False) -> tuple[str, ...]:
    """Say what is known of a medicine, one sentence each; arguments as for ``standing``."""
    return (standing(medicine, on, among_others=among_others), *_told(medicine, on))


def _told(medicine: Medicine, on: date) -> Iterator[str]:
    status = medicine.status(on)
    if status.was_authorised:
        yield HAD_BEEN.of(_last(medicine, Field.AUTHORISATION, on))
    yield from _described(medicine, authorised=status is Status.AUTHORISED)
    if status is Status.AUTHORISED:
        yield from _conditions(medicine, on)
    yield from _doubts(medicine, on)


def _described(medicine: Medicine, *, authorised: bool) -> Iterator[str]:
    use = (
        sentence("What it is authorised for: {use}.")
        if authorised
        else sentence("What it was meant for: {use}.")
    )
    role = (
        sentence("Holder of the authorisation: {holder}.") if authorised else sentence("Company: {holder}.")
    )
    if medicine.indication:
        yield say(use, use=InEnglish(medicine.indication.rstrip(".")))
    if medicine.common_name:
        yield say("Common name: {name}.", name=medicine.common_name)
    if medicine.holder:
        yield say(role, holder=medicine.holder.rstrip("."))


def _conditions(medicine: Medicine, on: date) -> Iterator[str]:
    kind = _last(medicine, Field.AUTHORISATION, on)
    met = _last(medicine, Field.CONVERSION, on)
    if _holds(medicine, Field.CONDITIONAL, on, otherwise=_is(kind, CONDITIONAL) and not met):
        yield say("The authorisation is conditional: the holder still owes data on benefits and risks.")
    if _holds(medicine, Field.EXCEPTIONAL, on, otherwise=_is(kind, EXCEPTIONAL)):
        yield say("It is authorised under exceptional circumstances: complete data cannot be had.")
    monitored = medicine.mark(Field.ADDITIONAL_MONITORING, on)
    if monitored and monitored.value is True:
        yield say(
            "As of {day} it was under additional monitoring, which a black triangle shows: suspected "
            "side effects "
            "should be reported.",
            day=day_words(monitored.as_of),
        )


def _is(event: Event | None, kind: str) -> bool:
    return event is not None and event.value == kind


def _holds(medicine: Medicine, mark: Field, on: date, *, otherwise: bool) -> bool:
    """Whether a mark holds on a day; when nobody says anything of it, what the decision said."""
    said = medicine.mark(mark, on)
    return otherwise if said is None else said.value is True


def _doubts(medicine: Medicine, on: date) -> Iterator[str]:
    """Say where the standing rests on what nobody has compared with a source."""
    events = [event for event in medicine.events if event.known_by <= on]
    if events and not events[-1].verified:
        yield say("What happened last is from general knowledge and was not compared with a source.")
    for event in events[-1:]:
        notes = dict.fromkeys(statement.note for statement in event.statements if statement.note)
        # Small within a sentence, which other languages need not do.
        what = Said(event_words(event).lower(), event_words(event))
        yield from (
            say("What happened last ({what}): {note}", what=what, note=InEnglish(note)) for note in notes
        )


def _last(medicine: Medicine, field: Field, on: date) -> Event | None:
    return next(
        (event for event in reversed(medicine.events) if event.field is field and event.known_by <= on), None
    )
