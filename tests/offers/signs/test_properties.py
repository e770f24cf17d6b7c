"""Whatever a page says, its signs are stretches of its text, within one sentence, in order."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.offers.clauses import MOST_CHARACTERS
from openatmp.offers.data_files import data_file
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.signs.token import KINDS
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind
from tests.offers.signs.marked_text import cues_of

FAMILIES = [
    f"{family}.{kind}" if kind else family
    for family, entry in data_file("families.yaml").items()
    if family != "scope"
    for kind in entry.get("kinds", {"": ""})
]
# A list of diseases and a story are marked as a whole up to so many characters.
LONGEST = 600
SCOPES = ["", "!negated", "!quoted", "!reported", "!conditional", "!asked", "!of-rivals"]
WORDS = st.text("abcdeäżσ ,;:-–()1.5\u00a0'", min_size=1, max_size=30).filter(lambda words: words.strip())


@st.composite
def marks(draw: st.DrawFn) -> str:
    family, scope = draw(st.sampled_from(FAMILIES)), draw(st.sampled_from(SCOPES))
    words = draw(st.text("abcdeäż ,-", min_size=1, max_size=12).filter(lambda words: words.strip()))
    return f"{{{family}{scope}|{words.strip()}}}"


@st.composite
def pages(draw: st.DrawFn) -> str:
    lines = []
    for _ in range(draw(st.integers(1, 5))):
        pieces = draw(
            st.lists(st.one_of(WORDS, marks(), st.just(". "), st.just("? ")), min_size=1, max_size=12)
        )
        lines.append(f"[{draw(st.sampled_from(list(Zone)))}] " + "".join(pieces).strip())
    return "\n".join(lines)


def found(marked: str, speaker: SpeakerKind) -> tuple[str, tuple[Sign, ...]]:
    cues = cues_of(marked)
    return cues.page.text, signs_of(cues, speaker=Speaker(speaker), offered=offered_in(cues))


@settings(max_examples=100, deadline=None)
@given(pages(), st.sampled_from(list(SpeakerKind)))
def test_it_marks_stretches_of_the_text(marked: str, speaker: SpeakerKind) -> None:
    text, signs = found(marked, speaker)
    for sign in signs:
        assert 0 <= sign.start <= sign.end <= len(text)
        assert (sign.start == sign.end) is sign.inferred


@settings(max_examples=100, deadline=None)
@given(pages())
def test_it_stays_within_one_sentence_unless_it_is_a_list_or_a_story(marked: str) -> None:
    sentences = cues_of(marked).sentences
    for sign in found(marked, SpeakerKind.PROVIDER)[1]:
        if sign.id in {SignId.MANY, SignId.TESTI}:
            assert sign.end - sign.start <= LONGEST
        elif not sign.inferred:
            assert any(it.start <= sign.start and sign.end <= it.end for it in sentences)


@settings(max_examples=100, deadline=None)
@given(pages())
def test_it_is_in_order_with_what_is_absent_last(marked: str) -> None:
    _, signs = found(marked, SpeakerKind.PROVIDER)
    order = [(sign.inferred, sign.start, sign.end, sign.id) for sign in signs]
    assert order == sorted(order)
    assert len({(sign.id, sign.kind, sign.start, sign.end) for sign in signs}) == len(signs)


@settings(max_examples=100, deadline=None)
@given(pages())
def test_two_places_of_one_sign_and_kind_do_not_overlap(marked: str) -> None:
    def overlapping(signs: Iterable[Sign]) -> list[tuple[Sign, Sign]]:
        by_kind: dict[tuple[str, str], Sign] = {}
        pairs = []
        for sign in signs:
            before = by_kind.get((sign.id, sign.kind))
            if before is not None and sign.start < before.end:
                pairs.append((before, sign))
            by_kind[sign.id, sign.kind] = sign
        return pairs

    assert overlapping(it for it in found(marked, SpeakerKind.PROVIDER)[1] if not it.inferred) == []


@settings(max_examples=100, deadline=None)
@given(pages())
def test_only_tokens_have_a_kind_and_it_is_one_of_thirteen(marked: str) -> None:
    for sign in found(marked, SpeakerKind.PROVIDER)[1]:
        assert (sign.kind in KINDS) is (sign.id == "TOKEN")
        assert sign.id == "TOKEN" or not sign.kind


@settings(max_examples=100, deadline=None)
@given(pages())
def test_the_same_page_has_the_same_signs(marked: str) -> None:
    assert found(marked, SpeakerKind.BROKER) == found(marked, SpeakerKind.BROKER)


def test_it_keeps_a_clause_without_an_end_short() -> None:
    endless = "word " * 4000
    marked = f"{{therapy.stem-cells|cells}} {endless}{{benefit.repair|renew}} {endless}"
    text, signs = found(marked, SpeakerKind.NEWS)
    spans = [text[it.start : it.end] for it in signs]
    assert len(spans) == 1
    assert "renew" in spans[0]
    assert len(spans[0]) <= MOST_CHARACTERS
