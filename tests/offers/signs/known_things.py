"""Products and trials as a register would know them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Product:
    start: int
    end: int
    name: str
    key: str = "examplugene"
    is_authorised: bool = True


@dataclass(frozen=True)
class Trial:
    start: int
    end: int
    number: str = "2029-500000-11-00"
    is_found: bool | None = True
