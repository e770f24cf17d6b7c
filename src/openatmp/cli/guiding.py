"""The command that lists the guidance for a kind of product."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.cli.charging import one_of
from openatmp.cli.printing import print_json, print_text, wrapped
from openatmp.cli.today import today
from openatmp.roadmap.applicant import ApplicantKind
from openatmp.roadmap.guidance import Chosen, Wanted, catalogue, choose, chosen_as_dict, named_classes
from openatmp.roadmap.guidance.catalogue import For, Stage


@dataclass(frozen=True, slots=True)
class Sought:
    """What guidance is asked for, as on the command line.

    Args:
        classes: kinds of the product.
        topics: topics.
        stage: stage; empty for all.
        applicant: kind of the applicant; empty for any.
        replaced: whether what is not in effect is shown too.
    """

    classes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    stage: str = ""
    applicant: str = ""
    replaced: bool = False


def run_guidance(sought: Sought, on: date | None, *, as_json: bool) -> None:
    """Print the papers that bear on what is asked, each with its reason.

    Args:
        sought: what is asked for.
        on: the day; None for today.
        as_json: whether a program reads it.

    Raises:
        BadInput: a class, topic, stage or kind of applicant is not known.
    """
    day = on or today()
    found = choose(catalogue(), _wanted(sought), day)
    if as_json:
        print_json({"on": day.isoformat(), "guidance": [chosen_as_dict(one) for one in found]})
    else:
        print_text("\n".join(wrapped(line, "  ") for line in _lines(found, day)))


def _wanted(sought: Sought) -> Wanted:
    return Wanted(
        classes=named_classes(one_of(For, word, "class") for word in sought.classes),
        topics=frozenset(word.strip().casefold() for word in sought.topics),
        stage=one_of(Stage, sought.stage, "stage") if sought.stage else None,
        applicant=one_of(ApplicantKind, sought.applicant, "applicant") if sought.applicant else "",
        replaced=sought.replaced,
    )


def _lines(found: tuple[Chosen, ...], on: date) -> Iterator[str]:
    yield f"{len(found)} papers on {on}" if len(found) != 1 else f"1 paper on {on}"
    for one in found:
        yield ""
        yield _head(one)
        yield f"  {one.reason}"
        yield f"  {one.guidance.source}{'' if one.guidance.verified else ' (not verified)'}"
        if one.guidance.note:
            yield f"  {one.guidance.note}"


def _head(one: Chosen) -> str:
    paper = one.guidance
    number = f" ({paper.number})" if paper.number else ""
    since = f", since {paper.since}"
    until = f" until {paper.until}" if paper.until else ""
    replaced = f", replaced by {paper.replaced_by}" if paper.replaced_by else ""
    first = "; read this first" if paper.overarching and one.in_force else ""
    return f"{paper.id} {paper.title}{number}{since}{until}{replaced}{first}"
