"""What a developer does with the answer."""

from openatmp.classification import Category, Classification

_UNDECIDED = (
    """Answer the open questions above. Where you do not know, note who can find out: often the
    description of the process, or the intended claim, settles it.""",
    """Where judgement is needed, write down what speaks for either side; the request below has room for
    it.""",
    """Ask the committee. That is what its recommendation is for, and an unclear case is a good reason to
    ask.""",
)
_NOT_ADVANCED = (
    """Check the facts on which this turns, and the changes that would lead elsewhere.""",
    """Ask your national authority which rules apply instead: those for other medicines, for tissues and
    cells, for blood or for devices.""",
    """If the border is near, ask the committee. To know that it is no advanced therapy is useful too.""",
)
_ADVANCED = (
    """Confirm the facts that are only usual, and correct what was read wrongly.""",
    """Ask the committee for its recommendation, so that you and every authority you meet start from the same
    class.""",
    """Talk to the innovation office of your national authority early: an advanced therapy is authorised for
    the whole Union at once, but its trials and its manufacture are approved by each country.""",
)


def next_steps(classification: Classification) -> tuple[str, ...]:
    """Say what a developer does next.

    Args:
        classification: the answer.

    Returns:
        Sentences, the first to be done first.
    """
    if classification.category is Category.UNDECIDED:
        return _UNDECIDED
    return _ADVANCED if classification.category.is_atmp else _NOT_ADVANCED
