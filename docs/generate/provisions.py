"""Write docs/reference/provisions.md: every provision and value of the law that the engine holds."""

from collections.abc import Iterator
from datetime import date

from _pages import REFERENCE, linked, page_of, table, write

from openatmp.law import corpus
from openatmp.law.acts import Act, Amount, Provision

PAGE = REFERENCE / "provisions.md"

_OPENING = """
What the engine holds of the law, act by act, **in our own words**: the text that counts is behind
each link. Days are the first and the last on which a provision applies, both included.

*Verified* says whether content and days were both compared with the source named. What is not
verified is general knowledge of the field; it is used and shown with that label. [How to correct or
add a provision](../how-to/change-the-law.md).
"""


def text() -> str:
    """Return the page."""
    acts = corpus().acts.values()
    return page_of(
        "provisions.py", "Provisions", _OPENING, [*_overview(), *(line for act in acts for line in _act(act))]
    )


def _overview() -> list[str]:
    rows = [
        (
            linked(act.short_title, act.eli),
            act.kind.value,
            str(len(act.provisions)),
            f"{sum(one.verified for one in act.provisions)} of {len(act.provisions)}",
            f"`{act.file_name}`",
        )
        for act in corpus().acts.values()
    ]
    return table(("act", "kind", "provisions", "verified", "file in `src/openatmp/law/data`"), rows)


def _act(act: Act) -> Iterator[str]:
    yield from (f"## {act.short_title}", "")
    yield from (f"{linked(act.title, act.eli)}. Key: `{act.key}`. Last checked {act.last_checked}.", "")
    for provision in act.provisions:
        yield from _provision(act, provision)
    if act.values:
        yield from ("**Values**", "", *_values(act))


def _provision(act: Act, provision: Provision) -> Iterator[str]:
    place = act.spelled(provision.place).removeprefix(f"{act.short_title}, ")
    yield from (f"### {place}: {provision.heading}", "", provision.says.strip(), "")
    yield f"- {days(provision.in_force_from, provision.in_force_to)}{_inserted(provision)}"
    yield f"- {_checked(provision)}"
    yield f"- {linked('the text that counts', provision.link)}"
    if provision.note:
        yield f"- Note: {' '.join(provision.note.split())}"
    yield ""


def days(first: date | None, last: date | None) -> str:
    """Say between which days something applies."""
    if first is None:
        return "Announced; not in force, and no day is known"
    return f"In force from {first} to {last}" if last else f"In force since {first}"


def _inserted(provision: Provision) -> str:
    return f", in the wording of {provision.inserted_by}" if provision.inserted_by else ""


def _checked(entry: Provision) -> str:
    mark = "Verified" if entry.verified else "**Not verified**"
    source = linked("where it was read", entry.source)
    return f"{mark}, last checked {entry.last_checked}; source: {source}"


def _values(act: Act) -> list[str]:
    rows = [
        (
            f"`{value.name}`",
            _amount(value.amount),
            value.unit,
            value.citation.provision,
            days(value.in_force_from, value.in_force_to),
            "yes" if value.verified else "**no**",
        )
        for value in act.values
    ]
    return table(("value", "amount", "unit", "laid down in", "days", "verified"), rows)


def _amount(amount: Amount) -> str:
    return "; ".join(str(one) for one in amount) if isinstance(amount, tuple) else str(amount)


if __name__ == "__main__":
    write(PAGE, text())
