"""The commands on fees and guidance, and the replay of a case, as a person types them."""

from pathlib import Path

import pytest

from openatmp.cli.exits import Exit
from tests.cli.conftest import Run
from tests.roadmap.renderings.calendar_reader import calendar_of

STARTED = '{"event": "procedure_started", "date": "2024-01-25"}\n'
WITHDRAWN = '{"event": "application_withdrawn", "date": "2024-05-24", "committee": null}\n'


def test_it_shows_what_is_due_for_every_service_and_what_is_free(run: Run) -> None:
    ended = run("fees", "--on", "2026-11-25")
    assert "Marketing authorisation: new active substance" in ended.out
    assert "Without a fee" in ended.out
    assert "not added up" in ended.out


def test_it_shows_one_fee_with_its_reductions_and_terms(run: Run) -> None:
    ended = run("fees", "advice-full", "--applicant", "sme", "--size", "small", "--on", "2026-11-25")
    assert "EUR\u00a09\u00a0840 instead of EUR\u00a098\u00a0400: 90 % off" in ended.out
    assert "2024/568 Annex I 1.1" in ended.out
    assert "EUR\u00a04\u00a0400" in ended.out


def test_it_says_what_it_assumes_of_academia(run: Run) -> None:
    ended = run("fees", "advice-full", "--applicant", "academia", "--json", "--on", "2026-11-25")
    assert ended.data["fees"][0]["due"] == 0
    assert len(ended.data["assumed"]) == 1
    assert ended.data["on"] == "2026-11-25"


def test_it_counts_an_orphan_in(run: Run) -> None:
    given = ("fees", "authorisation", "--applicant", "sme", "--on", "2026-11-25", "--json")
    assert run(*given).data["fees"][0]["due"] == 865_200
    assert run(*given, "--orphan").data["fees"][0]["due"] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("fees", "advice-ful"), "advice-full"),
        (("fees", "--applicant", "state"), "academia, sme, larger"),
        (("fees", "--applicant", "sme", "--size", "large"), "larger"),
        (("fees", "--applicant", "academia", "--size", "micro"), "leave the size out"),
        (("fees", "--on", "2024-12-31"), "2025-01-01"),
        (("guidance", "--class", "ATMP"), "GTMP"),
        (("guidance", "--topic", "potensy"), "potency"),
        (("guidance", "--stage", "later"), "development"),
    ],
)
def test_it_says_what_would_be_right(run: Run, words: tuple[str, ...], said: str) -> None:
    ended = run(*words)
    assert ended.code != Exit.ANSWERED
    assert said in ended.err


def test_it_lists_guidance_with_reason_and_source(run: Run) -> None:
    ended = run("guidance", "--class", "gtmp", "--topic", "environmental-risk", "--on", "2026-11-25")
    assert "G10 Environmental risk assessment of gene therapy products" in ended.out
    assert "Written for gene therapy medicinal products, on environmental risk assessment." in ended.out
    assert "https://" in ended.out


def test_it_marks_guidance_that_nobody_read(run: Run) -> None:
    rows = run("guidance", "--topic", "trial-application", "--json", "--on", "2026-11-25").data["guidance"]
    assert {row["id"] for row in rows if not row["verified"]} >= {"G43", "G56"}
    assert "(not verified)" in run("guidance", "--topic", "trial-application", "--on", "2026-11-25").out


def test_it_shows_what_was_replaced_when_asked(run: Run) -> None:
    assert "replaced by G01" in run("guidance", "--class", "GTMP", "--replaced", "--on", "2026-11-25").out


def test_it_plays_a_case_again(run: Run, tmp_path: Path) -> None:
    case = tmp_path / "case.jsonl"
    case.write_text(STARTED + WITHDRAWN)
    data = run("replay", str(case), "--json").data
    assert (data["active_days"], data["stopped_days"]) == (121, 0)
    assert [found["kind"] for found in data["anomalies"]] == ["withdrawn"]
    assert "121 active days and 0 days with the clock stopped" in run("replay", str(case)).out


def test_it_refuses_a_case_that_it_cannot_read_and_names_the_line(run: Run, tmp_path: Path) -> None:
    case = tmp_path / "case.jsonl"
    case.write_text(STARTED + "the list of questions came in May\n")
    ended = run("replay", str(case))
    assert "case.jsonl, line 2" in ended.err
    assert ended.code != Exit.ANSWERED


