"""What the page of a case shows of what was told, handed in, done, and of what belongs to it."""

from collections.abc import Mapping

from django.forms import Form

from openatmp.offers.reporting import Act, Age, Channel, Happened, Report, Vulnerable
from openatmp.offers.reporting.wording import AGES, CHANNELS, HAPPENED, HARMS, VULNERABLE, WHOSE
from openatmp.web.languages.offered import official
from openatmp.web.reports import queries
from openatmp.web.reports.desk.forms import CompareForm
from openatmp.web.reports.desk.survey import Linked, Row
from openatmp.web.reports.desk.words import ACTS, LEVELS, STATES, TRAITS, country_named
from openatmp.web.reports.evidence import NOTES

_OFFER = (
    ("What is offered", "product"),
    ("Who offers it", "provider"),
    ("Where it is given", "place"),
    ("Address of the page", "address"),
    ("Title of the page", "title"),
    ("When it was offered", "when"),
    ("Price", "price"),
)
_MOST_LINKS = 10
_TREATMENT = (
    ("When it was given", "day"),
    ("Batch, donor code or papers", "batch"),
    ("What happened to the person's health", "harm"),
    ("What a doctor found", "doctor"),
)


def told(found: queries.Case, authority: str) -> dict[str, object]:
    """Return what a page shows of what was told, handed in and done.

    Args:
        found: the case.
        authority: key of the authority whose officer asks.
    """
    key, report = found.listed.key, found.listed.report
    account, notes = queries.account(key, authority), queries.notes(key, authority)
    return {
        "found": found,
        "state": STATES[found.listed.state],
        "country": country_named(report.country),
        "reporter_reads": official().get(found.language, ""),
        "pairs": [*_circumstances(report), *_named(report, _OFFER)],
        "words": account[0] if account else None,
        "treatment": _named(account[1], _TREATMENT) if account else [],
        "happened": [HAPPENED[one] for one in Happened if one in report.happened],
        "evidence": [_piece(one) for one in found.evidence],
        "log": [_act(act, notes) for act in found.acts],
    }


def links_shown(row: Row, wrong: Mapping[str, Form]) -> dict[str, object]:
    """Return the reports that likely belong to a case: the first with what that rests on, then their keys.

    Args:
        row: the case.
        wrong: forms that were sent and not accepted.
    """
    return {
        "links": [_link(one, row, wrong) for one in row.linked[:_MOST_LINKS]],
        "more_links": [one.near.key for one in row.linked[_MOST_LINKS:]],
    }


def _link(one: Linked, row: Row, wrong: Mapping[str, Form]) -> dict[str, object]:
    near = one.near
    sent = wrong.get("compare")
    this = sent is not None and str(sent.data.get("other")) == str(near.key)
    return {
        "it": one,
        "sure": round(100 * near.likeness.sureness),
        "shared": [
            (TRAITS[thing.trait], *_spellings(thing.one, thing.other)) for thing in near.likeness.shared
        ],
        "is_duplicate": near.key in row.duplicates,
        "form": sent if this else CompareForm(auto_id=f"compare-{near.key}-%s"),
        "is_open": this,
    }


def _spellings(one: str, other: str) -> tuple[str, str]:
    return one, "" if one == other else other


def _circumstances(report: Report) -> list[tuple[str, str]]:
    named = (
        ("Who is concerned", WHOSE[report.whose]),
        ("Age", "" if report.age is Age.NOT_SAID else AGES[report.age]),
        ("Circumstances", ", ".join(VULNERABLE[one] for one in Vulnerable if one in report.vulnerable)),
        ("How bad it is", HARMS[report.harm] if report.tells_of_harm else ""),
        ("A treatment is planned for", report.planned.isoformat() if report.planned else ""),
        ("How it was offered", "" if report.channel is Channel.NOT_SAID else CHANNELS[report.channel]),
    )
    return [(label, value) for label, value in named if value]


def _named(held: object, labels: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    named = ((label, str(getattr(held, name))) for label, name in labels)
    return [(label, value) for label, value in named if value]


def _piece(one: queries.Filed) -> dict[str, object]:
    notes = [NOTES[note] for note in one.notes if note in NOTES]
    return {"it": one, "kilobytes": (one.size + 999) // 1_000, "notes": notes}


def _act(act: Act, notes: Mapping[int, str]) -> dict[str, object]:
    doing = act.doing
    return {
        "it": act,
        "what": ACTS[doing.kind],
        "details": _details(doing.details),
        "words": notes.get(act.number, ""),
    }


def _details(details: Mapping[str, object]) -> list[str]:
    """Say what an act holds besides its words; what is not known here is left to the package."""
    said = {
        "to": "to {}",
        "into": "into report {}",
        "for": "for {}",
        "with": "with report {}",
        "persons": "of what people wrote: {}",
    }
    found = [words.format(details[name]) for name, words in said.items() if details.get(name)]
    if "level" in details:
        found.append(LEVELS.get(details["level"], ""))  # type: ignore[call-overload] # the words of a level
    if "same" in details:
        found.append("one provider" if details["same"] else "not one provider")
    if isinstance(details.get("from"), int):
        found.append(f"report {details['from']} was merged into this one")
    return found
