from datetime import date

import pytest

from openatmp.classification.rules import judgement_keys
from openatmp.law import NotInForce, corpus
from tests.classification.rules.asking import FIRST_DAY_OF_THE_LAW, LAST_DAY_BEFORE_THE_LAW, TODAY, ask
from tests.classification.rules.test_gene_therapy import (
    FIRST_DAY_OF_THE_NEWER_DEFINITION,
    LAST_DAY_OF_THE_OLDER_DEFINITION,
)


@pytest.mark.parametrize(
    ("day", "keys"),
    [
        (FIRST_DAY_OF_THE_LAW, {"substantial-manipulation"}),
        (LAST_DAY_OF_THE_OLDER_DEFINITION, {"substantial-manipulation"}),
        (FIRST_DAY_OF_THE_NEWER_DEFINITION, {"substantial-manipulation", "edited-cells"}),
        (TODAY, {"substantial-manipulation", "edited-cells"}),
    ],
)
def test_it_names_the_judgements_that_the_rules_of_a_day_ask_for(day: date, keys: set[str]) -> None:
    assert judgement_keys(corpus().on(day)) == keys


def test_before_the_law_no_rule_asks() -> None:
    with pytest.raises(NotInForce):
        judgement_keys(corpus().on(LAST_DAY_BEFORE_THE_LAW))


@pytest.mark.parametrize(
    ("rule", "facts", "key"),
    [
        (
            "recombinant-nucleic-acid",
            {"nucleic_acid": True, "nucleic_acid_origin": "chemically synthesised", "genome_editing": True},
            "edited-cells",
        ),
        ("other-step", {"processing": ["encapsulation"]}, "substantial-manipulation"),
    ],
)
def test_what_a_finding_leaves_to_judgement_is_among_them(
    rule: str, facts: dict[str, object], key: str
) -> None:
    assert ask(rule, **facts).judgements == (key,)
    assert key in judgement_keys(corpus().on(TODAY))
