"""Add, list and remove officers: ``python -m django officer``; ``openatmp officer`` starts it."""

import getpass
import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from openatmp.basis.errors import BadInput
from openatmp.web.reports import acts, desk_queries
from openatmp.web.reports.acts import Officer, Permission
from openatmp.web.site.problems import problem_of

_BAD_INPUT = 2
_LONGEST = 1_000


class Command(BaseCommand):
    """Add, list and remove officers."""

    help = "Add, list and remove officers of the desk."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say which deeds and options there are."""
        deeds = parser.add_subparsers(dest="deed", required=True)
        add, listing, remove = (deeds.add_parser(name) for name in ("add", "list", "remove"))
        add.add_argument("--authority", required=True)
        add.add_argument("--may", default=",".join(Permission))
        for deed in (add, remove):
            deed.add_argument("name")
        for deed in (add, listing, remove):
            deed.add_argument("--json", action="store_true")

    def handle(self, *_: Any, **options: Any) -> None:
        """Do it, and say what was done; what cannot be done ends with a sentence, not with a traceback."""
        try:
            self.stdout.write(_done(options))
        except BadInput as error:
            self.stderr.write(_problem(error) if options["json"] else f"openatmp: {error}")
            sys.exit(_BAD_INPUT)


def _problem(error: BadInput) -> str:
    told = json.loads(problem_of(error).content)
    told.pop("status", None)
    return json.dumps({**told, "exit": _BAD_INPUT}, indent=2)


def _done(options: dict[str, Any]) -> str:
    match options["deed"]:
        case "add":
            said = Officer(options["name"].strip(), options["authority"], _permissions(options["may"]))
            return _added(said, as_json=options["json"])
        case "remove":
            return _removed(options["name"], as_json=options["json"])
        case _:
            return _listed(as_json=options["json"])


def _added(officer: Officer, *, as_json: bool) -> str:
    acts.appoint(officer, _password())
    if as_json:
        return json.dumps({"added": _plain(officer)}, indent=2)
    may = ", ".join(sorted(officer.may))
    return f"{officer.name} is an officer of {officer.authority} and may {may} reports."


def _removed(name: str, *, as_json: bool) -> str:
    acts.dismiss(name)
    if as_json:
        return json.dumps({"removed": name}, indent=2)
    return f"{name} is no officer any more; their sessions have ended."


def _permissions(said: str) -> frozenset[Permission]:
    named = {part.strip() for part in said.split(",") if part.strip()}
    known = {one.value for one in Permission}
    if not named or not named <= known:
        raise BadInput(
            f"{said!r} cannot be allowed", where="--may", expected=f"some of {', '.join(Permission)}"
        )
    return frozenset(Permission(one) for one in named)


def _password() -> str:
    """Ask for it twice; from a pipe, read its first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline(_LONGEST).rstrip("\r\n")
    said = getpass.getpass("Password: ")
    if said != getpass.getpass("The same again: "):
        raise BadInput("the two passwords are not the same", where="password", remedy="start again")
    return said


def _listed(*, as_json: bool) -> str:
    found = desk_queries.officers()
    if as_json:
        return json.dumps({"officers": [*map(_plain, found)]}, indent=2)
    lines = [f"{one.authority}  {one.name} ({', '.join(sorted(one.may))})" for one in found]
    return "\n".join(lines) or "Nobody is an officer yet: `openatmp officer add NAME --authority KEY`."


def _plain(officer: Officer) -> dict[str, object]:
    return {"name": officer.name, "authority": officer.authority, "may": sorted(officer.may)}
