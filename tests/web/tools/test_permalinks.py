import base64
import json
import string
import zlib
from datetime import date

import pytest
from django.core.signing import Signer
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.classification.renderings.wording import words_of_source
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.reading.practice import entries
from openatmp.product.sources import Declared, Read, Span, UsualPractice
from openatmp.web.tools.permalinks import LONGEST, link_for, read_link
from tests.web.conftest import PLAIN_CASES, product_of
from tests.web.tools.test_corrections import FACTS

DAY = date(2026, 11, 23)
JUDGED = {"edited-cells": Judgement(answer=True, by="Prof. Somebody", on=DAY, reason="a private reason")}


def _everything() -> Product:
    facts: dict[str, Fact] = {}
    for name, definition in DEFINITIONS.items():
        match definition.kind:
            case Kind.YES_NO:
                facts[name] = Fact(True)
            case Kind.ONE_OF:
                facts[name] = Fact(definition.values[0])
            case Kind.SOME_OF:
                facts[name] = Fact(frozenset(definition.values))
            case Kind.TEXT:
                facts[name] = Fact("private words")
    return Product(facts, JUDGED, "a private name", "a private description", "a private indication")


def _said(link: str) -> str:
    """What anybody can read in a link without the key."""
    payload = link.rpartition(":")[0]
    raw = base64.urlsafe_b64decode(payload.lstrip(".") + "=" * (-len(payload.lstrip(".")) % 4))
    return (zlib.decompress(raw) if payload.startswith(".") else raw).decode()


@pytest.mark.parametrize("name", sorted(PLAIN_CASES))
def test_it_gives_back_the_facts_and_the_day(name: str) -> None:
    product = product_of(PLAIN_CASES[name])
    asked = read_link(link_for(product, DAY))
    assert asked.product.known() == product.known()
    assert asked.on == DAY


@given(FACTS, st.dates(min_value=date(1900, 1, 1)))
def test_it_gives_back_any_facts_but_the_written_ones(facts: dict[str, Fact], day: date) -> None:
    asked = read_link(link_for(Product(facts), day))
    kept = {name: fact.value for name, fact in facts.items() if DEFINITIONS[name].kind is not Kind.TEXT}
    assert asked.product.known() == kept
    assert asked.on == day


def test_it_makes_the_same_link_for_the_same_facts() -> None:
    facts = PLAIN_CASES["TEP"]
    backwards = dict(sorted(facts.items(), reverse=True))
    assert link_for(product_of(facts), DAY) == link_for(product_of(backwards), DAY)


def test_it_holds_no_word_that_anybody_wrote() -> None:
    said = _said(link_for(_everything(), DAY))
    assert "viable_cells" in said
    assert "private" not in said
    assert "Somebody" not in said


def test_it_holds_nothing_but_day_facts_and_judgements() -> None:
    assert set(json.loads(_said(link_for(_everything(), DAY)))) == {"d", "f", "j"}


def test_it_has_room_for_everything_that_can_be_known() -> None:
    assert len(link_for(_everything(), DAY)) <= LONGEST


def test_it_is_short_for_an_everyday_product() -> None:
    assert len(link_for(product_of(PLAIN_CASES["TEP"]), DAY)) < 700


def test_it_needs_no_escaping_in_an_address() -> None:
    assert set(link_for(_everything(), DAY)) <= set(string.ascii_letters + string.digits + "-_.:")


def test_it_remembers_what_is_only_usual() -> None:
    product = Product({"viable_cells": Fact(True, UsualPractice("entry", "usual", "source"))})
    source = read_link(link_for(product, DAY)).product.facts["viable_cells"].source
    assert source == UsualPractice("entry", "", "")


def test_it_gives_back_why_a_fact_is_usual() -> None:
    for entry in entries():
        product = Product({"viable_cells": Fact(True, entry.source)})
        assert read_link(link_for(product, DAY)).product == product


def test_it_remembers_that_a_fact_was_read_but_not_in_which_words() -> None:
    product = Product({"viable_cells": Fact(True, Read(Span(0, 5), "alive"))})
    once = read_link(link_for(product, DAY)).product
    source = once.facts["viable_cells"].source
    assert isinstance(source, Read)
    assert source.words == ""
    assert words_of_source(source) == "read in the description (the words are not kept in a link)"
    assert read_link(link_for(once, DAY)).product == once


def test_it_keeps_what_was_declared_declared() -> None:
    once = read_link(link_for(Product({"viable_cells": Fact(True)}), DAY)).product
    assert once.facts["viable_cells"].source == Declared()


def test_it_gives_back_an_assumed_judgement_without_its_author() -> None:
    judgement = read_link(link_for(Product({}, JUDGED), DAY)).product.judgements["edited-cells"]
    assert judgement.answer is True
    assert (judgement.by, judgement.on) == ("whoever made this link", DAY)


# ------------------------------------------------------------------------------------------ refusals


def _refusal(words: str) -> str:
    with pytest.raises(BadInput) as refusal:
        read_link(words)
    return str(refusal.value)


@given(st.data())
def test_it_notices_any_letter_that_was_changed(data: st.DataObject) -> None:
    link = link_for(product_of(PLAIN_CASES["GTMP"]), DAY)
    place = data.draw(st.integers(0, len(link) - 1).filter(lambda at: link[at] != ":"))
    other = data.draw(st.sampled_from(string.ascii_letters).filter(lambda letter: letter != link[place]))
    assert "it was altered" in _refusal(f"{link[:place]}{other}{link[place + 1 :]}")


@pytest.mark.parametrize("words", ["", "x", ":", ".:", "e30:x", "\x00", "é" * 10, "." * 500])
def test_it_refuses_what_is_no_link(words: str) -> None:
    assert "this link cannot be read" in _refusal(words)


def test_it_refuses_a_link_that_was_cut_short() -> None:
    link = link_for(product_of(PLAIN_CASES["GTMP"]), DAY)
    assert "cut short" in _refusal(link[: len(link) // 2])


def test_it_refuses_what_is_too_long_before_looking_at_it() -> None:
    assert "longer than any link" in _refusal("x" * (LONGEST + 1))


def test_it_refuses_the_link_of_another_installation() -> None:
    held = {"d": "2026-11-23", "f": {}, "j": {}}
    other = Signer(key="another key", salt="openatmp.web.tools.permalinks").sign_object(held, compress=True)
    assert "another installation" in _refusal(other)


def test_it_refuses_what_was_signed_for_another_purpose() -> None:
    held = {"d": "2026-11-23", "f": {}, "j": {}}
    assert "it was altered" in _refusal(Signer(salt="another purpose").sign_object(held, compress=True))


def test_it_refuses_a_fact_that_is_no_longer_asked() -> None:
    held = {"d": "2026-11-23", "f": {"colour": [True, "d"]}, "j": {}}
    old = Signer(salt="openatmp.web.tools.permalinks").sign_object(held, compress=True)
    assert "there is no fact called 'colour'" in _refusal(old)


def test_it_says_what_to_do_with_a_spoilt_link() -> None:
    assert "copy the link again, or describe the product anew" in _refusal("spoilt")


@given(st.text(max_size=200))
def test_it_refuses_any_words_without_falling_over(words: str) -> None:
    assert "this link cannot be read" in _refusal(words)
