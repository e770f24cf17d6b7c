"""A pointer to the place in the law, or in guidance, that an answer rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """One provision of one act.

    Args:
        act: key of the act, as in ``law/data``: ``1394/2007``, ``2001/83``.
        provision: place in the act: ``2(1)(c)``, ``Annex I``.
    """

    act: str
    provision: str

    def __str__(self) -> str:
        return f"{self.act} {self.provision}"
