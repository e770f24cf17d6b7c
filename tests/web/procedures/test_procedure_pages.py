import re
from html import unescape

import pytest
from django.test import Client

from openatmp.procedures.procedure import Ground, Procedure, Shape
from openatmp.procedures.shelf import procedures
from openatmp.web.law.places import link_to

KEYS = sorted(procedures())
COURSES = [(one.key, shape.id) for one in procedures().values() for shape in one.shapes]


def _page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return unescape(response.content.decode())


def _grounds(one: Procedure, shape: Shape) -> list[Ground]:
    grounds = [one.ground]
    for of_it in (one.outcomes, one.published, one.told):
        grounds += [entry.ground for entry in of_it]
    for of_the_course in (shape.steps, shape.stops, shape.branches):
        grounds += [entry.ground for entry in of_the_course]
    return grounds


@pytest.mark.parametrize("key", KEYS)
def test_it_says_what_it_is_for_whom_and_when(client: Client, key: str) -> None:
    one = procedures()[key]
    page = _page(client, f"/procedures/{key}")
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert f"<h1>{one.title}</h1>" in page
    assert one.about in page
    assert ", ".join(one.who) in page
    assert one.when in page


@pytest.mark.parametrize(("key", "course"), COURSES)
def test_every_step_stands_in_the_table_with_who_acts(client: Client, key: str, course: str) -> None:
    shape = procedures()[key].shape(course)
    page = _page(client, f"/procedures/{key}?course={course}")
    rows = re.findall(r'<tr id="step-([\w-]+)">(.*?)</tr>', page, re.DOTALL)
    assert [name for name, _ in rows] == [step.id for step in shape.steps]
    for (_, row), step in zip(rows, shape.steps, strict=True):
        assert step.title in row
        assert step.does in row
        for paper in (*step.documents_in, *step.documents_out):
            assert paper in row


@pytest.mark.parametrize(("key", "course"), COURSES)
def test_everything_is_one_click_from_its_provision_and_source(client: Client, key: str, course: str) -> None:
    one = procedures()[key]
    page = _page(client, f"/procedures/{key}?course={course}")
    for ground in _grounds(one, one.shape(course)):
        for citation in ground.basis:
            assert f'href="{link_to(citation.act, citation.provision)}"' in page
        if "://" in ground.source:
            assert f'href="{ground.source}"' in page


@pytest.mark.parametrize(("key", "course"), COURSES)
def test_every_entry_says_whether_it_is_verified(client: Client, key: str, course: str) -> None:
    one = procedures()[key]
    grounds = _grounds(one, one.shape(course))
    page = _page(client, f"/procedures/{key}?course={course}")
    assert len(re.findall(r", verified\.", page)) == sum(ground.verified for ground in grounds)
    assert page.count("not verified</span>") >= sum(not ground.verified for ground in grounds)


@pytest.mark.parametrize("key", KEYS)
def test_no_link_of_it_to_another_of_our_pages_is_broken(client: Client, key: str) -> None:
    page = _page(client, f"/procedures/{key}")
    for address in sorted(set(re.findall(r'href="(/(?:procedures|law|timetable)[^"#]*)', page))):
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("key", KEYS)
def test_every_fork_and_end_leads_to_something_that_is_there(client: Client, key: str) -> None:
    page = _page(client, f"/procedures/{key}")
    for address, anchor in re.findall(r'href="(/(?:procedures|law)/[^"#]*)#([\w-]+)"', page):
        assert f'id="{anchor}"' in _page(client, address), (address, anchor)


def test_stops_forks_ends_and_what_is_public_are_told(client: Client) -> None:
    page = _page(client, "/procedures/evaluation")
    one = procedures()["evaluation"]
    shape = one.shape()
    for told in (
        *(stop.why for stop in shape.stops),
        *(branch.says for branch in shape.branches),
        *(outcome.title for outcome in one.outcomes),
        *(public.what for public in one.published),
        *(told.says for told in one.told),
    ):
        assert told in page


def test_roles_of_the_committees_stand_side_by_side(client: Client) -> None:
    page = _page(client, "/procedures/evaluation")
    row = page.split('<tr id="step-chmp-list-of-questions">')[1].split("</tr>")[0]
    assert "<strong>CHMP</strong>" in row


def test_courses_can_be_chosen_and_the_usual_one_is_shown_first(client: Client) -> None:
    usual = _page(client, "/procedures/evaluation")
    assert "Step by step: Standard timetable, 210 days" in usual
    other = _page(client, "/procedures/evaluation?course=accelerated")
    assert "Step by step: Accelerated timetable, 150 days" in other
    assert usual.count('aria-current="true"') == other.count('aria-current="true"')


def test_a_course_that_is_not_there_gives_the_usual_one(client: Client) -> None:
    assert "Standard timetable, 210 days</h2>" in _page(client, "/procedures/evaluation?course=hurried")


def test_one_course_alone_needs_no_choice(client: Client) -> None:
    assert 'aria-label="Courses"' not in _page(client, "/procedures/prime")


def test_pictures_are_drawn_for_wide_and_for_narrow(client: Client) -> None:
    page = _page(client, "/procedures/evaluation")
    assert page.count('class="lanes lanes--wide"') == page.count('class="lanes lanes--narrow"') == 1
    assert "lanes-stop" in page


def test_what_is_only_announced_gets_no_dates(client: Client) -> None:
    page = _page(client, "/procedures/reform")
    assert "Announced, not in force" in page
    assert "Put dates to it" not in page
    assert 'href="/timetable?procedure=evaluation"' in _page(client, "/procedures/evaluation")


def test_a_name_that_is_mistyped_is_answered_with_names_that_are_near(client: Client) -> None:
    page = _page(client, "/procedures/evaluatoin", 404)
    assert "There is no procedure called “evaluatoin”" in page
    assert 'href="/procedures/evaluation"' in page


def test_a_name_like_none_is_answered_with_all(client: Client) -> None:
    page = _page(client, "/procedures/zzzz", 404)
    assert "These are all there are" in page


@pytest.mark.parametrize("address", ["/procedures", "/procedures/evaluation", "/timetable", "/coverage"])
def test_it_can_only_be_read(client: Client, address: str) -> None:
    assert client.post(address).status_code in {403, 405}
    assert client.head(address).status_code == 200
