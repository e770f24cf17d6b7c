import pytest
from django.contrib.auth.models import User

from openatmp.basis.errors import BadInput
from openatmp.web.reports import acts, desk_queries
from openatmp.web.reports.acts import Officer, Permission
from tests.web.reports.desk.conftest import PASSWORD

pytestmark = pytest.mark.django_db
READ = frozenset({Permission.READ})


def named(name: str, authority: str = "DE") -> Officer:
    return Officer(name, authority, READ)


def test_an_officer_belongs_to_one_authority_and_may_what_was_said() -> None:
    acts.appoint(named(" Officer One "), PASSWORD)
    assert desk_queries.officers() == (named("Officer One"),)
    assert desk_queries.officer_of(User.objects.get()) == named("Officer One")


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "a\nb", "reporter", "Rule"])
def test_a_name_that_cannot_be_one_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="cannot be the name of an officer"):
        acts.appoint(named(name), PASSWORD)


@pytest.mark.parametrize("authority", ["", "de", "XX", "Germany"])
def test_an_authority_that_is_none_is_refused(authority: str) -> None:
    with pytest.raises(BadInput, match="is no authority"):
        acts.appoint(named("A", authority), PASSWORD)


@pytest.mark.parametrize("password", ["", "short", "officer one", "password1234"])
def test_a_weak_password_is_refused(password: str) -> None:
    with pytest.raises(BadInput, match="think of a longer one"):
        acts.appoint(named("officer one"), password)
    assert not User.objects.exists()


def test_a_name_is_taken_whatever_its_letters_look_like() -> None:
    acts.appoint(named("Officer One"), PASSWORD)
    with pytest.raises(BadInput, match="there is an officer 'Officer One' already"):
        acts.appoint(named("officer one"), PASSWORD)


def test_whoever_comes_back_gets_their_name_back() -> None:
    acts.appoint(named("A"), PASSWORD)
    acts.dismiss("a")
    assert desk_queries.officers() == ()
    acts.appoint(Officer("A", "DE", frozenset(Permission)), f"another {PASSWORD}")
    assert desk_queries.officers() == (Officer("A", "DE", frozenset(Permission)),)


def test_nobody_gets_the_name_of_somebody_of_another_authority() -> None:
    acts.appoint(named("A"), PASSWORD)
    acts.dismiss("A")
    with pytest.raises(BadInput, match="somebody else was called 'A' before"):
        acts.appoint(named("A", "FR"), PASSWORD)


def test_whoever_is_no_officer_cannot_be_removed() -> None:
    with pytest.raises(BadInput, match="there is no officer 'B'"):
        acts.dismiss("B")
