"""What of a report bears on who comes first: facts that were told, without a judgement on them."""

from dataclasses import dataclass

from openatmp.offers.reporting.report import Age, Channel, Happened, Report, Vulnerable

_SEEN_BY_MANY = frozenset(
    {Channel.WEBSITE, Channel.NETWORK, Channel.VIDEO, Channel.EVENT, Channel.PRINT, Channel.BROADCAST}
)


@dataclass(frozen=True, slots=True)
class TriageInputs:
    """What was told that an officer weighs first.

    Args:
        harmed: whether somebody's health suffered.
        treated: whether somebody was treated.
        paid: whether money was paid.
        child: whether a child or a young person is concerned.
        older: whether somebody of 65 or more is concerned.
        vulnerable: what else makes that person easier to harm, in the order of its list.
        seen_by_many: whether the offer stands where everybody can see it.
        can_be_traced: whether an address, a provider or a place was named.
        can_be_asked: whether the reporter may be reached.
    """

    harmed: bool
    treated: bool
    paid: bool
    child: bool
    older: bool
    vulnerable: tuple[Vulnerable, ...]
    seen_by_many: bool
    can_be_traced: bool
    can_be_asked: bool


def triage_inputs(report: Report) -> TriageInputs:
    """Return what of a report bears on who comes first.

    Args:
        report: the report.
    """
    return TriageInputs(
        harmed=report.tells_of_harm,
        treated=bool(report.happened & {Happened.TREATED, Happened.HARMED}) or report.treatment.is_told,
        paid=Happened.PAID in report.happened,
        child=report.concerns_a_child,
        older=report.age is Age.OLDER,
        vulnerable=tuple(one for one in Vulnerable if one in report.vulnerable),
        seen_by_many=report.channel in _SEEN_BY_MANY or bool(report.address),
        can_be_traced=bool(report.address or report.provider or report.place),
        can_be_asked=bool(report.contact.mail or report.contact.phone),
    )
