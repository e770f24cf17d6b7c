"""When the software for a document is missing, the error says what to install."""

import builtins
import pickle
from collections.abc import Mapping, Sequence

import pytest

from openatmp.basis.errors import OpenatmpError
from openatmp.classification.renderings.docx import request_docx
from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.classification.renderings.pdf import answer_pdf, request_pdf
from openatmp.classification.request import request_of
from tests.classification.renderings.any_answer import TYPICAL, answer


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the document libraries look as if they were not there."""
    real = builtins.__import__

    def refuse(
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> object:
        if level == 0 and name.partition(".")[0] in {"weasyprint", "docx"}:
            raise ImportError(f"No module named {name!r}")
        return real(name, globals_, locals_, fromlist or (), level)

    monkeypatch.setattr(builtins, "__import__", refuse)


@pytest.mark.usefixtures("nothing_installed")
def test_a_pdf_of_an_answer_says_what_to_install() -> None:
    with pytest.raises(DocumentToolMissing) as raised:
        answer_pdf(answer(TYPICAL["a vector"]))
    assert str(raised.value) == (
        "a PDF cannot be made on this machine (No module named 'weasyprint'). "
        "Expected: the extra [pdf] of openatmp. "
        'To do: run `pip install "openatmp[pdf]"`; '
        "WeasyPrint also needs the system libraries Pango and HarfBuzz."
    )


@pytest.mark.usefixtures("nothing_installed")
def test_a_pdf_of_a_request_says_what_to_install() -> None:
    with pytest.raises(DocumentToolMissing, match=r"openatmp\[pdf\]"):
        request_pdf(request_of(answer(TYPICAL["a vector"])))


@pytest.mark.usefixtures("nothing_installed")
def test_a_docx_says_what_to_install() -> None:
    with pytest.raises(DocumentToolMissing, match=r'run `pip install "openatmp\[docx\]"`\.$'):
        request_docx(request_of(answer(TYPICAL["a vector"])))


def test_the_error_is_one_of_ours_and_crosses_processes() -> None:
    error = DocumentToolMissing("a PDF", "pdf", "no Pango", "install Pango")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(again, OpenatmpError)
    assert str(again) == str(error)
    assert again.kind == "document-tool-missing"
