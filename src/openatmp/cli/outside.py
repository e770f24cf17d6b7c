"""The door to the outside as an operator set it: where answers are kept, and through which proxy."""

from collections.abc import Mapping

from openatmp.cli.standing import data_folder
from openatmp.fetch import HURRIED, Fetcher, Kept, Road
from openatmp.fetch.road import Watch, unwatched

PROXY = "OPENATMP_PROXY"
FOLDER = "answers"


def patient_fetcher(environment: Mapping[str, str], watch: Watch = unwatched) -> Fetcher:
    """Return what fetches whole tables: patiently, and not twice within half a day.

    Args:
        environment: variables by name.
        watch: told how far an answer has come.
    """
    kept = Kept(data_folder(environment) / FOLDER)
    return Fetcher(kept, road=Road(proxy=environment.get(PROXY, ""), watch=watch))


def hurried_fetcher(environment: Mapping[str, str]) -> Fetcher:
    """Return what fetches for somebody who waits: one try, and nothing of what was asked is kept.

    Args:
        environment: variables by name.
    """
    return Fetcher(manners=HURRIED, road=Road(proxy=environment.get(PROXY, "")))
