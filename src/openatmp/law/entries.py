"""A YAML mapping whose every key knows its line, read field by field with errors that say where."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NoReturn

import yaml

from openatmp.basis.errors import BadInput

# libyaml's parser is about ten times as fast; the plain one gives the same nodes where it is missing.
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_TAG = "tag:yaml.org,2002:"
_REMEDY = "correct the file; the fields are described in src/openatmp/law/README.md"


class Entry:
    """One mapping of a file.

    Args:
        node: the mapping as parsed.
        file_name: name of the file, for messages.
        remedy: what whoever wrote a mistake into the file should do.

    Raises:
        BadInput: it is no mapping, or a key stands in it twice.
    """

    __slots__ = ("_fields", "_line", "_remedy", "file_name")

    def __init__(self, node: yaml.Node, file_name: str, remedy: str = _REMEDY) -> None:
        self.file_name = file_name
        self._remedy = remedy
        self._line = _line_of(node)
        self._fields: dict[str, yaml.Node] = {}
        if not isinstance(node, yaml.MappingNode):
            self._refuse(node, "this is not a set of fields", "lines like `place: Annex I`")
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._refuse(key, "the name of a field is not a word", "lines like `place: Annex I`")
            if key.value in self._fields:
                self._refuse(key, f"the field `{key.value}` stands here twice", "every field once")
            self._fields[key.value] = value

    def only(self, known: Iterable[str]) -> None:
        """Refuse fields of another name.

        Raises:
            BadInput: a field is not among the known ones.
        """
        known = tuple(known)
        for name, node in self._fields.items():
            if name not in known:
                self._refuse(node, f"the field `{name}` is not known", f"one of {', '.join(known)}")

    def has(self, name: str) -> bool:
        """Whether the field is there and not empty."""
        node = self._fields.get(name)
        return node is not None and node.tag != f"{_TAG}null"

    def text(self, name: str, default: str | None = None) -> str:
        """Return a field of words.

        Args:
            name: the field.
            default: what to return when it is missing; None makes the field a must.

        Raises:
            BadInput: it is missing, empty, or not text (a bare ``2.1`` is a number: put it in quotes).
        """
        if default is not None and not self.has(name):
            return default
        node = self._must(name)
        words = " ".join(node.value.split()) if isinstance(node, yaml.ScalarNode) else ""
        if node.tag != f"{_TAG}str" or not words:
            self._refuse(node, f"`{name}` is not text", "words; put numbers and dates in quotes")
        return words

    def day(self, name: str) -> date:
        """Return a field that is a date, quoted or not.

        Raises:
            BadInput: it is missing or no date.
        """
        return self._as_day(name, self._must(name))

    def day_or_none(self, name: str) -> date | None:
        """Return a field that is a date, or None when it is missing or null.

        Raises:
            BadInput: it is something else.
        """
        return self.day(name) if self.has(name) else None

    def flag(self, name: str) -> bool:
        """Return a field that is true or false.

        Raises:
            BadInput: it is missing or neither.
        """
        node = self._must(name)
        if node.tag != f"{_TAG}bool":
            self._refuse(node, f"`{name}` is neither true nor false", "true or false")
        return bool(yaml.SafeLoader.bool_values[node.value.lower()])

    def amount(self, name: str) -> int | str | bool | date | tuple[str, ...] | tuple[date, ...]:
        """Return a field that is a number, a date, a word, or a list of words or of dates.

        Raises:
            BadInput: it is missing or none of these.
        """
        node = self._must(name)
        if isinstance(node, yaml.SequenceNode):
            return self._listed(name, node)
        if node.tag == f"{_TAG}int":
            return self._as_number(name, node)
        if node.tag == f"{_TAG}timestamp":
            return self._as_day(name, node)
        return self.flag(name) if node.tag == f"{_TAG}bool" else self.text(name)

    def number(self, name: str) -> int:
        """Return a field that is a whole number.

        Raises:
            BadInput: it is missing or no plain number.
        """
        node = self._must(name)
        if node.tag != f"{_TAG}int":
            self._refuse(node, f"`{name}` is not a whole number", "digits, like 60")
        return self._as_number(name, node)

    def number_or_none(self, name: str) -> int | None:
        """Return a field that is a whole number, or None when it is missing or null.

        Raises:
            BadInput: it is something else.
        """
        return self.number(name) if self.has(name) else None

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields, in the order of the file."""
        return tuple(self._fields)

    def inner(self, name: str) -> "Entry":
        """Return a field that is a mapping itself.

        Raises:
            BadInput: it is missing or no mapping.
        """
        return Entry(self._must(name), self.file_name, self._remedy)

    def words(self, name: str) -> tuple[str, ...]:
        """Return a field that is a list of words; empty when it is missing.

        Raises:
            BadInput: it is not a list, or an item is no word.
        """
        nodes = self._items(name)
        for node in nodes:
            if node.tag != f"{_TAG}str":
                self._refuse(node, f"an item of `{name}` is not text", "words; put numbers in quotes")
        return tuple(node.value for node in nodes)

    def entries(self, name: str) -> tuple["Entry", ...]:
        """Return a field that is a list of mappings; empty when it is missing.

        Raises:
            BadInput: it is not a list, or an item is no mapping.
        """
        return tuple(Entry(node, self.file_name, self._remedy) for node in self._items(name))

    def refuse(self, happened: str, expected: str, field: str = "") -> NoReturn:
        """Raise the error for this mapping, or for one of its fields.

        Raises:
            BadInput: always.
        """
        node = self._fields.get(field)
        line = self._line if node is None else _line_of(node)
        raise _bad_input(self.file_name, line, happened, expected, self._remedy)

    def _refuse(self, node: yaml.Node, happened: str, expected: str) -> NoReturn:
        raise _bad_input(self.file_name, _line_of(node), happened, expected, self._remedy)

    def _must(self, name: str) -> yaml.Node:
        if not self.has(name):
            self.refuse(f"the field `{name}` is missing", f"a field `{name}`", field=name)
        return self._fields[name]

    def _items(self, name: str) -> list[yaml.Node]:
        if not self.has(name):
            return []
        node = self._fields[name]
        if not isinstance(node, yaml.SequenceNode):
            self._refuse(node, f"`{name}` is not a list", "items that each begin with a dash")
        return list(node.value)

    def _listed(self, name: str, node: yaml.SequenceNode) -> tuple[str, ...] | tuple[date, ...]:
        if not node.value:
            self._refuse(node, f"the list `{name}` is empty", "at least one item")
        if all(item.tag == f"{_TAG}timestamp" for item in node.value):
            return tuple(self._as_day(name, item) for item in node.value)
        return self.words(name)

    def _as_number(self, name: str, node: yaml.Node) -> int:
        # YAML also has octal, hexadecimal and sexagesimal numbers; a reader of law expects none of them.
        if not re.fullmatch(r"-?(0|[1-9]\d*)", node.value):
            self._refuse(node, f"`{name}` is not a plain number: {node.value}", "digits, like 60")
        return int(node.value)

    def _as_day(self, name: str, node: yaml.Node) -> date:
        try:
            return date.fromisoformat(str(node.value))
        except ValueError:
            self._refuse(node, f"`{name}` is not a date: {node.value!r}", "year-month-day, like 2008-12-30")


def read_entry(text: str, file_name: str, remedy: str = _REMEDY) -> Entry:
    """Parse a YAML text whose top is a mapping.

    Args:
        text: content of the file.
        file_name: its name, for messages.
        remedy: what whoever wrote a mistake into the file should do.

    Returns:
        The mapping.

    Raises:
        BadInput: the text is no YAML, or its top is no mapping.
    """
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise _not_yaml(error, file_name, remedy) from error
    if node is None:
        raise _bad_input(file_name, 1, "the file is empty", "the fields of an act", remedy)
    return Entry(node, file_name, remedy)


def _not_yaml(error: yaml.YAMLError, file_name: str, remedy: str) -> BadInput:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it has a character that YAML does not allow"
    line = mark.line + 1 if mark else 1
    return _bad_input(file_name, line, f"this is not YAML: {problem}", "valid YAML", remedy)


def _bad_input(file_name: str, line: int, happened: str, expected: str, remedy: str) -> BadInput:
    return BadInput(happened, where=f"{file_name}, line {line}", expected=expected, remedy=remedy)


def _line_of(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
