"""The acts behind the buttons: permission first, then state, then one act; nothing of what is refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting import Contact, Kind, State, Treatment
from openatmp.offers.triage import Level
from openatmp.web.reports import acts, desk_queries, models, queries
from openatmp.web.reports.acts import Arrived, HereAlready, NotAllowed, Officer, Order, Permission, Persons
from openatmp.web.reports.evidence import OFFER, piece_of, piece_of_offer
from openatmp.web.reports.records import newest
from tests.offers.reporting.conftest import FULL, LITTLE, changed
from tests.web.reports.conftest import NOON, OFFICER, officer
from tests.web.reports.desk.conftest import filed, kinds, last

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=3)
PACKAGE: dict[str, Any] = {"from": "FR", "made": "2026-11-25", "package": "ab" * 32, "acts": 3}
DEEDS: dict[str, Callable[[int, Officer], object]] = {
    "weigh": lambda key, who: acts.weigh(key, who, LATER, level=Level.SOON, ground="g"),
    "compare": lambda key, who: acts.compare(key, who, LATER, other=filed(), same=True, ground="g"),
    "export": lambda key, who: acts.export(key, who, LATER, Order("FR", "g")),
}


def arrived(**instead: Any) -> Arrived:
    said: dict[str, Any] = {"report": FULL, "language": "fr", "pieces": (), "origin": PACKAGE, **instead}
    return Arrived(**said)


@pytest.mark.parametrize("deed", DEEDS)
def test_it_takes_the_permission_to_handle(deed: str) -> None:
    key = filed()
    with pytest.raises(NotAllowed, match="permission to handle"):
        DEEDS[deed](key, officer(Permission.READ, Permission.REVEAL))
    assert kinds(key) == ["received"]
    DEEDS[deed](key, officer(Permission.HANDLE))
    assert len(kinds(key)) == 2


@pytest.mark.parametrize("deed", DEEDS)
def test_the_report_of_another_authority_is_not_theirs(deed: str) -> None:
    key = filed(authority="FR")
    with pytest.raises(NotAllowed, match="another authority"):
        DEEDS[deed](key, OFFICER)
    assert kinds(key) == ["received"]


# -------------------------------------------------------------------------------- what officers say


def test_a_level_leaves_the_state_alone() -> None:
    key = filed()
    acts.close(key, OFFICER, NOON, ground="g")
    acts.weigh(key, OFFICER, LATER, level=Level.URGENT, ground="it comes again")
    found = queries.case(key, "DE")
    assert found
    assert found.listed.state is State.CLOSED
    assert found.acts[-1].doing.details == {"level": "urgent"}
    assert found.broken_at is None


@pytest.mark.parametrize("ground", ["", " \n"])
def test_whoever_says_something_says_why(ground: str) -> None:
    key, other = filed(), filed()
    with pytest.raises(BadInput, match="weighed"):
        acts.weigh(key, OFFICER, LATER, level=Level.SOON, ground=ground)
    with pytest.raises(BadInput, match="compared"):
        acts.compare(key, OFFICER, LATER, other=other, same=True, ground=ground)
    with pytest.raises(BadInput, match="exported"):
        acts.export(key, OFFICER, LATER, Order("FR", ground))
    assert kinds(key) == kinds(other) == ["received"]


def test_a_comparison_with_anothers_report_stands_in_neither_log() -> None:
    ours, theirs = filed(), filed(authority="FR")
    with pytest.raises(NotAllowed):
        acts.compare(ours, OFFICER, LATER, other=theirs, same=True, ground="g")
    assert kinds(ours) == kinds(theirs) == ["received"]


def test_the_last_word_counts() -> None:
    first, second = filed(), filed()
    acts.compare(first, OFFICER, NOON, other=second, same=True, ground="g")
    acts.compare(second, OFFICER, LATER, other=first, same=False, ground="no, two branches")
    for key, other in ((first, second), (second, first)):
        said = desk_queries.said("DE")[key]
        assert [act.doing.details for act in said] == [
            {"with": other, "same": True},
            {"with": other, "same": False},
        ]
    assert desk_queries.said("FR") == {}


@pytest.mark.parametrize(
    ("deed", "counts"),
    [("reveal", False), ("export", False), ("note", True), ("weigh", True), ("close", True)],
)
def test_what_changes_something_is_new_to_whoever_looked_before(deed: str, counts: bool) -> None:
    key = filed()
    done: dict[str, Callable[[], object]] = {
        "reveal": lambda: acts.reveal(key, OFFICER, LATER, ground="g"),
        "export": lambda: acts.export(key, OFFICER, LATER, Order("FR", "g")),
        "note": lambda: acts.note(key, OFFICER, LATER, "a note"),
        "weigh": lambda: acts.weigh(key, OFFICER, LATER, level=Level.SOON, ground="g"),
        "close": lambda: acts.close(key, OFFICER, LATER, ground="g"),
    }
    assert newest(key) == 1
    done[deed]()
    assert newest(key) == (2 if counts else 1)
    assert newest(key + 1) == 0


# --------------------------------------------------------------------------------------- packages


@pytest.mark.parametrize("persons", [Persons.ACCOUNT, Persons.ALL])
def test_handing_out_what_people_wrote_is_a_look(persons: Persons) -> None:
    key = filed()
    shown = acts.export(key, OFFICER, LATER, Order("FR", "it is theirs", persons, (1, 2)))
    assert shown[0]["contact"]["name"] == "Ada Test"
    assert kinds(key) == ["received", "revealed", "exported"]
    assert last(key).details == {"for": "FR", "persons": persons.value, "files": [1, 2]}


def test_a_look_that_is_not_allowed_leaves_no_act_at_all() -> None:
    key = filed()
    with pytest.raises(NotAllowed, match="permission to reveal"):
        acts.export(key, officer(Permission.HANDLE), LATER, Order("FR", "g", Persons.ALL))
    assert kinds(key) == ["received"]


def test_handing_out_without_what_people_wrote_returns_nothing_of_it() -> None:
    assert acts.export(filed(), OFFICER, LATER, Order("", "g")) == ()


def test_a_case_that_came_is_a_report_like_any_other() -> None:
    text = piece_of(b"a text")
    key = acts.take_in(arrived(pieces=(text, piece_of_offer("Our cells heal you."))), OFFICER, NOON)
    found = queries.case(key, "DE")
    assert found
    assert found.listed.report == changed(FULL, words="", treatment=Treatment(), contact=Contact())
    assert (found.language, found.text_digest, found.broken_at) == ("fr", "", None)
    assert queries.offer_of(key, "DE") == "Our cells heal you."
    assert found.evidence[1].notes == (OFFER,)
    first = found.acts[0].doing
    assert (first.kind, first.who, first.ground) == (Kind.RECEIVED, OFFICER.name, "case package from FR")
    assert first.details["evidence"][0] == {"handed_in": text.sha256, "kept": text.sha256}  # type: ignore[index]
    acts.close(key, OFFICER, LATER, ground="done")


def test_what_people_wrote_lies_sealed_also_when_it_came_from_elsewhere() -> None:
    key = acts.take_in(arrived(), OFFICER, NOON)
    kept = str(
        [*models.Report.objects.values(), *models.Act.objects.values(), *models.Person.objects.values()]
    )
    assert "Ada Test" not in kept
    assert "They promised" not in kept
    assert acts.reveal(key, OFFICER, LATER, ground="g")[0]["contact"]["mail"] == "ada@example.org"


def test_a_package_is_here_once_for_each_authority() -> None:
    acts.take_in(arrived(), OFFICER, NOON)
    with pytest.raises(HereAlready, match="taken in before"):
        acts.take_in(arrived(), OFFICER, LATER)
    acts.take_in(arrived(), Officer("Somebody", "FR", frozenset(Permission)), LATER)
    acts.take_in(arrived(origin={**PACKAGE, "package": "cd" * 32}), OFFICER, LATER)
    assert models.Report.objects.count() == 3


def test_nothing_is_taken_in_without_permission_or_without_a_hash() -> None:
    with pytest.raises(NotAllowed):
        acts.take_in(arrived(), officer(Permission.READ), NOON)
    with pytest.raises(BadInput, match="has no hash"):
        acts.take_in(arrived(origin={"from": "FR"}), OFFICER, NOON)
    assert not models.Report.objects.exists()


# ------------------------------------------------------------------------------------------- gists

GIST = {"signs": ["W1"], "text": "Our cells heal you.", "traits": {}, "address": ""}


def test_a_gist_takes_the_place_of_the_one_before() -> None:
    key = filed()
    acts.keep_gist(key, "1", GIST)
    acts.keep_gist(key, "2", {**GIST, "signs": []})
    assert desk_queries.gists("DE", "1") == {}
    assert desk_queries.gists("DE", "2") == {key: {**GIST, "signs": []}}
    assert desk_queries.gists("FR", "2") == {}


def test_a_gist_that_does_not_open_any_more_hides_no_other() -> None:
    first, second = filed(), filed()
    for key in (first, second):
        acts.keep_gist(key, "1", GIST)
    models.Gist.objects.filter(report=first).update(sealed=b"damaged")
    assert desk_queries.gists("DE", "1") == {second: GIST}


def test_words_of_an_offer_are_not_kept_once_its_evidence_is_erased() -> None:
    key = filed(LITTLE, b"a text")
    acts.close(key, OFFICER, NOON, ground="done")
    acts.erase_evidence(NOON + timedelta(days=100), 30)
    acts.keep_gist(key, "1", GIST)
    assert desk_queries.gists("DE", "1") == {}
    acts.keep_gist(key, "1", {**GIST, "text": ""})
    assert desk_queries.gists("DE", "1")


# ---------------------------------------------------------------------------------------- standing


def test_how_a_case_stands() -> None:
    first, second, nameless = filed(), filed(), filed(LITTLE)
    acts.merge(second, OFFICER, NOON, into=first, ground="g")
    stands = desk_queries.standing(first, "DE")
    assert (stands.newest, stands.merged, stands.has_contact) == (2, (second,), True)
    assert not desk_queries.standing(nameless, "DE").has_contact
    assert not desk_queries.standing(first, "FR").has_contact
    acts.close(first, OFFICER, NOON, ground="done")
    acts.erase_persons(NOON + timedelta(days=100), 30)
    assert not desk_queries.standing(first, "DE").has_contact
