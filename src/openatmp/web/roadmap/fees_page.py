"""The page of fees: every service with its full fee, the best reduction, and what is due; never a sum."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from django import forms

from openatmp.law import corpus
from openatmp.roadmap.applicant import Applicant, ApplicantKind, Size, applicant
from openatmp.roadmap.fees import Charge, Standing, charges, schedule
from openatmp.roadmap.fees.schedule import Free
from openatmp.web.law.words import host_of
from openatmp.web.roadmap.asking import answer_of
from openatmp.web.roadmap.fees_shown import FeeShown, fee_shown
from openatmp.web.roadmap.forms import day_field
from openatmp.web.roadmap.sizes import rules
from openatmp.web.roadmap.words import APPLICANTS, SIZES
from openatmp.web.site.clock import today

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "advice": "Scientific advice",
        "certification": "Certification",
        "announcement": "Announcement",
        "authorisation": "Marketing authorisation",
        "orphan": "Orphan designation",
        "paediatric": "Paediatric plans",
    }
)
_ANSWERS = [("", "I do not know"), ("yes", "Yes"), ("no", "No")]
_SMALL = (Size.MICRO, Size.SMALL, Size.MEDIUM)


class FeesForm(forms.Form):
    """For whom and for what fees are shown."""

    applicant = forms.ChoiceField(
        label="Who applies?",
        choices=[(kind.value, words) for kind, words in APPLICANTS.items()],
        required=False,
    )
    size = forms.ChoiceField(
        label="Size of the enterprise",
        choices=[("", "Not known"), *((size.value, SIZES[size].capitalize()) for size in _SMALL)],
        required=False,
    )
    orphan = forms.ChoiceField(label="Designated orphan medicine?", choices=_ANSWERS, required=False)
    advised = forms.ChoiceField(
        label="Scientific advice taken and followed?", choices=_ANSWERS, required=False
    )
    on = day_field("On which day?", "Empty means today.")

    def clean(self) -> dict[str, Any]:
        """Refuse a size where there is none."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("size") and given.get("applicant") != ApplicantKind.SME:
            self.add_error(
                "size", "Only a small enterprise has a size here. Choose it above, or leave this out."
            )
        return given


@dataclass(frozen=True, slots=True)
class Group:
    """Fees of one kind.

    Args:
        title: the kind in words.
        fees: the fees.
    """

    title: str
    fees: tuple[FeeShown, ...]


@dataclass(frozen=True, slots=True)
class FreeShown:
    """Something without a fee.

    Args:
        it: the entry.
        host: short name of its source.
    """

    it: Free
    host: str


def standing_of(said: Mapping[str, Any]) -> Standing:
    """Return who asks and for what, from what was said.

    Args:
        said: ``applicant``, ``size``, ``orphan`` and ``advised``, each of which may be empty.

    Raises:
        BadInput: what was said contradicts itself.
    """
    return Standing(
        _applicant(said), orphan=answer_of(said.get("orphan")), advice_taken=answer_of(said.get("advised"))
    )


def fees_page(said: Mapping[str, Any]) -> dict[str, object]:
    """Put together what the page of fees shows.

    Args:
        said: what the form gives.

    Raises:
        BadInput: what was said contradicts itself.
        NotInForce: no fees are known for the day.
    """
    law = corpus().on(said.get("on") or today())
    found = charges(schedule(), standing_of(said), law)
    open_ones = tuple(charge for charge in found if charge.is_open)
    return {
        "groups": _groups(open_ones, law.day),
        "closed": tuple(charge for charge in found if not charge.is_open),
        "free": tuple(FreeShown(one, host_of(one.source)) for one in schedule().free.values()),
        "unverified": sum(not charge.verified for charge in open_ones),
        "rules": rules(law),
        "on": law.day,
    }


def _groups(found: tuple[Charge, ...], on: date) -> tuple[Group, ...]:
    by_group: dict[str, list[FeeShown]] = {}
    for charge in found:
        by_group.setdefault(charge.service.group, []).append(fee_shown(charge, on))
    return tuple(Group(_title(key), tuple(fees)) for key, fees in by_group.items())


def _title(key: str) -> str:
    return GROUPS.get(key, key.replace("-", " ").capitalize())


def _applicant(said: Mapping[str, Any]) -> Applicant:
    size = Size(said["size"]) if said.get("size") else None
    return applicant(ApplicantKind(said.get("applicant") or ApplicantKind.ACADEMIA), size=size)
