"""The rules as formulas of logic, so that a prover can speak of all products at once.

Each fact becomes symbols: known or not, and its value. Each condition becomes two formulas, when its
answer is yes and when it is no, that mirror what the code does; a test checks the mirror against the code.
"""

from dataclasses import dataclass

import z3

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Condition, Every, Holds, Includes, IsOneOf, Judged, Not, Some
from openatmp.basis.rules import Rule
from openatmp.product.definitions import DEFINITIONS, Kind


@dataclass(frozen=True)
class Truth:
    """When a condition is answered yes, and when no; neither of the two: it is open."""

    yes: z3.BoolRef
    no: z3.BoolRef

    @property
    def decided(self) -> z3.BoolRef:
        return z3.Or(self.yes, self.no)


def known(fact: str) -> z3.BoolRef:
    return z3.Bool(f"known {fact}")


def is_true(fact: str) -> z3.BoolRef:
    return z3.Bool(f"true {fact}")


def has_value(fact: str, value: str) -> z3.BoolRef:
    return z3.Bool(f"{fact} has {value}")


def sound_values() -> z3.BoolRef:
    """A fact with one value out of a list has exactly one when it is known."""
    rules = []
    for definition in DEFINITIONS.values():
        if definition.kind is Kind.ONE_OF:
            values = [has_value(definition.name, value) for value in definition.values]
            rules.append(z3.Implies(known(definition.name), z3.PbEq([(value, 1) for value in values], 1)))
    return z3.And(rules)


def as_logic(condition: Condition) -> Truth:
    if isinstance(condition, Rule):
        return _rule(condition)
    if isinstance(condition, Every | Some | Not):
        return _joined(condition)
    return _leaf(condition)


def _joined(condition: Every | Some | Not) -> Truth:
    parts = [as_logic(part) for part in condition.conditions]
    match condition:
        case Every():
            return _every(parts)
        case Some():
            return _some(parts)
        case Not():
            return Truth(parts[0].no, parts[0].yes)


def _leaf(condition: Condition) -> Truth:
    match condition:
        case Holds(fact=fact):
            return _known_to_be(fact, is_true(fact))
        case Judged(key=key):
            return _known_to_be(f"judged.{key}", is_true(f"judged.{key}"))
        case IsOneOf(fact=fact, values=values):
            return _known_to_be(fact, _has_one(fact, values))
        case Includes(fact=fact, values=values, closed_by=closed_by):
            truth = _known_to_be(fact, _has_one(fact, values))
            return Truth(truth.yes, z3.And(truth.no, known(closed_by), is_true(closed_by)))
    raise AssertionError(f"no logic for {condition!r}")


def _known_to_be(fact: str, holds: z3.BoolRef) -> Truth:
    return Truth(z3.And(known(fact), holds), z3.And(known(fact), z3.Not(holds)))


def _has_one(fact: str, values: frozenset[str]) -> z3.BoolRef:
    return z3.Or([has_value(fact, value) for value in sorted(values)])


def _every(parts: list[Truth]) -> Truth:
    return Truth(z3.And([part.yes for part in parts]), z3.Or([part.no for part in parts]))


def _some(parts: list[Truth]) -> Truth:
    return Truth(z3.Or([part.yes for part in parts]), z3.And([part.no for part in parts]))


def _rule(rule: Rule) -> Truth:
    raising = [as_logic(item.when) for item in rule.exceptions if item.then is Answer.YES]
    lowering = [as_logic(item.when) for item in rule.exceptions if item.then is Answer.NO]
    general = _some([as_logic(rule.condition), *raising])
    return _every([general, *(Truth(truth.no, truth.yes) for truth in lowering)])
