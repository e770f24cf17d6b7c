"""Search as you type over the register: words, facets with counts, orders, and names spelled alike."""

from openatmp.register.search.facets import StatusGroup, group_of, year_of
from openatmp.register.search.index import Index
from openatmp.register.search.orders import Sort
from openatmp.register.search.wanted import Count, Found, Wanted

__all__ = ["Count", "Found", "Index", "Sort", "StatusGroup", "Wanted", "group_of", "year_of"]
