import pickle
from datetime import date
from typing import Any

import pytest

from openatmp.basis.errors import BadInput
from openatmp.law import corpus
from openatmp.product.sources import Declared, Read
from openatmp.web.tools.bodies import BadBody, product_sent
from openatmp.web.tools.schemas import Question

LAW = corpus().on(date(2026, 11, 23))
JUDGED = {"answer": True, "by": "A. Person", "on": "2026-11-20", "reason": "The edit is what heals."}


def _question(**sent: Any) -> Question:
    return Question.model_validate(sent)


def _refusal(**sent: Any) -> BadBody:
    with pytest.raises(BadBody) as refusal:
        product_sent(_question(**sent), LAW)
    return refusal.value


def test_it_declares_the_facts_that_were_sent() -> None:
    product = product_sent(_question(facts={"viable_cells": True, "origin": ["autologous"]}), LAW)
    assert product.facts["viable_cells"].source == Declared()
    assert product.facts["origin"].value == frozenset({"autologous"})


def test_it_puts_facts_in_place_of_what_it_read() -> None:
    product = product_sent(_question(description="Living cells", facts={"viable_cells": False}), LAW)
    assert product.facts["viable_cells"].value is False
    assert isinstance(product.facts["cells_or_tissues"].source, Read)
    assert product.description == "Living cells"


def test_it_takes_a_judgement_with_its_author_day_and_reason() -> None:
    judgement = product_sent(_question(judgements={"edited-cells": JUDGED}), LAW).judgements["edited-cells"]
    assert (judgement.answer, judgement.by, judgement.on) == (True, "A. Person", date(2026, 11, 20))
    assert judgement.reason == "The edit is what heals."


@pytest.mark.parametrize(
    ("sent", "where", "remedy"),
    [
        ({"facts": {"viable_cels": True}}, "facts.viable_cels", "perhaps 'viable_cells' was meant"),
        ({"facts": {"viable-cells": True}}, "facts.viable-cells", "perhaps 'viable_cells' was meant"),
        ({"facts": {"qqqq": True}}, "facts.qqqq", "correct the name"),
        (
            {"judgements": {"edited_cells": JUDGED}},
            "judgements.edited_cells",
            "perhaps 'edited-cells' was meant",
        ),
        ({"judgements": {"qqqq": JUDGED}}, "judgements.qqqq", "correct the name, or remove the judgement"),
    ],
)
def test_it_names_what_comes_near_to_a_mistyped_name(sent: dict[str, Any], where: str, remedy: str) -> None:
    (problem,) = _refusal(**sent).problems
    assert (problem.where, problem.remedy) == (where, remedy)


def test_it_tells_everything_that_is_wrong_at_once() -> None:
    refusal = _refusal(
        facts={"viable_cells": "perhaps", "colour": "blue", "used_in_humans": True},
        judgements={"edited": JUDGED},
    )
    assert [one.where for one in refusal.problems] == [
        "facts.viable_cells",
        "facts.colour",
        "judgements.edited",
    ]
    assert "3 fields cannot be accepted" in str(refusal)


def test_it_says_all_of_a_single_problem_in_its_message() -> None:
    refusal = _refusal(facts={"viable_cells": "perhaps"})
    assert str(refusal) == str(refusal.problems[0])


def test_it_crosses_a_border_between_processes_whole() -> None:
    refusal = BadBody((BadInput("one", where="a"), BadInput("two", where="b")))
    again = pickle.loads(pickle.dumps(refusal))  # noqa: S301 - our own bytes
    assert [one.where for one in again.problems] == ["a", "b"]
    assert str(again) == str(refusal)


def test_it_knows_a_judgement_that_only_the_law_of_another_day_asks_for() -> None:
    early = corpus().on(date(2009, 1, 1))
    product = product_sent(_question(judgements={"edited-cells": JUDGED}), early)
    assert "edited-cells" in product.judgements
