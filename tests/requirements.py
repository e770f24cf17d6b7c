"""What a test needs of the machine, and what happens when it is not there."""

import os
from typing import NoReturn

import pytest

REQUIRE_ALL = "OPENATMP_REQUIRE_ALL"
NOT_HERE = "not on this machine"


def everything_is_required() -> bool:
    """Whether a missing browser or database server is a failure, as in continuous integration."""
    return any(os.environ.get(name, "").lower() in {"1", "true", "yes"} for name in ("CI", REQUIRE_ALL))


def not_here(what: str) -> NoReturn:
    """End a test that cannot run here: a failure where everything is required, else a loud skip."""
    reason = f"{NOT_HERE}: {what}"
    if everything_is_required():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
