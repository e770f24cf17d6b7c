"""The words that every rendering shares: answers, values, sources, provisions, the answer itself."""

from collections.abc import Sequence
from typing import assert_never

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.conditions import Value
from openatmp.classification.categories import Category
from openatmp.classification.classify import Classification
from openatmp.classification.days import in_words
from openatmp.law import ActKind, LawInForce, Provision
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Judgement, Product
from openatmp.product.sources import Declared, Read, Registered, Source, UsualPractice

_ANSWERS = {
    Answer.YES: "yes",
    Answer.NO: "no",
    Answer.UNKNOWN: "not known",
    Answer.NEEDS_JUDGEMENT: "needs judgement",
}

# Whoever settles a judgement is asked for it in these words.
_JUDGEMENTS = {
    "edited-cells": "Does a product that edits genes and adds none hold a recombinant nucleic acid in law?",
    "substantial-manipulation": "Is the unusual step a substantial manipulation?",
}

# Rooms outside ask for it here, beside the other words.
day_in_words = in_words

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def headline(classification: Classification) -> str:
    """Name the answer in the term of the law, ready to stand as a heading.

    Args:
        classification: the answer.
    """
    return capitalised(outcome_words(classification.category, combined=classification.combined is Answer.YES))


def outcome_words(category: Category, *, combined: bool) -> str:
    """Name a class within a sentence, without an article.

    Args:
        category: the class.
        combined: whether a device is an integral part.

    Returns:
        ``combined tissue engineered product (TEP)``, ``not an advanced therapy medicinal product``.
    """
    if not category.is_atmp:
        return category.label
    return f"{'combined ' if combined else ''}{category.label} ({category.value})"


def summary_sentences(classification: Classification) -> tuple[str, ...]:
    """Give the answer in a few sentences, plain words first.

    Args:
        classification: the answer.
    """
    parts = (
        classification.category.plainly,
        _by_law(classification),
        _on_combined(classification),
        _on_what_is_open(classification),
    )
    return tuple(part for part in parts if part)


def _by_law(classification: Classification) -> str:
    category, day = classification.category, day_in_words(classification.law.day)
    match category:
        case Category.UNDECIDED:
            return f"Under the law of {day} the class is undecided."
        case Category.NOT_ATMP:
            return f"Under the law of {day} it is {category.label}."
        case Category.GTMP | Category.SCTMP | Category.TEP:
            return f"Under the law of {day} it is a {category.label} ({category.value})."
        case _:
            assert_never(category)


def _on_combined(classification: Classification) -> str:
    if not classification.category.is_atmp:
        return ""
    match classification.combined:
        case Answer.YES:
            return "A medical device is an integral part of it, so it is a combined product."
        case Answer.NO:
            return "It is not a combined product."
        case _:
            return "Whether it is a combined product is still open."


def _on_what_is_open(classification: Classification) -> str:
    facts, judgements = len(classification.missing), len(classification.judgements)
    named = [counted(facts, "fact"), counted(judgements, "judgement")]
    waits = [words for words, number in zip(named, (facts, judgements), strict=True) if number]
    if not waits:
        return ""
    verb = "is" if facts + judgements == 1 else "are"
    return f"{capitalised(joined(waits))} {verb} still needed."


def words_of_answer(answer: Answer) -> str:
    """Say an answer in one or two words."""
    return _ANSWERS[answer]


def words_of_value(name: str, value: Value | None) -> str:
    """Say the value of a fact as a reader would.

    Args:
        name: name of the fact; it knows in which order a list is told.
        value: the value; None when it is not known.
    """
    match value:
        case None:
            return "not known"
        case bool():
            return "yes" if value else "no"
        case str():
            return " ".join(value.split()) or "nothing said"
        case frozenset():
            return ", ".join(in_listed_order(name, value)) or "none"
        case _:
            assert_never(value)


def in_listed_order(name: str, values: frozenset[str]) -> list[str]:
    """Sort the values of a list as its definition does."""
    definition = DEFINITIONS.get(name)
    order = {value: place for place, value in enumerate(definition.values)} if definition else {}
    return sorted(values, key=lambda value: (order.get(value, len(order)), value))


