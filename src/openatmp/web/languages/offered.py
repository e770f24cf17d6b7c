"""Which languages the patient pages are offered in: English, and each with a complete catalogue.

A catalogue is compiled only when nothing in it is missing (see ``catalogues``): a compiled one is complete.
"""

import gettext
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

LOCALE = Path(__file__).parent.parent / "locale"
SOURCE_LANGUAGE = "en"
# Django's name for English as it is written on these pages.
SOURCE_CODE = "en-gb"
REVIEWED_BY = "X-Reviewed-By"
_NAMES = Path(__file__).with_name("official.yaml")
_COMPILED = "LC_MESSAGES/django.mo"


@dataclass(frozen=True, slots=True)
class Language:
    """A language in which pages can be read.

    Args:
        code: ISO 639-1 code, which is also what stands in the address.
        name: its own name for itself.
        read_by: who read the translation and vouches for it; empty when nobody has.
    """

    code: str
    name: str
    read_by: str

    @property
    def is_machine_made(self) -> bool:
        """Whether nobody has read the translation yet; English is what was translated."""
        return self.code != SOURCE_LANGUAGE and not self.read_by


@cache
def official() -> Mapping[str, str]:
    """Return the official languages of the Union: code and own name, in the institutions' order."""
    names: dict[str, str] = yaml.safe_load(_NAMES.read_text(encoding="utf-8"))
    return names


@cache
def offered(folder: Path = LOCALE) -> tuple[Language, ...]:
    """Return the languages that are offered, in the institutions' order.

    Args:
        folder: where the catalogues lie.
    """
    return tuple(_offered(folder))


def _offered(folder: Path) -> Iterator[Language]:
    for code, name in official().items():
        compiled = folder / code / _COMPILED
        if code == SOURCE_LANGUAGE:
            yield Language(code, name, "")
        elif compiled.is_file():
            yield Language(code, name, _read_by(compiled))


def _read_by(compiled: Path) -> str:
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file).info().get(REVIEWED_BY.lower(), "").strip()


def for_django(folder: Path = LOCALE) -> list[tuple[str, str]]:
    """Return the languages as Django's setting wants them.

    Args:
        folder: where the catalogues lie.
    """
    return [(SOURCE_CODE if one.code == SOURCE_LANGUAGE else one.code, one.name) for one in offered(folder)]
