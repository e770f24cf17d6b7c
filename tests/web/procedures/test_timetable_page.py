import re
from html import unescape

import pytest
from django.test import Client

from openatmp.procedures.shelf import procedure, procedures
from openatmp.web.law.places import link_to

START = "procedure=evaluation&plan=start&day=2017-01-19"
STOP = "&stop={stop}&from=2017-05-18&to=2017-08-18"


def _page(client: Client, query: str = "", status: int = 200) -> str:
    response = client.get(f"/timetable?{query}")
    assert response.status_code == status
    return unescape(response.content.decode())


def _first_stop() -> str:
    return procedure("evaluation").shape().stops[0].id


# --------------------------------------------------------------------------------------------- form


def test_it_lets_one_choose_every_procedure_that_can_begin(client: Client) -> None:
    page = _page(client)
    for one in procedures().values():
        assert (f'<option value="{one.key}">' in page) == (one.in_force_from is not None)


def test_without_a_procedure_it_asks_only_for_it_and_a_day(client: Client) -> None:
    page = _page(client)
    assert 'name="course"' not in page
    assert 'name="stop"' not in page
    assert "once the procedure is chosen" in page


def test_with_a_procedure_it_asks_for_course_and_stops_too(client: Client) -> None:
    page = _page(client, "procedure=evaluation")
    assert 'name="course"' in page
    assert f'<option value="{_first_stop()}">' in page
    assert page.count('name="stop"') == 1
    assert 'class="answer"' not in page


def test_slots_to_come_are_told_beside_the_day(client: Client) -> None:
    assert "Next slots:" in _page(client, "procedure=evaluation")
    assert "Next slots:" not in _page(client, "procedure=commission-decision")


def test_where_there_are_no_slots_none_is_offered(client: Client) -> None:
    assert 'id="plan-slot"' in _page(client, "procedure=evaluation")
    assert 'id="plan-slot"' not in _page(client, "procedure=commission-decision")


def test_room_for_one_more_stop_is_made_without_losing_anything(client: Client) -> None:
    stop = STOP.format(stop=_first_stop())
    page = _page(client, f"{START}{stop}&usual=yes&more=yes")
    assert page.count('name="stop"') == 3
    assert 'value="2017-05-18"' in page
    assert 'value="2017-08-18"' in page
    assert 'value="2017-01-19"' in page
    assert 'name="usual" value="yes" checked' in page
    assert 'class="answer"' not in page


def test_a_change_of_course_on_the_way_can_be_chosen(client: Client) -> None:
    page = _page(client, "procedure=evaluation&course=accelerated")
    branches = [branch for branch in procedure("evaluation").shape("accelerated").branches if branch.shape]
    assert branches
    for branch in branches:
        assert f'<option value="{branch.id}">{branch.when}</option>' in page
        answer = _page(client, f"{START}&course=accelerated&branch={branch.id}")
        assert 'class="answer"' in answer


# ------------------------------------------------------------------------------------------- answer


def test_every_step_has_its_date_and_the_sum_that_made_it(client: Client) -> None:
    page = _page(client, START)
    assert "Start Thursday 19 January 2017" in page
    assert "Thu 18 May 2017" in page
    assert "Day 80 = start 19 January 2017 + 79 days" in page
    for step in procedure("evaluation").shape().steps:
        if step.in_force_from is None and step.in_force_to is None:
            assert f'<th scope="row">{step.title}' in page


def test_every_step_is_one_click_from_what_it_rests_on(client: Client) -> None:
    page = _page(client, START)
    for step in procedure("evaluation").shape().steps:
        if step.in_force_from is None:
            for citation in step.ground.basis:
                assert f'href="{link_to(citation.act, citation.provision)}"' in page


def test_a_stop_stands_between_the_steps_with_its_length(client: Client) -> None:
    page = _page(client, START + STOP.format(stop=_first_stop()))
    assert "The clock stands for 92 days: after 18 May 2017, up to and with 18 August 2017." in page
    assert page.count('class="stands"') == 1
    before, after = page.split('class="stands"')
    assert procedure("evaluation").shape().stops[0].why in after
    assert "CHMP adopts the list of questions</" in before.replace("<span", "</")
    assert "lanes-stop" in page


