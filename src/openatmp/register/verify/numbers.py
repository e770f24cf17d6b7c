"""Numbers in a text: of trials, of products at the Agency, of authorisations."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

# Between the parts of a number people write dashes, strokes, dots and blanks, or nothing.
_GAP = r"[\s\-_./:]{0,3}"
_SOME_GAP = r"[\s\-_./:]{1,3}"
_START, _END = r"(?<![0-9])", r"(?![0-9])"
_TRIAL = rf"{_SOME_GAP}([0-4][0-9]{{5}}){_SOME_GAP}([0-9]{{2}}){_END}"

_EU_CT = re.compile(
    rf"{_START}(20[0-9]{{2}}){_GAP}(5[0-9]{{5}}){_GAP}([0-9]{{2}})(?:{_GAP}([0-9]{{2}}))?{_END}"
)
_EUDRACT = re.compile(rf"{_START}((?:19|20)[0-9]{{2}}){_TRIAL}")
_NCT = re.compile(rf"(?<![a-z])nct{_GAP}((?:[0-9o]{_GAP}){{7}}[0-9o]){_END}")
_EMA = re.compile(
    rf"(?<![a-z])(?:eme?a{_GAP})?h{_GAP}c{_GAP}(0{{1,5}}[1-9][0-9]{{0,4}}|[1-9][0-9]{{2,5}}){_END}"
)
_BARE_EMA = re.compile(rf"{_START}(?<![0-9/])(00[0-9]{{4}}){_END}")
_EU = re.compile(rf"(?<![a-z0-9])eu{_GAP}1{_SOME_GAP}([0-9]{{2}}){_SOME_GAP}([0-9]{{3,4}}){_END}")
_BARE_EU = re.compile(rf"(?<![0-9/])1/([0-9]{{2}})/([0-9]{{3,4}}){_END}")


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers as they are written officially, each once, in the order of the text.

    Args:
        eu_ct: trials under the EU regulation: ``2023-505701-14-00``, or without the last part.
        eudract: older trials in the EU: ``2004-000001-12``.
        nct: trials at ClinicalTrials.gov: ``NCT04512345``.
        ema: products at the Agency: ``EMEA/H/C/004090``.
        eu: authorisations: ``EU/1/18/1297``.
    """

    eu_ct: tuple[str, ...] = ()
    eudract: tuple[str, ...] = ()
    nct: tuple[str, ...] = ()
    ema: tuple[str, ...] = ()
    eu: tuple[str, ...] = ()

    @property
    def of_trials(self) -> tuple[str, ...]:
        """Every number of a trial."""
        return (*self.eu_ct, *self.eudract, *self.nct)

    @property
    def of_products(self) -> tuple[str, ...]:
        """Every number of a product."""
        return (*self.ema, *self.eu)

    def __bool__(self) -> bool:
        return bool(self.of_trials or self.of_products)


def numbers_in(text: str) -> Numbers:
    """Find the numbers in a text, however they are written.

    Args:
        text: any text.
    """
    found: dict[str, list[str]] = {}
    rest = _plain(text)
    for kind, pattern, written in _KINDS:
        matches = list(pattern.finditer(rest))
        found.setdefault(kind, []).extend(written(*match.groups()) for match in matches)
        # What was read once is not read again as another kind of number.
        rest = pattern.sub(lambda match: "|" * len(match.group()), rest)
    return Numbers(**{kind: tuple(dict.fromkeys(numbers)) for kind, numbers in found.items()})


def without_numbers(text: str) -> str:
    """Return a text in plain small letters, with every number of these kinds taken out.

    Args:
        text: any text.
    """
    rest = _plain(text)
    for _, pattern, _ in _KINDS:
        rest = pattern.sub(" ", rest)
    return rest


def _plain(text: str) -> str:
    """Return small letters and plain digits and dashes; marks that nobody sees are left out."""
    return "".join(map(_plain_character, unicodedata.normalize("NFKC", text))).lower()


def _plain_character(character: str) -> str:
    if character.isascii():
        return character
    kind = unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.digit(character))
    return "-" if kind == "Pd" or character == "−" else "" if kind == "Cf" else character


def _eu_ct(year: str, number: str, check: str, version: str | None) -> str:
    return "-".join(part for part in (year, number, check, version) if part)


def _eudract(year: str, number: str, check: str) -> str:
    return f"{year}-{number}-{check}"


def _nct(digits: str) -> str:
    return "NCT" + "".join(re.findall(r"[0-9]", digits.replace("o", "0")))


def _ema(number: str) -> str:
    return f"EMEA/H/C/{int(number):06}"


def _eu(year: str, number: str) -> str:
    return f"EU/1/{year}/{number}"


# In this order: a longer number first, so that a shorter one is not seen in a part of it.
_KINDS: tuple[tuple[str, re.Pattern[str], Callable[..., str]], ...] = (
    ("eu_ct", _EU_CT, _eu_ct),
    ("eudract", _EUDRACT, _eudract),
    ("nct", _NCT, _nct),
    ("ema", _EMA, _ema),
    ("eu", _EU, _eu),
    ("eu", _BARE_EU, _eu),
    ("ema", _BARE_EMA, _ema),
)
