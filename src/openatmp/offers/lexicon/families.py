"""The families of cues and their kinds, as ``data/families.yaml`` has them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from openatmp.offers.lexicon.nodes import Node, node_of

SCOPE = "scope"
# The kind of `scope` at whose words the reach of the others ends.
ENDS = "ends"
# No family: set phrases in which the words of others mean nothing.
PASSED_OVER = "passed_over"


@dataclass(frozen=True, slots=True)
class Family:
    """A family of cues.

    Args:
        name: its name.
        means: which words belong to it.
        kinds: what each kind means; empty when it has none.
        is_claim: whether a negation inside a cue belongs to what is claimed ("no side effects").
    """

    name: str
    means: str
    kinds: Mapping[str, str]
    is_claim: bool = False


def data_directory() -> Traversable:
    """Return the directory with the data of offers."""
    return files("openatmp.offers").joinpath("data")


@cache
def families() -> Mapping[str, Family]:
    """Return every family by its name, in the order of the file; ``scope`` is one of them."""
    told = node_of(data_directory().joinpath("families.yaml").read_text("utf-8"), "families.yaml")
    return {name: _family(name, entry) for name, entry in told.mapping().items()}


def _family(name: str, entry: Node) -> Family:
    told = entry.mapping()
    kinds = told["kinds"].mapping() if "kinds" in told else {}
    return Family(
        name=name,
        means=told["means"].text(),
        kinds={kind: means.text() for kind, means in kinds.items()},
        is_claim="claim" in told and told["claim"].text() == "true",
    )


def labels() -> Iterator[tuple[str, str]]:
    """Yield family and kind of everything that a language needs phrases for; kind may be empty."""
    for family in families().values():
        yield from ((family.name, kind) for kind in family.kinds or ("",))
