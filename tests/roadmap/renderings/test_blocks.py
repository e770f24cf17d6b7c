"""What documents are made of."""

from openatmp.roadmap.renderings.blocks import Line, Look, Table, cell, marked, pairs, source


def test_a_cell_leaves_empty_lines_out() -> None:
    assert cell("one", "", "two", look=Look.SMALL) == (Line("one", Look.SMALL), Line("two", Look.SMALL))
    assert cell("") == ()


def test_only_what_was_not_compared_is_marked() -> None:
    assert marked(verified=True) == ()
    assert marked(verified=False) == (Line("not verified", Look.MARK),)


def test_a_source_with_an_address_is_a_link_and_other_words_are_not() -> None:
    assert source("https://eur-lex.europa.eu/eli/reg/2007/1394/oj")[0].look is Look.LINK
    assert source("general knowledge") == (Line("general knowledge", Look.SMALL),)
    assert source("") == ()


def test_pairs_without_words_are_left_out() -> None:
    table = pairs([("Name", cell("cells")), ("Indication", ())])
    assert table.rows == (((Line("Name", Look.STRONG),), (Line("cells"),)),)
    assert sum(table.widths) == 100


def test_a_table_is_a_form_when_nothing_stands_beside_its_headings() -> None:
    assert Table((50, 50), ((cell("Approved by"), ()),)).is_form
    assert not Table((50, 50), ((cell("Name"), cell("cells")), (cell("Approved by"), ()))).is_form
