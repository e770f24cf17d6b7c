"""The classes a product can fall into, and what each is called."""

from enum import StrEnum


class Category(StrEnum):
    """The outcome of a classification."""

    GTMP = "GTMP"
    SCTMP = "sCTMP"
    TEP = "TEP"
    NOT_ATMP = "not-ATMP"
    UNDECIDED = "undecided"

    @property
    def is_atmp(self) -> bool:
        """Whether the class is one of the three kinds of advanced therapy."""
        return self in _ADVANCED

    @property
    def label(self) -> str:
        """The term of the law."""
        return _LABELS[self]

    @property
    def plainly(self) -> str:
        """What it means, for somebody who does not know the term."""
        return _PLAINLY[self]


_ADVANCED = frozenset({Category.GTMP, Category.SCTMP, Category.TEP})

_LABELS = {
    Category.GTMP: "gene therapy medicinal product",
    Category.SCTMP: "somatic cell therapy medicinal product",
    Category.TEP: "tissue engineered product",
    Category.NOT_ATMP: "not an advanced therapy medicinal product",
    Category.UNDECIDED: "undecided",
}

_PLAINLY = {
    Category.GTMP: "It brings in genetic material, and its effect comes from that material.",
    Category.SCTMP: "It uses changed cells, or cells with a new job, to treat, prevent or diagnose disease.",
    Category.TEP: "It uses changed cells, or cells with a new job, to regenerate, repair or replace tissue.",
    Category.NOT_ATMP: "It may be another kind of medicine, a transplant, a blood product or a device.",
    Category.UNDECIDED: "The facts given do not settle it.",
}
