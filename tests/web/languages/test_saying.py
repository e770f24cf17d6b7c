from datetime import date
from html import unescape

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.saying import InEnglish, Said, SaidDay, say, together
from openatmp.web.languages.saying import marked, translated

DAY = SaidDay("2 February 2020", date(2020, 2, 2))
SAID = say("{name} was not authorised on {day}, as far as we know.", name="Verify", day=DAY)


@given(st.text())
def test_it_says_everything_as_it_is_in_english(text: str) -> None:
    assert translated(text) == text


def test_it_fills_the_gaps_of_the_translated_sentence(quoted: str) -> None:
    with override(quoted):
        said = translated(SAID)
    assert said.startswith("«Verify was not authorised on ")
    assert said.endswith("as far as we know.»")


def test_it_writes_a_day_as_the_language_does(quoted: str) -> None:
    with override(quoted):
        assert translated(DAY) not in {"", "2 February 2020"}
        assert "2020" in translated(DAY)


def test_a_name_stands_as_it_is_even_when_a_catalogue_knows_the_word(quoted: str) -> None:
    with override(quoted):
        assert "«Verify»" not in translated(SAID)
        assert "«Verify»" in translated(say("Where it stands: {status}.", status=Said("Verify")))


def test_it_says_each_of_several_sentences(quoted: str) -> None:
    both = together([say("Products that one country alone admits."), SAID])
    with override(quoted):
        assert translated(both) == f"«Products that one country alone admits.» {translated(SAID)}"


@pytest.mark.parametrize("text", ["Something that no catalogue knows", "100 % {of} it"])
def test_what_no_catalogue_knows_stays_as_it_is(quoted: str, text: str) -> None:
    with override(quoted):
        assert translated(text) == text


def test_nothing_stays_nothing(quoted: str) -> None:
    """The empty sentence stands for the head of a catalogue, which is nobody's business."""
    with override(quoted):
        assert translated("") == ""


KEPT = say("What it is authorised for: {use}.", use=InEnglish("Adults with <B> & more"))


def test_what_is_kept_in_english_is_marked_in_another_language(quoted: str) -> None:
    with override(quoted):
        assert marked(KEPT) == (
            '«What it is authorised for: <span lang="en">Adults with &lt;B&gt; &amp; more</span>.»'
        )
        assert translated(KEPT) == "«What it is authorised for: Adults with <B> & more.»"


def test_on_an_english_page_nothing_needs_a_mark() -> None:
    assert marked(KEPT) == "What it is authorised for: Adults with &lt;B&gt; &amp; more."


def test_what_is_kept_in_english_stays_even_when_a_catalogue_knows_the_sentence(quoted: str) -> None:
    with override(quoted):
        assert translated(InEnglish("Products that one country alone admits.")).startswith("Products")


@pytest.mark.parametrize(
    "said", ["", "Products that one country alone admits.", SAID, DAY, together([SAID, KEPT]), KEPT]
)
def test_but_for_the_mark_it_says_the_same(quoted: str, said: str) -> None:
    with override(quoted):
        without = marked(said).replace('<span lang="en">', "").replace("</span>", "")
        assert unescape(without) == translated(said)


@given(st.text(), st.sampled_from([str, InEnglish]))
def test_nothing_that_somebody_wrote_becomes_a_mark_of_ours(text: str, kind: type[str]) -> None:
    with override("de"):
        written = marked(say("Common name: {name}.", name=kind(text)))
    assert written.count("<") in {0, 2}
    assert text in unescape(written)
