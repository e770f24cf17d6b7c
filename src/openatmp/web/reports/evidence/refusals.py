"""Why a file is not taken."""

from django.utils.functional import Promise


class Refused(Exception):
    """A file is not taken.

    Args:
        why: what is wrong with it and what to do, as a sentence for the person who chose it.
    """

    def __init__(self, why: Promise | str) -> None:
        self.why = why
        super().__init__(str(why))
