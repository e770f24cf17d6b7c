"""What the schema refused in a question to the register, in words."""

from collections.abc import Mapping, Sequence
from typing import Any


def complaints_of(errors: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, str], ...]:
    """Say what the schema refused.

    Args:
        errors: as pydantic tells them.
    """
    return tuple(
        {"where": str(error["loc"][-1]), "said": str(error["msg"]), "expected": "", "remedy": ""}
        for error in errors
    )
