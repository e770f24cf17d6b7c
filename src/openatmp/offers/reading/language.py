"""The language that a text is in."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from openatmp.offers.data_files import data_file
from openatmp.offers.reading.limits import limit, share

_LETTERS = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[a-z]{2,3}")
# Codes that say more, or less, than the lexicons tell apart.
_SAME = {"nb": "no", "nn": "no", "cz": "cs", "iw": "he"}
# In how many places of a long text it is read: menus at its top may be in another language.
_PLACES = 3


def language_of(text: str, hint: str = "") -> str:
    """Say in which language a text is.

    Args:
        text: the text.
        hint: what its markup says.

    Returns:
        The ISO 639-1 code; empty when there is too little text and no hint.
    """
    said = _code(hint)
    sample = " ".join(_LETTERS.findall(_some_of(text)))
    if len(sample) < limit("language_letters"):
        return said
    told, sureness = _identifier().classify(sample)
    # Markup often names the language of the program that made the page. So it counts only in doubt.
    in_doubt = len(sample) < limit("sure_letters") or float(sureness) < share("unsure")
    return said if said and in_doubt else str(told)


def _some_of(text: str) -> str:
    """Return enough of a text to tell its language: a short one whole, of a long one some of each part."""
    enough = limit("language_characters")
    if len(text) <= enough:
        return text
    part, each = len(text) // _PLACES, enough // _PLACES
    starts = (number * part + (part - each) // 2 for number in range(_PLACES))
    return " ".join(text[start : start + each] for start in starts)


def _code(hint: str) -> str:
    found = _CODE.match(hint.strip().lower())
    code = found[0] if found else ""
    code = _SAME.get(code, code)
    return code if code in _languages() else ""


@cache
def _languages() -> tuple[str, ...]:
    return tuple(data_file("languages.yaml")["read"])


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_languages())
    return identifier
