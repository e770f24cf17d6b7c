"""Charts: well-formed pictures in two sizes, each with a table that says the same."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.register import Field, Medicine, Register, shipped
from openatmp.register.renderings.chart_columns import Column, Stack, columns
from openatmp.register.renderings.chart_frame import BY_CLASS, NARROW, SIZES, STILL, Size
from openatmp.register.renderings.charts import Chart, charts_of
from openatmp.register.statistics import statistics_on
from tests.register.any_medicine import ON, registers
from tests.register.registers import authorised, medicine, register, said
from tests.register.renderings.drawn import SVG, boxes, needs_no_style, overlapping, parsed, within_its_frame

CHARTS = charts_of(statistics_on(shipped(), ON))
EACH = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.key)


def pictures(charts: tuple[Chart, ...]) -> Iterator[str]:
    for chart in charts:
        yield from filter(None, (chart.svg, chart.narrow_svg))


def looked_at(svg: str) -> None:
    root = parsed(svg)
    needs_no_style(root)
    within_its_frame(root)
    assert overlapping(boxes(root)) == []


def test_it_draws_three_charts() -> None:
    assert [chart.key for chart in CHARTS] == ["by-year", "still-authorised", "evaluation"]


@pytest.mark.parametrize("svg", list(pictures(CHARTS)))
def test_it_is_well_formed_and_no_word_stands_on_another(svg: str) -> None:
    looked_at(svg)


@given(registers())
@with_settings(max_examples=50, deadline=None)
def test_it_bears_any_register(any_register: Register) -> None:
    for svg in pictures(charts_of(statistics_on(any_register, ON))):
        looked_at(svg)


@EACH
def test_it_is_an_image_with_title_and_description(chart: Chart) -> None:
    for svg, width in ((chart.svg, "960"), (chart.narrow_svg, "390")):
        root = parsed(svg)
        assert (root.get("role"), root.get("width")) == ("img", width)
        assert (root.get("aria-labelledby") or "").split() == [root[0].get("id"), root[1].get("id")]
        assert (root[0].text, root[1].text) == (chart.title, chart.told)


def test_all_ids_are_different_so_that_one_page_can_hold_every_picture() -> None:
    ids = [one.get("id") for svg in pictures(CHARTS) for one in parsed(svg).iter() if one.get("id")]
    assert len(ids) == len(set(ids))


@EACH
def test_every_fill_that_is_used_is_defined_in_its_own_picture(chart: Chart) -> None:
    for svg in (chart.svg, chart.narrow_svg):
        root = parsed(svg)
        defined = {f"url(#{pattern.get('id')})" for pattern in root.iter(f"{SVG}pattern")}
        used = {one.get("fill", "") for one in root.iter() if one.get("fill", "").startswith("url")}
        assert used <= defined


@EACH
def test_its_table_has_a_cell_for_every_head(chart: Chart) -> None:
    assert chart.rows
    assert all(len(row) == len(chart.heads) for row in chart.rows)


def test_its_table_says_what_the_picture_shows() -> None:
    by_year = CHARTS[0]
    blocks = [one for one in parsed(by_year.svg).iter(f"{SVG}rect") if one.find(f"{SVG}title") is not None]
    classes = len(by_year.heads) - 3
    counted = sum(int(cell) for row in by_year.rows for cell in row[1 : classes + 2])
    assert len(blocks) == counted
    assert {title.text for one in blocks for title in one.iter(f"{SVG}title")} >= {
        "Kymriah (gene therapy)",
        "Holoclar (tissue engineered)",
    }


def test_it_tells_the_figures_that_matter() -> None:
    by_year, still, evaluation = CHARTS
    figures = statistics_on(shipped(), ON)
    assert f"Since 2009, {len(figures.authorised)} advanced therapies" in by_year.told
    assert f"{figures.share_still:.0%} of all" in still.told
    assert "125 days (Skysona)" in still.told
    assert "2,489 days (ChondroCelect)" in still.told
    assert f"{len(figures.evaluation.known)} of the {figures.evaluation.of}" in evaluation.note


def test_it_shows_every_span_as_a_dot() -> None:
    evaluation = CHARTS[2]
    assert evaluation.svg.count("<title>") == len(evaluation.rows)


def test_it_says_what_is_left_out_because_no_source_tells_the_day() -> None:
    undated = medicine("undated", said(Field.NAME, "Undatedcel"), said(Field.AUTHORISATION, "standard"))
    by_year, *_ = charts_of(statistics_on(register(authorised(), undated), ON))
    assert "no source tells the day: Undatedcel" in by_year.note


def test_it_says_so_where_there_is_nothing_to_draw() -> None:
    charts = charts_of(statistics_on(Register({}, (), ON), ON))
    assert all((chart.svg, chart.narrow_svg, chart.rows) == ("", "", ()) for chart in charts)
    assert all(chart.told.startswith("No ") for chart in charts)


def test_it_speaks_of_one_in_the_singular() -> None:
    by_year, still, _ = charts_of(statistics_on(register(authorised()), ON))
    assert "1 advanced therapy was authorised" in by_year.told
    assert "still is." in still.told


def test_it_escapes_names() -> None:
    odd = authorised('A <b> & "c"')
    for svg in pictures(charts_of(statistics_on(register(odd), ON))):
        assert "<b>" not in svg
        looked_at(svg)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.layout)
@pytest.mark.parametrize("count", [13, 500, 60_000])
def test_it_draws_one_block_where_there_are_too_many_to_count(size: Size, count: int) -> None:
    many = [Column("2020", (Stack(STILL, tuple("x" * count)),)), Column("2021", ())]
    drawn, height = columns("name", many, [STILL], size)
    assert drawn.count("chart-block") == 2  # one in the legend
    assert f"{count} (still authorised)" in drawn
    assert height <= size.height


def test_it_labels_as_many_years_as_have_room() -> None:
    many = [Column(str(year), ()) for year in range(1990, 2027)]
    drawn, _ = columns("name", many, list(BY_CLASS.values()), NARROW)
    assert "2000" in drawn
    assert "2001" not in drawn


def test_it_names_few_medicines_in_a_cell_and_says_how_many_more() -> None:
    many: list[Medicine] = [authorised(f"Manycel{number}", f"EMEA/H/C/{number:06}") for number in range(30)]
    by_year, *_ = charts_of(statistics_on(register(*many), ON))
    assert by_year.rows[0][-1].endswith("and 18 more")
