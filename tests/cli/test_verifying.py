"""The command that says whether what somebody was told of is authorised."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from openatmp.cli import asking_trials, outside
from openatmp.cli.verifying import lines_of, words_of_authority
from openatmp.register import shipped
from openatmp.register.authorities import authorities
from openatmp.register.verify import State, verify
from tests.cli.conftest import Run
from tests.cli.trial_registers import Answering, Silent
from tests.register.verify.offers import TRIAL, asked


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Kymriah", "Kymriah has been authorised in the European Union since 23 August 2018.\n"),
        ("Zolgensmaa", "Zolgensma has been authorised in the European Union since 18 May 2020.\n"),
        ("Alofisel", "Alofisel is no longer authorised"),
        ("Elevidys", "Elevidys was never authorised"),
        ("they have a GMP licence", "What the text claims is no authorisation of a product.\n"),
        ("prepared in our hospital", "This may be made in a hospital under an exemption"),
        ("StemCure Clinic", "We found no advanced therapy of that name"),
        ("2023-505701-14-00", "The trial 2023-505701-14-00 was not looked up"),
        ("", "Nothing was asked"),
    ],
)
def test_it_says_the_answer_first(run: Run, text: str, begins: str) -> None:
    ended = run("verify", text)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(begins)


@pytest.mark.parametrize(
    "heading", ["What this means", "What we looked at", "What we did not check", "Whom to ask", "Kymriah"]
)
def test_it_says_what_the_answer_rests_on(run: Run, heading: str) -> None:
    assert f"\n\n{heading}\n- " in run("verify", "Kymriah").out


def test_it_says_nothing_twice() -> None:
    lines = list(lines_of(asked("Examplecel")))
    assert lines.count("Examplecel has been authorised in the European Union since 23 August 2018.") == 1
    assert "- Examplecel has been authorised in the European Union since 23 August 2018." not in lines


def test_it_asks_back(run: Run) -> None:
    assert "\nDid you mean\n- Zolgensma\n" in run("verify", "Zolgen").out


def test_it_breaks_lines_for_a_terminal(run: Run) -> None:
    lines = run("verify", "Kymriah").out.splitlines()
    assert max(len(line) for line in lines if "http" not in line) <= 100


def test_it_answers_a_program(run: Run) -> None:
    data = run("verify", "Kymriah", "--json").data
    assert data["state"] == "authorised"
    assert data["matches"][0]["name"] == "Kymriah"
    assert data["checked"]
    assert data["not_checked"]
    assert data["ask"]


@pytest.mark.parametrize(
    ("country", "code"), [("DE", "DE"), ("Deutschland", "DE"), ("it", "IT"), ("Atlantis", "EU")]
)
def test_it_names_the_authority_of_a_country(run: Run, country: str, code: str) -> None:
    data = run("verify", "Kymriah", "--country", country, "--json").data
    assert {authority["country"] for authority in data["ask"]} == {code}


def test_an_address_that_nobody_of_us_opened_is_told() -> None:
    confirmed = next(one for one in authorities() if one.channel and one.channel_verified)
    doubtful = next(one for one in authorities() if not one.channel and not one.verified and one.channel_note)
    assert f"{confirmed.channel}. {confirmed.channel_note}" in words_of_authority(confirmed)
    assert f"{doubtful.website} (not confirmed by us). {doubtful.channel_note}" in words_of_authority(
        doubtful
    )
    assert words_of_authority(replace(doubtful, channel_note="")).endswith(" (not confirmed by us)")
    told = words_of_authority(replace(doubtful, channel="a@b.example", channel_verified=True))
    assert "not confirmed" not in told


@pytest.mark.parametrize(("on", "state"), [("2018-08-22", "not-found"), ("2018-08-23", "authorised")])
def test_it_answers_for_a_day(run: Run, on: str, state: str) -> None:
    assert run("verify", "Kymriah", "--on", on, "--json").data["state"] == state


def test_it_refuses_what_is_no_day(run: Run) -> None:
    ended = run("verify", "Kymriah", "--on", "yesterday")
    assert ended.code != 0
    assert "write it as YYYY-MM-DD" in ended.err


def test_it_needs_a_text(run: Run) -> None:
    assert run("verify").code != 0


# ------------------------------------------------------------------------------------ a pipe, and odd texts


def test_it_reads_a_pipe(run_program: Run) -> None:
    ended = run_program("verify", "-", "--json", given=b"Is Kymriah authorised?")
    assert ended.data["state"] == "authorised"


def test_it_reads_a_pipe_of_nearly_a_megabyte(run_program: Run) -> None:
    ended = run_program("verify", "-", given=b"Kymriah " + b"word " * 199_000)
    assert ended.code == 0
    assert "only the first 20,000 signs were read" in ended.out


@pytest.mark.parametrize(
    ("given", "said"), [(b"x" * 1_000_001, "longer than"), (b"\xff\xfe", "not in UTF-8")]
)
def test_it_says_when_a_pipe_cannot_be_read(run_program: Run, given: bytes, said: str) -> None:
    ended = run_program("verify", "-", given=given)
    assert ended.code == 2
    assert said in ended.err


@pytest.mark.parametrize(
    "text", ["\u202eKymriah\u202c", "Kym\x07riah", "Kym\u200briah", "КYMRІАН", "\udcffKymriah"]
)
def test_it_reads_what_odd_characters_hide(run: Run, text: str) -> None:
    assert run("verify", text, "--json").data["state"] == "authorised"


def test_it_says_when_the_kept_register_is_broken(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "register" / "register.jsonl"
    kept.parent.mkdir()
    kept.write_text("nonsense")
    ended = run("verify", "Kymriah")
    assert ended.code == 2
    assert str(kept) in ended.err


# ------------------------------------------------------------------------------------ trials


def test_it_opens_no_connection_unless_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "hurried_fetcher", lambda _: pytest.fail("something was fetched"))
    assert run("verify", "NCT04512345").code == 0


PROGRAM = """
import sys
from openatmp.cli import main
try:
    main(["verify", "Kymriah"])
finally:
    assert not {"httpx", "django", "openpyxl"} & set(sys.modules)
"""


def test_it_loads_no_network_library_unless_told() -> None:
    assert subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=False).returncode == 0


def test_it_asks_trial_registers_when_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answering = Answering((TRIAL,))
    monkeypatch.setattr(asking_trials, "askers", lambda: {"ctis": answering})
    data = run("verify", "NCT04512345 in Munich", "--ask-trials", "--json").data
    assert data["state"] == "trial"
    assert answering.asked == [("NCT04512345",)]
    assert any("A site that your text names is listed" in told for told in data["matches"][0]["told"])


def test_a_trial_register_that_does_not_answer_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking_trials, "askers", lambda: {"ctis": Silent()})
    ended = run("verify", "NCT04512345", "--ask-trials")
    assert ended.code == 0
    assert ended.out.startswith("We could not check the trial NCT04512345")
    assert "could not check trials in CTIS" in ended.out
    assert "no trial" not in ended.out.lower()


def test_a_text_without_a_name_is_not_sent_anywhere(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answering = Answering(())
    monkeypatch.setattr(asking_trials, "askers", lambda: {"ctis": answering})
    run("verify", "they have a GMP licence", "--ask-trials")
    assert answering.asked == []


def test_it_answers_as_the_room_does(run: Run) -> None:
    on = date(2026, 11, 25)
    for name in ("Maci", "Strimvelis", "Tacquell"):
        state: State = verify(name, shipped(), on).state
        assert run("verify", name, "--on", on.isoformat(), "--json").data["state"] == state.value
