"""Which engine and which law files answer here."""

from openatmp import __version__
from openatmp.cli.law_pages import act_as_dict, act_line
from openatmp.cli.printing import print_json, print_text
from openatmp.law import corpus


def run_version(*, as_json: bool) -> None:
    """Print the engine's version and every law file with its hash and the day it was last checked."""
    acts = corpus().acts.values()
    if as_json:
        print_json({"version": __version__, "law": [act_as_dict(act) for act in acts]})
    else:
        print_text("\n".join([f"openatmp {__version__}", "", *(act_line(act) for act in acts)]))
