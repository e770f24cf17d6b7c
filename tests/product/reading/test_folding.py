import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.product.reading.folding import fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Adeno-Associated VIRUS", "adeno-associated virus"),
        ("adeno\u2010associated", "adeno-associated"),
        ("adeno\u2013associated", "adeno-associated"),
        ("adeno\u2212associated", "adeno-associated"),
        ("lenti\u00adviral", "lentiviral"),
        ("zero\u200bwidth", "zerowidth"),
        ("modi\ufb01ed", "modified"),
        ("in\ufb02ammation", "inflammation"),
        ("β-globin", "beta-globin"),
        ("TNFα", "tnfalpha"),
        ("Γδ T cells", "gammadelta t cells"),
        ("Alhydrogel®", "alhydrogel "),
        ("Crohn’s", "crohn's"),
        ("3′-end", "3'-end"),
        ("Guérin", "guerin"),
        ("Sjögren", "sjogren"),
        ("CD34⁺", "cd34+"),
        ("m²", "m2"),
        ("İ", "i"),
        ("", ""),
    ],
)
def test_it_folds_what_a_reader_would_not_notice(text: str, plain: str) -> None:
    assert fold(text).plain == plain


@pytest.mark.parametrize("text", ["plain ascii", "Recombinant AAV9", "", "a\nb\tc"])
def test_it_keeps_no_table_for_plain_text(text: str) -> None:
    folded = fold(text)
    assert folded.places is None
    assert len(folded.plain) == len(text)


def test_it_leads_back_to_the_original_over_dropped_and_added_letters() -> None:
    text = "a lenti\u00adviral vector with β-globin"
    folded = fold(text)
    start = folded.plain.index("lentiviral")
    assert text[slice(*folded.span(start, start + len("lentiviral")))] == "lenti\u00adviral"
    start = folded.plain.index("beta")
    assert text[slice(*folded.span(start, start + 4))] == "β"


def test_it_leads_back_over_a_ligature() -> None:
    text = "the modi\ufb01ed cells"
    folded = fold(text)
    start = folded.plain.index("modified")
    assert text[slice(*folded.span(start, start + len("modified")))] == "modi\ufb01ed"


@given(st.text())
def test_it_takes_any_text_and_every_place_lies_inside(text: str) -> None:
    folded = fold(text)
    for position in range(len(folded.plain)):
        start, end = folded.span(position, position + 1)
        assert 0 <= start < end <= len(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_it_only_lowers_plain_text(text: str) -> None:
    assert fold(text).plain == text.lower()


@given(st.text())
def test_places_never_go_back(text: str) -> None:
    places = fold(text).places or ()
    assert list(places) == sorted(places)
