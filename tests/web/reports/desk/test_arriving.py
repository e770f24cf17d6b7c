"""Whatever arrives as a package is read as one, or refused with a sentence; never anything else."""

import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.offers.reporting import Contact, Doing, Kind, act_as_dict, next_act, open_part, sealed_part
from openatmp.offers.triage import BrokenPackage, CasePackage, Piece, pack, package
from openatmp.web.reports.acts import Arrived
from openatmp.web.reports.desk import arriving
from openatmp.web.reports.desk.arriving import arrived
from openatmp.web.reports.evidence import OFFER
from tests.offers.reporting.conftest import FULL, LITTLE
from tests.offers.reporting.test_life import lived
from tests.web.reports.conftest import picture

TEXT = Piece("evidence-1.txt", "text/plain", b"Our cells heal you.")
SEALED = sealed_part(FULL)
PACKAGE = CasePackage(
    made="2026-11-25T12:00:00+00:00",
    made_by="FR",
    made_for="DE",
    case={
        "report": open_part(FULL),
        "language": "fr",
        "account": {"words": SEALED["words"], "treatment": SEALED["treatment"]},
        "contact": SEALED["contact"],
        "evidence": [{"kept_sha256": TEXT.digest, "notes": [OFFER]}],
    },
    log=tuple(act_as_dict(act) for act in lived(Kind.RECEIVED, Kind.EXPORTED)),
    evidence=(TEXT,),
)


