"""Fees and guidance by themselves."""

import re

import pytest
from django.test import Client

from openatmp.roadmap.fees import schedule
from openatmp.roadmap.guidance import catalogue
from tests.web.roadmap.conftest import told


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return told(response)


def row(said: str, key: str) -> str:
    begin = said.index(f'id="fee-{key}"')
    return said[begin : said.index("</tr>", begin)]


# --------------------------------------------------------------------------------------------- fees


def test_it_shows_every_service_that_is_open_to_the_applicant(client: Client) -> None:
    said = page(client, "/fees?applicant=sme&size=small&on=2026-11-25")
    assert set(re.findall(r'id="fee-([a-z0-9-]+)"', said)) == set(schedule().services)
    said = page(client, "/fees?applicant=academia&on=2026-11-25")
    closed = {key for key, one in schedule().services.items() if not one.is_open_to("academia")}
    assert closed
    assert set(re.findall(r'id="fee-([a-z0-9-]+)"', said)) == set(schedule().services) - closed
    assert "Not open to this applicant" in said


def test_it_shows_full_fee_reduction_and_what_is_due(client: Client) -> None:
    found = row(page(client, "/fees?applicant=academia&on=2026-11-25"), "advice-full")
    assert "EUR\u00a098\u00a0400" in found
    assert "100\u00a0% off: Advice for those without an economic activity" in found
    assert "<strong>EUR\u00a00</strong>" in found
    assert "Regulation 2024/568, Annex I 1.1" in found
    assert "verified" in found


def test_it_says_what_would_make_it_less(client: Client) -> None:
    said = page(client, "/fees?applicant=sme&size=small&on=2026-11-25")
    assert "Less if: " in row(said, "advice-full")
    said = page(client, "/fees?applicant=sme&size=small&orphan=no&on=2026-11-25")
    assert "Less if: " not in row(said, "advice-full")


def test_an_orphan_medicine_costs_less(client: Client) -> None:
    said = page(client, "/fees?applicant=sme&size=small&orphan=yes&on=2026-11-25")
    assert "<strong>EUR\u00a00</strong>" in row(said, "advice-full")


def test_it_never_adds_them_up(client: Client) -> None:
    said = page(client, "/fees")
    assert "never added up" in said
    assert not re.search(r"[Tt]otal|[Ss]um of", re.sub(r"[Bb]alance sheet total", "", said))


def test_it_marks_what_is_not_verified(client: Client) -> None:
    assert "not verified" in page(client, "/fees?applicant=academia&orphan=yes&on=2026-11-25")


def test_it_says_what_is_free(client: Client) -> None:
    said = page(client, "/fees")
    assert all(one.title in said for one in schedule().free.values())


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("applicant=larger&size=small", "Only a small enterprise has a size"),
        ("on=soon", "This is not a day"),
        ("applicant=friend", "Select a valid choice"),
        ("on=1990-01-01", "1990"),
    ],
)
def test_it_says_what_is_wrong_with_what_was_asked(client: Client, query: str, said: str) -> None:
    found = page(client, f"/fees?{query}", 422)
    assert said in found
    assert 'role="alert"' in found


# ----------------------------------------------------------------------------------------- guidance


def test_it_shows_all_guidance_in_effect_when_nothing_is_asked(client: Client) -> None:
    said = page(client, "/guidance?on=2026-11-25")
    assert f"of {len(catalogue().guidance)} papers" in said
    assert "read first" in said


def test_it_narrows_by_class_topic_and_stage_with_the_reason(client: Client) -> None:
    said = page(client, "/guidance?kind=GTMP&topic=potency&on=2026-11-25")
    assert "Written for" in said
    fewer = int(re.findall(r'class="count">(\d+) of', said)[0])
    more = int(re.findall(r'class="count">(\d+) of', page(client, "/guidance?kind=GTMP&on=2026-11-25"))[0])
    assert 0 < fewer < more


def test_it_shows_what_was_replaced_only_on_demand(client: Client) -> None:
    assert "Not in effect on this day" not in page(client, "/guidance?on=2026-11-25")
    assert "Not in effect on this day" in page(client, "/guidance?on=2026-11-25&replaced=on")


def test_it_gives_number_day_source_and_mark(client: Client) -> None:
    said = page(client, "/guidance?kind=GTMP&on=2026-11-25")
    assert "EMA/CAT/80183/2014" in said
    assert "In effect since 2018-03-01" in said
    assert "ema.europa.eu" in said


def test_it_says_when_nothing_fits(client: Client) -> None:
    assert "No paper of the catalogue fits" in page(client, "/guidance?on=1990-01-01")


@pytest.mark.parametrize("query", ["topic=moon", "kind=moon", "stage=moon", "on=soon"])
def test_it_says_what_is_not_known(client: Client, query: str) -> None:
    assert 'role="alert"' in page(client, f"/guidance?{query}", 422)
