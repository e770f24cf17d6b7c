"""The lexicon: which phrases stand for which concept, and what each concept says of a product.

Concepts, kinds of concept, name stems and cues are YAML files that an expert of the field can extend;
``data/README.md`` says how. A phrase is found word by word, the longest one first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

import yaml

from openatmp.basis.conditions import Value
from openatmp.basis.errors import BadInput
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.definitions import Kind as FactKind
from openatmp.product.product import check_value
from openatmp.product.reading.words import phrase

T = TypeVar("T")
# Words of a phrase that say whose cells they are, and the kinds of phrase in which they do.
_ORIGINS = ("autologous", "allogeneic", "xenogeneic")
_OF_CELLS = frozenset({"cells", "tissue", "step", "modification", "edition"})
_LEXICON_FILES = ("substances", "vectors", "cells", "processing", "purpose", "cues")


@dataclass(frozen=True, slots=True)
class Kind:
    """A family of concepts that say the same of a product.

    Args:
        name: key of the kind.
        rank: place in the file; of two kinds that contradict each other the earlier is believed.
        substance: whether such a phrase can name the active substance itself.
        closed: whether a substance of this kind is complete, so that cells or genes named beside it are
            what it acts on, unless the text joins them to it.
        gives: facts that every concept of this kind states.
        why: why it states them.
        usual: key of what is usual where such words stand; empty when they say all there is.
    """

    name: str
    rank: int
    substance: bool = False
    closed: bool = False
    gives: Mapping[str, Value] = field(default_factory=dict)
    why: str = ""
    usual: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a text can speak of.

    Args:
        name: key of the concept.
        kind: its family.
        gives: facts that it states, those of its kind included.
        denies: facts that it states when the text negates it.
        why: why these words mean this.
        cue: for a cue, what it does to the words around it.
        usual: key of what is usual where these words stand; empty when they say all there is.
    """

    name: str
    kind: Kind
    gives: Mapping[str, Value] = field(default_factory=dict)
    denies: Mapping[str, Value] = field(default_factory=dict)
    why: str = ""
    cue: str = ""
    usual: str = ""


@dataclass(frozen=True, slots=True)
class PhraseTree(Generic[T]):
    """Phrases with what they mean, as a tree with a level for each word.

    Args:
        branches: the words that may follow; under the empty word stands what a finished phrase means.
    """

    branches: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All concepts, and the phrases that lead to them.

    Args:
        concepts: concepts by name.
        phrases: concept by phrase, words folded.
        tree: the phrases as a tree.
    """

    concepts: Mapping[str, Concept]
    phrases: Mapping[tuple[str, ...], Concept]
    tree: PhraseTree[Concept]

    def find(self, words: list[str]) -> Iterator[tuple[int, int, Concept]]:
        """Yield the longest phrases, left to right, as first word, word after the last, concept."""
        return longest_phrases(self.tree, words)


def longest_phrases(tree: "PhraseTree[T]", words: list[str]) -> Iterator[tuple[int, int, T]]:
    """Yield the longest phrases of a tree, left to right.

    Args:
        tree: phrases with what they mean.
        words: the words of a text, folded as the phrases are.

    Yields:
        Index of the first word, index after the last, and what the phrase means.
    """
    index, branches = 0, tree.branches
    while index < len(words):
        branch = branches.get(words[index])
        found = _longest(branch, words, index) if branch is not None else None
        if found is None:
            index += 1
            continue
        yield index, found[0], found[1]
        index = found[0]


def _longest(branch: Mapping[str, Any], words: list[str], index: int) -> tuple[int, Any] | None:
    """Follow the tree as far as the words go, and return the last phrase that was complete."""
    found: tuple[int, Any] | None = None
    following: Mapping[str, Any] | None = branch
    while following is not None:
        index += 1
        meaning = following.get("")
        if meaning is not None:
            found = index, meaning
        following = following.get(words[index]) if index < len(words) else None
    return found


def load_yaml(name: str) -> Any:
    """Read one of the data files of this room.

    Args:
        name: file name without ``.yaml``.

    Returns:
        What the file holds.
    """
    text = files("openatmp.product").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (both are safe)


@cache
def kinds() -> Mapping[str, Kind]:
    """Return the kinds of concept in the order in which they are believed."""
    return {
        name: Kind(
            name, rank, entry.get("substance", False), entry.get("closed", False),
            facts(entry.get("gives", {}), f"kinds.yaml, {name}"), entry.get("why", ""),
            entry.get("usually", ""),
        )
        for rank, (name, entry) in enumerate(load_yaml("kinds").items())
    }  # fmt: skip


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once."""
    concepts: dict[str, Concept] = {}
    phrases: dict[tuple[str, ...], Concept] = {}
    for file in _LEXICON_FILES:
        for name, entry in load_yaml(f"lexicon-{file}").items():
            concepts[name] = concept = _concept(name, entry, f"lexicon-{file}.yaml, {name}")
            _enter(phrases, concept, entry.get("phrases", ()), f"lexicon-{file}.yaml, {name}")
    return Lexicon(concepts, phrases, phrase_tree(phrases))


def facts(entry: Mapping[str, Any], where: str) -> dict[str, Value]:
    """Read facts as the data files write them: yes, a word, or a list of words.

    Args:
        entry: facts by name.
        where: file and entry, for the message.

    Returns:
        Checked values.

    Raises:
        BadInput: no such fact, or a value that it cannot have.
    """
    values = {name: _value(name, value) for name, value in entry.items()}
    for name, value in values.items():
        check_value(name, value, where)
    return values


def _value(name: str, value: Any) -> Value:
    definition = DEFINITIONS.get(name)
    if definition is not None and definition.kind is FactKind.SOME_OF:
        return frozenset([value] if isinstance(value, str) else value)
    return value  # type: ignore[no-any-return]  # check_value refuses what is not of its kind


def _concept(name: str, entry: Mapping[str, Any], where: str) -> Concept:
    kind = kinds()[entry["kind"]]
    given = {**kind.gives, **facts(entry.get("gives", {}), where)}
    denied = facts(entry.get("denies", {}), where)
    why, usual = entry.get("why", kind.why), entry.get("usually", kind.usual)
    return Concept(name, kind, given, denied, why, entry.get("cue", ""), usual)


def _enter(
    phrases: dict[tuple[str, ...], Concept], concept: Concept, texts: tuple[str, ...], where: str
) -> None:
    for text in texts:
        key = phrase(text)
        if key in phrases:
            raise BadInput(
                f"the phrase {text!r} also stands under {phrases[key].name!r}", where=where,
                expected="each phrase once, plural and spelling aside", remedy="remove one of the two",
            )  # fmt: skip
        phrases[key] = _with_origin(concept, key)


def _with_origin(concept: Concept, key: tuple[str, ...]) -> Concept:
    """Let a phrase that also says whose cells they are tell that: "allogeneic islets"."""
    kind = concept.kind
    named = next((origin for origin in _ORIGINS if origin in key), None)
    if named is None or "origin" in concept.gives or kind.closed or kind.name not in _OF_CELLS:
        return concept
    return replace(concept, gives={**concept.gives, "origin": frozenset({named})})


def phrase_tree(phrases: Mapping[tuple[str, ...], T]) -> PhraseTree[T]:
    """Return a tree in which phrases are found word by word.

    Args:
        phrases: what each phrase means, by its folded words.

    Returns:
        The tree.
    """
    tree: dict[str, Any] = {}
    for key, meaning in phrases.items():
        branch = tree
        for word in key:
            branch = branch.setdefault(word, {})
        branch[""] = meaning
    return PhraseTree(tree)
