import pytest

from openatmp import __version__
from openatmp.law import corpus
from tests.cli.conftest import Run


def test_it_shows_what_a_place_says_and_since_when(run: Run) -> None:
    ended = run("law", "show", "1394/2007", "2(1)(c)", "--on", "2026-11-23")
    provision = corpus().acts["1394/2007"].versions("2(1)(c)")[-1]
    assert ended.code == 0
    assert ended.out.startswith(f"Regulation 1394/2007, Art. 2(1)(c): {provision.heading}\n")
    assert " ".join(provision.says.split()) in " ".join(ended.out.split())
    assert "In force: from 2008-12-30\n" in ended.out
    assert provision.link in ended.out


def test_it_shows_a_place_as_data(run: Run) -> None:
    data = run("law", "show", "1394/2007", "2(1)(c)", "--on", "2026-11-23", "--json").data
    assert (data["act"], data["provision"], data["on"]) == ("1394/2007", "2(1)(c)", "2026-11-23")
    assert (data["in_force_from"], data["in_force_to"]) == ("2008-12-30", None)


def test_it_shows_the_version_of_the_day(run: Run) -> None:
    before = run("law", "show", "2001/83", "Annex I Part IV 2.1", "--on", "2026-11-23", "--json").data
    assert before["in_force_from"] is not None
    assert before["in_force_from"] <= "2026-11-23"


def test_it_says_from_when_a_place_applies(run: Run) -> None:
    ended = run("law", "show", "1394/2007", "2(1)(c)", "--on", "2001-01-01")
    assert ended.code == 3
    assert ended.out == ""
    assert "it applies from 2008-12-30" in ended.err


def test_it_lists_the_places_of_an_act(run: Run) -> None:
    ended = run("law", "show", "1394/2007")
    places = [line.split(":")[0] for line in ended.out.splitlines()]
    assert "2(1)(c)" in places
    assert run("law", "show", "1394/2007", "--json").data["provisions"]


def test_it_says_when_nothing_of_an_act_applies(run: Run) -> None:
    assert "Nothing of it applies on 1950-01-01." in run("law", "show", "1394/2007", "--on", "1950-01-01").out


@pytest.mark.parametrize(
    ("arguments", "near"),
    [(("1394/207",), "1394/2007"), (("1394/2007", "2(1)(z)"), "2(1)(c)"), (("nothing", "1"), "")],
)
def test_it_names_what_is_spelled_alike(run: Run, arguments: tuple[str, ...], near: str) -> None:
    ended = run("law", "show", *arguments)
    assert ended.code == 2
    assert "there is no" in ended.err
    assert near in ended.err


@pytest.mark.parametrize(
    "place",
    [
        "2 (1) c",
        "Art. 2(1)(c)",
        "article 2(1)(c)",
        "ART 2 (1)(C)",
        "Article 2, paragraph 1, point (c)",
        "2.1.c",
    ],
)
@pytest.mark.parametrize("act", ["1394/2007", "Regulation (EC) No 1394/2007", "regulation 1394/2007"])
def test_it_understands_places_as_people_write_them(run: Run, act: str, place: str) -> None:
    told = run("law", "show", act, place, "--json").data
    assert (told["act"], told["provision"]) == ("1394/2007", "2(1)(c)")


def test_it_says_how_to_find_a_place_when_none_lies_near(run: Run) -> None:
    ended = run("law", "show", "1394/2007", "99")
    assert ended.code == 2
    assert "there is no provision 99" in ended.err
    assert "Expected" not in ended.err
    assert "`openatmp law show ACT`" in ended.err


@pytest.mark.parametrize("asked", [("--json",), ()])
def test_the_advice_of_an_unknown_act_can_be_followed(run: Run, asked: tuple[str, ...]) -> None:
    assert "`openatmp law list`" in run("law", "show", "nothing").err
    assert run("law", "list", *asked).code == 0


ANNOUNCED = ("law", "show", "reform-2025", "gene therapy definition", "--on", "2026-11-23")


def test_it_shows_what_is_announced_and_says_that_it_is_no_law(run: Run) -> None:
    ended = run(*ANNOUNCED)
    assert ended.code == 0
    assert ended.out.splitlines()[0].endswith("(announced, not in force, day unknown)")
    assert "In force: no, and no day is known\n" in ended.out
    assert corpus().acts["reform-2025"].provisions[0].says[:30] in ended.out


def test_what_is_announced_comes_as_data_marked_as_such(run: Run) -> None:
    data = run(*ANNOUNCED, "--json").data
    assert (data["status"], data["in_force_from"]) == ("announced", None)
    in_force = run("law", "show", "1394/2007", "2(1)(c)", "--json").data
    assert in_force["status"] == "in force"


def test_it_lists_what_an_announced_act_would_bring(run: Run) -> None:
    ended = run("law", "show", "reform-2025", "--on", "2026-11-23")
    assert ended.code == 0
    rows = ended.out.splitlines()[3:]
    assert len(rows) == len(corpus().acts["reform-2025"].provisions)
    assert all(row.endswith("(announced, not in force, day unknown)") for row in rows)
    data = run("law", "show", "reform-2025", "--on", "2026-11-23", "--json").data
    assert {one["status"] for one in data["provisions"]} == {"announced"}


def test_before_it_was_announced_there_is_nothing_to_show(run: Run) -> None:
    assert run(*ANNOUNCED[:-1], "2020-01-01").code == 3
    assert "Nothing of it applies" in run("law", "show", "reform-2025", "--on", "2020-01-01").out


def test_it_lists_every_act_with_its_hash_and_day(run: Run) -> None:
    lines = run("law", "list").out.splitlines()
    assert len(lines) == len(corpus().acts)
    for line, act in zip(lines, corpus().acts.values(), strict=True):
        assert line.startswith(act.key)
        assert act.sha256[:12] in line
        assert f"checked {act.last_checked.isoformat()}" in line


def test_it_lists_acts_as_data(run: Run) -> None:
    acts = run("law", "list", "--json").data["acts"]
    assert {act["act"]: act["sha256"] for act in acts} == {
        act.key: act.sha256 for act in corpus().acts.values()
    }


def test_its_version_shows_engine_and_law(run: Run) -> None:
    first, _, *acts = run("--version").out.splitlines()
    assert first == f"openatmp {__version__}"
    assert len(acts) == len(corpus().acts)


def test_its_version_comes_as_data(run: Run) -> None:
    data = run("--version", "--json").data
    assert data["version"] == __version__
    assert {act["act"] for act in data["law"]} == set(corpus().acts)
