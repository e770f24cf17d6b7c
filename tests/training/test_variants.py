from collections import Counter
from random import Random

from openatmp.offers.cues import Cues
from openatmp.offers.judgement import Judgement
from openatmp.offers.lexicon import cues_of
from openatmp.offers.reading import page_of_text
from training.corpus import Labelled
from training.variants import (
    BARE,
    CUT,
    DRESSED,
    LONG,
    THIN,
    THIN_LONG,
    WEIGHTS,
    WORDS_ALONE,
    Variant,
    forgetful,
    page_of,
    variants,
)


def row(name: str, *, html: str = "", label: Judgement = Judgement.OFFER) -> Labelled:
    text = "" if html else f"We treat {name}. It is safe. Call us. Ask today. We answer. You stay two nights."
    return Labelled(
        name, text, html, f"Title {name}", f"https://{name}.example/x", "en", label, f"{name}.example"
    )


def kept(cues: Cues) -> dict[str, float]:
    page = cues.page
    return {
        "length": float(len(page.text)),
        "titled": float(bool(page.title)),
        "cues": float(len(cues.found)),
    }


ROWS = [row("a"), row("b"), row("c"), row("d", label=Judgement.ABOUT), row("e", html="<p>We treat.</p>")]


def made() -> dict[tuple[str, str], Variant]:
    return {(one.id, one.kind): one for one in variants(ROWS, kept)}


def test_it_puts_every_text_in_every_dress() -> None:
    assert Counter(kind for _, kind in made()) == {**dict.fromkeys(WEIGHTS, 4), BARE: 5, THIN: 5}


def test_it_leaves_a_full_page_as_it_is() -> None:
    assert [kind for name, kind in made() if name == "e"] == [BARE, THIN]


def test_it_forgets_words_but_not_the_page() -> None:
    bare, thin = made()["a", LONG].features, made()["a", THIN_LONG].features
    assert thin["cues"] < bare["cues"]
    assert thin["length"] == bare["length"]


def test_it_forgets_a_word_everywhere_or_nowhere() -> None:
    cues = cues_of(page_of_text("We treat with stem cells. " * 20 + "Our clinic is safe. " * 20))
    text, found = cues.page.text, forgetful(cues, Random(1))
    left = Counter((cue.family, text[cue.start : cue.end].casefold()) for cue in found.found)
    before = Counter((cue.family, text[cue.start : cue.end].casefold()) for cue in cues.found)
    assert 0 < len(left) < len(before)
    assert all(before[word] == count for word, count in left.items())


def test_it_makes_pages_longer_and_shorter() -> None:
    found = {kind: made()["a", kind].features["length"] for kind in WEIGHTS}
    assert found[CUT] < found[BARE] < found[DRESSED] < found[LONG]


def test_it_also_shows_the_words_alone() -> None:
    assert made()["a", WORDS_ALONE].features == {**made()["a", BARE].features, "titled": 0}


def test_it_joins_only_texts_of_the_same_label_and_language() -> None:
    assert made()["a", LONG].groups <= {"a.example", "b.example", "c.example"}
    assert len(made()["a", LONG].groups) > 1
    assert made()["d", LONG].groups == {"d.example"}


def test_it_makes_the_same_variants_each_time() -> None:
    assert made() == made()


def test_it_reads_text_and_html() -> None:
    assert page_of(row("a")).address == "https://a.example/x"
    assert page_of(row("e", html="<title>No</title><p>We treat.</p>")).text.strip() == "We treat."
