import re
from html import unescape

from django.test import Client

from openatmp.law import corpus
from openatmp.law.acts import ActKind
from openatmp.procedures.shelf import procedures
from openatmp.web.procedures.coverage import Counted, counted_act, counted_procedure
from openatmp.web.site.clock import today


def _page(client: Client) -> str:
    response = client.get("/coverage")
    assert response.status_code == 200
    return unescape(response.content.decode())


def _numbers(page: str, link: str) -> list[int]:
    row = page.partition(f'href="{link}"')[2].partition("</tr>")[0]
    return [int(number) for number in re.findall(r">(\d+)</td>", row)]


def test_every_procedure_is_listed_with_its_figures(client: Client) -> None:
    page = _page(client).split('id="procedures"')[1]
    for one in procedures().values():
        counted = counted_procedure(one)
        assert _numbers(page, f"/procedures/{one.key}") == [counted.of, counted.verified, counted.unverified]


def test_every_act_is_listed_with_its_figures(client: Client) -> None:
    page = _page(client).split('id="acts"')[1]
    for act in corpus().acts.values():
        if act.kind not in {ActKind.ANNOUNCED, ActKind.CALENDAR}:
            counted = counted_act(act)
            link = f"/law/{act.key.replace('/', '-')}"
            assert _numbers(page, link) == [counted.of, counted.verified, counted.unverified]


def test_the_sums_are_those_of_the_data(client: Client) -> None:
    page = _page(client)
    together = sum(map(counted_act, corpus().acts.values()), start=Counted(0, 0))
    together = sum(map(counted_procedure, procedures().values()), start=together)
    assert f"{together.of:,} entries of law and procedure" in page
    assert f"{together.verified:,} were read" in page
    assert f"{together.unverified} are known by heart" in page
    assert together.verified + together.unverified == together.of


def test_an_act_counts_its_provisions_and_values() -> None:
    act = corpus().acts["1182/71"]
    counted = counted_act(act)
    assert counted.of == len(act.provisions) + len(act.values)
    assert counted.verified == sum(one.verified for one in act.provisions) + sum(
        one.verified for one in act.values
    )


def test_a_procedure_counts_everything_that_it_says() -> None:
    one = procedures()["variation-type-ii"]
    steps = sum(len(shape.steps) + len(shape.stops) + len(shape.branches) for shape in one.shapes)
    assert counted_procedure(one).of == steps + len(one.outcomes) + len(one.published) + len(one.told)


def test_calendars_say_how_far_they_reach_and_what_is_derived(client: Client) -> None:
    section = _page(client).split('id="calendars"')[1].split("</section>")[0]
    assert "Submission dates for classification" in section
    assert "Meetings of the Committee for Advanced Therapies" in section
    assert section.count("<tr>") >= 7


def test_what_is_announced_and_what_is_to_come_is_told(client: Client) -> None:
    section = _page(client).split('id="announced"')[1].split("</section>")[0]
    assert 'href="/law/reform-2025"' in section
    assert 'href="/procedures/reform"' in section
    coming = [one for one in corpus().provisions() if one.in_force_from and one.in_force_from > today()]
    assert section.count("<li>") == 2 + len(coming)
    assert all(one.heading in section for one in coming)
