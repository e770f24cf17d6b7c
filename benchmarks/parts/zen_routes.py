"""The conditions of the routes written out for zen-engine: which procedures follow, and nothing else.

Answers become numbers: met 1, not met -1, open 0; of several conditions the smallest counts.
"""

import json
from collections.abc import Mapping

from openatmp.basis.answers import Answer
from openatmp.roadmap.plan import Fit
from openatmp.roadmap.plan.routes import Route, routes
from openatmp.roadmap.plan.weighing import Condition

_OPEN = [Answer.UNKNOWN.value, Answer.NEEDS_JUDGEMENT.value]


def decision_model() -> str:
    """Write the routes as a decision model in JSON, one expression a route."""
    expressions = [
        {"id": f"e{number}", "key": key_of(route), "value": _least(route)}
        for number, route in enumerate(routes())
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


def key_of(route: Route) -> str:
    """Name a route as an expression may be called."""
    return route.procedure.replace("-", "_")


def fits(answers: Mapping[str, float]) -> list[Fit]:
    """Read what zen-engine answered as openatmp says it."""
    return [_fit(route, answers[key_of(route)]) for route in routes()]


def _fit(route: Route, number: float) -> Fit:
    return {1: route.fits, 0: Fit.OPEN}.get(int(number), Fit.NOT)


def _least(route: Route) -> str:
    written = [_condition(one) for one in route.conditions] or ["1"]
    return written[0] if len(written) == 1 else f"min([{', '.join(written)}])"


def _condition(condition: Condition) -> str:
    wanted = json.dumps(sorted(condition.wanted))
    return f"({condition.fact} in {wanted} ? 1 : ({condition.fact} in {json.dumps(_OPEN)} ? 0 : -1))"
