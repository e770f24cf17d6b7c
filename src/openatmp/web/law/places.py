"""Where an act and a provision stand on the pages: an address and an anchor that last."""

import re

from django.urls import reverse

from openatmp.law import corpus
from openatmp.law.acts import Act

_BETWEEN = re.compile(r"[^a-z0-9]+")


def slug_of(key: str) -> str:
    """Return the key of an act as it stands in an address: ``1394-2007``.

    Args:
        key: the key, which may hold slashes: ``1394/2007``.
    """
    return key.replace("/", "-")


def anchor_of(place: str) -> str:
    """Return the anchor of a place: ``at-2-1-c``.

    Args:
        place: the place, as it is cited: ``2(1)(c)``.
    """
    return "at-" + _BETWEEN.sub("-", place.lower()).strip("-")


def link_to(act: str, place: str = "") -> str:
    """Return the address of an act, or of a place in it.

    Args:
        act: key of the act.
        place: the place; empty for the whole act.
    """
    page = reverse("law:act", args=[slug_of(act)])
    return f"{page}#{anchor_of(place)}" if place else page


def act_of(slug: str) -> Act | None:
    """Return the act that an address means; None when there is none.

    Args:
        slug: the key as it stands in an address, or as it is cited.
    """
    wanted = slug_of(slug).casefold()
    return next((act for key, act in corpus().acts.items() if slug_of(key).casefold() == wanted), None)
