"""The command that plays a real case again from its events."""

from pathlib import Path

from openatmp.cli.printing import print_json, print_text, wrapped
from openatmp.cli.texts import text_of
from openatmp.procedures.replay import lines_of_replay, read_events, replay, replay_as_dict
from openatmp.procedures.shelf import procedure


def run_replay(file: Path, key: str, *, as_json: bool) -> None:
    """Print the clock of a case, each event against its plan, and what stands out.

    Args:
        file: the events, one JSON object a line; ``-`` for the standard input.
        key: key of the procedure that the case went through.
        as_json: whether a program reads it.

    Raises:
        BadInput: a line cannot be read.
        UnknownProcedure: there is no such procedure.
    """
    through = procedure(key)
    played = replay(through, read_events(text_of(file).splitlines(), file.name))
    if as_json:
        print_json(replay_as_dict(played))
        return
    print_text(
        "\n".join(wrapped(line, "  ") if line else "" for line in lines_of_replay(played, through.title))
    )
