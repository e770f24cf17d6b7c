from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from openatmp.register import shipped
from openatmp.register.renderings.card import Card, Line, SaidBy, card_of
from openatmp.register.renderings.text import text_of

DAY = date(2026, 11, 24)
TABLE = SaidBy("ema-table", "Table of medicines", "https://x.example/table", date(2026, 3, 14), verified=True)
HEARSAY = SaidBy("general-knowledge", "General knowledge", "", date(2026, 11, 1), verified=False)


def card(**more: tuple[Line, ...] | tuple[SaidBy, ...] | str) -> Card:
    said = {"facts": (), "conditions": (), "life": (), "differences": (), "sources": ()} | more
    return Card("x", "Examplecel", DAY, "authorised", "authorised", "It is authorised.", **said)  # type: ignore[arg-type] # mixed


def test_a_card_begins_with_the_name_and_the_one_sentence_that_matters() -> None:
    assert text_of(card()) == (
        "Examplecel\nIt is authorised.\nAs of 2026-11-24, as far as the sources below tell.\n"
    )


def test_each_part_stands_under_its_heading() -> None:
    text = text_of(
        card(
            facts=(Line("Held by", "Example Holder B.V.", (TABLE,)),),
            conditions=(Line("Orphan", "yes", (TABLE,)),),
            life=(Line("authorisation", "standard", (TABLE,), date(2018, 8, 23)),),
            differences=(Line("opinion", "two days are told", (TABLE, HEARSAY)),),
            sources=(TABLE,),
        )
    )
    assert text.split("\n\n")[1:] == [
        "Held by: Example Holder B.V.",
        "Terms and marks\n  Orphan: yes",
        "What happened\n  2018-08-23  authorisation: standard [1]",
        "Where sources differ\n  opinion: two days are told",
        "Sources\n  [1] Table of medicines, as of 2026-03-14, https://x.example/table\n",
    ]


def test_what_was_not_compared_with_a_source_is_marked() -> None:
    text = text_of(card(facts=(Line("What it is", "cells", (HEARSAY,)),)))
    assert "What it is: cells (not compared with a source)\n" in text


def test_a_note_stands_beside_what_it_is_about() -> None:
    noted = SaidBy("medisee", "Collected data", "", DAY, verified=True, note="Read from a table.")
    text = text_of(card(life=(Line("opinion", "", (noted,), date(2018, 6, 28)),)))
    assert "  2018-06-28  opinion (Read from a table) [Collected data]\n" in text


def test_a_day_that_nobody_tells_is_said_to_be_unknown() -> None:
    text = text_of(card(life=(Line("refusal", "", (TABLE,)),)))
    assert "  day unknown refusal [Table of medicines]\n" in text


def test_who_says_so_is_told_by_the_number_of_the_source() -> None:
    told = Line("opinion", "positive", (HEARSAY, TABLE, TABLE), date(2018, 6, 28))
    text = text_of(card(life=(told,), sources=(TABLE, HEARSAY)))
    assert "2018-06-28  opinion: positive (not compared with a source) [2, 1]\n" in text
    assert "  [1] Table of medicines, as of 2026-03-14, https://x.example/table\n" in text
    assert "  [2] General knowledge, as of 2026-11-01\n" in text


def test_a_source_that_is_not_listed_is_told_by_its_title() -> None:
    text = text_of(card(life=(Line("opinion", "", (TABLE,), date(2018, 6, 28)),), sources=(HEARSAY,)))
    assert "opinion [Table of medicines]\n" in text


def test_of_one_source_read_on_two_days_the_first_number_counts() -> None:
    older = SaidBy(TABLE.key, TABLE.title, TABLE.link, date(2020, 1, 1), verified=True)
    text = text_of(card(life=(Line("opinion", "", (older,), date(2018, 6, 28)),), sources=(TABLE, older)))
    assert "opinion [1]\n" in text


def test_a_difference_speaks_for_itself() -> None:
    noted = SaidBy("x", "X", "", DAY, verified=False, note="Not to be said twice.")
    text = text_of(card(differences=(Line("Opinion", "One says so, another otherwise.", (noted,)),)))
    assert text.endswith("Where sources differ\n  Opinion: One says so, another otherwise.\n")


def test_addresses_are_never_broken() -> None:
    far = SaidBy("x", "A source", "https://x.example/" + "long-" * 40, DAY, verified=True)
    assert far.link in text_of(card(sources=(far,)))


def test_every_medicine_of_the_register_can_be_written() -> None:
    for medicine in shipped():
        text = text_of(card_of(medicine, DAY))
        assert text.startswith(f"{medicine.name}\n")
        assert all(len(line) <= 100 or "http" in line for line in text.splitlines())
        assert all(str(event.day) in text for event in medicine.events if event.day)


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_line_is_longer_than_a_terminal_unless_a_word_is(label: str, text: str) -> None:
    written = text_of(card(facts=(Line(label, text, (TABLE,)),)))
    longest = max(map(len, f"{label}: {text}".split()), default=0)
    assert all(len(line) <= max(100, longest + 4) for line in written.split("\n"))
