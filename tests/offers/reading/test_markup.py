"""What is seen of a page of the web."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.page import Zone
from openatmp.offers.reading import page_of_html
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.markup import own_words
from tests.offers.reading.pages import LONG, body_of, seen, words


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<p>One <b>bold</b> <i>word</i></p>", ["One bold word"]),
        ("<p>One<br>Two</p>", ["One", "Two"]),
        ("<p>a\n   b\t c&nbsp;d</p>", ["a b c d"]),
        ("<p>Stamm&shy;zelle und Zelle\u200bn</p>", ["Stammzelle und Zellen"]),
        ("<p>5 &lt; 6 &amp; 7</p>", ["5 < 6 & 7"]),
        ("<p>un<b>be</b>lievable</p>", ["unbelievable"]),
        ("<p>(<a href=x>one</a>)<a href=y>two</a></p>", ["(one)two"]),
        ("<p><a href=x>one</a><a href=y>two</a> three</p>", ["one two three"]),
        ("<div class='faq-answer' style='display:none'>Yes.</div>", ["Yes."]),
        ("<div id='tab-2' style='display: none'>Yes.</div>", ["Yes."]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<p>One<p>Two<p>Three", ["One", "Two", "Three"]),
        ("<p>He said <q>yes</q>.</p>", ["He said “yes”."]),
        ("<dl><dt>a<dd>b</dl>", ["a", "b"]),
        ("<details><summary>More</summary>Inside</details>", ["More", "Inside"]),
    ],
)
def test_it_reads_what_is_seen(markup: str, expected: list[str]) -> None:
    assert words(markup) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "<script>let a = '<p>no</p>'</script>",
        "<style>.no { color: red }</style>",
        "<template><p>no</p></template>",
        "<noscript><img alt='no, not this'></noscript>",
        "<!-- no -->",
        "<p hidden>no</p>",
        "<div style='display:none'><p>no</p> no</div>",
        "<div style='color:red; DISPLAY : NONE'>no</div>",
        "<span style='visibility: hidden'>no</span>",
        "<a class='screen-reader-text' href='#x'>no</a>",
        "<svg><title>no</title><text>no</text></svg>",
        "<video>no</video><audio>no</audio><canvas>no</canvas><object>no</object>",
        "<iframe src=x>no</iframe>",
        "<input type=hidden value=no><input type=password placeholder=no>",
        "<dialog>no</dialog>",
        "<img alt=''><img alt='photo-123.jpg'><img>",
    ],
)
def test_it_leaves_out_what_is_not_seen(markup: str) -> None:
    assert words(f"<p>before</p>{markup}<p>after</p>") == ["before", "after"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<img alt='A doctor with a patient'>", "A doctor with a patient"),
        ("<button>Book now</button>", "Book now"),
        ("<input type=submit value='Send it'>", "Send it"),
        ("<input placeholder='Your name'>", "Your name"),
        ("<textarea placeholder='Your story'></textarea>", "Your story"),
        ("<dialog open>Hello there</dialog>", "Hello there"),
        ("<p hidden=until-found>Found</p>", "Found"),
        ("<div aria-hidden=true>Seen all the same</div>", "Seen all the same"),
        ("<select><option>Knee<option>Hip</select>", "Hip"),
    ],
)
def test_it_reads_words_that_stand_in_attributes_and_forms(markup: str, expected: str) -> None:
    assert expected in words(markup)


def test_a_little_face_does_not_break_a_sentence() -> None:
    assert words("<p>We are glad <img alt='😀'> to see you.</p>") == ["We are glad 😀 to see you."]


def test_a_long_list_to_choose_from_is_left_out() -> None:
    countries = "".join(f"<option>Country {number}" for number in range(limit("choices") + 1))
    assert words(f"<p>a</p><select>{countries}</select><p>b</p>") == ["a", "b"]


@pytest.mark.parametrize(
    ("markup", "zone"),
    [
        ("<h1>x y</h1>", Zone.HEADING),
        ("<div role=heading>x y</div>", Zone.HEADING),
        ("<p>x y</p>", Zone.BODY),
        ("<blockquote><p>x y</p></blockquote>", Zone.QUOTE),
        ("<ul><li>x y</li></ul>", Zone.LIST),
        ("<table><tr><td>x y</table>", Zone.TABLE),
        ("<form><label>x y</label></form>", Zone.FORM),
        ("<nav><ul><li><a href=x>x y</a></ul></nav>", Zone.NAVIGATION),
        ("<ul class='menu'><li>x y</ul>", Zone.NAVIGATION),
        ("<div class='breadcrumb-trail'>x y</div>", Zone.NAVIGATION),
        ("<header>x y</header>", Zone.HEADER),
        ("<div id=masthead>x y</div>", Zone.HEADER),
        ("<footer><p>x y</p></footer>", Zone.FOOTER),
        ("<div class='site-footer'>x y</div>", Zone.FOOTER),
        ("<footer><h3>x y</h3></footer>", Zone.FOOTER),
        ("<footer><form>x y</form></footer>", Zone.FOOTER),
        ("<aside>x y</aside>", Zone.ASIDE),
        ("<div id='cookie-notice'>x y</div>", Zone.ASIDE),
        ("<div class='related'><article>x y</article></div>", Zone.ASIDE),
        ("<div class='share-buttons'>x y</div>", Zone.ASIDE),
        ("<div class='top-nav'>x y</div>", Zone.NAVIGATION),
        ("<div class='related-posts'>x y</div>", Zone.ASIDE),
        ("<section id=comments><p>x y</p></section>", Zone.ASIDE),
        ("<p class='byline'>x y</p>", Zone.BYLINE),
        ("<span class='post-meta author'>x y</span>", Zone.BYLINE),
        ("<div role=dialog><form>x y</form></div>", Zone.FORM),
    ],
)
def test_it_says_where_on_the_page_words_stand(markup: str, zone: Zone) -> None:
    assert seen(markup) == [(zone, "x y")]


@pytest.mark.parametrize(
    "markup",
    [
        "<article><header><p>x y</p></header></article>",
        "<div class='entry-header'>x y</div>",
        "<div class='card-footer'>x y</div>",
        "<div class='has-sidebar sidebar'><main>x y</main></div>",
        "<div class='sidebar'><div><h1></h1></div>x y</div>",
        "<article class='related'>x y</article>",
        "<div class='has-sidebar no-comments'>x y</div>",
        "<table><tr><td><font size=3>x y</font></table>",
        "<table><tr><td><h2></h2><p>x y</p></table>",
        "<table role=presentation><tr><td>x y</table>",
        "<table><tr><td><table><tr><td></table>x y</table>",
        "<form id=all><header></header><main>x y</main></form>",
        "<blockquote class=x></blockquote><p>x y</p>",
    ],
)
def test_it_is_not_taken_in_by_names_of_layouts(markup: str) -> None:
    assert (Zone.BODY, "x y") in seen(markup)


def test_the_headline_in_an_article_is_a_heading() -> None:
    assert seen("<article><header><h1>x y</h1></header></article>") == [(Zone.HEADING, "x y")]


def test_the_headline_in_the_header_of_a_page_is_a_heading_too() -> None:
    assert (Zone.HEADING, "x y") in seen("<header><h1>x y</h1></header>")


def test_many_short_links_in_a_row_are_a_menu() -> None:
    links = "".join(
        f"<li><a href=/{number}>Page {number}</a></li>" for number in range(limit("run_of_links"))
    )
    assert {zone for zone, _ in seen(f"<div><ul>{links}</ul></div>")} == {Zone.NAVIGATION}


def test_a_few_links_or_long_ones_are_none() -> None:
    assert {zone for zone, _ in seen("<ul><li><a href=a>One</a><li><a href=b>Two</a></ul>")} == {Zone.LIST}
    long = "".join(f"<li><a href=/{number}>{LONG[:80]} {number}</a></li>" for number in range(9))
    assert {zone for zone, _ in seen(f"<ul>{long}</ul>")} == {Zone.LIST}


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<nav>a</p></div></nav><p>b", [(Zone.NAVIGATION, "a"), (Zone.BODY, "b")]),
        ("<ul><li>a<li>b</ul>c", [(Zone.LIST, "a"), (Zone.LIST, "b"), (Zone.BODY, "c")]),
        ("<div><nav>a</div>b", [(Zone.NAVIGATION, "a"), (Zone.BODY, "b")]),
        ("</footer><p>a</p>", [(Zone.BODY, "a")]),
        ("<b><p>a</b><p>b", [(Zone.BODY, "a"), (Zone.BODY, "b")]),
        (
            "<table><tr><td><div>a</td><td>b</table>c",
            [(Zone.TABLE, "a"), (Zone.TABLE, "b"), (Zone.BODY, "c")],
        ),
        ("<nav><td></nav>a</td>", [(Zone.NAVIGATION, "a")]),
        ("<p hidden>a<p>b", [(Zone.BODY, "b")]),
    ],
)
def test_it_copes_with_tags_that_are_never_closed(markup: str, expected: list[tuple[Zone, str]]) -> None:
    assert seen(markup) == expected


def test_it_takes_the_title_of_the_page_unless_told_one() -> None:
    markup = "<head><title> A &amp;\n B </title><meta property='og:title' content='C'></head><p>d"
    assert page_of_html(markup).title == "A & B"
    assert page_of_html(markup, title="Mine").title == "Mine"
    assert page_of_html("<meta property='og:title' content='C'><p>d").title == "C"
    assert page_of_html("<p>d").title == ""


def test_it_reads_what_is_hidden_of_a_page_that_shows_nothing_before_its_programs_run() -> None:
    page = page_of_html(f"<body style='visibility:hidden'><p>{LONG}</p>")
    assert page.text == LONG.strip()
    page = page_of_html(f"<p>Loading</p><noscript><p>{LONG}</p></noscript>")
    assert LONG.strip() in page.text


def test_a_short_page_does_not_show_what_it_hides() -> None:
    assert page_of_html("<p>Seen</p><p hidden>Not seen</p>").text == "Seen"


def test_blocks_lie_side_by_side_and_hold_all_words() -> None:
    page = body_of("<h1>A b</h1><ul><li>c<li>d</ul><footer>e</footer>")
    ends = [block.end for block in page.blocks]
    assert [block.start for block in page.blocks[1:]] == [end + 1 for end in ends[:-1]]
    assert ends[-1] == len(page.text)


def test_it_cuts_what_is_longer_than_is_read_and_says_so() -> None:
    page = page_of_html("<p>some words </p>" * 40_000)
    assert limit("characters") <= len(page.text) <= limit("characters") + 100
    assert page.left_out == ("The page is very long; its end was not read.",)


def test_it_tells_the_language_by_the_words_of_the_page_itself() -> None:
    german = "Die Behandlung der Patienten erfolgt in unserer Klinik mit körpereigenen Zellen. " * 8
    menu = "<nav>" + "<a href=x>Read more about our services and prices</a> " * 20 + "</nav>"
    assert page_of_html(f"<html lang=en>{menu}<p>{german}").language == "de"


def test_own_words_are_all_words_of_a_page_that_has_little_of_its_own() -> None:
    page = page_of_html("<nav>menu</nav><p>body")
    assert own_words(page.text, page.blocks) == "menu\nbody"


def test_bytes_are_read_by_the_character_set_they_are_in() -> None:
    markup = "<meta charset=iso-8859-2><p>zażółć gęślą jaźń"
    assert page_of_html(markup.encode("iso-8859-2")).text == "zażółć gęślą jaźń"
    assert page_of_html(markup.encode()).text == "zażółć gęślą jaźń"


@pytest.mark.parametrize("strange", ["\0", "\ud800", "\ufeff", "\x1b"])
def test_strange_characters_make_no_page_that_cannot_be_written(strange: str) -> None:
    page = page_of_html(f"<title>a{strange}</title><p class='{strange}'>b{strange}c</p>")
    page.text.encode()
    page.title.encode()
    assert "\0" not in page.text


_TAGS = (
    "div",
    "p",
    "nav class=menu",
    "table",
    "td",
    "b",
    "form",
    "input name=x",
    "select",
    "option",
    "label",
    "h1",
)
_MORE = (
    "a href='tel:1'",
    "script",
    "svg",
    "q",
    "p hidden",
    "img alt='a picture'",
    "title",
    "br",
    "meta name=author",
)
_ENDS = (f"/{tag.split()[0]}" for tag in (*_TAGS, *_MORE))
_LOOSE = ("words ", "&amp;", "\0", "<", ">", "'", "<!--", "-->")
_PARTS = st.sampled_from([*(f"<{tag}>" for tag in (*_TAGS, *_MORE, *_ENDS)), *_LOOSE])


@given(st.lists(_PARTS, max_size=60))
def test_whatever_markup_it_meets_it_makes_a_page_whose_blocks_fit(parts: list[str]) -> None:
    page = page_of_html("".join(parts))
    place = 0
    for block in page.blocks:
        assert place <= block.start < block.end <= len(page.text)
        assert page.text[block.start : block.end].strip() == page.text[block.start : block.end]
        place = block.end + 1


@given(st.binary(max_size=300))
def test_whatever_bytes_it_is_given_it_makes_a_page(content: bytes) -> None:
    page_of_html(content).text.encode()
