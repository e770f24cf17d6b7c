"""The one door to the outside: fetching what others publish, politely."""

from openatmp.fetch.asked import Asked, Fetched
from openatmp.fetch.driving import drive
from openatmp.fetch.errors import CouldNotFetch, FetchToolMissing, Trouble
from openatmp.fetch.fetcher import Fetcher
from openatmp.fetch.kept import Kept
from openatmp.fetch.manners import HURRIED, Manners
from openatmp.fetch.road import Road
from openatmp.fetch.times import Times

__all__ = [
    "HURRIED",
    "Asked",
    "CouldNotFetch",
    "FetchToolMissing",
    "Fetched",
    "Fetcher",
    "Kept",
    "Manners",
    "Road",
    "Times",
    "Trouble",
    "drive",
]
