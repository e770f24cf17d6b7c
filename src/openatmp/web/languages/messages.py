"""Every sentence that the patient pages may say, from templates, code and data; no program of gettext needed.

Gathered are what templates mark with ``translate`` and ``blocktranslate``, what code passes to ``say``,
``sentence`` or ``gettext``, and the texts that rooms keep as data, which ``data_texts`` lists.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from django.utils.translation.template import templatize

from openatmp.basis.errors import BadInput
from openatmp.web.languages.data_texts import data_texts

SOURCE = Path(__file__).parents[2]
# Which pages a sentence is for, by the beginning of its place; the first that fits.
_PARTS = {
    "authorities": ("register/data/authorities.yaml",),
    "report": ("offers/reporting/", "web/reports/"),
    "check": ("offers/", "web/offers/", "fetch/"),
    "verify": ("register/", "web/register/"),
    "frame": ("",),
}
# Pages for officers and operators are in English: a word on them must not take a language away from patients.
_NOT_FOR_PATIENTS = ("web/reports/desk/", "web/reports/templates/desk/", "cli/", "monitor/")
PARTS = ("frame", "check", "verify", "report", "authorities")
_MARKERS = {"openatmp.basis.saying", "django.utils.translation"}
_CALLS = {"say", "sentence", "gettext", "gettext_lazy", "_"}
_IN_TEMPLATE = re.compile(r"""\b(n|p|np)?(?:gettext|_)\((u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))""")


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence to be translated.

    Args:
        text: the sentence in English, with its gaps.
        part: which pages it is for.
        places: files that hold it.
    """

    text: str
    part: str
    places: tuple[str, ...]


def messages() -> tuple[Message, ...]:
    """Return every sentence once, part by part, each part in the order of its files."""
    found: dict[str, list[str]] = {}
    for place, text in chain(_of_templates(), _of_code(), data_texts()):
        found.setdefault(text, []).append(place)
    listed = (Message(text, _part(places), tuple(dict.fromkeys(places))) for text, places in found.items())
    return tuple(sorted(listed, key=lambda one: PARTS.index(one.part)))


def _part(places: Iterable[str]) -> str:
    """Return the part in which a translator meets the sentence first."""
    parts = {next(part for part, starts in _PARTS.items() if place.startswith(starts)) for place in places}
    return min(parts, key=PARTS.index)


def _files(pattern: str) -> Iterator[tuple[str, str]]:
    """Yield place and text of the files that patients' pages may be made of."""
    for path in sorted(SOURCE.glob(pattern)):
        place = path.relative_to(SOURCE).as_posix()
        if not place.startswith(_NOT_FOR_PATIENTS):
            yield place, path.read_text(encoding="utf-8")


def _of_templates() -> Iterator[tuple[str, str]]:
    for place, source in _files("web/*/templates/**/*.html"):
        yield from ((place, text) for text in in_template(source, place))


def in_template(source: str, place: str) -> Iterator[str]:
    """Yield the sentences that a template marks.

    Args:
        source: the template.
        place: what it is called in a complaint.

    Yields:
        The sentences as a catalogue knows them.

    Raises:
        BadInput: it marks a plural or a context, which these catalogues do not have.
    """
    for kind, quoted in _IN_TEMPLATE.findall(templatize(source, origin=place)):
        if kind:
            raise BadInput(
                "a sentence is marked with a plural or a context",
                where=place,
                expected="one whole sentence",
                remedy="write the number after a colon, or say it without a number",
            )
        yield ast.literal_eval(quoted)


def _of_code() -> Iterator[tuple[str, str]]:
    for place, source in _files("**/*.py"):
        yield from ((place, text) for text in in_code(source))


def in_code(source: str) -> Iterator[str]:
    """Yield the sentences that code marks, by a call of what it imports for that.

    Args:
        source: the code of a module.
    """
    tree = ast.parse(source)
    marking = {name for node in ast.walk(tree) for name in _imported(node)}
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]):
                if name in marking and text:
                    yield text
            case _:
                pass


def _imported(node: ast.AST) -> Iterator[str]:
    """Yield the names under which a module imports what marks a sentence."""
    if isinstance(node, ast.ImportFrom) and node.module in _MARKERS:
        yield from (one.asname or one.name for one in node.names if one.name in _CALLS)
