"""Search over the register: what is found, in which order, with which counts."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.register import Field, Medicine, Register, shipped
from openatmp.register.search import Found, Index, Wanted
from openatmp.register.search.facets import FACETS
from openatmp.register.search.folding import words_of
from tests.register.any_medicine import HOLDERS, NAMES, registers
from tests.register.registers import authorised, day, medicine, register, said

ON = day("2026-11-25")
INDEX = Index(shipped(), ON)
CHOICES = {
    "class": "categories",
    "kind": "kinds",
    "status group": "statuses",
    "status": "statuses",
    "holder": "holders",
    "year": "years",
}


def names(found: Found) -> list[str]:
    return [one.name for one in found.medicines]


# ------------------------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kymriah", "Kymriah"),
        ("KYM", "Kymriah"),
        ("Κymriah", "Kymriah"),
        ("tisagen", "Kymriah"),
        ("escart", "Yescarta"),
        ("ciloleucel axi", "Yescarta"),
        ("novartis tisa", "Kymriah"),
        ("EMEA/H/C/004662", "Abecma"),
        ("004662", "Abecma"),
        ("myeloma ide", "Abecma"),
        ("chondro celect", "ChondroCelect"),
    ],
)
def test_it_finds_a_medicine_by_any_of_its_words_in_any_order(text: str, name: str) -> None:
    assert name in names(INDEX.find(Wanted(text)))


@pytest.mark.parametrize("text", ["car-t", "CAR-T", "CAR‑T cells", "cells car-t"])
def test_a_hyphen_wants_short_words_side_by_side(text: str) -> None:
    found = INDEX.find(Wanted(text, limit=100))
    assert {"Kymriah", "Yescarta", "Abecma"} <= set(names(found))
    assert {one.kind for one in found.medicines} == {"CAR-T cells"}


def test_short_words_without_a_hyphen_may_stand_anywhere() -> None:
    assert INDEX.find(Wanted("car t")).total > INDEX.find(Wanted("car-t")).total


def test_a_hyphen_finds_what_is_written_with_a_blank() -> None:
    one = medicine(
        "one", said(Field.NAME, "Novotest 3D"), said(Field.INDICATION, "damaged knee-joint cartilage")
    )
    index = Index(register(one, authorised("Novotestix")), ON)
    assert names(index.find(Wanted("novotest-3d"))) == ["Novotest 3D"]
    assert names(index.find(Wanted("novotest-3"))) == ["Novotest 3D"]
    assert not index.find(Wanted("3d-novotest")).total
    assert names(index.find(Wanted("joint-knee"))) == ["Novotest 3D"]  # long words tell enough by themselves


def test_it_wants_every_word_found() -> None:
    assert INDEX.find(Wanted("kymriah refusedword")).total == 0


@pytest.mark.parametrize("one", list(shipped()), ids=lambda one: one.key)
def test_it_finds_every_shipped_medicine_by_its_name_letter_by_letter(one: Medicine) -> None:
    for end in range(1, len(one.name) + 1):
        found = INDEX.find(Wanted(one.name[:end], limit=100))
        assert one in found.medicines, one.name[:end]


def test_it_finds_a_former_name_and_a_name_elsewhere() -> None:
    renamed = authorised("Newname", former_name="Oldname", other_name="Farname", former_holder="Gone Ltd")
    index = Index(register(renamed, authorised("Other")), ON)
    for text in ("oldname", "farname", "gone"):
        assert names(index.find(Wanted(text))) == ["Newname"]


@pytest.mark.parametrize("text", ["", "   ", "\x00", "...", "é" * 5000, "a " * 5000, "🧬"])
def test_it_takes_any_text(text: str) -> None:
    assert INDEX.find(Wanted(text)).total >= 0


def test_it_finds_all_without_a_text_by_name() -> None:
    found = INDEX.find(Wanted(limit=100))
    assert found.total == len(INDEX) == len(shipped())
    assert names(found) == sorted(names(found), key=str.casefold)


# ------------------------------------------------------------------------------------------- order


def test_it_puts_names_that_begin_so_first_then_names_then_substances_then_all_else() -> None:
    four = (
        authorised("Zzz cellus"),
        medicine("other", said(Field.NAME, "Aaa"), said(Field.HOLDER, "Cellus B.V.")),
        medicine("substance", said(Field.NAME, "Bbb"), said(Field.COMMON_NAME, "cellusogene")),
        authorised("Cellus"),
    )
    found = Index(register(*four), ON).find(Wanted("cellus"))
    assert names(found) == ["Cellus", "Zzz cellus", "Bbb", "Aaa"]


def test_it_pages_through_the_best_without_gap_or_repetition() -> None:
    whole = INDEX.find(Wanted("cel", limit=100)).medicines
    pages = (INDEX.find(Wanted("cel", offset=start, limit=3)) for start in range(0, len(whole), 3))
    assert [one.key for page in pages for one in page.medicines] == [one.key for one in whole]
    assert len({one.key for one in whole}) == len(whole) == INDEX.find(Wanted("cel")).total


def test_it_refuses_an_order_that_it_does_not_know() -> None:
    with pytest.raises(BadInput):
        INDEX.find(Wanted(sort="colour"))


@pytest.mark.parametrize(("offset", "limit"), [(-5, 3), (0, 0), (1000, 5), (0, -1)])
def test_it_bears_pages_that_are_not_there(offset: int, limit: int) -> None:
    found = INDEX.find(Wanted(offset=offset, limit=limit))
    assert found.total == len(INDEX)
    assert len(found.medicines) == (3 if offset == -5 else 0)


# ------------------------------------------------------------------------------- facets, brute force


def expected(register: Register, wanted: Wanted, *, without: str = "") -> list[Medicine]:
    """Find by looking at every medicine."""
    return [one for one in register if fits(one, wanted, without)]


def fits(one: Medicine, wanted: Wanted, without: str) -> bool:
    chosen: dict[str, bool] = {}
    for facet, choice in CHOICES.items():
        values = set(getattr(wanted, choice))
        if values and choice != without:
            chosen[choice] = chosen.get(choice, False) or bool(values & {*FACETS[facet](one, ON)})
    return all(chosen.values()) and all(has(one, word) for word in words_of(wanted.text))


SEARCHED = (
    Field.NAME, Field.FORMER_NAME, Field.OTHER_NAME, Field.COMMON_NAME, Field.SUBSTANCE, Field.HOLDER,
    Field.FORMER_HOLDER, Field.EMA_NUMBER, Field.EU_NUMBER, Field.KIND, Field.DESCRIPTION,
    Field.INDICATION,
)  # fmt: skip


def has(one: Medicine, sought: str) -> bool:
    words = [word for field in SEARCHED for text in one.all_words(field) for word in words_of(text)]
    return any(sought in word if len(sought) > 2 else word.startswith(sought) for word in words)


@st.composite
def wishes(draw: st.DrawFn) -> Wanted:
    texts = ("", "", "al", "alpha", "cel", "004090", "b", "lymph cel", "lodz", "zzz", *NAMES)
    return Wanted(
        text=draw(st.sampled_from(texts)),
        categories=draw(st.sampled_from([(), (), ("GTMP",), ("TEP", "combined"), ("none",)])),
        statuses=draw(st.sampled_from([(), (), ("authorised",), ("no longer authorised", "refused")])),
        holders=draw(st.sampled_from([(), (), (HOLDERS[0],), HOLDERS[:2]])),
        limit=50,
    )


@given(registers(), wishes())
@with_settings(max_examples=60, deadline=None)
def test_it_finds_and_counts_what_looking_at_every_medicine_finds(register: Register, wanted: Wanted) -> None:
    found = Index(register, ON).find(wanted)
    sought = expected(register, wanted)
    assert {one.key for one in found.medicines} == {one.key for one in sought}
    assert found.total == len(sought)
    for facet, choice in CHOICES.items():
        without = expected(register, wanted, without=choice)
        counted = Counter(value for one in without for value in FACETS[facet](one, ON))
        shown = {one.value: one.count for one in found.facets[facet]}
        assert {value: count for value, count in shown.items() if count} == dict(counted)


def test_it_marks_what_was_chosen() -> None:
    found = INDEX.find(Wanted(statuses=("authorised",), categories=("TEP",)))
    assert {one.value for facet in found.facets.values() for one in facet if one.chosen} == {
        "authorised",
        "TEP",
    }


def test_it_looks_at_the_register_as_of_its_day() -> None:
    one = register(authorised(on="2018-08-23"))
    before = Index(one, day("2018-08-22")).find(Wanted(statuses=("authorised",)))
    since = Index(one, day("2018-08-23")).find(Wanted(statuses=("authorised",)))
    assert (before.total, since.total) == (0, 1)


def test_it_answers_again_from_what_it_worked_out() -> None:
    assert INDEX.find(Wanted("kym")) is INDEX.find(Wanted("kym"))
