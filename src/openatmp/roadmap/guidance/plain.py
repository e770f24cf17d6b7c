"""Chosen guidance as plain data, for programs."""

from typing import Any

from openatmp.roadmap.guidance.choosing import Chosen


def chosen_as_dict(chosen: Chosen) -> dict[str, Any]:
    """Return a paper with its reason as values that JSON can hold.

    Args:
        chosen: the paper.
    """
    paper = chosen.guidance
    return {
        "id": paper.id,
        "title": paper.title,
        "number": paper.number or None,
        "from": paper.since,
        "to": paper.until or None,
        "in_force": chosen.in_force,
        "replaced_by": paper.replaced_by or None,
        "classes": sorted(paper.classes),
        "topics": [topic.key for topic in chosen.topics],
        "reason": chosen.reason,
        "verified": paper.verified,
        "source": paper.source,
        "note": paper.note or None,
    }
