"""In which order the form asks: what everybody can say first, what few can say behind a summary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from openatmp.web.reports.forms import ReportForm


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together.

    Args:
        key: its anchor.
        title: its heading.
        names: fields that are always there.
        more: summary of what stands behind it; empty when there is nothing.
        hidden: fields behind the summary.
    """

    key: str
    title: Promise
    names: tuple[str, ...]
    more: Promise | str = ""
    hidden: tuple[str, ...] = ()


GROUPS = (
    Group("what", _("The essentials"), ("happened", "country", "words")),
    Group(
        "offer",
        _("The offer"),
        ("provider", "product", "address"),
        _("More about the offer, if you know it"),
        ("place", "channel", "when", "price", "offer"),
    ),
    Group(
        "who",
        _("The person it is about"),
        ("whose",),
        _("More about that person, if you like"),
        ("age", "vulnerable"),
    ),
    Group(
        "treatment",
        _("If somebody was treated, or will be"),
        (),
        _("Tell about the treatment"),
        ("planned", "given_on", "reaction", "harm", "batch", "doctor"),
    ),
)
CONTACT = ("name", "mail", "phone")


@dataclass(frozen=True, slots=True)
class Shown:
    """A group as a page shows it.

    Args:
        group: the group.
        fields: fields that are always there.
        hidden: fields behind the summary.
        is_open: whether that is shown at once, because something in it is filled in or wrong.
    """

    group: Group
    fields: Sequence[BoundField]
    hidden: Sequence[BoundField]
    is_open: bool


def groups_of(form: ReportForm) -> Iterator[Shown]:
    """Yield the groups of a form in their order."""
    for group in GROUPS:
        hidden = [form[name] for name in group.hidden]
        yield Shown(group, [form[name] for name in group.names], hidden, any(map(_is_said, hidden)))


def _is_said(field: BoundField) -> bool:
    """Whether it is filled in or wrong; a choice that says nothing counts as empty."""
    value = field.value()
    return bool(field.errors) or value not in (None, "", [], "not said")
