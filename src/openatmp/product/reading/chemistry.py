"""Recognise chemical nomenclature: locants, brackets, prefixes of groups, salts and acids.

The patterns have no nested repetition, so the time they take grows with the text and no faster.
"""

import re

from openatmp.product.reading.folding import Folded

# "(2S,3R", "2-{[", "1H-pyrrol", "3'-(OH)", "N-methyl", "4-amino": places and what stands in them.
_LOCANT = re.compile(
    r"\(\d{0,2}'?[rsez](?:,\d{1,2}'?[rsez])*\)-|\d{1,2}[',]?\d{0,2}'?-[\[({]|\d[hH]-[a-z]|\b[nos],[nos]-\w"
    r"|\b(?:[nsodl]|dl|alpha|beta|cis|trans|tert|iso|ortho|meta|para|p|l)-\(?[a-z]{4,}|\b\d{1,2}(?:,\d{1,2}){0,6}-[a-z]{3,}"
)
_GROUP = re.compile(
    r"(?:hydroxy|methyl|ethyl|propyl|butyl|pentyl|hexyl|phenyl|benzyl|benzo|fluoro|chloro|bromo|iodo|amino|oxo|carboxy"
    r"|cyano|nitro|methoxy|ethoxy|acetyl|sulfon|sulfan|sulfin|phosph|thiazol|imidazol|triazol|tetrazol|pyrazol|pyrrol"
    r"|pyrid|pyrimid|piperi|pipera|quinol|indol|purin|furan|pyran|oxazol|morphol|azepin|naphth|carbon|hydro|glyc|glucos"
    r"|steryl|cholest|silic|borat|zircon|titan|carbam|guanid|hydrox|thio|mannos|poly)[a-z]{2,}"
)


def notation(folded: Folded, start: int, end: int) -> tuple[int, int] | None:
    """Find the first piece of chemical nomenclature in a stretch of text.

    Args:
        folded: the text.
        start: where to begin, in the plain text.
        end: where to stop.

    Returns:
        Where it stands in the plain text, or nothing.
    """
    found = _LOCANT.search(folded.plain, start, end) or _GROUP.search(folded.plain, start, end)
    return (found.start(), found.end()) if found else None
