"""What somebody is about to send: their answers, their files, and the text they were shown."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from openatmp.offers.reporting import Report, open_part, put_together, sealed_part
from openatmp.web.reports.evidence import Piece, piece_of_offer

# Long enough to look at it in peace and to come back from the telephone; then it is gone.
LASTS = timedelta(hours=1)
_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Ready:
    """A report that was shown and can be sent.

    Args:
        report: the report.
        text: the very text that was shown.
        authority: key of the authority: the code of its country.
        language: language of the text.
    """

    report: Report
    text: str
    authority: str
    language: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """What somebody is about to send.

    Args:
        said: the fields of the form as they were filled in.
        pieces: the files that were handed in so far.
        offer: text of the offer, which goes along as a file; empty when there is none.
        ready: the report, once it was shown.
    """

    said: Mapping[str, Any]
    pieces: tuple[Piece, ...] = ()
    offer: str = ""
    ready: Ready | None = None

    @property
    def everything(self) -> tuple[Piece, ...]:
        """All that goes along, the text of the offer last."""
        return (*self.pieces, piece_of_offer(self.offer)) if self.offer else self.pieces


def packed(draft: Drafted) -> bytes:
    """Return a draft as bytes, ready to be sealed: a head in JSON, then the files one after the other."""
    head = {
        "said": dict(draft.said),
        "offer": draft.offer,
        "ready": _ready_as_dict(draft.ready),
        "pieces": [
            {
                "size": len(one.content),
                "kind": one.kind,
                "sha256": one.handed_in_sha256,
                "notes": list(one.notes),
            }
            for one in draft.pieces
        ],
    }
    written = json.dumps(head).encode("ascii")
    return b"".join([len(written).to_bytes(_LENGTH, "big"), written, *(one.content for one in draft.pieces)])


def unpacked(content: bytes) -> Drafted:
    """Return the draft that ``packed`` wrote."""
    start = _LENGTH + int.from_bytes(content[:_LENGTH], "big")
    head = json.loads(content[_LENGTH:start])
    pieces = []
    for one in head["pieces"]:
        end = start + one["size"]
        pieces.append(Piece(content[start:end], one["kind"], one["sha256"], tuple(one["notes"])))
        start = end
    return Drafted(head["said"], tuple(pieces), head["offer"], _ready_of(head["ready"]))


def _ready_as_dict(ready: Ready | None) -> dict[str, Any] | None:
    if ready is None:
        return None
    return {
        "open": open_part(ready.report),
        "sealed": sealed_part(ready.report),
        "text": ready.text,
        "authority": ready.authority,
        "language": ready.language,
    }


def _ready_of(said: Mapping[str, Any] | None) -> Ready | None:
    if said is None:
        return None
    report = put_together(said["open"], said["sealed"])
    return Ready(report, said["text"], said["authority"], said["language"])