def test_it_refuses_a_procedure_that_is_not_there(run: Run, tmp_path: Path) -> None:
    case = tmp_path / "case.jsonl"
    case.write_text(STARTED)
    assert "evaluation" in run("replay", str(case), "--procedure", "evalution").err


CELLS = "Autologous CD34+ haematopoietic stem cells transduced ex vivo with a lentiviral vector"


def test_it_plans_from_words(run: Run) -> None:
    ended = run(
        "roadmap", "--text", CELLS, "--applicant", "academia", "--start", "2026-11-25", "--on", "2026-11-25"
    )
    assert "Plan for a gene therapy medicinal product" in ended.out
    assert "Environmental risk of a genetically modified product [environmental-risk]: applies" in ended.out


def test_it_plans_from_a_product_file_for_programs(run: Run) -> None:
    words = ("docs/examples/chondrocytes.yaml", "--applicant", "sme", "--size", "micro", "--json")
    data = run("roadmap", *words, "--start", "2026-11-25", "--on", "2026-11-25").data
    fits = {item["procedure"]: item["fit"] for item in data["items"]}
    assert fits["certification"] == "optional"
    assert data["receipt"]["digest"]


def test_it_holds_the_law_of_another_day_against_today(run: Run) -> None:
    words = (
        "roadmap",
        "--text",
        CELLS,
        "--applicant",
        "academia",
        "--start",
        "2026-11-25",
        "--on",
        "2026-11-25",
    )
    ended = run(*words, "--compare", "2027-08-07")
    assert "held against 2027-08-07" in ended.out
    assert "Directives on tissues and cells, with testing and coding: listed becomes not listed" in ended.out
    changes = run(*words, "--compare", "2027-08-07", "--json").data["changes"]
    assert {"guidance"} <= {change["kind"] for change in changes}
    assert "Nothing moves." in run(*words, "--compare", "2026-11-26").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--applicant", "academia", "--orphan", "perhaps"), "yes or no"),
        (("--applicant", "academia", "--stage", "soon"), "development"),
        (("--applicant", "academia", "--trial", "2020-01-01"), "a day from"),
        (("--applicant", "academia", "--size", "micro"), "leave the size out"),
        (("--applicant", "nobody"), "academia, sme, larger"),
    ],
)
def test_it_refuses_what_cannot_be_planned(run: Run, words: tuple[str, ...], said: str) -> None:
    ended = run("roadmap", "--text", CELLS, "--start", "2026-11-25", *words)
    assert ended.code != Exit.ANSWERED
    assert said in ended.err


PLANNED = (
    "roadmap",
    "--text",
    CELLS,
    "--applicant",
    "academia",
    "--start",
    "2026-11-25",
    "--on",
    "2026-11-25",
)


def test_it_prints_a_calendar_that_a_strict_reader_accepts(run: Run) -> None:
    ended = run(*PLANNED, "--trial", "2027-12-01", "--ics")
    read = calendar_of(ended.out)
    names = [event.text("SUMMARY") for event in read.inner]
    assert "Send the application: Authorisation of a clinical trial" in names


def test_it_writes_a_pdf(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    ended = run(*PLANNED, "--pdf", str(out))
    assert out.read_bytes().startswith(b"%PDF-")
    assert f"Written to {out}." in ended.err
    assert ended.out == ""


def test_it_writes_a_word_processor_document_and_tells_programs(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "plan.docx"
    told = run(*PLANNED, "--docx", str(out), "--json").data
    assert told["written"] == str(out)
    assert told["bytes"] == len(out.read_bytes())
    assert told["receipt"] == run(*PLANNED, "--json").data["receipt"]["digest"]


@pytest.mark.parametrize(
    "forms",
    [
        ("--ics", "--json"),
        ("--ics", "--pdf", "a.pdf"),
        ("--pdf", "a.pdf", "--docx", "a.docx"),
        ("--compare", "2027-08-07", "--ics"),
        ("--compare", "2027-08-07", "--docx", "a.docx"),
    ],
)
def test_it_gives_one_form_at_a_time(run: Run, forms: tuple[str, ...]) -> None:
    ended = run(*PLANNED, *forms)
    assert ended.code != Exit.ANSWERED
    assert "To do: " in ended.err
    assert not Path("a.pdf").exists()


def test_a_paper_that_cannot_be_written_says_where(run: Run, tmp_path: Path) -> None:
    ended = run(*PLANNED, "--docx", str(tmp_path / "nowhere" / "plan.docx"))
    assert ended.code != Exit.ANSWERED
    assert "cannot be written" in ended.err
    assert "nowhere" in ended.err
