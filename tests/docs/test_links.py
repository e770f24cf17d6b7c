"""Links between pages lead somewhere: to a file that is there, and to a heading in it."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.docs.pages import PROJECT, anchors, links, name_of, pages, slug_of


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_its_links_lead_somewhere(page: Path) -> None:
    broken = [target for target in links(page) if (why := _broken(page, target)) and why]
    assert not broken, f"{name_of(page)} leads nowhere: {broken}"


def _broken(page: Path, target: str) -> str:
    parts = urlsplit(target)
    if parts.scheme in {"http", "https", "mailto"}:
        return ""
    file = (page.parent / parts.path).resolve() if parts.path else page
    if not file.exists():
        return "no such file"
    if not file.is_relative_to(PROJECT):
        return "outside the project"
    if parts.fragment and file.suffix == ".md" and parts.fragment not in anchors(file):
        return "no such heading"
    return ""


def test_it_notices_a_missing_file_and_a_missing_heading(tmp_path: Path) -> None:
    page = PROJECT / "docs" / "index.md"
    assert _broken(page, "no-such-page.md") == "no such file"
    assert _broken(page, "reference/glossary.md#no-such-word") == "no such heading"
    assert _broken(page, "../../") == "outside the project"
    assert not _broken(page, "reference/glossary.md#who")
    assert not _broken(page, "https://example.org/elsewhere")


def test_it_reads_links_as_a_reader_does(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "[one](a.md) and ![two](b.png), `[not](code.md)`\n\n```sh\n[not](code.md)\n```\n"
        "[wrapped\nwords](c.md#x) [brackets](d(1).md)\n"
    )
    assert links(page) == ["a.md", "b.png", "c.md#x", "d(1).md"]


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Who", "who"),
        ("What is decided, and by whom", "what-is-decided-and-by-whom"),
        ("`openatmp law show`", "openatmp-law-show"),
        ("Art. 2(1)(c): Engineered cells", "art-21c-engineered-cells"),
        ("used_in_humans", "used_in_humans"),
    ],
)
def test_it_knows_the_anchor_of_a_heading(heading: str, slug: str) -> None:
    assert slug_of(heading) == slug


def test_every_page_under_docs_can_be_reached_from_the_first() -> None:
    start = PROJECT / "docs" / "index.md"
    reached, waiting = {start}, [start]
    while waiting:
        page = waiting.pop()
        for target in links(page):
            file = (page.parent / urlsplit(target).path).resolve()
            if file.suffix == ".md" and file.is_file() and file not in reached:
                reached.add(file)
                waiting.append(file)
    lost = [name_of(page) for page in pages() if page.is_relative_to(start.parent) and page not in reached]
    assert not lost, f"nothing leads to {lost}"
