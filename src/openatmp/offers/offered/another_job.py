"""Whether cells are meant to do in the patient what they did in the donor, as far as the page says."""

from openatmp.offers.cues import Cue, Cues
from openatmp.offers.offered.naming import named
from openatmp.offers.offered.table import another_job
from openatmp.product.product import Fact
from openatmp.product.sources import Read, Span

_SOURCES = frozenset({"fat-cells", "marrow-cells", "birth-tissue", "immune-cells", "animal-cells", "tissue"})
_WHY = "Names a disease in which these cells are meant to do another job than where they come from."


def same_function(cues: Cues) -> Fact | None:
    """Return that cells are meant to do another job, and the disease that says so; None when nothing does.

    Only cells of one named source tell it: where the page names others too, it does not say which are given.

    Args:
        cues: what the lexicons found.

    Source: EMA/CAT/600280/2010 rev. 1, section 2.2.3, on fat that is given for another organ.
    """
    sources = {cue.kind for cue in named(cues, "therapy")} & _SOURCES
    kind = sources.pop() if len(sources) == 1 else ""
    disease = next((cue for cue in named(cues, "disease") if cue.kind in another_job().get(kind, ())), None)
    return None if disease is None or _is_for_looks(cues, disease) else _fact(cues, disease)


def _is_for_looks(cues: Cues, disease: Cue) -> bool:
    """Whether looks are named before any other purpose: fat that fills a wrinkle does its old job."""
    first = next((cue for cue in named(cues, "disease") if cue.kind == "skin-and-age"), None)
    return first is not None and first.start < disease.start


def _fact(cues: Cues, disease: Cue) -> Fact:
    return Fact(value=False, source=Read(Span(disease.start, disease.end), cues.quote(disease), _WHY))
