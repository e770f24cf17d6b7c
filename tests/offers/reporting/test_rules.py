import pickle

import pytest

from openatmp.offers.reporting import Contact, NotAReport, Report, Treatment, checked, complaints_of, rules
from tests.offers.reporting.conftest import COUNTRIES, FULL, LITTLE, changed


def _wrong(report: Report, *, has_evidence: bool = False) -> dict[str, str]:
    found = complaints_of(report, COUNTRIES, has_evidence=has_evidence)
    return {one.where: one.happened for one in found}


def test_it_takes_a_report_that_says_enough(report: Report) -> None:
    assert _wrong(report) == {}
    assert checked(report, COUNTRIES) is report


def test_it_wants_to_know_what_happened() -> None:
    assert _wrong(changed(LITTLE, happened=frozenset())) == {"happened": rules.NOTHING_HAPPENED}


@pytest.mark.parametrize("country", ["DE", "FR", ""])
def test_it_takes_a_country_of_the_list_and_another_one(country: str) -> None:
    assert _wrong(changed(LITTLE, country=country)) == {}


@pytest.mark.parametrize("country", ["de", "US", "Germany", "<b>"])
def test_it_refuses_a_country_that_is_not_in_the_list(country: str) -> None:
    assert _wrong(changed(LITTLE, country=country)) == {"country": rules.UNKNOWN_COUNTRY}


@pytest.mark.parametrize(
    "told",
    [
        {"product": "cells"},
        {"provider": "somebody"},
        {"address": "example.org"},
        {"words": "they called"},
        {"treatment": Treatment(harm="fever")},
    ],
)
def test_any_one_thing_to_follow_up_is_enough(told: dict[str, object]) -> None:
    assert _wrong(changed(LITTLE, **{"address": "", **told})) == {}


def test_a_report_with_nothing_to_follow_up_is_not_taken() -> None:
    empty = changed(LITTLE, address="", words="  \n ", when="yesterday", place="Testville")
    assert _wrong(empty) == {"words": rules.NOTHING_TO_GO_BY}
    assert _wrong(empty, has_evidence=True) == {}


@pytest.mark.parametrize("name", rules.LINES)
def test_a_line_may_be_as_long_as_it_may_be_and_no_longer(name: str) -> None:
    longest = rules.LINES[name]
    assert name not in _wrong(_holding(name, "7" * longest)) or name.startswith("contact.")
    assert _wrong(_holding(name, "7" * (longest + 1)))[name] == _too_long_or_ill_formed(name)


def _too_long_or_ill_formed(name: str) -> str:
    return {"contact.mail": rules.NO_MAIL, "contact.phone": rules.NO_PHONE}.get(name, rules.TOO_LONG)


@pytest.mark.parametrize("name", rules.TEXTS)
def test_a_text_may_have_lines_but_not_too_many_letters(name: str) -> None:
    assert _wrong(_holding(name, "a\nb")) == {}
    assert _wrong(_holding(name, "x" * rules.LONGEST_WORDS)) == {}
    assert _wrong(_holding(name, "x" * (rules.LONGEST_WORDS + 1))) == {name: rules.TOO_LONG}


@pytest.mark.parametrize("name", [name for name in rules.LINES if "." not in name])
@pytest.mark.parametrize("ending", ["\n", "\r", "\u2028", "\x0b", "\x85"])
def test_a_line_holds_no_line_break_of_any_kind(name: str, ending: str) -> None:
    assert _wrong(_holding(name, f"a{ending}b")) == {name: rules.MORE_THAN_A_LINE}


@pytest.mark.parametrize("mail", ["a@b.org", "ada.test+x@mail.example.org", "ada@bücher.example"])
def test_it_takes_an_address_of_mail(mail: str) -> None:
    assert _wrong(changed(LITTLE, contact=Contact(mail=mail))) == {}


@pytest.mark.parametrize(
    "mail", ["ada", "a@b", "a b@c.org", "a@b.org\nBcc: all@c.org", "<a@b.org>", "a@b.org, c@d.org", "@b.org"]
)
def test_it_refuses_what_is_no_address_of_mail_or_more_than_one(mail: str) -> None:
    assert rules.NO_MAIL in _all(changed(LITTLE, contact=Contact(mail=mail)))


@pytest.mark.parametrize("phone", ["+49 30 1234567", "0031-6-1234", "(0)6 12.34.56"[3:], "12345"])
def test_it_takes_a_number(phone: str) -> None:
    assert _wrong(changed(LITTLE, contact=Contact(phone=phone))) == {}


@pytest.mark.parametrize("phone", ["call me", "12", "+49 30 1234567 ext. Ada", "1" * 31, "123\n456"])
def test_it_refuses_what_is_no_number(phone: str) -> None:
    assert rules.NO_PHONE in _all(changed(LITTLE, contact=Contact(phone=phone)))


def test_a_refusal_names_every_problem_and_survives_a_border_between_processes() -> None:
    with pytest.raises(NotAReport) as raised:
        checked(changed(FULL, happened=frozenset(), country="??"), COUNTRIES)
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own
    assert [one.where for one in again.problems] == ["happened", "country"]
    assert rules.NOTHING_HAPPENED in str(again)


def test_every_complaint_says_what_to_do() -> None:
    used = {
        value
        for name, value in vars(rules).items()
        if name.isupper() and isinstance(value, str) and not name.startswith("_")
    }
    assert used == set(rules.COMPLAINTS)
    for complaint in rules.COMPLAINTS:
        assert len(complaint.split(". ")) > 1, complaint


def _all(report: Report) -> list[str]:
    return [one.happened for one in complaints_of(report, COUNTRIES)]


def _holding(name: str, value: str) -> Report:
    whole, _, part = name.rpartition(".")
    if not whole:
        return changed(LITTLE, **{name: value})
    held = {"treatment": Treatment, "contact": Contact}[whole](**{part: value})
    return changed(LITTLE, **{whole: held})
