import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.reading.tags import Tag, attributes_of, tags_of, told


def names(markup: str) -> list[str]:
    return [f"/{tag.name}" if tag.is_end else tag.name for tag in tags_of(markup) if tag.name]


def text(markup: str) -> str:
    return "".join(tag.before for tag in tags_of(markup))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a</p>", ["p", "/p"]),
        ("<P CLASS=x>a</P >", ["p", "/p"]),
        ("<br/><br />", ["br", "br"]),
        ("<a href=x/y>z</a>", ["a", "/a"]),
        ("<p><!-- <b> -->a", ["p"]),
        ("<!doctype html><?xml version='1.0'?><p>", ["p"]),
        ("<p title='a > b'>c", ["p"]),
        ('<p title="a > b">c', ["p"]),
        ("<my-part>a</my-part>", ["my-part", "/my-part"]),
        ("a < b and b > c", []),
        ("I <3 you", []),
        ("</>", []),
        ("", []),
    ],
)
def test_it_cuts_markup_into_tags(markup: str, expected: list[str]) -> None:
    assert names(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a<p>b</p>c", "abc"),
        ("a < b", "a < b"),
        ("I <3 you", "I <3 you"),
        ("a<!-- hidden -->b", "ab"),
        ("a<!-->b", "ab"),
        ("a<!--->b", "ab"),
        ("a<!-- never closed", "a"),
        ("a<!-- x --!>b", "ab"),
        ("a<![CDATA[x]]>b", "ab"),
        ("a<p", "a"),
        ("a<", "a<"),
    ],
)
def test_it_keeps_what_stands_between(markup: str, expected: str) -> None:
    assert text(markup) == expected


@pytest.mark.parametrize(
    "name", ["script", "style", "textarea", "title", "iframe", "svg", "template", "noscript"]
)
def test_it_takes_in_whole_what_holds_no_markup(name: str) -> None:
    first, last = tags_of(f"<{name} a=b>x <p> y</{name.upper()} >after")
    assert (first.name, first.is_whole, first.content) == (name, True, "x <p> y")
    assert last.before == "after"


def test_it_reads_on_to_the_end_when_that_is_never_closed() -> None:
    first, last = tags_of("<script>if (a < b) { c }")
    assert first.content == "if (a < b) { c }"
    assert last == Tag("")


def test_it_ends_a_script_only_at_its_own_end() -> None:
    first, _ = tags_of("<script>document.write('<p></p></scripts>')</script>")
    assert first.content == "document.write('<p></p></scripts>')"


def test_a_drawing_may_close_itself() -> None:
    assert text("a<svg/>b") == "ab"


def test_it_reads_what_is_for_readers_without_scripts_when_asked() -> None:
    markup = "<noscript><p>a</p></noscript>"
    assert names(markup) == ["noscript"]
    assert [tag.name for tag in tags_of(markup, without_scripts=True) if tag.name] == [
        "noscript",
        "p",
        "p",
        "noscript",
    ]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", {}),
        (" a=b", {"a": "b"}),
        (" A='b c' d", {"a": "b c", "d": ""}),
        (' a = "b" ', {"a": "b"}),
        (" a=1 a=2", {"a": "1"}),
        (" href=x/y?z=1&amp;q=2", {"href": "x/y?z=1&q=2"}),
        (" alt='caf&eacute;'", {"alt": "café"}),
        (" hidden/", {"hidden": ""}),
        (" data-x='>'", {"data-x": ">"}),
    ],
)
def test_it_reads_attributes(raw: str, expected: dict[str, str]) -> None:
    assert attributes_of(raw) == expected


@pytest.mark.parametrize(
    ("written", "meant"),
    [("a &lt; b", "a < b"), ("&nbsp;", "\xa0"), ("&unknown; & x", "&unknown; & x"), ("a", "a")],
)
def test_it_reads_characters_by_their_names(written: str, meant: str) -> None:
    assert told(written) == meant


@given(st.text(alphabet="<>/!-='\" abspdiv\n&;", max_size=200))
def test_whatever_stands_there_it_ends_and_loses_no_plain_word(markup: str) -> None:
    tags = list(tags_of(markup))
    assert not tags[-1].name
    assert len(tags) <= markup.count("<") + 1


@given(st.text(alphabet="abc <>&", max_size=100).filter(lambda text: "<" not in text))
def test_a_text_without_tags_is_kept(plain: str) -> None:
    assert text(plain) == plain
