from datetime import date

import pytest

from openatmp.classification.rules import rules_of
from openatmp.law import NotInForce, corpus
from tests.classification.rules.asking import (
    FIRST_DAY_OF_THE_LAW,
    LAST_DAY_BEFORE_THE_LAW,
    TODAY,
    all_rules,
)
from tests.classification.rules.test_gene_therapy import (
    FIRST_DAY_OF_THE_NEWER_DEFINITION,
    LAST_DAY_OF_THE_OLDER_DEFINITION,
)


@pytest.mark.parametrize("day", [LAST_DAY_BEFORE_THE_LAW, date(1999, 1, 1), date.min])
def test_it_says_that_the_law_was_not_in_force(day: date) -> None:
    with pytest.raises(NotInForce, match="2008-12-30"):
        rules_of(corpus().on(day))


@pytest.mark.parametrize("day", [FIRST_DAY_OF_THE_LAW, LAST_DAY_OF_THE_OLDER_DEFINITION])
def test_it_answers_by_the_older_definitions_until_they_were_replaced(day: date) -> None:
    assert {"gene-transferred", "living-cells"} <= all_rules(day).keys()


@pytest.mark.parametrize("day", [FIRST_DAY_OF_THE_NEWER_DEFINITION, TODAY, date(2035, 1, 1)])
def test_it_answers_by_the_newer_definitions_since_then(day: date) -> None:
    assert "effect-from-sequence" in all_rules(day)
    assert "gene-transferred" not in all_rules(day)


def test_rules_are_built_once_for_a_day() -> None:
    assert rules_of(corpus().on(TODAY)) is rules_of(corpus().on(TODAY))


@pytest.mark.parametrize("day", [FIRST_DAY_OF_THE_LAW, TODAY])
def test_every_rule_asks_a_question_and_cites_the_law(day: date) -> None:
    for name, rule in all_rules(day).items():
        assert rule.question.endswith("?"), name
        assert rule.cites, name
        assert all(corpus().on(day).is_in_force(citation.act, citation.provision) for citation in rule.cites)
