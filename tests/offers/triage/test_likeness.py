import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.triage import Shared, Traits, is_same_text, likeness

NOBODY = Traits()
AURORA = Traits(
    names=frozenset({"Aurora Stem Cell Clinic"}),
    phones=frozenset({"+4930901820"}),
    domains=frozenset({"aurora.com"}),
    mails=frozenset({"info@aurora.com"}),
)
OFFER = (
    "Our clinic treats arthrosis of the knee with your own fat cells, without an operation, in one day. "
    "Call us for a free first talk."
)


def named(name: str) -> Traits:
    return Traits(names=frozenset({name}))


def test_it_links_by_a_shared_line_alone() -> None:
    found = likeness(AURORA, Traits(phones=frozenset({"+4930901820"})))
    assert found.is_worth_showing
    assert found.shared == (Shared("phone", "+4930901820", "+4930901820"),)
    assert found.sureness == 0.9


def test_it_is_surer_with_every_kind_of_trait() -> None:
    by_domain = likeness(AURORA, Traits(domains=AURORA.domains))
    by_both = likeness(AURORA, Traits(domains=AURORA.domains, mails=AURORA.mails))
    assert by_domain.sureness < by_both.sureness < 1


def test_it_is_no_surer_with_two_lines_than_with_one() -> None:
    lines = frozenset({"+4930901820", "+4930901821"})
    assert likeness(Traits(phones=lines), Traits(phones=lines)).sureness == 0.9


@pytest.mark.parametrize(
    "other",
    [
        "AURORA stem-cell clinic",
        "Klinik Aurora GmbH",
        "Aurorra Clinic",
        "Aurora Kliniği",
    ],
)
def test_it_links_names_written_otherwise(other: str) -> None:
    found = likeness(AURORA, named(other))
    assert found.is_worth_showing
    assert found.shared[0].trait == "name"


@pytest.mark.parametrize("other", ["Borealis Stem Cell Clinic", "The Stem Cell Clinic", "", "Auriga Clinic"])
def test_it_links_no_names_that_only_share_what_all_are_called(other: str) -> None:
    found = likeness(AURORA, named(other))
    assert not found.is_worth_showing
    assert found.shared == ()


def test_it_links_nobody_with_nobody() -> None:
    assert likeness(NOBODY, NOBODY).sureness == 0
    assert not likeness(NOBODY, AURORA).is_worth_showing


def test_it_shows_the_weightiest_first() -> None:
    found = likeness(AURORA, AURORA)
    assert [thing.trait for thing in found.shared] == ["domain", "mail", "phone", "name"]


def test_it_sees_one_offer_copied_twice() -> None:
    assert is_same_text(OFFER, OFFER.upper().replace("one day", "a day"))


def test_it_sees_two_offers() -> None:
    other = (
        "Banking the blood of your newborn costs less in spring: store it with us for twenty years and more."
    )
    assert not is_same_text(OFFER, other)


def test_it_calls_short_texts_neither() -> None:
    assert not is_same_text("stem cells for knees", "stem cells for knees")


traits = st.builds(
    Traits,
    names=st.frozensets(st.text(max_size=12), max_size=3),
    phones=st.frozensets(st.sampled_from(["+491", "+492", "+493"])),
    domains=st.frozensets(st.sampled_from(["a.com", "b.com"])),
)


@given(traits, traits)
def test_it_says_the_same_both_ways(one: Traits, other: Traits) -> None:
    there, back = likeness(one, other), likeness(other, one)
    assert there.sureness == back.sureness
    assert 0 <= there.sureness < 1
    assert {(thing.trait, thing.one, thing.other) for thing in there.shared} == {
        (thing.trait, thing.other, thing.one) for thing in back.shared
    }
