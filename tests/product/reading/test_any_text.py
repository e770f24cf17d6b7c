import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.product.product import check_value
from openatmp.product.reading import Reading, read
from openatmp.product.reading.lexicon import lexicon
from openatmp.product.sources import Read
from tests.product.reading.facts_in import facts_in

PHRASES = sorted(" ".join(words) for words in lexicon().phrases)
GLUE = [
    "",
    ",",
    ".",
    ";",
    "(",
    ")",
    "-",
    "and",
    "or",
    "not",
    "without",
    "in",
    "of",
    "\u00ad",
    "\x00",
    "\n",
    "β",
    "ﬁ",
]
SENTENCES = st.lists(st.sampled_from(PHRASES) | st.sampled_from(GLUE), max_size=30).map(" ".join)
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=300)


def assert_sound(reading: Reading) -> None:
    texts = {"description": reading.product.description, "indication": reading.product.indication}
    for name, fact in reading.product.facts.items():
        check_value(name, fact.value)
        if isinstance(fact.source, Read):
            span = fact.source.span
            assert texts[span.field][span.start : span.end] == fact.source.words
    for mark in reading.spans:
        assert 0 <= mark.span.start < mark.span.end <= len(texts[mark.span.field])


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_is_read_without_a_crash(description: str, indication: str) -> None:
    assert_sound(read(description, indication))


@settings(max_examples=300)
@given(SENTENCES, SENTENCES)
def test_any_mixture_of_phrases_is_read_soundly(description: str, indication: str) -> None:
    assert_sound(read(description, indication))


@given(SENTENCES)
def test_the_same_text_is_always_read_the_same(text: str) -> None:
    assert read(text, text) == read(text, text)


@given(SENTENCES)
def test_capitals_change_nothing(text: str) -> None:
    plain = text.replace("\u00ad", "").replace("ﬁ", "").replace("β", "")
    assert facts_in(plain) == facts_in(plain.upper())


@given(SENTENCES)
def test_soft_hyphens_change_nothing(text: str) -> None:
    assert facts_in(text) == facts_in("\u00ad".join(text))


@given(st.binary(max_size=400))
def test_any_bytes_read_as_text_are_taken(raw: bytes) -> None:
    assert_sound(read(raw.decode("utf-8", errors="surrogateescape"), raw.decode("latin-1")))


LONG = {
    "one word": "a" * 1_000_000,
    "brackets": "([{" * 330_000,
    "cells": "cells " * 160_000,
    "denials": "not without no " * 60_000,
    "sentences": "is a. " * 160_000,
    "behind": "cell specific " * 70_000,
    "matrix": "cells non-viable " * 60_000,
    "surrogates": "\ud800" * 1_000_000,
    "zeros": "\x00a" * 500_000,
    "locants": "1,2-(3-" * 140_000,
    "hyphens": "-a" * 500_000,
    "ligatures": "ﬁβ" * 500_000,
    "joined": "antibody and cells, or " * 40_000,
}


@pytest.mark.parametrize("kind", LONG)
def test_a_megabyte_is_read_within_two_seconds(kind: str) -> None:
    started = time.perf_counter()
    reading = read(LONG[kind], LONG[kind])
    assert time.perf_counter() - started < 2
    assert reading.truncated
    assert_sound(reading)


def test_a_megabyte_of_noise_is_read_within_two_seconds() -> None:
    letters = random.Random(7)
    noise = "".join(chr(letters.randrange(0x110000)) for _ in range(1_000_000))
    started = time.perf_counter()
    assert_sound(read(noise, noise))
    assert time.perf_counter() - started < 2
