"""The pages of the project as tests see them: their text, their headings, their links."""

import re
import sys
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
GENERATORS = PROJECT / "docs" / "generate"
REFERENCE = PROJECT / "docs" / "reference"

# Generators find what they share beside themselves.
if str(GENERATORS) not in sys.path:
    sys.path.append(str(GENERATORS))

_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\((?P<target>(?:[^()\s]|\([^()\s]*\))+)\)")
_PICTURE = re.compile(r"<img[^>]*\ssrc=\"(?P<target>[^\"]+)\"")
_HEADING = re.compile(r"^#{1,6} (?P<words>.+)$", re.MULTILINE)
_NOT_IN_A_SLUG = re.compile(r"[^\w\- ]")


def pages() -> list[Path]:
    """Every page that people read: at the top, under docs, and beside the code."""
    top = PROJECT.glob("*.md")
    beside = (PROJECT / "src").rglob("*.md")
    return sorted([*top, *(PROJECT / "docs").rglob("*.md"), *beside])


def name_of(page: Path) -> str:
    """A page's path from the project."""
    return str(page.relative_to(PROJECT))


@cache
def prose(page: Path) -> str:
    """The text of a page without blocks of code."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def links(page: Path) -> list[str]:
    """Where the links and pictures of a page lead, those in code left out."""
    text = _CODE.sub("`x`", prose(page))
    return [found["target"] for pattern in (_LINK, _PICTURE) for found in pattern.finditer(text)]


def fences(page: Path, language: str) -> list[str]:
    """The blocks of code of one language."""
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@cache
def anchors(page: Path) -> frozenset[str]:
    """The anchors that headings of a page make, numbered when a heading comes twice."""
    made: dict[str, int] = {}
    found = set()
    for heading in _HEADING.finditer(prose(page)):
        slug = slug_of(heading["words"])
        found.add(f"{slug}-{made[slug]}" if slug in made else slug)
        made[slug] = made.get(slug, 0) + 1
    return frozenset(found)


def slug_of(heading: str) -> str:
    """The anchor of a heading, as the usual hosts make it."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    return _NOT_IN_A_SLUG.sub("", words.strip().lower()).replace(" ", "-")
