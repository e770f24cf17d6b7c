"""The command that opens a case package, compares every file with its hash, and prints what is in it."""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from openatmp.cli.faults import NotInstalled
from openatmp.cli.printing import print_json, print_text
from openatmp.cli.texts import bytes_of

LARGEST_PACKAGE = 500_000_000
_EXPECTED = "a case package (ZIP), or -"
_NEEDED = ("phonenumbers", "tldextract")
_OFFER = ("provider", "product", "place", "address", "country")


def run_package_show(file: Path, *, as_json: bool) -> None:
    """Verify a case package and print it.

    Args:
        file: the package; ``-`` for the standard input.
        as_json: whether a program reads it.

    Raises:
        BadInput: it is no package, or was changed since it was made, or an act of its log was.
        NotInstalled: the extra that reads offers is missing.
    """
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        raise NotInstalled(
            f"case packages cannot be read: {', '.join(missing)} is missing",
            remedy="install openatmp[offers]",
        )
    told = _told(bytes_of(file, LARGEST_PACKAGE, what="file", expected=_EXPECTED))
    if as_json:
        print_json(told)
    else:
        print_text("\n".join(_lines(told)))


def _told(content: bytes) -> dict[str, Any]:
    from openatmp.basis.errors import BadInput
    from openatmp.offers.reporting import acts_of_dicts, first_break
    from openatmp.offers.triage import unpack

    package = unpack(content)
    broken = first_break(acts_of_dicts(package.log))
    if broken:
        raise BadInput(
            f"act {broken} of its log was altered, moved or left out",
            where="log.json",
            remedy="ask for the package again",
        )
    files = [
        {"name": one.name, "media_type": one.media_type, "size": len(one.content), "sha256": one.digest}
        for one in package.evidence
    ]
    head = {"made": package.made, "made_by": package.made_by, "made_for": package.made_for, "verified": True}
    return {**head, "case": dict(package.case), "log": [*package.log], "evidence": files}


def _lines(told: Mapping[str, Any]) -> Iterator[str]:
    made_for = f", for {told['made_for']}" if told["made_for"] else ""
    yield f"Case package of {told['made_by']}{made_for}, made {told['made']}"
    yield "Every file is as its hash says, and the chain of its log holds."
    yield from _report(told["case"])
    yield "\nLog:"
    yield from (_act(one) for one in told["log"])
    yield "\nEvidence:"
    yield from (_file(one) for one in told["evidence"])
    if not told["evidence"]:
        yield "  none"


def _report(case: Mapping[str, Any]) -> Iterator[str]:
    """Yield what any package of ours says; what is not there is left out."""
    report = case.get("report")
    if not isinstance(report, dict):
        return
    yield f"\nReport {case.get('number', '')}, received {case.get('received', '')}, {case.get('state', '')}"
    yield from (f"  {name}: {_line(report[name])}" for name in _OFFER if report.get(name))
    triage = case.get("triage")
    if isinstance(triage, dict):
        yield f"  level: {_line(triage.get('level', ''))}, {_line(triage.get('points', ''))} points"
    people = [name for name in ("account", "contact") if case.get(name)]
    yield f"  of what people wrote: {' and '.join(people) or 'nothing'}"


def _act(act: Mapping[str, Any]) -> str:
    ground = f": {_line(act['ground'])}" if act["ground"] else ""
    return f"  {act['number']}. {_line(act['at'])} {_line(act['kind'])}, {_line(act['who'])}{ground}"


def _file(one: Mapping[str, Any]) -> str:
    return f"  {one['name']} ({_line(one['media_type'])}, {one['size']} bytes), SHA-256 {one['sha256']}"


def _line(said: object) -> str:
    """Return it in one line without what could steer a terminal: it comes from people nobody knows."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in str(said)).split())
