"""What there is to say of a medicine to somebody to whom it was offered."""

from collections.abc import Iterator
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.life import Event, Status
from openatmp.register.medicine import Medicine
from openatmp.register.renderings.wording import CONDITIONAL, EXCEPTIONAL, day_words, event_words

_ENDS = {
    Status.SUSPENDED: (Field.SUSPENSION, "suspended"),
    Status.WITHDRAWN: (Field.WITHDRAWAL, "withdrawn"),
    Status.EXPIRED: (Field.EXPIRY, "not renewed, and came to its end"),
    Status.REVOKED: (Field.REVOCATION, "revoked"),
    Status.REFUSED: (Field.REFUSAL, "refused by the European Commission"),
    Status.APPLICATION_WITHDRAWN: (Field.APPLICATION_WITHDRAWAL, "withdrawn by the company"),
}


def standing(medicine: Medicine, on: date, *, among_others: bool = False) -> str:
    """Say in one sentence where a medicine stands on a day.

    Args:
        medicine: the medicine.
        on: the day.
        among_others: whether other applications may go by its name, which then is not judged.
    """
    status, name = medicine.status(on), medicine.name
    if status is Status.AUTHORISED:
        return (
            f"{name} is authorised in the European Union{_since(_last(medicine, Field.AUTHORISATION, on))}."
        )
    if status in _ENDS:
        return _ended(medicine, on, among_others=among_others)
    return _undecided(medicine, on)


def _undecided(medicine: Medicine, on: date) -> str:
    opinion = _of(_last(medicine, Field.REVISED_OPINION, on) or _last(medicine, Field.OPINION, on))
    return f"{medicine.name} " + {
        Status.POSITIVE_OPINION: (
            f"is not authorised yet: the Agency's opinion is positive{opinion}, and we know of no decision "
            "of the European Commission."
        ),
        Status.NEGATIVE_OPINION: f"is not authorised: the Agency's opinion is negative{opinion}.",
        Status.UNDER_EVALUATION: "is not authorised: the Agency is evaluating it.",
    }.get(medicine.status(on), f"was not authorised on {day_words(on)}, as far as we know.")


def _ended(medicine: Medicine, on: date, *, among_others: bool) -> str:
    status, name = medicine.status(on), medicine.name
    field, how = _ENDS[status]
    last = _last(medicine, field, on)
    when = _on(last)
    if status is Status.SUSPENDED:
        return f"The authorisation of {name} in the European Union is suspended{_since(last)}."
    if status.was_authorised:
        return f"{name} is no longer authorised in the European Union: the authorisation was {how}{when}."
    if among_others:
        return f"One application for {name} was {how}{when}; it led to no authorisation."
    return f"{name} was never authorised in the European Union: its application was {how}{when}."


def told_of(medicine: Medicine, on: date, *, among_others: bool = False) -> tuple[str, ...]:
    """Say what is known of a medicine, one sentence each; arguments as for ``standing``."""
    return (standing(medicine, on, among_others=among_others), *_told(medicine, on))


def _told(medicine: Medicine, on: date) -> Iterator[str]:
    status = medicine.status(on)
    if status.was_authorised:
        begun = _last(medicine, Field.AUTHORISATION, on)
        yield (
            f"It had been authorised{_since(begun)}."
            if begun and begun.day
            else "It had been authorised before."
        )
    if medicine.indication:
        use = "What it is authorised for" if status is Status.AUTHORISED else "What it was meant for"
        yield f"{use}: {medicine.indication.rstrip('.')}."
    if medicine.common_name:
        yield f"Common name: {medicine.common_name}."
    if medicine.holder:
        role = "Holder of the authorisation" if status is Status.AUTHORISED else "Company"
        yield f"{role}: {medicine.holder.rstrip('.')}."
    if status is Status.AUTHORISED:
        yield from _conditions(medicine, on)
    yield from _doubts(medicine, on)


def _conditions(medicine: Medicine, on: date) -> Iterator[str]:
    kind = _last(medicine, Field.AUTHORISATION, on)
    met = _last(medicine, Field.CONVERSION, on)
    if _holds(medicine, Field.CONDITIONAL, on, otherwise=_is(kind, CONDITIONAL) and not met):
        yield "The authorisation is conditional: the holder still owes data on benefits and risks."
    if _holds(medicine, Field.EXCEPTIONAL, on, otherwise=_is(kind, EXCEPTIONAL)):
        yield "It is authorised under exceptional circumstances: complete data cannot be had."
    monitored = medicine.mark(Field.ADDITIONAL_MONITORING, on)
    if monitored and monitored.value is True:
        yield (
            f"As of {day_words(monitored.as_of)} it was under additional monitoring, which a black triangle "
            "shows: suspected side effects should be reported."
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
        yield "What happened last is from general knowledge and was not compared with a source."
    for event in events[-1:]:
        notes = dict.fromkeys(statement.note for statement in event.statements if statement.note)
        yield from (f"What happened last ({event_words(event).lower()}): {note}" for note in notes)


def _last(medicine: Medicine, field: Field, on: date) -> Event | None:
    return next(
        (event for event in reversed(medicine.events) if event.field is field and event.known_by <= on), None
    )


def _since(event: Event | None) -> str:
    if event is None:
        return ""
    if event.day is None:
        return f" (since when is not known to us; by {day_words(event.known_by)} it was)"
    return f" since {day_words(event.day)}"


def _on(event: Event | None) -> str:
    return f" on {day_words(event.day)}" if event and event.day else ""


def _of(event: Event | None) -> str:
    return f" ({day_words(event.day)})" if event and event.day else ""
