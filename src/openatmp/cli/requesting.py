"""The command that writes the request for a recommendation on classification."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from openatmp.basis.errors import BadInput
from openatmp.classification import classify
from openatmp.classification.judgements import check_judgements
from openatmp.classification.renderings.docx import request_docx
from openatmp.classification.renderings.pdf import request_pdf
from openatmp.classification.request import Request, request_of
from openatmp.cli.given import law_on, product_given
from openatmp.cli.printing import print_json, print_text
from openatmp.cli.subject import Subject


def run_request(
    subject: Subject, docx: Path | None, pdf: Path | None, on: date | None, *, as_json: bool
) -> None:
    """Write the papers of a request, filled from a product file.

    Args:
        subject: the product, by file.
        docx: where the word processor document goes; None for none.
        pdf: where the PDF goes; None for none.
        on: the day whose law is asked for; None for today.
        as_json: whether a program reads what was written.

    Raises:
        BadInput: no paper is asked for, or it cannot be written there, or the file cannot be used.
        DocumentToolMissing: the extra [docx] or [pdf] is not installed.

    Source: Regulation (EC) No 1394/2007, Art. 17.
    """
    wanted = [(path, make) for path, make in ((docx, request_docx), (pdf, request_pdf)) if path]
    if not wanted:
        raise BadInput(
            "no paper is asked for", expected="--docx FILE, --pdf FILE, or both", remedy="name one"
        )
    law = law_on(on)
    product = product_given(subject, law.day).product
    check_judgements(product, law)
    request = request_of(classify(product, law))
    for path, make in wanted:
        _write(path, make, request)
    _tell(request, [str(path) for path, _ in wanted], as_json=as_json)


def _write(path: Path, make: Callable[[Request], bytes], request: Request) -> None:
    content = make(request)
    try:
        path.write_bytes(content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadInput(
            f"the paper cannot be written ({reason})",
            where=str(path),
            expected="a file in a folder that is there",
            remedy="check the path",
        ) from error


def _tell(request: Request, written: list[str], *, as_json: bool) -> None:
    gaps = [statement.label for statement in request.gaps]
    if as_json:
        print_json({"written": written, "to_complete": gaps, "receipt": request.digest})
        return
    print_text(
        "\n".join([f"Written: {', '.join(written)}", "", "Still to be completed by you:", *_items(gaps)])
    )


def _items(gaps: list[str]) -> list[str]:
    return [f"- {gap}" for gap in gaps] or ["- nothing"]
