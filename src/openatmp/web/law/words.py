"""How days, kinds and amounts of the law are said."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from openatmp.law.acts import ActKind, Amount, Applies
from openatmp.procedures.timetable.sums import day_words

# The order of the page of all acts, and what each kind is called there.
KINDS: Mapping[ActKind, str] = MappingProxyType(
    {
        ActKind.REGULATION: "Regulations",
        ActKind.DIRECTIVE: "Directives",
        ActKind.GUIDANCE: "Guidance and practice",
        ActKind.ANNOUNCED: "Announced, not in force",
        ActKind.CALENDAR: "Calendars",
    }
)


def applies_words(applies: Applies, on: date) -> str:
    """Say when something applies, seen from a day.

    Args:
        applies: its days.
        on: the day.
    """
    if applies.first is None:
        return "Announced; not in force"
    if applies.last is not None:
        tense = "Applied" if applies.last < on else "Applies"
        return f"{tense} from {day_words(applies.first)} to {day_words(applies.last)}"
    return f"{'Applies' if applies.first > on else 'In force'} from {day_words(applies.first)}"


def amount_words(amount: Amount) -> str:
    """Write an amount of the law.

    Args:
        amount: a number, a word, a day, yes or no, or a list of these.
    """
    match amount:
        case bool():
            return "yes" if amount else "no"
        case int():
            return f"{amount:,}"
        case tuple():
            return "; ".join(amount_words(one) for one in amount)
        case date():
            return day_words(amount)
        case _:
            return amount


def host_of(address: str) -> str:
    """Return the host of an address, as a short name of where a link leads.

    Args:
        address: the address; what is none comes back as it is.
    """
    host = address.partition("://")[2].partition("/")[0]
    return host.removeprefix("www.") or address
