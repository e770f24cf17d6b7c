"""An answer as plain data has every key, always."""

import json

import pytest

from openatmp.register.verify import verification_as_dict
from tests.register.verify.offers import TOLD, TRIAL, asked

KEYS = {
    "asked", "on", "state", "headline", "said", "matches", "did_you_mean", "checked", "not_checked", "ask",
}  # fmt: skip
OF_A_MATCH = {"name", "how", "likeness", "status", "told", "medicine", "trial"}


@pytest.mark.parametrize("text", ["Examplecel", "", "StemCure", "2023-505701-14-00", "GMP", "Exampl"])
def test_it_has_every_key(text: str) -> None:
    plain = verification_as_dict(asked(text, trials=TOLD))
    assert set(plain) == KEYS
    assert all(set(match) == OF_A_MATCH for match in plain["matches"])
    assert json.loads(json.dumps(plain)) == plain


def test_a_medicine_is_told_with_its_key_and_numbers() -> None:
    [match] = verification_as_dict(asked("Examplecel"))["matches"]
    assert match["name"] == "Examplecel"
    assert match["status"] == "authorised"
    assert match["medicine"]["key"] == "examplecel"
    assert match["medicine"]["ema_number"] == "EMEA/H/C/000001"
    assert match["trial"] is None


def test_a_trial_is_told_with_its_sites() -> None:
    [match] = verification_as_dict(asked(TRIAL.number, trials=TOLD))["matches"]
    assert match["medicine"] is None
    assert match["status"] is None
    assert [site["city"] for site in match["trial"]["sites"]] == ["München", "Roma"]


def test_sources_are_told_with_title_and_day() -> None:
    table, trials = verification_as_dict(asked("Examplecel", trials=TOLD))["checked"]
    assert (table["source"], table["as_of"]) == ("ema-table", "2026-03-14")
    assert table["title"]
    assert trials["as_of"] == "2026-11-24"


def test_authorities_are_told_with_what_is_verified() -> None:
    for authority in verification_as_dict(asked("Examplecel", country="DE"))["ask"]:
        assert authority["country"] == "DE"
        assert {"name", "website", "channel", "verified", "channel_verified"} <= set(authority)
