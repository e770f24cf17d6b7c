"""The commands on what follows for a product; what each does is loaded only when it is called."""

from datetime import date
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
