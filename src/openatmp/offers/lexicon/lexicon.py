"""The words of one language: its phrases by family and kind, and the words that turn others."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from openatmp.offers.lexicon.families import SCOPE, labels
from openatmp.offers.lexicon.phrase import Phrase


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of one language.

    Args:
        language: ISO 639-1 code.
        name: its name in the language itself.
        read_by: who speaks it from childhood and read the file; empty when nobody has yet.
        phrases: phrases by family and kind.
        scope: words that turn others, by kind and by the side on which they stand.
        passed_over: set phrases in which the words of others mean nothing, as "we use cookies".
    """

    language: str
    name: str
    read_by: str = ""
    phrases: Mapping[tuple[str, str], tuple[Phrase, ...]] = field(default_factory=dict)
    scope: Mapping[tuple[str, str], tuple[Phrase, ...]] = field(default_factory=dict)
    passed_over: tuple[Phrase, ...] = ()

    def lacks(self) -> tuple[str, ...]:
        """Return what has no phrases, as ``family.kind``, in the order of the families."""
        turning = {kind for (kind, _side), phrases in self.scope.items() if phrases}
        return tuple(
            f"{family}.{kind}".rstrip(".")
            for family, kind in labels()
            if not (kind in turning if family == SCOPE else self.phrases.get((family, kind)))
        )