def words_of_source(source: Source) -> str:
    """Say where a fact comes from.

    Args:
        source: who or what says so.
    """
    match source:
        case Declared(by=by, note=note):
            added = " ".join(note.split()).rstrip(".")
            return f"declared by {by or 'the applicant'}" + (f": {added}" if added else "")
        case Read(span=span, words=words, why=why):
            quoted = f': "{" ".join(words.split())}"' if words else ""
            read = f"read in the {span.field}{quoted}"
            return f"{read} ({why.rstrip('.')})" if why else read
        case UsualPractice(why=why):
            return f"usually so, please confirm: {why.rstrip('.')}" if why else "usually so, please confirm"
        case Registered(register=register, entry=entry):
            return f"by {register}, entry {entry}"
        case _:
            assert_never(source)


def words_of_origin(product: Product, name: str) -> str:
    """Say where what is known of a fact or judgement comes from; empty when nothing is known.

    Args:
        product: the product.
        name: name of the fact, or ``judged.<key>``.
    """
    if name in product.facts:
        return words_of_source(product.facts[name].source)
    judgement = product.judgements.get(name.removeprefix("judged."))
    return words_of_judgement(judgement) if judgement and name.startswith("judged.") else ""


def words_of_judgement(judgement: Judgement) -> str:
    """Say who judged, when and why."""
    reason = f": {' '.join(judgement.reason.split()).rstrip('.')}" if judgement.reason else ""
    return f"judged by {judgement.by} on {day_in_words(judgement.on)}{reason}"


def question_of(name: str) -> str:
    """Return the question that a fact or a judgement answers.

    Args:
        name: name of the fact, or ``judged.<key>``.
    """
    if name in DEFINITIONS:
        return DEFINITIONS[name].question
    key = name.removeprefix("judged.")
    return _JUDGEMENTS.get(key, f"{capitalised(key.replace('-', ' '))}: is the criterion met?")


def help_of(name: str) -> str:
    """Return what explains the question of a fact; empty when it is plain."""
    return DEFINITIONS[name].help if name in DEFINITIONS else ""


def citation_text(law: LawInForce, citation: Citation) -> str:
    """Name a provision with the days on which it applies, and say when it was not verified.

    Args:
        law: the law of the day.
        citation: act and place.

    Returns:
        ``Regulation 1394/2007, Art. 2(1)(c), in force since 30 December 2008``.

    Raises:
        NotInForce: the provision does not apply on that day.
        UnknownProvision: there is no such provision.
    """
    provision = law.provision(citation.act, citation.provision)
    mark = "" if provision.verified else ", not verified"
    return f"{place_in_words(law, citation)}, {applies_in_words(law, provision)}{mark}"


def place_in_words(law: LawInForce, citation: Citation) -> str:
    """Name act and place as in a sentence: ``Regulation 1394/2007, Art. 2(1)(c)``."""
    act = law.acts.get(citation.act)
    return act.spelled(citation.provision) if act else str(citation)


def applies_in_words(law: LawInForce, provision: Provision) -> str:
    """Say since when a provision applies or, of guidance, which is no law, from when it is.

    Args:
        law: the law of the day.
        provision: the provision.

    Returns:
        ``in force since 30 December 2008``, ``guidance of June 2015, used to read the law of this day``.
    """
    act = law.acts.get(provision.act)
    if act is None or act.kind is not ActKind.GUIDANCE:
        return in_force_words(provision)
    published = act.value_versions("published")
    dated = f" of {published[-1].amount}" if published else ""
    return f"guidance{dated}, used to read the law of this day"


def in_force_words(provision: Provision) -> str:
    """Say since when, and until when, a provision applies."""
    if provision.in_force_from is None:
        return "announced, not in force"
    since = f"in force since {day_in_words(provision.in_force_from)}"
    return f"{since} until {day_in_words(provision.in_force_to)}" if provision.in_force_to else since


def counted(number: int, noun: str) -> str:
    """Say a number with its noun: ``one fact``, ``three facts``."""
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{words} {noun}{'' if number == 1 else 's'}"


def joined(parts: Sequence[str]) -> str:
    """Join parts with commas and a last ``and``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def capitalised(text: str) -> str:
    """Write the first letter large and leave the rest as it is."""
    return text[:1].upper() + text[1:]
