"""Judgements on record, held against those that the rules ask for."""

from openatmp.basis.errors import BadInput
from openatmp.classification.rules import judgement_keys
from openatmp.law import Corpus, LawInForce, NotInForce
from openatmp.product.product import Product
from openatmp.product.productfile.problems import perhaps_meant, quoted


def check_judgements(product: Product, law: LawInForce, where: str = "judgements") -> None:
    """Refuse a judgement that no rule asks for; most likely its key is mistyped, and it counts for nothing.

    Args:
        product: the product with its judgements.
        law: the law of the day; a key that only the rules of another day know is not refused.
        where: file or field in which the judgements stand, for the message.

    Raises:
        BadInput: there is such a judgement.
        NotInForce: the day lies before the law on advanced therapies applied.
    """
    unknown = [key for key in product.judgements if key not in judgement_keys(law)]
    if not unknown:
        return
    known = sorted(_keys_of_any_day(law))
    mistyped = [key for key in unknown if key not in known]
    if mistyped:
        raise BadInput(
            f"no rule asks for a judgement called {' or '.join(map(quoted, mistyped))}",
            where=where,
            expected="one of " + ", ".join(known),
            remedy=perhaps_meant(mistyped[0], known, "correct the name, or remove the judgement"),
        )


def _keys_of_any_day(law: LawInForce) -> frozenset[str]:
    """Return what the rules ask for on one day or another; a file may be asked about on several."""
    corpus = Corpus(law.acts)
    keys = judgement_keys(law)
    for day in corpus.changes():
        try:
            keys |= judgement_keys(corpus.on(day))
        except NotInForce:
            continue  # before the law on advanced therapies no rule asked for anything
    return keys
