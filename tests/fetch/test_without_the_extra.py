"""Without the optional libraries everything loads, and only fetching says what is missing."""

import subprocess
import sys

import pytest

LIBRARIES = ["httpx", "httpcore", "tenacity"]
PROGRAM = """
import sys
sys.modules[{missing!r}] = None
from openatmp.fetch import Asked, Fetcher, FetchToolMissing
from openatmp.register.importers.protocol import Request
try:
    Fetcher().fetch(Request("https://x.example/"))
except FetchToolMissing as error:
    print(error.kind, error)
"""


@pytest.mark.parametrize("missing", LIBRARIES)
def test_it_says_what_is_missing_and_how_to_get_it(missing: str) -> None:
    command = [sys.executable, "-c", PROGRAM.format(missing=missing)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, timeout=60)
    assert done.stdout.startswith("not-installed nothing can be fetched: ")
    assert missing in done.stdout
    assert "pip install 'openatmp[update]'" in done.stdout


def test_it_loads_no_library_before_something_is_fetched() -> None:
    program = f"import sys, openatmp.fetch; print([name for name in {LIBRARIES} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
