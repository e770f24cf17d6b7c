"""A check as plain data, for programs."""

from typing import Any

from openatmp.offers.check import Check
from openatmp.offers.judgement import Reason
from openatmp.offers.sign import Sign
from openatmp.offers.signs import meanings

Identity = str | int | None


def batch_row(identity: Identity, check: Check) -> dict[str, Any]:
    """Return what one line of a batch answers.

    Args:
        identity: the id of the line that asked.
        check: the check.
    """
    return {
        "id": identity,
        "judgement": check.judged.judgement.value,
        "is_offer": check.judged.is_offer,
        "score": round(check.judged.score, 4),
        "signs": [_sign(check, sign) for sign in check.signs if not sign.inferred],
        # What follows from silence has no words to quote.
        "inferred": [sign.id.value for sign in check.signs if sign.inferred],
        "reasons": [reason.words for reason in check.judged.reasons],
    }


def check_as_dict(check: Check) -> dict[str, Any]:
    """Return a check as plain data.

    Args:
        check: the check.

    Returns:
        Names, words, numbers and lists only; every key is always there. Places count the characters of
        ``text``.
    """
    page = check.page
    return {
        "on": check.on.isoformat(),
        "title": page.title,
        "address": page.address,
        "language": page.language,
        "judgement": check.judged.judgement.value,
        "is_offer": check.judged.is_offer,
        "score": round(check.judged.score, 4),
        "shares": {kind.value: round(share, 4) for kind, share in check.judged.shares.items()},
        "reasons": [_reason(reason) for reason in check.judged.reasons],
        "speaker": {"kind": check.speaker.kind.value, "share": round(check.speaker.share, 4)},
        "signs": [{**_sign(check, sign), **_meaning(sign)} for sign in check.signs],
        "products": [
            {
                "start": one.start,
                "end": one.end,
                "name": one.name,
                "key": one.key,
                "is_authorised": one.is_authorised,
            }
            for one in check.products
        ],
        "trials": [
            {"start": one.start, "end": one.end, "number": one.number, "is_found": one.is_found}
            for one in check.trials
        ],
        "left_out": list(page.left_out),
        "text": page.text,
    }


def _sign(check: Check, sign: Sign) -> dict[str, Any]:
    return {
        "id": sign.id.value,
        "quote": check.quote(sign),
        "start": sign.start,
        "end": sign.end,
        "kind": sign.kind,
    }


def _meaning(sign: Sign) -> dict[str, Any]:
    meaning = meanings()[sign.id]
    return {"name": meaning.name, "inferred": sign.inferred, "official": meaning.official}


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "feature": reason.feature,
        "value": round(reason.value, 4),
        "weight": round(reason.weight, 4),
        "words": reason.words,
    }
