"""Write docs/reference/law-schema.json: the format of a law file, as the package carries it."""

from importlib.resources import files

from _pages import REFERENCE, write

PAGE = REFERENCE / "law-schema.json"


def text() -> str:
    """Return the schema."""
    return (files("openatmp.law") / "schema.json").read_text(encoding="utf-8")


if __name__ == "__main__":
    write(PAGE, text())
