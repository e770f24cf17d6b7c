"""The pages of learning, as a browser without scripts meets them."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.roadmap.learning import Shape, modules
from openatmp.roadmap.plan.lists import sources

KEYS = tuple(modules())


def page(address: str, status: int = 200) -> str:
    response = Client().get(address)
    assert response.status_code == status
    return unescape(response.content.decode())


def sent(address: str, **fields: str | list[str]) -> str:
    """Send a form, and return where it leads."""
    named = {name.replace("__", ".").replace("_", "-"): value for name, value in fields.items()}
    response = Client().post(address, named)
    assert response.status_code == 302
    return str(response.headers["Location"])


class TestTheList:
    def test_it_leads_to_every_module(self) -> None:
        said = page("/learn")
        assert all(f'href="/learn/{key}"' in said and modules()[key].title in said for key in KEYS)

    def test_every_link_of_the_training_section_leads_to_a_module(self) -> None:
        training = next(source for source in sources() if source.key == "training")
        for entry in training.entries:
            page(entry.link)


class TestAModule:
    @pytest.mark.parametrize("key", KEYS)
    def test_it_explains_with_law_and_sources(self, key: str) -> None:
        said = page(f"/learn/{key}")
        for passage in modules()[key].passages:
            assert passage.heading in said
            assert all(text in said for text in passage.text)
            assert not passage.ground.source.startswith("http") or f'href="{passage.ground.source}"' in said
        assert said.count('href="/law/') >= 4

    @pytest.mark.parametrize("key", KEYS)
    def test_every_law_link_leads_to_its_place(self, key: str) -> None:
        links = set(re.findall(r'href="(/law/[^"]+)"', page(f"/learn/{key}")))
        for link in links:
            address, _, anchor = link.partition("#")
            assert f'id="{anchor}"' in page(address)

    @pytest.mark.parametrize("key", KEYS)
    def test_it_works_the_case_and_tells_no_other_answer(self, key: str) -> None:
        said = page(f"/learn/{key}")
        assert said.count("What the engine says") == 1
        assert "<h4>" not in said
        assert "checked" not in said

    @pytest.mark.parametrize("key", KEYS)
    def test_it_has_a_field_for_every_exercise(self, key: str) -> None:
        said = page(f"/learn/{key}")
        for one in modules()[key].exercises:
            name = f"a.{one.posed.id}"
            fields = said.count(f'name="{name}"')
            more = {Shape.ONE: 0, Shape.SOME: 1}.get(one.form.shape, 1)
            assert fields == len(one.form.choices) + more or one.form.shape is Shape.PERIOD
            assert f'id="exercise-{one.posed.id}"' in said

    def test_it_has_no_script(self) -> None:
        assert "<script" not in page("/learn/quality")

    def test_it_names_what_there_is_when_there_is_no_such_module(self) -> None:
        said = page("/learn/clasification", 404)
        assert "There is no such module" in said
        assert "There is no module 'clasification'." in said

    def test_the_last_module_leads_to_none(self) -> None:
        assert "Next:" in page("/learn/certification")
        assert "Next:" not in page("/learn/quality")


class TestAnswering:
    def test_it_comes_back_to_the_same_place_with_everything_kept(self) -> None:
        where = sent(
            "/learn/classification",
            a__plasmid_vaccine="not-ATMP",
            a__adoption="2026-10-13",
            mark="plasmid-vaccine",
        )
        parts = urlsplit(where)
        assert (parts.path, parts.fragment) == ("/learn/classification", "marking-plasmid-vaccine")
        assert parse_qs(parts.query) == {
            "a.plasmid-vaccine": ["not-ATMP"],
            "a.adoption": ["2026-10-13"],
            "marked": ["plasmid-vaccine"],
        }
        said = page(where)
        assert "<h4>Not right</h4>" in said
        assert 'id="marking-plasmid-vaccine"' in said
        assert 'value="2026-10-13"' in said
        assert "1 of 6 marked, 0 right." in said

    def test_it_shows_the_committees_answer_beside_ours_only_after_a_guess(self) -> None:
        before = page("/learn/classification")
        after = page("/learn/classification?a.safety-switch=sCTMP&marked=safety-switch")
        assert "Published by the committee for advanced therapies, 2009" not in before
        assert "Published by the committee for advanced therapies, 2009" in after
        assert "https://www.ema.europa.eu/en/medicines/human/EPAR/zalmoxis" in after
        assert "What would change it" in after
        assert "With an effect that comes directly from the sequence" in after

    def test_it_hints_without_telling(self) -> None:
        said = page("/learn/scientific-advice?a.university=free&marked=university")
        assert "<h4>Not marked yet</h4>" in said
        assert "'free' is not an amount. Write an amount in figures" in said
        assert 'value="free"' in said
        assert "0 right" not in said

    @pytest.mark.parametrize(
        ("query", "says"),
        [
            ("classification?marked=safety-switch", "There is no answer yet. Choose one of the answers."),
            ("classification?marked=adoption", "Choose a day."),
            ("quality?a.questions=2017-05-18..&marked=questions", "Choose both days"),
            ("quality?a.routes=none,certification&marked=routes", "cannot both be. Tick all that fit"),
        ],
    )
    def test_it_says_for_each_kind_what_to_do(self, query: str, says: str) -> None:
        assert says in page(f"/learn/{query}")

    def test_it_keeps_boxes_that_make_no_sense_together(self) -> None:
        said = page("/learn/quality?a.routes=none,certification&marked=routes")
        assert said.count(" checked") == 2

    def test_it_keeps_half_a_period(self) -> None:
        said = page("/learn/quality?a.questions=2017-05-18..&marked=questions")
        assert 'name="a.questions.first" value="2017-05-18"' in said
        assert 'name="a.questions.last" value=""' in said

    def test_a_day_written_out_in_a_link_is_in_the_field_for_days(self) -> None:
        said = page("/learn/classification?a.adoption=9+October+2026&marked=adoption")
        assert 'value="2026-10-09"' in said
        assert "<h4>Right</h4>" in said

    def test_none_of_these_stays_ticked(self) -> None:
        where = sent("/learn/certification", a__not_validated="none", mark="not-validated")
        assert "<h4>Right</h4>" in page(where)
        assert 'value="none" checked' in page(where)

    def test_nothing_is_marked_when_nothing_was_answered(self) -> None:
        assert sent("/learn/quality", mark="all") == "/learn/quality#exercises"

    def test_all_are_marked_at_once(self) -> None:
        where = sent("/learn/quality", a__trial="2027-04-21", a__combined=["membrane"], mark="all")
        assert where.endswith("#exercises")
        assert "2 of 6 marked, 2 right." in page(where)

    @pytest.mark.parametrize("key", KEYS)
    def test_every_right_answer_is_shown_as_right(self, key: str) -> None:
        exercises = modules()[key].exercises
        fields: dict[str, str | list[str]] = {"mark": "all"}
        for one in exercises:
            written = one.form.write(one.solve().given)
            name = f"a__{one.posed.id}"
            if one.form.shape is Shape.PERIOD:
                fields[f"{name}.first"], fields[f"{name}.last"] = written.split("..")
            else:
                fields[name] = written.split(",") if one.form.shape is Shape.SOME else written
        said = page(sent(f"/learn/{key}", **fields))
        assert f"{len(exercises)} of {len(exercises)} marked, {len(exercises)} right." in said
        assert said.count("<h4>Right</h4>") == len(exercises)

    def test_it_refuses_a_form_without_its_token(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        assert strict.post("/learn/quality", {"mark": "all"}).status_code == 403

    def test_a_page_with_answers_is_not_indexed_and_one_without_is(self) -> None:
        assert Client().get("/learn/quality?a.trial=x").headers["X-Robots-Tag"] == "noindex"
        assert "X-Robots-Tag" not in Client().get("/learn/quality").headers

    def test_what_was_typed_is_text_and_no_markup(self) -> None:
        said = (
            Client().get("/learn/scientific-advice?a.university=<b>x</b>&marked=university").content.decode()
        )
        assert "<b>x</b>" not in said
        assert "&lt;b&gt;x&lt;/b&gt;" in said

    @settings(max_examples=30, deadline=None)
    @given(st.text(max_size=50), st.sampled_from(KEYS))
    def test_whatever_stands_in_an_address_is_answered(self, typed: str, key: str) -> None:
        query = {f"a.{one.posed.id}": typed for one in modules()[key].exercises}
        marked = [one.posed.id for one in modules()[key].exercises]
        assert Client().get(f"/learn/{key}", {**query, "marked": marked}).status_code == 200


def test_every_page_of_the_road_leads_here() -> None:
    assert 'href="/learn"' in page("/procedures")
    assert 'href="/learn" aria-current="page"' in page("/learn")
    assert 'href="/learn" aria-current="true"' in page("/learn/quality")
