"""The commands on the register and their options; what each does is loaded only when it is called."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from openatmp.cli.exits import epilog
from openatmp.cli.options import AsJson, day

register = typer.Typer(help="What is authorised, what was, and what was refused.", no_args_is_help=True)


On = Annotated[
    date | None,
    typer.Option("--on", parser=day, metavar="YYYY-MM-DD", help="Day asked about [default: today]."),
]


@register.command(epilog=epilog())
def update(
    *,
    source: Annotated[
        list[str] | None,
        typer.Option("--source", metavar="KEY", help="Only this source; may be said several times."),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="Read a file that you saved instead of asking."),
    ] = None,
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of", parser=day, metavar="YYYY-MM-DD", help="Day of FILE, when it does not say it."
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring the register up to date from what is published, and say what changed (needs [update])."""
    from openatmp.cli.updating import Update, run_update

    wanted = Update(tuple(source or ()), file, as_of, dry_run)
    raise typer.Exit(run_update(wanted, as_json=as_json))


@register.command(name="diff", epilog=epilog())
def diff_command(
    before: Annotated[
        str, typer.Argument(metavar="BEFORE", help="The older register: `shipped`, `kept`, or a file.")
    ],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="The newer one, said in the same way.")],
    *,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Say what changed from one register to another."""
    from openatmp.cli.comparing import run_diff

    run_diff(before, after, on, as_json=as_json)


@register.command(name="list", epilog=epilog())
def list_command(
    text: Annotated[
        str,
        typer.Argument(metavar="TEXT", help="Words in names, substances and the rest.", show_default=False),
    ] = "",
    *,
    status: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="STATUS", help="Only of this status; may be said several times."),
    ] = None,
    category: Annotated[
        list[str] | None,
        typer.Option("--class", metavar="CLASS", help="Only of this class; may be said several times."),
    ] = None,
    on: On = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print comma-separated values.")] = False,
) -> None:
    """List medicines, with where they stand and since when."""
    from openatmp.cli.listing import run_list
    from openatmp.register.search import Wanted

    wanted = Wanted(text=text, statuses=tuple(status or ()), categories=tuple(category or ()))
    run_list(wanted, on, as_json=as_json, as_csv=as_csv)


@register.command(epilog=epilog())
def show(
    name: Annotated[
        str, typer.Argument(metavar="NAME-OR-NUMBER", help="Name, common name, EMA or EU number.")
    ],
    *,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Show what is known of a medicine: what it is, its life, who says so, and where sources differ."""
    from openatmp.cli.showing import run_show

    run_show(name, on, as_json=as_json)


@register.command(epilog=epilog())
def export(
    *,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="csv, jsonl or fhir.")] = "jsonl",
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where it goes [default: the standard output]."),
    ] = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Write the whole register as open data: a table, JSON lines, or HL7 FHIR R5."""
    from openatmp.cli.exporting import run_export

    run_export(form, out, on, as_json=as_json)
