"""A citation as it stands on a page: its name, where it leads, and whether anybody compared it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from openatmp.basis.citations import Citation
from openatmp.law import corpus
from openatmp.law.acts import Act, Provision
from openatmp.web.law.places import link_to


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision that something rests on.

    Args:
        name: as it is said in a sentence: ``Regulation 1394/2007, Art. 8``.
        link: address of our page of it.
        heading: what it is about.
        verified: whether it was read in a published source.
    """

    name: str
    link: str
    heading: str
    verified: bool


def cited(citations: Iterable[Citation], on: date) -> tuple[Cited, ...]:
    """Return citations as they stand on a page.

    Args:
        citations: the citations; each must be one of the law that comes with this version.
        on: the day whose wording counts, where a place has several.
    """
    return tuple(_cited(corpus().acts[one.act], one.provision, on) for one in citations)


def version_on(versions: tuple[Provision, ...], on: date) -> Provision:
    """Return the version of a place that applies on a day; else the last one.

    Args:
        versions: the versions, oldest first; at least one.
        on: the day.
    """
    return next((version for version in versions if version.applies.on(on)), versions[-1])


def _cited(act: Act, place: str, on: date) -> Cited:
    version = version_on(act.versions(place), on)
    name = act.spelled(place).replace("Art. ", "Art.\u00a0")
    return Cited(name, link_to(act.key, place), version.heading, version.verified)
