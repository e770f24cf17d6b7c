from datetime import timedelta
from typing import Any

import pytest
from django.test import RequestFactory

from openatmp.web.reports import acts, models, visitors
from tests.web.reports.conftest import NOON


def digest(address: str, at: Any = NOON, **headers: Any) -> str:
    return visitors.digest_of(RequestFactory().get("/report", REMOTE_ADDR=address, **headers), at)


def test_one_address_is_one_visitor_within_an_hour() -> None:
    assert digest("192.0.2.1") == digest("192.0.2.1", NOON + timedelta(minutes=40))
    assert digest("192.0.2.1") != digest("192.0.2.2")


def test_nobody_is_followed_from_one_hour_to_the_next() -> None:
    assert digest("192.0.2.1") != digest("192.0.2.1", NOON + timedelta(hours=1))


def test_who_it_was_cannot_be_found_out_without_the_key(settings: Any) -> None:
    before = digest("192.0.2.1")
    assert "192" not in before
    settings.SECRET_KEY = "another"
    assert digest("192.0.2.1") != before


def test_a_house_with_many_addresses_is_one_visitor() -> None:
    assert digest("2001:db8:1:2::1") == digest("2001:db8:1:2:aaaa::9")
    assert digest("2001:db8:1:2::1") != digest("2001:db8:1:3::1")
    assert digest("::ffff:192.0.2.1") == digest("192.0.2.1")


def test_the_proxy_is_believed_only_when_the_operator_says_so(settings: Any) -> None:
    direct = digest("10.0.0.1", HTTP_X_REAL_IP="192.0.2.1")
    assert direct == digest("10.0.0.1")
    settings.ADDRESS_HEADER = "X-Real-IP"
    assert digest("10.0.0.1", HTTP_X_REAL_IP="192.0.2.1") != digest("10.0.0.1", HTTP_X_REAL_IP="192.0.2.2")


def test_whoever_comes_past_the_proxy_shares_one_turn(settings: Any) -> None:
    settings.ADDRESS_HEADER = "X-Real-IP"
    assert digest("192.0.2.1") == digest("192.0.2.2") == digest("192.0.2.3", HTTP_X_REAL_IP="nonsense")


@pytest.mark.django_db
class TestTurns:
    def test_so_many_are_given_in_an_hour_and_no_more(self) -> None:
        assert [acts.take_turn("a", "look", NOON, 2) for _ in range(4)] == [True, True, False, False]
        assert acts.take_turn("b", "look", NOON, 2)
        assert acts.take_turn("a", "report", NOON, 2)
        assert acts.take_turn("a", "look", NOON + timedelta(hours=1), 2)

    def test_the_hour_is_that_of_the_clock(self) -> None:
        acts.take_turn("a", "look", NOON.replace(minute=59), 1)
        assert not acts.take_turn("a", "look", NOON.replace(minute=0), 1)
        assert acts.take_turn("a", "look", NOON.replace(hour=13, minute=0), 1)

    def test_refused_ones_are_not_counted_up(self) -> None:
        for _ in range(5):
            acts.take_turn("a", "look", NOON, 2)
        assert models.Turn.objects.get().count == 2
