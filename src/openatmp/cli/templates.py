"""The command that prints a product file to fill in."""

from openatmp.classification.answer import plain
from openatmp.cli.given import described
from openatmp.cli.printing import print_json, print_text, say
from openatmp.product.productfile import dump_product


def run_template(text: str, indication: str, *, as_json: bool) -> None:
    """Print a product file with what a text says filled in, and all else as questions.

    Args:
        text: the description; empty for a file with questions only.
        indication: what it is for.
        as_json: whether a program reads it.
    """
    given = described(text, indication)
    if given.truncated:
        say("Note: the text is longer than what is read; facts from its end are missing.")
    written = dump_product(given.product)
    if as_json:
        facts = {name: plain(fact.value) for name, fact in given.product.facts.items()}
        print_json({"facts": facts, "file": written})
    else:
        print_text(written)
