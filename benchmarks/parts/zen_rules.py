"""The rules of classification written out for zen-engine, from the very rules that openatmp answers by.

Answers become numbers: yes 1, no -1, open 0. All of several conditions is then the smallest of them,
one of several the largest, and the opposite the negative, which is the same logic in four answers
but for telling a missing fact from an open judgement.
"""

import json
from collections.abc import Iterator

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Condition, Every, Holds, Includes, IsOneOf, Judged, Not, Some
from openatmp.basis.rules import Rule
from openatmp.classification.rules import Rulebook


def decision_model(book: Rulebook) -> str:
    """Write the rules as a decision model in JSON: one expression a rule, in the order of need."""
    written = dict(_expressions(book))
    expressions = [
        {"id": f"e{number}", "key": key, "value": value}
        for number, (key, value) in enumerate(written.items())
    ]
    nodes = [
        {"id": "in", "type": "inputNode", "name": "facts"},
        {"id": "rules", "type": "expressionNode", "name": "rules", "content": {"expressions": expressions}},
        {"id": "out", "type": "outputNode", "name": "answers"},
    ]
    edges = [
        {"id": "a", "sourceId": "in", "targetId": "rules", "type": "edge"},
        {"id": "b", "sourceId": "rules", "targetId": "out", "type": "edge"},
    ]
    return json.dumps({"nodes": nodes, "edges": edges})


def _expressions(book: Rulebook) -> Iterator[tuple[str, str]]:
    for rule in (book.advanced, book.combined):
        yield from _with_what_it_rests_on(rule)


def _with_what_it_rests_on(condition: Condition) -> Iterator[tuple[str, str]]:
    if isinstance(condition, Rule):
        yield from _with_what_it_rests_on(condition.condition)
        for exception in condition.exceptions:
            yield from _with_what_it_rests_on(exception.when)
        yield _key(condition), _rule(condition)
    for part in getattr(condition, "conditions", ()):
        yield from _with_what_it_rests_on(part)


def _key(rule: Rule) -> str:
    return rule.name.replace("-", "_")


def _rule(rule: Rule) -> str:
    raising = [_written(item.when) for item in rule.exceptions if item.then is Answer.YES]
    lowering = [f"-({_written(item.when)})" for item in rule.exceptions if item.then is Answer.NO]
    return _least([_most([_written(rule.condition), *raising]), *lowering])


def _written(condition: Condition) -> str:
    match condition:
        case Rule():
            return f"$.{_key(condition)}"
        case Every(conditions=parts):
            return _least([_written(part) for part in parts])
        case Some(conditions=parts):
            return _most([_written(part) for part in parts])
        case Not(conditions=(part,)):
            return f"-({_written(part)})"
    return _fact(condition)


def _fact(condition: Condition) -> str:
    match condition:
        case Holds(fact=fact):
            return f"({fact} == true ? 1 : ({fact} == false ? -1 : 0))"
        case Judged():
            return "0"
        case IsOneOf(fact=fact, values=values):
            return f"({fact} == null ? 0 : ({fact} in {_list(values)} ? 1 : -1))"
        case Includes(fact=fact, values=values, closed_by=closed_by):
            hit = f"some({fact}, # in {_list(values)})"
            return f"({fact} == null ? 0 : ({hit} ? 1 : ({closed_by} == true ? -1 : 0)))"
    raise TypeError(f"no expression for {condition!r}")


def _list(values: frozenset[str]) -> str:
    return json.dumps(sorted(values))


def _least(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"min([{', '.join(parts)}])"


def _most(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"max([{', '.join(parts)}])"
