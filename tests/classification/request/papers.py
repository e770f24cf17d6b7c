"""Ways to look into a request in tests."""

from openatmp.classification.request import Request, RequestDocument, Section, Statement


def section(paper: RequestDocument, title: str) -> Section:
    """Return the section of that title."""
    return next(one for one in paper.sections if one.title == title)


def labelled(request: Request, label: str) -> Statement:
    """Return the first statement of that label."""
    return next(one for one in request.statements() if one.label == label)


def labels(part: Section) -> list[str]:
    """Return what the statements of a section are about."""
    return [one.label for one in part.statements]
