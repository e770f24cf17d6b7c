"""Who says so: the fields of a fact's long form that tell its source, read and written."""

import re
from collections.abc import Mapping
from itertools import chain

from openatmp.basis.conditions import Value
from openatmp.product.product import Fact
from openatmp.product.productfile.nodes import Node
from openatmp.product.productfile.problems import Problems, perhaps_meant, quoted
from openatmp.product.productfile.shapes import read_text
from openatmp.product.reading.practice import entries
from openatmp.product.reading.reader import MOST_CHARACTERS
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice

_DECLARED = ("by", "note")
_USUAL = ("usual",)
_READ = ("read", "why")
_REGISTERED = ("register", "entry")
_FORMS = (_DECLARED, _USUAL, _READ, _REGISTERED)
SOURCE_FIELDS = tuple(chain.from_iterable(_FORMS))

Texts = Mapping[str, str]
Fields = tuple[tuple[str, str], ...]


def read_source(fact: str, fields: Mapping[str, Node], texts: Texts, problems: Problems) -> Source:
    """Read who or what says so; the applicant, when nothing is told.

    Args:
        fact: name of the fact.
        fields: what stands in its long form.
        texts: description and indication of the file, in the order in which words are looked for.
        problems: gathers what is wrong.
    """
    told = {field: fields[field] for field in SOURCE_FIELDS if field in fields}
    forms = [form for form in _FORMS if not told.keys().isdisjoint(form)]
    if len(forms) > 1:
        _refuse_two_sources(fact, told, problems)
        return Declared()
    said = {
        field: read_text(node, f"{fact}: {field}", problems, needed=field in {"usual", "read", "register"})
        for field, node in told.items()
    }
    match forms:
        case [("usual",)]:
            return _usual(fact, said["usual"], told["usual"], problems)
        case [("read", _)]:
            return _read(fact, said, told, texts, problems)
        case [("register", _)]:
            return _registered(fact, said, told, problems)
        case _:
            return Declared(**said)


def refuse_unusual(fact: str, value: Value, source: Source, line: int, problems: Problems) -> None:
    """Note that a value is said to be usual and is not what the table gives.

    Args:
        fact: name of the fact.
        value: its value in the file.
        source: what it is said to rest on.
        line: line of the fact.
        problems: gathers what is wrong.
    """
    if isinstance(source, UsualPractice) and not is_usual(fact, value, source.key):
        problems.add(
            line,
            f"{fact}: the value is not the one that {quoted(source.key)} gives",
            expected="the value that is usual, as `openatmp product template` writes it",
            remedy="drop 'usual' if the value was changed or confirmed",
        )


def fields_of_source(name: str, fact: Fact, texts: Texts) -> Fields:
    """Return the fields that tell a source so that it can be read again; none when nothing can.

    Args:
        name: name of the fact.
        fact: its value and source.
        texts: description and indication as they will stand in the file.
    """
    fields: Fields = ()
    match fact.source:
        case Declared(by=by, note=note):
            fields = (("by", by), ("note", note))
        case UsualPractice(key=key) if is_usual(name, fact.value, key):
            fields = (("usual", key),)
        case Read(words=words, why=why) if words_at(words, texts):
            fields = (("read", words), ("why", why))
        case Registered(register=register, entry=entry) if register.strip():
            fields = (("register", register), ("entry", entry))
    return tuple((field, text) for field, text in fields if text)


def is_usual(name: str, value: Value, key: str) -> bool:
    """Whether the table gives this value; of a list, what is usual joins what was read."""
    gives = {entry.source.key: entry.gives for entry in entries()}.get(key, {})
    usual = gives.get(name)
    if isinstance(usual, frozenset) and isinstance(value, frozenset):
        return usual <= value
    return usual is not None and usual == value


def words_at(words: str, texts: Texts) -> Span | None:
    """Return where words stand first, whole words before parts of others; None when nowhere.

    Args:
        words: the words, to the letter.
        texts: the texts, in the order in which they are searched; each as far as it would be read.
    """
    searched = {field: text[:MOST_CHARACTERS] for field, text in texts.items()}
    holding = {field: text for field, text in searched.items() if words.strip() and words in text}
    for pattern in (rf"(?<!\w){re.escape(words)}(?!\w)", re.escape(words)):
        for field, text in holding.items():
            if found := re.search(pattern, text):
                return Span(found.start(), found.end(), field)
    return None


def _usual(fact: str, key: str, node: Node, problems: Problems) -> Source:
    table = {entry.source.key: entry.source for entry in entries()}
    if key.strip() and key not in table:
        problems.add(
            node.line,
            f"{fact}: nothing in the table of usual practice is called {quoted(key)}",
            expected="the key of an entry",
            remedy=perhaps_meant(key, table, "drop 'usual' if you say so yourself"),
        )
    return table.get(key, Declared())


def _read(
    fact: str, said: Mapping[str, str], told: Mapping[str, Node], texts: Texts, problems: Problems
) -> Source:
    if "read" not in said:
        _refuse_alone(fact, "why", "read", told, problems)
        return Declared()
    span = words_at(said["read"], texts)
    if span is not None:
        return Read(span, said["read"], said.get("why", ""))
    if said["read"].strip():
        problems.add(
            told["read"].line,
            f"{fact}: {quoted(said['read'])} stands neither in the description nor in the indication",
            expected=f"words as they stand there, within the first {MOST_CHARACTERS:,} characters",
            remedy="correct the words, or drop 'read' if you say so yourself",
        )
    return Declared()


def _registered(fact: str, said: Mapping[str, str], told: Mapping[str, Node], problems: Problems) -> Source:
    if "register" not in said:
        _refuse_alone(fact, "entry", "register", told, problems)
        return Declared()
    return Registered(said["register"], said.get("entry", ""))


def _refuse_alone(fact: str, field: str, other: str, told: Mapping[str, Node], problems: Problems) -> None:
    problems.add(
        told[field].line,
        f"{fact} has {field!r} without {other!r}",
        expected=f"{other} and {field}",
        remedy=f"add {other!r}, or drop {field!r}",
    )


def _refuse_two_sources(fact: str, told: Mapping[str, Node], problems: Problems) -> None:
    problems.add(
        min(node.line for node in told.values()),
        f"{fact} has more than one source ({', '.join(told)})",
        expected="; or ".join(" and ".join(form) for form in _FORMS),
        remedy="keep the one that is so; whoever confirms a usual or a read fact drops 'usual' or 'read'",
    )
