"""Reading free text: facts of a product, each with the words it stands on. See ``data/README.md``."""

from openatmp.product.reading.evidence import Mark
from openatmp.product.reading.reader import Reading, read

__all__ = ["Mark", "Reading", "read"]
