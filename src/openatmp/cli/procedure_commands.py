"""The commands on procedures and their options; what each does is loaded only when it is called."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from openatmp.cli.exits import epilog
from openatmp.cli.options import AsJson, day

calendar = typer.Typer(help="Meetings of committees, and tables of submission dates.", no_args_is_help=True)


def _day(name: str, told: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(name, parser=day, metavar="YYYY-MM-DD", help=told)
    return option


def timetable_command(
    procedure: Annotated[
        str,
        typer.Argument(
            metavar="PROCEDURE",
            help="Its key, such as evaluation; all are listed without.",
            show_default=False,
        ),
    ] = "",
    *,
    start: Annotated[date | None, _day("--start", "Day on which it starts.")] = None,
    accelerated: Annotated[bool, typer.Option("--accelerated", help="The accelerated course.")] = False,
    course: Annotated[
        str, typer.Option("--course", metavar="NAME", help="Another of its courses, such as 90-days.")
    ] = "",
    branch: Annotated[
        str, typer.Option("--branch", metavar="NAME", help="Go over to another course at this branch.")
    ] = "",
    stop: Annotated[
        list[str] | None,
        typer.Option(
            "--stop",
            metavar="STEP:FROM..TO",
            help="The clock stands after FROM, up to and with TO; may be said several times.",
        ),
    ] = None,
    usual_stops: Annotated[
        bool, typer.Option("--usual-stops", help="Let the clock stand as long as is usual.")
    ] = False,
    slot: Annotated[
        str,
        typer.Option(
            "--slot", metavar="SLOT", help="NEXT: the next slot from --start on; EXACT: refuse another day."
        ),
    ] = "",
    decision_by: Annotated[
        date | None, _day("--decision-by", "Plan back from this day: the last safe day of each step.")
    ] = None,
    as_json: AsJson = False,
    as_ics: Annotated[bool, typer.Option("--ics", help="Print a calendar file, with alarms.")] = False,
    as_svg: Annotated[
        bool, typer.Option("--svg", help="Print a picture with a lane for each actor.")
    ] = False,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE", help="Write a PDF (extra [pdf]).")
    ] = None,
) -> None:
    """Say on which day each step of a procedure falls, and why."""
    from openatmp.cli.timetabling import Form, Wanted, run_procedures, run_timetable

    if not procedure:
        run_procedures(as_json=as_json)
        return
    wanted = Wanted(
        procedure=procedure,
        start=start,
        course="accelerated" if accelerated else course,
        branch=branch,
        stops=tuple(stop or ()),
        usual_stops=usual_stops,
        slot=slot,
        decision_by=decision_by,
    )
    run_timetable(wanted, Form(json=as_json, ics=as_ics, svg=as_svg, pdf=pdf))


def replay_command(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="CASE",
            help="Events of a case, one JSON object a line; - reads a pipe.",
            show_default=False,
        ),
    ],
    *,
    procedure: Annotated[
        str, typer.Option("--procedure", metavar="NAME", help="The procedure that the case went through.")
    ] = "evaluation",
    as_json: AsJson = False,
) -> None:
    """Play a real case again: days of the clock, each event against its plan, and what stands out."""
    from openatmp.cli.replaying import run_replay

    run_replay(file, procedure, as_json=as_json)


@calendar.command(name="show", epilog=epilog())
def show_command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="CAT, CHMP, classification, ...; all are listed without.", show_default=False
        ),
    ] = "",
    *,
    as_json: AsJson = False,
) -> None:
    """Show the days of a calendar: which were published, which were derived, and which were imported."""
    from openatmp.cli.calendars import run_show

    run_show(name, as_json=as_json)


@calendar.command(name="import", epilog=epilog())
def import_command(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Comma-separated values (CSV); - reads a pipe.")
    ],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take in a published table or the meetings of a committee; it wins for the time that it covers.

    The first line names the columns. Meetings have committee, last and, when known, first, written and
    source; a table has table, deadline, start, any ids of steps, and source.
    """
    from openatmp.cli.calendars import run_import

    run_import(file, dry_run=dry_run, as_json=as_json)
