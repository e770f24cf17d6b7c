"""What the markup of a page tells beside its words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.page import Structure
from openatmp.offers.reading import page_of_html
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.linked_data import Described, described
from tests.offers.reading.pages import body_of


def structure(markup: str, address: str = "") -> Structure:
    return page_of_html(f"<p>words</p>{markup}", address=address).structure


def linked(data: object) -> str:
    return (
        f"<script type='application/ld+json'>{data if isinstance(data, str) else json.dumps(data)}</script>"
    )


@pytest.mark.parametrize(
    ("markup", "kinds"),
    [
        (linked({"@type": "MedicalClinic"}), ("MedicalClinic",)),
        (linked({"@type": ["NewsArticle", "Article"]}), ("NewsArticle", "Article")),
        (linked({"@graph": [{"@type": "A"}, {"b": {"@type": "http://schema.org/C"}}]}), ("A", "C")),
        (linked([{"@type": "A"}, {"@type": "A"}]), ("A",)),
        (linked('<!-- {"@type": "A"} -->'), ("A",)),
        (linked('//<![CDATA[\n{"@type": "A"}\n//]]>'), ("A",)),
        (linked('{"@type": "A", broken'), ("A",)),
        (linked('{"@type": "A",\n "text": "a\nb"}'), ("A",)),
        (linked("nothing"), ()),
        (linked('{"a":' * 5000), ()),
        (linked({"@type": 7, "author": 8, "datePublished": []}), ()),
        ("<div itemscope itemtype='https://schema.org/Physician'>", ("Physician",)),
        ("<div typeof='schema:Hospital v:Person'>", ("Hospital", "v:Person")),
        ("<meta property='og:type' content='article'>", ("article",)),
        ("<p>", ()),
    ],
)
def test_it_reads_what_kinds_of_things_a_page_describes(markup: str, kinds: tuple[str, ...]) -> None:
    assert structure(markup).kinds == kinds


@pytest.mark.parametrize(
    ("markup", "author"),
    [
        ("<meta name=author content='Ann  Example'>", "Ann Example"),
        ("<meta property='article:author' content='Ann'>", "Ann"),
        (linked({"@type": "Article", "author": {"name": "Ann"}}), "Ann"),
        (linked({"author": [{"name": ""}, "Ann"]}), "Ann"),
        ("<p itemprop=author content=Ann>", "Ann"),
        ("<meta name=author content=''>", ""),
        ("<meta name=author>", ""),
    ],
)
def test_it_reads_who_is_named_as_author(markup: str, author: str) -> None:
    assert structure(markup).author == author


@pytest.mark.parametrize(
    "markup",
    [
        "<meta property='article:published_time' content='2024-05-06'>",
        "<meta name=DC.date content='2024-05-06'>",
        linked({"datePublished": "2024-05-06"}),
        "<time itemprop=datePublished datetime='2024-05-06'>May</time>",
        "<span property='schema:datePublished' content='2024-05-06'>",
    ],
)
def test_it_reads_when_a_page_was_published(markup: str) -> None:
    assert structure(markup).published == "2024-05-06"


def test_it_reads_what_the_site_calls_itself() -> None:
    assert structure("<meta property='og:site_name' content='Example News'>").site_name == "Example News"
    assert structure(linked({"@type": "WebSite", "name": "Example"})).site_name == "Example"
    assert structure(linked({"@type": "Article", "name": "Example"})).site_name == ""


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ("<html lang=de-AT>", "de-AT"),
        ("<html xml:lang='fr'>", "fr"),
        ("<meta http-equiv=content-language content=pl>", "pl"),
        ("<meta property='og:locale' content='es_ES'>", "es_ES"),
        ("<html>", ""),
    ],
)
def test_it_reads_what_a_page_says_of_its_language(markup: str, language: str) -> None:
    assert structure(markup).language == language


@pytest.mark.parametrize(
    ("address", "field", "told"),
    [
        ("tel:+49%20(30)%20123", "phones", "+49 (30) 123"),
        ("TEL:123;ext=4", "phones", "123"),
        ("callto:123", "phones", "123"),
        ("mailto:A@Example.org?subject=x", "mails", "a@example.org"),
        ("https://wa.me/4930123", "messengers", "https://wa.me/4930123"),
        ("https://wa.me/4930123?text=hello", "messengers", "https://wa.me/4930123?text=hello"),
        ("https://api.whatsapp.com/send?phone=123", "messengers", "https://api.whatsapp.com/send?phone=123"),
        (
            "https://api.whatsapp.com/send/?phone=123&text=x",
            "messengers",
            "https://api.whatsapp.com/send/?phone=123&text=x",
        ),
        ("whatsapp://send?phone=123", "messengers", "whatsapp://send?phone=123"),
        ("https://t.me/example", "messengers", "https://t.me/example"),
        ("viber://chat?number=123", "messengers", "viber://chat?number=123"),
        ("https://m.me/example", "messengers", "https://m.me/example"),
        ("https://www.facebook.com/example", "networks", "https://www.facebook.com/example"),
        ("//www.youtube.com/watch?v=1", "networks", "//www.youtube.com/watch?v=1"),
        ("https://de.linkedin.com/company/example", "networks", "https://de.linkedin.com/company/example"),
    ],
)
def test_it_tells_whom_a_page_leads_to(address: str, field: str, told: str) -> None:
    assert getattr(structure(f"<footer><a href='{address}'>x</a></footer>"), field) == (told,)


@pytest.mark.parametrize(
    "address",
    [
        "https://wa.me/?text=look",
        "https://api.whatsapp.com/send?text=look",
        "whatsapp://send?text=look",
        "https://t.me/share/url?url=x",
        "https://www.facebook.com/sharer/sharer.php?u=x",
        "https://twitter.com/intent/tweet?text=x",
        "https://www.linkedin.com/shareArticle?url=x",
        "https://example.org/facebook.com",
        "https://notfacebook.com/x",
        "http://[broken",
        "whatsapp://[broken",
        "tel:",
        "mailto:",
        "#top",
        "javascript:void(0)",
        "",
    ],
)
def test_a_link_that_only_passes_the_page_on_leads_to_nobody(address: str) -> None:
    found = structure(f"<a href='{address}'>x</a>")
    assert (found.phones, found.messengers, found.mails, found.networks) == ((), (), (), ())


def test_a_video_within_the_page_counts_as_a_link_to_it() -> None:
    found = structure("<iframe data-src='https://www.youtube.com/embed/x'></iframe>")
    assert found.networks == ("https://www.youtube.com/embed/x",)


def test_it_tells_where_a_page_leads_but_not_its_menus() -> None:
    markup = "<nav><a href=/menu>m</a></nav><p><a href='../a#b'>x</a> <a href='#y'>y</a><a href='ftp://z'>z</a></p>"
    assert structure(markup, "https://example.org/one/two/").links == ("https://example.org/one/a#b",)
    assert structure(markup).links == ()
    based = f"<base href='https://example.com/'>{markup}"
    assert structure(based, "https://example.org/").links == ("https://example.com/a#b",)


def test_it_keeps_only_so_many_links() -> None:
    many = "".join(f"<p>text <a href='https://example.org/{n}'>x</a>" for n in range(limit("links") + 50))
    assert len(structure(many).links) == limit("links")


@pytest.mark.parametrize(
    ("markup", "fields"),
    [
        (
            "<input name=your-name><input type=email><textarea name=x></textarea>",
            ("name", "email", "message"),
        ),
        ("<input type=tel><input placeholder='Ihr Nachname'>", ("phone", "name")),
        ("<label>Diagnose <input name=f1></label><input type=tel>", ("phone", "diagnosis")),
        ("<input name=a autocomplete=email><textarea></textarea>", ("email", "message")),
        (
            "<select name=country></select><input name=birthdate><input type=tel>",
            ("country", "birth", "phone"),
        ),
        ("<input type=file><input type=tel>", ("file", "phone")),
        ("<input type=hidden name=email><input type=tel>", ("phone",)),
        ("<input name=telefon><input type=submit value='E-Mail'>", ("phone",)),
        ("<input name=xyz>", ()),
        ("", ()),
    ],
)
def test_it_tells_what_a_form_asks_for(markup: str, fields: tuple[str, ...]) -> None:
    assert structure(f"<form>{markup}</form>").fields == fields
    assert structure(markup).fields == fields


@pytest.mark.parametrize(
    "form",
    [
        "<form role=search><input name=name><textarea></textarea></form>",
        "<form><input name=s></form>",
        "<form><input type=search name=name></form>",
        "<form><input name=name><input type=password></form>",
        "<form><input type=email></form>",
        "<form><input name=name><input type=email></form>",
        "<form class='mc4wp newsletter-form'><input name=name><input type=tel></form>",
        "<form id=commentform><input name=author><textarea></textarea><input type=tel></form>",
        "<form action='/cart'><input name=name><input type=tel></form>",
        "<form><input type=submit></form>",
    ],
)
def test_forms_for_other_ends_do_not_count(form: str) -> None:
    assert structure(form).fields == ()


def test_it_reads_structure_also_where_words_are_hidden() -> None:
    assert body_of("<div hidden><a href='tel:1'>x</a></div>").structure.phones == ("1",)


def test_what_nobody_describes_is_empty() -> None:
    assert described([]) == Described()
    assert structure("") == Structure()


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["@type", "author", "name", "datePublished", "@graph"]), inner, max_size=3
            )
        ),
        max_leaves=20,
    )
)
def test_whatever_is_described_is_read_or_passed_over(data: object) -> None:
    read = described([json.dumps(data)])
    assert all(kind.strip() for kind in (*read.kinds, read.author or "x", read.published or "x"))


def test_half_a_million_empty_lines_before_broken_data_are_passed_over_once() -> None:
    # Were each line the beginning of a search through all that follow, this would never end.
    assert described(["\n" * 500_000 + '{"@type": "Clinic"']).kinds == ("Clinic",)


def test_a_remark_that_wraps_data_is_left_out() -> None:
    written = '\n \t// <![CDATA[\n{"@type": "Clinic",\n"url": "https://example.org"}\n//]]>\n'
    assert described([written]).kinds == ("Clinic",)