@pytest.fixture
def escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sender who writes JSON in plain letters; so it can name half a letter."""
    monkeypatch.setattr(package, "_json", lambda thing: json.dumps(thing).encode("ascii"))


def came(**instead: Any) -> Arrived:
    return arrived(pack(replace(PACKAGE, **instead)), "DE")


def with_case(**instead: Any) -> dict[str, Any]:
    return {**PACKAGE.case, **instead}


def test_everything_that_was_told_arrives() -> None:
    found = came()
    assert found.report == FULL
    assert found.language == "fr"
    assert found.origin["from"] == "FR"
    assert found.origin["acts"] == 2
    assert len(found.origin["package"]) == 64


def test_a_report_of_little_arrives_without_what_people_wrote() -> None:
    found = came(case={"report": open_part(LITTLE)}, evidence=())
    assert found.report == LITTLE
    assert found.language == ""
    assert [piece.notes for piece in found.pieces] == [("as it came",)]


def test_the_account_may_come_without_the_contact() -> None:
    case = with_case()
    del case["contact"]
    found = came(case=case)
    assert found.report == replace(FULL, contact=Contact())


def test_the_text_of_the_offer_is_known_again() -> None:
    offer, log = came().pieces
    assert (offer.content, offer.notes) == (TEXT.content, (OFFER,))
    assert b'"kind": "exported"' in log.content


@pytest.mark.parametrize(
    "listed", ["nothing", [7], [{"notes": "offer"}], [{"kept_sha256": "x", "notes": [OFFER]}], None]
)
def test_a_list_that_says_nothing_of_a_piece_makes_it_no_offer(listed: Any) -> None:
    assert came(case=with_case(evidence=listed)).pieces[0].notes == ("as it came",)


def test_a_picture_is_never_the_text_of_an_offer() -> None:
    piece = Piece("evidence-1.jpg", "image/jpeg", picture())
    case = with_case(evidence=[{"kept_sha256": piece.digest, "notes": [OFFER]}])
    assert came(case=case, evidence=(piece,)).pieces[0].notes == ("as it came",)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x7fELF" + b"\x00" * 99, "program"),
        (b"PK\x03\x04" + b"\x00" * 99, "archive"),
        (b"  ", "empty"),
        (picture("GIF"), "image/gif"),
    ],
)
def test_what_a_reporter_may_not_hand_in_nobody_may(content: bytes, said: str) -> None:
    with pytest.raises(OpenatmpError, match=said):
        came(evidence=(Piece("evidence-1.txt", "text/plain", content),))


@pytest.mark.parametrize("made_for", ["", "DE"])
def test_it_is_for_this_authority_or_for_whoever_gets_it(made_for: str) -> None:
    assert came(made_for=made_for).report == FULL


@pytest.mark.parametrize("instead", [{"made_for": "IT"}, {"made_by": "XX"}, {"made_by": ""}])
def test_it_says_from_whom_it_is_and_for_whom(instead: dict[str, str]) -> None:
    with pytest.raises(OpenatmpError, match=r"manifest\.json"):
        came(**instead)


def test_more_than_is_opened_in_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "_MOST_BYTES", 1_000)
    with pytest.raises(BrokenPackage, match="1,000 bytes"):
        came()


def test_a_package_that_would_swell_is_refused() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b"\x00" * 50_000_000)
    with pytest.raises(BrokenPackage, match="more than a case does"):
        arrived(written.getvalue(), "DE")


@pytest.mark.parametrize("field", sorted(open_part(FULL)))
@pytest.mark.parametrize("value", [None, 7, {"a": "b"}, [["x"]], True])
def test_a_field_that_holds_something_else_is_refused(field: str, value: object) -> None:
    with pytest.raises(OpenatmpError, match="what was reported cannot be read"):
        came(case=with_case(report={**open_part(FULL), field: value}))


@pytest.mark.parametrize("part", ["account", "contact"])
@pytest.mark.parametrize("value", [None, 7, "x", ["x"], {"words": 7, "name": 7}, {"treatment": 7, "zyx": ""}])
def test_what_people_wrote_is_read_as_such_or_refused(part: str, value: object) -> None:
    with pytest.raises(OpenatmpError, match="what was reported cannot be read"):
        came(case=with_case(**{part: value}))


def logged(words: str) -> tuple[Any, ...]:
    """A log whose chain holds, with these words in it."""
    doing = Doing(Kind.RECEIVED, datetime(2026, 11, 25, 12, tzinfo=UTC), "officer", words)
    return (act_as_dict(next_act((), doing)),)


@pytest.mark.usefixtures("escaped")
@pytest.mark.parametrize("words", ["\ud800", "half a letter \udfff and more"])
def test_half_a_letter_in_a_log_is_refused(words: str) -> None:
    with pytest.raises(BadInput, match="half a letter") as refused:
        came(log=logged(words))
    assert refused.value.where == "log.json"


@pytest.mark.parametrize("words", ["ł €", "\U0001f600", "a\x00b"])
def test_every_whole_letter_in_a_log_is_kept_as_it_is(words: str) -> None:
    *_, log = came(log=logged(words)).pieces
    assert json.loads(log.content)[0]["ground"] == words
    assert b"\x00" not in log.content


@pytest.mark.usefixtures("escaped")
@pytest.mark.parametrize(
    "made", ["", "yesterday", "2026-11-25T12:00:00\x00", "2026\x00", "\ud800", "2026-13-01"]
)
def test_it_says_when_it_was_made(made: str) -> None:
    with pytest.raises(BadInput, match="when it was made"):
        came(made=made)


def test_the_moment_it_was_made_is_kept() -> None:
    assert came().origin["made"] == "2026-11-25T12:00:00+00:00"


@pytest.mark.usefixtures("escaped")
@pytest.mark.parametrize(
    ("said", "kept"),
    [("pt-BR", "pt-BR"), ("fr\x00", ""), ("\ud800", ""), ("", ""), ("a" * 13, ""), (None, ""), (["fr"], "")],
)
def test_a_language_is_a_plain_name_or_not_said(said: Any, kept: str) -> None:
    assert came(case=with_case(language=said)).language == kept


def test_marks_that_nobody_sees_are_left_out() -> None:
    found = came(case=with_case(report={**open_part(FULL), "provider": "a\u202eb\u200bc\x07d"}))
    assert found.report.provider == "abc d"


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(BrokenPackage):
        arrived(content, "DE")


@given(st.integers(0, 2_000), st.integers(0, 255))
def test_a_byte_that_was_changed_is_seen_or_changes_nothing(place: int, byte: int) -> None:
    content = bytearray(pack(PACKAGE))
    content[place % len(content)] = byte
    try:
        found = arrived(bytes(content), "DE")
    except OpenatmpError:
        return
    assert found.report == FULL
    assert found.pieces[0].content == TEXT.content


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["report", "account", "contact", "evidence", "language"]), _JSON))
def test_whatever_a_case_holds_it_is_read_or_refused(case: dict[str, Any]) -> None:
    with pytest.raises(OpenatmpError):
        came(case=case)
    came(case={**PACKAGE.case, "language": case.get("language"), "evidence": case.get("evidence")})
