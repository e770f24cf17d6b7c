"""What the reader of the form corrected or completed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from django.http import QueryDict

from openatmp.basis.conditions import Value
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.sources import Declared, UsualPractice
from openatmp.web.tools.questions import CONFIRMED, NONE, UNKNOWN, USUAL

# Free words are kept short: they describe, they do not decide.
_LONGEST_WRITTEN = 500
_JUDGED = "judged."
_MOST_JUDGEMENTS = 10
_ASSUMED_BY = "whoever filled in this form"
_ASSUMED_WHY = "assumed, in order to see what follows"


def corrected(product: Product, sent: QueryDict, on: date) -> Product:
    """Put what the form says in place of what was read.

    A fact that the form repeats as it was keeps its source. A fact the form does not mention stays.

    Args:
        product: what was known before.
        sent: the fields of the form.
        on: the day to date assumed judgements with.

    Returns:
        The product as corrected.

    Raises:
        BadInput: a fact was sent that cannot have such a value.
    """
    mentioned = [name for name in DEFINITIONS if _mentions(sent, name)]
    facts = {name: fact for name in mentioned if (fact := _fact(name, sent, product.facts.get(name)))}
    kept = product.without(*mentioned).with_facts(facts)
    return replace(kept, judgements={**product.judgements, **_judgements(sent, on)})


def carried(before: Product, after: Product) -> Iterator[tuple[str, str]]:
    """List the corrections as fields, so that another form can send them again.

    Args:
        before: what was read.
        after: what was read and then corrected.

    Yields:
        Name and value of each field.
    """
    for name in DEFINITIONS:
        fact = after.facts.get(name)
        if fact is not None and isinstance(fact.source, Declared):
            yield from _fields(name, fact.value)
        elif fact is None and name in before.facts:
            yield f"fact.{name}", UNKNOWN
    for key, judgement in after.judgements.items():
        yield f"judged.{key}", "yes" if judgement.answer else "no"


def _fields(name: str, value: Value) -> Iterator[tuple[str, str]]:
    match value:
        case bool():
            yield f"fact.{name}", "yes" if value else "no"
        case str():
            yield f"fact.{name}", value
        case frozenset():
            yield from ((f"fact.{name}", one) for one in sorted(value) or [NONE])


def _mentions(sent: QueryDict, name: str) -> bool:
    return f"fact.{name}" in sent or name in sent.getlist("asked")


def _fact(name: str, sent: QueryDict, before: Fact | None) -> Fact | None:
    words = sent.getlist(f"fact.{name}")
    value = before.value if before and words == [USUAL] else _value(DEFINITIONS[name], words)
    if before is None or value != before.value:
        return None if value is None else Fact(value, Declared())
    return Fact(value, Declared()) if _is_now_confirmed(before, words, sent) else before


def _is_now_confirmed(before: Fact, words: list[str], sent: QueryDict) -> bool:
    """Choosing it confirms what is usual; a list needs a tick of its own; one button confirms all."""
    if not isinstance(before.source, UsualPractice):
        return False
    chosen = CONFIRMED in words if isinstance(before.value, frozenset) else words != [USUAL]
    return chosen or sent.get("confirm") == "all"


def _value(definition: FactDefinition, words: list[str]) -> Value | None:
    match definition.kind:
        case Kind.YES_NO:
            return {"yes": True, "no": False}.get(words[-1]) if words else None
        case Kind.ONE_OF:
            return words[-1] if words and words[-1] not in {UNKNOWN, USUAL} else None
        case Kind.SOME_OF:
            return _listed(words)
        case Kind.TEXT:
            return words[-1].strip()[:_LONGEST_WRITTEN] or None if words else None


def _listed(words: list[str]) -> frozenset[str] | None:
    """Nothing ticked means nothing known; "none of these" alone means known to be empty."""
    ticked = frozenset(words) - {NONE, UNKNOWN, USUAL, CONFIRMED}
    return ticked if ticked or NONE in words else None


def _judgements(sent: QueryDict, on: date) -> Mapping[str, Judgement]:
    """Take assumptions under any name; whoever asks holds the names against those that the rules know."""
    answers = {"yes": True, "no": False}
    said = [
        (name.removeprefix(_JUDGED), answers[value])
        for name in sent
        if name.startswith(_JUDGED) and (value := sent.get(name)) in answers
    ]
    return {key: Judgement(answer, _ASSUMED_BY, on, _ASSUMED_WHY) for key, answer in said[:_MOST_JUDGEMENTS]}
