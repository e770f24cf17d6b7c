import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import get_template
from django.test import Client

import openatmp
import openatmp.web

PAGES = ["/", "/about", "/style", "/api", "/verify", "/register", "/authorities"]


@pytest.mark.parametrize("address", PAGES)
def test_it_answers_with_a_page(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("address", PAGES)
def test_it_has_one_heading_of_the_first_level_and_a_title(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert re.search(r"<title>[^<]+ – openatmp</title>", page)


@pytest.mark.parametrize("address", PAGES)
def test_it_tells_the_language_and_lets_one_skip_to_the_content(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert '<html lang="en">' in page
    assert page.index('href="#content"') < page.index("<header")
    assert '<main id="content"' in page


@pytest.mark.parametrize("address", PAGES)
def test_it_refuses_to_be_written_to(client: Client, address: str) -> None:
    response = client.put(address)
    assert response.status_code == 405
    assert "There is no such action here" in response.content.decode()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "Classify a product"),
        ("/verify", "Verify"),
        ("/report", "Report an offer"),
        ("/report/status", "Report an offer"),
        ("/register", "Register"),
        ("/register/statistics", "Register"),
        ("/about", "About"),
    ],
)
def test_it_shows_in_the_menu_where_one_is(client: Client, address: str, name: str) -> None:
    page = client.get(address).content.decode()
    current = re.findall(r'aria-current="(?:page|true)">([^<]+)<', page.split("</header>")[0])
    assert current == [name]


def test_it_says_which_version_answers(client: Client) -> None:
    assert f"openatmp {openatmp.__version__} informs" in client.get("/about").content.decode()


def test_it_says_what_it_keeps(client: Client) -> None:
    page = client.get("/about").content.decode()
    assert "No description, no fact and no address is kept or logged." in page
    assert 'id="accessibility"' in page


def test_it_asks_crawlers_to_leave_answers_alone(client: Client) -> None:
    said = client.get("/robots.txt").content.decode()
    assert "Disallow: /classification" in said


class _Classes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "class" and value:
                self.seen.update(value.split())


def _classes(html: str) -> set[str]:
    parser = _Classes()
    parser.feed(re.sub(r"{%.*?%}|{{.*?}}", " ", html))
    return parser.seen


TEMPLATES = sorted(Path(openatmp.web.__file__).parent.glob("*/templates/**/*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_it_uses_only_parts_that_the_style_sheets_know(path: Path) -> None:
    folder = Path(str(finders.find("site/css/base.css"))).parent
    styles = "".join(sheet.read_text() for sheet in folder.glob("*.css"))
    unknown = {name for name in _classes(path.read_text()) if f".{name}" not in styles}
    assert unknown - {"level-"} == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_it_carries_no_style_and_no_script_of_its_own(path: Path) -> None:
    source = path.read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", source)
    # The register's list alone has a script, in a file of its own, and that has tests of its own.
    assert source.count("<script") == (path.name == "register.html")
    assert not re.search(r"<script(?! src=)", source)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_it_fetches_nothing_from_elsewhere(path: Path) -> None:
    assert not re.search(r"""(src|action)=["']https?:""", path.read_text())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_it_protects_every_form_that_sends_something(path: Path) -> None:
    source = path.read_text().replace('{% include "tools/parts/sent_on.html" %}', "{% csrf_token %}")
    expected = 1 if path.name == "sent_on.html" else source.count('method="post"')
    assert source.count("{% csrf_token %}") == expected


def test_it_has_templates_to_look_at() -> None:
    assert len(TEMPLATES) > 10
    assert get_template("site/base.html").template.name == "site/base.html"  # type: ignore[attr-defined]


def _tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", css))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _palettes() -> dict[str, dict[str, str]]:
    light, dark = (
        Path(str(finders.find("site/css/base.css"))).read_text().split("@media (prefers-color-scheme: dark)")
    )
    return {"light": _tokens(light), "dark": _tokens(dark)}


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "ground"),
        ("text", "surface"),
        ("text", "accent-soft"),
        ("muted", "ground"),
        ("muted", "surface"),
        ("muted", "accent-soft"),
        ("accent", "ground"),
        ("accent", "surface"),
        ("accent", "accent-soft"),
        ("on-accent", "accent"),
        ("on-accent", "accent-strong"),
        ("mark-text", "mark"),
    ],
)
def test_it_keeps_the_contrast_of_text_that_it_promises(palette: str, text: str, ground: str) -> None:
    colours = _palettes()[palette]
    promised = 6.5 if "accent-soft" in ground else 7
    assert _contrast(colours[text], colours[ground]) >= promised


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("line", ["edge", "focus", "mark-edge"])
def test_it_keeps_the_contrast_of_lines_that_mean_something(palette: str, line: str) -> None:
    colours = _palettes()[palette]
    assert _contrast(colours[line], colours["ground"]) >= 3
    assert _contrast(colours[line], colours["surface"]) >= 3
