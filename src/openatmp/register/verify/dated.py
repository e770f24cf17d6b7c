"""Where a medicine stands, in whole sentences: one for each status, in forms by what is known of the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from openatmp.basis.saying import Said, say, sentence
from openatmp.register.life import Event, Status
from openatmp.register.renderings.wording import day_words


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence on something that happened.

    Args:
        with_day: the sentence when the day is known.
        without: the sentence when it is not.
        known_by: the sentence when only a later day is known by which it had happened.
    """

    with_day: str
    without: str
    known_by: str = ""

    def of(self, event: Event | None, name: str = "") -> Said:
        """Say the sentence.

        Args:
            event: what happened; None when no source tells of it.
            name: name of the medicine.
        """
        if event and event.day:
            return say(self.with_day, name=name, day=day_words(event.day))
        if event and self.known_by:
            return say(self.known_by, name=name, day=day_words(event.known_by))
        return say(self.without, name=name)


AUTHORISED = Dated(
    sentence("{name} has been authorised in the European Union since {day}."),
    sentence("{name} is authorised in the European Union."),
    sentence("{name} is authorised in the European Union (since when is not known to us; by {day} it was)."),
)
SUSPENDED = Dated(
    sentence("The authorisation of {name} in the European Union has been suspended since {day}."),
    sentence("The authorisation of {name} in the European Union is suspended."),
    sentence(
        "The authorisation of {name} in the European Union is suspended (since when is not known to us; by "
        "{day} it was)."
    ),
)
HAD_BEEN = Dated(sentence("It had been authorised since {day}."), sentence("It had been authorised before."))
POSITIVE = Dated(
    sentence(
        "{name} is not authorised yet: the Agency's opinion is positive ({day}), and we know of no "
        "decision of "
        "the European Commission."
    ),
    sentence(
        "{name} is not authorised yet: the Agency's opinion is positive, and we know of no decision of the "
        "European Commission."
    ),
)
NEGATIVE = Dated(
    sentence("{name} is not authorised: the Agency's opinion is negative ({day})."),
    sentence("{name} is not authorised: the Agency's opinion is negative."),
)
ENDED: Mapping[Status, Dated] = MappingProxyType(
    {
        Status.WITHDRAWN: Dated(
            sentence(
                "{name} is no longer authorised in the European Union: the authorisation was withdrawn "
                "on {day}."
            ),
            sentence(
                "{name} is no longer authorised in the European Union: the authorisation was withdrawn."
            ),
        ),
        Status.EXPIRED: Dated(
            sentence(
                "{name} is no longer authorised in the European Union: the authorisation was not "
                "renewed, and "
                "came to its end on {day}."
            ),
            sentence(
                "{name} is no longer authorised in the European Union: the authorisation was not "
                "renewed, and "
                "came to its end."
            ),
        ),
        Status.REVOKED: Dated(
            sentence(
                "{name} is no longer authorised in the European Union: the authorisation was revoked on "
                "{day}."
            ),
            sentence("{name} is no longer authorised in the European Union: the authorisation was revoked."),
        ),
        Status.REFUSED: Dated(
            sentence(
                "{name} was never authorised in the European Union: its application was refused by the "
                "European "
                "Commission on {day}."
            ),
            sentence(
                "{name} was never authorised in the European Union: its application was refused by the "
                "European "
                "Commission."
            ),
        ),
        Status.APPLICATION_WITHDRAWN: Dated(
            sentence(
                "{name} was never authorised in the European Union: its application was withdrawn by the "
                "company "
                "on {day}."
            ),
            sentence(
                "{name} was never authorised in the European Union: its application was withdrawn by the "
                "company."
            ),
        ),
    }
)
ONE_OF_SEVERAL: Mapping[Status, Dated] = MappingProxyType(
    {
        Status.REFUSED: Dated(
            sentence(
                "One application for {name} was refused by the European Commission on {day}; it led to no "
                "authorisation."
            ),
            sentence(
                "One application for {name} was refused by the European Commission; it led to no "
                "authorisation."
            ),
        ),
        Status.APPLICATION_WITHDRAWN: Dated(
            sentence(
                "One application for {name} was withdrawn by the company on {day}; it led to no "
                "authorisation."
            ),
            sentence("One application for {name} was withdrawn by the company; it led to no authorisation."),
        ),
    }
)
