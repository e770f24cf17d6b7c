import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from openatmp.cli import packages
from openatmp.offers.reporting import Kind, act_as_dict
from openatmp.offers.triage import CasePackage, Piece, pack
from tests.cli.conftest import Run
from tests.offers.reporting.test_life import lived

PACKAGE = CasePackage(
    made="2026-11-25T12:00:00+00:00",
    made_by="DE",
    made_for="FR",
    case={
        "number": 7,
        "received": "2026-11-24",
        "state": "received",
        "report": {"provider": "Clinic of the tests\x1b[2J", "product": "cells", "country": "DE"},
        "triage": {"level": "urgent", "points": 64},
        "account": {"words": "They promised"},
    },
    log=tuple(act_as_dict(act) for act in lived(Kind.RECEIVED, Kind.EXPORTED)),
    evidence=(Piece("evidence-1.txt", "text/plain", b"a text"),),
)


def written(folder: Path, package: CasePackage = PACKAGE) -> str:
    path = folder / "case.zip"
    path.write_bytes(pack(package))
    return str(path)


def test_it_says_that_everything_is_as_it_was_made_and_what_is_in_it(run: Run, tmp_path: Path) -> None:
    ended = run("package", "show", written(tmp_path))
    assert ended.code == 0
    for said in (
        "Case package of DE, for FR, made 2026-11-25T12:00:00+00:00",
        "Every file is as its hash says, and the chain of its log holds.",
        "Report 7, received 2026-11-24, received",
        "provider: Clinic of the tests",
        "level: urgent, 64 points",
        "of what people wrote: account",
        "exported, officer: a ground",
        "evidence-1.txt (text/plain, 6 bytes), SHA-256",
    ):
        assert said in ended.out
    assert "\x1b" not in ended.out
    assert "They promised" not in ended.out


def test_it_tells_a_program_everything(run: Run, tmp_path: Path) -> None:
    told = json.loads(run("package", "show", written(tmp_path), "--json").out)
    assert told["verified"] is True
    assert told["case"]["account"]["words"] == "They promised"
    assert told["evidence"][0]["sha256"] == PACKAGE.evidence[0].digest
    assert [act["number"] for act in told["log"]] == [1, 2]


def test_a_package_of_little_is_shown_too(run: Run, tmp_path: Path) -> None:
    little = CasePackage("now", "DE", "", {})
    out = run("package", "show", written(tmp_path, little)).out
    assert out.startswith("Case package of DE, made now\n")
    assert out.endswith("Evidence:\n  none\n")


def test_a_file_that_was_changed_shows(run: Run, tmp_path: Path) -> None:
    path = Path(written(tmp_path))
    archive, changed = zipfile.ZipFile(path), io.BytesIO()
    with zipfile.ZipFile(changed, "w") as other:
        for entry in archive.infolist():
            content = archive.read(entry)
            other.writestr(entry.filename, b"other" if entry.filename.endswith(".txt") else content)
    path.write_bytes(changed.getvalue())
    ended = run("package", "show", str(path))
    assert ended.code == 2
    assert "was changed since the package was made" in ended.err
    assert ended.out == ""


def test_an_act_that_was_altered_shows(run: Run, tmp_path: Path) -> None:
    log = [dict(act) for act in PACKAGE.log]
    log[1]["who"] = "somebody else"
    ended = run("package", "show", written(tmp_path, replace(PACKAGE, log=tuple(log))))
    assert ended.code == 2
    assert "act 2 of its log was altered" in ended.err


def test_what_is_no_package_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(b"no")
    ended = run("package", "show", str(path))
    assert ended.code == 2
    assert "no ZIP file" in ended.err


def test_without_reading_it_says_what_to_install(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "find_spec", lambda _: None)
    ended = run("package", "show", written(tmp_path))
    assert ended.code == 69
    assert "install openatmp[offers]" in ended.err
