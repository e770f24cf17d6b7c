"""An answer as a page of HTML, from which the PDF is made."""

from base64 import b64encode

from openatmp.classification.answer import CAUTION, cited
from openatmp.classification.borderline import warnings
from openatmp.classification.categories import Category
from openatmp.classification.cautions import cautions
from openatmp.classification.classify import Classification
from openatmp.classification.counterfactuals import counterfactuals
from openatmp.classification.precedents import precedents
from openatmp.classification.renderings.changes import sentences_of_counterfactuals
from openatmp.classification.renderings.html import Html, fragment, listed, paragraphs, tag
from openatmp.classification.renderings.path import path_as_text
from openatmp.classification.renderings.printable import shortened
from openatmp.classification.renderings.steps import FactLine, ProvisionLine, Step, provision_line, steps
from openatmp.classification.renderings.svg import decision_path
from openatmp.classification.renderings.text import precedent_words, receipt_words, warning_words
from openatmp.classification.renderings.wording import (
    headline,
    help_of,
    question_of,
    summary_sentences,
    words_of_origin,
    words_of_value,
)

# An answer quotes the beginning of a long description; the whole of it is with whoever wrote it.
_QUOTED = 3_000


def answer_body(classification: Classification) -> Html:
    """Write the body of the page.

    Args:
        classification: the answer.
    """
    return fragment(
        (
            tag("h1", headline(classification)),
            tag("p", " ".join(summary_sentences(classification)), class_="lead"),
            *(tag("p", caution, class_="caution") for caution in (CAUTION, *cautions(classification))),
            _product(classification),
            _part("What is still needed", _missing(classification)),
            _part("What somebody has to judge", _judgements(classification)),
            _part("What is known of the product", _facts(classification)),
            _picture(classification),
            _part("How the answer was reached", fragment(map(_step, steps(classification)))),
            _part(_on_changes(classification), _changes(classification)),
            _part("Published outcomes that are like it", _precedents(classification)),
            _part("Good to know", listed(map(warning_words, warnings(classification)))),
            _part("Provisions applied", _provisions(classification)),
            _part("Receipt", tag("p", receipt_words(classification), class_="receipt")),
        )
    )


def _part(heading: str, content: Html) -> Html:
    return fragment((tag("h2", heading), content)) if content else Html("")


def _product(classification: Classification) -> Html:
    product = classification.product
    texts = (("Name", product.name), ("Description", product.description), ("Indication", product.indication))
    said = [(title, shortened(text, _QUOTED)) for title, text in texts if text.strip()]
    content = fragment(fragment((tag("h3", title), paragraphs(text))) for title, text in said)
    return _part("The product in the applicant's words", content)


def _missing(classification: Classification) -> Html:
    return listed(" ".join((question_of(name), help_of(name))) for name in classification.missing)


def _judgements(classification: Classification) -> Html:
    return listed(f"{question_of(one.key)} {one.criterion}" for one in classification.judgements)


def _picture(classification: Classification) -> Html:
    """Show the decision path as an image whose text equivalent is its alternative."""
    encoded = b64encode(decision_path(classification).encode()).decode("ascii")
    image = Html(
        tag(
            "img",
            src=f"data:image/svg+xml;base64,{encoded}",
            alt=" ".join(path_as_text(classification)),
            class_="path",
        ).removesuffix("</img>")
    )
    return tag("section", tag("h2", "The decision path"), image, class_="picture")


def _facts(classification: Classification) -> Html:
    known = classification.product.known()
    rows = [
        tag(
            "tr",
            tag("th", question_of(name), scope="row"),
            tag("td", shortened(words_of_value(name, value), _QUOTED)),
            tag("td", words_of_origin(classification.product, name)),
        )
        for name, value in known.items()
    ]
    return _table(("Question", "Answer", "Where it comes from"), rows)


def _table(heads: tuple[str, ...], rows: list[Html]) -> Html:
    if not rows:
        return Html("")
    head = tag("thead", tag("tr", *(tag("th", one, scope="col") for one in heads)))
    return tag("table", head, tag("tbody", *rows))


def _step(step: Step) -> Html:
    tried = "Exception: " if step.exception else ""
    seen = f" (see {step.seen_at})" if step.seen_at else ""
    asked = tag("p", f"{step.number}. {tried}{step.question} ", tag("strong", step.answer_words), seen)
    grounds = [*map(_fact, step.facts)]
    grounds += [f"To weigh: {step.criterion}"] if step.criterion else []
    grounds += [f"Law: {'; '.join(map(_cited, step.provisions))}"] if step.provisions else []
    return tag("div", asked, listed(grounds), class_=f"step level-{min(step.level, 5)}")


def _fact(line: FactLine) -> str:
    return f"{line.question} {line.value}"


def _cited(line: ProvisionLine) -> str:
    return line.name if line.verified else f"{line.name}, not verified"


def _on_changes(classification: Classification) -> str:
    undecided = classification.category is Category.UNDECIDED
    return "What would settle it" if undecided else "What would change the answer"


def _changes(classification: Classification) -> Html:
    return listed(sentences_of_counterfactuals(counterfactuals(classification), classification))


def _precedents(classification: Classification) -> Html:
    return listed(map(precedent_words, precedents(classification)))


def _provisions(classification: Classification) -> Html:
    lines = [provision_line(citation, classification.law) for citation in cited(classification)]
    rows = [
        tag(
            "tr",
            tag("th", line.name, scope="row"),
            tag("td", line.says),
            tag("td", line.in_force if line.verified else f"{line.in_force}, not verified"),
        )
        for line in lines
    ]
    return _table(("Provision", "What it says, in our words", "When it applies"), rows)
