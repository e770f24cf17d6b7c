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


def language_of(text: str, hint: str = "") -> str:
    """Say in which language a text is.

    Args:
        text: the text.
        hint: what its markup says.

    Returns:
        The ISO 639-1 code; empty when there is too little text and no hint.
    """
    said = _code(hint)
    sample = " ".join(_LETTERS.findall(text[: limit("language_characters")]))
    if len(sample) < limit("language_letters"):
        return said
    told, sureness = _identifier().classify(sample)
    # Markup often names the language of the program that made the page. So it counts only in doubt.
    in_doubt = len(sample) < limit("sure_letters") or float(sureness) < share("unsure")
    return said if said and in_doubt else str(told)


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
