"""The command that prints a product file to fill in."""

from openatmp.classification.answer import plain
from openatmp.cli.given import described, words_given
from openatmp.cli.printing import print_json, print_text, say
from openatmp.cli.subject import Subject
from openatmp.cli.today import today
from openatmp.product.productfile import dump_product


def run_template(subject: Subject, *, as_json: bool) -> None:
    """Print a product file with what a text says filled in, and all else as questions.

    Args:
        subject: the product in words; nothing for a file with questions only.
        as_json: whether a program reads it.
    """
    given = described(words_given(subject), subject.indication, today())
    if given.truncated:
        say("Note: the text is longer than what is read; facts from its end are missing.")
    written = dump_product(given.product)
    if as_json:
        facts = {name: plain(fact.value) for name, fact in given.product.facts.items()}
        print_json({"facts": facts, "file": written})
    else:
        print_text(written)
