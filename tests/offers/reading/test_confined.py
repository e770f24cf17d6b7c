import json
import subprocess
import sys

import pytest

from openatmp.offers.reading import confined
from openatmp.offers.reading.confined import answer
from tests.offers.reading.files import pdf_of, zip_of


def test_it_answers_with_a_page() -> None:
    said = json.loads(answer(pdf_of("Some words")))
    assert said["page"]["text"] == "Some words"


@pytest.mark.parametrize("content", [b"", b"words", zip_of("a", b"a"), b"%PDF-nothing"])
def test_it_answers_why_there_is_none(content: bytes) -> None:
    refused = json.loads(answer(content))["refused"]
    assert refused["kind"] == "cannot-read"
    assert refused["happened"]


def test_it_says_when_reading_takes_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(content: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(confined, "page_of_pdf", greedy)
    assert "1.5 GB of memory" in json.loads(answer(pdf_of("a")))["refused"]["happened"]


def test_it_runs_as_a_program_of_its_own() -> None:
    command = [sys.executable, "-m", "openatmp.offers.reading.confined"]
    done = subprocess.run(command, input=pdf_of("Some words"), capture_output=True, check=True)
    assert json.loads(done.stdout)["page"]["text"] == "Some words"
