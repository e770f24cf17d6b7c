"""What holds of cues in any text whatever."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.offers.cues import Cues, Scope
from openatmp.offers.lexicon import cues_of
from openatmp.offers.lexicon.families import families
from openatmp.offers.lexicon.sentences import sentences_of
from openatmp.offers.page import Page
from tests.offers.lexicon.small import TURNING, index, scopes

PIECES = [
    "we treat", "your own stem cells", "repair", "cartilage", "not", "may", "claims that", "but", ",", ".",
    "?", "“", "”", '"', "\n", "no side effects", "€ 5,000", "70 %", "Dr.", "other clinics", "if",
    "stem\u00adcells", "re\u0301sume\u0301", "İstanbul", "🦵", "\u200b", "MSC", "|", ";", "(", ")",
    "we use cookies", "«", "»",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40).map(" ".join)
BENEFIT = index("benefit: {cure: [heals]}", TURNING)


def read(text: str) -> Cues:
    return cues_of(Page(text, title=text[:80], language="en"))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_it_finds_spans_within_the_text_and_within_their_sentence(text: str) -> None:
    cues = read(text)
    for cue in cues.found:
        sentence = cues.sentences[cue.sentence]
        assert sentence.start <= cue.start < cue.end <= sentence.end <= len(text)
        assert cues.quote(cue) == text[cue.start : cue.end]
        assert text[cue.start : cue.end].strip() == text[cue.start : cue.end]


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_it_finds_cues_in_order_and_none_of_a_family_twice_in_a_place(text: str) -> None:
    cues = read(text)
    assert list(cues.found) == sorted(cues.found, key=lambda cue: (cue.sentence, cue.start, cue.end))
    for family in families():
        spans = [(cue.start, cue.end) for cue in cues.of(family)]
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_it_knows_only_families_and_kinds_that_there_are(text: str) -> None:
    cues = read(text)
    for cue in (*cues.found, *cues.in_title):
        assert cue.family in families()
        assert cue.family != "scope"
        assert cue.kind in (families()[cue.family].kinds or {""})


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
@settings(max_examples=150, deadline=None)
def test_it_reads_any_text(text: str) -> None:
    cues = read(text)
    assert cues.sentences == tuple(sentences_of(text))


@given(st.lists(st.sampled_from(["heals", "fat", "blood", ",", "and", ";"]), max_size=20).map(" ".join))
@settings(deadline=None)
def test_it_turns_nothing_without_a_word_that_turns(text: str) -> None:
    assert set(scopes(text, BENEFIT).values()) <= {Scope.NONE}


@given(
    st.lists(st.sampled_from(["heals", "not", "fat", "may", "claims that", "but"]), max_size=20).map(" ".join)
)
@settings(deadline=None)
def test_it_turns_only_by_words_that_are_there(text: str) -> None:
    flags = {"not": Scope.NEGATED, "may": Scope.CONDITIONAL, "claims": Scope.REPORTED}
    possible = Scope.NONE
    for word, flag in flags.items():
        possible |= flag if word in text else Scope.NONE
    assert all(scope & possible == scope for scope in scopes(text, BENEFIT).values())


@given(TEXTS, st.sampled_from([" ", "\n\n", "é ", "🦵 ", "e\u0301. "]))
@settings(max_examples=80, deadline=None)
def test_it_moves_spans_by_what_is_put_before(text: str, before: str) -> None:
    apart = "Nothing.\n\n" + before + "\n\n"
    first = read(text)
    second = cues_of(Page(apart + text, language="en"))
    moved = [(cue.family, cue.start + len(apart), cue.end + len(apart)) for cue in first.found]
    assert [(cue.family, cue.start, cue.end) for cue in second.found] == moved


def test_it_reads_very_long_texts() -> None:
    cues = read("We treat the knee with your own stem cells and no end " * 20_000)
    assert cues.words == 240_000
    assert len(cues.found) > 20_000


def test_it_reads_a_word_that_never_ends() -> None:
    assert read("x" * 1_000_000).found == ()
    assert read("“" * 100_000).found == ()
    assert read("1.2" * 100_000).found == ()