def test_usual_stops_are_marked_as_such(client: Client) -> None:
    assert "as is usual" in _page(client, f"{START}&usual=yes")


def test_pictures_are_drawn_for_wide_and_for_narrow(client: Client) -> None:
    page = _page(client, START)
    assert page.count("lanes lanes--wide") == page.count("lanes lanes--narrow") == 1


def test_the_address_holds_the_whole_question(client: Client) -> None:
    query = START + STOP.format(stop=_first_stop())
    page = _page(client, query)
    address = re.search(r'<a class="address" href="([^"]+)"', page)
    assert address is not None
    assert address[1] == f"http://testserver/timetable?{query}"
    for ending in ("ics", "svg", "pdf", "json"):
        assert f'href="/timetable.{ending}?{query}"' in page


def test_it_answers_planning_back_and_the_next_slot(client: Client) -> None:
    assert 'class="answer"' in _page(client, "procedure=evaluation&plan=by&day=2029-06-29&usual=yes")
    assert "The papers must be in by" in _page(
        client, "procedure=orphan-designation&plan=slot&day=2026-12-01"
    )


def test_answers_are_not_for_search_machines(client: Client) -> None:
    assert "noindex" in _page(client, START)
    assert "noindex" not in _page(client)


def test_every_procedure_that_can_begin_gets_dates(client: Client) -> None:
    for one in procedures().values():
        if one.in_force_from is not None:
            day = one.in_force_to or "2027-01-14"
            for shape in one.shapes:
                query = f"procedure={one.key}&course={shape.id}&plan=start&day={day}"
                assert 'class="answer"' in _page(client, query)


# ------------------------------------------------------------------------------------ what is wrong


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("procedure=&plan=start&day=2027-01-28", "Choose a procedure."),
        ("procedure=evaluation&plan=start&day=", "Write the day, as in 2027-01-14."),
        ("procedure=evaluation&plan=start&day=2008-12-29", "a day from 2008-12-30 on"),
        ("procedure=academia-pilot&plan=start&day=2026-01-05", "a day from 2022-09-29 to 2024-04-30"),
        ("procedure=evaluation&plan=start&day=2600-01-01", "up to the year 2500"),
        ("procedure=evaluation&plan=slot&day=2090-01-01", "no slot of evaluation is known"),
        ("procedure=evaluation&plan=start&day=2027-01-28&course=hurried", "no course called"),
        ("procedure=evaluation&plan=start&day=2027-01-28&stop=lunch&from=&to=2027-03-01", "does not stop at"),
    ],
)
def test_it_says_what_would_be_right_and_keeps_what_was_typed(client: Client, query: str, words: str) -> None:
    page = _page(client, query, 422)
    assert words.casefold() in page.casefold()
    assert 'role="alert"' in page
    assert "<title>Error – " in page
    assert "--" not in re.sub(r"<[^>]+>", "", page.split('role="alert"')[1].split("</div>")[0])
    day = re.search(r"day=([\d-]*)", query)
    assert day is not None
    assert f'name="day" value="{day[1]}"' in page


def test_a_complaint_leads_to_its_field(client: Client) -> None:
    page = _page(client, "procedure=evaluation&plan=start&day=&stop=x&from=a&to=b", 422)
    for anchor in re.findall(r'<li><a href="#([\w-]+)">', page.split('role="alert"')[1]):
        assert f'id="{anchor}"' in page
    assert 'id="day" name="day" value="" autocomplete="off" aria-describedby="day-hint day-complaint"' in page


def test_a_stop_outside_the_clock_is_refused_with_the_stops_that_there_are(client: Client) -> None:
    query = f"{START}&stop={_first_stop()}&from=2017-02-01&to=2017-03-01"
    page = _page(client, query, 422)
    assert "the clock still runs" in page.casefold()
    assert 'value="2017-02-01"' in page
