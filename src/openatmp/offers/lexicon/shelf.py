"""The lexicons that come with openatmp, one file a language."""

from collections.abc import Iterator, Mapping
from functools import cache

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon.families import data_directory
from openatmp.offers.lexicon.lexicon import Lexicon
from openatmp.offers.lexicon.loading import lexicon_of

# Acronyms and names that are the same in every language.
SHARED = "shared"


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a lexicon."""
    names = (entry.name for entry in data_directory().joinpath("lexicons").iterdir())
    codes = (name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))
    return tuple(sorted(code for code in codes if code != SHARED))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, or the shared one.

    Args:
        language: ISO 639-1 code, or ``shared``.

    Raises:
        BadInput: there is none, or its file cannot be used.
    """
    file = f"{language}.yaml"
    if language not in (*languages(), SHARED):
        raise BadInput(f"there is no lexicon {language!r}", expected=", ".join(languages()))
    read = lexicon_of(data_directory().joinpath("lexicons", file).read_text("utf-8"), file)
    if read.language != language:
        raise BadInput(
            f"it says it is {read.language!r}", where=file, remedy="name the file after its language"
        )
    return read


class _Shelf(Mapping[str, Lexicon]):
    """Every lexicon by its language, each read when it is first asked for."""

    def __getitem__(self, language: str) -> Lexicon:
        if language not in languages():
            raise KeyError(language)
        return lexicon(language)

    def __iter__(self) -> Iterator[str]:
        return iter(languages())

    def __len__(self) -> int:
        return len(languages())


def lexicons() -> Mapping[str, Lexicon]:
    """Return the lexicon of every language that has one; those that nobody asks for stay closed."""
    return _Shelf()


def untranslated(language: str) -> tuple[str, ...]:
    """Return what a language has no phrases for, as ``family.kind``.

    Args:
        language: ISO 639-1 code.
    """
    return lexicon(language).lacks()
