"""A package as it arrives: opened, compared with its hashes, its log checked, its case read."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting import Contact, Report, Treatment, acts_of_dicts, first_break, put_together
from openatmp.offers.reporting.rules import LONGEST_ADDRESS, LONGEST_WORDS
from openatmp.offers.triage import CasePackage, unpack
from openatmp.offers.triage import Piece as Packed
from openatmp.register.authorities import authorities
from openatmp.web.reports.acts import Arrived
from openatmp.web.reports.evidence import OFFER, Piece, Refused
from openatmp.web.reports.evidence.kinds import ENDINGS, TEXT, kind_of
from openatmp.web.reports.fields import visible

_AS_IT_CAME = "as it came"
_LANGUAGE = re.compile("[A-Za-z0-9-]{2,12}")
_SEVERAL = frozenset({"happened", "vulnerable"})
# It is opened in memory, beside others; more than this is handed over in another way.
_MOST_BYTES = 60_000_000


def arrived(content: bytes, authority: str) -> Arrived:
    """Read a package of another authority.

    Args:
        content: the bytes of its file.
        authority: key of the authority that takes it in.

    Returns:
        The case, ready to be filed.

    Raises:
        BrokenPackage: it is no package, or was changed on its way.
        BadInput: its log does not hold, it is for somebody else, or its case cannot be read.
    """
    package = unpack(content, _MOST_BYTES)
    _refuse_another(package, authority)
    acts = acts_of_dicts(package.log)
    if broken := first_break(acts):
        raise BadInput(
            f"act {broken} of its log was altered", where="log.json", remedy="ask for the package again"
        )
    pieces = tuple(_pieces(package))
    origin = {
        "from": package.made_by,
        "made": _moment(package.made),
        "package": sha256(content).hexdigest(),
        "acts": len(acts),
    }
    return Arrived(_report(package.case), _language(package.case), pieces, origin)


def _refuse_another(package: CasePackage, authority: str) -> None:
    if package.made_by not in {one.country for one in authorities()}:
        raise BadInput("it does not say which authority made it", where="manifest.json")
    if package.made_for not in {"", authority}:
        raise BadInput(
            f"it was made for {package.made_for}", where="manifest.json", remedy="ask who sent it to you"
        )


def _moment(made: str) -> str:
    """Return when it was made: a moment and nothing else, as it is kept in the log here."""
    try:
        # Some Pythons read on to a NUL and no further.
        return datetime.fromisoformat(made.replace("\x00", "?")).isoformat()
    except ValueError as error:
        raise BadInput(
            "it does not say when it was made",
            where="manifest.json",
            expected="a moment in ISO 8601",
            remedy="ask for the package again",
        ) from error


def _language(case: Mapping[str, Any]) -> str:
    """Return the language in which it was written; one that has no plain name counts as not said."""
    said = case.get("language")
    return said if isinstance(said, str) and _LANGUAGE.fullmatch(said) else ""


def _report(case: Mapping[str, Any]) -> Report:
    """Read the report; whatever in it is none of ours makes it no report."""
    try:
        told = put_together({name: _plain(name, value) for name, value in case["report"].items()})
        account, contact = case.get("account", {}), case.get("contact", {})
        return replace(
            told,
            words=_text(account.get("words", "")),
            treatment=Treatment(
                **{name: _text(value) for name, value in account.get("treatment", {}).items()}
            ),
            contact=Contact(**{name: _text(value) for name, value in contact.items()}),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput(
            "what was reported cannot be read", where="case.json", remedy="ask for the package again"
        ) from error


def _plain(name: str, value: object) -> Any:
    """Leave what may be several to those who know which; everything else is a line of text."""
    return value if name in _SEVERAL and isinstance(value, list) else _text(value)[:LONGEST_ADDRESS]


def _text(value: object) -> str:
    """What no screen can show is left out, as it is of what reporters write."""
    if not isinstance(value, str):
        raise TypeError(value)
    return "".join(one if one.isprintable() or one in "\n\t" else " " for one in visible(value))[
        :LONGEST_WORDS
    ]


def _pieces(package: CasePackage) -> Iterator[Piece]:
    """Yield what came along, byte for byte; the log of the sender is kept as a piece of its own."""
    notes = _notes_by_hash(package.case)
    for piece in package.evidence:
        kind = _kind(piece)
        is_offer = kind == TEXT and OFFER in notes.get(piece.digest, ())
        yield Piece(piece.content, kind, piece.digest, (OFFER,) if is_offer else (_AS_IT_CAME,))
    log = _log_kept(package)
    yield Piece(log, TEXT, sha256(log).hexdigest(), (_AS_IT_CAME,))


def _log_kept(package: CasePackage) -> bytes:
    """Write the log of the sender as a text; half a letter, as JSON can name, stands in none."""
    try:
        return json.dumps([*package.log], indent=2, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise BadInput(
            "its log holds half a letter, which no text does",
            where="log.json",
            remedy="ask for the package again",
        ) from error


def _kind(piece: Packed) -> str:
    """Tell by its content what a piece is; what a reporter may not hand in, nobody may."""
    try:
        kind = kind_of(piece.content)
    except Refused as refused:
        raise BadInput(f"the file is not taken: {refused.why}", where=piece.name) from refused
    if kind not in ENDINGS:
        raise BadInput(f"files of the kind {kind} are not taken", where=piece.name)
    return kind


def _notes_by_hash(case: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    listed = case.get("evidence", ())
    if not isinstance(listed, list):
        return {}
    pieces = (one for one in listed if isinstance(one, dict) and isinstance(one.get("notes"), list))
    return {str(one.get("kept_sha256")): tuple(map(str, one["notes"])) for one in pieces}
