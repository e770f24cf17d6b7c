"""Examples to begin with, in the words a developer might use."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A description to try.

    Args:
        title: what it is, in a few words.
        description: what the product is.
        indication: what it is for.
    """

    title: str
    description: str
    indication: str


EXAMPLES = (
    Example(
        "corrected blood stem cells",
        "The patient's own blood stem cells. Outside the body, a lentiviral vector brings a working copy of "
        "the faulty gene into them; then they are frozen and given back.",
        "An inherited immune deficiency",
    ),
    Example(
        "cartilage cells on a membrane",
        "Cartilage cells from the patient's knee, expanded in culture for four weeks, seeded on a collagen "
        "membrane that is a CE-marked medical device.",
        "Repair of cartilage defects of the knee",
    ),
    Example(
        "bone marrow cells for the heart",
        "Mononuclear cells from the patient's own bone marrow, separated by density gradient, "
        "not cultured, and injected on the same day.",
        "Repair of heart muscle after an infarction",
    ),
)
