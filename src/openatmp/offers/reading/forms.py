"""What the forms of a page ask for; those for searching, signing in, commenting or news are left out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from openatmp.offers.data_files import data_file
from openatmp.offers.reading.seen import Attributes, Form

_NOT_FILLED_IN = frozenset({"hidden", "submit", "button", "reset", "image"})
_TOLD_BY = ("name", "id", "placeholder", "aria-label", "autocomplete", "title")
_NAMED_BY = ("id", "class", "action", "role", "name")
_APART = re.compile(r"[\s_/.:?&=#-]+")
_WORD = re.compile(r"[^\W_]+")
_MOST_LABELS = 60


def fields_of(forms: Iterable[Form]) -> tuple[str, ...]:
    """Return what forms ask for, each kind once, in the order in which it is asked.

    Args:
        forms: the forms of a page.
    """
    return tuple(dict.fromkeys(kind for form in forms if _is_to_be_written_to(form) for kind in _kinds(form)))


def _is_to_be_written_to(form: Form) -> bool:
    asked = [one for one in form.inputs if one["type"] not in _NOT_FILLED_IN]
    if not asked or any(one["type"] in {"password", "search"} for one in asked):
        return False
    if any(one.get("name", "").lower() in _search_names() for one in asked):
        return False
    if not _named(form).isdisjoint(_other_forms()):
        return False
    # An address for mail and nothing else is asked for by those who send news.
    return set(_kinds(form)) != {"email"} and set(_kinds(form)) != {"email", "name"}


def _kinds(form: Form) -> Iterator[str]:
    for one in form.inputs:
        if one["type"] not in _NOT_FILLED_IN and (kind := _kind(one)):
            yield kind
    yield from filter(None, (_kind_by_words(label) for label in form.labels[:_MOST_LABELS]))


def _kind(asked: Attributes) -> str:
    if asked["tag"] == "textarea":
        return "message"
    by_type: dict[str, str] = data_file("markup.yaml")["input_types"]
    said = " ".join(asked.get(key, "") for key in _TOLD_BY)
    return by_type.get(asked["type"], "") or _kind_by_words(said)


def _kind_by_words(said: str) -> str:
    words = _plain(said[:200])
    return next((kind for kind, pattern in _patterns().items() if pattern.search(words)), "")


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Return a pattern for each kind, in the order in which they win; a word counts from its beginning on."""
    listed: Mapping[str, list[str]] = data_file("markup.yaml")["fields"]
    return {
        kind: re.compile(rf"\b(?:{'|'.join(re.escape(_plain(word)) for word in words)})")
        for kind, words in listed.items()
    }


def _plain(said: str) -> str:
    return " ".join(_WORD.findall(said.lower()))


def _named(form: Form) -> frozenset[str]:
    said = " ".join(form.attributes.get(key, "") for key in _NAMED_BY).lower()
    return frozenset(_APART.split(said)) | frozenset(said.split())


@cache
def _other_forms() -> frozenset[str]:
    listed: dict[str, list[str]] = data_file("markup.yaml")["other_forms"]
    return frozenset(word for words in listed.values() for word in words)


@cache
def _search_names() -> frozenset[str]:
    return frozenset(data_file("markup.yaml")["search_inputs"])
