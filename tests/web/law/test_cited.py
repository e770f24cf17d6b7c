from datetime import date

from openatmp.basis.citations import Citation
from openatmp.law import corpus
from openatmp.web.law.cited import cited, version_on

DAY = date(2026, 11, 25)


def test_a_citation_names_the_place_and_leads_to_it() -> None:
    (one,) = cited((Citation("1394/2007", "8"),), DAY)
    assert one.name == "Regulation 1394/2007, Art.\u00a08"
    assert one.link == "/law/1394-2007#at-8"
    assert one.heading


def test_it_says_whether_the_wording_of_the_day_was_compared() -> None:
    for provision in corpus().provisions():
        (one,) = cited((provision.citation,), DAY)
        versions = corpus().acts[provision.act].versions(provision.place)
        assert one.verified == version_on(versions, DAY).verified


def test_the_wording_of_the_day_counts_where_there_are_several() -> None:
    act = corpus().acts["2001/83"]
    versions = act.versions("Annex I Part IV 2.1")
    assert len(versions) > 1
    before, after = date(2009, 1, 5), DAY
    assert version_on(versions, before) is versions[0]
    assert version_on(versions, after) is versions[-1]


def test_the_last_wording_stands_where_none_applies() -> None:
    versions = corpus().acts["reform-2025"].versions(corpus().acts["reform-2025"].provisions[0].place)
    assert version_on(versions, DAY) is versions[-1]


def test_nothing_cited_is_nothing_shown() -> None:
    assert cited((), DAY) == ()
