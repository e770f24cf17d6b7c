"""The command that teaches; what it does is loaded only when it is called."""

from typing import Annotated

import typer

from openatmp.cli.options import AsJson


def learn_command(
    module: Annotated[
        str,
        typer.Argument(
            metavar="MODULE",
            help="A module, such as classification; all are listed without.",
            show_default=False,
        ),
    ] = "",
    *,
    exercise: Annotated[
        int | None,
        typer.Option("--exercise", metavar="N", help="Show one exercise, by its number.", show_default=False),
    ] = None,
    answer: Annotated[
        str,
        typer.Option("--answer", metavar="TEXT", help="Have an answer to it marked.", show_default=False),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Learn by doing: five short modules, with exercises that the engine marks.

    An answer is one of the choices, some of them, a day, two days as FROM..TO, or an amount.
    """
    from openatmp.cli.learning import run_exercise, run_list, run_module

    if (exercise is None and answer) or (not module and exercise is not None):
        raise typer.BadParameter("--answer goes with --exercise N, and --exercise with MODULE.")
    if not module:
        run_list(as_json=as_json)
    elif exercise is None:
        run_module(module, as_json=as_json)
    else:
        run_exercise(module, exercise, answer, as_json=as_json)
