"""The life of a report: a chain of acts, each with the hash of the one before; the state is replayed."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.basis.receipts import Plain, canonical_json


class State(StrEnum):
    """Where a report stands, as its reporter is told."""

    RECEIVED = "received"
    PASSED_ON = "passed on"
    CLOSED = "closed"


class Kind(StrEnum):
    """What can be done about a report."""

    RECEIVED = "received"
    ADDED = "added"
    PASSED_ON = "passed on"
    CLOSED = "closed"
    REOPENED = "reopened"
    NOTED = "noted"
    REVEALED = "revealed"
    MERGED = "merged"
    ERASED = "erased"
    # An officer weighs a case otherwise than was proposed, says whether two cases have one provider, or hands
    # a case to another authority as a package.
    WEIGHED = "weighed"
    COMPARED = "compared"
    EXPORTED = "exported"


_LEADS_TO: Mapping[Kind, State] = MappingProxyType(
    {
        Kind.RECEIVED: State.RECEIVED,
        Kind.PASSED_ON: State.PASSED_ON,
        Kind.CLOSED: State.CLOSED,
        Kind.REOPENED: State.RECEIVED,
    }
)
_OPEN_STATES = frozenset({State.RECEIVED, State.PASSED_ON})
# What is not named here can be done in every state.
_ONLY_IN: Mapping[Kind, frozenset[State]] = MappingProxyType(
    {
        Kind.RECEIVED: frozenset(),
        Kind.PASSED_ON: _OPEN_STATES,
        Kind.CLOSED: _OPEN_STATES,
        Kind.MERGED: _OPEN_STATES,
        Kind.REOPENED: frozenset({State.CLOSED}),
    }
)
# Whoever looks at a person's data, ends a case, or says what it is worth, says why.
_NEED_A_GROUND = frozenset(Kind) - {Kind.RECEIVED, Kind.ADDED, Kind.NOTED}


class NotNow(OpenatmpError):
    """The state of the report does not allow this act."""

    kind = "not-now"
    title = "This cannot be done with the report as it stands"


@dataclass(frozen=True, slots=True)
class Doing:
    """What somebody does about a report, before it has its place in the chain.

    Args:
        kind: what is done.
        at: when, with a time zone.
        who: who does it; ``reporter`` and ``rule`` are nobody's name.
        ground: why, or on what authority.
        public: what the reporter is told of it.
        details: more of it, as plain data; never what a person wrote of themselves.
    """

    kind: Kind
    at: datetime
    who: str
    ground: str = ""
    public: str = ""
    details: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Act:
    """One act in the chain.

    Args:
        number: its place, from 1.
        doing: what was done.
        before: digest of the act before; empty for the first.
        digest: hash over all of it.
    """

    number: int
    doing: Doing
    before: str
    digest: str


def next_act(acts: Sequence[Act], doing: Doing) -> Act:
    """Return the act that follows.

    Args:
        acts: all acts so far, in order.
        doing: what is done now.

    Raises:
        NotNow: the state does not allow it.
        BadInput: it needs a ground and has none, or its moment has no time zone.
    """
    _refuse_unless_possible(acts, doing)
    if doing.kind in _NEED_A_GROUND and not doing.ground.strip():
        raise BadInput(f"it is not said why the report is {doing.kind}", where="ground", remedy="say why")
    if doing.at.tzinfo is None:
        raise BadInput("the moment of an act has no time zone", where="at", expected="an aware moment")
    # A moment is kept to the second, and always in one time zone, so that it can be hashed again.
    doing = replace(doing, at=doing.at.astimezone(UTC).replace(microsecond=0))
    number, before = len(acts) + 1, acts[-1].digest if acts else ""
    return Act(number, doing, before, _digest(number, doing, before))


def state_of(acts: Sequence[Act]) -> State:
    """Return where a report stands.

    Args:
        acts: all its acts in order, at least one.
    """
    return next(_LEADS_TO[act.doing.kind] for act in reversed(acts) if act.doing.kind in _LEADS_TO)


def first_break(acts: Sequence[Act]) -> int | None:
    """Return the number of the first act that was altered, moved or left out; None when the chain holds.

    Args:
        acts: all acts in order.
    """
    before = ""
    for number, act in enumerate(acts, 1):
        if (act.number, act.before) != (number, before) or act.digest != _digest(number, act.doing, before):
            return number
        before = act.digest
    return None


def _refuse_unless_possible(acts: Sequence[Act], doing: Doing) -> None:
    if not acts:
        if doing.kind is not Kind.RECEIVED:
            raise NotNow(f"a report that was not received cannot be {doing.kind}")
        return
    state = state_of(acts)
    if state not in _ONLY_IN.get(doing.kind, frozenset(State)):
        possible = ", ".join(_ONLY_IN[doing.kind]) or "no state once it is received"
        raise NotNow(
            f"a report that is {state} cannot be {doing.kind}",
            expected=f"a report that is {possible}",
            remedy="look at its acts; somebody may have been quicker",
        )


def act_as_dict(act: Act) -> dict[str, Plain]:
    """Return an act as plain data: all that is hashed, and its digest.

    Whoever has the data can check the chain: the digest is the SHA-256 of the rest as JSON with sorted keys,
    no blanks and ASCII letters only.

    Args:
        act: the act.
    """
    return {**_body(act.number, act.doing, act.before), "digest": act.digest}


def _digest(number: int, doing: Doing, before: str) -> str:
    body = canonical_json(_body(number, doing, before))
    return hashlib.sha256(body.encode("ascii")).hexdigest()


def _body(number: int, doing: Doing, before: str) -> dict[str, Plain]:
    return {
        "number": number,
        "kind": doing.kind.value,
        "at": doing.at.isoformat(),
        "who": doing.who,
        "ground": doing.ground,
        "public": doing.public,
        "details": dict(doing.details),
        "before": before,
    }
