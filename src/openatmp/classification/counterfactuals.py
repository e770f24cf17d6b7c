"""What would change the answer: the smallest changes of facts that lead to another class."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Inquiry, Known, Value
from openatmp.classification.categories import Category
from openatmp.classification.classify import Classification, category_of
from openatmp.classification.moves import ANOTHER_PRODUCT, INTEGRAL_DEVICE, Move, moves
from openatmp.classification.rules import Rulebook, rules_of

# Three changes at once already describe another product; more would explain nothing.
_MOST_CHANGES = 3

_Outcome = tuple[Category, bool]


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that would have to be otherwise.

    Args:
        fact: its name, or ``judged.<key>``.
        before: what is known now; None when it is not known.
        after: what it would have to be.
    """

    fact: str
    before: Value | None
    after: Value


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """Changes that together lead to another class.

    Args:
        changes: the changes, as few as possible.
        category: the class they lead to.
        combined: whether it would then be combined.
    """

    changes: tuple[Change, ...]
    category: Category
    combined: bool


def counterfactuals(classification: Classification) -> tuple[Counterfactual, ...]:
    """Find the smallest changes that lead to each other class.

    Every single change of one fact that changes a decided class is among them. Two or three changes
    are tried only for classes that fewer changes do not reach, and never make another product of it:
    "not given to people" is true of anything and explains nothing. A device is told alone, for it
    changes no class.

    Args:
        classification: the answer as it stands.

    Returns:
        Counterfactuals, fewest changes first; empty when nothing near leads elsewhere.
    """
    found: list[Counterfactual] = []
    reached: set[_Outcome] = {_outcome_of(classification)}
    for size in range(1, _MOST_CHANGES + 1):
        of_this_size = list(_of_size(size, classification, reached))
        found += of_this_size
        reached |= {(item.category, item.combined) for item in of_this_size if _explains(item)}
    return tuple(found)


def _explains(item: Counterfactual) -> bool:
    return ANOTHER_PRODUCT.isdisjoint(change.fact for change in item.changes)


def _outcome_of(classification: Classification) -> _Outcome:
    return classification.category, classification.combined is Answer.YES


def _of_size(size: int, classification: Classification, reached: set[_Outcome]) -> Iterator[Counterfactual]:
    known = classification.product.known()
    rules = rules_of(classification.law)
    for chosen in combinations(_useful(known, classification, size), size):
        facts = [fact for move in chosen for fact in move]
        if len(facts) == len(set(facts)):
            yield from _if_new(known, rules, chosen, reached)


def _useful(known: Known, classification: Classification, size: int) -> tuple[Move, ...]:
    """Leave out what cannot be part of a short explanation.

    While the class is open, only what is not yet known matters. Three changes at once are worth telling
    only of what is asked next or, once the class is decided, of what is known to be otherwise.
    """
    is_open = classification.category is Category.UNDECIDED
    chosen = [move for move in moves(known, classification) if not is_open or _adds(move, known)]
    if size > 1:
        told_alone = INTEGRAL_DEVICE if is_open else ANOTHER_PRODUCT | INTEGRAL_DEVICE
        chosen = [move for move in chosen if told_alone.isdisjoint(move)]
    if size < _MOST_CHANGES:
        return tuple(chosen)
    near = {*classification.missing, *(f"judged.{item.key}" for item in classification.judgements)}
    return tuple(move for move in chosen if not (near if is_open else known.keys()).isdisjoint(move))


def _adds(move: Move, known: Known) -> bool:
    return any(fact not in known for fact in move)


def _if_new(
    known: Known, rules: Rulebook, chosen: tuple[Move, ...], reached: set[_Outcome]
) -> Iterator[Counterfactual]:
    after = {**known}
    for move in chosen:
        after.update(move)
    inquiry = Inquiry(after)
    category = category_of(rules, inquiry)
    if category is Category.UNDECIDED:
        return
    combined = rules.combined.answer(inquiry) is Answer.YES
    if (category, combined) not in reached:
        yield Counterfactual(_changes(known, chosen), category, combined)


def _changes(known: Known, chosen: tuple[Move, ...]) -> tuple[Change, ...]:
    pairs = ((fact, value) for move in chosen for fact, value in move.items())
    return tuple(Change(fact, known.get(fact), value) for fact, value in pairs if known.get(fact) != value)
