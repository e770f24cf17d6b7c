"""The command that writes the whole register in an open form."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.cli.installed import installed
from openatmp.cli.printing import print_json, print_text, say
from openatmp.cli.today import today
from openatmp.register import Medicine
from openatmp.register.kept import replace_file
from openatmp.register.renderings.fhir import bundle_of
from openatmp.register.renderings.open_data import csv_of, json_lines_of

Write = Callable[[Iterable[Medicine], date], str]


def _fhir(medicines: Iterable[Medicine], on: date) -> str:
    return json.dumps(bundle_of(medicines, on), ensure_ascii=False, indent=2) + "\n"


FORMS: Mapping[str, Write] = MappingProxyType({"csv": csv_of, "jsonl": json_lines_of, "fhir": _fhir})


def run_export(form: str, out: Path | None, on: date | None, *, as_json: bool) -> None:
    """Write every medicine of the register.

    Args:
        form: one of ``FORMS``.
        out: the file, replaced whole or not at all; None for the standard output.
        on: the day as of which; None for today.
        as_json: whether a program is to be told what was written; the register itself comes in its form.

    Raises:
        BadInput: there is no such form, or the file cannot be written.
    """
    write = FORMS.get(form.casefold())
    if write is None:
        raise BadInput(
            f"there is no form {form!r}",
            where="--format",
            expected=f"one of {', '.join(FORMS)}",
            remedy="correct it",
        )
    register = installed()
    text = write(register, on or today())
    if out is None:
        print_text(text)
        return
    _replace(out, text)
    if as_json:
        print_json({"written": str(out), "medicines": len(register)})
    else:
        say(f"Written to {out}: {len(register)} medicines.")


def _replace(out: Path, text: str) -> None:
    try:
        replace_file(out, text.encode("utf-8"))
    except OSError as error:
        raise BadInput(
            f"the file cannot be written ({error.strerror})", where=str(out), remedy="check the path"
        ) from error
