from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.reporting import Report
from openatmp.web.reports import acts, models, queries
from openatmp.web.reports.drafts import LASTS, Drafted, Ready, packed, unpacked
from openatmp.web.reports.evidence import Piece
from openatmp.web.reports.sealing import Ticket, new_ticket
from tests.web.reports.conftest import NOON

PIECES = st.builds(
    Piece,
    st.binary(max_size=50),
    st.sampled_from(["text/plain", "image/png"]),
    st.text("0123456789abcdef", min_size=64, max_size=64),
    st.lists(st.text(max_size=8), max_size=2).map(tuple),
)
DRAFTS = st.builds(
    Drafted,
    st.dictionaries(st.text(max_size=8), st.text(max_size=20) | st.lists(st.text(max_size=5), max_size=3)),
    st.lists(PIECES, max_size=4).map(tuple),
    st.text(max_size=30),
    st.none() | st.builds(Ready, st.builds(Report), st.text(), st.text(max_size=2), st.text(max_size=2)),
)


@given(DRAFTS)
def test_it_is_read_as_it_was_written(draft: Drafted) -> None:
    assert unpacked(packed(draft)) == draft


def test_the_text_of_the_offer_goes_along_as_a_file() -> None:
    piece = Piece(b"x", "text/plain", "0" * 64)
    assert [one.content for one in Drafted({}, (piece,), "offer").everything] == [b"x", b"offer"]
    assert Drafted({}, (piece,)).everything == (piece,)


@pytest.mark.django_db
class TestKept:
    def test_only_its_ticket_opens_it(self) -> None:
        draft = Drafted({"words": "zyxsecret"}, offer="zyxoffer")
        ticket = acts.keep_draft(draft, NOON)
        assert queries.draft_of(ticket, NOON) == draft
        assert queries.draft_of(new_ticket(), NOON) is None
        assert queries.draft_of(Ticket(ticket.name, b"0" * 32), NOON) is None

    def test_what_lies_in_the_database_says_nothing(self) -> None:
        ticket = acts.keep_draft(Drafted({"words": "zyxsecret"}), NOON)
        row = models.Draft.objects.get()
        assert b"zyxsecret" not in bytes(row.sealed)
        assert ticket.key not in bytes(row.sealed)
        assert ticket.name.hex() not in row.digest

    def test_it_lasts_an_hour_and_no_longer(self) -> None:
        ticket = acts.keep_draft(Drafted({}), NOON)
        assert queries.draft_of(ticket, NOON + LASTS - timedelta(seconds=1)) is not None
        assert queries.draft_of(ticket, NOON + LASTS) is None

    def test_one_that_was_altered_does_not_open(self) -> None:
        ticket = acts.keep_draft(Drafted({}), NOON)
        row = models.Draft.objects.get()
        spoilt = bytearray(row.sealed)
        spoilt[40] ^= 1
        models.Draft.objects.update(sealed=bytes(spoilt))
        assert queries.draft_of(ticket, NOON) is None

    def test_a_new_one_takes_the_place_of_the_old_and_of_what_is_over(self) -> None:
        acts.keep_draft(Drafted({}), NOON - LASTS)
        old = acts.keep_draft(Drafted({}), NOON - timedelta(minutes=1))
        other = acts.keep_draft(Drafted({}), NOON)
        acts.keep_draft(Drafted({}), NOON, instead_of=old)
        assert models.Draft.objects.count() == 2
        assert queries.draft_of(old, NOON) is None
        assert queries.draft_of(other, NOON) is not None
