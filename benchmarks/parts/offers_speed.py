"""One page from bytes to the judgement: ours, and text taken out by a library followed by a bag of words."""

from collections.abc import Callable
from datetime import date
from importlib.util import find_spec

from parts.offers_tfidf import bag
from selectolax.lexbor import LexborHTMLParser

from openatmp.offers.checking import check
from openatmp.offers.reading import page_of_html
from openatmp.register import shipped
from openatmp.register.known import InRegister

# The bag learns from a handful of sentences; how long it takes to answer hangs on the page, not on them.
_TEXTS = (
    "our clinic treats your pain with your own cells",
    "the court banned the clinic",
    "book your consultation",
    "a warning",
)
_TRUTH = (True, False, True, False)


def contenders(html: str, day: date) -> dict[str, Callable[[], int]]:
    """Return what is to be timed, by name; each returns that it worked through one page."""
    known, model = InRegister(shipped()), bag(1.0).set_params(tfidfvectorizer__min_df=1).fit(_TEXTS, _TRUTH)

    def ours() -> int:
        return len([check(page_of_html(html), known, day)])

    def visible_text() -> int:
        body = LexborHTMLParser(html).body
        return len(model.predict_proba([body.text(separator=" ") if body else ""]))

    named = {"openatmp": ours, "selectolax and TF-IDF": visible_text}
    if find_spec("trafilatura"):
        named["trafilatura and TF-IDF"] = _main_text(html, model.predict_proba)
    return named


def _main_text(html: str, predict: Callable[[list[str]], list[float]]) -> Callable[[], int]:
    from trafilatura import extract  # noqa: PLC0415 - a peer that need not be installed

    return lambda: len(predict([extract(html) or ""]))
