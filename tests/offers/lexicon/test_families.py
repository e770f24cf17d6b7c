"""The families are read from their file."""

from openatmp.offers.lexicon.families import families, labels


def test_it_knows_families_with_and_without_kinds() -> None:
    assert families()["contact"].kinds == {}
    assert set(families()["hope"].kinds) == {"last", "instead", "fear"}


def test_it_knows_which_families_hold_their_own_negations() -> None:
    assert {name for name, family in families().items() if family.is_claim} == {
        "no-approval",
        "benefit",
        "hope",
        "safety",
    }


def test_it_keeps_what_stands_behind_a_number_sign() -> None:
    assert "percent improved" in families()["benefit"].kinds["figures"]


def test_it_labels_a_family_without_kinds_by_itself() -> None:
    assert ("contact", "") in set(labels())
    assert ("hope", "") not in set(labels())
    assert ("scope", "negated") in set(labels())
