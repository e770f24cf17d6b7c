"""Bring the catalogues up to date: ``python -m openatmp.web.languages``, or ``make messages``."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import django

from openatmp.web.languages.offered import LOCALE

_MOST_TOLD = 10


def main(folder: Path = LOCALE) -> int:
    """Write every catalogue anew, and compile those in which nothing is missing.

    Args:
        folder: where the catalogues lie.

    Returns:
        Exit code.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openatmp.web.config.settings")
    django.setup()
    from openatmp.web.languages import catalogues  # noqa: PLC0415 - only after Django's setup
    from openatmp.web.languages.messages import messages  # noqa: PLC0415 - same

    found = messages()
    (folder / catalogues.TEMPLATE).write_text(catalogues.template(found), encoding="utf-8")
    _tell(
        f"{len(found)} sentences: {', '.join(f'{n} {part}' for part, n in catalogues.counted(found).items())}"
    )
    for path in catalogues.catalogue_files(folder):
        path.write_text(catalogues.brought_up_to_date(path, found), encoding="utf-8")
        wrong = catalogues.complaints(path, found)
        _compile(path, offer=not wrong)
        _tell_of(path, wrong)
    return 0


def _compile(path: Path, *, offer: bool) -> None:
    """Write the compiled catalogue, or take it away: a language with gaps is not offered."""
    from openatmp.web.languages import catalogues  # noqa: PLC0415 - only after Django's setup

    target = catalogues.compiled_file(path)
    if offer:
        target.write_bytes(catalogues.compiled(path))
    else:
        target.unlink(missing_ok=True)


def _tell_of(path: Path, wrong: Sequence[str]) -> None:
    _tell(f"{path.parts[-3]}: {f'not offered, {len(wrong)} to do' if wrong else 'complete'}")
    for one in wrong[:_MOST_TOLD]:
        _tell(f"    {one}")


def _tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main())
