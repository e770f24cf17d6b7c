"""What of a report triage looks at: what was told, put into triage's words, without a judgement on it."""

from collections.abc import Mapping
from types import MappingProxyType

from openatmp.offers.reporting.report import Channel, Happened, Harm, Report, Vulnerable
from openatmp.offers.sign import SignId
from openatmp.offers.triage.urgency import Grounds

_VULNERABLE: Mapping[Vulnerable, str] = MappingProxyType(
    {
        Vulnerable.ILL: "life-threatening",
        Vulnerable.DISABLED: "dependent",
        Vulnerable.PREGNANT: "pregnant",
        Vulnerable.CANNOT_DECIDE: "dependent",
    }
)
_SEEN_BY_MANY = frozenset(
    {Channel.WEBSITE, Channel.NETWORK, Channel.VIDEO, Channel.EVENT, Channel.PRINT, Channel.BROADCAST}
)
_TOLD_TO_ONE = frozenset({Channel.MESSAGE, Channel.CALL, Channel.PERSON})


def grounds_of(
    report: Report, *, earlier_reports: int = 0, signs: frozenset[SignId] = frozenset()
) -> Grounds:
    """Return what triage looks at.

    Args:
        report: the report; without its sealed part, what was written freely is not seen.
        earlier_reports: how many other reports tell of the same provider.
        signs: warning signs that the offer shows.
    """
    return Grounds(
        harm=_harm(report),
        happened=_happened(report),
        treatment_on=report.planned,
        vulnerable=_vulnerable(report),
        reach=_reach(report),
        earlier_reports=earlier_reports,
        signs=signs,
    )


def _harm(report: Report) -> str:
    if report.harm is not Harm.NOT_SAID:
        return report.harm.value
    return "unclear" if report.tells_of_harm else ""


def _happened(report: Report) -> frozenset[str]:
    """Whoever was harmed by a treatment was treated, ticked or not."""
    told = {one.value for one in report.happened - {Happened.HARMED}}
    treated = {Happened.TREATED.value} if report.tells_of_harm or report.treatment.is_told else set()
    return frozenset(told | treated)


def _vulnerable(report: Report) -> frozenset[str]:
    told = {_VULNERABLE[one] for one in report.vulnerable}
    return frozenset(told | {"child"} if report.concerns_a_child else told)


def _reach(report: Report) -> str:
    """What has an address can be found by anybody, however it came to this person."""
    if report.channel in _SEEN_BY_MANY or report.address:
        return "public"
    return "personal" if report.channel in _TOLD_TO_ONE else ""
