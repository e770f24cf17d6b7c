"""Combined advanced therapy medicinal product: Regulation (EC) No 1394/2007, Art. 2(1)(d)."""

from openatmp.basis.conditions import Every, Holds, InTurn, Some
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce

ACT = "1394/2007"
PLACE = "2(1)(d)"


def combined(law: LawInForce, advanced: Rule, cells: Rule) -> Rule:
    """Build the question whether a device is an integral part of the advanced therapy.

    Args:
        law: the law of the day.
        advanced: the rule on advanced therapies.
        cells: the rule on what counts as cells; the definition speaks of cells or tissues only.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Regulation (EC) No 1394/2007, Art. 2(1)(d).
    """
    return Rule(
        "combined",
        "Is it a combined advanced therapy medicinal product?",
        (law.cite(ACT, PLACE), law.cite("EMA/CAT/600280/2010", "2.2.4")),
        Every(advanced, InTurn(cells, _device(law), _cellular_part(law))),
    )


def _device(law: LawInForce) -> Rule:
    return Rule(
        "integral-device",
        "Is a medical device, which still works as one, an integral part of it?",
        (law.cite(ACT, PLACE),),
        InTurn(Holds("device_part"), Holds("device_integral"), Holds("device_keeps_function")),
    )


def _cellular_part(law: LawInForce) -> Rule:
    return Rule(
        "cellular-part-acts",
        "Is the cellular part alive or, if not, is its action primary to that of the device?",
        (law.cite(ACT, PLACE),),
        Some(Holds("viable_cells"), Holds("action_primary_to_device")),
    )
