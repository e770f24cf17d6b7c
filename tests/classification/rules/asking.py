"""Asking one rule out of the rulebook, by its name, for facts written in one line."""

from datetime import date

from openatmp.basis.conditions import Condition, Value
from openatmp.basis.findings import Finding
from openatmp.basis.rules import Rule
from openatmp.classification.rules import rules_of
from openatmp.law import corpus

TODAY = date(2026, 11, 23)
LAST_DAY_BEFORE_THE_LAW = date(2008, 12, 29)
FIRST_DAY_OF_THE_LAW = date(2008, 12, 30)


def ask(name: str, **facts: object) -> Finding:
    """Answer the rule of that name by the law of today."""
    return ask_on(TODAY, name, **facts)


def ask_on(day: date, name: str, /, **facts: object) -> Finding:
    """Answer the rule of that name by the law of a day."""
    known: dict[str, Value] = {}
    for fact, value in facts.items():
        known[fact] = frozenset(value) if isinstance(value, list | set) else value  # type: ignore[assignment]
    return all_rules(day)[name].find(known)


def all_rules(day: date) -> dict[str, Rule]:
    """Return every rule of a day by its name, the top ones and all that they rest on."""
    book = rules_of(corpus().on(day))
    found: dict[str, Rule] = {}
    for rule in (book.advanced, book.combined):
        _collect(rule, found)
    return found


def _collect(condition: Condition, found: dict[str, Rule]) -> None:
    if isinstance(condition, Rule):
        found[condition.name] = condition
        for exception in condition.exceptions:
            _collect(exception.when, found)
        _collect(condition.condition, found)
    for part in getattr(condition, "conditions", ()):
        _collect(part, found)
