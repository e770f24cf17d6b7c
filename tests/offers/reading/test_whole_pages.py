"""Whole pages as sites are made: menus, notices, forms, footers."""

from pathlib import Path

from openatmp.offers.page import Page, Zone
from openatmp.offers.reading import page_of_html

PAGES = Path(__file__).parent / "whole_pages"
PRACTICE = (PAGES / "practice.html").read_text(encoding="utf-8")
NEWS = (PAGES / "news.html").read_text(encoding="utf-8")
OLD = (PAGES / "old.html").read_text(encoding="utf-8")


def seen(page: Page) -> list[tuple[Zone, str]]:
    return [(block.zone, page.text[block.start : block.end][:40]) for block in page.blocks]


def test_a_page_of_a_practice() -> None:
    page = page_of_html(PRACTICE, address="https://praxis.example/knie/")
    assert seen(page) == [
        (Zone.HEADER, "089 555"),
        (Zone.NAVIGATION, "Start"),
        (Zone.NAVIGATION, "Team"),
        (Zone.HEADING, "Behandlung am Knie"),
        (Zone.BODY, "Wir behandeln die Arthrose mit körpereig"),
        (Zone.LIST, "Knie"),
        (Zone.LIST, "Hüfte"),
        (Zone.HEADING, "Tut das weh?"),
        (Zone.BODY, "Nein, Sie spüren kaum etwas."),
        (Zone.FORM, "Ihr Name"),
        (Zone.FORM, "Ihre E-Mail"),
        (Zone.FORM, "Ihr Anliegen"),
        (Zone.FORM, "Termin anfragen"),
        (Zone.FOOTER, "Impressum"),
        (Zone.FOOTER, "Instagram"),
        (Zone.ASIDE, "Wir verwenden Cookies."),
    ]
    assert "Fettgewebe" in page.text
    assert (page.title, page.language) == ("Behandlung am Knie | Praxis Beispiel", "de")


def test_what_the_markup_of_a_practice_tells() -> None:
    told = page_of_html(PRACTICE, address="https://praxis.example/knie/").structure
    assert told.kinds == ("article",)
    assert told.phones == ("+49-89-555",)
    assert told.messengers == ("https://wa.me/4989555",)
    assert told.networks == ("https://www.instagram.com/praxis.beispiel/",)
    assert told.fields == ("name", "email", "message")
    assert told.links == ()
    assert (told.site_name, told.language) == ("Praxis Beispiel", "de-DE")


def test_a_page_of_news() -> None:
    page = page_of_html(NEWS, address="https://news.example/1")
    assert seen(page) == [
        (Zone.NAVIGATION, "Sport World"),
        (Zone.HEADING, "Agency warns of clinics"),
        (Zone.BYLINE, "By Jo Doe"),
        (Zone.BODY, "The agency warned on Monday of clinics t"),
        (Zone.BODY, "It asked everybody who was treated to re"),
        (Zone.ASIDE, "Read also: what cells can do"),
        (Zone.QUOTE, "They promise miracles."),
        (Zone.ASIDE, "2 comments"),
        (Zone.ASIDE, "I know such a clinic."),
        (Zone.ASIDE, "Share"),
    ]


def test_what_the_markup_of_news_tells() -> None:
    told = page_of_html(NEWS, address="https://news.example/1").structure
    assert told.kinds == ("NewsArticle", "WebSite", "Person")
    assert (told.author, told.published, told.site_name) == ("Jo Doe", "2024-01-01T10:00", "Example News")
    assert (told.fields, told.phones, told.networks) == ((), (), ())


def test_a_page_laid_out_by_tables() -> None:
    page = page_of_html(OLD)
    assert seen(page) == [
        (Zone.BODY, "Klinik am See"),
        (Zone.NAVIGATION, "Start"),
        (Zone.NAVIGATION, "Team"),
        (Zone.NAVIGATION, "Preise"),
        (Zone.NAVIGATION, "Kontakt"),
        (Zone.BODY, "Die Zellen stammen vom Schaf und werden "),
        (Zone.BODY, "Rufen Sie uns an."),
    ]
    assert page.language == "de"


def test_a_page_cut_off_in_the_middle_keeps_what_came() -> None:
    for length in range(0, len(PRACTICE), 97):
        page = page_of_html(PRACTICE[:length])
        assert all(0 <= block.start < block.end <= len(page.text) for block in page.blocks)
