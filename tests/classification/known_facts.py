"""Any combination of facts that can be known of a product, for properties."""

from hypothesis import strategies as st

from openatmp.basis.conditions import Value
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind

JUDGEMENTS = ("judged.substantial-manipulation", "judged.edited-cells")


def values_of(definition: FactDefinition) -> st.SearchStrategy[Value]:
    match definition.kind:
        case Kind.YES_NO:
            return st.booleans()
        case Kind.ONE_OF:
            return st.sampled_from(definition.values)
        case Kind.SOME_OF:
            return st.frozensets(st.sampled_from(definition.values), max_size=4)
        case Kind.TEXT:
            return st.text(max_size=10)


def anything_known() -> st.SearchStrategy[dict[str, Value]]:
    """Draw a profile in which each fact that decides may be there or not."""
    deciding = {name: values_of(item) for name, item in DEFINITIONS.items() if item.decides}
    judged: dict[str, st.SearchStrategy[Value]] = dict.fromkeys(JUDGEMENTS, st.booleans())
    return st.fixed_dictionaries({}, optional={**deciding, **judged})
