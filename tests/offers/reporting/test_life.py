import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting import (
    Act,
    Doing,
    Kind,
    NotNow,
    State,
    act_as_dict,
    first_break,
    next_act,
    state_of,
)

NOON = datetime(2026, 11, 25, 12, 0, 30, 5, tzinfo=UTC)


def did(kind: Kind, **more: object) -> Doing:
    said: dict[str, object] = {"at": NOON, "who": "officer", "ground": "a ground", **more}
    return Doing(kind, **said)  # type: ignore[arg-type]


def lived(*kinds: Kind) -> tuple[Act, ...]:
    acts: tuple[Act, ...] = ()
    for kind in kinds:
        acts = (*acts, next_act(acts, did(kind)))
    return acts


R, P, C, AGAIN = Kind.RECEIVED, Kind.PASSED_ON, Kind.CLOSED, Kind.REOPENED
ANY_TIME = [Kind.ADDED, Kind.NOTED, Kind.REVEALED, Kind.ERASED]


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ([R], State.RECEIVED),
        ([R, P], State.PASSED_ON),
        ([R, P, P], State.PASSED_ON),
        ([R, C], State.CLOSED),
        ([R, P, C], State.CLOSED),
        ([R, C, AGAIN], State.RECEIVED),
        ([R, C, AGAIN, P, C], State.CLOSED),
        ([R, Kind.MERGED], State.RECEIVED),
        ([R, P, *ANY_TIME], State.PASSED_ON),
        ([R, C, *ANY_TIME], State.CLOSED),
    ],
)
def test_its_state_is_replayed_from_its_acts(kinds: Sequence[Kind], state: State) -> None:
    assert state_of(lived(*kinds)) is state


@pytest.mark.parametrize(
    ("before", "kind"),
    [([R, C], P), ([R, C], C), ([R, C], Kind.MERGED), ([R], AGAIN), ([R, P], AGAIN), ([R], R)],
)
def test_it_refuses_what_its_state_does_not_allow(before: Sequence[Kind], kind: Kind) -> None:
    with pytest.raises(NotNow, match=f"cannot be {kind}"):
        next_act(lived(*before), did(kind))


@pytest.mark.parametrize("kind", [one for one in Kind if one is not R])
def test_nothing_is_done_about_a_report_that_was_not_received(kind: Kind) -> None:
    with pytest.raises(NotNow, match="not received"):
        next_act((), did(kind))


@pytest.mark.parametrize("kind", [P, C, Kind.REVEALED, Kind.MERGED, Kind.ERASED])
@pytest.mark.parametrize("ground", ["", "  \n"])
def test_whoever_does_something_that_counts_says_why(kind: Kind, ground: str) -> None:
    with pytest.raises(BadInput, match="it is not said why"):
        next_act(lived(R), did(kind, ground=ground))


@pytest.mark.parametrize("kind", [Kind.ADDED, Kind.NOTED])
def test_an_addition_or_a_note_needs_no_ground(kind: Kind) -> None:
    assert next_act(lived(R), did(kind, ground="")).doing.kind is kind


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(BadInput, match="no time zone"):
        next_act((), did(R, at=datetime(2026, 11, 25, 12)))  # noqa: DTZ001 - the very point


def test_a_moment_is_kept_to_the_second_in_one_time_zone() -> None:
    east = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert next_act((), did(R, at=east)) == next_act((), did(R))
    assert next_act((), did(R)).doing.at.isoformat() == "2026-11-25T12:00:30+00:00"


def test_an_untouched_chain_holds() -> None:
    acts = lived(R, Kind.ADDED, P, Kind.NOTED, C)
    assert first_break(acts) is None
    assert [act.number for act in acts] == [1, 2, 3, 4, 5]
    assert acts[0].before == ""
    assert [act.before for act in acts[1:]] == [act.digest for act in acts[:-1]]
    assert first_break(()) is None


@pytest.mark.parametrize(
    "altered",
    [
        {"who": "somebody else"},
        {"ground": ""},
        {"public": "all is well"},
        {"at": NOON - timedelta(days=1)},
        {"kind": Kind.NOTED},
        {"details": {"to": "FR"}},
    ],
)
def test_it_shows_which_act_was_altered(altered: dict[str, object]) -> None:
    acts = list(lived(R, P, C))
    acts[1] = replace(acts[1], doing=replace(acts[1].doing, **altered))  # type: ignore[arg-type]
    assert first_break(acts) == 2


@given(st.integers(0, 4), st.integers(0, 4))
def test_it_shows_that_acts_were_left_out_or_changed_places(one: int, other: int) -> None:
    acts = list(lived(R, Kind.ADDED, P, Kind.NOTED, C))
    fewer = acts[:one] + acts[one + 1 :]
    assert first_break(fewer) == (one + 1 if one < 4 else None)
    acts[one], acts[other] = acts[other], acts[one]
    assert first_break(acts) == (None if one == other else min(one, other) + 1)


def test_an_act_hashed_anew_breaks_the_one_that_follows() -> None:
    acts = list(lived(R, P, C))
    acts[1] = next_act(acts[:1], did(P, ground="another"))
    assert first_break(acts) == 3


def test_anybody_can_check_the_chain_from_its_plain_data() -> None:
    before = ""
    for act in lived(R, Kind.ADDED, P, C):
        told = json.loads(json.dumps(act_as_dict(act)))
        digest = told.pop("digest")
        written = json.dumps(told, sort_keys=True, separators=(",", ":"))
        assert hashlib.sha256(written.encode()).hexdigest() == digest == act.digest
        assert told["before"] == before
        before = digest


@given(st.lists(st.sampled_from(Kind), max_size=12))
def test_whatever_is_tried_the_chain_holds_and_the_state_is_one_that_was_reached(tried: list[Kind]) -> None:
    acts = lived(R)
    for kind in tried:
        before = state_of(acts)
        try:
            acts = (*acts, next_act(acts, did(kind)))
        except NotNow:
            assert state_of(acts) is before
            assert kind not in ANY_TIME
            continue
        if kind in ANY_TIME:
            assert state_of(acts) is before
    assert first_break(acts) is None
    assert (state_of(acts) is State.CLOSED) == _is_closed([act.doing.kind for act in acts])


def _is_closed(kinds: Sequence[Kind]) -> bool:
    """Told in another way: it was closed more often than opened again."""
    return kinds.count(C) > kinds.count(AGAIN)


@given(st.text(), st.text(), st.text())
def test_every_word_of_an_act_is_hashed(who: str, ground: str, public: str) -> None:
    plain = next_act(lived(R), did(Kind.NOTED, who="", ground="", public=""))
    act = next_act(lived(R), did(Kind.NOTED, who=who, ground=ground, public=public))
    assert (act.digest == plain.digest) == (not (who or ground or public))
