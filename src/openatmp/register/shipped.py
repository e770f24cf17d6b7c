"""The register that comes with the package."""

from functools import cache
from importlib.resources import files

from openatmp.register.lines import read_register
from openatmp.register.register import Register

FILE = "register.jsonl"


@cache
def shipped() -> Register:
    """Return the register as it comes with this version; it works without a network from the first minute."""
    content = files("openatmp.register").joinpath("data", FILE).read_bytes()
    return read_register(content, FILE)
