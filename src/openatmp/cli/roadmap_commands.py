"""The commands on what follows for a product; what each does is loaded only when it is called."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from openatmp.cli.options import AsJson, day

ApplicantOption = Annotated[
    str,
    typer.Option(
        "--applicant",
        metavar="KIND",
        help="Who applies: academia (non-profit too), sme or larger.",
        show_default=False,
    ),
]
SizeOption = Annotated[
    str,
    typer.Option(
        "--size", metavar="SIZE", help="Size of an sme: micro, small or medium.", show_default=False
    ),
]
OnOption = Annotated[
    date | None,
    typer.Option("--on", parser=day, metavar="YYYY-MM-DD", help="Day asked about [default: today]."),
]


def fees_command(
    fee: Annotated[
        str,
        typer.Argument(
            metavar="FEE", help="Its key, such as advice-full; all are shown without.", show_default=False
        ),
    ] = "",
    *,
    applicant: ApplicantOption = "larger",
    size: SizeOption = "",
    orphan: Annotated[
        bool, typer.Option("--orphan", help="The product is a designated orphan medicine.")
    ] = False,
    other: Annotated[bool, typer.Option("--not-atmp", help="The product is no advanced therapy.")] = False,
    advised: Annotated[
        bool, typer.Option("--advised", help="The Agency's scientific advice was taken and followed.")
    ] = False,
    on: OnOption = None,
    as_json: AsJson = False,
) -> None:
    """Show what the Agency charges, the best reduction, and what is due."""
    from openatmp.cli.charging import Payer, run_fees

    run_fees(fee, Payer(applicant, size, orphan, not other, advised), on, as_json=as_json)


def guidance_command(
    *,
    classes: Annotated[
        list[str] | None,
        typer.Option(
            "--class",
            metavar="CLASS",
            help="GTMP, GMC (modified cells), sCTMP, TEP, xenogeneic, combined; may be said several times.",
            show_default=False,
        ),
    ] = None,
    topics: Annotated[
        list[str] | None,
        typer.Option(
            "--topic",
            metavar="TOPIC",
            help="A topic, such as potency; may be said several times.",
            show_default=False,
        ),
    ] = None,
    stage: Annotated[
        str,
        typer.Option(
            "--stage",
            metavar="STAGE",
            help="development, trials, authorisation or after.",
            show_default=False,
        ),
    ] = "",
    applicant: ApplicantOption = "",
    replaced: Annotated[
        bool, typer.Option("--replaced", help="Show also what is not in effect on the day.")
    ] = False,
    on: OnOption = None,
    as_json: AsJson = False,
) -> None:
    """List the guidance that bears on a kind of product, with the reason."""
    from openatmp.cli.guiding import Sought, run_guidance

    sought = Sought(tuple(classes or ()), tuple(topics or ()), stage, applicant, replaced)
    run_guidance(sought, on, as_json=as_json)


def _yes_no(name: str, told: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(name, metavar="YES|NO", help=told, show_default=False)
    return option


def roadmap_command(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Product file (YAML).", show_default=False)
    ] = None,
    *,
    text: Annotated[
        str, typer.Option("--text", metavar="TEXT", help="What the product is, in words.", show_default=False)
    ] = "",
    indication: Annotated[
        str,
        typer.Option("--indication", metavar="TEXT", help="What it is for, in words.", show_default=False),
    ] = "",
    applicant: ApplicantOption,
    size: SizeOption = "",
    start: Annotated[
        date | None,
        typer.Option(
            "--start", parser=day, metavar="YYYY-MM-DD", help="Day from which to plan [default: today]."
        ),
    ] = None,
    stage: Annotated[
        str,
        typer.Option("--stage", metavar="STAGE", help="development, trials, authorisation or after."),
    ] = "development",
    trial: Annotated[
        date | None,
        typer.Option(
            "--trial", parser=day, metavar="YYYY-MM-DD", help="Day on which the trial shall be authorised."
        ),
    ] = None,
    application: Annotated[
        date | None,
        typer.Option(
            "--application",
            parser=day,
            metavar="YYYY-MM-DD",
            help="Day on which marketing authorisation shall be applied for.",
        ),
    ] = None,
    accelerated: Annotated[
        bool, typer.Option("--accelerated", help="An accelerated assessment is hoped for.")
    ] = False,
    orphan: Annotated[str, _yes_no("--orphan", "Whether the disease is rare.")] = "",
    unmet_need: Annotated[str, _yes_no("--unmet-need", "Whether it may meet an unmet need.")] = "",
    one_hospital: Annotated[
        str, _yes_no("--one-hospital", "Whether it is made and used in one hospital, not routinely.")
    ] = "",
    conditional: Annotated[
        str, _yes_no("--conditional", "Whether a conditional authorisation is hoped for.")
    ] = "",
    on: OnOption = None,
    compare: Annotated[
        date | None,
        typer.Option(
            "--compare",
            parser=day,
            metavar="YYYY-MM-DD",
            help="Show only what would move if the law of this day held.",
        ),
    ] = None,
    as_json: AsJson = False,
    as_ics: Annotated[
        bool, typer.Option("--ics", help="Print a calendar file: what to do when, with alarms.")
    ] = False,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE", help="Write a PDF to sign (extra [pdf]).")
    ] = None,
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="FILE", help="Write a word processor document (extra [docx])."),
    ] = None,
) -> None:
    """Plan what follows for a product: procedures, dates, fees, guidance, papers and duties."""
    from openatmp.cli.planning import Form, Told, run_roadmap
    from openatmp.cli.subject import Subject

    told = Told(
        applicant=applicant,
        size=size,
        start=start,
        stage=stage,
        trial=trial,
        application=application,
        accelerated=accelerated,
        orphan=orphan,
        unmet_need=unmet_need,
        one_hospital=one_hospital,
        conditional=conditional,
    )
    form = Form(json=as_json, ics=as_ics, pdf=pdf, docx=docx, compare=compare)
    run_roadmap(Subject(file=file, text=text, indication=indication), told, on, form)
