"""YAML read so that every scalar stays the text it is, and everything knows its line.

YAML takes an unquoted ``no`` for false and lets the last of two equal keys win; in a list of words
either would lose what somebody wrote.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from openatmp.basis.errors import BadInput

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# A comment behind something: in a list of phrases it is far more often a number sign that was not quoted.
_BEHIND = re.compile(r"""^\s*(?!\s|\#)(?:[^"'#]|"[^"]*"|(?<!\w)'[^']*'|(?<=\w)'|(?<!\s)\#)*\s\#""")


@dataclass(frozen=True, slots=True)
class Node:
    """Something in a file.

    Args:
        held: text, list or mapping.
        where: file and line.
    """

    held: "str | list[Node] | dict[str, Node]"
    where: str

    def text(self) -> str:
        """Return its text.

        Raises:
            BadInput: it is none, or empty.
        """
        if not isinstance(self.held, str):
            raise BadInput("this is no text", where=self.where, remedy="write words, in quotes if in doubt")
        return self.held

    def texts(self) -> list["Node"]:
        """Return the nodes of a list.

        Raises:
            BadInput: it is no list.
        """
        if not isinstance(self.held, list):
            raise BadInput("this is no list", where=self.where, expected="a list: [one, another]")
        return self.held

    def mapping(self) -> Mapping[str, "Node"]:
        """Return what it holds by name.

        Raises:
            BadInput: it holds nothing by name.
        """
        if not isinstance(self.held, dict):
            raise BadInput(
                "names are missing here", where=self.where, expected="name: followed by what it has"
            )
        return self.held


def node_of(text: str, file: str) -> Node:
    """Read the text of a YAML file.

    Args:
        text: its text.
        file: its name, for messages.

    Raises:
        BadInput: it is no YAML, a name stands twice, or a comment stands behind something.
    """
    for number, line in enumerate(text.splitlines(), 1):
        if _BEHIND.match(line):
            raise BadInput(
                "what follows the # would be lost as a comment",
                where=f"{file}:{number}",
                remedy='quote phrases with a number sign, "over # patients"; give comments their own line',
            )
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as problem:
        raise BadInput(
            f"this is no YAML: {problem}", where=file, remedy="quote phrases with * : or #"
        ) from problem
    return _node(root, file)


def _node(node: yaml.Node | None, file: str) -> Node:
    """Turn what the library read into ours."""
    where = f"{file}:{node.start_mark.line + 1}" if node else file
    match node:
        case yaml.SequenceNode(value=entries):
            return Node([_node(entry, file) for entry in entries], where)
        case yaml.MappingNode(value=pairs):
            return Node(_by_name(pairs, file), where)
        case yaml.ScalarNode(value=str(text)):
            return Node(text, where)
        case _:
            return Node("", where)


def _by_name(pairs: list[tuple[yaml.Node, yaml.Node]], file: str) -> dict[str, Node]:
    named: dict[str, Node] = {}
    for key, entry in pairs:
        name = _node(key, file)
        if name.text() in named:
            raise BadInput(
                f"{name.text()!r} stands twice", where=name.where, remedy="write all of it in one place"
            )
        named[name.text()] = _node(entry, file)
    return named
