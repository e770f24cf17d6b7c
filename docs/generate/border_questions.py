"""Write docs/reference/warnings.md: the questions on the border that a product can touch."""

from collections.abc import Iterator

from _pages import REFERENCE, linked, page_of, table, write

from openatmp.classification.borderline import BorderlineWarning, Clause, Status, collected

PAGE = REFERENCE / "warnings.md"

_OPENING = """
Where the line between the classes is disputed, or was settled in a way that surprises. A warning is
shown beside an answer when the product touches the question. It informs; it never changes a class.

*Settled* means that a published outcome or the law's own text answers it. *Open* means that we
found none.
"""


def text() -> str:
    """Return the page."""
    lines = [line for status in Status for line in _status(status)]
    return page_of("border_questions.py", "Questions on the border", _OPENING, [*_overview(), *lines])


def _overview() -> list[str]:
    rows = [
        (f"[`{one.key}`](#{one.key})", one.status.value, "yes" if one.verified else "**no**")
        for one in collected()
    ]
    return table(("question", "status", "verified"), rows)


def _status(status: Status) -> Iterator[str]:
    yield from (f"## {status.value.capitalize()}", "")
    for warning in collected():
        if warning.status is status:
            yield from _entry(warning)


def _entry(warning: BorderlineWarning) -> Iterator[str]:
    yield from (f"### {warning.key}", "", warning.text.strip(), "")
    yield from (f"- Shown when {words_of(clause)}" for clause in warning.when)
    yield from (f"- Not shown when {words_of(clause)}" for clause in warning.unless)
    verified = "verified" if warning.verified else "**not verified**"
    yield f"- {linked('Source', warning.source)}, {verified}, as of {warning.as_of}"
    yield ""


def words_of(clause: Clause) -> str:
    """Say what has to hold for a clause to hold."""
    parts = [
        f"`{name}` is {' or '.join(sorted(_said(value) for value in accepted))}"
        for name, accepted in clause.facts.items()
    ]
    if clause.classes:
        parts.append(f"the class is {' or '.join(sorted(one.value for one in clause.classes))}")
    if clause.words:
        parts.append("the text says " + " or ".join(f"“{word.strip()}”" for word in clause.words))
    return "; and ".join(parts)


def _said(value: bool | str) -> str:  # noqa: FBT001 - a fact's value may be true or false
    return ("yes" if value else "no") if isinstance(value, bool) else value


if __name__ == "__main__":
    write(PAGE, text())
