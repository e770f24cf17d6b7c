import pytest
from django.utils.translation import override

from openatmp.basis.errors import BadInput
from openatmp.offers.advice import demands, questions
from openatmp.offers.signs import meanings
from openatmp.register.authorities import authorities
from openatmp.web.languages.messages import PARTS, Message, in_code, in_template

Listed = tuple[Message, ...]


def test_it_finds_what_a_template_marks() -> None:
    one, two = '{% translate "One" %}', "{% blocktranslate with a=b %}Two {{ a }}{% endblocktranslate %}"
    source = "{% load i18n %}<p>" + one + " " + two
    assert list(in_template(source, "x.html")) == ["One", "Two %(a)s"]


def test_it_takes_a_trimmed_sentence_as_one_line() -> None:
    source = "{% load i18n %}{% blocktranslate trimmed %}\n  One\n  two.\n{% endblocktranslate %}"
    assert list(in_template(source, "x.html")) == ["One two."]


def test_it_leaves_what_is_not_marked() -> None:
    assert list(in_template('<p class="a">Plain {{ gettext }} text</p>', "x.html")) == []


@pytest.mark.parametrize(
    "marked",
    [
        '{% translate "One" context "two" %}',
        "{% blocktranslate count n=n %}a{% plural %}b{% endblocktranslate %}",
    ],
)
def test_it_refuses_what_its_catalogues_do_not_have(marked: str) -> None:
    with pytest.raises(BadInput, match=r"x\.html: a sentence is marked with a plural or a context"):
        list(in_template("{% load i18n %}" + marked, "x.html"))


def test_it_finds_what_code_marks() -> None:
    source = (
        "from django.utils.translation import gettext_lazy as _\n"
        "from openatmp.basis.saying import say, sentence\n"
        'a = say("One {gap}.", gap=1), sentence("Two"), _("Three " "four")\n'
    )
    assert list(in_code(source)) == ["One {gap}.", "Two", "Three four"]


@pytest.mark.parametrize(
    "source",
    [
        'say("not imported from where sentences are marked")',
        'from openatmp.basis.saying import say\nsay(words, name="x")',
        'from openatmp.basis.saying import say\nprint("say this")',
        'from openatmp.basis.saying import say\nsay("")',
    ],
)
def test_it_leaves_code_that_marks_nothing(source: str) -> None:
    assert list(in_code(source)) == []


def test_it_gathers_every_sentence_once_and_part_by_part(all_messages: Listed) -> None:
    texts = [message.text for message in all_messages]
    parts = [PARTS.index(message.part) for message in all_messages]
    assert len(texts) == len(set(texts)) > 300
    assert parts == sorted(parts)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_has_sentences(all_messages: Listed, part: str) -> None:
    assert [message for message in all_messages if message.part == part]


def test_it_gathers_what_the_rooms_keep_as_data(all_messages: Listed) -> None:
    known = {message.text for message in all_messages}
    assert {meaning.why for meaning in meanings().values()} <= {*known}
    assert {question.why for question in questions()} <= known
    assert {demand.ask for demand in demands().listed} <= known
    assert {authority.country_name for authority in authorities()} <= known


def test_it_gathers_the_same_whatever_the_language(all_messages: Listed) -> None:
    from openatmp.web.languages.messages import messages

    with override("de"):
        assert messages() == all_messages


def test_no_sentence_begins_or_ends_in_the_middle(all_messages: Listed) -> None:
    """Blanks at an end are the trace of sentences that are glued together."""
    assert not [message.text for message in all_messages if message.text != message.text.strip()]


def test_it_says_which_files_hold_a_sentence(all_messages: Listed) -> None:
    (skip,) = (message for message in all_messages if message.text == "Skip to the content")
    assert skip.places == ("web/site/templates/site/base.html",)
    assert skip.part == "frame"


def test_a_word_for_officers_takes_no_language_away_from_patients(all_messages: Listed) -> None:
    places = {place for message in all_messages for place in message.places}
    assert not [place for place in places if place.startswith(("cli/", "web/reports/desk/"))]
    assert "web/reports/views.py" in places
