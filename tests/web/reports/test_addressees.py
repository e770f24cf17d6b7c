import pytest
from django.utils import translation

from openatmp.register.authorities import AGENCY
from openatmp.web.reports import addressees
from openatmp.web.reports.addressees import addressee_of, authorities_for


def test_a_country_with_two_authorities_names_both_in_their_order() -> None:
    to = addressee_of("DE")
    assert (to.country, to.country_name) == ("DE", "Germany")
    assert [name.split(" ")[0] for name in to.names] == ["Paul-Ehrlich-Institut", "Bundesinstitut"]


@pytest.mark.parametrize("country", ["", "XX", "EU"])
def test_for_a_country_that_has_none_we_know_it_is_the_agency(country: str) -> None:
    to = addressee_of(country)
    assert to.country == AGENCY
    assert len(to.names) == 1
    assert all(one.is_the_agency for one in authorities_for(country))


def test_the_country_is_named_in_the_language_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addressees, "translated", lambda words: f"~{words}~")
    with translation.override("en-gb"):
        to = addressee_of("FR")
    assert to.country_name == "~France~"
    assert not any("~" in name for name in to.names), "an authority is called as it calls itself"
