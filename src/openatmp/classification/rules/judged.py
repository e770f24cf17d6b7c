"""The judgements that the rules of a day ask for."""

from collections.abc import Iterator
from functools import lru_cache

from openatmp.basis.conditions import Condition, Judged
from openatmp.classification.rules.rulebook import rules_of
from openatmp.law import LawInForce


@lru_cache(maxsize=64)
def judgement_keys(law: LawInForce) -> frozenset[str]:
    """Return the keys under which a judgement counts.

    Args:
        law: the law of the day.

    Returns:
        The keys, without ``judged.``.

    Raises:
        NotInForce: the day lies before the law on advanced therapies applied.
    """
    rules = rules_of(law)
    return frozenset((*_keys(rules.advanced), *_keys(rules.combined)))


def _keys(condition: Condition) -> Iterator[str]:
    if isinstance(condition, Judged):
        yield condition.key
    for part in condition.parts:
        yield from _keys(part)
