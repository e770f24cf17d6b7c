"""Random conditions and random knowledge, for properties that hold of all of them."""

from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.conditions import (
    Condition,
    Every,
    Holds,
    Includes,
    InTurn,
    IsOneOf,
    Judged,
    Known,
    Not,
    Some,
    Value,
)
from openatmp.basis.rules import Except, Rule

FLAGS = ("alive", "nucleated", "integral")
ORIGINS = ("own", "other person", "animal")
STEPS = ("cutting", "culture", "digestion")
CITE = (Citation("1394/2007", "2(1)(a)"),)

leaves: st.SearchStrategy[Condition] = st.one_of(
    st.sampled_from(FLAGS).map(Holds),
    st.lists(st.sampled_from(ORIGINS), min_size=1, max_size=2).map(lambda of: IsOneOf("origin", *of)),
    st.frozensets(st.sampled_from(STEPS), min_size=1).map(
        lambda steps: Includes("steps", steps, closed_by="steps_complete")
    ),
    st.sampled_from(["weigh-a", "weigh-b"]).map(lambda key: Judged(key, f"Weigh {key}.")),
)


def _rule(condition: Condition, exceptions: list[Condition]) -> Rule:
    """Make a rule whose exceptions all lead to one answer, so that they cannot contradict each other."""
    tried = [Except(Rule(f"case-{i}", "?", CITE, when), Answer.NO) for i, when in enumerate(exceptions)]
    return Rule("rule", "Does it hold?", CITE, condition, *tried)


conditions: st.SearchStrategy[Condition] = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda many: Every(*many)),
        st.lists(parts, max_size=3).map(lambda many: InTurn(*many)),
        st.lists(parts, max_size=3).map(lambda many: Some(*many)),
        parts.map(Not),
        st.builds(_rule, parts, st.lists(parts, max_size=2)),
    ),
    max_leaves=8,
)

_complete: dict[str, st.SearchStrategy[Value]] = {
    **{flag: st.booleans() for flag in FLAGS},
    "origin": st.sampled_from(ORIGINS),
    "steps": st.frozensets(st.sampled_from(STEPS)),
    "steps_complete": st.just(value=True),
    "judged.weigh-a": st.booleans(),
    "judged.weigh-b": st.booleans(),
}

everything_known: st.SearchStrategy[Known] = st.fixed_dictionaries(_complete)
names_left_out = st.frozensets(st.sampled_from(sorted(_complete)))


def without(known: Known, left_out: frozenset[str]) -> Known:
    """Return what is known without some of the facts."""
    return {name: value for name, value in known.items() if name not in left_out}
