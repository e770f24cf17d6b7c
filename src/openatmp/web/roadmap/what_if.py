"""What if: the form in which one thing is changed, and the plan that follows from it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Self

from django import forms

from openatmp.classification.renderings.wording import question_of
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact, Product
from openatmp.roadmap.applicant import ApplicantKind
from openatmp.web.roadmap.asking import Asking, asking_for
from openatmp.web.roadmap.forms import day_field
from openatmp.web.roadmap.words import APPLICANTS, QUESTIONS, STAGES

_SAME = ("", "As it is")
_PREFIX = "then_"


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[_SAME, *choices], required=False)


def _answer(label: str) -> forms.ChoiceField:
    return _choice(label, [("yes", "Yes"), ("no", "No"), ("unknown", "Not known")])


class WhatIfForm(forms.Form):
    """What is supposed to be otherwise; everything left empty stays as it is."""

    then_on = day_field(
        "The law of another day", "For example 2027-08-07, when the law on human tissues changes."
    )
    then_applicant = _choice("Another applicant", [(kind.value, words) for kind, words in APPLICANTS.items()])
    then_stage = _choice("Another stage", [(stage.value, words) for stage, words in STAGES.items()])
    then_start = day_field("Another start")
    then_trial = day_field("Another day for the first trial")
    then_application = day_field("Another day for the application")
    then_accelerated = _choice("Accelerated assessment", [("yes", "Hoped for"), ("no", "Not hoped for")])
    then_orphan = _answer(QUESTIONS["orphan"])
    then_unmet_need = _answer(QUESTIONS["unmet_need"])
    then_one_hospital = _answer(QUESTIONS["one_hospital"])
    then_conditional = _answer(QUESTIONS["conditional"])
    then_fact = _choice("A fact of the product, the other way round", [])

    @classmethod
    def for_product(cls, product: Product, sent: Any = None) -> Self:
        """Return the form with the facts of a product.

        Args:
            product: the product.
            sent: what was sent; None for an empty form.
        """
        form = cls(sent, auto_id="what-if-%s")
        field = form.fields["then_fact"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [_SAME, *_turned_facts(product)]
        return form


def supposed(asking: Asking, said: dict[str, Any]) -> Asking:
    """Return the question as it would be.

    Args:
        asking: the question as it is.
        said: what is supposed, as the form gives it.

    Raises:
        BadInput: what is supposed contradicts the rest.
        NotInForce: the law does not cover the day.
    """
    changed = {name.removeprefix(_PREFIX): value for name, value in said.items() if value not in {None, ""}}
    on: date = changed.pop("on", asking.asked.on)
    product = _turned(asking.product, changed.pop("fact", ""))
    return asking_for(product, on, {**_fitting(asking, changed), **_worded(changed)})


def _fitting(asking: Asking, changed: dict[str, Any]) -> dict[str, Any]:
    """Return what was said; another kind of applicant has no figures yet."""
    terms = {**asking.terms, "start": asking.asked.start}
    kind = changed.get("applicant")
    if kind and kind != ApplicantKind.SME:
        terms |= {"staff": None, "turnover": None, "balance_sheet": None}
    return terms


def _worded(changed: dict[str, Any]) -> dict[str, Any]:
    words: dict[str, Any] = {name: "" if value == "unknown" else value for name, value in changed.items()}
    if "accelerated" in words:
        words["accelerated"] = words["accelerated"] == "yes"
    return words


def _turned_facts(product: Product) -> Iterator[tuple[str, str]]:
    """Yield every fact that is yes or no, with its question and the other answer."""
    for name, definition in DEFINITIONS.items():
        value = product.known().get(name)
        if definition.kind is Kind.YES_NO and isinstance(value, bool):
            yield name, f"{question_of(name)} {'No' if value else 'Yes'}"


def _turned(product: Product, name: str) -> Product:
    value = product.known().get(name)
    if not isinstance(value, bool):
        return product
    return replace(product, facts={**product.facts, name: Fact(not value)})
