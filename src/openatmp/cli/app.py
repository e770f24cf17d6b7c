"""The commands and their options; what each does is loaded only when it is called, so that help is quick."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from openatmp.cli.exits import epilog
from openatmp.cli.learning_commands import learn_command
from openatmp.cli.options import AsJson, day
from openatmp.cli.procedure_commands import calendar, replay_command, timetable_command
from openatmp.cli.register_commands import register
from openatmp.cli.roadmap_commands import fees_command, guidance_command, roadmap_command
from openatmp.cli.subject import Subject

app = typer.Typer(
    name="openatmp",
    help="Advanced therapy medicinal products in the European Union: what a product is, and why.",
    epilog=epilog(),
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
law = typer.Typer(help="The law as openatmp knows it.", no_args_is_help=True)
product = typer.Typer(help="What is known of a product.", no_args_is_help=True)
retention = typer.Typer(help="What is erased by rule from what people reported.", no_args_is_help=True)
officer = typer.Typer(help="Who works at the desk of an authority.", no_args_is_help=True)
package = typer.Typer(help="Cases on their way from one authority to another.", no_args_is_help=True)
app.add_typer(law, name="law", epilog=epilog())
app.add_typer(product, name="product", epilog=epilog())
app.add_typer(retention, name="retention", epilog=epilog())
app.add_typer(officer, name="officer", epilog=epilog())
app.add_typer(package, name="package", epilog=epilog())
app.add_typer(register, name="register", epilog=epilog())
app.add_typer(calendar, name="calendar", epilog=epilog())
app.command(name="timetable", epilog=epilog())(timetable_command)
app.command(name="replay", epilog=epilog())(replay_command)
app.command(name="roadmap", epilog=epilog())(roadmap_command)
app.command(name="fees", epilog=epilog())(fees_command)
app.command(name="guidance", epilog=epilog())(guidance_command)
app.command(name="learn", epilog=epilog())(learn_command)


On = Annotated[
    date | None,
    typer.Option(
        "--on", parser=day, metavar="YYYY-MM-DD", help="Day whose law is asked for [default: today]."
    ),
]
File = Annotated[Path | None, typer.Argument(metavar="FILE", help="Product file (YAML).", show_default=False)]
Text = Annotated[
    str, typer.Option("--text", metavar="TEXT", help="What the product is, in words.", show_default=False)
]
TextFile = Annotated[
    Path | None,
    typer.Option("--text-file", metavar="FILE", help="The same from a file of up to 1 MB; - reads a pipe."),
]
ReadToo = Annotated[
    bool,
    typer.Option("--read", help="Read the description in FILE too; what FILE says wins."),
]
Indication = Annotated[
    str, typer.Option("--indication", metavar="TEXT", help="What it is for, in words.", show_default=False)
]


@app.callback()
def start(
    context: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Show engine, law files and their dates.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Advanced therapy medicinal products in the European Union: what a product is, and why."""
    if version:
        from openatmp.cli.version import run_version

        run_version(as_json=as_json)
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(name="classify", epilog=epilog())
def classify_command(
    file: File = None,
    *,
    text: Text = "",
    text_file: TextFile = None,
    indication: Indication = "",
    read: ReadToo = False,
    on: On = None,
    batch: Annotated[
        Path | None,
        typer.Option(
            "--batch", metavar="FILE", help="Answer every line of a JSON-lines file; - reads a pipe."
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where the answers of a batch go.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say whether a product is an advanced therapy, and of which class.

    A line of a batch is {"id", "description", "indication"}; its answer is {"id", "classification",
    "combined", "missing", "facts", "findings"}, or {"line", "error"} when it cannot be answered.
    """
    subject = _subject(file, text, text_file, indication, read=read)
    if batch is None:
        _refuse_unless(out is None, "--out goes with --batch.")
        from openatmp.cli.classifying import run_classify

        run_classify(subject, on, as_json=as_json)
        return
    _refuse_unless(not subject.is_said, "--batch stands alone: no FILE, --text, --text-file or --indication.")
    from openatmp.cli.batch import run_batch

    raise typer.Exit(run_batch(batch, out, on))


@app.command(epilog=epilog())
def explain(
    file: File = None,
    *,
    text: Text = "",
    text_file: TextFile = None,
    indication: Indication = "",
    read: ReadToo = False,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Tell every reason behind the answer, with its place in the law."""
    from openatmp.cli.classifying import run_explain

    run_explain(_subject(file, text, text_file, indication, read=read), on, as_json=as_json)


@app.command(epilog=epilog())
def request(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Product file (YAML).")],
    *,
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="FILE", help="Write a word processor document (extra [docx])."),
    ] = None,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE", help="Write a PDF (extra [pdf]).")
    ] = None,
    read: ReadToo = False,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Write the request for a recommendation on classification (Art. 17), filled from a product file."""
    from openatmp.cli.requesting import run_request

    run_request(Subject(file, read=read), docx, pdf, on, as_json=as_json)


@law.command(name="list", epilog=epilog())
def law_list(*, as_json: AsJson = False) -> None:
    """List the acts, the hashes of their files, and when each was last checked."""
    from openatmp.cli.law_pages import run_list

    run_list(as_json=as_json)


@law.command(name="show", epilog=epilog())
def law_show(
    act: Annotated[str, typer.Argument(metavar="ACT", help="Key of the act: 1394/2007.")],
    place: Annotated[
        str, typer.Argument(metavar="PLACE", help='Place in it: "2(1)(c)"; all places when left out.')
    ] = "",
    *,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Say what a place in the law says, in our words, and since when."""
    from openatmp.cli.law_pages import run_show

    run_show(act, place, on, as_json=as_json)


@product.command(epilog=epilog())
def template(
    *, text: Text = "", text_file: TextFile = None, indication: Indication = "", as_json: AsJson = False
) -> None:
    """Print a product file to fill in, with what a text already says."""
    from openatmp.cli.templates import run_template

    run_template(_subject(None, text, text_file, indication), as_json=as_json)


@app.command(epilog=epilog())
def verify(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT",
            help="A name, a number, or what you were told, in quotes; - reads a pipe.",
            show_default=False,
        ),
    ],
    *,
    country: Annotated[
        str,
        typer.Option("--country", metavar="COUNTRY", help="Whose authority to name: DE, or Germany."),
    ] = "",
    on: Annotated[
        date | None,
        typer.Option("--on", parser=day, metavar="YYYY-MM-DD", help="Day asked about [default: today]."),
    ] = None,
    ask_trials: Annotated[
        bool,
        typer.Option("--ask-trials", help="Ask trial registers too; numbers and names leave this machine."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say whether what you were told of is authorised, and whom to ask."""
    from openatmp.cli.verifying import run_verify

    run_verify(text, country, on, ask_trials=ask_trials, as_json=as_json)


@app.command(name="check", epilog=epilog())
def check_command(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help="A text, page, saved page, mail, PDF or picture; - reads a pipe.",
            show_default=False,
        ),
    ] = None,
    *,
    country: Annotated[
        str,
        typer.Option("--country", metavar="COUNTRY", help="Whose authority to name: DE, or Germany."),
    ] = "",
    on: Annotated[
        date | None,
        typer.Option("--on", parser=day, metavar="YYYY-MM-DD", help="Day asked about [default: today]."),
    ] = None,
    ask_trials: Annotated[
        bool,
        typer.Option("--ask-trials", help="Ask trial registers; the trial numbers leave this machine."),
    ] = False,
    batch: Annotated[
        Path | None,
        typer.Option(
            "--batch", metavar="FILE", help="Check every line of a JSON-lines file; - reads a pipe."
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where the answers of a batch go.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the warning signs of an offer, and whom to ask.

    A line of a batch is {"id", "text" or "html", "url", "title"}; its answer is {"id", "judgement",
    "is_offer", "score", "signs", "inferred", "reasons"}, for a page also "text", or {"line", "error"}.
    """
    if batch is None:
        _refuse_unless(file is not None, "Name a FILE, or - for a pipe; --batch FILE for many.")
        _refuse_unless(out is None, "--out goes with --batch.")
        from openatmp.cli.checking import run_check

        run_check(file or Path("-"), country, on, ask_trials=ask_trials, as_json=as_json)
        return
    _refuse_unless(file is None and not ask_trials, "--batch stands alone: no FILE, no --ask-trials.")
    from openatmp.cli.checking import run_check_batch

    raise typer.Exit(run_check_batch(batch, out, on))


@retention.command(name="run", epilog=epilog())
def retention_run(
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what is due; erase nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Erase what is due: drafts, personal data and evidence of closed reports, counts (needs [web])."""
    from openatmp.cli.retention import run_retention

    raise typer.Exit(run_retention(dry_run=dry_run, as_json=as_json))


Name = Annotated[str, typer.Argument(metavar="NAME", help="Name at the desk; the log calls them by it.")]


@officer.command(name="add", epilog=epilog())
def officer_add(
    name: Name,
    *,
    authority: Annotated[
        str,
        typer.Option("--authority", metavar="KEY", help="Country of the authority: DE; EU for the Agency."),
    ],
    may: Annotated[
        str, typer.Option("--may", metavar="LIST", help="What they may do, with commas between.")
    ] = "read,handle,reveal",
    as_json: AsJson = False,
) -> None:
    """Make somebody an officer; the password is asked for, or read from a pipe (needs [web])."""
    from openatmp.cli.officers import Officer, run_add

    raise typer.Exit(run_add(Officer(name, authority, may), as_json=as_json))


@officer.command(name="list", epilog=epilog())
def officer_list(*, as_json: AsJson = False) -> None:
    """List the officers, with their authorities and what they may do (needs [web])."""
    from openatmp.cli.officers import run_list

    raise typer.Exit(run_list(as_json=as_json))


@officer.command(name="remove", epilog=epilog())
def officer_remove(name: Name, *, as_json: AsJson = False) -> None:
    """Let somebody be an officer no longer; what they did stays in the logs (needs [web])."""
    from openatmp.cli.officers import run_remove

    raise typer.Exit(run_remove(name, as_json=as_json))


@package.command(name="show", epilog=epilog())
def package_show(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Case package (ZIP); - reads a pipe.", show_default=False)
    ],
    *,
    as_json: AsJson = False,
) -> None:
    """Compare every file of a case package with its hash, check its log, and print what is in it."""
    from openatmp.cli.packages import run_package_show

    run_package_show(file, as_json=as_json)


@app.command(epilog=epilog())
def serve(
    *,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Address to listen on.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="PORT", min=1, max=65535, help="Port to listen on.")
    ] = 8000,
    as_json: AsJson = False,
) -> None:
    """Serve the pages on http://127.0.0.1:8000 (needs the extra [web])."""
    from openatmp.cli.serving import run_serve

    raise typer.Exit(run_serve(host, port, as_json=as_json))


def _subject(
    file: Path | None, text: str, text_file: Path | None, indication: str, *, read: bool = False
) -> Subject:
    _refuse_unless(file is not None or not read, "--read goes with FILE.")
    return Subject(file, text, text_file, indication, read)


def _refuse_unless(fine: bool, message: str) -> None:
    if not fine:
        raise typer.BadParameter(message)
