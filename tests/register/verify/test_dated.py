import string
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from openatmp.basis.saying import Said, SaidDay, SaidTogether
from openatmp.register.fields import Field
from openatmp.register.life import Event
from openatmp.register.shipped import shipped
from openatmp.register.verify import Verification, verify
from openatmp.register.verify.dated import (
    AUTHORISED,
    ENDED,
    HAD_BEEN,
    NEGATIVE,
    ONE_OF_SEVERAL,
    POSITIVE,
    SUSPENDED,
    Dated,
)

ON = date(2026, 9, 1)
ON_A_DAY = Event(Field.AUTHORISATION, date(2020, 2, 2), date(2020, 2, 2), "", ())
KNOWN_BY = Event(Field.AUTHORISATION, None, date(2021, 3, 3), "", ())
ALL = [AUTHORISED, SUSPENDED, HAD_BEEN, POSITIVE, NEGATIVE, *ENDED.values(), *ONE_OF_SEVERAL.values()]


def test_it_says_the_day_when_it_is_known() -> None:
    said = AUTHORISED.of(ON_A_DAY, "Aba")
    assert said == "Aba has been authorised in the European Union since 2 February 2020."
    assert isinstance(said.values["day"], SaidDay)


def test_it_says_by_when_it_had_happened_where_nobody_tells_the_day() -> None:
    assert "by 3 March 2021 it was" in AUTHORISED.of(KNOWN_BY, "Aba")


def test_it_leaves_the_day_out_where_that_would_say_nothing() -> None:
    assert POSITIVE.of(KNOWN_BY, "Aba") == POSITIVE.of(None, "Aba")
    assert "(" not in POSITIVE.of(None, "Aba")


@pytest.mark.parametrize("dated", ALL)
def test_every_form_is_a_whole_sentence_with_its_gaps(dated: Dated) -> None:
    for form in (dated.with_day, dated.without, dated.known_by):
        assert not form or (form[0].isupper() or form[0] == "{")
        assert not form or form.endswith(".")
    assert "{day}" in dated.with_day
    assert "{day}" not in dated.without


# -------------------------------------------------------------- every sentence of an answer can be translated

ASKED = [
    "Kymriah",
    "kymria for my knee",
    "Glybera",
    "Heparesc",
    "Zynteglo",
    "accredited and licensed by GMP",
    "under the hospital exemption",
    "exosomes",
    "NCT04512345",
    "EU/1/99/9999",
    "Novartis",
    "a trial of Kymriah, like Yescarta",
    "",
]


def sentences_of(answer: Verification) -> Iterator[str]:
    """Everything that an answer says, sentence by sentence."""
    told = (sentence for match in answer.matches for sentence in match.told)
    for one in (answer.headline, *answer.said, *answer.not_checked, *told):
        yield from one.parts if isinstance(one, SaidTogether) else (one,)


def gaps_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("text", ASKED)
def test_no_sentence_of_an_answer_is_glued_together(text: str) -> None:
    """What holds a name, a number or a day says so by a gap; what comes from the data has none."""
    answer = verify(text, shipped(), ON, country="DE")
    from_data = {sentence for sentence in answer.said if not isinstance(sentence, Said)}
    assert all("{" not in sentence and "Kymriah" not in sentence for sentence in from_data)
    for sentence in set(sentences_of(answer)) - from_data:
        assert isinstance(sentence, Said)
        values: Mapping[str, str] = sentence.values
        assert gaps_of(sentence.template) <= set(values)
        assert sentence.template.format_map(values) == sentence
